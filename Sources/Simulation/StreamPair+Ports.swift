extension StreamPair {
  /// The streams of a design whose ports begin with a stream's name: `name_valid`, `name_ready`, `name_…`.
  public init(input: String, output: String, ports: [SimulationPort]) {
    func names(_ stream: String) -> Names {
      let fields = ports.map(\.name).filter {
        $0.hasPrefix(stream + "_") && $0 != stream + "_valid" && $0 != stream + "_ready"
      }
      return Names(valid: stream + "_valid", ready: stream + "_ready", fields: fields)
    }
    self.init(input: names(input), output: names(output))
  }
}
