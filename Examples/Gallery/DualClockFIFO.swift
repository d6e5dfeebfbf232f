import HDL

/// A first-in, first-out queue between two clocks that know nothing of each other.
///
/// Words go in by the clock `writing_clock` and come out by `reading_clock`. Each side has a pointer in Gray code, of which
/// one bit at a time changes: the other side sees it through two registers either as it was or as it is, never as something
/// else. So the queue may look fuller to its writer, and emptier to its reader, than it is. Reset both sides together.
///
/// ``FIFO`` shows a queue's pointers and memory; here the library's queue between clocks is put to use.
public struct DualClockFIFO: Module {
  /// What a word holds.
  public let shape: Shape
  /// The number of words: a power of two, at least 2.
  public let depth: Int

  /// The clock by which words go in.
  public static let writing = ClockDomain("writing")
  /// The clock by which words come out.
  public static let reading = ClockDomain("reading")

  /// Makes a queue.
  public init(of shape: Shape, depth: Int) {
    self.shape = shape
    self.depth = depth
  }

  /// `dual_clock_fifo_16x8` for 16 words of 8 bits.
  public var name: String { "dual_clock_fifo_\(depth)x\(shape.width)" }

  /// What the emitted file's header says.
  public var parameters: [(name: String, value: String)] { [("words", "\(depth) of \(shape)")] }

  /// The queue's ports.
  public struct Ports: Interface {
    /// The words that go in, by the writing clock.
    public let input: Stream<Word>
    /// The words that come out, by the reading clock.
    public let output: Stream<Word>

    init(_ shape: Shape) {
      input = Stream(Word(shape))
      output = Stream(Word(shape)).flipped()
    }
  }

  /// A new interface.
  public var ports: Ports { Ports(shape) }

  /// Describes the hardware.
  public func body(_ m: Builder, _ io: Ports) {
    let words = m.queued(io.input, depth: depth, from: Self.writing, to: Self.reading, "queue")
    m.connect(io.output, words)
  }
}
