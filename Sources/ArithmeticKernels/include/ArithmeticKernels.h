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
} luq_kernel_parameters;

/// Quantizes `count` integers, a multiple of the lanes, with one draw of xorshift32 from each lane's state in turn, and
/// leaves the states as they are afterwards. Returns how many magnitudes were beyond the limit.
size_t luq_kernel_quantize(const int64_t *values, size_t count, int8_t *codes, uint32_t *states,
                           const luq_kernel_parameters *parameters);

#endif
