import BigInt
import VerilogEmission

/// A Verilog test bench that replays vectors from one file and compares all results with those of another.
struct SliceBench {
  let text: String
  let inputs: String
  let results: String

  init(_ design: VerilogDesign, _ vectors: SliceVectors, _ expected: [[BigInt]]) {
    func hexadecimal(_ value: BigInt, _ width: Int) -> BigInt { value & ((BigInt(1) << width) - 1) }
    let ins = design.ports.filter(\.isInput)
    let outs = design.ports.filter { !$0.isInput }
    let width = ins.reduce(0) { $0 + $1.width }
    inputs = vectors.cycles.map { values in
      let word = zip(ins, values).reduce(BigInt(0)) { word, input in
        word << input.0.width | hexadecimal(input.1, input.0.width)
      }
      return String(word, radix: 16) + "\n"
    }.joined()
    results = expected.flatMap { $0 }.map { String(hexadecimal($0, 48), radix: 16) + "\n" }.joined()
    let count = vectors.cycles.count
    let wires = ins.map { "  wire [\($0.width - 1):0] \($0.name);\n" }.joined()
    // One wire a slice: a vector of all results would be copied whole at every change.
    let results = outs.map { "  wire [47:0] \($0.name);\n" }.joined()
    let connections = outs.map { ".\($0.name)(\($0.name))" }
    let comparisons = outs.enumerated().map { slice, port in
      """
            if (cycle > 3 && \(port.name) !== expected[cycle * \(outs.count) + \(slice)])
              $display("DIFFERS \(slice) %0d: %h", cycle, \(port.name));

      """
    }.joined()
    text = """
      `timescale 1ns/1ns
      module bench;
        reg clock = 0;
        reg [\(width - 1):0] vectors [0:\(count - 1)];
        reg [\(width - 1):0] vector;
        reg [47:0] expected [0:\(count * outs.count - 1)];
        integer cycle;
      \(results)\(wires)  assign {\(ins.map(\.name).joined(separator: ", "))} = vector;
        \(design.top) dut (
          .clock(clock), \((ins.map { ".\($0.name)(\($0.name))" } + connections).joined(separator: ",\n    "))
        );
        initial begin
          $readmemh("inputs.mem", vectors);
          $readmemh("results.mem", expected);
          for (cycle = 0; cycle < \(count); cycle = cycle + 1) begin
            vector = vectors[cycle];
            #4;
      \(comparisons)            #1 clock = 1;
            #5 clock = 0;
          end
          $display("DONE");
        end
      endmodule

      """
  }
}
