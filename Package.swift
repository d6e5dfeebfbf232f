// swift-tools-version: 6.1
import PackageDescription

let bigInt = Target.Dependency.product(name: "BigInt", package: "BigInt")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "Swiftlet",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "HDL", targets: ["HDL"]),
    .library(name: "VerilogEmission", targets: ["VerilogEmission"]),
    .library(name: "Simulation", targets: ["Simulation"]),
    .library(name: "VerilatorBridge", targets: ["VerilatorBridge"]),
    .library(name: "Primitives", targets: ["Primitives"]),
    .library(name: "Formats", targets: ["Formats"]),
    .library(name: "Arithmetic", targets: ["Arithmetic"]),
    .library(name: "Datapaths", targets: ["Datapaths"]),
    .library(name: "Training", targets: ["Training"]),
    .library(name: "Cosimulation", targets: ["Cosimulation"]),
    .executable(name: "cosim", targets: ["cosim"]),
    .executable(name: "golden", targets: ["golden"]),
    .executable(name: "ablation", targets: ["ablation"]),
    .executable(name: "fuzz", targets: ["fuzz"]),
    .executable(name: "rtl", targets: ["rtl"]),
    .library(name: "ExternalTools", targets: ["ExternalTools"]),
    .library(name: "Synthesis", targets: ["Synthesis"]),
    .executable(name: "synth", targets: ["synth"]),
    .library(name: "Gallery", targets: ["Gallery"]),
    .executable(name: "example", targets: ["example"]),
    .executable(name: "tutorial", targets: ["tutorial"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2"),
    .package(url: "https://github.com/attaswift/BigInt", exact: "6.0.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // Plain types that both the golden model and the hardware description know.
    .target(name: "Formats"),

    // The language, what it emits, and what simulates it.
    .target(name: "HDL", dependencies: [bigInt]),
    .target(name: "VerilogEmission", dependencies: ["HDL", bigInt]),
    .target(name: "Simulation", dependencies: ["HDL", bigInt]),
    .target(
      name: "SimulationHarness", path: "sim",
      exclude: ["cocotb", "icarus/divider_bench.v", "icarus/round_robin_arbiter_bench.v"],
      resources: [
        .embedInCode("verilator/harness.cpp"), .embedInCode("icarus/stream_bench.v"),
        .embedInCode("primitives/DSP48E1.v"),
      ]),
    // Programs of others: found, run, bounded.
    .target(name: "ExternalTools", dependencies: [subprocess]),
    .target(
      name: "VerilatorBridge",
      dependencies: [
        "Simulation", "SimulationHarness", "VerilogEmission", "ExternalTools", subprocess, bigInt,
      ]),
    .target(name: "Synthesis", dependencies: ["VerilogEmission", "ExternalTools", "Files"]),
    .executableTarget(
      name: "synth",
      dependencies: [
        "Synthesis", "Datapaths", "CommandSupport", argumentParser, .product(name: "Yams", package: "Yams"),
      ]),
    .target(name: "Primitives", dependencies: ["HDL", "SimulationHarness"]),
    .target(
      name: "DesignFuzzing",
      dependencies: ["HDL", "VerilogEmission", "Simulation", "VerilatorBridge", bigInt]),
    .target(name: "Datapaths", dependencies: ["HDL", "Formats", "Primitives"]),

    // The golden model and what trains on it.
    .target(name: "ArithmeticKernels"),
    .target(name: "Arithmetic", dependencies: ["Formats", "ArithmeticKernels"]),
    .target(
      name: "Training", dependencies: ["Arithmetic", "Formats", subprocess],
      resources: [.copy("Resources/fashion-mnist")]),

    // NumPy's file format, and files that appear whole or not at all.
    .target(name: "Files"),
    .executableTarget(
      name: "golden",
      dependencies: [
        "Arithmetic", "Formats", "Files", "Cosimulation", "Datapaths", "Training", "VerilatorBridge",
        "ExternalTools", "CommandSupport", "HDL", "Simulation", "VerilogEmission", argumentParser,
      ]),

    // What the programs show and write.
    .target(name: "CommandSupport", dependencies: ["Files"]),

    // Experiments with the golden model alone.
    .target(name: "Experiments", dependencies: ["Training", "Formats", "CommandSupport"]),
    .executableTarget(
      name: "ablation",
      dependencies: ["Experiments", "Training", "Formats", "CommandSupport", argumentParser]),

    // Where the two meet.
    .target(
      name: "Cosimulation",
      dependencies: [
        "Datapaths", "Training", "VerilatorBridge", "VerilogEmission", "Simulation", "CommandSupport",
        "Files",
      ]),
    .executableTarget(name: "cosim", dependencies: ["Cosimulation", "CommandSupport", argumentParser]),
    .executableTarget(name: "fuzz", dependencies: ["DesignFuzzing", "CommandSupport", argumentParser]),
    .executableTarget(
      name: "rtl", dependencies: ["Datapaths", "VerilogEmission", argumentParser]),

    // Small designs to learn from.
    .target(name: "Gallery", dependencies: ["HDL", bigInt], path: "Examples/Gallery"),
    .executableTarget(
      name: "example", dependencies: ["Gallery", "Simulation", "VerilogEmission", argumentParser],
      path: "Examples/example"),
    // What the documentation shows.
    .executableTarget(
      name: "tutorial",
      dependencies: [
        "HDL", "Primitives", "VerilogEmission", "Simulation", "VerilatorBridge", bigInt, argumentParser,
      ],
      path: "Examples/Tutorial"),
    .testTarget(name: "DocumentationTests", dependencies: ["tutorial"]),

    .testTarget(name: "FormatsTests", dependencies: ["Formats"]),
    .testTarget(
      name: "HDLTests", dependencies: ["HDL", "Simulation", bigInt], exclude: ["Diagnostics"]),
    .testTarget(
      name: "VerilogEmissionTests", dependencies: ["VerilogEmission", "Datapaths"], exclude: ["Golden"]),
    .target(name: "TestTools", dependencies: ["VerilatorBridge"], path: "Tests/TestTools"),
    .testTarget(
      name: "SimulationTests",
      dependencies: [
        "Simulation", "HDL", "VerilogEmission", "VerilatorBridge", "DesignFuzzing", "TestTools",
      ],
      exclude: ["Waveforms"]),
    .testTarget(
      name: "ClockDomainTests",
      dependencies: ["HDL", "Simulation", "VerilogEmission", "VerilatorBridge", "TestTools", bigInt]),
    .testTarget(
      name: "PrimitivesTests",
      dependencies: ["Primitives", "Simulation", "VerilogEmission", "VerilatorBridge", "TestTools"]),
    .testTarget(
      name: "DesignFuzzingTests",
      dependencies: ["DesignFuzzing", "Simulation", "HDL", "VerilogEmission", "TestTools", bigInt]),
    .testTarget(name: "VerilatorBridgeTests", dependencies: ["VerilatorBridge", bigInt]),
    .testTarget(name: "SynthesisTests", dependencies: ["Synthesis", "synth", "CommandSupport", "TestTools"]),
    .testTarget(name: "ArithmeticTests", dependencies: ["Arithmetic"]),
    .testTarget(
      name: "DatapathsTests",
      dependencies: [
        "Datapaths", "Cosimulation", "VerilatorBridge", "SimulationHarness", "TestTools", "rtl", bigInt,
      ]),
    .testTarget(
      name: "GalleryTests",
      dependencies: ["Gallery", "HDL", "Simulation", "VerilogEmission", "TestTools", "example", bigInt],
      exclude: ["Golden"]),
    .testTarget(
      name: "GoldenCommandTests", dependencies: ["golden", "Arithmetic", "Formats", "Files", "TestTools"]),
    .testTarget(name: "TrainingTests", dependencies: ["Training"]),
    .testTarget(name: "ExperimentsTests", dependencies: ["Experiments", "Training", "CommandSupport"]),
    .testTarget(name: "CosimulationTests", dependencies: ["Cosimulation", "CommandSupport"]),
  ],
  swiftLanguageModes: [.v6]
)

// For `make docs` alone, so that no build waits for it.
if Context.environment["SWIFTLET_DOCS"] != nil {
  package.dependencies.append(
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", exact: "1.5.0"))
}
