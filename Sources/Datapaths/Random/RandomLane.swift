import Formats
import HDL

/// One generator of a random source: draws the highest bits of its next word, or of its next two.
///
/// The state is loaded word by word: every word that comes in moves those before it on, the way that a draw moves them,
/// so that loading costs next to nothing. ``RandomSource/loadWords(forState:)`` gives the order.
struct RandomLane: Module {
  /// What stands in the lane.
  let generator: RandomGenerator
  /// The random bits of a draw: one word of the generator up to 32, two up to 64.
  let bits: Int

  /// `random_lane_xorshift32_r30`: generator and bits.
  var name: String { "random_lane_\(generator.rawValue.snakeCased)_r\(bits)" }

  /// Loading, drawing.
  struct Ports: Interface {
    /// Whether a word of the state comes in; nothing is drawn meanwhile.
    @Input(.bit) var load: Signal
    /// The word.
    @Input(.unsigned(32)) var word: Signal
    /// Whether the draw is taken: the next cycle shows the next one.
    @Input(.bit) var take: Signal
    /// The random bits.
    @Output var draw: Signal

    init(bits: Int) { _draw = Output(.unsigned(bits)) }
  }

  /// The ports, made anew.
  var ports: Ports { Ports(bits: bits) }

  /// Describes the state, and the one or two steps that make a draw.
  func body(_ m: Builder, _ io: Ports) {
    let moves = (io.load | io.take).named("moves")
    let state = generator.stateShapes.map { m.register($0.shape, $0.name, enable: moves) }
    let first = generator.step(state)
    let second = bits > 32 ? generator.step(first.state) : nil
    let loaded = generator.loading(io.word, into: state)
    for (register, (loaded, stepped)) in zip(state, zip(loaded, second?.state ?? first.state)) {
      m[register] = mux(io.load, loaded, stepped)
    }
    let word = first.word.named("next_word")
    let drawn = second.map { concatenated(word, $0.word.named("word_after_next")) } ?? word
    m[io.draw] = drawn[drawn.width - bits..<drawn.width]
  }
}
