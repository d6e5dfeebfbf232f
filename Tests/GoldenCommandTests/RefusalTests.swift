import Files
import Foundation
import Testing

@Suite("golden refuses what it cannot use") struct RefusalTests {
  /// A file of NumPy's with a header of one's own.
  private static func file(_ header: String, elements: [UInt8] = [], version: UInt8 = 1) -> Data {
    let text = header + String(repeating: " ", count: 117 - header.utf8.count) + "\n"
    let length: [UInt8] = version == 1 ? [118, 0] : [118, 0, 0, 0]
    return Data([0x93] + Array("NUMPY".utf8) + [version, 0] + length + Array(text.utf8) + elements)
  }

  private static func header(_ type: String, order: String = "False", shape: String) -> String {
    "{'descr': '\(type)', 'fortran_order': \(order), 'shape': \(shape), }"
  }

  private static let types =
    "float32 ('<f4'), float64 ('<f8'), int8 ('|i1'), int16 ('<i2'), int32 ('<i4')"

  /// A file and what is said of it.
  struct BadFile: Sendable, CustomTestStringConvertible {
    let data: Data
    let message: String
    var testDescription: String { message }

    init(_ data: Data, _ message: String) { (self.data, self.message) = (data, message) }

    init(type: String, order: String = "False", shape: String, elements: [UInt8] = [], _ message: String) {
      data = RefusalTests.file(RefusalTests.header(type, order: order, shape: shape), elements: elements)
      self.message = message
    }
  }

  private static let badFiles: [BadFile] = [
    BadFile(Data(), "in.npy is not a NumPy file of version 1, 2 or 3"),
    BadFile(Data("PK".utf8), "in.npy is not a NumPy file of version 1, 2 or 3"),
    BadFile(file(header("|i1", shape: "(2,)")).prefix(60), "in.npy ends within its header"),
    BadFile(
      type: "|i1", shape: "(3,)", elements: [1, 2],
      "in.npy holds 2 bytes of elements; expected 3, as its header says"),
    BadFile(
      type: "<f4", shape: "(1,)", elements: [1, 2, 3, 4, 5],
      "in.npy holds 5 bytes of elements; expected 4, as its header says"),
    BadFile(
      type: "|i1", order: "True", shape: "(1, 1)", elements: [1],
      "in.npy is in Fortran order; expected C order (numpy.ascontiguousarray makes it)"),
    BadFile(type: ">f4", shape: "(1,)", "in.npy has elements of type '>f4'; expected \(types)"),
    BadFile(type: "<i8", shape: "(1,)", "in.npy has elements of type '<i8'; expected \(types)"),
    BadFile(type: "|u1", shape: "(1,)", "in.npy has elements of type '|u1'; expected \(types)"),
    BadFile(type: "<c8", shape: "(1,)", "in.npy has elements of type '<c8'; expected \(types)"),
    BadFile(
      file("{'descr': [('x', '<f4')], 'fortran_order': False, 'shape': (1,), }"),
      "in.npy does not name one type of elements in its header"),
    BadFile(type: "|i1", shape: "(-1,)", "in.npy has a size of '-1' in its shape; expected a number"),
    BadFile(
      type: "<f8", shape: "(4294967296, 4294967296)",
      "in.npy has a shape of more elements than any file holds"),
    BadFile(type: "<f8", shape: "(0, 3)", "in.npy has no elements; expected one or more"),
    BadFile(
      NumpyFile.encode([1, Double.nan], shape: [2]), "in.npy: element 1 is nan; expected a finite number"),
    BadFile(
      NumpyFile.encode([-Double.infinity], shape: [1]), "in.npy: element 0 is -inf; expected a finite number"),
  ]

  @Test("Files that hold no array of a supported kind", arguments: badFiles)
  func files(file: BadFile) throws {
    let golden = GoldenCommand()
    try golden.write(file.data, to: "in.npy")
    for method in ["luq", "sawb", "maxabs", "shiftquant"] {
      let result = try golden("quantize", "--method", method, "in.npy", "out.npy", "--dump", "dump")
      #expect(result.status == 65 && result.output == "error: \(file.message)\n", "\(result.output)")
    }
    #expect(try golden.names() == ["in.npy"])
  }

