// LUQ, sixteen elements at a time: the arithmetic of docs/luq.md for up to 30 random bits, where every number after the
// pre-scale fits 32 bits. Vectors are the compiler's own, so that the same text serves every machine; on x86 two copies are
// compiled for wider registers, and the processor is asked which to run.
#include "ArithmeticKernels.h"

#include <string.h>

typedef uint64_t u64x8 __attribute__((ext_vector_type(8)));
typedef int64_t i64x8 __attribute__((ext_vector_type(8)));
typedef uint32_t u32x8 __attribute__((ext_vector_type(8)));
typedef uint32_t u32x16 __attribute__((ext_vector_type(16)));
typedef int32_t i32x16 __attribute__((ext_vector_type(16)));
typedef float f32x16 __attribute__((ext_vector_type(16)));
typedef int8_t i8x16 __attribute__((ext_vector_type(16)));

#define INLINE static inline __attribute__((always_inline))

// A lane's words stand together in memory, the lanes' words of one kind together in a vector.
INLINE void load_states(const uint32_t *states, int words, u32x16 *state) {
  for (int lane = 0; lane < luq_kernel_lanes; lane++)
    for (int word = 0; word < words; word++) state[word][lane] = states[words * lane + word];
}

INLINE void store_states(uint32_t *states, int words, const u32x16 *state) {
  for (int lane = 0; lane < luq_kernel_lanes; lane++)
    for (int word = 0; word < words; word++) states[words * lane + word] = state[word][lane];
}

// xorshift32 where a lane has one word, xorshift128 where it has four.
INLINE void draw(u32x16 *state, int words, u32x16 *word) {
  if (words == 1) {
    state[0] ^= state[0] << 13;
    state[0] ^= state[0] >> 17;
    *word = state[0] ^= state[0] << 5;
    return;
  }
  const u32x16 oldest = state[0] ^ state[0] << 11;
  state[0] = state[1];
  state[1] = state[2];
  state[2] = state[3];
  *word = state[3] = state[3] ^ state[3] >> 19 ^ oldest ^ oldest >> 8;
}

INLINE void quantize(const int64_t *values, size_t count, int8_t *codes, uint32_t *states, int words,
                     const luq_kernel_parameters *parameters, size_t *clipped) {
  const u64x8 mantissa = parameters->mantissa, cap = parameters->cap, limit = parameters->limit;
  const int64_t k = parameters->fraction_bits;
  const u64x8 right = (uint64_t)(k > 0 ? k : 0), left = (uint64_t)(k > 0 ? 0 : -k);
  const u64x8 half = k > 0 ? (uint64_t)1 << (k - 1) : 0;
  const u64x8 top = (uint64_t)1 << parameters->top_exponent;
  const u32x16 alpha = parameters->alpha_exponent, unused = 33 - parameters->top_exponent;
  u64x8 beyond = 0;
  u32x16 state[4];
  load_states(states, words, state);
  for (size_t index = 0; index < count; index += luq_kernel_lanes) {
    u32x8 magnitudes[2], signs[2];
    for (int part = 0; part < 2; part++) {
      i64x8 value;
      memcpy(&value, values + index + 8 * part, sizeof value);
      u64x8 sign = (u64x8)(value >> 63);
      u64x8 magnitude = ((u64x8)value ^ sign) - sign;
      beyond -= (u64x8)(magnitude > limit);
      magnitude = __builtin_elementwise_min(magnitude, cap);
      // Within the cap no product passes 2^62, and none that goes left passes twice the top.
      u64x8 grid = __builtin_elementwise_min(((magnitude * mantissa + half) >> right) << left, top);
      magnitudes[part] = __builtin_convertvector(grid, u32x8);
      signs[part] = __builtin_convertvector(sign, u32x8);
    }
    u32x16 y = __builtin_shufflevector(magnitudes[0], magnitudes[1], 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13,
                                       14, 15);
    u32x16 sign = __builtin_shufflevector(signs[0], signs[1], 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    u32x16 word;
    draw(state, words, &word);
    // The leading one of y / α, below 2^8, is the exponent of that number as a float.
    i32x16 octave = (i32x16)__builtin_convertvector((i32x16)(y >> alpha), f32x16) & 0x7F800000;
    i32x16 leading = __builtin_elementwise_max(__builtin_convertvector((f32x16)octave, i32x16), (i32x16)1);
    u32x16 mask = ((u32x16)leading << alpha) - 1;
    u32x16 sum = (y + ((word >> unused) & mask)) >> alpha;
    i32x16 exponent = (i32x16)__builtin_convertvector((i32x16)sum, f32x16) >> 23;
    i32x16 level = __builtin_elementwise_max(exponent - 126, (i32x16)0);
    i8x16 code = __builtin_convertvector((level ^ (i32x16)sign) - (i32x16)sign, i8x16);
    memcpy(codes + index, &code, sizeof code);
  }
  store_states(states, words, state);
  *clipped = __builtin_reduce_add(beyond);
}

// The number of words is a constant of each loop.
INLINE void quantize_any(const int64_t *values, size_t count, int8_t *codes, uint32_t *states,
                         const luq_kernel_parameters *parameters, size_t *clipped) {
  if (parameters->state_words == 1)
    quantize(values, count, codes, states, 1, parameters, clipped);
  else
    quantize(values, count, codes, states, 4, parameters, clipped);
}

static void quantize_portable(const int64_t *values, size_t count, int8_t *codes, uint32_t *states,
                              const luq_kernel_parameters *parameters, size_t *clipped) {
  quantize_any(values, count, codes, states, parameters, clipped);
}

#if defined(__x86_64__)
__attribute__((target("avx2"))) static void quantize_avx2(const int64_t *values, size_t count, int8_t *codes,
                                                          uint32_t *states, const luq_kernel_parameters *parameters,
                                                          size_t *clipped) {
  quantize_any(values, count, codes, states, parameters, clipped);
}

__attribute__((target("avx512f,avx512bw,avx512dq,avx512vl"), min_vector_width(512))) static void quantize_avx512(
    const int64_t *values, size_t count, int8_t *codes, uint32_t *states, const luq_kernel_parameters *parameters,
    size_t *clipped) {
  quantize_any(values, count, codes, states, parameters, clipped);
}
#endif

size_t luq_kernel_quantize(const int64_t *values, size_t count, int8_t *codes, uint32_t *states,
                           const luq_kernel_parameters *parameters) {
  size_t clipped = 0;
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") &&
      __builtin_cpu_supports("avx512vl")) {
    quantize_avx512(values, count, codes, states, parameters, &clipped);
    return clipped;
  }
  if (__builtin_cpu_supports("avx2")) {
    quantize_avx2(values, count, codes, states, parameters, &clipped);
    return clipped;
  }
#endif
  quantize_portable(values, count, codes, states, parameters, &clipped);
  return clipped;
}
