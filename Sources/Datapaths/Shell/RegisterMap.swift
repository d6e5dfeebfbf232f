/// The registers of a shell as software sees them: the one description that the decoder in the hardware, the C header and
/// the page of the documentation are made of.
public struct RegisterMap: Hashable, Sendable {
  /// What the header's names begin with: `SWIFTLET_SHIFTMM`.
  public let prefix: String
  /// What the registers belong to, in a line.
  public let title: String
  /// The registers, their offsets going up.
  public let registers: [Register]

  /// A register of 32 bits.
  public struct Register: Hashable, Sendable {
    /// What software can do with it.
    public enum Access: String, Hashable, Sendable {
      /// It keeps what is written.
      case readWrite = "read, write"
      /// It shows what the hardware says; a write is answered with an error.
      case readOnly = "read"
      /// A write does something at once; it reads as 0.
      case command = "write"
    }

    /// The name, in capitals.
    public let name: String
    /// The address in bytes from the shell's first, a multiple of 4.
    public let offset: Int
    /// What software can do with it.
    public let access: Access
    /// What it is, in a sentence.
    public let summary: String
    /// Its bits; none if it is one number.
    public let fields: [Field]

    init(
      _ name: String, at offset: Int, _ access: Access, _ summary: String, fields: [Field] = []
    ) {
      (self.name, self.offset, self.access, self.summary, self.fields) = (
        name, offset, access, summary, fields
      )
    }
  }

  /// Some bits of a register.
  public struct Field: Hashable, Sendable {
    /// The name, in capitals.
    public let name: String
    /// The lowest bit.
    public let low: Int
    /// How many bits.
    public let width: Int
    /// What they are, in a sentence.
    public let summary: String
    /// The numbers that have names.
    public let values: [Value]

    init(_ name: String, bit low: Int, width: Int = 1, _ summary: String, values: [Value] = []) {
      (self.name, self.low, self.width, self.summary, self.values) = (name, low, width, summary, values)
    }

    /// A word that has a number in this field and 0 elsewhere.
    public func word(_ value: UInt32) -> UInt32 { value << UInt32(low) }

    /// The number that a word has in this field.
    public func value(in word: UInt32) -> UInt32 { word >> UInt32(low) & ((1 << UInt32(width)) &- 1) }
  }

  /// A number that has a name.
  public struct Value: Hashable, Sendable {
    /// The name, in capitals.
    public let name: String
    /// The number.
    public let value: Int
    /// What it says.
    public let summary: String
  }

  /// The bits of an address that reaches all registers.
  var addressBits: Int {
    let last = registers.map(\.offset).max() ?? 0
    return max(3, Int.bitWidth - last.leadingZeroBitCount)
  }
}
