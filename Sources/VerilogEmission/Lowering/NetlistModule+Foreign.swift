import BigInt
import HDL

extension NetlistModule {
  /// The name of the module that instances are of.
  var emittedName: String { foreign?.name ?? name }
}

extension NetlistModule.Foreign {
  /// The parameters as they are written.
  var parameterTexts: [VerilogModule.Parameter] {
    parameters.map { parameter in
      switch parameter.value {
      case .integer(let number): .init(name: parameter.name, value: "\(number)")
      case .string(let text): .init(name: parameter.name, value: VerilogPrinter.quoted(text, isFormat: false))
      }
    }
  }

  /// The connections of tied inputs.
  var ties: [VerilogModule.Connection] {
    tiedPorts.map { tie in
      let value = Shape.unsigned(tie.value.width).wrapping(BigInt(tie.value.value))
      return .init(
        port: tie.name, value: .literal(value, width: tie.value.width, isSigned: false), isInput: true)
    }
  }
}
