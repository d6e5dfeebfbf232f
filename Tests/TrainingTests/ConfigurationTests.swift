import Formats
import Testing

@testable import Training

@Suite("Training configuration") struct ConfigurationTests {
  @Test("Recipes have their widths and groups") func recipes() throws {
    let table: [(Recipe, Int?, Int)] = [
      (.shiftquant4, 4, 4), (.shiftquant6, 6, 4), (.shiftquant8, 8, 4), (.int8, 8, 1), (.float, nil, 1),
    ]
    #expect(table.map(\.0) == Recipe.allCases)
    for (recipe, bits, groups) in table {
      #expect(recipe.operandBits == bits)
      #expect(try TrainingConfiguration(recipe: recipe).groups == groups)
    }
    #expect(try TrainingConfiguration(recipe: .shiftquant6, groups: 8).groups == 8)
    #expect(try TrainingConfiguration(recipe: .int8, groups: 1).groups == 1)
  }

  private func refuses(
    _ word: String, _ make: () throws -> TrainingConfiguration, location: SourceLocation = #_sourceLocation
  ) {
    let error = #expect(throws: ConfigurationError.self, sourceLocation: location) { try make() }
    #expect(error?.description.contains(word) ?? false, sourceLocation: location)
  }

  @Test("Values outside their range are refused by name") func ranges() {
    refuses("groups is 9") { try TrainingConfiguration(recipe: .shiftquant4, groups: 9) }
    refuses("recipe int8 has one group") { try TrainingConfiguration(recipe: .int8, groups: 2) }
    refuses("batch is 0") { try TrainingConfiguration(recipe: .float, batch: 0) }
    refuses("steps is 0") { try TrainingConfiguration(recipe: .float, length: .steps(0)) }
    refuses("epochs is -1") { try TrainingConfiguration(recipe: .float, length: .epochs(-1)) }
    refuses("hidden layer size is 0") { try TrainingConfiguration(recipe: .float, hidden: [8, 0]) }
    for rate in [0, -1, 1.5, .nan, .infinity] {
      refuses("learning rate") { try TrainingConfiguration(recipe: .float, learningRate: rate) }
    }
    for momentum in [-0.1, 1, .nan] {
      refuses("momentum") { try TrainingConfiguration(recipe: .float, momentum: momentum) }
    }
  }

  @Test("Rates become the nearest 16-bit number; momentum 0 is none") func rates() throws {
    let configuration = try TrainingConfiguration(recipe: .float, learningRate: 0.1, momentum: 0)
    #expect(abs(configuration.learningRate.doubleValue - 0.1) <= 0.1 * 0x1p-16)
    #expect(configuration.momentum == nil)
    #expect(try TrainingConfiguration(recipe: .float, learningRate: 0.25).learningRate == .powerOfTwo(-2))
  }

  @Test("The learning rate is constant in the first half and falls linearly in the second, never to zero")
  func schedule() throws {
    let configuration = try TrainingConfiguration(recipe: .float, learningRate: 0.25)
    let rates = (0..<8).map { configuration.scheduledRate(done: $0, planned: 8).doubleValue }
    #expect(rates == [0.25, 0.25, 0.25, 0.25, 0.25, 0.1875, 0.125, 0.0625])
    #expect(configuration.scheduledRate(done: 0, planned: 1) == .powerOfTwo(-2))
  }

  @Test("One class is nothing to train on") func oneClass() throws {
    let part = try LabelledImages(rows: 1, columns: 1, pixels: [7, 9], labels: [0, 0])
    #expect(throws: ConfigurationError.self) {
      try Trainer(
        configuration: TrainingConfiguration(recipe: .int8), dataset: DataSet(train: part, test: part))
    }
  }

  @Test("The digest is FNV-1a of 128 bits") func digest() {
    // The test vectors of the algorithm's authors: the empty string, "a" and "foobar".
    let vectors: [(String, String)] = [
      ("", "6c62272e07bb014262b821756295c58d"), ("a", "d228cb696f1a8caf78912b704e4a8964"),
      ("foobar", "343e1662793c64bf6f0d3597ba446f18"),
    ]
    for (text, expected) in vectors {
      var digest = Digest()
      for byte in text.utf8 { digest.absorb(byte) }
      #expect(digest.hexadecimal == expected)
    }
    var (word, bytes) = (Digest(), Digest())
    word.absorb(UInt32(0x0403_0201))
    for byte: UInt8 in 1...4 { bytes.absorb(byte) }
    #expect(word == bytes)
  }
}
