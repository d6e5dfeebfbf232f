// swift-tools-version: 6.1
import PackageDescription

func swiftlet(_ name: String) -> Target.Dependency { .product(name: name, package: "Swiftlet") }

let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "Swiftlet", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
  ],
  targets: [
    .target(name: "FloatNormalization"),
    .executableTarget(
      name: "benchmarks",
      dependencies: [
        swiftlet("HDL"), swiftlet("VerilogEmission"), swiftlet("Simulation"), swiftlet("VerilatorBridge"),
        swiftlet("Formats"), swiftlet("Arithmetic"), swiftlet("Datapaths"), swiftlet("Training"),
        swiftlet("Cosimulation"), "FloatNormalization",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      resources: [
        .embedInCode("Resources/bare.cpp"), .embedInCode("Resources/shiftmm_pyrtl.py"),
        .embedInCode("Resources/luq_numpy.py"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
