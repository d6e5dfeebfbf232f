import BigInt
import HDL

/// One value of an operand, with the shape it has, in Swift's own arithmetic.
struct Sample {
  let value: Int
  let width: Int
  let isSigned: Bool

  /// The bit pattern as an unsigned number.
  var pattern: Int { value & ((1 << width) - 1) }
}

/// An operation of the language on two operands beside the same in Swift integers.
struct Law {
  /// How the operation is written.
  let name: String
  /// Whether the result's shape must be exactly what the operands can reach.
  let isTight: Bool
  let signal: @Sendable (Signal, Signal) -> Signal
  let value: @Sendable (Sample, Sample) -> Int

  init(
    _ name: String, isTight: Bool = true, _ signal: @escaping @Sendable (Signal, Signal) -> Signal,
    _ value: @escaping @Sendable (Sample, Sample) -> Int
  ) {
    self.name = name
    self.isTight = isTight
    self.signal = signal
    self.value = value
  }

  /// All laws that two shapes can be put into; neither knows of ranges narrower than a width.
  static func all(_ a: Shape, _ b: Shape) -> [Law] {
    arithmetic + comparisons + shifts(a, b) + bitwise(a, b) + slices(a) + readings(a) + narrowings(a, b)
  }

  // MARK: Operators

  private static let arithmetic = [
    Law("a + b", { $0 + $1 }, { $0.value + $1.value }),
    Law("a - b", { $0 - $1 }, { $0.value - $1.value }),
    Law("a * b", { $0 * $1 }, { $0.value * $1.value }),
    Law("-a", { a, _ in -a }, { a, _ in -a.value }),
    Law("a + 5", { a, _ in a + 5 }, { a, _ in a.value + 5 }),
    Law("3 - a", { a, _ in 3 - a }, { a, _ in 3 - a.value }),
    Law("a * -3", { a, _ in a * -3 }, { a, _ in a.value * -3 }),
  ]

  /// A comparison's shape is always one bit, also where the shapes decide it.
  private static let comparisons = [
    Law("a .== b", isTight: false, { $0 .== $1 }, { $0.value == $1.value ? 1 : 0 }),
    Law("a .!= b", isTight: false, { $0 .!= $1 }, { $0.value != $1.value ? 1 : 0 }),
    Law("a .< b", isTight: false, { $0 .< $1 }, { $0.value < $1.value ? 1 : 0 }),
    Law("a .<= b", isTight: false, { $0 .<= $1 }, { $0.value <= $1.value ? 1 : 0 }),
    Law("a .> b", isTight: false, { $0 .> $1 }, { $0.value > $1.value ? 1 : 0 }),
    Law("a .>= b", isTight: false, { $0 .>= $1 }, { $0.value >= $1.value ? 1 : 0 }),
    Law("a .< 1", isTight: false, { a, _ in a .< 1 }, { a, _ in a.value < 1 ? 1 : 0 }),
    Law("a .>= -2", isTight: false, { a, _ in a .>= -2 }, { a, _ in a.value >= -2 ? 1 : 0 }),
  ]

  private static func shifts(_ a: Shape, _ b: Shape) -> [Law] {
    let constant = (0...5).flatMap { amount in
      [
        Law("a << \(amount)", { a, _ in a << amount }, { a, _ in a.value << amount }),
        Law("a >> \(amount)", { a, _ in a >> amount }, { a, _ in a.value >> amount }),
      ]
    }
    guard !b.isSigned else { return constant }
    return constant + [
      Law("a << b", { $0 << $1 }, { $0.value << $1.value }),
      Law("a >> b", { $0 >> $1 }, { $0.value >> $1.value }),
    ]
  }

  // MARK: Bits

