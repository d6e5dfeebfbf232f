import Formats
import HDL

/// How matrices travel through a ``ShiftMMShell``: what is in a word, and how many words a command takes and gives.
///
/// Every code is a byte. A vector is what the array takes at once: the R codes of operand A, the C of operand B, and, where
/// there are groups, the shift; it is filled up to whole words. A sum is 4 bytes, little-endian; the sums of a row of a tile
/// are filled up to whole words.
public struct ShellLayout: Hashable, Sendable {
  /// The widths of words that are supported, in bytes.
  public static let supportedWordBytes = [4, 8, 16, 32, 64, 128]
  /// The width of a sum as it leaves, in bits.
  public static let sumBits = 32
  /// The largest numbers of rows and columns.
  public static let largestSize = 65535

  /// The array within.
  public let array: ShiftMMConfiguration
  /// The bytes of a word on either stream.
  public let wordBytes: Int

  /// Describes the layout around an array.
  ///
  /// - Throws: `ConfigurationError` if words are not 4, 8, … 128 bytes, or the array's sums are wider than 32 bits.
  public init(_ array: ShiftMMConfiguration, wordBytes: Int = 8) throws(ConfigurationError) {
    guard Self.supportedWordBytes.contains(wordBytes) else {
      throw ConfigurationError("words are of \(wordBytes) bytes; expected 4, 8, 16, 32, 64 or 128")
    }
    guard array.accumulatorBits <= Self.sumBits else {
      throw ConfigurationError(
        "the array's accumulators have \(array.accumulatorBits) bits; a shell's sums have \(Self.sumBits)")
    }
    self.array = array
    self.wordBytes = wordBytes
  }

  /// The bytes of a vector, without those that fill it up.
  public var vectorBytes: Int { array.rows + array.columns + (array.groups > 1 ? 1 : 0) }
  /// The words of a vector.
  public var wordsPerVector: Int { (vectorBytes - 1) / wordBytes + 1 }
  /// The sums in a word.
  public var sumsPerWord: Int { wordBytes * 8 / Self.sumBits }
  /// The largest K: sums of 32 bits hold it whatever the codes.
  public var largestDepth: Int {
    min(1 << 24 - 1, ((1 << (Self.sumBits - 1)) - 1) / array.largestProduct)
  }
  /// The k after which the array's sums are added to those in the shell and start anew.
  public var panelDepth: Int { min(array.largestDepth, largestDepth) }

  /// The tiles of an M×N product.
  func tiles(rows: Int, columns: Int) -> Int {
    ((rows - 1) / array.rows + 1) * ((columns - 1) / array.columns + 1)
  }

  /// The words that a command of M×N sums of depth K takes.
  public func operandWords(rows: Int, columns: Int, depth: Int) -> Int {
    tiles(rows: rows, columns: columns) * depth * wordsPerVector
  }

  /// The words of a tile's row of so many sums.
  public func words(ofSums sums: Int) -> Int { (sums - 1) / sumsPerWord + 1 }

  /// The words that a command of M×N sums gives.
  public func resultWords(rows: Int, columns: Int) -> Int {
    let (whole, rest) = columns.quotientAndRemainder(dividingBy: array.columns)
    return rows * (whole * words(ofSums: array.columns) + (rest > 0 ? words(ofSums: rest) : 0))
  }

  /// The shape of M and N.
  static let sizeShape = shape(upTo: largestSize)
  /// The shape of K.
  var depthShape: Shape { Self.shape(upTo: largestDepth) }

  /// The shape of a count: as many bits as its largest number has.
  static func shape(upTo largest: Int) -> Shape { .unsigned(Shape.range(0...max(1, largest)).width) }
}

/// A product that a shell's parts are told to compute.
struct ShellCommand: Interface {
  /// Whether there is one, in this cycle alone.
  @Input(.bit) var begins: Signal
  /// M.
  @Input(ShellLayout.sizeShape) var rows: Signal
  /// N.
  @Input(ShellLayout.sizeShape) var columns: Signal
  /// K.
  @Input var depth: Signal

  init(_ layout: ShellLayout) { _depth = Input(layout.depthShape) }
}
