#ifndef ARITHMETIC_KERNELS_H
#define ARITHMETIC_KERNELS_H

#include <stddef.h>
#include <stdint.h>

/// The lanes that the kernel serves at once.
enum { luq_kernel_lanes = 16 };

/// What LUQ's kernel is told of a tensor; docs/luq.md has the symbols.
typedef struct {
  /// m, below 2^16.
  uint64_t mantissa;
  /// k; below 1 for a shift to the left.
  int64_t fraction_bits;
  /// A magnitude that goes to the top, and beyond which all do; at most 2^46.
  uint64_t cap;
  /// Magnitudes beyond this are counted.
  uint64_t limit;
  /// T, at most 31.
  uint32_t top_exponent;
  /// a.
  uint32_t alpha_exponent;
  /// The words of a lane's state: 1 for xorshift32, 4 for xorshift128.
  uint32_t state_words;
} luq_kernel_parameters;

/// Quantizes `count` integers, a multiple of the lanes, with one draw from each lane in turn, and leaves the states,
/// lane after lane, as they are afterwards. Returns how many magnitudes were beyond the limit.
size_t luq_kernel_quantize(const int64_t *values, size_t count, int8_t *codes, uint32_t *states,
                           const luq_kernel_parameters *parameters);

/// The largest magnitude of some integers; 0 if there are none.
uint64_t kernel_largest_magnitude(const int64_t *values, size_t count);

/// Where the codes of a group lie: `count` runs of `length` codes, each run `stride` codes after the one before.
typedef struct {
  size_t count;
  size_t length;
  size_t stride;
} norm_kernel_runs;

/// What the normalization kernels multiply by and add; docs/normalization.md has the symbols.
typedef struct {
  /// A, at most 2^15 - 1 in magnitude.
  int64_t factor;
  /// A' of L2, at most 2^15 - 1 in magnitude.
  int64_t code_factor;
  /// B; of the gradient of L1, B for codes at or below the mean, and for codes above it.
  int64_t offset[2];
  /// m: codes above this are above the mean.
  int64_t floor;
  /// k.
  int64_t shift;
  /// The largest code that comes out.
  int limit;
} norm_kernel_map;

/// The sum of the codes, and the largest of their magnitudes.
int64_t norm_kernel_sum(const norm_kernel_runs *runs, const int8_t *codes, int *largest);

/// The sums of |x - floor| and |x - floor - 1|; the floor is at most 126.
void norm_kernel_distances(const norm_kernel_runs *runs, const int8_t *codes, int floor, int64_t *distances);

/// The sum of the left codes and that of the products of left and right, and the largest magnitude on the left.
void norm_kernel_products(const norm_kernel_runs *runs, const int8_t *left, const int8_t *right, int64_t *sums,
                          int *largest);

/// clamp((A·x + B) >> k) for 11 <= k <= 22 and the seven lowest bits of B 1000000, where 16-bit sums saturate only beyond
/// what is clamped.
void norm_kernel_forward(const norm_kernel_runs *runs, const norm_kernel_map *parameters, const int8_t *codes,
                         int8_t *output);

/// clamp((A·g + B) >> k), B by whether the code is above the floor, under the same conditions.
void norm_kernel_signs(const norm_kernel_runs *runs, const norm_kernel_map *parameters, const int8_t *gradients,
                       const int8_t *codes, int8_t *output);

/// clamp((A·g + A'·x + B) >> k) for |B| below 2^30.
void norm_kernel_linear(const norm_kernel_runs *runs, const norm_kernel_map *parameters, const int8_t *gradients,
                        const int8_t *codes, int8_t *output);

#endif
