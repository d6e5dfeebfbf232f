import HDL
import Primitives

/// The recipes of the cookbook; each is described within a module of its own.
struct Recipes: Module {
  struct Ports: Interface {
    @Input(.bit) var tick: Signal
    @Input(.bit) var button: Signal
    @Input(.signed(16)) var sample: Signal
    @Input(.unsigned(8)) var flags: Signal
    @Input(.unsigned(6)) var phase: Signal
    @Input(.unsigned(2)) var index: Signal
    @Output(.unsigned(4)) var digit: Signal
    @Output(.bit) var carry: Signal
    @Output(.signed(13)) var eighth: Signal
    @Output(.signed(8)) var level: Signal
    @Output(.unsigned(3)) var place: Signal
    @Output(.bit) var isAnySet: Signal
    @Output(.signed(16)) var chosen: Signal
    @Output(.signed(16)) var late: Signal
    @Output(.bit) var pressed: Signal
    @Output(.signed(8)) var sine: Signal
  }
  var ports: Ports { Ports() }

  func body(_ m: Builder, _ io: Ports) {
    counters(m, io)
    numbers(m, io)
    choices(m, io)
    time(m, io)
    table(m, io)
  }

  private func counters(_ m: Builder, _ io: Ports) {
    // [modulo]
    let digit = m.counter(modulo: 10, "decimal_digit", enable: io.tick)
    m[io.digit] = digit.value  // 0…9
    m[io.carry] = digit.wraps  // 1 in the cycle before it is 0 again
    // [modulo]
  }

  private func numbers(_ m: Builder, _ io: Ports) {
    // [shift]
    m[io.eighth] = io.sample >> 3  // towards −∞; the sign is kept because the sample is signed
    let rounded = io.sample.shiftedRight(8, rounding: .halfEven)  // to the nearest
    // [shift]
    // [narrow]
    m[io.level] = rounded.saturated(to: 8)
    // [narrow]
  }

  private func choices(_ m: Builder, _ io: Ports) {
    // [priority]
    let highest = io.flags.leadingOne
    m[io.place] = highest.position
    m[io.isAnySet] = highest.isFound
    // [priority]
    // [index]
    let delays = (0..<3).map { m.delayed(io.sample, cycles: $0 + 1, "by_\($0 + 1)") }
    m[io.chosen] = mux(io.index, of: [io.sample] + delays)
    // [index]
  }

  private func time(_ m: Builder, _ io: Ports) {
    // [delay]
    m[io.late] = m.delayed(io.sample, cycles: 20, "late_sample")
    // [delay]
    // [edge]
    let button = m.synchronized(io.button, "button_level")
    m[io.pressed] = m.rising(button, "button_pressed")
    // [edge]
  }

  private func table(_ m: Builder, _ io: Ports) {
    // [table]
    let wave = [0, 12, 25, 37, 49, 60, 71, 81, 90, 98, 106, 112, 117, 122, 125, 126]
    let quarter = m.memory(.signed(8), depth: 16, "quarter_wave", contents: wave.map { .init($0) })
    let place = mux(io.phase[4], ~io.phase[0...3], io.phase[0...3])
    let height = m.read(quarter, at: place)
    m[io.sine] = mux(io.phase[5], -height, height.extended(to: 9)).saturated(to: 8)
    // [table]
  }
}

/// A design with two clocks.
struct TwoClocks: Module {
  // [clock]
  static let camera = ClockDomain("camera", resetKind: .asynchronous, resetPolarity: .activeLow)
  // [clock]

  struct Ports: Interface {
    let pixels = Stream(Sample(.unsigned(8)))
    let words = Stream(Repeated(Sample(.unsigned(8)), count: 4)).flipped()
    @Input(.bit) var frameStarts: Signal
    @Output(.bit) var frameStarted: Signal
    @Input(.bit) var isEnabled: Signal
    @Output(.bit) var isEnabledThere: Signal
  }
  var ports: Ports { Ports() }

  func body(_ m: Builder, _ io: Ports) {
    let camera = Self.camera
    // [crossing]
    // One bit that changes now and then.
    let isEnabled = m.registered(io.isEnabled, "is_enabled_here", reset: 0)
    m.clocked(by: camera) {
      m[io.isEnabledThere] = m.synchronized(isEnabled, "is_enabled_in_camera", reset: 0)
    }
    // A pulse of one cycle.
    m[io.frameStarted] = m.synchronizedPulse(io.frameStarts, from: camera, "frame_start")
    // Words.
    let pixels = m.queued(io.pixels, depth: 16, from: camera, to: .main, "pixel_queue")
    // [crossing]
    // [width]
    let words = m.widened(pixels, count: 4, "pixel_group")
    // [width]
    m.connect(io.words, words)
  }
}

// [box]
/// `fast_multiplier` of a colleague, in Verilog: the product of two numbers, a cycle later.
struct FastMultiplier: ForeignModule {
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

  var verilogName: String { "fast_multiplier" }
  var verilogParameters: KeyValuePairs<String, VerilogParameter> { ["WIDTH": .integer(bits)] }
  var clockPort: String? { "clk" }
  var model: Model { Model(bits: bits) }

  /// What it computes, for the interpreter.
  struct Model: Module {
    let bits: Int
    var ports: Ports { Ports(bits: bits) }
    func body(_ m: Builder, _ io: Ports) { m[io.product] = m.registered(io.a * io.b, "held_product") }
  }
}
// [box]

/// A design that uses modules which were not described here.
struct Foreign: Module {
  struct Ports: Interface {
    @Input(.signed(12)) var a: Signal
    @Input(.signed(12)) var b: Signal
    @Input(.bit) var starts: Signal
    @Output(.signed(24)) var product: Signal
    @Output(.signed(48)) var total: Signal
  }
  var ports: Ports { Ports() }

  func body(_ m: Builder, _ io: Ports) {
    // [foreign]
    let multiplier = m.instance(FastMultiplier(bits: 12), "multiplier")
    m[multiplier.a] = io.a
    m[multiplier.b] = io.b
    m[io.product] = multiplier.product
    // [foreign]
    // [dsp]
    m[io.total] = m.multiplyAccumulate(io.a, io.b, load: io.starts, "total_of_products")
    // [dsp]
  }
}
