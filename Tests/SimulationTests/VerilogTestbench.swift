import BigInt
import DesignFuzzing
import HDL
import Simulation

/// A Verilog testbench that replays random vectors and compares every output with the interpreter's.
struct VerilogTestbench {
  private(set) var text = ""

  /// Sets random inputs and a random reset each cycle and notes what the interpreter answers.
  init(_ netlist: Netlist, cycles: Int, _ random: inout RandomSource) throws {
    let top = netlist.top
    let interpreter = try Interpreter(netlist)
    text = "module testbench;\n  reg clock = 0;\n  reg reset = 0;\n"
    for port in top.ports {
      text += "  \(port.isInput ? "reg" : "wire") [\(port.shape.width - 1):0] \(port.name);\n"
    }
    var connections = top.ports.map { ".\($0.name)(\($0.name))" }
    if top.hasClock { connections.append(".clock(clock)") }
    if top.hasReset { connections.append(".reset(reset)") }
    text += "  \(top.name) dut (\(connections.joined(separator: ", ")));\n  initial begin\n"
    for cycle in 0..<cycles {
      interpreter.reset = random.flag(0.1)
      text += "    reset = \(interpreter.reset ? 1 : 0);\n"
      for (index, port) in top.ports.enumerated() where port.isInput {
        let value = random.value(port.shape)
        interpreter.set(index, to: value)
        text += "    \(port.name) = \(Self.pattern(value, port.shape));\n"
      }
      text += "    #1;\n"
      for (index, port) in top.ports.enumerated() where !port.isInput {
        let expected = Self.pattern(interpreter.get(index), port.shape)
        text += "    if (\(port.name) !== \(expected)) "
        text +=
          "$display(\"DIFFERS in cycle \(cycle): \(port.name) is %h, not \(expected)\", \(port.name));\n"
      }
      text += "    clock = 1; #1; clock = 0;\n"
      interpreter.step(cycles: 1)
    }
    text += "    $display(\"DONE\");\n  end\nendmodule\n"
  }

  private static func pattern(_ value: BigInt, _ shape: Shape) -> String {
    let bits = value < 0 ? value + (BigInt(1) << shape.width) : value
    return "\(shape.width)'h" + String(bits, radix: 16)
  }
}
