import Arithmetic
import Formats
import Simulation
import Training

/// Holds a quantizer in hardware against the golden model, word for word.
struct QuantizerCheck {
  let hardware: QuantizerHardware
  let tensor: IntegerTensor
  let label: TensorLabel
  /// Which sample is compared; nil where there is one.
  var sample: Int?
  /// Words that agreed.
  private(set) var words = 0

  init(_ hardware: QuantizerHardware, _ tensor: IntegerTensor, _ label: TensorLabel) {
    (self.hardware, self.tensor, self.label) = (hardware, tensor, label)
  }

  /// Finds the factor of a tensor in hardware and compares it; it is 0 for a tensor of zeros.
  mutating func factor(_ golden: CodeFactor?) throws -> [Int64] {
    let expected = [golden?.mantissa ?? 0, Int64(golden?.fractionBits ?? 0)]
    let got = try reaching { try hardware.statistics(of: tensor.values) }
    for (name, (expected, got)) in zip(["mantissa m", "fraction bits k"], zip(expected, got)) {
      try hold(.number(name, expected: expected, got: got), expected == got)
    }
    return got
  }

  /// Finds the maximum of a tensor in hardware and compares it.
  mutating func maximum() throws {
    let expected = Int64(tensor.magnitude)
    let got = try reaching { try hardware.statistics(of: tensor.values) }.first ?? -1
    try hold(.number("maximum", expected: expected, got: got), expected == got)
  }

  /// Finds LUQ's parameters in hardware for what is assumed to be the maximum, and compares them.
  mutating func reciprocal(of limit: UInt64, golden: [Int64]) throws -> [Int64] {
    let got = try reaching { try hardware.reciprocal(of: limit) }
    let names = ["mantissa m", "shift to the grid", "limit R"].suffix(golden.count)
    for (name, (expected, got)) in zip(names, zip(golden, got)) {
      try hold(.number(name, expected: expected, got: got), expected == got)
    }
    return got
  }

  /// Makes codes in hardware and compares them, and the random bits that they met.
  ///
  /// - Parameters:
  ///   - expected: The golden codes as they stand on wires.
  ///   - draws: The golden random bits, one draw for each element; empty where nothing is drawn.
  ///   - groups: The group of each element; empty for a unit of one group.
  mutating func codes(
    _ expected: [Int64], draws: [UInt64], parameters: [Int64], groups: [UInt8] = []
  ) throws {
    let got = try reaching {
      try hardware.codes(of: tensor.values, parameters: parameters, groups: groups)
    }
    let lanes = hardware.unit.lanes
    let beats = (expected.count - 1) / lanes + 1
    let width = got.count / max(1, beats)
    for beat in 0..<beats {
      let elements = min(lanes, expected.count - beat * lanes)
      for lane in 0..<lanes {
        let (index, word) = (beat * lanes + lane, got[beat * width + lane])
        guard lane < elements else {
          try hold(.beat("lane \(lane) without an element", index: beat, expected: 0, got: word), word == 0)
          continue
        }
        try hold(
          .element("code", index: index, expected: expected[index], got: word), word == expected[index])
        guard !draws.isEmpty else { continue }
        let (draw, shown) = (Int64(bitPattern: draws[index]), got[beat * width + lanes + 2 + lane])
        try hold(.element("random bits", index: index, expected: draw, got: shown), draw == shown)
      }
      let (count, last) = (got[beat * width + lanes], got[beat * width + lanes + 1])
      try hold(
        .beat("elements", index: beat, expected: Int64(elements), got: count), count == Int64(elements))
      let isLast: Int64 = beat == beats - 1 ? 1 : 0
      try hold(.beat("end mark", index: beat, expected: isLast, got: last), last == isLast)
    }
  }

  /// Compares the number of clipped elements.
  mutating func clipped(_ expected: Int) throws {
    let (expected, got) = (Int64(expected), hardware.clipped)
    try hold(.number("clipped elements", expected: expected, got: got), expected == got)
  }

  private mutating func hold(_ kind: @autoclosure () -> QuantizerMismatch.Kind, _ agrees: Bool) throws {
    guard agrees else { throw mismatch(kind()) }
    words += 1
  }

  private func reaching<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let error as StreamError {
      throw mismatch(.stuck(error))
    }
  }

  private func mismatch(_ kind: QuantizerMismatch.Kind) -> QuantizerMismatch {
    QuantizerMismatch(
      kind: kind, label: label, columns: tensor.columns, sample: sample, unit: hardware.unit.name)
  }
}
