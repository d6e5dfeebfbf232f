import Foundation

/// A compiled model in memory and the functions of its C ABI, which are described in `harness.cpp`.
///
/// It stays loaded for the life of the process: unloading C++ libraries is not dependable.
final class LoadedModel: Sendable {
  typealias Create = @convention(c) (UInt64, UnsafePointer<CChar>?) -> UnsafeMutableRawPointer?
  typealias Destroy = @convention(c) (UnsafeMutableRawPointer) -> Void
  typealias Set = @convention(c) (UnsafeMutableRawPointer, UInt32, UnsafePointer<UInt64>) -> Void
  typealias Get = @convention(c) (UnsafeMutableRawPointer, UInt32, UnsafeMutablePointer<UInt64>) -> Void
  typealias SetReset = @convention(c) (UnsafeMutableRawPointer, UInt32, UInt32) -> Void
  typealias Step = @convention(c) (UnsafeMutableRawPointer, UInt64) -> Void
  typealias Rise = @convention(c) (UnsafeMutableRawPointer, UnsafePointer<UInt32>, UInt32) -> Void
  typealias Run =
    @convention(c) (
      UnsafeMutableRawPointer, UnsafePointer<UInt64>, UnsafePointer<Int64>?, UnsafeMutablePointer<Int64>?,
      UnsafeMutablePointer<UInt64>
    ) -> Bool
  typealias RunPorts =
    @convention(c) (
      UnsafeMutableRawPointer, UnsafePointer<UInt32>, UInt32, UnsafePointer<UInt32>, UInt32,
      UnsafePointer<UInt64>, UnsafePointer<Int64>?, UnsafeMutablePointer<Int64>?, UnsafeMutablePointer<UInt64>
    ) -> Void

  typealias FailureCounts = @convention(c) (UnsafeMutableRawPointer, UnsafeMutablePointer<UInt64>) -> Void
  typealias FailingCheck =
    @convention(c) (UnsafeMutableRawPointer, UInt64, UnsafeMutablePointer<UInt64>) -> UnsafePointer<CChar>
  typealias Failure = @convention(c) (UnsafeMutableRawPointer, UInt64, UnsafeMutablePointer<UInt64>) -> Void

  let create: Create
  let destroy: Destroy
  let set: Set
  let get: Get
  let setReset: SetReset
  let step: Step
  let rise: Rise
  let run: Run
  let runPorts: RunPorts
  let failureCounts: FailureCounts
  let failingCheck: FailingCheck
  let failure: Failure

  /// The version of the ABI that this file is written for; `swiftlet_abi` in `harness.cpp`.
  private static let abi: UInt32 = 3

  /// Loads a library.
  ///
  /// - Throws: ``BuildError/notLoadable(path:reason:)``.
  init(path: String) throws {
    guard let library = dlopen(path, RTLD_NOW | RTLD_LOCAL) else {
      let reason = dlerror().map { String(cString: $0) } ?? "no reason given"
      throw BuildError.notLoadable(path: path, reason: reason)
    }
    // A library that stays loaded would be found again under its path after it has been rebuilt.
    var isComplete = false
    defer { if !isComplete { dlclose(library) } }
    func find<Function>(_ name: String, as type: Function.Type) throws -> Function {
      guard let address = dlsym(library, name) else {
        throw BuildError.notLoadable(path: path, reason: "it has no function \(name)")
      }
      return unsafeBitCast(address, to: type)
    }
    let abi = try find("swiftlet_abi", as: (@convention(c) () -> UInt32).self)
    guard abi() == Self.abi else {
      throw BuildError.notLoadable(path: path, reason: "it was made by another version of this package")
    }
    create = try find("swiftlet_create", as: Create.self)
    destroy = try find("swiftlet_destroy", as: Destroy.self)
    set = try find("swiftlet_set", as: Set.self)
    get = try find("swiftlet_get", as: Get.self)
    setReset = try find("swiftlet_set_reset", as: SetReset.self)
    step = try find("swiftlet_step", as: Step.self)
    rise = try find("swiftlet_rise", as: Rise.self)
    run = try find("swiftlet_run", as: Run.self)
    runPorts = try find("swiftlet_run_ports", as: RunPorts.self)
    failureCounts = try find("swiftlet_failure_counts", as: FailureCounts.self)
    failingCheck = try find("swiftlet_failing_check", as: FailingCheck.self)
    failure = try find("swiftlet_failure", as: Failure.self)
    isComplete = true
  }
}
