import Foundation
import HDL
import Testing
import VerilogEmission

/// What a careful engineer would not write is not emitted.
@Suite struct ReadabilityTests {
  private func text(_ module: some Module) throws -> String {
    let design = VerilogEmitter.emit(try Netlist(elaborating: module))
    return try #require(design.files.last).text
  }

  /// The right side of `y` for an expression of two signed 4-bit operands.
  private func value(_ shape: Shape, _ body: @escaping @Sendable (Signal, Signal) -> Signal) throws -> String?
  {
    let text = try text(Expression(shape: shape, body: body))
    let line = text.split(separator: "\n").first { $0.contains("assign y = ") }
    return line.flatMap { $0.split(separator: "=", maxSplits: 1).last?.split(separator: ";").first }
      .map { $0.trimmingCharacters(in: .whitespaces) }
  }

  @Test func operandsThatChangeNothingAreLeftOut() throws {
    #expect(try value(.signed(4)) { a, _ in a + 0 } == "a")
    #expect(try value(.signed(4)) { a, _ in 0 + a } == "a")
    #expect(try value(.signed(4)) { a, _ in a - 0 } == "a")
    #expect(try value(.signed(4)) { a, _ in a * 1 } == "a")
    #expect(try value(.unsigned(2)) { a, _ in a[0...1] | 0 } == "a[1:0]")
    #expect(try value(.unsigned(2)) { a, _ in a[0...1] ^ 0 } == "a[1:0]")
    #expect(try value(.unsigned(2)) { a, _ in a[0...1] & 3 } == "a[1:0]")
    #expect(try value(.signed(4)) { a, _ in a & -1 } == "a")
    #expect(try value(.unsigned(2)) { a, _ in a[0...1] & 1 } == "a[1:0] & 2'd1")
    #expect(try value(.signed(4)) { a, b in mux(b[0], a, a) } == "a")
  }

  @Test func whatIsKnownIsOneLiteralOfItsOwnWidth() throws {
    // The union of two zeros' bits is known, although ranges alone do not say so.
    #expect(
      try value(.unsigned(5)) { a, _ in
        let zero = (a - a).asUnsigned
        return concatenated((zero & concatenated(a, a[0])) | zero)
      } == "5'd0")
  }

  @Test func multiplyingByAPowerOfTwoIsWiring() throws {
    #expect(try value(.signed(6)) { a, _ in a * 4 } == "{a, 2'd0}")
    #expect(try value(.signed(6)) { a, _ in 4 * a } == "{a, 2'd0}")
    #expect(try value(.unsigned(3)) { a, _ in (a * 16).truncated(to: 3) } == "3'd0")
    #expect(try value(.signed(7)) { a, _ in a * -4 } == "a * (-7'sd4)")
  }

  @Test func comparingABitWithAConstantIsTheBit() throws {
    #expect(try value(.bit) { a, _ in a[2] .== 1 } == "a[2]")
    #expect(try value(.bit) { a, _ in a[2] .== 0 } == "~a[2]")
    #expect(try value(.bit) { a, _ in a[2] ^ 1 } == "~a[2]")
    #expect(try value(.bit) { a, _ in mux(a[2], Signal(1, .bit), Signal(0, .bit)) } == "a[2]")
    #expect(try value(.bit) { a, _ in mux(a[2], Signal(0, .bit), Signal(1, .bit)) } == "~a[2]")
  }

  @Test func aNumberSubtractedFromNothingIsNegated() throws {
    #expect(try value(.signed(4)) { a, _ in (-a).wrapped(to: 4) } == "-a")
    #expect(try value(.signed(5)) { a, _ in -a } == "-{a[3], a}")
    let text = try text(
      Expression(shape: .signed(4)) { a, b in mux(b[0], (-a).wrapped(to: 4), b) })
    #expect(text.contains("wire signed [3:0] y_negative = -a;"))
  }

  @Test func theConstantOfAComparisonStandsSecond() throws {
    #expect(try value(.bit) { a, _ in a .>= 2 } == "a >= 4'sd2")
    #expect(try value(.bit) { a, _ in a .> 2 } == "a > 4'sd2")
    #expect(try value(.bit) { a, _ in a .< 2 } == "a < 4'sd2")
    #expect(try value(.bit) { a, b in a .> b } == "b < a")
  }

  @Test func concatenationsDoNotNest() throws {
    #expect(try value(.unsigned(4)) { a, _ in concatenated(a) } == "a")
    #expect(
      try value(.unsigned(3)) { a, b in concatenated(concatenated(a[0], b[1]), a[2]) } == "{a[0], b[1], a[2]}"
    )
  }

  @Test func arithmeticOfOneReaderTakesItsSign() throws {
    let text = try text(Down())
    #expect(text.contains("always @(posedge clock) count <= count - 1'b1;"))
    #expect(!text.contains("wire signed"))
  }

  @Test func aStateMachineHasNamedStatesAndACase() throws {
    let lines = try text(Machine(isComplete: true))
    #expect(
      lines.contains(
        """
          localparam PHASE_WAIT_FOR_IT = 2'd0;
          localparam PHASE_RUN = 2'd1;
          localparam PHASE_STALL = 2'd2;
          localparam PHASE_DONE = 2'd3;
        """))
    #expect(
      lines.contains(
        """
            if (reset) phase <= PHASE_WAIT_FOR_IT;
            else begin
              case (phase)
                PHASE_WAIT_FOR_IT: if (go) phase <= PHASE_RUN;
                PHASE_RUN: begin
                  if (stall) phase <= PHASE_STALL;
                  else if (go & (count == 2'd3)) phase <= PHASE_DONE;
                end
                PHASE_STALL: if (~stall) phase <= PHASE_RUN;
                PHASE_DONE: phase <= PHASE_WAIT_FOR_IT;
              endcase
            end
        """))
    // A register that only one state changes has an `if`; the names of states that only statements read go.
    #expect(lines.contains("    if ((phase == PHASE_RUN) & go) count <= count + 2'd1;"))
    #expect(lines.contains("assign isDone = phase == PHASE_DONE;"))
    #expect(!lines.contains("phase_is"))
  }

  @Test func aStateThatIsReadOftenHasANameInSnakeCase() throws {
    struct Watcher: Module {
      enum Phase: CaseIterable { case waitForIt, run }
      struct Ports: Interface {
        @Input(.bit) var go: Signal
        @Output(.bit) var isWaiting: Signal
        @Output(.bit) var isLate: Signal
      }
      var ports: Ports { Ports() }
      func body(_ m: Builder, _ io: Ports) {
        let phase = m.state(Phase.self, "phase", reset: .waitForIt)
        m.when(phase.isIn(.waitForIt) & io.go) { m[phase] = .run }
        m[io.isWaiting] = phase.isIn(.waitForIt)
        m[io.isLate] = phase.isIn(.waitForIt) & io.go
      }
    }
    #expect(try text(Watcher()).contains("wire phase_is_wait_for_it = "))
  }

  @Test func statesThatAreNoCaseBehaveAsTheLastOne() throws {
    let lines = try text(Machine(isComplete: false))
    #expect(lines.contains("default: phase <= PHASE_WAIT;  // PHASE_DONE"))
    #expect(lines.contains("PHASE_RUN: if (go) phase <= PHASE_DONE;"))
  }
}

