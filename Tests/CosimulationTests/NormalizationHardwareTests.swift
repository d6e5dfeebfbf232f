import Arithmetic
import Datapaths
import Formats
import HDL
import Simulation
import Testing

@testable import Cosimulation

@Suite("Normalization in simulated hardware") struct NormalizationHardwareTests {
  private static let channels: [[Int64]] = {
    var random = SplitMix64Generator(state: 71)
    return [1, 4, 7, 30, 64].map { count in (0..<count).map { _ in Int64(random.next() % 255) - 127 } }
  }()

  @Test(
    "Channels of any sizes come back with the golden codes, statistics and gradients",
    arguments: NormalizationConfiguration.Norm.allCases)
  func golden(norm: NormalizationConfiguration.Norm) throws {
    let configuration = try NormalizationConfiguration(norm: norm, inputBits: 8)
    let parameters = try NormalizationParameters(
      gamma: [4096, -3000, 0, 9000, 100], beta: [0, 700, -4096, 5, 32767])
    let unit = try NormalizationUnit(configuration, lanes: 4, capacity: 64)
    let forward = NormalizationHardware(
      unit, simulation: try Interpreter(Netlist(elaborating: unit), seed: 3))
    let gradientUnit = try NormalizationGradientUnit(configuration, lanes: 4, capacity: 64)
    let backward = NormalizationGradientHardware(
      gradientUnit, simulation: try Interpreter(Netlist(elaborating: gradientUnit), seed: 3))

    let y = try forward.forward(Self.channels, parameters: parameters)
    let gradients = Self.channels.map { Array($0.reversed()) }
    let dx = try backward.backward(
      gradients, channels: Self.channels, statistics: y.statistics, parameters: parameters)
    let normalization = BatchNormalization(configuration)
    for (index, channel) in Self.channels.enumerated() {
      let slices = TensorSlices(count: 1, inner: channel.count)
      let own = try NormalizationParameters(gamma: [parameters.gamma[index]], beta: [parameters.beta[index]])
      let golden = try normalization.forward(channel.map { Int32($0) }, slices: slices, parameters: own)
      #expect(y.codes[index] == golden.codes.map { Int64($0) }, "channel \(index)")
      #expect([y.statistics[index]] == golden.statistics, "channel \(index)")
      let goldenGradients = try normalization.backward(
        gradients[index].map { Int32($0) }, codes: channel.map { Int32($0) }, statistics: golden.statistics,
        slices: slices, parameters: own)
      #expect(dx.codes[index] == goldenGradients.codes.map { Int64($0) }, "channel \(index)")
      #expect([dx.gamma[index]] == goldenGradients.gamma && [dx.beta[index]] == goldenGradients.beta)
    }
  }

  @Test("Channels that do not fit are refused in a sentence")
  func refusals() throws {
    let unit = try NormalizationUnit(
      NormalizationConfiguration(norm: .l1, inputBits: 8), lanes: 4, capacity: 8)
    let hardware = NormalizationHardware(
      unit, simulation: try Interpreter(Netlist(elaborating: unit), seed: 3))
    func message(_ channels: [[Int64]]) -> String? {
      do {
        _ = try hardware.forward(channels, parameters: .identity(1))
        return nil
      } catch { return "\(error)" }
    }
    #expect(
      message([[Int64](repeating: 1, count: 9)]) == "number of elements of channel 0 is 9; expected 1 to 8")
    #expect(message([[]]) == "number of elements of channel 0 is 0; expected 1 to 8")
    #expect(
      message([[1], [2]]) == "there are parameters of 1 channels and elements of 2; expected as many")
    #expect(message([[1, 2]]) == nil)
  }
}
