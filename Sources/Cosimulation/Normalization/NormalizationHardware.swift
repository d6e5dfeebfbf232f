import Arithmetic
import Datapaths
import Formats
import Simulation

/// A forward normalization unit in simulation, through which channels go one after the other.
///
///     let unit = try NormalizationUnit(configuration, lanes: 16, capacity: 4096)
///     let hardware = NormalizationHardware(unit, simulation: try await SimulationEngine.verilator().simulation(of: unit))
///     let result = try hardware.forward(channels, parameters: parameters)
public final class NormalizationHardware {
  /// What is simulated.
  public let unit: NormalizationUnit
  private let streams: StreamDriver

  /// Takes a simulation of a unit; it starts with a reset.
  public init(_ unit: NormalizationUnit, simulation: any Simulation) {
    self.unit = unit
    streams = StreamDriver(simulation)
  }

  /// Cycles simulated so far.
  public var cycles: Int { streams.cycles }

  /// The codes and the statistics of channels of any sizes up to the capacity.
  ///
  /// - Parameters:
  ///   - channels: The elements of each channel, one at least.
  ///   - parameters: γ and β of every channel.
  /// - Throws: `ConfigurationError` if numbers do not go together; `StreamError` if no beat moves any more.
  public func forward(
    _ channels: [[Int64]], parameters: NormalizationParameters
  ) throws -> (codes: [[Int64]], statistics: [NormalizationStatistics]) {
    try unit.check(channels, parameters: parameters.gamma.count)
    var (codes, statistics): ([[Int64]], [NormalizationStatistics]) = ([], [])
    for (index, channel) in channels.enumerated() {
      _ = try streams.run(
        [parameters.gamma[index], parameters.beta[index]], "parameters", to: "codes", beats: 0)
      codes.append(try streams.exchange(channel, lanes: unit.lanes, through: "elements"))
      statistics.append(
        NormalizationStatistics(words: try streams.run([], "elements", to: "statistics", beats: 1)))
    }
    return (codes, statistics)
  }
}

/// A backward normalization unit in simulation, through which channels go one after the other.
public final class NormalizationGradientHardware {
  /// What is simulated.
  public let unit: NormalizationGradientUnit
  private let streams: StreamDriver

  /// Takes a simulation of a unit; it starts with a reset.
  public init(_ unit: NormalizationGradientUnit, simulation: any Simulation) {
    self.unit = unit
    streams = StreamDriver(simulation)
  }

  /// Cycles simulated so far.
  public var cycles: Int { streams.cycles }

  /// The gradients with respect to x, γ and β.
  ///
  /// - Parameters:
  ///   - gradients: Those with respect to y, of each channel.
  ///   - channels: The elements of each channel.
  ///   - statistics: What the forward pass gave.
  ///   - parameters: γ and β of every channel.
  /// - Throws: As ``NormalizationHardware/forward(_:parameters:)``.
  public func backward(
    _ gradients: [[Int64]], channels: [[Int64]], statistics: [NormalizationStatistics],
    parameters: NormalizationParameters
  ) throws -> (codes: [[Int64]], gamma: [Int64], beta: [Int64]) {
    let forward = try NormalizationUnit(unit.configuration, lanes: unit.lanes, capacity: unit.capacity)
    try forward.check(channels, parameters: parameters.gamma.count)
    guard gradients.map(\.count) == channels.map(\.count), statistics.map(\.count) == channels.map(\.count)
    else {
      throw ConfigurationError("gradients, statistics and elements are not of the same channels")
    }
    var (codes, gammas, betas): ([[Int64]], [Int64], [Int64]) = ([], [], [])
    for (index, channel) in channels.enumerated() {
      let known = statistics[index]
      let signs = unit.configuration.norm == .l1 ? [known.signSum] : []
      let words = [Int64(known.count), known.mean, known.deviation] + signs + [parameters.gamma[index]]
      _ = try streams.run(words, "channels", to: "codes", beats: 0)
      codes.append(
        try streams.exchange(gradients[index], channel, lanes: unit.lanes, through: "pairs"))
      let sums = try streams.run([], "pairs", to: "parameters", beats: 1)
      gammas.append(sums[0])
      betas.append(sums[1])
    }
    return (codes, gammas, betas)
  }
}

extension NormalizationUnit {
  /// Whether channels fit.
  fileprivate func check(_ channels: [[Int64]], parameters: Int) throws(ConfigurationError) {
    guard parameters == channels.count else {
      throw ConfigurationError(
        "there are parameters of \(parameters) channels and elements of \(channels.count); expected as many")
    }
    for (index, channel) in channels.enumerated() {
      try ConfigurationError.check("number of elements of channel \(index)", channel.count, in: 1...capacity)
    }
  }
}

extension NormalizationStatistics {
  /// The statistics as the hardware's stream carries them.
  fileprivate init(words: [Int64]) {
    self.init(
      count: Int(words[0]), mean: words[1], deviation: words[2], signSum: words.count > 3 ? words[3] : 0)
  }
}
