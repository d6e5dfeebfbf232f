import HDL

/// The position of a number's highest 1: floor(log2 of it), 0 for 0.
struct LeadingOneDetector: Module {
  /// The bits of the number.
  let bits: Int

  /// `leading_one_82`: bits of the number.
  var name: String { "leading_one_\(bits)" }

  /// A number and its highest 1.
  struct Ports: Interface {
    /// The number.
    @Input var number: Signal
    /// The position of its highest 1, counted from the lowest bit.
    @Output var position: Signal

    init(bits: Int) {
      _number = Input(.unsigned(bits))
      _position = Output(.range(0...bits - 1))
    }
  }

  /// The ports, made anew.
  var ports: Ports { Ports(bits: bits) }

  /// Describes the detector.
  func body(_ m: Builder, _ io: Ports) { m[io.position] = io.number.leadingOne.position }
}

extension Builder {
  /// The position of a number's highest 1, by an instance that keeps the search out of the module.
  func leadingOne(of number: Signal, _ name: String) -> Signal {
    let detector = instance(LeadingOneDetector(bits: number.width), name)
    self[detector.number] = number
    return detector.position
  }
}
