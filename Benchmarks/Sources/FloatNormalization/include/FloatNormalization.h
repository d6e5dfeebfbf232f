#ifndef FLOAT_NORMALIZATION_H
#define FLOAT_NORMALIZATION_H

#include <stddef.h>

/// A tensor of samples, channels and positions, in this order.
typedef struct {
  size_t samples;
  size_t channels;
  size_t positions;
} float_shape;

/// Batch normalization by the standard deviation in float32, as a framework does it: y, and for every channel mean and one
/// over the deviation. Positions are a multiple of 64.
void float_l2_forward(const float_shape *shape, const float *x, float *y, const float *gamma, const float *beta,
                      float *mean, float *reciprocal);

/// Its gradients by x, gamma and beta.
void float_l2_backward(const float_shape *shape, const float *g, const float *x, float *dx, const float *gamma,
                       const float *mean, const float *reciprocal, float *dgamma, float *dbeta);

#endif
