import HDL

/// A module of which a test gives the body; equality is by name, so every test names its own.
struct Sketch: Module {
  let name: String
  let inputs: [Shape]
  let outputs: [Shape]
  let sketch: @Sendable (Builder, Ports) -> Void

  init(
    _ name: String = "sketch", inputs: [Shape] = [], outputs: [Shape] = [],
    _ sketch: @escaping @Sendable (Builder, Ports) -> Void
  ) {
    self.name = name
    self.inputs = inputs
    self.outputs = outputs
    self.sketch = sketch
  }

  struct Ports: Interface {
    let ins: [NamedInput]
    let outs: [NamedOutput]
    func input(_ index: Int) -> Signal { ins[index].x }
    func output(_ index: Int) -> Signal { outs[index].y }
  }

  var ports: Ports { Ports(ins: inputs.map(NamedInput.init), outs: outputs.map(NamedOutput.init)) }
  func body(_ m: Builder, _ io: Ports) { sketch(m, io) }

  static func == (left: Sketch, right: Sketch) -> Bool { left.name == right.name }
  func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

struct NamedInput: Interface {
  @Input var x: Signal
  init(_ shape: Shape) { _x = Input(shape) }
}

struct NamedOutput: Interface {
  @Output var y: Signal
  init(_ shape: Shape) { _y = Output(shape) }
}
