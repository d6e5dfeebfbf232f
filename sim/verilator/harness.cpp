// The C ABI around one Verilated model: ports by index, clock steps, and whole batches through valid/ready
// streams with the cycle loop in here, where a cycle costs two evaluations of the model and little else.
//
// harness_ports.h is written for each design. It defines
//   SWIFTLET_TRACED    1 if the model can write a waveform
//   SWIFTLET_FST       1 if that is an FST file, 0 for VCD
//   SWIFTLET_STREAMED  1 if CompiledStreams is there
//   portCount, bindPorts
//   domainCount, setClocks, setClock, setReset    clock domains by index; a reset is set by whether it is asserted
//   CompiledStreams    straight-line access to one pair of streams; the same members as TableStreams below
//
// One thread at a time may use an instance; different instances share nothing.

#include <algorithm>
#include <cstdarg>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <memory>
#include <string>
#include <vector>

#include "Vmodel.h"
#include "verilated.h"

namespace {

/// A port of the model. All kinds of Verilator's members keep their bits in little-endian order, unused high
/// bits zero, so that bytes can be copied whatever the kind.
struct Port {
  void* bits;
  uint32_t bytes;
  uint32_t width;
  bool isSigned;
  bool isInput;
};

}  // namespace

#include "harness_ports.h"

#if SWIFTLET_FST
#include "verilated_fst_c.h"
using WaveformFile = VerilatedFstC;
#elif SWIFTLET_TRACED
#include "verilated_vcd_c.h"
using WaveformFile = VerilatedVcdC;
#endif

namespace {

/// A check that has failed: its path of instances and label, how often, and in which cycle first.
struct FailingCheck {
  std::string path;
  uint64_t count, firstCycle;
};

/// One failure; `check` is an index into the failing checks.
struct Failure {
  uint32_t check;
  uint64_t cycle;
};

struct Instance {
  VerilatedContext context;
  std::vector<FailingCheck> failingChecks;
  std::vector<Failure> failures;
  uint64_t cycle = 0;
  std::unique_ptr<Vmodel> model;
#if SWIFTLET_TRACED
  std::unique_ptr<WaveformFile> waveform;
  uint64_t time = 0;
#endif
  Port ports[portCount + 1];  // one more: C++ has no empty arrays
  bool isSettled = false;

  explicit Instance(uint64_t seed) {
    context.randReset(2);
    // Verilator takes 31 bits, and zero would mean "choose one".
    const uint64_t mixed = (seed ^ (seed >> 32)) * UINT64_C(0x9E3779B97F4A7C15);
    context.randSeed(static_cast<int>(mixed >> 33) | 1);
    context.traceEverOn(SWIFTLET_TRACED);
    model = std::make_unique<Vmodel>(&context);
    bindPorts(*model, ports);
    for (uint32_t i = 0; i < portCount; ++i) {
      if (ports[i].isInput) std::memset(ports[i].bits, 0, ports[i].bytes);
    }
    setClocks(*model, 0);
    for (uint32_t i = 0; i < domainCount; ++i) setReset(*model, i, 0);
  }

  ~Instance() {
    Verilated::threadContextp(&context);
    model->final();
#if SWIFTLET_TRACED
    if (waveform) waveform->close();
#endif
  }

  /// Starts a waveform; to be called before the first evaluation. False if the file cannot be written.
  bool trace(const char* path) {
#if SWIFTLET_TRACED
    waveform = std::make_unique<WaveformFile>();
    model->trace(waveform.get(), 99);
    waveform->open(path);
    return waveform->isOpen();
#else
    (void)path;
    return false;
#endif
  }

  /// Settles the logic if an input has changed since it last did.
  void settle() {
    if (isSettled) return;
    model->eval();
    isSettled = true;
  }

  /// The first half of a cycle: the clocks fall and the inputs take effect.
  void settleBeforeEdge() {
    setClocks(*model, 0);
    model->eval();
    dump();
  }

  /// The second half: the rising edge of all clocks.
  void edge() {
    setClocks(*model, 1);
    model->eval();
    dump();
    ++cycle;
  }

  /// The second half, of some clocks: all of them are set before the one evaluation, for what they clock is to
  /// take the values from before any of it changes.
  void edge(const uint32_t* domains, uint32_t count) {
    for (uint32_t i = 0; i < count; ++i) setClock(*model, domains[i], 1);
    model->eval();
    dump();
    ++cycle;
  }

  /// Notes a failure in the cycle that an edge is about to end.
  void fail(std::string path) {
    constexpr size_t keptFailures = 100;
    auto found = std::find_if(failingChecks.begin(), failingChecks.end(),
                              [&](const FailingCheck& check) { return check.path == path; });
    if (found == failingChecks.end()) {
      failingChecks.push_back({std::move(path), 0, cycle});
      found = failingChecks.end() - 1;
    }
    ++found->count;
    if (failures.size() < keptFailures) {
      failures.push_back({static_cast<uint32_t>(found - failingChecks.begin()), cycle});
    }
  }

