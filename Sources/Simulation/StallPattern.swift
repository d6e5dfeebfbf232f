/// When the two sides of a batch hold back: xorshift64, one draw a cycle.
///
/// The state starts as the seed (1 if the seed is 0, which xorshift64 would never leave) and is advanced once
/// before every cycle by `x ^= x << 13; x ^= x >> 7; x ^= x << 17`. Bits 24…31 of the new state, as a number
/// within 0…255, hold the sender back if they are less than the input rate; bits 40…47 hold the receiver back
/// if they are less than the output rate. A sender that already shows a beat keeps showing it whatever the
/// draw.
struct StallPattern {
  private let inputRate: UInt64
  private let outputRate: UInt64
  private var state: UInt64

  init(_ stalls: StreamBatch.Stalls) {
    inputRate = UInt64(clamping: stalls.input)
    outputRate = UInt64(clamping: stalls.output)
    state = stalls.seed == 0 ? 1 : stalls.seed
  }

  /// Whether the sender and the receiver hold back in the next cycle.
  @inline(__always)
  mutating func next() -> (sender: Bool, receiver: Bool) {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return ((state >> 24) & 255 < inputRate, (state >> 40) & 255 < outputRate)
  }
}
