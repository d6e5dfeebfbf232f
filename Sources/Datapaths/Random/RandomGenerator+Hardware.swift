import Formats
import HDL

// The generators as logic between the registers of their state, which are in the order of the state's words.
extension RandomGenerator {
  /// The registers of a lane, named as docs/luq.md names the words.
  var stateShapes: [(name: String, shape: Shape)] {
    switch self {
    case .xorshift32: [("x", .unsigned(32))]
    case .xorshift128: ["x", "y", "z", "w"].map { ($0, .unsigned(32)) }
    case .xorwow: ["x", "y", "z", "w", "v", "d"].map { ($0, .unsigned(32)) }
    case .leapForward: [("a", .unsigned(32)), ("b", .unsigned(31))]
    }
  }

  /// The state after a draw, and the 32 bits drawn.
  func step(_ state: [Signal]) -> (state: [Signal], word: Signal) {
    switch self {
    case .xorshift32:
      let first = state[0] ^ left(state[0], 13)
      let second = first ^ right(first, 17)
      let x = second ^ left(second, 5)
      return ([x], x)
    case .xorshift128:
      let oldest = state[0] ^ left(state[0], 11)
      let w = state[3] ^ right(state[3], 19) ^ oldest ^ right(oldest, 8)
      return (state.dropFirst() + [w], w)
    case .xorwow:
      let oldest = state[0] ^ right(state[0], 2)
      let v = state[4] ^ left(state[4], 4) ^ oldest ^ left(oldest, 1)
      let d = (state[5] + 362_437).truncated(to: 32)
      return (state[1...4] + [v, d], (d + v).truncated(to: 32))
    case .leapForward:
      let a = concatenated(state[1], state[0][31]) ^ state[0]
      return ([a, state[0][0..<31]], a)
    }
  }

  /// The state after a word has come in: beside the newest of them, which the others make room for as in a draw.
  func loading(_ word: Signal, into state: [Signal]) -> [Signal] {
    switch self {
    case .xorshift32, .xorshift128, .xorwow: state.dropFirst() + [word]
    case .leapForward: [word, state[0][0..<31]]
    }
  }

  private func left(_ word: Signal, _ amount: Int) -> Signal { (word << amount).truncated(to: 32) }

  private func right(_ word: Signal, _ amount: Int) -> Signal { (word >> amount).extended(to: 32) }
}
