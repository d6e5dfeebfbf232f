/// The order in which an epoch visits the training images.
enum DataOrder {
  /// A permutation of 0..<count, drawn by Fisher and Yates's shuffle from the seed and the epoch, counted from 1.
  static func shuffled(count: Int, epoch: Int, seed: UInt64) -> [Int] {
    var random = TensorIdentity(step: epoch, layer: 0, role: .dataOrder).random(seed: seed)
    var order = Array(0..<count)
    for last in stride(from: count - 1, to: 0, by: -1) {
      order.swapAt(last, Int(random.next(below: UInt32(last + 1))))
    }
    return order
  }
}
