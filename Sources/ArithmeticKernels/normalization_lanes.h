// Normalization of 8-bit codes, LANES of them at a time. The including file names LANES, what differs between
// processors (SAD, ROUNDED_PRODUCT, PACK), TARGET and a suffix for the functions; docs/normalization.md has the arithmetic.

#define VECTOR(type, count) type __attribute__((ext_vector_type(count)))
#define NAME_OF(name, suffix) name##_##suffix
#define NAMED(name, suffix) NAME_OF(name, suffix)
#define NAME(name) NAMED(name, SUFFIX)
#define LOCAL TARGET static inline __attribute__((always_inline))

typedef VECTOR(int8_t, LANES) NAME(i8);
typedef VECTOR(uint8_t, LANES) NAME(u8);
typedef VECTOR(int16_t, LANES / 2) NAME(i16);
typedef VECTOR(int32_t, LANES / 2) NAME(wide);
typedef VECTOR(int32_t, LANES / 4) NAME(i32);
typedef VECTOR(int64_t, LANES / 4) NAME(i64);
typedef VECTOR(uint64_t, LANES / 8) NAME(u64);

// 32-bit sums of products are widened after this many vectors, each of which adds up to 4·256·128·255, before they can
// overflow.
enum { NAME(sums) = 64 };

LOCAL NAME(i8) NAME(load)(const int8_t *from) {
  NAME(i8) value;
  memcpy(&value, from, sizeof value);
  return value;
}

LOCAL NAME(u8) NAME(biased)(NAME(i8) value) { return (NAME(u8))value ^ (NAME(u8))(uint8_t)0x80; }

// Bytes of the halves of each 128-bit lane, in the upper bytes of 16-bit lanes, whose lower bytes come from `below`.
LOCAL NAME(i16) NAME(low)(NAME(i8) below, NAME(i8) above) {
  return (NAME(i16))__builtin_shufflevector(below, above, INTERLEAVED_LOW);
}
LOCAL NAME(i16) NAME(high)(NAME(i8) below, NAME(i8) above) {
  return (NAME(i16))__builtin_shufflevector(below, above, INTERLEAVED_HIGH);
}

LOCAL NAME(i32) NAME(pairs)(NAME(i16) a, NAME(i16) b) {
  NAME(wide) product = __builtin_convertvector(a, NAME(wide)) * __builtin_convertvector(b, NAME(wide));
  return __builtin_shufflevector(product, product, EVEN) + __builtin_shufflevector(product, product, ODD);
}

LOCAL int64_t NAME(total)(NAME(i32) sums) { return __builtin_reduce_add(__builtin_convertvector(sums, NAME(i64))); }

// The largest magnitude of the codes between two biased ones.
LOCAL int NAME(magnitude)(NAME(u8) least, NAME(u8) most) {
  int low = 128 - __builtin_reduce_min(least), high = __builtin_reduce_max(most) - 128;
  return low > high ? low : high;
}

LOCAL int NAME(larger)(int magnitude, int code) {
  code = code < 0 ? -code : code;
  return code > magnitude ? code : magnitude;
}

TARGET static int64_t NAME(sum)(const norm_kernel_runs *r, const int8_t *codes, int *largest) {
  NAME(u64) sum = 0;
  NAME(u8) least = (NAME(u8))(uint8_t)128, most = least;
  int64_t rest = 0;
  int magnitude = 0;
  for (size_t run = 0; run < r->count; run++) {
    const int8_t *x = codes + run * r->stride;
    size_t i = 0;
    for (; i + LANES <= r->length; i += LANES) {
      NAME(u8) value = NAME(biased)(NAME(load)(x + i));
      sum += SAD(value, (NAME(u8))(uint8_t)0);
      least = __builtin_elementwise_min(least, value);
      most = __builtin_elementwise_max(most, value);
    }
    for (; i < r->length; i++) {
      rest += x[i] + 128;
      magnitude = NAME(larger)(magnitude, x[i]);
    }
  }
  *largest = NAME(larger)(magnitude, NAME(magnitude)(least, most));
  return (int64_t)__builtin_reduce_add(sum) + rest - 128 * (int64_t)(r->count * r->length);
}

