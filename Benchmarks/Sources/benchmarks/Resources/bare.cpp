// The yardstick of the Verilator engine: the same Verilated model of a 16×16 array with groups, driven by a loop
// that is written for it and knows nothing else.
//
//   bare STIMULUS THREADS
//
// STIMULUS is a file of 64-bit words: for each product its tiles, its depth, and tiles × depth beats of operands.
// Each thread has a model of its own and runs its share of every product's tiles. Prints the cycles of all threads,
// the seconds from the first to the last cycle, and the sum of all results modulo 2^64.

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <thread>
#include <vector>

#include "Vmodel.h"
#include "verilated.h"

#define LANES(X) X(0) X(1) X(2) X(3) X(4) X(5) X(6) X(7) X(8) X(9) X(10) X(11) X(12) X(13) X(14) X(15)

double sc_time_stamp() { return 0; }

namespace {

constexpr int lanes = 16;
constexpr int inputWords = 2 * lanes + 2;  // A, B, the shift, the last mark
constexpr int outputWords = lanes + 1;     // sums, the last mark

struct Product {
  const int64_t* words;
  int64_t tiles, depth;
};

struct Worker {
  VerilatedContext context;
  Vmodel model{&context};
  std::vector<int64_t> results;
  uint64_t cycles = 0, total = 0;

  Worker() {
    model.operands_valid = 0;
    model.results_ready = 0;
    model.reset = 1;
    edge();
    model.reset = 0;
  }
  ~Worker() { model.final(); }

  void edge() {
    model.clock = 0;
    model.eval();
    model.clock = 1;
    model.eval();
  }

  void run(const int64_t* input, const int64_t* inputEnd, int64_t rows) {
    results.resize(rows * outputWords);
    int64_t* output = results.data();
    const int64_t* const outputEnd = output + rows * outputWords;
    while (output != outputEnd) {
      const bool isOffering = input != inputEnd;
      if (isOffering) {
#define SET(i) model.operands_a_##i = input[i] & 63; model.operands_b_##i = input[lanes + i] & 63;
        LANES(SET)
        model.operands_shift = input[2 * lanes];
        model.operands_last = input[2 * lanes + 1];
      }
      model.operands_valid = isOffering;
      model.results_ready = 1;
      model.clock = 0;
      model.eval();
      const bool isAccepted = isOffering && model.operands_ready;
      if (model.results_valid) {
#define GET(i) output[i] = static_cast<int64_t>(static_cast<uint64_t>(model.results_sums_##i) << 40) >> 40;
        LANES(GET)
        output[lanes] = model.results_last;
        output += outputWords;
      }
      model.clock = 1;
      model.eval();
      ++cycles;
      if (isAccepted) input += inputWords;
    }
  }

  void addUp() {
    for (size_t i = 0; i < results.size(); ++i) {
      if (i % outputWords != lanes) total += results[i];
    }
  }

  void runShares(const std::vector<Product>& products, int index, int count) {
    Verilated::threadContextp(&context);
    for (const Product& product : products) {
      const int64_t first = index * product.tiles / count, end = (index + 1) * product.tiles / count;
      const int64_t tileWords = product.depth * inputWords;
      run(product.words + first * tileWords, product.words + end * tileWords, (end - first) * lanes);
      addUp();
    }
  }
};

std::vector<int64_t> readWords(const char* path) {
  std::FILE* file = std::fopen(path, "rb");
  if (!file) std::exit(66);
  std::fseek(file, 0, SEEK_END);
  std::vector<int64_t> words(std::ftell(file) / sizeof(int64_t));
  std::rewind(file);
  if (std::fread(words.data(), sizeof(int64_t), words.size(), file) != words.size()) std::exit(66);
  std::fclose(file);
  return words;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) return 64;
  const std::vector<int64_t> words = readWords(arguments[1]);
  std::vector<Product> products;
  for (size_t i = 0; i < words.size(); i += 2 + words[i] * words[i + 1] * inputWords) {
    products.push_back({&words[i + 2], words[i], words[i + 1]});
  }
  const int threadCount = std::atoi(arguments[2]);
  std::vector<std::unique_ptr<Worker>> workers;
  for (int i = 0; i < threadCount; ++i) workers.push_back(std::make_unique<Worker>());

  const auto start = std::chrono::steady_clock::now();
  std::vector<std::thread> threads;
  for (int i = 1; i < threadCount; ++i) {
    threads.emplace_back([&, i] { workers[i]->runShares(products, i, threadCount); });
  }
  workers[0]->runShares(products, 0, threadCount);
  for (std::thread& thread : threads) thread.join();
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();

  uint64_t cycles = 0, total = 0;
  for (const auto& worker : workers) {
    cycles += worker->cycles;
    total += worker->total;
  }
  std::printf("%llu %.9f %lld\n", static_cast<unsigned long long>(cycles), seconds,
              static_cast<long long>(total));
}
