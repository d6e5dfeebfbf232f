extension VerilatedBuilder {
  /// Verilator's options for models that write no waveforms: what another harness needs to be comparable.
  public static var verilatorOptions: [String] {
    Translation.options(trace: nil, isChecked: false)
  }

  /// The C++ compiler's options for the part of such models that runs often, without folders.
  public static var compilerOptions: [String] {
    RuntimeBuild.flags(trace: nil) + RuntimeBuild.optimization(trace: nil)
  }
}
