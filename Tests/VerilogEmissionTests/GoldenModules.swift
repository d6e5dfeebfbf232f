import HDL

/// Counts up to a limit while enabled, from 0 after a reset and from 1 at the start.
struct Counter: Module {
  let bits: Int
  var name: String { "counter_w\(bits)" }

  struct Ports: Interface {
    @Input var enable: Signal
    @Input var limit: Signal
    @Output var count: Signal
    @Output var isAtLimit: Signal
    init(bits: Int) {
      _enable = Input(.bit)
      _limit = Input(.unsigned(bits))
      _count = Output(.unsigned(bits))
      _isAtLimit = Output(.bit)
    }
  }

  var ports: Ports { Ports(bits: bits) }

  func body(_ m: Builder, _ io: Ports) {
    let count = m.register(.unsigned(bits), "value", reset: 0, initial: 1)
    let atLimit = count .== io.limit
    m.when(io.enable) {
      m.when(atLimit) {
        m[count] = 0
      } else: {
        m[count] = (count + 1).truncated(to: bits)
      }
    }
    m[io.count] = count
    m[io.isAtLimit] = atLimit
  }
}

/// Multiplies two signed operands a cycle behind.
struct Multiplier: Module {
  let bits: Int

  struct Ports: Interface {
    @Input var a: Signal
    @Input var b: Signal
    @Output var product: Signal
    init(bits: Int) {
      _a = Input(.signed(bits))
      _b = Input(.signed(bits))
      _product = Output(.signed(2 * bits))
    }
  }

  var ports: Ports { Ports(bits: bits) }
  func body(_ m: Builder, _ io: Ports) { m[io.product] = m.registered(io.a * io.b, "pipeline") }
}

/// A signed multiply-accumulate whose multiplier is an instance.
struct MultiplyAccumulate: Module {
  let bits: Int
  let accumulatorBits: Int

  struct Ports: Interface {
    @Input var clear: Signal
    @Input var a: Signal
    @Input var b: Signal
    @Output var product: Signal
    @Output var sum: Signal
    init(_ module: MultiplyAccumulate) {
      _clear = Input(.bit)
      _a = Input(.signed(module.bits))
      _b = Input(.signed(module.bits))
      _product = Output(.signed(2 * module.bits))
      _sum = Output(.signed(module.accumulatorBits))
    }
  }

  var ports: Ports { Ports(self) }

  func body(_ m: Builder, _ io: Ports) {
    let multiplier = m.instance(Multiplier(bits: bits), "multiplier")
    m[multiplier.a] = io.a
    m[multiplier.b] = (io.b - 1).wrapped(to: bits)
    let accumulator = m.register(.signed(accumulatorBits), "accumulator", reset: 0)
    m[accumulator] = mux(io.clear, 0, (accumulator + multiplier.product).wrapped(to: accumulatorBits))
    m[io.product] = multiplier.product
    m[io.sum] = accumulator
  }
}

/// Arithmetic and comparisons of a signed and an unsigned operand.
struct MixedSigns: Module {
  struct Ports: Interface {
    @Input var level: Signal
    @Input var offset: Signal
    @Input var amount: Signal
    @Output var sum: Signal
    @Output var product: Signal
    @Output var shiftedLeft: Signal
    @Output var shiftedRight: Signal
    @Output var isLess: Signal
    @Output var isAtMostSeven: Signal
    @Output var lowBits: Signal
    @Output var isAlwaysTrue: Signal
    init() {
      _level = Input(.unsigned(8))
      _offset = Input(.signed(6))
      _amount = Input(.unsigned(2))
      _sum = Output(.signed(10))
      _product = Output(.signed(14))
      _shiftedLeft = Output(.signed(9))
      _shiftedRight = Output(.signed(6))
      _isLess = Output(.bit)
      _isAtMostSeven = Output(.bit)
      _lowBits = Output(.unsigned(4))
      _isAlwaysTrue = Output(.bit)
    }
  }

  var ports: Ports { Ports() }

  func body(_ m: Builder, _ io: Ports) {
    m[io.sum] = io.level + io.offset
    m[io.product] = io.level * io.offset
    m[io.shiftedLeft] = io.offset << io.amount
    m[io.shiftedRight] = io.offset >> io.amount
    m[io.isLess] = io.offset .< io.level
    m[io.isAtMostSeven] = io.offset .<= 7
    m[io.lowBits] = (io.level * io.offset)[0..<4]
    m[io.isAlwaysTrue] = io.level .>= 0
  }
}

/// A priority multiplexer, once in front of a register that may hold, once in front of an output.
struct Priority: Module {
  var name: String { "priority_choice" }

  struct Ports: Interface {
    @Input var select: Signal
    @Input var values: [Signal]
    @Output var chosen: Signal
    @Output var held: Signal
    @Output var swapped: Signal
    init() {
      _select = Input(.unsigned(3))
      _values = Input(.unsigned(8), count: 3)
      _chosen = Output(.unsigned(8))
      _held = Output(.unsigned(8))
      _swapped = Output(.unsigned(8))
    }
  }

  var ports: Ports { Ports() }

  func body(_ m: Builder, _ io: Ports) {
    let held = m.register(.unsigned(8), "state")
    m.when(io.select[0]) {
      m[held] = io.values[0]
    } else: {
      m.when(io.select[1]) {
        m.when(io.select[2]) { m[held] = io.values[1] }
      } else: {
        m[held] = ~io.values[2]
      }
    }
    m[io.held] = held
    m[io.chosen] = mux(io.select[0], io.values[0], mux(io.select[1], io.values[1], io.values[2]))
    m[io.swapped] = concatenated(io.values[0][0..<4], io.values[0][4..<8])
  }
}

