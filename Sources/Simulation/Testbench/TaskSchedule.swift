/// Whose turn it is: the tasks of a test bench in the order in which they were started, and the clock between them.
///
/// In every cycle each task that is due has one turn, in that order; then the waiting tasks look at what the edge is
/// about to meet, and then there is the edge. With several clocks a cycle is what is between two instants at which one
/// of them rises. Nothing here depends on threads: a turn is handed on by name.
final class TaskSchedule {
  /// A task of the bench.
  final class Member {
    let id: Int
    let name: String
    let isBackground: Bool
    /// What the task does, until it has been started.
    var body: (@isolated(any) () async throws -> Void)?
    /// Where the task goes on, while it waits for its turn.
    var continuation: UnsafeContinuation<Void, any Error>?
    /// The Swift task that runs it, by its identity.
    var identity: Int?
    fileprivate(set) var hasEnded = false
    /// Edges until the next turn at the latest.
    fileprivate(set) var remainingEdges = 0
    /// The clock whose edges they are; nil for edges of any.
    fileprivate var clock: Int?
    /// What is looked at just before each edge.
    fileprivate var look: Look?
    /// The tasks whose end is awaited.
    fileprivate var awaited: [Member] = []

    fileprivate init(
      id: Int, name: String, isBackground: Bool, body: (@isolated(any) () async throws -> Void)?
    ) {
      (self.id, self.name, self.isBackground, self.body) = (id, name, isBackground, body)
    }

    fileprivate var isJoining: Bool { !awaited.isEmpty }

    /// Whether it waits for the edges of an instant.
    fileprivate func waits(for rising: Set<Int>?) -> Bool {
      if isJoining { return false }
      guard let clock, let rising else { return true }
      return rising.contains(clock)
    }

    fileprivate var isDue: Bool {
      isJoining ? awaited.allSatisfy(\.hasEnded) : remainingEdges == 0
    }
  }

  /// What a task waits for.
  enum Wait {
    /// Edges of a clock, or of any, at most so many; a look just before each of them may end the wait with it.
    case edges(Int, of: Int? = nil, Look? = nil)
    /// The end of other tasks.
    case end([Member])
  }

  /// Something that looks at settled values just before an edge, when all tasks had their turn.
  class Look {
    /// Looks; whether the wait ends with this edge.
    func endsWait() -> Bool { true }
  }

  /// Instants with edges so far.
  private(set) var cycle = 0
  /// Whose turn it is; nil if there is no run.
  private(set) var current: Member?
  /// Why the run ends before its tasks do.
  private(set) var failure: (any Error)?
  /// Whether tasks are no longer waited for.
  private(set) var isEnding = false
  /// Whether waiting tasks look at what an edge is about to meet.
  private(set) var isLooking = false
  private var members: [Member] = []
  private var cursor = 0
  private var lastID = 0
  /// When the clocks rise.
  var clocks: ClockSchedule
  /// Gives an edge of each of some clocks at one instant, or, if none are named, a number of edges of all of them.
  private let giveEdges: (Set<Int>?, Int) -> Void

  /// Edges that are given between two looks at whether the run has been cancelled.
  private static let longestStretch = 4096

  init(clockCount: Int, giveEdges: @escaping (Set<Int>?, Int) -> Void) {
    clocks = ClockSchedule(count: clockCount)
    self.giveEdges = giveEdges
  }

  // MARK: A run

  /// Starts a run with its first task, whose turn it is.
  func begin(_ name: String) -> Member {
    (failure, isEnding, cursor) = (nil, false, 1)
    let first = add(name, isBackground: false, body: nil)
    current = first
    return first
  }

  /// Adds a task behind all others; its first turn is in this cycle.
  @discardableResult
  func add(
    _ name: String, isBackground: Bool, body: (@isolated(any) () async throws -> Void)?
  ) -> Member {
    lastID += 1
    let member = Member(id: lastID, name: name, isBackground: isBackground, body: body)
    members.append(member)
    return member
  }

  /// A task that has not ended.
  func member(_ id: Int) -> Member? { members.first { $0.id == id } }

  /// Ends a task.
  func end(_ member: Member) {
    member.hasEnded = true
    guard let index = members.firstIndex(where: { $0 === member }) else { return }
    members.remove(at: index)
    if index < cursor { cursor -= 1 }
  }

  /// Ends the run with an error, unless it ends with another one already.
  func fail(_ error: any Error) {
    if failure == nil { failure = error }
    isEnding = true
  }

  // MARK: Waiting

  /// Lets the current task wait.
  func wait(for wait: Wait) {
    switch wait {
    case .edges(let edges, let clock, let look):
      current?.remainingEdges = edges
      current?.clock = clock
      current?.look = look
    case .end(let members):
      current?.awaited = members
    }
  }

  /// The tasks of these numbers that have not ended, or all others in the foreground if there are no numbers.
  func unfinished(_ ids: [Int]) -> [Member] {
    members.filter { $0 !== current && (ids.isEmpty ? !$0.isBackground : ids.contains($0.id)) }
  }

  /// The task whose turn is next; gives edges until there is one. Nil once all tasks have ended.
  ///
  /// - Parameter isCancelled: Whether the run has been cancelled from outside.
  func next(isCancelled: () -> Bool) -> Member? {
    current = nil
    while current == nil && !members.isEmpty {
      if !isEnding && members.allSatisfy(\.isBackground) { isEnding = true }
      if isEnding {
        members.removeAll { member in
          // What has not been started never will be.
          defer { if member.body != nil { member.hasEnded = true } }
          return member.body != nil
        }
        current = members.first
        break
      }
      if let index = members[cursor...].firstIndex(where: \.isDue) ?? members.firstIndex(where: \.isJoined) {
        (current, cursor) = (members[index], index + 1)
        members[index].awaited = []
      } else if isCancelled() {
        fail(CancellationError())
      } else if let knot = deadlock() {
        fail(TestbenchError.deadlock(tasks: knot))
      } else {
        passEdge()
      }
    }
    return current
  }

  /// The waiting tasks look, then there are edges: one if somebody looks, else as many as nobody has to wake for.
  private func passEdge() {
    let rising = clocks.isUniform ? nil : clocks.rising
    var edges = rising == nil ? Self.longestStretch : 1
    isLooking = true
    for member in members where member.waits(for: rising) {
      guard let look = member.look else {
        edges = min(edges, member.remainingEdges)
        continue
      }
      edges = 1
      if look.endsWait() { member.remainingEdges = 1 }
    }
    isLooking = false
    if isEnding { return }
    giveEdges(rising, edges)
    clocks.pass(edges)
    cycle += edges
    for member in members where member.waits(for: rising) { member.remainingEdges -= edges }
    cursor = 0
  }

  /// The names of tasks that only wait for one another, if no other task keeps the run going.
  private func deadlock() -> [String]? {
    let foreground = members.filter { !$0.isBackground }
    let needed = foreground + foreground.flatMap(\.awaited)
    return needed.allSatisfy { $0.isJoining || $0.hasEnded } ? foreground.map(\.name) : nil
  }
}

extension TaskSchedule.Member {
  /// Whether it waited for tasks that have all ended, one of them perhaps after its turn in this cycle.
  fileprivate var isJoined: Bool { isJoining && isDue }
}
