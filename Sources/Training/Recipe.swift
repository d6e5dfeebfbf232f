import Formats

/// The number formats that a network is trained in.
public enum Recipe: String, Hashable, Sendable, CaseIterable {
  /// 4-bit codes; gradients in power-of-two groups.
  case shiftquant4
  /// 6-bit codes; gradients in power-of-two groups.
  case shiftquant6
  /// 8-bit codes; gradients in power-of-two groups.
  case shiftquant8
  /// 8-bit codes; gradients with one scale per tensor.
  case int8
  /// LUQ: 4-bit codes forward, 4-bit powers of two for gradients; the first and the last layer in 8 bits.
  case luq4
  /// The baseline in 32-bit floating point, without products on an engine.
  case float

  /// The number of groups of the ShiftQuant recipes unless the user says otherwise.
  public static let standardGroups = 4

  /// The width of the widest codes of integer products in bits, which hold all others; nil for ``float``.
  public var operandBits: Int? {
    switch self {
    case .shiftquant4: 4
    case .shiftquant6: 6
    case .shiftquant8, .int8, .luq4: 8
    case .float: nil
    }
  }

  /// Whether gradients are quantized in groups, whose number can be chosen.
  public var hasGroups: Bool {
    switch self {
    case .shiftquant4, .shiftquant6, .shiftquant8: true
    case .int8, .luq4, .float: false
    }
  }

  /// G for a user's choice, nil meaning none: 4 by default, 1 for the recipes without groups.
  ///
  /// - Throws: ``ConfigurationError`` if the choice is unsupported, or is not 1 for a recipe without groups.
  public func groups(choice: Int?) throws(ConfigurationError) -> Int {
    guard hasGroups else {
      guard choice ?? 1 == 1 else {
        throw ConfigurationError("groups is \(choice ?? 1); recipe \(rawValue) has one group")
      }
      return 1
    }
    let groups = choice ?? Self.standardGroups
    try ConfigurationError.check("groups", groups, in: ShiftMMConfiguration.supportedGroups)
    return groups
  }

  /// The hidden layers unless the user says otherwise; ``luq4`` needs layers that are neither first nor last.
  public var standardHidden: [Int] { self == .luq4 ? [128, 128, 128] : [128] }

  /// The options of ``luq4`` for a user's choice, nil meaning none; nil for the other recipes.
  ///
  /// - Throws: ``ConfigurationError`` if another recipe has options, or if no layer would have 4 bits.
  func luqOptions(choice: LUQOptions?, hidden: [Int]) throws(ConfigurationError) -> LUQOptions? {
    guard self == .luq4 else {
      guard choice == nil else {
        throw ConfigurationError(
          "the options of luq4 are given with recipe \(rawValue); expected recipe luq4")
      }
      return nil
    }
    let options = if let choice { choice } else { try LUQOptions() }
    guard options.edgeBits == 4 || hidden.count > 1 else {
      throw ConfigurationError(
        "the network has \(hidden.count + 1) layers, so that luq4 with 8 bits in the first and the last has none of 4; "
          + "expected two hidden layers or more")
    }
    return options
  }
}
