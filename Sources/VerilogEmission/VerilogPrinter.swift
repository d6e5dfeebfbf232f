import HDL

/// Prints a module of Verilog.
struct VerilogPrinter {
  private static let widestLine = 110
  var lines: [String] = []

  /// The text of a module's file.
  static func text(of module: VerilogModule) -> String {
    var printer = VerilogPrinter()
    printer.print(module)
    return printer.lines.joined(separator: "\n") + "\n"
  }

  private mutating func print(_ module: VerilogModule) {
    lines += module.header.map { $0.isEmpty ? "//" : "// \($0)" }
    lines += ["", "`default_nettype none", ""]
    printPorts(module)
    printRegisters(module.registers, module.constants, module.memories)
    section(module.instanceNets) { printer, net in
      printer.line("wire \(net.declaration.text);", net.declaration.location)
    }
    printNets(module.nets)
    for instance in module.instances { print(instance) }
    section(module.assignments) { printer, assignment in
      printer.assign("assign \(assignment.target)", assignment.value, assignment.location)
    }
    for update in module.updates { printUpdate(update) }
    tie(module.unused, to: module.unusedName, "Read by nothing, and meant to be.")
    if let checks = module.checks { print(checks) }
    lines += ["", "endmodule", "", "`default_nettype wire"]
  }

  // MARK: Parts of a module

  /// A net that reads bits, so that linters know it is meant that nothing else does.
  mutating func tie(_ bits: [VerilogExpression], to name: String, _ comment: String) {
    guard !bits.isEmpty else { return }
    lines += ["", "  // \(comment)"]
    assign(
      "wire \(name)", .unary("&", .concatenation([.literal(0, width: 1, isSigned: false)] + bits)), nil)
  }

  mutating func printNets(_ nets: [VerilogModule.Net]) {
    section(nets) { printer, net in
      guard let value = net.value else { return }
      printer.assign("wire \(net.declaration.text)", value, net.declaration.location)
    }
  }

  private mutating func section<Item>(_ items: [Item], _ body: (inout VerilogPrinter, Item) -> Void) {
    guard !items.isEmpty else { return }
    lines.append("")
    for item in items { body(&self, item) }
  }

  private mutating func printPorts(_ module: VerilogModule) {
    guard !module.ports.isEmpty else {
      lines.append("module \(module.name);")
      return
    }
    lines.append("module \(module.name) (")
    let types = module.ports.map { ($0.isInput ? "input  wire" : "output wire") + $0.declaration.type }
    let widest = types.map(\.count).max() ?? 0
    for (index, port) in module.ports.enumerated() {
      let padding = String(repeating: " ", count: widest - types[index].count + 1)
      let comma = index + 1 < module.ports.count ? "," : ""
      lines.append("  " + types[index] + padding + port.declaration.name + comma)
    }
    lines.append(");")
  }

  mutating func printRegisters(
    _ registers: [VerilogModule.Register], _ constants: [VerilogModule.Constant],
    _ memories: [VerilogModule.Memory]
  ) {
    section(registers) { printer, register in
      let attribute = register.isSynchronizer ? "(* ASYNC_REG = \"TRUE\" *) " : ""
      printer.line("\(attribute)reg \(register.declaration.text);", register.declaration.location)
    }
    section(constants) { printer, constant in
      printer.line("localparam \(constant.name) = \(constant.value);", nil)
    }
    section(memories) { printer, memory in
      printer.line("reg \(memory.declaration.text) [0:\(memory.depth - 1)];", memory.declaration.location)
    }
    for memory in memories { printContents(memory) }
    section(registers.filter { $0.initialValue != nil }) { printer, register in
      if let value = register.initialValue {
        printer.line("initial \(register.declaration.name) = \(value);", nil)
      }
    }
  }

  private mutating func printContents(_ memory: VerilogModule.Memory) {
    let name = memory.declaration.name
    switch memory.contents {
    case .none: break
    case .words(let words):
      lines += ["", "  initial begin"]
      lines += words.enumerated().map { "    \(name)[\($0)] = \($1);" }
      lines.append("  end")
    case .file(let file, let count):
      let rest = count == memory.depth ? name : "\(name), 0, \(count - 1)"
      let folder = VerilogDesign.memoryFolderMacro
      lines += [
        "", "`ifdef \(folder)", "  initial $readmemh({`\(folder), \"/\(file.name)\"}, \(rest));", "`else",
        "  initial $readmemh(\"\(file.name)\", \(rest));", "`endif",
      ]
    }
  }

  private mutating func print(_ instance: VerilogModule.Instance) {
    lines.append("")
    if instance.parameters.isEmpty {
      line("\(instance.module) \(instance.name) (", instance.location)
    } else {
      line("\(instance.module) #(", instance.location)
      for (index, parameter) in instance.parameters.enumerated() {
        let comma = index + 1 < instance.parameters.count ? "," : ""
        lines.append("    .\(parameter.name)(\(parameter.value))" + comma)
      }
      lines.append("  ) \(instance.name) (")
    }
    for (index, connection) in instance.connections.enumerated() {
      let comma = index + 1 < instance.connections.count ? "," : ""
      lines.append("    .\(connection.port)(\(connection.value))" + comma)
    }
    lines.append("  );")
  }

