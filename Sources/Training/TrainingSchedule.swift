import Formats

/// The two parts of a run.
public enum TrainingPhase: String, Hashable, Sendable {
  /// The recipe's number formats.
  case main
  /// The end of recipe ``Recipe/luq4``, if it was asked for: activations and gradients of 8 bits, weights of 4.
  case fineTuning
}

/// How many steps a run has, and the phase and the learning rate of each.
///
/// In the main phase the rate is constant over the first half, then falls linearly towards zero. In fine-tuning it is a
/// triangle: it rises linearly to ``fineTuningPeak`` of the first step's rate, and falls again, towards zero at both
/// ends. Both follow the run's planned length: a run stopped early has not seen small rates.
///
/// Source: LUQ (arXiv 2112.10769), FNT, for the triangle; its height is this project's.
struct TrainingSchedule: Hashable, Sendable {
  /// The greatest rate of fine-tuning over the first step's, as a power of two: a half.
  static let fineTuningPeak = -1

  /// The rate of the first step.
  let learningRate: DyadicScale
  /// The steps of the main phase.
  let mainSteps: Int
  /// The steps of fine-tuning.
  let fineTuningSteps: Int

  /// All steps of the run.
  var steps: Int { mainSteps + fineTuningSteps }

  /// The phase of the step that follows `done` others.
  func phase(done: Int) -> TrainingPhase { done < mainSteps ? .main : .fineTuning }

  /// The learning rate of the step that follows `done` others.
  ///
  /// In the second half of the main phase it is the first step's times (steps − done) / (steps − steps/2); in step i of n
  /// of fine-tuning, counted from 0, the peak times (2·min(i, n−1−i) + 1) / n; both rounded to the nearest dyadic number.
  func rate(done: Int) -> DyadicScale {
    guard done < steps else { return learningRate }
    guard phase(done: done) == .main else {
      let index = done - mainSteps
      let height = 2 * min(index, fineTuningSteps - 1 - index) + 1
      return rate(times: height, over: fineTuningSteps).shifted(by: Self.fineTuningPeak)
    }
    let constant = mainSteps / 2
    return done <= constant ? learningRate : rate(times: mainSteps - done, over: mainSteps - constant)
  }

  private func rate(times numerator: Int, over denominator: Int) -> DyadicScale {
    DyadicScale(
      nearest: UInt64(learningRate.mantissa) * UInt64(numerator), over: UInt64(denominator),
      exponent: learningRate.exponent) ?? learningRate
  }
}