  private static func bitwise(_ a: Shape, _ b: Shape) -> [Law] {
    let alone = [
      Law("~a", { a, _ in ~a }, { a, _ in a.isSigned ? ~a.value : (1 << a.width) - 1 - a.value }),
      Law("mux(b[0], a, 0)", { a, b in mux(b[0], a, 0) }, { a, b in b.pattern & 1 == 1 ? a.value : 0 }),
      Law(
        "concatenated(a, b)", { concatenated($0, $1) }, { a, b in a.pattern << b.width | b.pattern }),
      Law(
        "concatenated(b, a, b)", isTight: false, { a, b in concatenated(b, a, b) },
        { a, b in (b.pattern << a.width | a.pattern) << b.width | b.pattern }),
    ]
    guard a == b else { return alone }
    return alone + [
      Law("a & b", { $0 & $1 }, { $0.value & $1.value }),
      Law("a | b", { $0 | $1 }, { $0.value | $1.value }),
      Law("a ^ b", { $0 ^ $1 }, { $0.value ^ $1.value }),
      Law("mux(a .< b, a, b)", { mux($0 .< $1, $0, $1) }, { min($0.value, $1.value) }),
      Law("mux(a[0], b, a)", { mux($0[0], $1, $0) }, { $0.pattern & 1 == 1 ? $1.value : $0.value }),
    ]
  }

  private static func slices(_ a: Shape) -> [Law] {
    (0..<a.width).flatMap { low in
      (low..<a.width).map { high in
        Law("a[\(low)...\(high)]", { a, _ in a[low...high] }) { a, _ in
          (a.pattern >> low) & ((1 << (high - low + 1)) - 1)
        }
      }
    }
  }

  private static func readings(_ a: Shape) -> [Law] {
    [
      Law("a.asUnsigned", { a, _ in a.asUnsigned }, { a, _ in a.pattern }),
      Law("a.asSigned", { a, _ in a.asSigned }, { a, _ in wrapped(a.pattern, a.width, isSigned: true) }),
      Law("a.extended(to: 7)", { a, _ in a.extended(to: 7) }, { a, _ in a.value }),
    ]
  }

  // MARK: Narrowing

  private static func narrowings(_ a: Shape, _ b: Shape) -> [Law] {
    let own = (1...a.width).flatMap { width in
      [
        Law("a.wrapped(to: \(width))", { a, _ in a.wrapped(to: width) }) { a, _ in
          wrapped(a.value, width, isSigned: a.isSigned)
        },
        Law("a.saturated(to: \(width))", { a, _ in a.saturated(to: width) }) { a, _ in
          saturated(a.value, width, isSigned: a.isSigned)
        },
        Law("a.truncated(to: \(width))", { a, _ in a.truncated(to: width) }) { a, _ in
          a.value & ((1 << width) - 1)
        },
      ]
    }
    return own + sums(a, b) + products(a, b)
  }

  /// Narrowed sums: what accumulators do.
  private static func sums(_ a: Shape, _ b: Shape) -> [Law] {
    let isSigned = a.isSigned || b.isSigned
    return (1...max(a.width, b.width)).flatMap { width in
      [
        Law("(a + b).wrapped(to: \(width))", isTight: false, { ($0 + $1).wrapped(to: width) }) {
          wrapped($0.value + $1.value, width, isSigned: isSigned)
        },
        Law("(a + b).saturated(to: \(width))", isTight: false, { ($0 + $1).saturated(to: width) }) {
          saturated($0.value + $1.value, width, isSigned: isSigned)
        },
      ]
    }
  }

  /// Narrowed products; only two signed bits cannot give a negative one, and so an unsigned one.
  private static func products(_ a: Shape, _ b: Shape) -> [Law] {
    let isSigned = a.isSigned || b.isSigned
    let isUnsigned = !isSigned || (a == .signed(1) && b == .signed(1))
    let saturation = (1...2).map { width in
      Law("(a * b) saturated to \(width)", isTight: false, { ($0 * $1).extended(to: 9).saturated(to: width) })
      {
        saturated($0.value * $1.value, width, isSigned: !isUnsigned)
      }
    }
    let truncation = Law("(a * b).truncated(to: 1)", isTight: false, { ($0 * $1).truncated(to: 1) }) {
      ($0.value * $1.value) & 1
    }
    return saturation + [truncation]
  }

  private static func wrapped(_ value: Int, _ width: Int, isSigned: Bool) -> Int {
    let pattern = value & ((1 << width) - 1)
    return isSigned && pattern >= 1 << (width - 1) ? pattern - (1 << width) : pattern
  }

  private static func saturated(_ value: Int, _ width: Int, isSigned: Bool) -> Int {
    let low = isSigned ? -(1 << (width - 1)) : 0
    let high = isSigned ? (1 << (width - 1)) - 1 : (1 << width) - 1
    return min(max(value, low), high)
  }
}
