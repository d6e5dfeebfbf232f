import HDL

/// What a shell says of its last command: whether it is under way, whether it is through, and what was wrong.
struct ShellStatus {
  /// Whether a command is under way.
  let isBusy: Signal
  private let isDone: Signal
  private let cause: Signal
  private let hasError: Signal

  /// Declares the registers.
  init(_ m: Builder) {
    isBusy = m.register(.bit, "is_busy", reset: 0)
    isDone = m.register(.bit, "is_done", reset: 0)
    cause = m.register(.unsigned(ShiftMMRegisters.cause.width), "cause", reset: 0)
    hasError = (cause .!= 0).named("has_error")
  }

  /// What `STATUS` shows.
  var word: Signal { concatenated(cause, Signal(0, .unsigned(5)), hasError, isDone, isBusy) }

  /// Follows a command, and asserts the interrupt.
  ///
  /// - Parameters:
  ///   - refusals: Why a command does not begin.
  ///   - faults: What goes wrong with the one under way.
  ///   - enabled: `INTERRUPT_ENABLE`.
  func follow(
    _ m: Builder, begins: Signal, ends: Signal, refusals: [(ShellError, Signal)],
    faults: [(ShellError, Signal)],
    enabled: Signal, irq: Signal
  ) {
    m[isBusy] = (isBusy | begins) & ~ends
    let news = (refusals + faults).reversed().reduce(Signal(0, cause.shape)) {
      mux($1.1, Signal($1.0.rawValue, cause.shape), $0)
    }
    let isRefused = (concatenated(refusals.map { $0.1 }) .!= 0) & ~isBusy
    m[isDone] = (isDone | ends) & ~begins & ~isRefused
    m.when(begins) {
      m[cause] = 0
    } else: {
      m.when(isRefused | ~hasError) { m[cause] = news }
    }
    m[irq] = m.registered(enabled[0] & isDone | enabled[1] & hasError, "is_interrupting", reset: 0)
  }
}

/// The performance counters of a shell.
struct ShellCounters {
  private let registers: [(register: RegisterMap.Register, count: Signal)]

  /// Declares a counter for each of some registers.
  init(_ m: Builder, _ all: [RegisterMap.Register]) {
    registers = all.map { ($0, m.register(.unsigned(32), "counter_\($0.name.lowercased())", reset: 0)) }
  }

  /// What software sees.
  var shown: [String: Signal] {
    Dictionary(uniqueKeysWithValues: registers.map { ($0.register.name, $0.count) })
  }

  /// Counts the cycles in which each event happens.
  func count(_ m: Builder, begins: Signal, _ events: [Signal]) {
    for (counter, event) in zip(registers, events) {
      let count = counter.count
      m.when(begins) {
        m[count] = 0
      } else: {
        m.when(event & (~count .!= 0)) { m[count] = (count + 1).truncated(to: 32) }
      }
    }
  }
}
