import HDL

/// The registers between the stages of a pipeline, or none where all is combinational.
struct FloatStages {
  let builder: Builder
  /// When the registers take their values; nil if there are none.
  let enable: Signal?

  /// A signal on its way into the next stage.
  func callAsFunction(
    _ signal: Signal, _ name: String, file: StaticString = #fileID, line: UInt = #line
  ) -> Signal {
    guard let enable else { return signal.named(name, file: file, line: line) }
    return builder.registered(signal, name, enable: enable, file: file, line: line)
  }
}
