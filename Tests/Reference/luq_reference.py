"""LUQ from the formulas of its paper alone, in NumPy's float64, against the command `golden quantize`.

    luq_reference.py GOLDEN FOLDER

For tensors of many shapes and distributions, under both ways to find alpha, with 7 and 8 levels: every code must be one
of the two levels around the element (level by level, no tolerance but next to a boundary that the 16-bit mantissa of
alpha may move by 2^-15), every value must be its level, and in each octave as many elements must go up as the
probabilities say: chi-square over the octaves, p > 1e-4. Needs nothing but NumPy; seeds are fixed.
"""

import json
import math
import subprocess
import sys
from pathlib import Path

import numpy as np


def tensors():
    """Named arrays; how often small ones are quantized makes up for their size."""
    random = np.random.default_rng(20240)
    normal, lognormal = random.standard_normal, random.lognormal

    def signed(magnitudes):
        return magnitudes * random.choice([-1.0, 1.0], magnitudes.shape)

    sparse = normal((64, 64))
    sparse[random.random((64, 64)) < 0.9] = 0
    outlier = normal(5000)
    outlier[1234] = -1e30
    yield "normal float32", normal((80, 90)).astype(np.float32)
    yield "normal float64 of rank 4", normal((3, 5, 7, 11))
    yield "normal int32", (normal(6000) * 1e8).astype(np.int32)
    yield "normal int16", (normal((20, 200)) * 6000).astype(np.int16)
    yield "lognormal 1", signed(lognormal(0, 1, 8000)).astype(np.float32)
    yield "lognormal 2", signed(lognormal(0, 2, (100, 80))).astype(np.float32)
    yield "lognormal 3", signed(lognormal(0, 3, (2, 4000)))
    yield "lognormal 3, positive", lognormal(0, 3, 8000)
    yield "uniform", random.uniform(-1, 1, (50, 50, 2))
    yield "uniform from 0", random.uniform(0, 1e-6, 4000).astype(np.float32)
    yield "all of int8", np.arange(-128, 128, dtype=np.int8).reshape(16, 16)
    yield "all ends of int32", np.array([-(2**31), 2**31 - 1, 0, 1, -1, 2**30, 12345], dtype=np.int32)
    yield "sparse", sparse
    yield "all zero", np.zeros((7, 3))
    yield "all zero int8", np.zeros(5, dtype=np.int8)
    yield "one number", np.array(0.3)
    yield "one element", np.array([-7.25], dtype=np.float32)
    yield "one huge outlier", outlier
    yield "all equal", np.full((30, 10), 0.1)
    yield "all equal and negative", np.full(100, -3, dtype=np.int16)
    yield "two magnitudes", np.where(random.random(3000) < 0.5, 1.0, -0.013)
    yield "denormal float32", (normal(3000) * 1e-41).astype(np.float32)
    yield "denormal float64", normal(3000) * 1e-310
    yield "the smallest float64", np.array([5e-324, 0.0, -5e-324])
    yield "huge float64", normal(3000) * 1e306
    yield "powers of two", signed(2.0 ** random.integers(-12, 12, 2000))
    yield "Laplace", random.laplace(0, 1, (40, 100)).astype(np.float32)
    yield "Student", random.standard_t(2, 5000)


def expected(x, levels, alpha_kind):
    """The lower level of each element and the probability of the next one; alpha and its exponent apart."""
    magnitude = np.abs(x.astype(np.float64))
    largest = magnitude.max()
    # Away from denormal numbers, exactly: everything here is relative to the largest.
    shift = -int(np.frexp(largest)[1]) if largest > 0 else 0
    magnitude, largest = np.ldexp(magnitude, shift), np.ldexp(largest, shift)
    if largest == 0:
        return np.zeros(x.shape, int), np.zeros(x.shape), 1.0, 0
    if alpha_kind == "pow2":
        fraction, exponent = np.frexp(largest)
        largest = np.ldexp(1.0, exponent - 1 if fraction == 0.5 else exponent)
    alpha = largest / 2.0 ** (levels - 1)
    ratio = magnitude / alpha
    octave = np.frexp(ratio)[1] - 1
    isUnder = ratio < 1
    lower = np.where(isUnder, 0, octave + 1)
    up = np.where(isUnder, ratio, np.ldexp(ratio, -octave) - 1)
    return lower, up, alpha, -shift