  @Test("Versions 2 and 3 of the format, and a number without axes, are read")
  func versions() throws {
    let golden = GoldenCommand()
    for version: UInt8 in [1, 2, 3] {
      try golden.write(
        Self.file(Self.header("|i1", shape: "()"), elements: [0xFB], version: version), to: "in.npy")
      #expect(try golden("quantize", "--method", "maxabs", "in.npy", "out.npy").status == 0)
      let out = try golden.array("out.npy")
      #expect(out.shape == [] && abs(out.numbers[0] + 5) < 0x1p-12)
    }
  }

  @Test("Data that do not go with the command")
  func data() throws {
    let golden = GoldenCommand()
    try golden.write(NumpyFile.encode([1.0, 2], shape: [2]), to: "in.npy")
    try golden.write(NumpyFile.encode([1.0, 2], shape: [1, 2]), to: "row.npy")
    try golden.write(NumpyFile.encode([Double.greatestFiniteMagnitude], shape: [1]), to: "huge.npy")
    func check(_ arguments: String..., message: String) throws {
      let status = try golden.run(arguments)
      #expect(status.status == 65 && status.output == "error: \(message)\n", "\(status.output)")
    }
    try check(
      "quantize", "--method", "shiftquant", "--axis", "1", "in.npy", "out.npy",
      message: "in.npy has 1 axes, and axis 1 is none of them; expected an axis of 0 to 0")
    try check("gemm", "in.npy", "row.npy", "c.npy", message: "in.npy has 1 axes; expected a matrix, M×K")
    try check(
      "gemm", "row.npy", "row.npy", "c.npy",
      message:
        "row.npy is 1×2 and row.npy is 1×2; expected as many columns in the first as rows in the second")
    try check(
      "quantize", "--method", "luq", "--alpha", "pow2", "huge.npy", "out.npy",
      message: "huge.npy: a quantized value is beyond the range of float64; expected smaller magnitudes")
    #expect(try golden.names() == ["huge.npy", "in.npy", "row.npy"])
  }

  @Test("A missing file is status 66, an engine that is not there 69, a place that cannot be written 73")
  func statuses() throws {
    let golden = GoldenCommand()
    let missing = try golden("quantize", "--method", "luq", "none.npy", "out.npy")
    #expect(
      missing.status == 66 && missing.output == "error: none.npy cannot be read; expected a .npy file\n")
    try golden.write(NumpyFile.encode([1.0], shape: [1, 1]), to: "in.npy")
    let nowhere = try golden("quantize", "--method", "luq", "in.npy", "no/out.npy", "--dump", "dump")
    #expect(
      nowhere.status == 73
        && nowhere.output == "error: no/out.npy cannot be written: No such file or directory\n")
    let blocked = try golden("quantize", "--method", "luq", "in.npy", "out.npy", "--dump", "in.npy/dump")
    #expect(blocked.status == 73 && blocked.output == "error: in.npy/dump cannot be made: Not a directory\n")
    #expect(try golden.names() == ["in.npy"])
  }

  /// Arguments, apart by blanks, and what is said of them.
  private static let badUsages: [(arguments: String, message: String)] = [
    ("quantize in.npy out.npy", "Missing expected argument '--method"),
    ("quantize --method luq --levels 9 in.npy out.npy", "levels is 9; expected 7 to 8."),
    ("quantize --method luq --bits 5 in.npy out.npy", "--bits is 5; luq has codes of 4."),
    ("quantize --method sawb --bits 6 in.npy out.npy", "expected 2, 3, 4, 5 or 8"),
    ("quantize --method sawb --rounding stochastic in.npy out.npy", "rounds to nearest"),
    ("quantize --method maxabs --bits 9 in.npy out.npy", "code width is 9 bits; expected 2 to 8"),
    ("quantize --method maxabs --levels 7 in.npy out.npy", "--levels is no option of maxabs."),
    ("quantize --method luq --axis 0 in.npy out.npy", "--axis is no option of luq."),
    ("quantize --method shiftquant --groups -1 in.npy out.npy", "groups is -1; expected 1 to 8"),
    ("gemm --groups 9 a.npy b.npy c.npy", "groups is 9; expected 1 to 8"),
    ("gemm a.npy b.npy", "Missing expected argument '<c>'"),
    ("random --lanes 0", "number of lanes is 0; expected 1 to 4096"),
  ]

  @Test("Bad usage is status 64", arguments: badUsages)
  func usage(arguments: String, message: String) throws {
    let result = try GoldenCommand().run(arguments.split(separator: " ").map(String.init))
    #expect(result.status == 64 && result.output.contains(message), "\(result.output)")
  }
}
