import HDL

/// Sees to it that a command gets as many words as it says, whatever the length of its packet.
///
/// Where the packet ends early, or the command is aborted, padding takes the place of what is missing; where it goes on,
/// what is too much is thrown away up to its end.
struct PacketLength {
  /// Whether words of the command are still wanted.
  let isActive: Signal
  /// Whether padding takes their place.
  let isPadding: Signal
  private let isDraining: Signal

  /// Declares the registers.
  init(_ m: Builder) {
    isActive = m.register(.bit, "is_active", reset: 0)
    isPadding = m.register(.bit, "is_padding", reset: 0)
    isDraining = m.register(.bit, "is_draining", reset: 0)
  }

  /// Whether words of the command, or of what is too much, are still to come.
  var isBusy: Signal { isActive | isDraining }

  /// Takes words while they are wanted and `accepts` says so, and those that are too much.
  func take(_ m: Builder, _ words: Stream<StreamWord>, accepts: Signal) {
    m[words.ready] = isActive & ~isPadding & accepts | isDraining
  }

  /// Follows a command's words.
  ///
  /// - Parameters:
  ///   - moves: Whether a word, or padding for one, goes on.
  ///   - isLast: Whether it is the command's last one.
  /// - Returns: Whether the packet ends early, or turns out to be too long, in this cycle.
  func follow(
    _ m: Builder, _ words: Stream<StreamWord>, begins: Signal, aborts: Signal, moves: Signal, isLast: Signal
  ) -> (early: Signal, late: Signal) {
    let taken = moves & ~isPadding
    let early = (taken & words.payload.last & ~isLast).named("packet_ends_early")
    let late = (taken & ~words.payload.last & isLast).named("packet_ends_late")
    m.when(begins) {
      m[isActive] = 1
    } else: {
      m.when(moves & isLast) {
        m[isActive] = 0
        m[isPadding] = 0
      } else: {
        m[isPadding] = isPadding | early | aborts & isActive
      }
    }
    m[isDraining] = (isDraining | late) & ~(isDraining & (aborts | words.isTaken & words.payload.last))
    return (early, late)
  }
}