  void dump() {
#if SWIFTLET_TRACED
    if (waveform) waveform->dump(time);
    time += 5;
#endif
  }
};

/// The instance that this thread evaluates, and whether what it printed last was a failure of a check.
thread_local Instance* running = nullptr;
thread_local bool isAfterFailure = false;

/// Makes an instance the one that this thread evaluates.
inline void enter(Instance& instance) {
  running = &instance;
  Verilated::threadContextp(&instance.context);
}

/// A port's value as a word of a beat.
inline int64_t loadWord(const Port& port) {
  uint64_t bits = 0;
  std::memcpy(&bits, port.bits, port.bytes);
  if (!port.isSigned) return static_cast<int64_t>(bits);
  const uint32_t shift = 64 - port.width;
  return static_cast<int64_t>(bits << shift) >> shift;
}

/// Sets a port to the low bits of a word of a beat.
inline void storeWord(const Port& port, int64_t word) {
  const uint64_t bits = static_cast<uint64_t>(word) & (~UINT64_C(0) >> (64 - port.width));
  std::memcpy(port.bits, &bits, port.bytes);
}

/// A pair of streams found through the table of ports: for pairs that were not known when compiling.
struct TableStreams {
  const Port* ports;
  const uint32_t* input;  // the indices of valid, ready and the fields
  const uint32_t* output;
  const uint32_t inputFields, outputFields;

  void setInputValid(bool valid) { storeWord(ports[input[0]], valid); }
  bool inputReady() const { return loadWord(ports[input[1]]) != 0; }
  void setInput(const int64_t* words) {
    for (uint32_t i = 0; i < inputFields; ++i) storeWord(ports[input[2 + i]], words[i]);
  }
  bool outputValid() const { return loadWord(ports[output[0]]) != 0; }
  void setOutputReady(bool ready) { storeWord(ports[output[1]], ready); }
  void getOutput(int64_t* words) const {
    for (uint32_t i = 0; i < outputFields; ++i) words[i] = loadWord(ports[output[2 + i]]);
  }
};

/// Marsaglia's xorshift64, asked for one of 256 outcomes.
struct Dice {
  uint64_t state;
  explicit Dice(uint64_t seed) : state(seed ? seed : UINT64_C(0x9E3779B97F4A7C15)) {}
  bool below(uint32_t rate) {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return ((state >> 32) & 0xff) < rate;
  }
};

/// What a batch asks for; the order is known to the Swift side.
struct Settings {
  uint64_t inputBeats, outputBeats;
  uint64_t inputStall, outputStall, stallSeed;
  uint64_t patience;
};

/// How far a batch came; the order is known to the Swift side.
struct Outcome {
  uint64_t accepted, produced, cycles;
};

/// Runs a batch until all beats are in and out, or none has moved for the batch's patience.
template <class Streams>
void runBatch(Instance& instance, Streams streams, const Settings& settings, const int64_t* input,
              int64_t* output, Outcome& outcome) {
  Dice dice(settings.stallSeed);
  uint64_t accepted = 0, produced = 0, cycles = 0, idle = 0;
  bool isOffering = false;  // once raised, valid stays and the payload holds until the beat is taken
  while (accepted < settings.inputBeats || produced < settings.outputBeats) {
    if (!isOffering && accepted < settings.inputBeats &&
        !(settings.inputStall && dice.below(settings.inputStall))) {
      streams.setInput(input);
      isOffering = true;
    }
    const bool isTaking = produced < settings.outputBeats &&
        !(settings.outputStall && dice.below(settings.outputStall));
    streams.setInputValid(isOffering);
    streams.setOutputReady(isTaking);
    instance.settleBeforeEdge();

    const bool isAccepted = isOffering && streams.inputReady();
    const bool isProduced = isTaking && streams.outputValid();
    if (isProduced) {
      streams.getOutput(output);
      output += streams.outputFields;
      ++produced;
    }
    instance.edge();
    ++cycles;

    if (isAccepted) {
      input += streams.inputFields;
      ++accepted;
      isOffering = false;
    }
    idle = isAccepted || isProduced ? 0 : idle + 1;
    if (idle >= settings.patience) break;
  }
  streams.setInputValid(false);
  streams.setOutputReady(false);
  instance.isSettled = false;
  outcome = {accepted, produced, cycles};
}

}  // namespace

/// What Verilator's runtime prints with: failures of checks are noted, anything else goes where it would have gone.
int swiftlet_print(const char* format, ...) {
  static const char marker[] = "Assertion failed in ";
  va_list arguments;
  va_start(arguments, format);
  va_list again;
  va_copy(again, arguments);
  std::string text(std::vsnprintf(nullptr, 0, format, arguments) + 1, '\0');
  std::vsnprintf(&text[0], text.size(), format, again);
  va_end(again);
  va_end(arguments);
  text.pop_back();
  const size_t found = text.find(marker);
  isAfterFailure = running && found != std::string::npos;
  if (!isAfterFailure) return std::fputs(text.c_str(), stdout);
  const size_t start = found + sizeof marker - 1;
  running->fail(text.substr(start, text.find(": ", start) - start));
  return 0;
}

