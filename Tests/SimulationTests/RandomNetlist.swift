import BigInt
import Simulation

@testable import HDL

/// Random designs: every node kind, both signs, registers with and without reset, instances two levels deep.
struct RandomNetlist {
  private var generator: SplitMix64
  private let maximumWidth: Int

  init(seed: UInt64, maximumWidth: Int) {
    generator = SplitMix64(seed: seed)
    self.maximumWidth = maximumWidth
  }

  /// A netlist whose top has clock, reset, inputs and outputs.
  mutating func netlist(nodes: Int) -> Netlist {
    var modules: [NetlistModule] = []
    for index in 0..<Int.random(in: 1...3, using: &generator) {
      modules.append(module(index, nodes: nodes, children: modules))
    }
    return Netlist(modules: modules)
  }

  /// Random bits for a port.
  mutating func value(_ shape: Shape) -> BigInt {
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: return shape.representableRange.lowerBound
    case 1: return shape.representableRange.upperBound
    case 2: return shape.wrapping(BigInt(Int.random(in: -2...2, using: &generator)))
    default:
      let bits = (0...shape.width / 64).reduce(BigInt(0)) { bits, _ in (bits << 64) + BigInt(generator.next())
      }
      return shape.wrapping(bits)
    }
  }

  mutating func flag(_ probability: Double = 0.5) -> Bool {
    Double.random(in: 0..<1, using: &generator) < probability
  }

  private mutating func width() -> Int {
    flag(0.2) ? 1 : Int.random(in: 1...maximumWidth, using: &generator)
  }

  private mutating func shape() -> Shape { Shape(width: width(), isSigned: flag()) }

  private mutating func module(_ index: Int, nodes: Int, children: [NetlistModule]) -> NetlistModule {
    var builder = NetlistBuilder("design_\(index)")
    var pool: [NodeID] = []
    for input in 0..<Int.random(in: 1...4, using: &generator) {
      pool.append(builder.input("in_\(input)", shape()))
    }
    var registers: [NodeID] = []
    for register in 0..<Int.random(in: 0...3, using: &generator) {
      let shape = shape()
      let node = builder.register(
        "state_\(register)", shape, resetValue: flag() ? value(shape) : nil, initialValue: value(shape))
      registers.append(node)
      pool.append(node)
    }
    for _ in 0..<nodes { pool.append(node(&builder, pool)) }
    for (number, child) in children.enumerated() where flag(0.7) {
      let index = number
      let inputs = child.ports.filter(\.isInput).map { port in adapted(pick(pool), to: port.shape, &builder) }
      pool += builder.instance("unit_\(number)", of: child, at: index, inputs)
      for _ in 0..<nodes / 2 { pool.append(node(&builder, pool)) }
    }
    for register in registers {
      let shape = builder.shape(register)
      var next = adapted(pick(pool), to: shape, &builder)
      for _ in 0..<Int.random(in: 0...2, using: &generator) {
        let other = flag(0.4) ? register : adapted(pick(pool), to: shape, &builder)
        let arms = flag() ? [next, other] : [other, next]
        next = builder.add(.multiplex, shape, [bit(pool, &builder)] + arms)
      }
      builder.connect(register, to: next)
    }
    for output in 0..<Int.random(in: 1...4, using: &generator) { builder.output("out_\(output)", pick(pool)) }
    return builder.module
  }

  private mutating func pick(_ pool: [NodeID]) -> NodeID {
    // Recent nodes more often, so that expressions grow deep.
    let start = flag() ? max(0, pool.count - 5) : 0
    return pool[Int.random(in: start..<pool.count, using: &generator)]
  }

  private mutating func adapted(_ node: NodeID, to shape: Shape, _ builder: inout NetlistBuilder) -> NodeID {
    builder.shape(node) == shape ? node : builder.node(.bits(low: 0), shape, node)
  }

  private mutating func bit(_ pool: [NodeID], _ builder: inout NetlistBuilder) -> NodeID {
    let node = pick(pool)
    return builder.shape(node) == .bit
      ? node
      : builder.node(.bits(low: Int.random(in: 0..<builder.shape(node).width, using: &generator)), .bit, node)
  }

  private mutating func node(_ builder: inout NetlistBuilder, _ pool: [NodeID]) -> NodeID {
    let (a, b) = (pick(pool), pick(pool))
    let name = flag(0.15) ? "net_\(builder.module.nodes.count)" : nil
    let (wide, wideB) = (builder.shape(a).width, builder.shape(b).width)
    func fitted(_ width: Int, _ free: Shape, isFree: Bool) -> Shape {
      isFree ? free : Shape(width: min(width, 2 * maximumWidth), isSigned: free.isSigned)
    }
    let free = shape()
    let isFree = flag(0.3)
    switch Int.random(in: 0..<18, using: &generator) {
    case 0:
      let shape = shape()
      return builder.add(.constant(value(shape)), shape, [], name: name)
    case 1:
      return builder.add(.wire, builder.shape(a), [a], name: name ?? "wire_\(builder.module.nodes.count)")
    case 2: return builder.add(.add, fitted(max(wide, wideB) + 1, free, isFree: isFree), [a, b], name: name)
    case 3:
      return builder.add(.subtract, fitted(max(wide, wideB) + 1, free, isFree: isFree), [a, b], name: name)
    case 4: return builder.add(.multiply, fitted(wide + wideB, free, isFree: isFree), [a, b], name: name)
    case 5: return builder.add(.not, fitted(wide, free, isFree: isFree), [a], name: name)
    case 6: return builder.add(.and, fitted(max(wide, wideB), free, isFree: isFree), [a, b], name: name)
    case 7: return builder.add(.or, fitted(max(wide, wideB), free, isFree: isFree), [a, b], name: name)
    case 8: return builder.add(.xor, fitted(max(wide, wideB), free, isFree: isFree), [a, b], name: name)
    case 9:
      let amount = Int.random(in: 0...maximumWidth, using: &generator)
      return builder.add(.shiftLeft(amount), fitted(wide + amount, free, isFree: isFree), [a], name: name)
    case 10, 11:
      let low = flag(0.3) ? 0 : Int.random(in: 0...wide, using: &generator)
      return builder.add(.bits(low: low), free, [a], name: name)
    case 12, 13:
      let shape = Shape.unsigned(flag(0.9) ? Int.random(in: 1...7, using: &generator) : maximumWidth)
      let amount = adapted(b, to: shape, &builder)
      let kind: Node.Kind = flag() ? .shiftLeftVariable : .shiftRightVariable
      return builder.add(kind, fitted(wide, free, isFree: isFree), [a, amount], name: name)
    case 14: return builder.add(.equal, .bit, [a, b], name: name)
    case 15: return builder.add(flag() ? .less : .lessOrEqual, .bit, [a, b], name: name)
    case 16:
      let select = bit(pool, &builder)
      return builder.add(
        .multiplex, fitted(max(wide, wideB), free, isFree: isFree), [select, a, b], name: name)
    default:
      let parts = flag() ? [a, b] : [a, b, pick(pool)]
      let total = parts.reduce(0) { $0 + builder.shape($1).width }
      guard total <= 4 * maximumWidth else { return builder.add(.not, builder.shape(a), [a], name: name) }
      return builder.add(.concatenate, isFree ? free : .unsigned(total), parts, name: name)
    }
  }
}
