import Arithmetic
import Formats
import Foundation
import Files

/// An array from a file, on an integer grid.
struct InputTensor {
  /// The path, for messages.
  let path: String
  /// The array's shape, of any rank.
  let shape: [Int]
  /// Its elements as one row, or as the matrix that it is.
  let tensor: IntegerTensor
  /// Whether the file holds integers.
  let isInteger: Bool

  /// Reads a file.
  init(path: String) throws {
    self.path = path
    let array = try readArray(path)
    do {
      shape = array.shape
      isInteger = array.element.isInteger
      let rows = array.shape.count == 2 ? array.shape[0] : 1
      let columns = array.count / rows
      if let integers = array.integers {
        tensor = try IntegerTensor(rows: rows, columns: columns, values: integers, scale: .one)
      } else {
        tensor = try IntegerTensor(rows: rows, columns: columns, nearest: array.numbers)
      }
    } catch {
      throw Failure.data("\(path): \(error)")
    }
  }

  /// The slices along an axis.
  func slices(axis: Int) throws -> TensorSlices {
    guard shape.indices.contains(axis) else {
      let expected = shape.isEmpty ? "an array with axes" : "an axis of 0 to \(shape.count - 1)"
      throw Failure.data(
        "\(path) has \(shape.count) axes, and axis \(axis) is none of them; expected \(expected)")
    }
    return TensorSlices(count: shape[axis], inner: shape[(axis + 1)...].reduce(1, *))
  }

  /// Whether it is a matrix.
  func checkMatrix(_ sizes: String) throws {
    guard shape.count == 2 else {
      throw Failure.data("\(path) has \(shape.count) axes; expected a matrix, \(sizes)")
    }
  }
}

/// Reads an array of one element or more.
func readArray(_ path: String) throws -> NumpyArray {
  guard let data = FileManager.default.contents(atPath: path) else {
    throw Failure(message: "\(path) cannot be read; expected a .npy file", status: EX_NOINPUT)
  }
  do {
    let array = try NumpyFile.decode(data)
    guard array.count > 0 else { throw Failure.data("\(path) has no elements; expected one or more") }
    return array
  } catch let error as NumpyFileError {
    throw Failure.data("\(path) \(error)")
  }
}
