import BigInt
import HDL

/// A flat netlist compiled to loops over words.
///
/// All values live in one buffer of 64-bit words: registers first, then inputs, constants and results. A run
/// is a number of operations of one kind whose results lie side by side; only the operands' addresses are
/// looked up.
final class Tape {
  /// Operations of one kind, executed in one loop.
  struct Run {
    let kind: OperationKind
    /// The address of the first result; the others follow.
    let firstResult: Int
    let count: Int
    /// Where in ``operands`` the addresses begin: all first operands, then all second ones …
    let firstOperand: Int
  }

  /// An operation computed by a node's reference semantics or part by part.
  struct General {
    let node: Node
    let shapes: [Shape]
    let operands: [Storage]
    let result: Storage
  }

  let words: UnsafeMutablePointer<Int64>
  let operands: UnsafeMutablePointer<Int32>
  let runs: [Run]
  let generals: [General]
  let registers: RegisterFile
  let memories: [MemoryFile]
  /// For every clock domain of the design, the word that is 1 while its reset port is asserted.
  let resetLevels: Range<Int>
  /// Where each node of the flat netlist is kept; nil for those that nothing depends on.
  let storage: [Storage?]

  /// Lays out the operations of a flat netlist.
  init(_ flat: FlatNetlist, _ builder: TapeBuilder, seed: UInt64) {
    let schedule = Schedule(builder.operations, valueCount: builder.values.count)
    let clockCount = flat.netlist.clockDomains.count
    let byClock = (0..<clockCount).flatMap { clock in
      flat.registers.filter { $0.clocking.clock == clock }.map(\.node)
    }
    var layout = TapeLayout(builder, schedule, registerNodes: byClock)
    let storages = layout.storages

    let levels = layout.wordCount..<layout.wordCount + clockCount
    resetLevels = levels
    words = .allocate(capacity: levels.upperBound)
    words.initialize(repeating: 0, count: levels.upperBound)
    for (value, storage) in zip(builder.values, storages) {
      if let constant = value.constant { words.write(constant, to: storage) }
    }

    let addresses = layout.takeOperandAddresses()
    operands = .allocate(capacity: max(addresses.count, 1))
    for (index, address) in addresses.enumerated() { (operands + index).initialize(to: Int32(address)) }
    runs = layout.runs
    generals = layout.generals
    storage = builder.valueOfNode.map { $0 < 0 ? nil : storages[$0] }
    registers = RegisterFile(
      flat, clockCount: clockCount, storage: { storages[builder.valueOfNode[$0]] },
      level: { reset in
        switch reset {
        case .port(let domain): levels.lowerBound + domain
        case .node(let node): storages[builder.valueOfNode[node]].address
        }
      })
    registers.start(words, seed: seed)
    memories = flat.memories.enumerated().map { index, memory in
      MemoryFile(memory, seed: seed &+ UInt64(index) &+ 1) { storages[builder.valueOfNode[$0]] }
    }
  }

  deinit {
    words.deallocate()
    operands.deallocate()
  }
}

extension UnsafeMutablePointer<Int64> {
  /// A value as it is stored.
  func read(_ storage: Storage) -> BigInt {
    if storage.words == 1 { return self[storage.address].value(isSigned: storage.isSigned) }
    var value =
      storage.isSigned
      ? BigInt(self[storage.address + storage.words - 1])
      : BigInt(UInt64(bitPattern: self[storage.address + storage.words - 1]))
    for word in stride(from: storage.words - 2, through: 0, by: -1) {
      value = (value << 64) + BigInt(UInt64(bitPattern: self[storage.address + word]))
    }
    return value
  }

  /// Stores a value that fits the storage's width and sign.
  func write(_ value: BigInt, to storage: Storage) {
    let bits = value.words
    let fill: Int64 = value < 0 ? -1 : 0
    for word in 0..<storage.words {
      self[storage.address + word] =
        word < bits.count
        ? Int64(truncatingIfNeeded: bits[bits.index(bits.startIndex, offsetBy: word)]) : fill
    }
  }
}

extension Int64 {
  /// The word as a number. These initializers are the ones of `BigInt` that are not generic, and so are fast.
  fileprivate func value(isSigned: Bool) -> BigInt {
    isSigned || self >= 0
      ? BigInt(integerLiteral: self) : BigInt(BigUInt(integerLiteral: UInt64(bitPattern: self)))
  }
}
