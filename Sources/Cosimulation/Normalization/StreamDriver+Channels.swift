extension StreamDriver {
  /// Sends a channel in beats of so many lanes and takes as many codes; `numbers` are what stands side by side in them.
  func exchange(_ numbers: [Int64]..., lanes: Int, through input: String) throws -> [Int64] {
    let count = numbers[0].count
    let beats = (count - 1) / lanes + 1
    var words: [Int64] = []
    words.reserveCapacity(beats * (numbers.count * lanes + 2))
    for start in stride(from: 0, to: count, by: lanes) {
      let end = min(start + lanes, count)
      for numbers in numbers {
        words += numbers[start..<end]
        words += repeatElement(0, count: lanes - (end - start))
      }
      words += [Int64(end - start), end == count ? 1 : 0]
    }
    let result = try run(words, input, to: "codes", beats: beats)
    return stride(from: 0, to: count, by: lanes).flatMap { start in
      let first = start / lanes * (lanes + 2)
      return result[first..<first + min(lanes, count - start)]
    }
  }
}
