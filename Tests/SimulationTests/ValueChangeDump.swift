import BigInt

/// A strict reader of value change dumps: anything that it does not expect is an error.
struct ValueChangeDump {
  struct Variable {
    let path: String
    let type: String
    let width: Int
    let code: String
  }

  struct Malformed: Error { let found: String }

  private(set) var timescale = ""
  private(set) var top = ""
  private(set) var variables: [Variable] = []
  private(set) var lastTime = -1
  /// The changes of each code: times and bit patterns.
  private var changes: [String: [(time: Int, bits: BigInt)]] = [:]

  init(_ text: String) throws {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    guard lines.popLast() == "" else { throw Malformed(found: "no newline at the end") }
    try readHeader(&lines)
    var isDumping = false
    for line in lines {
      if line == "$dumpvars" {
        guard !isDumping, lastTime == 0 else { throw Malformed(found: String(line)) }
        isDumping = true
      } else if line == "$end" {
        guard isDumping, Set(changes.keys) == Set(variables.map(\.code)) else {
          throw Malformed(found: "$end")
        }
        isDumping = false
      } else if line.first == "#" {
        guard let time = Int(line.dropFirst()), time > lastTime else { throw Malformed(found: String(line)) }
        lastTime = time
      } else {
        try readChange(line)
      }
    }
  }

  /// The bit pattern of a signal at a time.
  func bits(_ path: String, at time: Int) -> BigInt? {
    guard let code = variables.first(where: { $0.path == path })?.code else { return nil }
    return changes[code]?.last { $0.time <= time }?.bits
  }

  /// How often a signal changes, its first value included.
  func changeCount(_ path: String) -> Int? {
    variables.first { $0.path == path }.flatMap { changes[$0.code]?.count }
  }

  private mutating func readHeader(_ lines: inout ArraySlice<Substring>) throws {
    var scopes: [String] = []
    while let line = lines.popFirst() {
      let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      guard words.last == "$end" else { throw Malformed(found: String(line)) }
      switch (words[0], words.count) {
      case ("$version", _): break
      case ("$timescale", 3): timescale = words[1]
      case ("$scope", 4):
        if scopes.isEmpty { top = words[2] }
        scopes.append(words[2])
      case ("$upscope", 2): guard scopes.popLast() != nil else { throw Malformed(found: "$upscope") }
      case ("$var", 6), ("$var", 7):
        guard let width = Int(words[2]), !variables.contains(where: { $0.code == words[3] }),
          words.count == 6 ? width == 1 : words[5] == "[\(width - 1):0]"
        else { throw Malformed(found: String(line)) }
        let path = (scopes.dropFirst() + [words[4]]).joined(separator: ".")
        variables.append(Variable(path: path, type: words[1], width: width, code: words[3]))
      case ("$enddefinitions", 2):
        guard scopes.isEmpty else { throw Malformed(found: String(line)) }
        return
      default: throw Malformed(found: String(line))
      }
    }
    throw Malformed(found: "no $enddefinitions")
  }

  private mutating func readChange(_ line: Substring) throws {
    let words =
      line.first == "b" ? line.dropFirst().split(separator: " ") : [line.prefix(1), line.dropFirst()]
    guard words.count == 2, let variable = variables.first(where: { $0.code == words[1] }),
      (variable.width == 1) == (line.first != "b"), words[0].count <= variable.width,
      let bits = BigInt(words[0], radix: 2), bits >= 0, lastTime >= 0,
      changes[variable.code]?.last?.bits != bits
    else { throw Malformed(found: String(line)) }
    changes[variable.code, default: []].append((lastTime, bits))
  }
}