def chi_square_tail(x, degrees):
    """P(chi-square of some degrees >= x): the regularized upper incomplete gamma function."""
    a, x = degrees / 2, x / 2
    if x <= 0:
        return 1.0
    if x < a + 1:
        term = total = 1 / a
        n = a
        while term > total * 1e-16:
            n += 1
            term *= x / n
            total += term
        return 1 - total * math.exp(-x + a * math.log(x) - math.lgamma(a))
    b = x + 1 - a
    c, d = 1e300, 1 / b
    h = d
    for i in range(1, 10000):
        step = -i * (i - a)
        b += 2
        d = 1 / (step * d + b)
        c = b + step / c
        h *= d * c
        if abs(d * c - 1) < 1e-15:
            break
    return math.exp(-x + a * math.log(x) - math.lgamma(a)) * h


def quantize(golden, folder, x, arguments):
    np.save(folder / "in.npy", x)
    command = [golden, "quantize", "--method", "luq", *arguments, "in.npy", "out.npy", "--dump", "dump"]
    subprocess.run(command, cwd=folder, check=True)
    scale = json.loads((folder / "dump/scale.json").read_text())
    return np.load(folder / "out.npy"), np.load(folder / "dump/codes.npy").astype(int), scale


def check(golden, folder, x, levels, alpha_kind):
    """Quantizes with several seeds; returns p."""
    lower, up, alpha, exponent = expected(x, levels, alpha_kind)
    margin = 2.0**-13 if alpha_kind == "exact" else 2.0**-28
    octaves = {}
    for seed in range(1, 3 if x.size > 1000 else 6):
        arguments = ["--levels", str(levels), "--alpha", alpha_kind, "--seed", str(seed)]
        values, codes, scale = quantize(golden, folder, x, arguments)
        assert values.dtype == np.float64 and values.shape == codes.shape == x.shape, "shape or type"
        level = np.abs(codes)
        assert np.all((codes == 0) | (np.sign(codes) == np.sign(x))), "signs"
        low = lower - ((up < margin) & (lower > 0))
        high = np.where(up > 0, lower + 1, lower) + (up > 1 - margin)
        assert np.all((level >= low) & (level <= np.minimum(high, levels))), "levels"
        worth = np.where(level == 0, 0.0, np.sign(codes) * alpha * 2.0 ** (level - 1))
        error = np.abs(np.ldexp(values, -exponent) - worth)
        grain = np.ldexp(np.ldexp(1.0, -1074), -exponent)
        tolerance = 2.0**-14 if alpha_kind == "exact" else 0
        assert np.all(error <= tolerance * np.abs(worth) + grain), "values"
        assert scale["mantissa"] >> 15 == 1, "mantissa"
        for octave in np.unique(lower):
            here = (lower == octave) & (up > 0) & (up < 1)
            ups, mean, variance = octaves.get(octave, (0, 0.0, 0.0))
            p = up[here]
            octaves[octave] = (ups + np.sum(level[here] > octave), mean + p.sum(), variance + (p * (1 - p)).sum())
    # Where fewer than ten elements are in doubt a normal distribution says nothing.
    scores = [(ups - mean) ** 2 / variance for ups, mean, variance in octaves.values() if variance > 10]
    return chi_square_tail(sum(scores), len(scores)) if scores else 1.0


def main():
    golden, folder = sys.argv[1], Path(sys.argv[2])
    failures = 0
    for name, x in tensors():
        for levels, alpha_kind in [(7, "exact"), (7, "pow2"), (8, "exact")]:
            case = f"{name} {x.dtype} {x.shape}, {levels} levels, alpha {alpha_kind}"
            try:
                p = check(golden, folder, x, levels, alpha_kind)
                outcome = f"p = {p:.4f}" if p > 1e-4 else f"FAILED: p = {p}"
            except AssertionError as error:
                outcome = f"FAILED: {error} differ"
            failures += outcome.startswith("FAILED")
            print(f"{case}: {outcome}")
    sys.exit(1 if failures else 0)


main()
