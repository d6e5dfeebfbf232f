import Formats

/// The golden ShiftMM: exact integer sums of shifted products.
public enum ShiftMM {
  /// The M×N sums C[m, n] = Σ_k (A[m, k]·B[k, n]) << shift_k, row by row.
  ///
  /// The shift depends on k alone, so it is folded into a 16-bit copy of B: |b| << shift ≤ 127·2^7. Sums are
  /// taken in 32 bits over panels of k short enough that none can overflow, and the panels' sums in 64 bits;
  /// no sum of supported codes that fits a memory exceeds those. Complexity: M·N·K, one copy of each operand.
  public static func multiply(_ product: ShiftProduct) -> [Int64] {
    let shift = Int(product.shifts.max() ?? 0)
    return multiply(
      left: product.a.codes.map { Int16($0) }, rightColumns: shiftedColumns(product), rows: product.rows,
      depth: product.depth, columns: product.columns,
      largestProduct: (product.formatA.largest * product.formatB.largest) << shift)
  }

  /// The sums of products of two operands of 16 bits, both row by row.
  ///
  /// - Parameter largestProduct: what no product's magnitude passes; at most 2^31−1.
  static func multiply(
    left: [Int16], right: [Int16], rows: Int, depth: Int, columns: Int, largestProduct: Int
  ) -> [Int64] {
    let rightColumns = [Int16](unsafeUninitializedCapacity: depth * columns) { target, count in
      for k in 0..<depth {
        for n in 0..<columns { target[n * depth + k] = right[k * columns + n] }
      }
      count = depth * columns
    }
    return multiply(
      left: left, rightColumns: rightColumns, rows: rows, depth: depth, columns: columns,
      largestProduct: largestProduct)
  }

  /// Sums in panels of the longest sum that 32 bits hold whatever the operands; of codes at least 1,040.
  private static func multiply(
    left: [Int16], rightColumns: [Int16], rows: Int, depth: Int, columns: Int, largestProduct: Int
  ) -> [Int64] {
    let panelDepth = Int(Int32.max) / largestProduct
    return [Int64](unsafeUninitializedCapacity: rows * columns) { sums, count in
      sums.initialize(repeating: 0)
      left.withUnsafeBufferPointer { left in
        rightColumns.withUnsafeBufferPointer { right in
          guard let left = left.baseAddress, let right = right.baseAddress else { return }
          for start in stride(from: 0, to: depth, by: panelDepth) {
            let tile = PanelTile(
              left: left + start, right: right + start, stride: depth,
              depth: min(panelDepth, depth - start), columns: columns)
            tile.accumulate(rows: rows, into: sums)
          }
        }
      }
      count = rows * columns
    }
  }

  /// B's columns one after the other, each code shifted by its k: N×K.
  private static func shiftedColumns(_ product: ShiftProduct) -> [Int16] {
    let (depth, columns) = (product.depth, product.columns)
    return [Int16](unsafeUninitializedCapacity: depth * columns) { target, count in
      product.b.codes.withUnsafeBufferPointer { codes in
        for k in 0..<depth {
          let factor = Int16(1) << Int16(product.shifts[k])
          for n in 0..<columns { target[n * depth + k] = Int16(codes[k * columns + n]) &* factor }
        }
      }
      count = depth * columns
    }
  }
}

/// Dot products over one panel of k: every row of A with every column of shifted B.
private struct PanelTile {
  /// The first element of the panel in A's first row.
  let left: UnsafePointer<Int16>
  /// The first element of the panel in B's first column.
  let right: UnsafePointer<Int16>
  /// How far apart rows of A, and columns of B, begin.
  let stride: Int
  /// How many k the panel has.
  let depth: Int
  /// N, also the length of a row of sums.
  let columns: Int

  /// Adds the panel's sums to the M×N sums: blocks of four columns, which stay in the first-level cache.
  func accumulate(rows: Int, into sums: UnsafeMutableBufferPointer<Int64>) {
    var column = 0
    while column + 4 <= columns {
      for row in 0..<rows {
        let dots = fourDots(row: row, column: column)
        let start = row * columns + column
        sums[start] &+= Int64(dots.0)
        sums[start + 1] &+= Int64(dots.1)
        sums[start + 2] &+= Int64(dots.2)
        sums[start + 3] &+= Int64(dots.3)
      }
      column += 4
    }
    while column < columns {
      for row in 0..<rows { sums[row * columns + column] &+= Int64(dot(row: row, column: column)) }
      column += 1
    }
  }

  // Sums of 16-bit products along contiguous memory: the form that compilers turn into multiply-add pairs.
  @inline(__always)
  private func fourDots(row: Int, column: Int) -> (Int32, Int32, Int32, Int32) {
    let a = left + row * stride
    let b0 = right + column * stride
    let b1 = b0 + stride
    let b2 = b1 + stride
    let b3 = b2 + stride
    var sums: (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
    for k in 0..<depth {
      let value = Int32(a[k])
      sums.0 &+= value &* Int32(b0[k])
      sums.1 &+= value &* Int32(b1[k])
      sums.2 &+= value &* Int32(b2[k])
      sums.3 &+= value &* Int32(b3[k])
    }
    return sums
  }

  @inline(__always)
  private func dot(row: Int, column: Int) -> Int32 {
    let a = left + row * stride
    let b = right + column * stride
    var sum: Int32 = 0
    for k in 0..<depth { sum &+= Int32(a[k]) &* Int32(b[k]) }
    return sum
  }
}
