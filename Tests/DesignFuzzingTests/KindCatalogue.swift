import HDL

/// Designs with every kind of node on two operands, each into results narrower and wider, signed and unsigned.
enum KindCatalogue {
  /// All pairs of shapes of 1 to 4 bits.
  static let pairs: [(Shape, Shape)] = {
    let shapes = (1...4).flatMap { [Shape.unsigned($0), Shape.signed($0)] }
    return shapes.flatMap { a in shapes.map { b in (a, b) } }
  }()

  static func netlist(_ a: Shape, _ b: Shape) -> Netlist {
    var builder = NetlistBuilder("catalogue")
    let (a, b) = (builder.input("a", a), builder.input("b", b))
    let (select, amount) = (builder.input("select", .bit), builder.input("amount", .unsigned(3)))
    let nodes: [(Node.Kind, [NodeID])] = [
      (.wire, [a]), (.add, [a, b]), (.subtract, [a, b]), (.multiply, [a, b]), (.not, [a]), (.and, [a, b]),
      (.or, [a, b]), (.xor, [a, b]), (.shiftLeft(2), [a]), (.bits(low: 0), [a]), (.bits(low: 1), [a]),
      (.bits(low: 5), [a]), (.shiftLeftVariable, [a, amount]), (.shiftRightVariable, [a, amount]),
      (.multiplex, [select, a, b]), (.concatenate, [a, b]),
    ]
    for (index, (kind, operands)) in nodes.enumerated() {
      for width in [1, 4, 9] {
        for shape in [Shape.unsigned(width), .signed(width)] {
          let node = builder.add(kind, shape, operands)
          builder.output("kind_\(index)_\(shape.isSigned ? "s" : "u")\(width)", node)
        }
      }
    }
    for (index, kind) in [Node.Kind.equal, .less, .lessOrEqual].enumerated() {
      builder.output("comparison_\(index)", builder.add(kind, .bit, [a, b]))
    }
    return Netlist(modules: [builder.module])
  }
}
