/// The C++ sources that are compiled into a Verilated model, carried inside the library.
public enum HarnessSources {
  /// The C ABI around a Verilated model: ports by index, clock, and whole batches through valid/ready streams.
  public static var verilatorHarness: String {
    String(decoding: PackageResources.harness_cpp, as: UTF8.self)
  }

  /// A Verilog testbench that plays sender and receiver of a pair of valid/ready streams.
  public static var icarusBench: String {
    String(decoding: PackageResources.stream_bench_v, as: UTF8.self)
  }

  /// A model of Xilinx' DSP48E1 for simulators, of what the wrapper in `Primitives` uses.
  public static var dsp48e1: String { String(decoding: PackageResources.DSP48E1_v, as: UTF8.self) }
}
