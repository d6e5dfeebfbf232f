import HDL

/// What a decoder of registers gives to the hardware.
struct DecodedRegisters {
  /// What the registers hold that keep what is written, by name.
  fileprivate(set) var stored: [String: Signal] = [:]
  /// Whether a command is written in this cycle, by name.
  fileprivate(set) var written: [String: Signal] = [:]
  /// The word that is written; bytes that are not are 0.
  fileprivate(set) var word: Signal
}

/// A write that has come in whole, or is about to.
private struct RegisterWrite {
  /// Whether it takes effect in this cycle.
  let happens: Signal
  let register: Signal
  let data: Signal
  let strobe: Signal
}

extension Builder {
  /// The decoder of a register map on an AXI4-Lite bus.
  ///
  /// Address and data of a write may come in any order. One write and one read are under way at a time, so that answers
  /// come in the order of the questions; all outputs come out of registers.
  ///
  /// - Parameter shown: What the registers show that can only be read, by name.
  func registers(_ map: RegisterMap, on bus: AXILitePorts, shown: [String: Signal]) -> DecodedRegisters {
    let write = acceptWrite(map, bus)
    let bytes = (0..<4).map { write.data[8 * $0..<8 * $0 + 8] }
    let masked = bytes.enumerated().map { mux(write.strobe[$0], $1, 0) }
    var decoded = DecodedRegisters(word: concatenated(masked.reversed()).named("written_word"))
    var readable: [(register: RegisterMap.Register, value: Signal)] = []
    for register in map.registers {
      let isWritten = write.happens & (write.register .== Signal(register.offset / 4))
      switch register.access {
      case .command:
        decoded.written[register.name] = isWritten.named("\(register.name.lowercased())_is_written")
        readable.append((register, Signal(0, .unsigned(32))))
      case .readOnly:
        readable.append((register, (shown[register.name] ?? Signal(0, .bit)).extended(to: 32)))
      case .readWrite:
        let held = self.register(.unsigned(32), "register_\(register.name.lowercased())", reset: 0)
        let merged = bytes.enumerated().map { mux(write.strobe[$0], $1, held[8 * $0..<8 * $0 + 8]) }
        when(isWritten) { self[held] = concatenated(merged.reversed()) }
        decoded.stored[register.name] = held
        readable.append((register, held))
      }
    }
    answerReads(bus, readable)
    promise(bus)
    return decoded
  }

  private func acceptWrite(_ map: RegisterMap, _ bus: AXILitePorts) -> RegisterWrite {
    let hasAddress = register(.bit, "write_address_is_held", reset: 0)
    let hasData = register(.bit, "write_data_is_held", reset: 0)
    self[bus.awready] = ~hasAddress
    self[bus.wready] = ~hasData
    let address = registered(bus.awaddr[2..<bus.awaddr.width], "write_register", enable: ~hasAddress)
    let data = registered(bus.wdata, "write_data", enable: ~hasData)
    let strobe = registered(bus.wstrb, "write_strobe", enable: ~hasData)

    let isAnswering = register(.bit, "write_is_answered", reset: 0)
    let happens = (hasAddress & hasData & (~isAnswering | bus.bready)).named("write_happens")
    when(happens) {
      self[hasAddress] = 0
      self[hasData] = 0
      self[isAnswering] = 1
    } else: {
      self[hasAddress] = hasAddress | bus.awvalid
      self[hasData] = hasData | bus.wvalid
      self[isAnswering] = isAnswering & ~bus.bready
    }
    let writable = map.registers.filter { $0.access != .readOnly }.map { address .== Signal($0.offset / 4) }
    let isKnown = concatenated(writable) .!= 0
    self[bus.bvalid] = isAnswering
    self[bus.bresp] = registered(mux(isKnown, Signal(0, .unsigned(2)), 2), "write_answer", enable: happens)
    return RegisterWrite(happens: happens, register: address, data: data, strobe: strobe)
  }

  private func answerReads(
    _ bus: AXILitePorts, _ readable: [(register: RegisterMap.Register, value: Signal)]
  ) {
    let hasAddress = register(.bit, "read_address_is_held", reset: 0)
    let isAnswering = register(.bit, "read_is_answered", reset: 0)
    self[bus.arready] = ~hasAddress
    let address = registered(bus.araddr[2..<bus.araddr.width], "read_register", enable: ~hasAddress)
    let happens = (hasAddress & (~isAnswering | bus.rready)).named("read_happens")
    when(happens) {
      self[hasAddress] = 0
      self[isAnswering] = 1
    } else: {
      self[hasAddress] = hasAddress | bus.arvalid
      self[isAnswering] = isAnswering & ~bus.rready
    }
    let chosen = readable.map { address .== Signal($0.register.offset / 4) }
    let word = mux(oneHot: concatenated(chosen.reversed()), of: readable.map(\.value))
    let isKnown = concatenated(chosen) .!= 0
    self[bus.rvalid] = isAnswering
    self[bus.rdata] = registered(word, "read_word", enable: happens)
    self[bus.rresp] = registered(mux(isKnown, Signal(0, .unsigned(2)), 2), "read_answer", enable: happens)
  }

  /// What both sides of the bus keep to; answers follow questions, one each.
  private func promise(_ bus: AXILitePorts) {
    promiseStability(
      of: "write_address", valid: bus.awvalid, ready: bus.awready, payload: [bus.awaddr], by: .others)
    promiseStability(
      of: "write_data", valid: bus.wvalid, ready: bus.wready, payload: [bus.wdata, bus.wstrb], by: .others)
    promiseStability(
      of: "read_address", valid: bus.arvalid, ready: bus.arready, payload: [bus.araddr], by: .others)
    promiseStability(of: "write_answer", valid: bus.bvalid, ready: bus.bready, payload: [bus.bresp], by: .own)
    promiseStability(
      of: "read_answer", valid: bus.rvalid, ready: bus.rready, payload: [bus.rdata, bus.rresp], by: .own)
    promiseOrder(
      "writes", asked: [bus.awvalid & bus.awready, bus.wvalid & bus.wready], answered: bus.bvalid & bus.bready
    )
    promiseOrder("reads", asked: [bus.arvalid & bus.arready], answered: bus.rvalid & bus.rready)
  }

  /// States that there is an answer for every question, and none before it.
  private func promiseOrder(_ name: String, asked: [Signal], answered: Signal) {
    for (index, asks) in asked.enumerated() {
      let waiting = register(.unsigned(2), "\(name)_\(index)_unanswered", reset: 0)
      self[waiting] = (waiting + asks - answered).truncated(to: 2)
      assert(~answered | (waiting .!= 0), "\(name): no answer before its question")
      assert((waiting .!= 3) | ~asks, "\(name): no question is lost")
    }
  }
}
