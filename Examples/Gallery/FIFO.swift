import HDL

/// A first-in, first-out queue in one clock domain, with its memory and pointers written out.
///
/// Each pointer has one bit more than an address. The pointers are equal when the queue is empty; they differ in that
/// bit alone when it is full. A word comes out a cycle after it went in, or later. `m.queued(stream, depth:, name)` is
/// the library's queue, which does the same in a line.
public struct FIFO: Module {
  /// What a word holds.
  public let shape: Shape
  /// The number of words: a power of two, at least 2.
  public let depth: Int

  /// Makes a queue.
  public init(of shape: Shape, depth: Int) {
    self.shape = shape
    self.depth = depth
  }

  /// `fifo_16x8` for 16 words of 8 bits.
  public var name: String { "fifo_\(depth)x\(shape.width)" }

  /// What the emitted file's header says.
  public var parameters: [(name: String, value: String)] { [("words", "\(depth) of \(shape)")] }

  /// The queue's ports.
  public struct Ports: Interface {
    /// The words that go in.
    public let input: Stream<Word>
    /// The words that come out.
    public let output: Stream<Word>
    /// How many words are in the queue.
    @Output public var count: Signal

    init(_ queue: FIFO) {
      let shape = queue.shape
      input = Stream(Word(shape))
      output = Stream(Word(shape)).flipped()
      _count = Output(.unsigned(queue.addressBits + 1))
    }
  }

  /// A new interface.
  public var ports: Ports { Ports(self) }

  private var addressBits: Int { max(depth, 2).trailingZeroBitCount }

  /// Describes the hardware.
  public func body(_ m: Builder, _ io: Ports) {
    let words = m.memory(shape, depth: depth, "words")
    let pointer = Shape.unsigned(addressBits + 1)
    let writePointer = m.register(pointer, "write_pointer", reset: 0)
    let readPointer = m.register(pointer, "read_pointer", reset: 0)

    let level = (writePointer - readPointer).truncated(to: addressBits + 1).named("level")
    m[io.input.ready] = level .!= Signal(depth)
    m[io.output.valid] = level .!= 0
    m[io.count] = level

    m.when(io.input.isTaken.named("goes_in")) {
      m.write(words, at: writePointer[0..<addressBits], io.input.payload.value)
      m[writePointer] = (writePointer + 1).truncated(to: addressBits + 1)
    }
    m.when(io.output.isTaken.named("comes_out")) {
      m[readPointer] = (readPointer + 1).truncated(to: addressBits + 1)
    }
    m[io.output.payload.value] = m.read(words, at: readPointer[0..<addressBits])
  }
}
