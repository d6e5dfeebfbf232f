import HDL
import Testing
import VerilogEmission

/// Names, widths and order in emitted text, beyond what the golden files show.
@Suite struct EmissionTests {
  private func text(_ module: some Module) throws -> String {
    let design = VerilogEmitter.emit(try Netlist(elaborating: module))
    return try #require(design.files.last).text
  }

  @Test func filesAreListedChildrenFirst() throws {
    let design = VerilogEmitter.emit(
      try Netlist(elaborating: MultiplyAccumulate(bits: 4, accumulatorBits: 16)))
    #expect(design.fileList == "multiplier.v\nmultiply_accumulate.v\n")
    #expect(design.top == "multiply_accumulate")
    #expect(design.hasClock && design.hasReset)
    #expect(design.ports.map(\.name) == ["clear", "a", "b", "product", "sum"])
  }

  @Test func theSameModuleGivesTheSameBytes() throws {
    let module = MultiplyAccumulate(bits: 6, accumulatorBits: 24)
    let first = VerilogEmitter.emit(try Netlist(elaborating: module))
    for _ in 0..<5 { #expect(VerilogEmitter.emit(try Netlist(elaborating: module)) == first) }
  }

  @Test func arithmeticInsideAnExpressionGetsItsOwnNetOfExactWidth() throws {
    let text = try text(
      Binary("nested") { a, b in ((a + b) .< (a - b)).extended(to: 4) })
    #expect(text.contains("wire signed [4:0] y_sum = a + b;"))
    #expect(text.contains("wire signed [4:0] y_difference = a - b;"))
    #expect(text.contains("y_sum < y_difference"))
  }

  @Test func generatedNamesStepAsideForTheUsersOwn() throws {
    let text = try text(
      Binary("clash") { a, b in
        let mine = (a ^ b).named("y_sum")
        return ((a + b) .< (b + mine)).extended(to: 4)
      })
    #expect(text.contains("wire signed [3:0] y_sum = a ^ b;"))
    #expect(text.contains("wire signed [4:0] y_sum_2 = a + b;"))
    #expect(text.contains("wire signed [4:0] y_sum_3 = b + y_sum;"))
  }

  @Test func whatIsNarrowedIsComputedNarrow() throws {
    let text = try text(Binary("narrow") { a, b in (a * b + 3).wrapped(to: 4).asUnsigned })
    #expect(text.contains("wire signed [3:0] y_product = a * b;"))
    #expect(!text.contains("unused"))
  }

  @Test func bitsThatNothingReadsAreTiedOff() throws {
    let text = try text(Binary("unread") { a, _ in (a * a).named("square")[2..<6] })
    #expect(text.contains("wire _unused = &{1'b0, b, square[1:0], square[7:6]};"))
  }

  @Test func comparisonsThatTheWidthsDecideAreConstants() throws {
    #expect(
      try text(Binary("always_less") { a, _ in (a .< 100).extended(to: 4) }).contains("assign y = 4'd1;"))
  }
}

/// A function of two signed 4-bit operands; equality is by name.
private struct Binary: Module {
  let name: String
  let compute: @Sendable (Signal, Signal) -> Signal

  init(_ name: String, _ compute: @escaping @Sendable (Signal, Signal) -> Signal) {
    self.name = name
    self.compute = compute
  }

  struct Ports: Interface {
    @Input var a: Signal
    @Input var b: Signal
    @Output var y: Signal
    init() {
      _a = Input(.signed(4))
      _b = Input(.signed(4))
      _y = Output(.unsigned(4))
    }
  }

  var ports: Ports { Ports() }
  func body(_ m: Builder, _ io: Ports) { m[io.y] = compute(io.a, io.b) }

  static func == (left: Binary, right: Binary) -> Bool { left.name == right.name }
  func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
