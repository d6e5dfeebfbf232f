import Simulation
import VerilogEmission

/// Writes `harness_ports.h`, by which the harness knows a design's ports and streams.
struct HarnessPorts {
  let design: VerilogDesign
  let header: ModelHeader
  let streams: StreamPair?
  let trace: WaveformFormat?

  /// The text of the header.
  ///
  /// - Throws: ``BuildError/portMismatch(port:reason:)`` if the model does not have the design's ports;
  ///   `StreamError` if the streams cannot be made of them.
  func text() throws -> String {
    var lines = [
      "#define SWIFTLET_TRACED \(trace == nil ? 0 : 1)",
      "#define SWIFTLET_FST \(trace == .fst ? 1 : 0)",
      "#define SWIFTLET_STREAMED \(streams == nil ? 0 : 1)",
      "namespace {",
      "constexpr uint32_t portCount = \(design.ports.count);",
      "inline void bindPorts(Vmodel& model, Port* ports) {",
    ]
    for (index, port) in design.ports.enumerated() {
      let member = "model.\(try header.member(for: port))"
      let properties = "sizeof(\(member)), \(port.width), \(port.isSigned), \(port.isInput)"
      lines.append("  ports[\(index)] = {&\(member), \(properties)};")
    }
    lines.append("}")
    lines += try clocks()
    if let streams {
      lines += try accessors(of: StreamPorts(streams, in: design.simulationPorts))
    }
    lines.append("}  // namespace")
    return lines.joined(separator: "\n") + "\n"
  }

  /// All clocks at once, for the loop over cycles, and clocks and resets by the index of their domain.
  private func clocks() throws -> [String] {
    let domains = design.domains
    let clocks = try domains.map { $0.hasClock ? "\(try level(of: $0.settings.clock)) = level;" : ";" }
    let resets = try domains.map { domain -> String in
      guard domain.hasReset else { return ";" }
      let isLow = domain.settings.resetPolarity == .activeLow
      return "\(try level(of: domain.settings.reset)) = \(isLow ? "!" : "")level;"
    }
    func byIndex(_ statements: [String]) -> [String] {
      ["  switch (domain) {"] + statements.enumerated().map { "    case \($0): \($1) break;" }
        + ["    default: break;", "  }", "}"]
    }
    return ["constexpr uint32_t domainCount = \(domains.count);"]
      + ["inline void setClocks(Vmodel& model, bool level) {"] + clocks.map { "  \($0)" } + ["}"]
      + ["inline void setClock(Vmodel& model, uint32_t domain, bool level) {"]
      + byIndex(clocks)
      + ["inline void setReset(Vmodel& model, uint32_t domain, bool level) {"] + byIndex(resets)
  }

  private func level(of port: String) throws -> String {
    "model.\(try header.member(for: .init(name: port, isInput: true, width: 1, isSigned: false)))"
  }

  private func accessors(of streams: StreamPorts) throws -> [String] {
    var lines = [
      "struct CompiledStreams {",
      "  Vmodel& model;",
      "  static constexpr uint32_t inputFields = \(streams.input.fields.count);",
      "  static constexpr uint32_t outputFields = \(streams.output.fields.count);",
      "  void setInputValid(bool level) { \(try member(streams.input.valid)) = level; }",
      "  bool inputReady() const { return \(try member(streams.input.ready)); }",
      "  bool outputValid() const { return \(try member(streams.output.valid)); }",
      "  void setOutputReady(bool level) { \(try member(streams.output.ready)) = level; }",
      "  void setInput(const int64_t* words) {",
    ]
    for (index, port) in streams.input.fields.enumerated() {
      let mask = UInt64.max >> UInt64(64 - design.ports[port].width)
      lines.append("    \(try member(port)) = words[\(index)] & UINT64_C(0x\(String(mask, radix: 16)));")
    }
    lines += ["  }", "  void getOutput(int64_t* words) const {"]
    for (index, port) in streams.output.fields.enumerated() {
      let value = "static_cast<uint64_t>(\(try member(port)))"
      let shift = 64 - design.ports[port].width
      lines.append(
        design.ports[port].isSigned
          ? "    words[\(index)] = static_cast<int64_t>(\(value) << \(shift)) >> \(shift);"
          : "    words[\(index)] = static_cast<int64_t>(\(value));")
    }
    return lines + ["  }", "};"]
  }

  private func member(_ port: Int) throws -> String {
    "model.\(try header.member(for: design.ports[port]))"
  }
}
