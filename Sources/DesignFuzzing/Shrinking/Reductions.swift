import BigInt
import HDL

/// Ways of making a case smaller, those that remove most first.
enum Reduction: CaseIterable {
  /// Forget the program: is it wrong of the netlist alone?
  case netlistOnly
  case program
  case outputs
  /// A part of all nodes turned into inputs.
  case halve
  /// One node by itself, what it reads turned into inputs.
  case isolate
  case inline
  /// One node turned into an input.
  case cut
  /// One node replaced by what it reads, or a constant.
  case bypass
  case memories
  case childPorts
  case widths
  case names
  case cycles
}

extension DesignCase {
  /// Candidates; they may be unsound or no smaller.
  func reductions(_ family: Reduction) -> AnySequence<DesignCase> {
    switch family {
    case .netlistOnly: return AnySequence(program == nil ? [] : [with { $0.program = nil }])
    case .program: return AnySequence(programReductions())
    case .cycles: return AnySequence(cycleReductions())
    default: break
    }
    guard program == nil else { return AnySequence([]) }
    switch family {
    case .netlistOnly, .program, .cycles: return AnySequence([])
    case .outputs: return AnySequence(outputReductions())
    case .halve: return AnySequence(halvings())
    case .isolate: return isolations()
    case .inline: return AnySequence(inlinings())
    case .cut: return cuts()
    case .bypass: return bypasses()
    case .memories: return AnySequence(memoryReductions())
    case .childPorts: return AnySequence(childPortReductions())
    case .widths: return widthReductions()
    case .names: return AnySequence(nameReductions())
    }
  }

  /// A changed copy, tidied, without input ports that nothing reads.
  func with(_ change: (inout DesignCase) -> Void) -> DesignCase {
    var result = self
    change(&result)
    guard result.program == nil else { return result }
    result.netlist = result.netlist.tidied()
    result.dropUnreadInputs()
    return result
  }

  private mutating func dropUnreadInputs() {
    let top = netlist.top
    let read = top.readNodes
    let inputs = top.ports.indices.filter { top.ports[$0].isInput }
    let kept = inputs.indices.filter { read.contains(top.ports[inputs[$0]].node) }
    guard kept.count < inputs.count else { return }
    editTop {
      $0.keepPorts(top.ports.indices.filter { !top.ports[$0].isInput || read.contains(top.ports[$0].node) })
    }
    for cycle in cycles.indices { cycles[cycle].inputs = kept.map { cycles[cycle].inputs[$0] } }
  }

  mutating func editTop(_ edit: (inout NetlistModule) -> Void) {
    edit(&netlist.modules[netlist.modules.count - 1])
  }

  // MARK: Cycles

  private func cycleReductions() -> [DesignCase] {
    let fewer = cycles.indices.map { index in with { $0.cycles.remove(at: index) } }
    let calmer = cycles.indices.flatMap { index in
      [with { $0.cycles[index].reset = false }]
        + cycles[index].inputs.indices.filter { cycles[index].inputs[$0] != 0 }.flatMap { input in
          [BigInt(0), 1].map { value in with { $0.cycles[index].inputs[input] = value } }
        }
    }
    return (cycles.count > 1 ? fewer : []) + calmer
  }

  private func programReductions() -> AnySequence<DesignCase> {
    guard let program else { return AnySequence([]) }
    return AnySequence(
      program.reductions().lazy.compactMap { smaller in
        guard let netlist = try? smaller.elaborated() else { return nil }
        return with {
          $0.program = smaller
          $0.netlist = netlist
        }
      })
  }
}
