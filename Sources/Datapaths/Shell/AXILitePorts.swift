import HDL

/// An AXI4-Lite bus of 32 bits, as its subordinate sees it.
public struct AXILitePorts: Interface {
  /// Where to write.
  @Input public var awaddr: Signal
  /// The protection of a write, which means nothing here.
  @Input(.unsigned(3)) public var awprot: Signal
  /// Whether there is an address to write to.
  @Input(.bit) public var awvalid: Signal
  /// Whether that address is taken in this cycle.
  @Output(.bit) public var awready: Signal
  /// What to write.
  @Input(.unsigned(32)) public var wdata: Signal
  /// Which of its bytes are written.
  @Input(.unsigned(4)) public var wstrb: Signal
  /// Whether there is something to write.
  @Input(.bit) public var wvalid: Signal
  /// Whether that is taken in this cycle.
  @Output(.bit) public var wready: Signal
  /// What became of the write: 0 OKAY, 2 SLVERR.
  @Output(.unsigned(2)) public var bresp: Signal
  /// Whether there is an answer to a write.
  @Output(.bit) public var bvalid: Signal
  /// Whether that answer is taken in this cycle.
  @Input(.bit) public var bready: Signal
  /// Where to read.
  @Input public var araddr: Signal
  /// The protection of a read, which means nothing here.
  @Input(.unsigned(3)) public var arprot: Signal
  /// Whether there is an address to read from.
  @Input(.bit) public var arvalid: Signal
  /// Whether that address is taken in this cycle.
  @Output(.bit) public var arready: Signal
  /// What was read; 0 where that failed.
  @Output(.unsigned(32)) public var rdata: Signal
  /// What became of the read: 0 OKAY, 2 SLVERR.
  @Output(.unsigned(2)) public var rresp: Signal
  /// Whether there is an answer to a read.
  @Output(.bit) public var rvalid: Signal
  /// Whether that answer is taken in this cycle.
  @Input(.bit) public var rready: Signal

  init(addressBits: Int) {
    _awaddr = Input(.unsigned(addressBits))
    _araddr = Input(.unsigned(addressBits))
  }
}

extension ClockDomain {
  /// AXI's clock and reset: `aclk`, and `aresetn`, active low.
  public static let axi = ClockDomain("axi", clock: "aclk", reset: "aresetn", resetPolarity: .activeLow)
}
