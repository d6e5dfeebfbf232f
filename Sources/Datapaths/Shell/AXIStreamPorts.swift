import HDL

/// An AXI4-Stream, as its receiver sees it: the part of the protocol that a DMA engine speaks, whole words only.
public struct AXIStreamPorts: Interface {
  /// Whether there is a word.
  @Input(.bit) public var tvalid: Signal
  /// Whether the word is taken in this cycle.
  @Output(.bit) public var tready: Signal
  /// The word, its first byte the lowest.
  @Input public var tdata: Signal
  /// Whether it is its packet's last.
  @Input(.bit) public var tlast: Signal

  init(bytes: Int) { _tdata = Input(.unsigned(8 * bytes)) }
}

/// A word of an AXI4-Stream, inside of a shell.
struct StreamWord: Interface {
  /// The word, its first byte the lowest.
  @Input var data: Signal
  /// Whether it is its packet's last.
  @Input(.bit) var last: Signal

  init(bytes: Int) { _data = Input(.unsigned(8 * bytes)) }
}

/// Who has to keep a promise: the module in which it is written down, or what is around it.
enum Promise {
  case own, others
}

extension Builder {
  /// States that a side of a handshake keeps its word: what waits to be taken stays, and does not change.
  ///
  /// - Parameter channel: The name in messages, and in front of the names of registers that only the checks read.
  func promiseStability(
    of channel: String, valid: Signal, ready: Signal, payload: [Signal], by promise: Promise
  ) {
    let waits = registered(valid & ~ready, "\(channel)_waited", reset: 0)
    let before = registered(concatenated(payload), "\(channel)_before")
    let isUnchanged = concatenated(payload) .== before
    switch promise {
    case .own:
      assert(~waits | valid, "\(channel): valid stays until the payload is taken")
      assert(~waits | isUnchanged, "\(channel): the payload stays until it is taken")
    case .others:
      assume(~waits | valid, "\(channel): valid stays until the payload is taken")
      assume(~waits | isUnchanged, "\(channel): the payload stays until it is taken")
    }
  }

  /// The same of an AXI4-Stream.
  func promiseStability(of channel: String, _ stream: AXIStreamPorts, by promise: Promise) {
    promiseStability(
      of: channel, valid: stream.tvalid, ready: stream.tready, payload: [stream.tlast, stream.tdata],
      by: promise)
  }
}
