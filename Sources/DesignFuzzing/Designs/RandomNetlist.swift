import BigInt
import HDL

/// Random netlists: every kind of node, both signs, registers with and without reset, memories with several
/// writes, instances two levels deep and of one module more than once.
///
/// All state has a defined start, so that simulators with unknown bits have none.
package struct RandomNetlist {
  package var random: RandomSource
  let maximumWidth: Int

  /// Makes a generator of netlists whose inputs and registers have at most `maximumWidth` bits.
  package init(seed: UInt64, maximumWidth: Int) {
    random = RandomSource(seed: seed)
    self.maximumWidth = maximumWidth
  }

  /// A netlist of one to three modules with about so many operations each.
  package mutating func netlist(nodes: Int) -> Netlist {
    var modules: [NetlistModule] = []
    for index in 0..<random.int(1...3) {
      modules.append(module("design_\(index)", nodes: nodes, children: modules))
    }
    return Netlist(modules: modules)
  }

  private mutating func module(_ name: String, nodes: Int, children: [NetlistModule]) -> NetlistModule {
    var builder = NetlistBuilder(name)
    var pool: [NodeID] = []
    for input in 0..<random.int(1...4) { pool.append(builder.input("in_\(input)", shape())) }
    let registers = (0..<random.int(0...3)).map { register(&builder, $0) }
    pool += registers
    for _ in 0..<nodes { pool.append(node(&builder, pool)) }
    if random.flag(0.4) { addMemories(&builder, &pool) }
    for (index, child) in children.enumerated() where random.flag(0.7) {
      for copy in 0..<random.int(1...2) {
        let inputs = child.ports.filter(\.isInput).map { adapted(pick(pool), to: $0.shape, &builder) }
        pool += builder.instance("unit_\(index)_\(copy)", of: child, at: index, inputs)
      }
      for _ in 0..<nodes / 2 { pool.append(node(&builder, pool)) }
    }
    for register in registers { builder.connect(register, to: next(of: register, &builder, pool)) }
    for output in 0..<random.int(1...4) { builder.output("out_\(output)", pick(pool)) }
    return builder.module
  }

  // MARK: State

  private mutating func register(_ builder: inout NetlistBuilder, _ index: Int) -> NodeID {
    let shape = shape()
    return builder.register(
      "state_\(index)", shape, resetValue: random.flag() ? random.value(shape) : nil,
      initialValue: random.value(shape))
  }

  /// What a register takes: some value, under conditions that may also keep it.
  private mutating func next(
    of register: NodeID, _ builder: inout NetlistBuilder, _ pool: [NodeID]
  ) -> NodeID {
    let shape = builder.shape(register)
    var next = adapted(pick(pool), to: shape, &builder)
    for _ in 0..<random.int(0...2) {
      let other = random.flag(0.4) ? register : adapted(pick(pool), to: shape, &builder)
      let arms = random.flag() ? [next, other] : [other, next]
      next = builder.add(.multiplex, shape, [bit(pool, &builder)] + arms)
    }
    return next
  }

  /// One or two memories, small enough that writes meet one another and reads.
  private mutating func addMemories(_ builder: inout NetlistBuilder, _ pool: inout [NodeID]) {
    for index in 0..<random.int(1...2) {
      let shape = shape()
      let addressBits = random.int(1...3)
      let contents = (0..<1 << addressBits).map { _ in random.value(shape) }
      let memory = builder.memory("words_\(index)", shape, contents: contents)
      let addresses = (0..<2).map { _ in adapted(pick(pool), to: .unsigned(addressBits), &builder) }
      for _ in 0..<random.int(1...2) {
        pool.append(builder.add(.read(memory: memory), shape, [random.pick(addresses)]))
      }
      for _ in 0..<random.int(0...3) {
        let enable = random.flag(0.2) ? builder.constant(1, .bit) : bit(pool, &builder)
        let data = adapted(pick(pool), to: shape, &builder)
        let lanes = random.pick((1...shape.width).filter { shape.width.isMultiple(of: $0) })
        let mask = random.flag(0.3) ? adapted(pick(pool), to: .unsigned(lanes), &builder) : nil
        builder.write(memory, enable: enable, address: random.pick(addresses), data: data, mask: mask)
      }
    }
  }

  // MARK: Operands

  private mutating func pick(_ pool: [NodeID]) -> NodeID {
    // Recent nodes more often, so that expressions grow deep.
    random.pick(random.flag() ? Array(pool.suffix(5)) : pool)
  }

  private mutating func adapted(
    _ node: NodeID, to shape: Shape, _ builder: inout NetlistBuilder
  ) -> NodeID {
    builder.shape(node) == shape ? node : builder.node(.bits(low: 0), shape, node)
  }

  private mutating func bit(_ pool: [NodeID], _ builder: inout NetlistBuilder) -> NodeID {
    let node = pick(pool)
    let shape = builder.shape(node)
    return shape == .bit ? node : builder.node(.bits(low: random.int(0...shape.width - 1)), .bit, node)
  }

  private mutating func shape() -> Shape {
    Shape(width: random.flag(0.2) ? 1 : random.int(1...maximumWidth), isSigned: random.flag())
  }

  // MARK: Operations

  private mutating func node(_ builder: inout NetlistBuilder, _ pool: [NodeID]) -> NodeID {
    let (a, b) = (pick(pool), pick(pool))
    let (wideA, wideB) = (builder.shape(a).width, builder.shape(b).width)
    let widest = max(wideA, wideB)
    switch random.int(0...17) {
    case 0:
      let shape = shape()
      return add(.constant(random.value(shape)), shape, [], &builder)
    case 1: return builder.add(.wire, builder.shape(a), [a], name: "wire_\(builder.module.nodes.count)")
    case 2: return add(.add, result(widest + 1), [a, b], &builder)
    case 3: return add(.subtract, result(widest + 1), [a, b], &builder)
    case 4: return add(.multiply, result(wideA + wideB), [a, b], &builder)
    case 5: return add(.not, result(wideA), [a], &builder)
    case 6: return add(.and, result(widest), [a, b], &builder)
    case 7: return add(.or, result(widest), [a, b], &builder)
    case 8: return add(.xor, result(widest), [a, b], &builder)
    case 9:
      let amount = random.int(0...maximumWidth)
      return add(.shiftLeft(amount), result(wideA + amount), [a], &builder)
    case 10, 11: return add(.bits(low: random.flag(0.3) ? 0 : random.int(0...wideA)), shape(), [a], &builder)
    case 12, 13:
      let amount = adapted(b, to: .unsigned(random.flag(0.9) ? random.int(1...7) : maximumWidth), &builder)
      let kind: Node.Kind = random.flag() ? .shiftLeftVariable : .shiftRightVariable
      return add(kind, result(wideA), [a, amount], &builder)
    case 14: return add(.equal, .bit, [a, b], &builder)
    case 15: return add(random.flag() ? .less : .lessOrEqual, .bit, [a, b], &builder)
    case 16: return add(.multiplex, result(widest), [bit(pool, &builder), a, b], &builder)
    default: return concatenation(random.flag() ? [a, b] : [a, b, pick(pool)], &builder)
    }
  }

  private mutating func concatenation(_ parts: [NodeID], _ builder: inout NetlistBuilder) -> NodeID {
    let total = parts.reduce(0) { $0 + builder.shape($1).width }
    guard total <= 4 * maximumWidth else { return add(.not, builder.shape(parts[0]), [parts[0]], &builder) }
    return add(.concatenate, random.flag(0.3) ? shape() : .unsigned(total), parts, &builder)
  }

  /// The shape of a result that needs a width: mostly that one, sometimes any other.
  private mutating func result(_ needed: Int) -> Shape {
    let free = shape()
    return random.flag(0.3) ? free : Shape(width: min(needed, 2 * maximumWidth), isSigned: free.isSigned)
  }

  private mutating func add(
    _ kind: Node.Kind, _ shape: Shape, _ operands: [NodeID], _ builder: inout NetlistBuilder
  ) -> NodeID {
    let name = random.flag(0.15) ? "net_\(builder.module.nodes.count)" : nil
    return builder.add(kind, shape, operands, name: name)
  }
}
