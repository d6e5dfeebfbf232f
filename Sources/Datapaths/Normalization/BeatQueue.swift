import HDL

/// A queue of beats in block RAM: a beat comes out two cycles after it went in, or later, one in every cycle.
struct BeatQueue: Module {
  /// L, the elements of a beat.
  let lanes: Int
  /// The shape of an element.
  let element: Shape
  /// How many beats it holds beside the one that is offered: a power of two.
  let depth: Int

  /// `beat_queue_16_w8_d512`: lanes, bits of an element, depth.
  var name: String { "beat_queue_\(lanes)_w\(element.width)_d\(depth)" }

  /// What the emitted file's header says.
  var parameters: [(name: String, value: String)] {
    [("lanes", "\(lanes)"), ("element", "\(element)"), ("depth", "\(depth)")]
  }

  /// Beats in, the same beats out.
  struct Ports: Interface {
    /// The beats that go in.
    let input: Stream<TensorBeat>
    /// The beats that come out.
    let output: Stream<TensorBeat>

    init(_ queue: BeatQueue) {
      input = Stream(TensorBeat(lanes: queue.lanes, element: queue.element))
      output = Stream(TensorBeat(lanes: queue.lanes, element: queue.element)).flipped()
    }
  }

  /// The ports, made anew.
  var ports: Ports { Ports(self) }

  /// Describes the memory, two pointers, and the register behind the memory.
  func body(_ m: Builder, _ io: Ports) {
    let beat = io.input.payload
    let word = concatenated([beat.last, beat.count] + beat.elements.reversed())
    let words = m.memory(.unsigned(word.width), depth: depth, "words")
    let bits = words.address.width
    let tail = m.register(words.address, "tail", reset: 0)
    let head = m.register(words.address, "head", reset: 0)
    let count = m.register(.unsigned(bits + 1), "count", reset: 0)
    let isOffered = m.register(.bit, "is_offered", reset: 0)

    let goesIn = io.input.isTaken.named("goes_in")
    let fetches = ((count .!= 0) & (~isOffered | io.output.ready)).named("fetches")
    m[io.input.ready] = count .!= Signal(depth)
    m.when(goesIn) {
      m.write(words, at: tail, word)
      m[tail] = (tail + 1).truncated(to: bits)
    }
    m.when(fetches) { m[head] = (head + 1).truncated(to: bits) }
    m[count] = (count + goesIn - fetches).truncated(to: bits + 1)
    m[isOffered] = fetches | (isOffered & ~io.output.ready)

    let offered = m.readPort(words, at: head, enable: fetches, "offered")
    m[io.output.valid] = isOffered
    for (lane, target) in io.output.payload.elements.enumerated() {
      let part = offered[lane * element.width..<(lane + 1) * element.width]
      m[target] = element.isSigned ? part.asSigned : part
    }
    let end = lanes * element.width
    // A memory may start with anything, whose count must not be one that no beat has.
    m[io.output.payload.count] = minimum(offered[end..<word.width - 1], Signal(lanes))
    m[io.output.payload.last] = offered[word.width - 1]
  }
}
