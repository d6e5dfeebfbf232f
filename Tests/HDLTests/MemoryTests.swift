import BigInt
import HDL
import Simulation
import Testing

/// One write port and one read port, read at once and through a register.
private struct Scratchpad: Module {
  let bits: Int
  let depth: Int
  var contents: [BigInt] = []

  struct Ports: Interface {
    @Input var isWriting: Signal
    @Input var writeAddress: Signal
    @Input var word: Signal
    @Input var readAddress: Signal
    @Output var now: Signal
    @Output var later: Signal
    init(_ pad: Scratchpad) {
      let address = Shape.unsigned(pad.depth.trailingZeroBitCount)
      _isWriting = Input(.bit)
      _writeAddress = Input(address)
      _word = Input(.signed(pad.bits))
      _readAddress = Input(address)
      _now = Output(.signed(pad.bits))
      _later = Output(.signed(pad.bits))
    }
  }

  var ports: Ports { Ports(self) }

  func body(_ m: Builder, _ io: Ports) {
    let words = m.memory(.signed(bits), depth: depth, "words", contents: contents)
    m.when(io.isWriting) { m.write(words, at: io.writeAddress, io.word) }
    let now = m.read(words, at: io.readAddress)
    m[io.now] = now
    m[io.later] = m.registered(now, "later_word")
  }
}

/// Two masked writes, the second one of other lanes, and a word read at once.
private struct Lanes: Module {
  let shape: Shape
  let lanes: [Int]
  let depth: Int
  var name: String { "lanes_\(shape.isSigned ? "s" : "u")\(shape.width)_\(lanes[0])_\(lanes[1])" }

  struct Ports: Interface {
    @Input var isWriting: [Signal]
    @Input var addresses: [Signal]
    @Input var words: [Signal]
    @Input var firstMask: Signal
    @Input var secondMask: Signal
    @Input var readAddress: Signal
    @Output var word: Signal
    init(_ module: Lanes) {
      let address = Shape.unsigned(module.depth.trailingZeroBitCount)
      _isWriting = Input(.bit, count: 2)
      _addresses = Input(address, count: 2)
      _words = Input(module.shape, count: 2)
      _firstMask = Input(.unsigned(module.lanes[0]))
      _secondMask = Input(.unsigned(module.lanes[1]))
      _readAddress = Input(address)
      _word = Output(module.shape)
    }
  }

  var ports: Ports { Ports(self) }

  func body(_ m: Builder, _ io: Ports) {
    let words = m.memory(shape, depth: depth, "words", contents: Array(repeating: 0, count: depth))
    for (port, mask) in [io.firstMask, io.secondMask].enumerated() {
      m.when(io.isWriting[port]) { m.write(words, at: io.addresses[port], io.words[port], mask: mask) }
    }
    m[io.word] = m.read(words, at: io.readAddress)
  }
}

@Suite struct MemoryTests {
  @Test(arguments: [(1, 2), (8, 16), (64, 8), (65, 4), (130, 8)])
  func wordsAreReadAsTheyWereBeforeTheEdge(bits: Int, depth: Int) throws {
    let shape = Shape.signed(bits)
    var model = (0..<depth).map { shape.wrapping(BigInt($0) * 77_777_777_777_777_777) }
    let sim = try Simulator(Scratchpad(bits: bits, depth: depth, contents: model))
    var random = SplitMix64(seed: 5)
    for cycle in 0..<200 {
      let isWriting = random.next() % 2 == 0
      let (to, from) = (Int(random.next() % UInt64(depth)), Int(random.next() % UInt64(depth)))
      let word = shape.wrapping((BigInt(random.next()) << 70) + BigInt(random.next()))
      sim[\.isWriting] = isWriting ? 1 : 0
      sim[\.writeAddress] = BigInt(to)
      sim[\.readAddress] = BigInt(from)
      sim[\.word] = word
      let old = model[from]
      #expect(sim[\.now] == old, "cycle \(cycle)")
      sim.step()
      if isWriting { model[to] = word }
      #expect(sim[\.later] == old, "cycle \(cycle)")
      #expect(sim[\.now] == model[from], "cycle \(cycle)")
    }
  }

  @Test func wordsWithoutContentsStartRandomByTheSeed() throws {
    let pad = Scratchpad(bits: 64, depth: 4)
    let words = try [1, 1, 2].map { try Simulator(pad, seed: $0)[\.now] }
    #expect(words[0] == words[1] && words[0] != words[2])
  }

