import Datapaths
import Formats
import HDL
import Simulation

/// The units that a training's normalizations need, forward and backward.
public struct TrainingNormalization: Sendable {
  /// L of both units.
  public static let lanes = 16

  /// The unit that normalizes.
  public let forward: NormalizationUnit
  /// The unit that takes gradients.
  public let backward: NormalizationGradientUnit

  /// Describes units for batches of up to `batch` samples.
  ///
  /// - Throws: `ConfigurationError` if a number is out of range.
  public init(_ configuration: NormalizationConfiguration, batch: Int) throws(ConfigurationError) {
    forward = try NormalizationUnit(configuration, lanes: Self.lanes, capacity: batch)
    backward = try NormalizationGradientUnit(configuration, lanes: Self.lanes, capacity: batch)
  }

  /// The netlists, with the streams that most beats take.
  func netlists() throws -> [(netlist: Netlist, input: String, output: String)] {
    [
      (try Netlist(elaborating: forward), "elements", "codes"),
      (try Netlist(elaborating: backward), "pairs", "codes"),
    ]
  }

  /// The units in simulation, given simulations of ``netlists()``, in their order.
  func check(_ simulation: (Int) throws -> any Simulation) throws -> NormalizationCheck {
    NormalizationCheck(
      forward: NormalizationHardware(forward, simulation: try simulation(0)),
      backward: NormalizationGradientHardware(backward, simulation: try simulation(1)))
  }
}
