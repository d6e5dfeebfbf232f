// The baseline of the normalization benchmark: two passes forward, two backward, vectors of sixteen numbers with four
// accumulators, so that memory and not the latency of additions sets the pace.
#include "FloatNormalization.h"

#include <math.h>
#include <string.h>

typedef float lanes __attribute__((ext_vector_type(16)));
typedef float unaligned_lanes __attribute__((ext_vector_type(16), aligned(4)));

#define LOAD(from) (*(const unaligned_lanes *)(from))

#define INLINE static inline __attribute__((always_inline))

INLINE double total(const lanes *sums) {
  lanes sum = sums[0] + sums[1] + sums[2] + sums[3];
  double total = 0;
  for (int lane = 0; lane < 16; lane++) total += sum[lane];
  return total;
}

// The sums of a and of a·b over a channel.
INLINE void channel_sums(const float_shape *s, const float *a, const float *b, double *sum, double *products) {
  *sum = *products = 0;
  for (size_t sample = 0; sample < s->samples; sample++) {
    const size_t start = sample * s->channels * s->positions;
    lanes sums[4] = {0, 0, 0, 0}, product[4] = {0, 0, 0, 0};
    for (size_t i = start; i < start + s->positions; i += 64) {
      for (int part = 0; part < 4; part++) {
        lanes left = LOAD(a + i + 16 * part);
        sums[part] += left;
        product[part] += left * LOAD(b + i + 16 * part);
      }
    }
    *sum += total(sums);
    *products += total(product);
  }
}

INLINE void forward(const float_shape *s, const float *x, float *y, const float *gamma, const float *beta, float *mean,
                    float *reciprocal) {
  const double count = (double)(s->samples * s->positions);
  for (size_t channel = 0; channel < s->channels; channel++) {
    const float *from = x + channel * s->positions;
    float *to = y + channel * s->positions;
    double sum, squares;
    channel_sums(s, from, from, &sum, &squares);
    const double center = sum / count;
    mean[channel] = (float)center;
    reciprocal[channel] = (float)(1 / sqrt(squares / count - center * center + 1e-5));
    const float factor = gamma[channel] * reciprocal[channel];
    const float offset = beta[channel] - factor * mean[channel];
    for (size_t sample = 0; sample < s->samples; sample++) {
      const size_t start = sample * s->channels * s->positions;
      for (size_t i = start; i < start + s->positions; i += 16) {
        lanes value = LOAD(from + i) * factor + offset;
        memcpy(to + i, &value, sizeof value);
      }
    }
  }
}

INLINE void backward(const float_shape *s, const float *g, const float *x, float *dx, const float *gamma,
                     const float *mean, const float *reciprocal, float *dgamma, float *dbeta) {
  const double count = (double)(s->samples * s->positions);
  for (size_t channel = 0; channel < s->channels; channel++) {
    const size_t first = channel * s->positions;
    double sum, products;
    channel_sums(s, g + first, x + first, &sum, &products);
    dbeta[channel] = (float)sum;
    dgamma[channel] = (float)((products - mean[channel] * sum) * reciprocal[channel]);
    const float factor = gamma[channel] * reciprocal[channel];
    const float tilt = -factor * reciprocal[channel] * (float)(dgamma[channel] / count);
    const float offset = -factor * (float)(sum / count) - tilt * mean[channel];
    for (size_t sample = 0; sample < s->samples; sample++) {
      const size_t start = first + sample * s->channels * s->positions;
      for (size_t i = start; i < start + s->positions; i += 16) {
        lanes value = LOAD(g + i) * factor + (LOAD(x + i) * tilt + offset);
        memcpy(dx + i, &value, sizeof value);
      }
    }
  }
}

#define COPIES(suffix, attributes)                                                                                      \
  attributes static void forward_##suffix(const float_shape *s, const float *x, float *y, const float *gamma,          \
                                          const float *beta, float *mean, float *reciprocal) {                         \
    forward(s, x, y, gamma, beta, mean, reciprocal);                                                                    \
  }                                                                                                                     \
  attributes static void backward_##suffix(const float_shape *s, const float *g, const float *x, float *dx,            \
                                           const float *gamma, const float *mean, const float *reciprocal,             \
                                           float *dgamma, float *dbeta) {                                               \
    backward(s, g, x, dx, gamma, mean, reciprocal, dgamma, dbeta);                                                      \
  }

COPIES(plain, )
#if defined(__x86_64__)
COPIES(avx2, __attribute__((target("avx2,fma"))))
COPIES(avx512, __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,fma"), min_vector_width(512))))

#define DISPATCH(name, ...)                                                                                            \
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl")) return name##_avx512(__VA_ARGS__);      \
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return name##_avx2(__VA_ARGS__);                \
  name##_plain(__VA_ARGS__)
#else
#define DISPATCH(name, ...) name##_plain(__VA_ARGS__)
#endif

void float_l2_forward(const float_shape *shape, const float *x, float *y, const float *gamma, const float *beta,
                      float *mean, float *reciprocal) {
  DISPATCH(forward, shape, x, y, gamma, beta, mean, reciprocal);
}

void float_l2_backward(const float_shape *shape, const float *g, const float *x, float *dx, const float *gamma,
                       const float *mean, const float *reciprocal, float *dgamma, float *dbeta) {
  DISPATCH(backward, shape, g, x, dx, gamma, mean, reciprocal, dgamma, dbeta);
}
