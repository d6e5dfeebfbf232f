// Normalization of 8-bit codes in vectors of 64, 32 and 16 bytes: the same text three times, with the instructions that no
// pattern of plain C gives. On x86 the processor is asked which to run; elsewhere it is plain vectors of 16 bytes.
#include "ArithmeticKernels.h"

#include <string.h>

typedef uint8_t u8x16 __attribute__((ext_vector_type(16)));
typedef int8_t i8x8 __attribute__((ext_vector_type(8)));
typedef int8_t i8x16 __attribute__((ext_vector_type(16)));
typedef int16_t i16x4 __attribute__((ext_vector_type(4)));
typedef int16_t i16x8 __attribute__((ext_vector_type(8)));
typedef int32_t i32x4 __attribute__((ext_vector_type(4)));
typedef int32_t i32x8 __attribute__((ext_vector_type(8)));
typedef uint64_t u64x2 __attribute__((ext_vector_type(2)));

// The sum of the distances of eight bytes each.
static inline u64x2 sad_plain(u8x16 a, u8x16 b) {
  u8x16 distance = __builtin_elementwise_max(a, b) - __builtin_elementwise_min(a, b);
  u64x2 sum = 0;
  for (int byte = 0; byte < 16; byte++) sum[byte / 8] += distance[byte];
  return sum;
}

// (a·b + 2^14) >> 15.
static inline i16x8 rounded_product_plain(i16x8 a, i16x8 b) {
  i32x8 product = __builtin_convertvector(a, i32x8) * __builtin_convertvector(b, i32x8);
  return __builtin_convertvector((product + (1 << 14)) >> 15, i16x8);
}

