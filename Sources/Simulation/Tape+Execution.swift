import BigInt
import HDL

extension Tape {
  /// Computes every result from registers and inputs.
  func settle() {
    for run in runs { execute(run) }
    guard registers.hasAsynchronousResets else { return }
    // Each register can change but once, so this comes to an end.
    while registers.resetAtOnce(words) { for run in runs { execute(run) } }
  }

  @inline(__always)
  private func execute(_ run: Run) {
    let amount = Int64(truncatingIfNeeded: run.kind.amount)
    switch run.kind.opcode {
    case .pass: unary(run) { $0 }
    case .add: binary(run) { $0 &+ $1 }
    case .subtract: binary(run) { $0 &- $1 }
    case .multiply: binary(run) { $0 &* $1 }
    case .not: unary(run) { ~$0 }
    case .and: binary(run) { $0 & $1 }
    case .or: binary(run) { $0 | $1 }
    case .xor: binary(run) { $0 ^ $1 }
    case .shiftLeft: unary(run) { $0 &<< amount }
    case .shiftRight: unary(run) { $0 &>> amount }
    case .shiftRightLogical: unary(run) { Self.logical($0, amount) }
    case .extract: binary(run) { Self.logical($0, amount) | $1 &<< (64 - amount) }
    case .shiftLeftVariable: binary(run) { $1 > 63 ? 0 : $0 &<< $1 }
    case .shiftRightVariable: binary(run) { $0 &>> min($1, 63) }
    case .shiftRightVariableLogical: binary(run) { $1 > 63 ? 0 : Self.logical($0, $1) }
    case .equal: binary(run) { $0 == $1 ? 1 : 0 }
    case .less: binary(run) { $0 < $1 ? 1 : 0 }
    case .lessOrEqual: binary(run) { $0 <= $1 ? 1 : 0 }
    case .multiplex: ternary(run) { $0 != 0 ? $1 : $2 }
    case .join:
      let mask = (Int64(1) &<< amount) &- 1
      binary(run) { $0 &<< amount | $1 & mask }
    case .multiplexWide: multiplexWide(run, wordCount: run.kind.amount)
    case .readMemory: read(run, memories[run.kind.amount])
    case .assemble: assemble(generals[run.kind.amount])
    case .general: evaluate(generals[run.kind.amount])
    }
  }

  @inline(__always)
  private static func logical(_ value: Int64, _ amount: Int64) -> Int64 {
    Int64(bitPattern: UInt64(bitPattern: value) &>> UInt64(bitPattern: amount))
  }

  @inline(__always)
  private func unary(_ run: Run, _ compute: (Int64) -> Int64) {
    let (words, a) = (words, operands + run.firstOperand)
    loop(run) { compute(words[Int(a[$0])]) }
  }

  @inline(__always)
  private func binary(_ run: Run, _ compute: (Int64, Int64) -> Int64) {
    let (words, a) = (words, operands + run.firstOperand)
    let b = a + run.count
    loop(run) { compute(words[Int(a[$0])], words[Int(b[$0])]) }
  }

  @inline(__always)
  private func ternary(_ run: Run, _ compute: (Int64, Int64, Int64) -> Int64) {
    let (words, a) = (words, operands + run.firstOperand)
    let b = a + run.count
    let c = b + run.count
    loop(run) { compute(words[Int(a[$0])], words[Int(b[$0])], words[Int(c[$0])]) }
  }

  /// Runs a loop with the wrapping chosen outside of it.
  @inline(__always)
  private func loop(_ run: Run, _ compute: (Int) -> Int64) {
    let result = words + run.firstResult
    switch run.kind.wrap {
    case .none:
      for index in 0..<run.count { result[index] = compute(index) }
    case .unsigned(let width):
      let mask = (Int64(1) &<< Int64(width)) &- 1
      for index in 0..<run.count { result[index] = compute(index) & mask }
    case .signed(let width):
      let spare = Int64(64 - width)
      for index in 0..<run.count { result[index] = (compute(index) &<< spare) &>> spare }
    }
  }

  private func read(_ run: Run, _ memory: MemoryFile) {
    for index in 0..<run.count {
      let address = Int(words[Int(operands[run.firstOperand + index])])
      (words + run.firstResult + index * memory.wordCount).update(
        from: memory.word(at: address), count: memory.wordCount)
    }
  }

  private func multiplexWide(_ run: Run, wordCount: Int) {
    for index in 0..<run.count {
      let selector = words[Int(operands[run.firstOperand + index])]
      let arm = run.firstOperand + (selector != 0 ? 1 : 2) * run.count + index
      (words + run.firstResult + index * wordCount).update(from: words + Int(operands[arm]), count: wordCount)
    }
  }

  /// Puts parts of up to 64 bits side by side, the last one lowest.
  private func assemble(_ operation: General) {
    let result = words + operation.result.address
    result.update(repeating: 0, count: operation.result.words)
    var position = 0
    for index in operation.operands.indices.reversed() {
      let width = operation.shapes[index].width
      let mask = width == 64 ? -1 : (Int64(1) &<< Int64(width)) &- 1
      let part = words[operation.operands[index].address] & mask
      let (word, offset) = (position / 64, Int64(position % 64))
      result[word] |= part &<< offset
      if offset + Int64(width) > 64 { result[word + 1] |= Self.logical(part, 64 - offset) }
      position += width
    }
  }

  private func evaluate(_ operation: General) {
    let values = operation.operands.map(words.read)
    guard let value = operation.node.evaluated(values, shapes: operation.shapes) else { return }
    words.write(value, to: operation.result)
  }
}