TARGET static void NAME(distances)(const norm_kernel_runs *r, const int8_t *codes, int floor, int64_t *distances) {
  const NAME(u8) level = (NAME(u8))(uint8_t)(floor + 128), next = (NAME(u8))(uint8_t)(floor + 129);
  NAME(u64) near = 0, far = 0;
  int64_t rest[2] = {0, 0};
  for (size_t run = 0; run < r->count; run++) {
    const int8_t *x = codes + run * r->stride;
    size_t i = 0;
    for (; i + LANES <= r->length; i += LANES) {
      NAME(u8) value = NAME(biased)(NAME(load)(x + i));
      near += SAD(value, level);
      far += SAD(value, next);
    }
    for (; i < r->length; i++) {
      rest[0] += x[i] > floor ? x[i] - floor : floor - x[i];
      rest[1] += x[i] > floor ? x[i] - floor - 1 : floor + 1 - x[i];
    }
  }
  distances[0] = (int64_t)__builtin_reduce_add(near) + rest[0];
  distances[1] = (int64_t)__builtin_reduce_add(far) + rest[1];
}

TARGET static void NAME(products)(const norm_kernel_runs *r, const int8_t *left, const int8_t *right, int64_t *sums,
                                  int *largest) {
  const NAME(i8) zero = 0;
  NAME(u64) sum = 0;
  NAME(u8) least = (NAME(u8))(uint8_t)128, most = least;
  int64_t products = 0, rest = 0;
  int magnitude = 0;
  for (size_t run = 0; run < r->count; run++) {
    const int8_t *g = left + run * r->stride, *x = right + run * r->stride;
    size_t i = 0;
    while (i + LANES <= r->length) {
      NAME(i32) part = 0;
      for (int n = 0; n < NAME(sums) && i + LANES <= r->length; n++, i += LANES) {
        NAME(i8) gradient = NAME(load)(g + i), code = (NAME(i8))NAME(biased)(NAME(load)(x + i));
        NAME(u8) raised = NAME(biased)(gradient);
        sum += SAD(raised, (NAME(u8))(uint8_t)0);
        least = __builtin_elementwise_min(least, raised);
        most = __builtin_elementwise_max(most, raised);
        // 256·g times x + 128, a sum of which has eight zeros below.
        part += NAME(pairs)(NAME(low)(zero, gradient), NAME(low)(code, zero));
        part += NAME(pairs)(NAME(high)(zero, gradient), NAME(high)(code, zero));
      }
      products += NAME(total)(part >> 8);
    }
    for (; i < r->length; i++) {
      rest += g[i] + 128;
      products += g[i] * (x[i] + 128);
      magnitude = NAME(larger)(magnitude, g[i]);
    }
  }
  *largest = NAME(larger)(magnitude, NAME(magnitude)(least, most));
  sums[0] = (int64_t)__builtin_reduce_add(sum) + rest - 128 * (int64_t)(r->count * r->length);
  sums[1] = products - 128 * sums[0];
}

LOCAL NAME(i8) NAME(clamped)(NAME(i8) value, NAME(i8) limit) {
  return __builtin_elementwise_max(__builtin_elementwise_min(value, limit), -limit);
}

LOCAL int NAME(bounded)(int64_t value, int limit) { return value > limit ? limit : value < -limit ? -limit : (int)value; }

TARGET static void NAME(map)(const norm_kernel_runs *r, const norm_kernel_map *m, const int8_t *codes, int8_t *output) {
  const NAME(i16) factor = (NAME(i16))(int16_t)m->factor, offset = (NAME(i16))(int16_t)(m->offset[0] >> 7);
  const NAME(i16) shift = (NAME(i16))(int16_t)(m->shift - 7);
  const NAME(i8) zero = 0, limit = (NAME(i8))(int8_t)m->limit;
  for (size_t run = 0; run < r->count; run++) {
    const int8_t *x = codes + run * r->stride;
    int8_t *y = output + run * r->stride;
    size_t i = 0;
    for (; i + LANES <= r->length; i += LANES) {
      NAME(i8) value = NAME(load)(x + i);
      NAME(i16) low = __builtin_elementwise_add_sat(ROUNDED_PRODUCT(NAME(low)(zero, value), factor), offset) >> shift;
      NAME(i16) high = __builtin_elementwise_add_sat(ROUNDED_PRODUCT(NAME(high)(zero, value), factor), offset) >> shift;
      NAME(i8) code = NAME(clamped)((NAME(i8))PACK(low, high), limit);
      memcpy(y + i, &code, sizeof code);
    }
    for (; i < r->length; i++)
      y[i] = (int8_t)NAME(bounded)((m->factor * x[i] + m->offset[0]) >> m->shift, m->limit);
  }
}