static inline i8x16 pack_plain(i16x8 low, i16x8 high) {
  const i16x8 most = 127, least = -128;
  i8x8 lower = __builtin_convertvector(__builtin_elementwise_max(__builtin_elementwise_min(low, most), least), i8x8);
  i8x8 upper = __builtin_convertvector(__builtin_elementwise_max(__builtin_elementwise_min(high, most), least), i8x8);
  return __builtin_shufflevector(lower, upper, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
}

static inline i16x8 pack_words_plain(i32x4 low, i32x4 high) {
  const i32x4 most = 32767, least = -32768;
  i16x4 lower = __builtin_convertvector(__builtin_elementwise_max(__builtin_elementwise_min(low, most), least), i16x4);
  i16x4 upper = __builtin_convertvector(__builtin_elementwise_max(__builtin_elementwise_min(high, most), least), i16x4);
  return __builtin_shufflevector(lower, upper, 0, 1, 2, 3, 4, 5, 6, 7);
}

#define LANES 16
#define SUFFIX plain
#define TARGET
#define SAD sad_plain
#define ROUNDED_PRODUCT rounded_product_plain
#define PACK pack_plain
#define PACK_WORDS pack_words_plain
#define INTERLEAVED_LOW \
  0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23
#define INTERLEAVED_HIGH \
  8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31
#define EVEN \
  0, 2, 4, 6
#define ODD \
  1, 3, 5, 7
#include "normalization_lanes.h"
#undef LANES
#undef SUFFIX
#undef TARGET
#undef SAD
#undef ROUNDED_PRODUCT
#undef PACK
#undef PACK_WORDS
#undef INTERLEAVED_LOW
#undef INTERLEAVED_HIGH
#undef EVEN
#undef ODD

#if defined(__x86_64__)
typedef char chars_avx2 __attribute__((vector_size(32)));
typedef short shorts_avx2 __attribute__((vector_size(32)));
typedef int ints_avx2 __attribute__((vector_size(32)));

#define LANES 32
#define SUFFIX avx2
#define TARGET __attribute__((target("avx2")))
#define SAD(a, b) ((u64_avx2)__builtin_ia32_psadbw256((chars_avx2)(a), (chars_avx2)(b)))
#define ROUNDED_PRODUCT(a, b) \
  ((i16_avx2)__builtin_ia32_pmulhrsw256((shorts_avx2)(a), (shorts_avx2)(b)))
#define PACK(a, b) __builtin_ia32_packsswb256((shorts_avx2)(a), (shorts_avx2)(b))
#define PACK_WORDS(a, b) \
  ((i16_avx2)__builtin_ia32_packssdw256((ints_avx2)(a), (ints_avx2)(b)))
#define INTERLEAVED_LOW \
  0, 32, 1, 33, 2, 34, 3, 35, 4, 36, 5, 37, 6, 38, 7, 39, 16, 48, 17, 49, 18, 50, 19, 51, 20, 52, 21, 53, 22, 54, 23, \
  55
#define INTERLEAVED_HIGH \
  8, 40, 9, 41, 10, 42, 11, 43, 12, 44, 13, 45, 14, 46, 15, 47, 24, 56, 25, 57, 26, 58, 27, 59, 28, 60, 29, 61, 30, \
  62, 31, 63
#define EVEN \
  0, 2, 4, 6, 8, 10, 12, 14
#define ODD \
  1, 3, 5, 7, 9, 11, 13, 15
#include "normalization_lanes.h"
#undef LANES
#undef SUFFIX
#undef TARGET
#undef SAD
#undef ROUNDED_PRODUCT
#undef PACK
#undef PACK_WORDS
#undef INTERLEAVED_LOW
#undef INTERLEAVED_HIGH
#undef EVEN
#undef ODD

typedef char chars_avx512 __attribute__((vector_size(64)));
typedef short shorts_avx512 __attribute__((vector_size(64)));
typedef int ints_avx512 __attribute__((vector_size(64)));

#define LANES 64
#define SUFFIX avx512
#define TARGET __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl"), min_vector_width(512)))
#define SAD(a, b) ((u64_avx512)__builtin_ia32_psadbw512((chars_avx512)(a), (chars_avx512)(b)))
#define ROUNDED_PRODUCT(a, b) \
  ((i16_avx512)__builtin_ia32_pmulhrsw512((shorts_avx512)(a), (shorts_avx512)(b)))
#define PACK(a, b) __builtin_ia32_packsswb512((shorts_avx512)(a), (shorts_avx512)(b))
#define PACK_WORDS(a, b) \
  ((i16_avx512)__builtin_ia32_packssdw512((ints_avx512)(a), (ints_avx512)(b)))
#define INTERLEAVED_LOW \
  0, 64, 1, 65, 2, 66, 3, 67, 4, 68, 5, 69, 6, 70, 7, 71, 16, 80, 17, 81, 18, 82, 19, 83, 20, 84, 21, 85, 22, 86, 23, \
  87, 32, 96, 33, 97, 34, 98, 35, 99, 36, 100, 37, 101, 38, 102, 39, 103, 48, 112, 49, 113, 50, 114, 51, 115, 52, \
  116, 53, 117, 54, 118, 55, 119
#define INTERLEAVED_HIGH \
  8, 72, 9, 73, 10, 74, 11, 75, 12, 76, 13, 77, 14, 78, 15, 79, 24, 88, 25, 89, 26, 90, 27, 91, 28, 92, 29, 93, 30, \
  94, 31, 95, 40, 104, 41, 105, 42, 106, 43, 107, 44, 108, 45, 109, 46, 110, 47, 111, 56, 120, 57, 121, 58, 122, 59, \
  123, 60, 124, 61, 125, 62, 126, 63, 127
#define EVEN \
  0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30
#define ODD \
  1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31
#include "normalization_lanes.h"
#undef LANES
#undef SUFFIX
#undef TARGET
#undef SAD
#undef ROUNDED_PRODUCT
#undef PACK
#undef PACK_WORDS
#undef INTERLEAVED_LOW
#undef INTERLEAVED_HIGH
#undef EVEN
#undef ODD

static int has_avx512(void) {
  return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
         __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl");
}

#define DISPATCH(name, ...)                                     \
  if (has_avx512()) return name##_avx512(__VA_ARGS__);          \
  if (__builtin_cpu_supports("avx2")) return name##_avx2(__VA_ARGS__); \
  return name##_plain(__VA_ARGS__)
#else
#define DISPATCH(name, ...) return name##_plain(__VA_ARGS__)
#endif

int64_t norm_kernel_sum(const norm_kernel_runs *runs, const int8_t *codes, int *largest) {
  DISPATCH(sum, runs, codes, largest);
}

void norm_kernel_distances(const norm_kernel_runs *runs, const int8_t *codes, int floor, int64_t *distances) {
  DISPATCH(distances, runs, codes, floor, distances);
}

void norm_kernel_products(const norm_kernel_runs *runs, const int8_t *left, const int8_t *right, int64_t *sums,
                          int *largest) {
  DISPATCH(products, runs, left, right, sums, largest);
}

void norm_kernel_forward(const norm_kernel_runs *runs, const norm_kernel_map *parameters, const int8_t *codes,
                         int8_t *output) {
  DISPATCH(map, runs, parameters, codes, output);
}

void norm_kernel_signs(const norm_kernel_runs *runs, const norm_kernel_map *parameters, const int8_t *gradients,
                       const int8_t *codes, int8_t *output) {
  DISPATCH(signs, runs, parameters, gradients, codes, output);
}

void norm_kernel_linear(const norm_kernel_runs *runs, const norm_kernel_map *parameters, const int8_t *gradients,
                        const int8_t *codes, int8_t *output) {
  DISPATCH(linear, runs, parameters, gradients, codes, output);
}
