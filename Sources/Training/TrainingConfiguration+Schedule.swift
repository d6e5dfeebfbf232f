import Formats

extension TrainingConfiguration {
  /// The learning rate of a step: constant over the first half of the run, then falling linearly towards zero.
  ///
  /// In the second half it is the first step's rate times (planned − done) / (planned − planned/2), rounded to the
  /// nearest dyadic number. It follows the run's planned length: a run stopped early has not seen small rates.
  ///
  /// - Parameters:
  ///   - done: the steps done before it.
  ///   - planned: the steps of the whole run; more than `done`.
  func scheduledRate(done: Int, planned: Int) -> DyadicScale {
    let constant = planned / 2
    guard done > constant, done < planned else { return learningRate }
    return DyadicScale(
      nearest: UInt64(learningRate.mantissa) * UInt64(planned - done), over: UInt64(planned - constant),
      exponent: learningRate.exponent) ?? learningRate
  }
}
