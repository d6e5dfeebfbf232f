import Simulation
import VerilogEmission

extension VerilogDesign {
  /// The data ports as a simulation of the design has them.
  public var simulationPorts: [SimulationPort] {
    ports.map {
      SimulationPort(
        name: $0.name, direction: $0.isInput ? .input : .output, width: $0.width, isSigned: $0.isSigned)
    }
  }
}
