"""LUQ in NumPy: by the paper's formulas in float64 and float32, or in float32 by exponents.

    luq_numpy.py float64|float32|exponents COUNT REPEATS     prints the seconds of REPEATS quantizations of COUNT numbers
"""

import sys
import time

import numpy as np


def formulas(x, random):
    """As the paper has it: a logarithm, and a comparison with a random number on either side of alpha."""
    magnitude = np.abs(x)
    alpha = magnitude.max() / x.dtype.type(64)
    ratio = magnitude / alpha
    uniform = random.random(x.shape, dtype=x.dtype)
    octave = np.floor(np.log2(np.maximum(ratio, 1)))
    power = np.exp2(octave)
    level = np.where(ratio < 1, uniform < ratio, octave + 1 + (uniform < ratio / power - 1))
    return (np.sign(x) * level).astype(np.int8), alpha


def exponents(x, random):
    """With all tricks that NumPy has: one addition, the exponents of floats, the fastest generator."""
    magnitude = np.abs(x)
    alpha = magnitude.max() / np.float32(64)
    ratio = magnitude / alpha
    octave = np.maximum(np.frexp(ratio)[1] - 1, 0)
    threshold = np.ldexp(random.random(x.shape, dtype=np.float32), octave)
    level = np.maximum(np.frexp(ratio + threshold)[1], 0)
    return np.where(x < 0, -level, level).astype(np.int8), alpha


luq, bits, kind = {
    "float64": (formulas, np.random.PCG64, np.float64),
    "float32": (formulas, np.random.PCG64, np.float32),
    "exponents": (exponents, np.random.SFC64, np.float32),
}[sys.argv[1]]
count, repeats = int(sys.argv[2]), int(sys.argv[3])
random = np.random.Generator(bits(1))
x = random.lognormal(0, 2, count).astype(kind) * random.choice(np.array([-1, 1], kind), count)
luq(x, random)
start = time.perf_counter()
for _ in range(repeats):
    luq(x, random)
print(time.perf_counter() - start)
