import BigInt
import Gallery
import Simulation
import Testing

@Suite struct UARTTransmitterTests {
  /// A receiver: samples the line in the middle of every bit.
  private struct Receiver {
    let cyclesPerBit: Int
    private(set) var bytes: [UInt8] = []
    private(set) var framingErrors = 0
    private var age: Int?
    private var byte: UInt8 = 0

    init(cyclesPerBit: Int) { self.cyclesPerBit = cyclesPerBit }

    mutating func sample(_ line: Bool) {
      guard let age else {
        if !line { self.age = 1 }
        return
      }
      self.age = age + 1
      guard age % cyclesPerBit == cyclesPerBit / 2 else { return }
      switch age / cyclesPerBit {
      case 0: if line { framingErrors += 1 }
      case 1...8: byte = byte >> 1 | (line ? 0x80 : 0)
      default:
        if !line { framingErrors += 1 }
        bytes.append(byte)
        self.age = nil
      }
    }
  }

  @Test("bytes arrive at a receiver", arguments: [2, 3, 4, 7, 16])
  func arrive(cyclesPerBit: Int) throws {
    let uart = UARTTransmitter(clockFrequency: cyclesPerBit * 9600, baudRate: 9600)
    #expect(uart.cyclesPerBit == cyclesPerBit)
    let sim = try Simulator(uart, seed: 3)
    sim.reset = true
    sim.step()
    sim.reset = false
    var random = SplitMix64(seed: 8)
    let sent = [0x00, 0xff, 0x55, 0xaa] + (0..<30).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    var receiver = Receiver(cyclesPerBit: cyclesPerBit)
    for byte in sent {
      for _ in 0..<random.next() % 5 {
        receiver.sample(sim[\.line] == 1)
        sim.step()
      }
      sim[\.bytes.valid] = 1
      sim[\.bytes.payload.value] = BigInt(byte)
      var isTaken = false
      while !isTaken {
        isTaken = sim[\.bytes.ready] == 1
        receiver.sample(sim[\.line] == 1)
        sim.step()
      }
      sim[\.bytes.valid] = 0
      sim[\.bytes.payload.value] = 0
    }
    for _ in 0..<11 * cyclesPerBit {
      receiver.sample(sim[\.line] == 1)
      sim.step()
    }
    #expect(receiver.bytes == sent && receiver.framingErrors == 0, "seed 8")
    #expect(sim[\.line] == 1 && sim[\.bytes.ready] == 1)
  }

  @Test("a bit lasts the clock's frequency by the baud rate, rounded")
  func divides() {
    #expect(UARTTransmitter(clockFrequency: 50_000_000, baudRate: 115_200).cyclesPerBit == 434)
    #expect(UARTTransmitter(clockFrequency: 12_000_000, baudRate: 9600).cyclesPerBit == 1250)
    #expect(UARTTransmitter(clockFrequency: 1, baudRate: 0).cyclesPerBit == 2)
  }
}