  @Test func ofTwoWritesTheLastOneHolds() throws {
    let module = Sketch("two_writes", inputs: [.bit, .bit], outputs: [.unsigned(4)]) { m, io in
      let words = m.memory(.unsigned(4), depth: 2, "words", contents: [0, 0])
      m.when(io.input(0)) {
        m.write(words, at: 0, 1)
      } else: {
        m.when(io.input(1)) { m.write(words, at: 0, 3) }
      }
      m.when(io.input(1)) { m.write(words, at: 0, 2) }
      m[io.output(0)] = m.read(words, at: 0)
    }
    let sim = try Simulator(module)
    for (first, second, expected): (BigInt, BigInt, BigInt) in [(1, 0, 1), (0, 0, 1), (1, 1, 2), (0, 1, 2)] {
      sim[\.ins[0].x] = first
      sim[\.ins[1].x] = second
      sim.step()
      #expect(sim[\.outs[0].y] == expected)
    }
  }

  @Test("A masked write changes its lanes and no others, in words of any width and sign") func masks() throws
  {
    for (bits, lanes) in [
      (1, [1, 1]), (2, [2, 1]), (6, [3, 2]), (32, [4, 32]), (64, [8, 64]), (65, [5, 13]), (72, [8, 9]),
      (128, [2, 16]), (130, [130, 10]), (130, [5, 1]),
    ] {
      for shape in [Shape.signed(bits), .unsigned(bits)] {
        try checkMasks(Lanes(shape: shape, lanes: lanes, depth: 4))
      }
    }
  }

  private func checkMasks(_ module: Lanes) throws {
    let (bits, lanes) = (module.shape.width, module.lanes)
    var model = Array(repeating: Array(repeating: 0, count: bits), count: module.depth)
    var random = SplitMix64(seed: 31)
    func pattern(_ count: Int) -> [Int] { (0..<count).map { _ in Int(random.next() % 2) } }
    func number(_ pattern: [Int], _ shape: Shape) -> BigInt {
      shape.wrapping(pattern.reversed().reduce(BigInt(0)) { 2 * $0 + BigInt($1) })
    }
    let sim = try Simulator(module)
    for cycle in 0..<80 {
      for port in 0..<2 {
        let (isWriting, to) = (random.next() % 4 > 0, Int(random.next() % 4))
        let (word, mask) = (pattern(bits), pattern(lanes[port]))
        sim[\.isWriting[port]] = isWriting ? 1 : 0
        sim[\.addresses[port]] = BigInt(to)
        sim[\.words[port]] = number(word, module.shape)
        sim[port == 0 ? \.firstMask : \.secondMask] = number(mask, .unsigned(lanes[port]))
        guard isWriting else { continue }
        for bit in 0..<bits where mask[bit * lanes[port] / bits] == 1 { model[to][bit] = word[bit] }
      }
      sim.step()
      for address in 0..<module.depth {
        sim[\.readAddress] = BigInt(address)
        #expect(sim[\.word] == number(model[address], module.shape), "\(module.name), cycle \(cycle)")
      }
    }
  }

  @Test func mistakesAreReported() {
    let module = Sketch("mistakes", inputs: [.unsigned(3), .unsigned(9)], outputs: [.unsigned(8)]) { m, io in
      let odd = m.memory(.unsigned(8), depth: 12, "odd")
      let words = m.memory(.unsigned(8), depth: 4, "words", contents: [256])
      m.write(words, at: io.input(0), 0)
      m.write(words, at: 0, io.input(1))
      m.write(words, at: 0, 0, mask: io.input(0))
      m[io.output(0)] = m.read(odd, at: 0) | m.read(words, at: 0)
    }
    let error = #expect(throws: ElaborationError.self) { try Netlist(elaborating: module) }
    #expect(
      error?.diagnostics.map(\.message) == [
        "memory 'odd' has 12 words; expected a power of two from 2 to 2^24",
        "content 256 does not fit unsigned 8-bit memory 'words'",
        "value of 3 bits (range 0...7) does not fit unsigned 2-bit address of 'words'",
        "value of 9 bits (range 0...511) does not fit unsigned 8-bit word of 'words'",
        "a mask of 3 bits does not cut the 8-bit words of 'words' into lanes of one width",
      ])
    #expect(error?.diagnostics.last?.code == .badMask)
    #expect(error?.diagnostics.last?.fix == "a mask of 1, 2, 4, 8 bits")
  }

  @Test func aMemoryThatNothingReadsIsNotThere() throws {
    let module = Sketch("unread", inputs: [.unsigned(4)], outputs: [.bit]) { m, io in
      m.write(m.memory(.unsigned(4), depth: 2, "words"), at: 0, io.input(0))
      m[io.output(0)] = 0
    }
    #expect(try Netlist(elaborating: module).modules[0].memories.isEmpty)
  }
}
