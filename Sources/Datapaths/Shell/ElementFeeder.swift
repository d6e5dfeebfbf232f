import HDL

/// Makes a tensor's beats of a stream of words, and sees to it that there are as many as the command says.
struct ElementFeeder: Module {
  /// `element_feeder`.
  var name: String { "element_feeder" }

  /// A command and words in, beats out.
  struct Ports: Interface {
    /// Whether a tensor begins.
    @Input(.bit) var begins: Signal
    /// Its elements, as it begins.
    @Input(.unsigned(32)) var elements: Signal
    /// Whether zeros are to take the place of all words that are still missing.
    @Input(.bit) var aborts: Signal
    /// The words.
    let words = Stream(StreamWord(bytes: LUQShell.wordBytes))
    /// The beats.
    let tensor = Stream(TensorBeat(lanes: LUQShell.lanes, element: .signed(32))).flipped()
    /// Whether words of the tensor are still to come.
    @Output(.bit) var busy: Signal
    /// Whether a word is wanted and none is there.
    @Output(.bit) var starved: Signal
    /// Whether a word is taken.
    @Output(.bit) var taken: Signal
    /// Whether the packet ends early, in this cycle.
    @Output(.bit) var endsEarly: Signal
    /// Whether the packet turns out to be too long, in this cycle.
    @Output(.bit) var endsLate: Signal
  }

  /// The ports, made anew.
  var ports: Ports { Ports() }

  /// Describes the count of the elements, and what becomes of packets of a wrong length.
  func body(_ m: Builder, _ io: Ports) {
    let length = PacketLength(m)
    let (isActive, isPadding) = (length.isActive, length.isPadding)
    let left = m.register(.unsigned(32), "elements_left")
    let words = m.skidBuffered(io.words, "input")

    let beat = io.tensor.payload
    m[io.tensor.valid] = isActive & (isPadding | words.valid)
    let word = mux(isPadding, Signal(0, words.payload.data.shape), words.payload.data).named("word")
    for (lane, element) in beat.elements.enumerated() {
      m[element] = word[32 * lane..<32 * lane + 32].asSigned
    }
    let isLast = (left .<= Signal(LUQShell.lanes)).named("is_last")
    m[beat.count] = mux(isLast, left[0..<2], Signal(LUQShell.lanes, .unsigned(2))).clamped(to: 0...2)
    m[beat.last] = isLast

    let moves = io.tensor.isTaken.named("beat_moves")
    length.take(m, words, accepts: io.tensor.ready)
    m.when(io.begins) {
      m[left] = io.elements
    } else: {
      m.when(moves) { m[left] = (left - Signal(LUQShell.lanes)).truncated(to: 32) }
    }
    let ends = length.follow(
      m, words, begins: io.begins, aborts: io.aborts, moves: moves, isLast: isLast)

    m[io.busy] = length.isBusy
    m[io.starved] = isActive & ~isPadding & ~words.valid
    m[io.taken] = words.isTaken
    m[io.endsEarly] = ends.early
    m[io.endsLate] = ends.late
  }
}
