// The largest magnitude of integers, with the widest registers that the processor has.
#include "ArithmeticKernels.h"

#define INLINE static inline __attribute__((always_inline))

INLINE uint64_t largest(const int64_t *values, size_t count) {
  int64_t least = 0, most = 0;
  for (size_t index = 0; index < count; index++) {
    least = values[index] < least ? values[index] : least;
    most = values[index] > most ? values[index] : most;
  }
  // The magnitude of the lowest integer does not fit a signed one.
  const uint64_t below = 0 - (uint64_t)least, above = (uint64_t)most;
  return below > above ? below : above;
}

#if defined(__x86_64__)
__attribute__((target("avx2"))) static uint64_t largest_avx2(const int64_t *values, size_t count) {
  return largest(values, count);
}

__attribute__((target("avx512f,avx512bw,avx512dq,avx512vl"))) static uint64_t largest_avx512(const int64_t *values,
                                                                                          size_t count) {
  return largest(values, count);
}
#endif

uint64_t kernel_largest_magnitude(const int64_t *values, size_t count) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") &&
      __builtin_cpu_supports("avx512vl"))
    return largest_avx512(values, count);
  if (__builtin_cpu_supports("avx2")) return largest_avx2(values, count);
#endif
  return largest(values, count);
}
