import Formats
import Testing

@testable import Training

@Suite("Training configuration") struct ConfigurationTests {
  @Test("Recipes have their widths and groups") func recipes() throws {
    let table: [(Recipe, Int?, Int)] = [
      (.shiftquant4, 4, 4), (.shiftquant6, 6, 4), (.shiftquant8, 8, 4), (.int8, 8, 1), (.luq4, 8, 1),
      (.float, nil, 1),
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
    let configuration = try TrainingConfiguration(recipe: .float, length: .steps(8), learningRate: 0.25)
    let schedule = configuration.schedule(images: 100)
    #expect(
      (0..<8).map { schedule.rate(done: $0).doubleValue } == [
        0.25, 0.25, 0.25, 0.25, 0.25, 0.1875, 0.125, 0.0625,
      ])
    let single = TrainingSchedule(learningRate: .powerOfTwo(-2), mainSteps: 1, fineTuningSteps: 0)
    #expect(single.rate(done: 0) == .powerOfTwo(-2) && single.phase(done: 0) == .main)
  }

  @Test("In fine-tuning the rate rises to half the first step's and falls again", arguments: [4, 5, 1])
  func triangle(steps: Int) throws {
    let schedule = TrainingSchedule(learningRate: .powerOfTwo(-2), mainSteps: 4, fineTuningSteps: steps)
    let triangles: [Int: [Double]] = [4: [1, 3, 3, 1], 5: [1, 3, 5, 3, 1], 1: [1]]
    let expected = (triangles[steps] ?? []).map { 0.125 * $0 / Double(steps) }
    let rates = (4..<4 + steps).map { schedule.rate(done: $0).doubleValue }
    #expect(zip(rates, expected).allSatisfy { abs($0 - $1) <= $1 * 0x1p-16 } && rates.count == expected.count)
    #expect((0..<4).map { schedule.rate(done: $0).doubleValue } == [0.25, 0.25, 0.25, 0.125])
    #expect((0..<4).allSatisfy { schedule.phase(done: $0) == .main })
    #expect((4..<4 + steps).allSatisfy { schedule.phase(done: $0) == .fineTuning })
  }

  @Test("Epochs of fine-tuning come on top of epochs and of steps") func fineTuningLength() throws {
    let luq = try LUQOptions(fineTuningEpochs: 2)
    func steps(_ length: TrainingConfiguration.Length) throws -> Int {
      try TrainingConfiguration(recipe: .luq4, length: length, luq: luq).plannedSteps(images: 100)
    }
    #expect(try steps(.epochs(3)) == 4 * 5)
    #expect(try steps(.steps(3)) == 3 + 4 * 2)
  }

  @Test("What luq4 leaves to choose is refused by name if it is not supported") func luqOptions() {
    func refuses(_ message: String, _ make: () throws -> Void, location: SourceLocation = #_sourceLocation) {
      let error = #expect(throws: ConfigurationError.self, sourceLocation: location) { try make() }
      #expect(error?.description == message, sourceLocation: location)
    }
    refuses("levels is 6; expected 7 to 8") { _ = try LUQOptions(levels: 6) }
    refuses("samples is 3; expected 1, 2 or 4") { _ = try LUQOptions(samples: 3) }
    refuses("fine-tuning epochs is -1; expected 0 to 1000") { _ = try LUQOptions(fineTuningEpochs: -1) }
    refuses("edge bits is 6; expected 4 or 8") { _ = try LUQOptions(edgeBits: 6) }
    refuses("activations have signed codes; expected unsigned ones") {
      _ = try LUQOptions(activations: .signed)
    }
    refuses("hindsight is 1.0; expected from 0 up to but not including 1") {
      _ = try HindsightConfiguration(memory: 1)
    }
    refuses("hindsight is nan; expected from 0 up to but not including 1") {
      _ = try HindsightConfiguration(memory: .nan)
    }
    refuses("the options of luq4 are given with recipe int8; expected recipe luq4") {
      _ = try TrainingConfiguration(recipe: .int8, luq: LUQOptions())
    }
    refuses(
      "the network has 2 layers, so that luq4 with 8 bits in the first and the last has none of 4; "
        + "expected two hidden layers or more"
    ) { _ = try TrainingConfiguration(recipe: .luq4, hidden: [128]) }
  }

  @Test("η becomes the nearest fraction of 256 below 1") func memory() throws {
    for (memory, weight) in [(0.0, 0), (0.1, 26), (0.5, 128), (0.9999, 255)] {
      #expect(try HindsightConfiguration(memory: memory).weight == weight)
    }
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
