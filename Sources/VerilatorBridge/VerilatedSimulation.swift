import BigInt
import HDL
import Simulation

/// One instance of a model that Verilator made, with state of its own.
///
/// One thread at a time may use an instance; different instances share nothing and run side by side. Setting
/// a port costs no evaluation; the logic settles when a value is asked for or the clock moves.
public final class VerilatedSimulation: Simulation {
  /// The data ports in declaration order; indices into it name a port.
  public let ports: [SimulationPort]

  /// The clock domains in the order of the top module's ports.
  public let clockDomains: [ClockDomain]

  /// For every clock domain, whether its reset is asserted; without effect if the domain has none.
  public var resets: [Bool] {
    didSet {
      for (domain, isAsserted) in resets.prefix(clockDomains.count).enumerated() {
        library.setReset(handle, UInt32(domain), isAsserted ? 1 : 0)
      }
    }
  }

  let library: LoadedModel
  let handle: UnsafeMutableRawPointer
  /// The streams that have straight-line code in the model.
  let compiledStreams: StreamPair?
  let checkSites: [CheckSite]
  let top: String

  init(
    library: LoadedModel, handle: UnsafeMutableRawPointer, ports: [SimulationPort],
    clockDomains: [ClockDomain], compiledStreams: StreamPair?, checkSites: [CheckSite], top: String
  ) {
    self.library = library
    self.handle = handle
    self.ports = ports
    self.clockDomains = clockDomains
    resets = clockDomains.map { _ in false }
    self.compiledStreams = compiledStreams
    self.checkSites = checkSites
    self.top = top
  }

  deinit { library.destroy(handle) }

  /// Sets an input port; the value is taken modulo 2^width. An output stays as it is.
  public func set(_ port: Int, to value: BigInt) {
    let width = ports[port].width
    guard ports[port].direction == .input else { return }
    if width <= 64 {
      var word = UInt64(truncatingIfNeeded: value) & (.max >> UInt64(64 - width))
      library.set(handle, UInt32(port), &word)
    } else {
      library.set(handle, UInt32(port), Self.words(of: value, width: width))
    }
  }

  /// The settled value of a port: signed if the port is.
  public func get(_ port: Int) -> BigInt {
    let width = ports[port].width
    let isSigned = ports[port].isSigned
    if width <= 64 {
      var word: UInt64 = 0
      library.get(handle, UInt32(port), &word)
      let shift = UInt64(64 - width)
      return isSigned ? BigInt(Int64(bitPattern: word << shift) >> Int64(shift)) : BigInt(word)
    }
    var words = [UInt64](repeating: 0, count: (width + 63) / 64)
    library.get(handle, UInt32(port), &words)
    let magnitude = BigInt(sign: .plus, magnitude: BigUInt(words: words.map { UInt(truncatingIfNeeded: $0) }))
    let top = BigInt(1) << (width - 1)
    return isSigned && magnitude >= top ? magnitude - (top << 1) : magnitude
  }

  /// Gives a number of rising edges of all clocks at once.
  public func step(cycles: Int) {
    library.step(handle, UInt64(max(0, cycles)))
  }

  /// Gives one rising edge of each of the domains' clocks, at one instant.
  public func rise(_ domains: Set<Int>) {
    let rising = domains.map(UInt32.init)
    library.rise(handle, rising, UInt32(rising.count))
  }

  /// The low bits of a value's two's complement, high bits of the last word zero.
  private static func words(of value: BigInt, width: Int) -> [UInt64] {
    let count = (width + 63) / 64
    let extension64: UInt64 = value < 0 ? .max : 0
    var words = value.words.prefix(count).map { UInt64(truncatingIfNeeded: $0) }
    words += [UInt64](repeating: extension64, count: count - words.count)
    if width % 64 != 0 { words[count - 1] &= .max >> UInt64(64 - width % 64) }
    return words
  }
}
