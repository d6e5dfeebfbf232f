extension Array {
  /// The same array, if its elements are of 8 bits; a cast by `as?` would look at each of them.
  var bytes: [Int8]? { Element.self == Int8.self ? unsafeBitCast(self, to: [Int8].self) : nil }

  /// The same array, if this one's elements are of 8 bits.
  init?(bytes: [Int8]) {
    guard Element.self == Int8.self else { return nil }
    self = unsafeBitCast(bytes, to: [Element].self)
  }
}