/// Constants, pass-through and words of 1024 bits.
struct Wide: Module {
  struct Ports: Interface {
    @Input var word: Signal
    @Output var inverted: Signal
    @Output var pattern: Signal
    @Output var lowest: Signal
    @Output var passed: Signal
    init() {
      _word = Input(.unsigned(1024))
      _inverted = Output(.unsigned(1024))
      _pattern = Output(.unsigned(100))
      _lowest = Output(.signed(8))
      _passed = Output(.unsigned(1024))
    }
  }

  var ports: Ports { Ports() }

  func body(_ m: Builder, _ io: Ports) {
    m[io.inverted] = ~io.word
    m[io.pattern] = 0x1234_5678_9abc_def0_1122_3344
    m[io.lowest] = -128
    m[io.passed] = io.word
  }
}

/// A small RAM with contents, one write port and a registered read port.
struct Scratchpad: Module {
  struct Ports: Interface {
    @Input(.bit) var isWriting: Signal
    @Input(.unsigned(2)) var writeAddress: Signal
    @Input(.signed(12)) var word: Signal
    @Input(.unsigned(2)) var readAddress: Signal
    @Output(.signed(12)) var readWord: Signal
  }

  var ports: Ports { Ports() }

  func body(_ m: Builder, _ io: Ports) {
    let words = m.memory(.signed(12), depth: 4, "words", contents: [0, -1, 2047])
    m.when(io.isWriting) { m.write(words, at: io.writeAddress, io.word) }
    m[io.readWord] = m.registered(m.read(words, at: io.readAddress), "word_read")
  }
}

/// A ROM whose contents are a file's, and do not fill it.
struct SquareTable: Module {
  struct Ports: Interface {
    @Input(.unsigned(7)) var root: Signal
    @Output(.unsigned(13)) var square: Signal
  }

  var ports: Ports { Ports() }

  func body(_ m: Builder, _ io: Ports) {
    let squares = m.memory(.unsigned(13), depth: 128, "squares", contents: (0...64).map { $0 * $0 })
    m[io.square] = m.readPort(squares, at: io.root, "word")
  }
}

/// Two ports that write bytes and read, one of them what is being written.
struct SharedBuffer: Module {
  struct Ports: Interface {
    let ports = (0..<2).map { _ in Port() }
  }

  struct Port: Interface {
    @Input(.unsigned(8)) var address: Signal
    @Input(.bit) var isWriting: Signal
    @Input(.unsigned(2)) var bytes: Signal
    @Input(.unsigned(16)) var word: Signal
    @Output(.unsigned(16)) var readWord: Signal
  }

  var ports: Ports { Ports() }

  func body(_ m: Builder, _ io: Ports) {
    let words = m.memory(.unsigned(16), depth: 256, "words")
    for (index, port) in io.ports.enumerated() {
      m.when(port.isWriting) { m.write(words, at: port.address, port.word, mask: port.bytes) }
      m[port.readWord] = m.readPort(
        words, at: port.address, underWrite: index == 0 ? .oldWord : .newWord, "word_\(index)")
    }
  }
}

/// Counts samples of a clock that has an active-low, asynchronous reset, and shows the count to another clock.
struct SampleCounter: Module {
  static let sampling = ClockDomain(
    "adc", clock: "adc_clk", reset: "adc_resetn", resetKind: .asynchronous, resetPolarity: .activeLow)

  struct Ports: Interface {
    @Input(.bit) var isSample: Signal
    @Input(.bit) var clear: Signal
    @Output(.unsigned(4)) var count: Signal
    @Output(.unsigned(4)) var seen: Signal
    @Output(.unsigned(4)) var sampleAge: Signal
  }

  var ports: Ports { Ports() }

  func body(_ m: Builder, _ io: Ports) {
    let sampling = Self.sampling
    let released = m.clocked(by: sampling) { m.synchronizedReset("released") }
    let counter = m.clocked(by: sampling, reset: released) {
      m.grayCounter(bits: 4, "samples", enable: io.isSample)
    }
    m[io.count] = counter.count
    m[io.seen] = m.synchronized(counter, "seen_gray").binaryOfGray

    let clear = m.synchronized(io.clear, "clear_seen", stages: 3, reset: 0)
    let age = m.instance(Age(), "age_counter", domains: [Age.domain: .main])
    m[age.clear] = clear
    m[io.sampleAge] = age.age
  }
}

/// Counts cycles of a clock whose reset is active low.
struct Age: Module {
  static let domain = ClockDomain("age", resetPolarity: .activeLow)

  struct Ports: Interface {
    @Input(.bit) var clear: Signal
    @Output(.unsigned(4)) var age: Signal
  }

  var ports: Ports { Ports() }

  func body(_ m: Builder, _ io: Ports) {
    m.clocked(by: Self.domain) {
      let age = m.register(.unsigned(4), "cycles", reset: 0)
      m[age] = mux(io.clear, 0, (age + 1).truncated(to: 4))
      m[io.age] = age
    }
  }
}

/// A stream from one clock to another.
struct DualClockQueue: Module {
  static let writing = ClockDomain("write")
  static let reading = ClockDomain("read")

  struct Word: Interface {
    @Input(.unsigned(8)) var value: Signal
  }

  struct Ports: Interface {
    let input = Stream(Word())
    let output = Stream(Word()).flipped()
  }

  var ports: Ports { Ports() }

  func body(_ m: Builder, _ io: Ports) {
    let output = m.queued(io.input, depth: 4, from: Self.writing, to: Self.reading, "queue")
    m.connect(io.output, output)
  }
}
