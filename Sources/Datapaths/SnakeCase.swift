extension String {
  /// A Swift name as a part of a Verilog one: `leapForward` is `leap_forward`.
  var snakeCased: String { map { $0.isUppercase ? "_" + $0.lowercased() : String($0) }.joined() }
}
