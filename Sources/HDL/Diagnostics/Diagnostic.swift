/// Something wrong with a user's design: what, where, and how to mend it.
public struct Diagnostic: Hashable, Sendable {
  /// The kinds of diagnostic; each has a number that stays the same from release to release.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// A width outside 1…1024.
    case unsupportedWidth = "W001"
    /// Operands of a bitwise operation or arms of a multiplexer that differ in width or sign.
    case unequalWidths = "W002"
    /// A value that can be outside what its target holds.
    case doesNotFit = "W003"
    /// A slice that reaches outside its value.
    case sliceOutside = "W004"
    /// A narrowing to more bits than the value has.
    case notNarrower = "W005"
    /// A condition that is not one bit wide.
    case conditionNotOneBit = "W006"
    /// A shift amount that can be negative, or a constant one outside 0…1024.
    case badShiftAmount = "W007"
    /// A division by something else than a power of two.
    case badDivisor = "W008"
    /// An output, a wire, a register or an instance's input that nothing drives.
    case notDriven = "C001"
    /// A target that two statements drive.
    case drivenTwice = "C002"
    /// A target without state that some path through the conditions leaves undriven.
    case drivenOnlySometimes = "C003"
    /// An assignment to something that cannot be driven from here.
    case notAssignable = "C004"
    /// A signal used in another module than its own.
    case foreignSignal = "C005"
    /// Logic that feeds back into itself without a register.
    case combinationalLoop = "C006"
    /// A memory of an impossible size, or with more contents than words.
    case badMemory = "S001"
    /// A write mask whose width does not divide the word's.
    case badMask = "S002"
    /// A number of cycles, steps or parts that there cannot be.
    case badCount = "S003"
    /// A name that Verilog does not take.
    case illegalName = "N001"
    /// A name that the module already has.
    case duplicateName = "N002"
    /// One value of a module's interface used for two modules.
    case portsReused = "M001"
    /// A module that contains itself.
    case recursiveModule = "M002"
    /// A foreign module that does not fit its model.
    case foreignMismatch = "M003"
    /// A value that one clock launches and another captures, without a synchronizer.
    case clockCrossing = "X001"
    /// An input of the design that two clocks read.
    case inputOfTwoClocks = "X002"
    /// A synchronizer of several bits, or of too few stages.
    case badSynchronizer = "X003"
    /// Two different clock domains of one name, or the renaming of one that is not there.
    case clockDomainMismatch = "X004"
    /// A reset that sets some registers at once and others at the edge of their clock.
    case resetOfTwoKinds = "X005"
  }

  /// The kind of mistake.
  public let code: Code
  /// What was found and what was expected, in one sentence.
  public let message: String
  /// The user's line, if it could be found.
  public let location: SourceLocation?
  /// The module in which it happened.
  public let module: String
  /// What to write instead.
  public let fix: String?
}

extension Diagnostic: CustomStringConvertible {
  /// The diagnostic as printed: code and message, place, fix.
  public var description: String {
    let place = location.map { "\($0), " } ?? ""
    let lines = ["error[\(code.rawValue)]: \(message)", "  --> \(place)in module '\(module)'"]
    return (lines + (fix.map { ["  fix: \($0)"] } ?? [])).joined(separator: "\n")
  }
}

/// Everything that elaboration found wrong with a design, in the order of the design.
public struct ElaborationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The mistakes; at least one.
  public let diagnostics: [Diagnostic]

  /// All of the diagnostics, and how many there are.
  public var description: String {
    let count = diagnostics.count == 1 ? "1 error" : "\(diagnostics.count) errors"
    return (diagnostics.map(\.description) + [count]).joined(separator: "\n")
  }
}
