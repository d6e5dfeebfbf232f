import BigInt

/// A value in a design: a port, a register, or anything computed from them.
///
/// A signal knows its ``Shape``. `+ - *` are exact and widen; bitwise operators and multiplexers want equal widths;
/// only ``wrapped(to:counting:file:line:)``, ``saturated(to:counting:file:line:)`` and ``truncated(to:file:line:)`` lose bits.
/// An integer literal is a signal that takes the width its context needs.
public struct Signal {
  /// Where a signal's value comes from.
  enum Origin {
    /// A number that belongs to no module yet.
    case literal(BigInt)
    /// A node of the module that a builder is describing.
    case node(NodeID, Builder)
    /// A port of a simulated design, by index.
    case port(Int)
    /// A port of an interface that no module has been given, or the result of a mistake already reported.
    case unbound
  }

  let origin: Origin
  /// Width, sign and exact range.
  public let shape: Shape

  /// The width in bits.
  public var width: Int { shape.width }

  init(_ origin: Origin, _ shape: Shape) {
    self.origin = origin
    self.shape = shape
  }

  /// A constant, of the narrowest shape that holds it.
  public init(_ value: some BinaryInteger) {
    let value = BigInt(value)
    self.init(.literal(value), Shape(value...value))
  }

  /// A constant of a given shape; the value is taken modulo 2^width.
  public init(_ value: some BinaryInteger, _ shape: Shape) {
    let value = shape.wrapping(BigInt(value))
    self.init(.literal(value), Shape(width: shape.width, isSigned: shape.isSigned, range: value...value))
  }

  /// The index of a simulated port that this signal stands for, if it does.
  public var simulatedPort: Int? {
    if case .port(let index) = origin { return index }
    return nil
  }

  var literal: BigInt? {
    if case .literal(let value) = origin { return value }
    return nil
  }

  var builder: Builder? {
    if case .node(_, let builder) = origin { return builder }
    return nil
  }

  /// Gives the signal a name, under which it is found in the Verilog and in waveforms.
  public func named(
    _ name: String, file: StaticString = #fileID, line: UInt = #line
  ) -> Signal {
    guard case .node(let node, let builder) = origin else { return self }
    return builder.name(node, name, SourceLocation(file, line))
  }
}

extension Signal: ExpressibleByIntegerLiteral {
  /// A constant, of the narrowest shape that holds it.
  public init(integerLiteral value: StaticBigInt) {
    let words = (value.bitWidth + UInt.bitWidth - 1) / UInt.bitWidth
    let start = BigInt(value.signum() < 0 ? -1 : 0)
    self.init((0..<words).reversed().reduce(start) { ($0 << UInt.bitWidth) + BigInt(value[$1]) })
  }
}
