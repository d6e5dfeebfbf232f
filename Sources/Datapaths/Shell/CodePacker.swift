import HDL

/// Puts the codes of some beats side by side, a byte each; zeros fill up the last word.
struct CodePacker: Module {
  /// The bits of a code.
  let codeBits: Int

  /// `code_packer_4`.
  var name: String { "code_packer_\(codeBits)" }

  /// Beats in, words out.
  struct Ports: Interface {
    /// The beats of codes.
    let codes: Stream<TensorBeat>
    /// The words.
    let words = Stream(StreamWord(bytes: LUQShell.wordBytes)).flipped()

    init(codeBits: Int) { codes = Stream(TensorBeat(lanes: LUQShell.lanes, element: .unsigned(codeBits))) }
  }

  /// The ports, made anew.
  var ports: Ports { Ports(codeBits: codeBits) }

  /// Describes the beats' places in a word, and the register that it waits in.
  func body(_ m: Builder, _ io: Ports) {
    let isHeld = m.register(.bit, "word_is_held", reset: 0)
    let place = m.register(.unsigned(2), "place", reset: 0)
    let beat = io.codes.payload
    let completes = beat.last | (place .== Signal(LUQShell.beatsPerWord - 1))
    let canTake = (~isHeld | io.words.ready).named("word_can_go")
    m[io.codes.ready] = canTake | ~completes
    let taken = io.codes.isTaken.named("beat_is_taken")
    let goes = (taken & completes).named("word_goes")
    m[isHeld] = goes | ~canTake
    m.when(taken) { m[place] = mux(completes, 0, (place + 1).truncated(to: 2)) }

    let codes = concatenated(beat.elements.reversed().map { $0.extended(to: 8) }).named("codes_of_beat")
    let parts = (0..<LUQShell.beatsPerWord).map { index -> Signal in
      let held = m.registered(codes, "codes_\(index)", enable: taken & (place .== Signal(index)))
      return mux(place .== Signal(index), codes, mux(place .> Signal(index), held, 0))
    }
    m[io.words.valid] = isHeld
    m[io.words.payload.data] = m.registered(concatenated(parts.reversed()), "word", enable: goes)
    m[io.words.payload.last] = m.registered(beat.last, "word_is_last", enable: goes)
  }
}