/// A function of two signed 4-bit operands.
private struct Expression: Module {
  let shape: Shape
  let compute: @Sendable (Signal, Signal) -> Signal

  init(shape: Shape, body: @escaping @Sendable (Signal, Signal) -> Signal) {
    self.shape = shape
    compute = body
  }

  struct Ports: Interface {
    @Input(.signed(4)) var a: Signal
    @Input(.signed(4)) var b: Signal
    @Output var y: Signal
    init(_ shape: Shape) { _y = Output(shape) }
  }
  var ports: Ports { Ports(shape) }

  func body(_ m: Builder, _ io: Ports) { m[io.y] = compute(io.a, io.b) }

  static func == (left: Expression, right: Expression) -> Bool { left.shape == right.shape }
  func hash(into hasher: inout Hasher) { hasher.combine(shape) }
}

/// A bit that counts down.
private struct Down: Module {
  struct Ports: Interface { @Output(.bit) var left: Signal }
  var ports: Ports { Ports() }

  func body(_ m: Builder, _ io: Ports) {
    let count = m.register(.bit, "count", initial: 0)
    m[count] = (count - 1).truncated(to: 1)
    m[io.left] = count
  }
}

/// A state machine of four states or of three.
private struct Machine: Module {
  let isComplete: Bool

  enum Phase: CaseIterable { case waitForIt, run, stall, done }
  enum ShortPhase: CaseIterable { case wait, run, done }

  struct Ports: Interface {
    @Input(.bit) var go: Signal
    @Input(.bit) var stall: Signal
    @Output(.bit) var isDone: Signal
  }
  var ports: Ports { Ports() }

  func body(_ m: Builder, _ io: Ports) {
    if isComplete { complete(m, io) } else { short(m, io) }
  }

  private func complete(_ m: Builder, _ io: Ports) {
    let phase = m.state(Phase.self, "phase", reset: .waitForIt)
    let count = m.register(.unsigned(2), "count")
    m.switch(phase) { now in
      switch now {
      case .waitForIt: m.when(io.go) { m[phase] = .run }
      case .run:
        m.when(io.stall) {
          m[phase] = .stall
        } else: {
          m.when(io.go) { m.when(count .== 3) { m[phase] = .done } }
        }
        m.when(io.go) { m[count] = (count + 1).truncated(to: 2) }
      case .stall: m.when(~io.stall) { m[phase] = .run }
      case .done: m[phase] = .waitForIt
      }
    }
    m[io.isDone] = phase.isIn(.done)
  }

  private func short(_ m: Builder, _ io: Ports) {
    let phase = m.state(ShortPhase.self, "phase", reset: .wait)
    m.switch(phase) { now in
      switch now {
      case .wait: m.when(io.stall) { m[phase] = .run }
      case .run: m.when(io.go) { m[phase] = .done }
      case .done: m[phase] = .wait
      }
    }
    m[io.isDone] = phase.isIn(.done)
  }
}
