extension VerilogDesign {
  /// The files' names, one a line, children before parents: what `verilator -f` and `iverilog -c` take.
  public var fileList: String {
    files.map { $0.name + "\n" }.joined()
  }
}
