extension Waveform: CustomStringConvertible {
  /// The waveform as text, as ``ascii(from:to:width:cell:radix:radices:)`` gives it.
  public var description: String { ascii() }

  /// The waveform as text, for golden tests and for looking at.
  ///
  /// Each cycle is a cell of characters, and the rising edge is in its middle: what a cell shows is what the edge
  /// meets. Bits are lines, wider values stand between marks where they change. What does not fit is cut, and a
  /// last line says so.
  ///
  /// - Parameters:
  ///   - first: The first cycle to show.
  ///   - last: The last one; nil for all that there are.
  ///   - width: How long a line may be; at least one cycle is shown.
  ///   - cell: Characters for each cycle, at least 4; nil for as many as the longest value needs, up to 12.
  ///     Longer values are cut where they do not stand for several cycles.
  ///   - radix: How values are written.
  ///   - radices: How the values of some signals are written, by path.
  public func ascii(
    from first: Int = 0, to last: Int? = nil, width: Int = 100, cell: Int? = nil,
    radix: Radix = .natural, radices: [String: Radix] = [:]
  ) -> String {
    let start = min(max(first, 0), cycleCount)
    let margin = (signals.map(\.path.count) + clocks.map(\.count)).reduce(0, max) + 2
    // What has no room even in the smallest cells is neither written nor measured.
    let room = max(1, (width - margin - 1) / Self.smallestCell)
    let end = max(start, min(last.map { $0 + 1 } ?? cycleCount, cycleCount, start + room))
    let texts = signals.indices.map { signal in
      let chosen = radices[signals[signal].path] ?? radix
      return (start..<end).map { text(signal, $0, chosen) }
    }
    let wide = signals.indices.filter { !signals[$0].isLevel }
    let longest = wide.flatMap { texts[$0].map(\.count) }.max() ?? 0
    let cell = max(cell ?? min(longest + 2, 12), Self.smallestCell)
    let shown = min(end - start, max(1, (width - margin - 1) / cell))
    let drawing = WaveformDrawing(cell: cell, margin: margin, cycles: start..<start + shown)
    var rows = [drawing.ruler]
    for (clock, name) in clocks.enumerated() {
      rows += drawing.clock(name, (start..<start + shown).map { rises(clock, at: $0) })
    }
    for (signal, texts) in zip(signals, texts) {
      let values = Array(texts.prefix(shown))
      rows += signal.isLevel ? drawing.levels(values, signal.path) : [drawing.values(values, signal.path)]
    }
    if 0 < shown && shown < cycleCount {
      rows.append("(cycles \(start) to \(start + shown - 1) of 0 to \(cycleCount - 1))")
    }
    return rows.map { $0 + "\n" }.joined()
  }

  /// Characters that a cycle takes at least, for the clock to be seen.
  private static let smallestCell = 4
}

/// Draws the rows of a waveform, all of the same cells.
private struct WaveformDrawing {
  let cell: Int
  let margin: Int
  let cycles: Range<Int>

  /// The numbers of the cycles, as many as have room.
  var ruler: String {
    let digits = String(cycles.upperBound).count
    let stride = [1, 2, 5].first { $0 * cell > digits } ?? 10
    var numbers = ""
    for (index, cycle) in cycles.enumerated() where cycle % stride == 0 {
      numbers = padded(numbers, index * cell) + String(cycle)
    }
    return row("", numbers)
  }

  /// A clock's two lines; in cycles in which it does not rise, it is low.
  func clock(_ name: String, _ rises: [Bool]) -> [String] {
    let low = cell / 2
    let high = cell - low
    var (upper, lower) = ("", "")
    for (index, isRising) in rises.enumerated() {
      let wasHigh = index > 0 && rises[index - 1]
      upper += (wasHigh ? "┐" : " ") + blank(low - 1) + (isRising ? "┌" + line(high - 1) : blank(high))
      lower += (wasHigh ? "└" : "─") + line(low - 1) + (isRising ? "┘" + blank(high - 1) : line(high))
    }
    return [row(name, upper), row("", lower)]
  }

  /// The two lines of a bit.
  func levels(_ values: [String], _ name: String) -> [String] {
    var (upper, lower) = ("", "")
    for (index, value) in values.enumerated() {
      let isHigh = value == "1"
      if index > 0 && values[index - 1] != value {
        upper += isHigh ? "┌" : "┐"
        lower += isHigh ? "┘" : "└"
      } else {
        upper += isHigh ? "─" : " "
        lower += isHigh ? " " : "─"
      }
      upper += isHigh ? line(cell - 1) : blank(cell - 1)
      lower += isHigh ? blank(cell - 1) : line(cell - 1)
    }
    return [row(name, upper), row("", lower)]
  }

  /// The line of a wider value.
  func values(_ values: [String], _ name: String) -> String {
    var text = ""
    var start = 0
    while start < values.count {
      let end = values[start...].firstIndex { $0 != values[start] } ?? values.count
      text += "│" + fitted(values[start], (end - start) * cell - 1)
      start = end
    }
    return row(name, text + "│")
  }

  private func fitted(_ text: String, _ count: Int) -> String {
    text.count <= count ? padded(text, count) : text.prefix(count - 1) + "…"
  }

  /// A name in its column and a drawing, without spaces at the end.
  private func row(_ name: String, _ drawing: String) -> String {
    let text = padded(name, margin) + drawing
    return String(text.prefix(text.count - text.reversed().prefix { $0 == " " }.count))
  }

  private func padded(_ text: String, _ count: Int) -> String { text + blank(count - text.count) }
  private func blank(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
  private func line(_ count: Int) -> String { String(repeating: "─", count: max(0, count)) }
}