  mutating func printUpdate(_ update: VerilogModule.Update) {
    lines.append("")
    let head = "always @(\(update.event.text))"
    if case .assign(let assignments) = update.statement, let only = assignments.first, assignments.count == 1
    {
      assign("\(head) \(only.target)", only.value, nil, by: "<=")
    } else {
      lines.append("  \(head) begin")
      print(update.statement, indent: "    ")
      lines.append("  end")
    }
  }

  private mutating func print(_ statement: VerilogStatement, indent: String, prefix: String = "") {
    switch statement {
    case .assign(let assignments):
      for item in assignments { lines.append(indent + "\(item.target) <= \(item.value);") }
    case .sequence(let statements):
      for item in statements { print(item, indent: indent) }
    case .branch(let condition, let then, let otherwise):
      let end = print(then, indent: indent, after: indent + prefix + "if (\(condition))")
      switch otherwise {
      case nil: if end != nil { lines.append(indent + "end") }
      case .branch?: if let otherwise { print(otherwise, indent: indent, prefix: (end ?? "") + "else ") }
      case .assign?, .sequence?, .choice?:
        let last = otherwise.flatMap { print($0, indent: indent, after: indent + (end ?? "") + "else") }
        if last != nil { lines.append(indent + "end") }
      }
    case .choice(let subject, let arms):
      lines.append(indent + "case (\(subject))")
      for arm in arms { print(arm, indent: indent + "  ") }
      lines.append(indent + "endcase")
    }
  }

  private mutating func print(_ arm: VerilogStatement.Arm, indent: String) {
    let first = lines.count
    let head = indent + (arm.label?.description ?? "default") + ":"
    switch arm.statement {
    case nil: lines.append(head + " ;")
    case .branch(let condition, let then, nil)?:
      if print(then, indent: indent, after: head + " if (\(condition))") != nil {
        lines.append(indent + "end")
      }
    case let statement?:
      if print(statement, indent: indent, after: head) != nil { lines.append(indent + "end") }
    }
    if arm.label == nil, let meaning = arm.meaning { lines[first] += "  // \(meaning)" }
  }

  /// A branch after its condition: on the same line if it is one assignment, else in `begin` and the `end `
  /// returned.
  private mutating func print(_ branch: VerilogStatement, indent: String, after head: String) -> String? {
    if case .assign(let assignments) = branch, let only = assignments.first, assignments.count == 1 {
      lines.append(head + " \(only.target) <= \(only.value);")
      return nil
    }
    lines.append(head + " begin")
    print(branch, indent: indent + "  ")
    return "end "
  }

  // MARK: Lines

  mutating func line(_ text: String, _ location: SourceLocation?) {
    lines.append("  " + text + (location.map { "  // \(Self.comment($0))" } ?? ""))
  }

  /// A line of Swift as a comment; one that began with Verilator's name would be an instruction to Verilator.
  private static func comment(_ location: SourceLocation) -> String {
    let text = location.description
    return text.lowercased().hasPrefix("verilator") ? "in \(text)" : text
  }

  /// `target = value;`, on several lines if one would be too long.
  private mutating func assign(
    _ target: String, _ value: VerilogExpression, _ location: SourceLocation?, by symbol: String = "="
  ) {
    let single = "\(target) \(symbol) \(value);"
    guard single.count + 2 > Self.widestLine else { return line(single, location) }
    switch value {
    case .concatenation(let parts): printList("\(target) \(symbol) {", parts, location)
    case .unary(let prefix, .concatenation(let parts)):
      printList("\(target) \(symbol) \(prefix){", parts, location)
    case .conditional:
      line("\(target) \(symbol)", location)
      var rest = value
      while case .conditional(let condition, let first, let second) = rest {
        // The last arm stands for nothing here; it is replaced by the next line.
        let head = VerilogExpression.conditional(condition, first, .identifier(""))
        lines.append("    " + String(head.description.dropLast()))
        rest = second
      }
      lines.append("    \(rest);")
    default: line(single, location)
    }
  }

  private mutating func printList(_ head: String, _ parts: [VerilogExpression], _ location: SourceLocation?) {
    line(head, location)
    for (index, part) in parts.enumerated() {
      lines.append("    \(part)" + (index + 1 < parts.count ? "," : ""))
    }
    lines.append("  };")
  }
}

extension VerilogModule.Event {
  /// The list of edges.
  fileprivate var text: String {
    "posedge \(clock)" + (reset.map { " or \(isResetLow ? "negedge" : "posedge") \($0)" } ?? "")
  }
}

extension VerilogModule.Declaration {
  /// The sign and the bounds, each after a space.
  fileprivate var type: String { (isSigned ? " signed" : "") + (width > 1 ? " [\(width - 1):0]" : "") }
  /// The declaration without its keyword.
  fileprivate var text: String { String((type + " " + name).dropFirst()) }
}