/// What Verilator's runtime does at $stop and after $error: a failure of a check does not end the simulation.
void vl_stop_maybe(const char* file, int line, const char* path, bool) {
  if (isAfterFailure) {
    isAfterFailure = false;
  } else {
    vl_stop(file, line, path);
  }
}

#define SWIFTLET_EXPORT extern "C" __attribute__((visibility("default")))

/// Changes with this file's functions, so that an older library is not taken for a newer one.
SWIFTLET_EXPORT uint32_t swiftlet_abi() { return 3; }

/// Makes an instance: inputs zero, state random by the seed. `waveform` is a path or null. Null on failure.
SWIFTLET_EXPORT void* swiftlet_create(uint64_t seed, const char* waveform) {
  auto instance = std::make_unique<Instance>(seed);
  if (waveform && !instance->trace(waveform)) return nullptr;
  enter(*instance);
  instance->settle();
  return instance.release();
}

SWIFTLET_EXPORT void swiftlet_destroy(void* handle) {
  running = nullptr;
  delete static_cast<Instance*>(handle);
}

/// Sets an input; the words hold the port's width, unused high bits zero.
SWIFTLET_EXPORT void swiftlet_set(void* handle, uint32_t port, const uint64_t* words) {
  auto& instance = *static_cast<Instance*>(handle);
  std::memcpy(instance.ports[port].bits, words, instance.ports[port].bytes);
  instance.isSettled = false;
}

/// Gets a settled value; unused high bits are zero.
SWIFTLET_EXPORT void swiftlet_get(void* handle, uint32_t port, uint64_t* words) {
  auto& instance = *static_cast<Instance*>(handle);
  enter(instance);
  instance.settle();
  std::memcpy(words, instance.ports[port].bits, instance.ports[port].bytes);
}

/// Asserts or releases the reset of a clock domain.
SWIFTLET_EXPORT void swiftlet_set_reset(void* handle, uint32_t domain, uint32_t isAsserted) {
  auto& instance = *static_cast<Instance*>(handle);
  setReset(*instance.model, domain, isAsserted);
  instance.isSettled = false;
}

SWIFTLET_EXPORT void swiftlet_step(void* handle, uint64_t cycles) {
  auto& instance = *static_cast<Instance*>(handle);
  enter(instance);
  for (uint64_t i = 0; i < cycles; ++i) {
    instance.settleBeforeEdge();
    instance.edge();
  }
  if (cycles) instance.isSettled = true;
}

/// One rising edge of each of some domains' clocks, at one instant.
SWIFTLET_EXPORT void swiftlet_rise(void* handle, const uint32_t* domains, uint32_t count) {
  auto& instance = *static_cast<Instance*>(handle);
  enter(instance);
  instance.settleBeforeEdge();
  instance.edge(domains, count);
  instance.isSettled = true;
}

/// Runs a batch through the streams that were compiled in.
/// Returns false if there are none; then use swiftlet_run_ports.
SWIFTLET_EXPORT bool swiftlet_run(void* handle, const Settings* settings, const int64_t* input,
                                  int64_t* output, Outcome* outcome) {
#if SWIFTLET_STREAMED
  auto& instance = *static_cast<Instance*>(handle);
  enter(instance);
  runBatch(instance, CompiledStreams{*instance.model}, *settings, input, output, *outcome);
  return true;
#else
  return false;
#endif
}

/// Runs a batch through streams given by port indices: per stream valid, ready and its fields.
SWIFTLET_EXPORT void swiftlet_run_ports(void* handle, const uint32_t* inputPorts, uint32_t inputFields,
                                        const uint32_t* outputPorts, uint32_t outputFields,
                                        const Settings* settings, const int64_t* input, int64_t* output,
                                        Outcome* outcome) {
  auto& instance = *static_cast<Instance*>(handle);
  enter(instance);
  const TableStreams streams{instance.ports, inputPorts, outputPorts, inputFields, outputFields};
  runBatch(instance, streams, *settings, input, output, *outcome);
}

/// How many checks have failed at all, and how many failures are kept one by one.
SWIFTLET_EXPORT void swiftlet_failure_counts(void* handle, uint64_t* checksAndFailures) {
  const auto& instance = *static_cast<Instance*>(handle);
  checksAndFailures[0] = instance.failingChecks.size();
  checksAndFailures[1] = instance.failures.size();
}

/// The path of a check that has failed, how often it has, and in which cycle first.
SWIFTLET_EXPORT const char* swiftlet_failing_check(void* handle, uint64_t index, uint64_t* countAndFirst) {
  const auto& check = static_cast<Instance*>(handle)->failingChecks[index];
  countAndFirst[0] = check.count;
  countAndFirst[1] = check.firstCycle;
  return check.path.c_str();
}

/// One failure: the index of the check that failed, and the cycle.
SWIFTLET_EXPORT void swiftlet_failure(void* handle, uint64_t index, uint64_t* checkAndCycle) {
  const auto& failure = static_cast<Instance*>(handle)->failures[index];
  checkAndCycle[0] = failure.check;
  checkAndCycle[1] = failure.cycle;
}
