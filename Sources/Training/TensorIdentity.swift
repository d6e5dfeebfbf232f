import Arithmetic

/// What sets one drawing of random numbers apart from every other of a run.
struct TensorIdentity: Hashable, Sendable {
  /// What the numbers are drawn for; the values are part of the arithmetic.
  enum Role: UInt64 {
    case initialWeights = 1
    case dataOrder = 2
    case inputGradientCodes = 3
    case weightGradientCodes = 4
    case weightMomentum = 5
    case weightGradient = 6
    case weightUpdate = 7
    case biasMomentum = 8
    case biasGradient = 9
    case biasUpdate = 10
    case normalizationGradientCodes = 11
    case gammaMomentum = 12
    case gammaGradient = 13
    case gammaUpdate = 14
    case betaMomentum = 15
    case betaGradient = 16
    case betaUpdate = 17
  }

  /// The step, or for the data's order the epoch, counted from 1; 0 before the first.
  let step: Int
  /// The layer, counted from 1; 0 if there is none.
  let layer: Int
  /// What the numbers are for.
  let role: Role

  /// The identity in one word: 40 bits of step, 16 of layer, 8 of role.
  var word: UInt64 {
    UInt64(truncatingIfNeeded: step) << 24 | (UInt64(truncatingIfNeeded: layer) & 0xFFFF) << 8
      | role.rawValue
  }

  /// The tensor's random streams in a run with the given seed.
  func random(seed: UInt64) -> RandomLanes { RandomLanes(seed: seed, tensor: word) }
}