TARGET static void NAME(signs)(const norm_kernel_runs *r, const norm_kernel_map *m, const int8_t *gradients,
                               const int8_t *codes, int8_t *output) {
  const NAME(i16) factor = (NAME(i16))(int16_t)m->factor, shift = (NAME(i16))(int16_t)(m->shift - 7);
  const NAME(i16) below = (NAME(i16))(int16_t)(m->offset[0] >> 7);
  const NAME(i16) above = (NAME(i16))(int16_t)(m->offset[1] >> 7) ^ below;
  const NAME(i8) zero = 0, floor = (NAME(i8))(int8_t)m->floor, limit = (NAME(i8))(int8_t)m->limit;
  for (size_t run = 0; run < r->count; run++) {
    const int8_t *g = gradients + run * r->stride, *x = codes + run * r->stride;
    int8_t *dx = output + run * r->stride;
    size_t i = 0;
    for (; i + LANES <= r->length; i += LANES) {
      NAME(i8) value = NAME(load)(g + i);
      NAME(i8) is_above = (NAME(i8))(NAME(load)(x + i) > floor);
      NAME(i16) low = ROUNDED_PRODUCT(NAME(low)(zero, value), factor);
      NAME(i16) high = ROUNDED_PRODUCT(NAME(high)(zero, value), factor);
      low = __builtin_elementwise_add_sat(low, (NAME(low)(is_above, is_above) & above) ^ below) >> shift;
      high = __builtin_elementwise_add_sat(high, (NAME(high)(is_above, is_above) & above) ^ below) >> shift;
      NAME(i8) code = NAME(clamped)((NAME(i8))PACK(low, high), limit);
      memcpy(dx + i, &code, sizeof code);
    }
    for (; i < r->length; i++)
      dx[i] = (int8_t)NAME(bounded)((m->factor * g[i] + m->offset[x[i] > m->floor]) >> m->shift, m->limit);
  }
}

TARGET static void NAME(linear)(const norm_kernel_runs *r, const norm_kernel_map *m, const int8_t *gradients,
                                const int8_t *codes, int8_t *output) {
  const NAME(i16) factors = (NAME(i16))(NAME(i32))(int32_t)((uint32_t)m->code_factor << 16 | (m->factor & 0xFFFF));
  // Of both bytes with 128 added, which needs no sign extension.
  const NAME(i32) offset = (NAME(i32))(int32_t)(m->offset[0] - 128 * (m->factor + m->code_factor)), shift = (NAME(i32))(int32_t)m->shift;
  const NAME(i8) zero = 0, limit = (NAME(i8))(int8_t)m->limit;
  for (size_t run = 0; run < r->count; run++) {
    const int8_t *g = gradients + run * r->stride, *x = codes + run * r->stride;
    int8_t *dx = output + run * r->stride;
    size_t i = 0;
    for (; i + LANES <= r->length; i += LANES) {
      NAME(i8) gradient = (NAME(i8))NAME(biased)(NAME(load)(g + i)), code = (NAME(i8))NAME(biased)(NAME(load)(x + i));
      NAME(i16) halves[2] = {NAME(low)(gradient, code), NAME(high)(gradient, code)}, words[2];
      for (int half = 0; half < 2; half++) {
        NAME(i8) bytes = (NAME(i8))halves[half];
        NAME(i32) low = NAME(pairs)(NAME(low)(bytes, zero), factors) + offset;
        NAME(i32) high = NAME(pairs)(NAME(high)(bytes, zero), factors) + offset;
        words[half] = PACK_WORDS(low >> shift, high >> shift);
      }
      NAME(i8) result = NAME(clamped)((NAME(i8))PACK(words[0], words[1]), limit);
      memcpy(dx + i, &result, sizeof result);
    }
    for (; i < r->length; i++)
      dx[i] = (int8_t)NAME(bounded)((m->factor * g[i] + m->code_factor * x[i] + m->offset[0]) >> m->shift, m->limit);
  }
}

#undef VECTOR
#undef NAME_OF
#undef NAMED
#undef NAME
#undef LOCAL
