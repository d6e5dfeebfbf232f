import Arithmetic
import Cosimulation
import Datapaths
import ExternalTools
import Formats
import Foundation
import HDL
import Simulation
import VerilatorBridge
import VerilogEmission

/// Batch normalization by the emitted Verilog, sixteen elements at a time, which vouches for the golden model's.
struct VerilatedNormalization {
  private static let lanes = 16
  /// The least capacity of a unit; those of many tensors are the same, so that a model once built serves again.
  private static let leastCapacity = 1024

  let configuration: NormalizationConfiguration
  let slices: TensorSlices
  let parameters: NormalizationParameters

  /// Compares what the golden model's forward pass gave with the hardware.
  func check(_ golden: NormalizedCodes<Int16>, of codes: [Int16]) async throws {
    let channels = channels(codes)
    let unit = try NormalizationUnit(configuration, lanes: Self.lanes, capacity: capacity(of: channels))
    let hardware = NormalizationHardware(unit, simulation: try await simulation(of: unit))
    let result = try running(unit.name) { try hardware.forward(channels, parameters: parameters) }
    try hold(unit.name, "code", tensor(result.codes), golden.codes.map { Int64($0) })
    let (found, expected) = (result.statistics, golden.statistics)
    try hold(unit.name, "mean", found.map(\.mean), expected.map(\.mean))
    try hold(unit.name, "deviation", found.map(\.deviation), expected.map(\.deviation))
    try hold(unit.name, "sum of signs", found.map(\.signSum), expected.map(\.signSum))
  }

  /// Compares what the golden model's backward pass gave with the hardware.
  func check(
    _ golden: NormalizationGradients<Int16>, of gradients: [Int16], codes: [Int16],
    statistics: [NormalizationStatistics]
  ) async throws {
    let channels = channels(codes)
    let unit = try NormalizationGradientUnit(
      configuration, lanes: Self.lanes, capacity: capacity(of: channels))
    let hardware = NormalizationGradientHardware(unit, simulation: try await simulation(of: unit))
    let result = try running(unit.name) {
      try hardware.backward(
        self.channels(gradients), channels: channels, statistics: statistics, parameters: parameters)
    }
    try hold(unit.name, "gradient by x", tensor(result.codes), golden.codes.map { Int64($0) })
    try hold(unit.name, "gradient by gamma", result.gamma, golden.gamma)
    try hold(unit.name, "gradient by beta", result.beta, golden.beta)
  }

  private func capacity(of channels: [[Int64]]) -> Int {
    var capacity = Self.leastCapacity
    while capacity < channels[0].count { capacity *= 2 }
    return capacity
  }

  /// The elements of each channel, in the tensor's order.
  private func channels(_ codes: [Int16]) -> [[Int64]] {
    var channels = [[Int64]](repeating: [], count: slices.count)
    for (index, code) in codes.enumerated() { channels[channel(of: index)].append(Int64(code)) }
    return channels
  }

  private func tensor(_ channels: [[Int64]]) -> [Int64] {
    var next = [Int](repeating: 0, count: channels.count)
    return (0..<channels.reduce(0) { $0 + $1.count }).map { index in
      let channel = channel(of: index)
      defer { next[channel] += 1 }
      return channels[channel][next[channel]]
    }
  }

  private func channel(of index: Int) -> Int { index / slices.inner % slices.count }

  private func simulation(of unit: some Module) async throws -> any Simulation {
    do {
      return try await withInterruptCancellation {
        try await VerilatedBuilder.standard().build(VerilogEmitter.emit(Netlist(elaborating: unit)))
      }.simulation(seed: 1)
    } catch let error as CancellationError {
      throw error
    } catch {
      throw Failure.build(error)
    }
  }

  private func running<Result>(_ unit: String, _ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let error as StreamError {
      throw Failure.disagreement("\(unit): \(error)")
    }
  }

  private func hold(_ unit: String, _ name: String, _ found: [Int64], _ expected: [Int64]) throws {
    guard let index = found.indices.first(where: { found[$0] != expected[$0] }) else { return }
    throw Failure.disagreement("\(unit): \(name) \(index): expected \(expected[index]), got \(found[index])")
  }
}
