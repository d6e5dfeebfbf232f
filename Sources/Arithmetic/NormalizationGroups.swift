import Formats

/// The groups of elements that are normalized together, in a tensor of any rank with an axis in it.
struct NormalizationGroups {
  /// What a group is.
  enum Kind {
    /// All elements of one index of the axis.
    case batch
    /// All indices of the axis, for one index of every other axis.
    case layer
  }

  let kind: Kind
  /// The size of the axis.
  let axis: Int
  /// How many elements lie between neighbours along the axis.
  let inner: Int
  /// How many times the axis is gone through.
  let outer: Int

  /// The groups of a tensor.
  ///
  /// - Throws: ``ConfigurationError`` if elements are missing or a group has more than 2^20.
  init(_ kind: Kind, elements: Int, slices: TensorSlices) throws(ConfigurationError) {
    self.kind = kind
    (axis, inner) = (slices.count, slices.inner)
    let (block, overflow) = slices.count.multipliedReportingOverflow(by: slices.inner)
    guard !overflow, elements > 0, elements % block == 0 else {
      throw ConfigurationError(
        "tensor has \(elements) elements; expected a multiple of \(slices.count)×\(slices.inner)")
    }
    outer = elements / block
    let largest = NormalizationConfiguration.largestCount
    guard size <= largest else {
      throw ConfigurationError("\(size) elements are normalized together; expected at most \(largest)")
    }
  }

  /// The number of groups.
  var count: Int { kind == .batch ? axis : outer * inner }
  /// n: the number of elements of a group.
  var size: Int { kind == .batch ? outer * inner : axis }

  /// Where an element of a group lies in the tensor.
  @inline(__always)
  func index(_ element: Int, of group: Int) -> Int {
    switch kind {
    case .batch: (element / inner * axis + group) * inner + element % inner
    case .layer: (group / inner * axis + element) * inner + group % inner
    }
  }

  /// The elements of a group.
  func gather(_ values: [Int64], _ group: Int) -> [Int64] { (0..<size).map { values[index($0, of: group)] } }

  /// Puts the elements of a group where they belong.
  func scatter(_ elements: [Int64], _ group: Int, into values: inout [Int64]) {
    for (element, value) in elements.enumerated() { values[index(element, of: group)] = value }
  }
}
