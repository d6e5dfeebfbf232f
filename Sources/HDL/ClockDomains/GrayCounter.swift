/// A counter that has its Gray code in a register beside it, of which one bit changes at a time.
///
/// Because of that, ``Builder/synchronized(_:_:stages:file:line:)`` can carry it to another clock.
public struct GrayCounter {
  /// The number.
  public let count: Signal
  /// Its Gray code: `count ^ count >> 1`.
  public let code: Signal
  /// The number and its Gray code after the next edge.
  public let nextCount: Signal, nextCode: Signal
}

extension Builder {
  /// Declares a counter of the surrounding clock domain that starts from 0 and wraps around.
  ///
  /// - Parameters:
  ///   - bits: The width.
  ///   - name: The name of the number's register; the code's is called `name_gray`.
  ///   - enable: Where this is 1, the counter counts.
  public func grayCounter(
    bits: Int, _ name: String, enable: Signal, file: StaticString = #fileID, line: UInt = #line
  ) -> GrayCounter {
    let location = SourceLocation(file, line)
    let count = register(.unsigned(bits), name, reset: 0, file: file, line: line)
    let code = register(.unsigned(bits), "\(name)_gray", reset: 0, file: file, line: line)
    let next = (count + enable).truncated(to: count.width).named("\(name)_next", file: file, line: line)
    let nextCode = next.grayCode.named("\(name)_gray_next", file: file, line: line)
    assign(count, next, location)
    assign(code, nextCode, location)
    return GrayCounter(count: count, code: code, nextCount: next, nextCode: nextCode)
  }
}

extension Signal {
  /// The Gray code of an unsigned number, as wide.
  public var grayCode: Signal { asUnsigned ^ (asUnsigned >> 1).extended(to: width) }

  /// The unsigned number of which these bits are the Gray code, as wide.
  public var binaryOfGray: Signal {
    // After steps of 1, 2, 4, … every bit is the parity of itself and all above it.
    sequence(first: 1) { $0 * 2 }.prefix { $0 < width }.reduce(asUnsigned) { bits, step in
      bits ^ (bits >> step).extended(to: width)
    }
  }
}
