import HDL

/// The registers between the stages of a pipeline, or none where all is combinational.
struct FloatStages {
  let builder: Builder
  /// When the registers take their values; nil if there are none.
  let enable: Signal?

  /// A signal on its way into the next stage.
  func callAsFunction(_ signal: Signal, _ name: String) -> Signal {
    enable.map { builder.registered(signal, name, enable: $0) } ?? signal.named(name)
  }
}
