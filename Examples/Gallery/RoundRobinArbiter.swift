import HDL

/// Several streams to one, in turn: after a payload of one requester, those behind it come first.
///
/// `mask` has a 1 for every requester behind the one served last. The lowest request under the mask is granted, or if
/// there is none the lowest of all. A grant whose payload is not taken at once is kept until it is.
/// `m.arbitrated(streams, name)` is the library's arbiter.
public struct RoundRobinArbiter: Module {
  /// The number of requesters, at least 2.
  public let requesters: Int
  /// What a payload holds.
  public let shape: Shape

  /// Makes an arbiter; fewer requesters than 2 are taken as 2.
  public init(requesters: Int, of shape: Shape) {
    self.requesters = max(requesters, 2)
    self.shape = shape
  }

  /// `round_robin_arbiter_4x8` for 4 requesters with 8 bits each.
  public var name: String { "round_robin_arbiter_\(requesters)x\(shape.width)" }

  /// What the emitted file's header says.
  public var parameters: [(name: String, value: String)] {
    [("requesters", "\(requesters)"), ("payload", "\(shape)")]
  }

  /// The arbiter's ports.
  public struct Ports: Interface {
    /// The requesters' streams.
    public let requests: [Stream<Word>]
    /// The stream that they share.
    public let result: Stream<Word>
    /// A 1 for the requester whose payload is offered; all 0 if there is none.
    @Output public var grant: Signal

    init(_ arbiter: RoundRobinArbiter) {
      let shape = arbiter.shape
      requests = (0..<arbiter.requesters).map { _ in Stream(Word(shape)) }
      result = Stream(Word(shape)).flipped()
      _grant = Output(.unsigned(arbiter.requesters))
    }
  }

  /// A new interface.
  public var ports: Ports { Ports(self) }

  /// Describes the hardware.
  public func body(_ m: Builder, _ io: Ports) {
    let bits = Shape.unsigned(requesters)
    let mask = m.register(bits, "mask", reset: 0)
    let isHeld = m.register(.bit, "is_held", reset: 0)
    let held = m.register(bits, "held")

    let waiting = concatenated(io.requests.reversed().map(\.valid)).named("waiting")
    let preferred = (waiting & mask).named("preferred")
    let candidates = mux(preferred .!= 0, preferred, waiting).named("candidates")
    // A number and its negative have just the lowest 1 in common.
    let negative = (-candidates).truncated(to: requesters).named("negative")
    let lowest = (candidates & negative).named("lowest")
    m[io.grant] = mux(isHeld, held, lowest)

    m[io.result.valid] = waiting .!= 0
    m[isHeld] = io.result.valid & ~io.result.ready
    m[held] = io.grant
    m.when(io.result.isTaken) {
      let below = (io.grant - 1).truncated(to: requesters).named("below_grant")
      m[mask] = ~(io.grant | below)
    }

    var payload = io.requests[requesters - 1].payload.value
    for (index, request) in io.requests.enumerated().dropLast().reversed() {
      payload = mux(io.grant[index], request.payload.value, payload)
    }
    m[io.result.payload.value] = payload
    for (index, request) in io.requests.enumerated() {
      m[request.ready] = io.grant[index] & io.result.ready
    }
  }
}
