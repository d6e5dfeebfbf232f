import BigInt
import Foundation
import HDL

extension Simulator {
  /// The index of the port at a key path.
  ///
  /// - Throws: ``TestbenchError/notAPort(location:)``.
  func index(
    of port: KeyPath<Design.Ports, Signal>, _ site: CallSite
  ) throws(TestbenchError) -> Int {
    guard let index = indices[port] else { throw .notAPort(location: site.location) }
    return index
  }

  /// Sets the input at a key path.
  ///
  /// - Throws: ``TestbenchError/notAPort(location:)``, ``TestbenchError/outputSet(port:location:)``.
  func set(
    _ port: KeyPath<Design.Ports, Signal>, to value: BigInt, _ site: CallSite
  ) throws(TestbenchError) {
    try set(index(of: port, site), to: value, site)
  }

  /// Sets an input by its index.
  ///
  /// - Throws: ``TestbenchError/outputSet(port:location:)``.
  func set(_ port: Int, to value: BigInt, _ site: CallSite) throws(TestbenchError) {
    guard inputs[port] else {
      throw .outputSet(port: simulation.ports[port].name, location: site.location)
    }
    simulation.set(port, to: value)
  }

  /// Keeps and prints a mistake, where there is nowhere to throw it.
  @discardableResult
  func report<Value>(_ access: () throws(TestbenchError) -> Value) -> Value? {
    do {
      return try access()
    } catch {
      recording.mistakes.append(error)
      FileHandle.standardError.write(Data("error: \(error)\n".utf8))
      return nil
    }
  }
}
