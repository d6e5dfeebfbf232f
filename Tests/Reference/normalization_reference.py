"""Normalization from its formulas alone, in NumPy's float64, against the command `golden normalize`.

    normalization_reference.py GOLDEN FOLDER

For arrays of many shapes and distributions, both norms, batch and layer, 4 to 16 bits: the codes of x and of the gradient
must be the nearest ones, and y, dx, dgamma and dbeta within the bounds of docs/normalization.md of what the formulas give
for those codes. Needs nothing but NumPy; seeds are fixed. One line for each run that agrees.
"""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np

EPSILON = 256 / 65536


def arrays():
    """Named arrays with an axis."""
    random = np.random.default_rng(57)
    images = random.standard_normal((6, 3, 5, 7)) * random.uniform(0.2, 4, (1, 3, 1, 1)) + random.uniform(-3, 3, (1, 3, 1, 1))
    outlier = random.standard_normal((40, 10))
    outlier[7, 3] = 60
    yield "images", images.astype(np.float32), 1
    yield "rows", random.standard_normal((20, 33)), 1
    yield "columns", random.lognormal(0, 1, (50, 9)), 0
    yield "outlier", outlier, 1
    yield "int8", random.integers(-7, 8, (4, 6, 11)).astype(np.int8), 1
    yield "int16", random.integers(-7, 8, (31, 5)).astype(np.int16), 0
    yield "one number each", random.standard_normal((1, 8)).astype(np.float32), 1
    yield "constant", np.full((12, 4), -2.5), 1
    yield "vector", random.standard_normal(4096), 0


def quantized(name, array, codes, scale, bits):
    """The dumped codes must be the nearest ones to the array."""
    largest = 2 ** (bits - 1) - 1
    value = scale["mantissa"] * 2.0 ** scale["exponent"]
    if array.dtype.kind == "i":
        assert value == 1 and np.array_equal(codes, array), f"{name}: codes are not the file's"
        return
    error = np.abs(codes - array.astype(np.float64) / value).max()
    assert error <= 0.5 + 2.0 ** -15 * largest + 1e-9, f"{name}: a code is off by {error}"
    assert np.abs(codes).max() <= largest


def check(name, x, g, axis, norm, layer, bits, gamma, beta, dump, y, dx):
    """Holds a run against the formulas."""
    over = (axis,) if layer else tuple(i for i in range(x.ndim) if i != axis)
    along = [1] * x.ndim
    along[axis] = x.shape[axis]
    gamma, beta = np.round(gamma * 4096) / 4096, np.round(beta * 4096) / 4096
    gamma, beta = gamma.reshape(along), beta.reshape(along)
    scales = json.loads((dump / "scale.json").read_text())
    codes, gradients = np.load(dump / "x_codes.npy"), np.load(dump / "dy_codes.npy")
    quantized(name + ", x", x, codes, scales["x"], bits)
    quantized(name + ", dy", g, gradients, scales["dy"], bits)
    codes, gradients = codes.astype(np.float64), gradients.astype(np.float64)
    fraction, largest = 2.0 ** (bits - 3), 2 ** (bits - 1) - 1

    def mean(values):
        return values.mean(axis=over, keepdims=True)

    center = mean(codes)
    deviation = mean(abs(codes - center)) if norm == "l1" else np.sqrt(mean((codes - center) ** 2))
    measured = np.load(dump / "deviation.npy").reshape(center.shape if layer else along) / 65536
    assert np.all(np.abs(measured - deviation) <= 4 / 65536), f"{name}: deviation"
    assert np.all(np.abs(np.load(dump / "mean.npy").reshape(measured.shape) / 65536 - center) <= 1 / 65536)
    divisor = np.maximum(deviation, EPSILON)
    normal = (codes - center) / divisor
    relative = 2.0 ** -14 + 2.0 ** -14 / divisor

    def forward(gain):
        return 0.5 + 2.0 ** -5 + gain * 2.0 ** -16 + abs(codes - center) * (gain * relative + 2.0 ** -24)

    if layer:
        bound = 0.5 + abs(gamma) * fraction * forward(2048 / divisor) / 2048
    else:
        bound = forward(abs(gamma) * fraction / divisor)
    expected = np.clip((gamma * normal + beta) * fraction, -largest, largest)
    assert np.array_equal(y * fraction, np.load(dump / "codes.npy")), f"{name}: y is not its codes"
    # With layer, x-hat saturates at 16.
    worst = np.where(abs(normal) < 15.9 if layer else True, abs(y * fraction - expected) - bound, -1).max()
    assert worst <= 0, f"{name}: y is off by {worst} more than the bound"

    unit = 1.0
    h, weight = gradients, gamma
    if layer:
        h = np.floor((gamma * 4096 * gradients + 2.0 ** (bits - 2)) / 2.0 ** (bits - 1))
        weight, unit = 1.0, 2.0 ** (bits - 13)
    slope = mean(h * normal)
    active = np.where(measured < EPSILON, 0.0, slope)
    sign = np.sign(np.round((codes - center) * 2.0 ** 30))
    tilt = sign - mean(sign) if norm == "l1" else normal
    inner = h - mean(h) - active * tilt
    gain = abs(weight) * fraction * unit / divisor
    error = 2.0 ** -16 + (abs(slope) * 4 + abs(mean(h))) * 2.0 ** -16 / divisor
    if norm == "l1":
        bound = 0.5 + 2.0 ** -5 + 1.01 * (
            gain * (2.0 ** -16 + 2 * error + abs(inner) * relative) + abs(inner) * 2.0 ** -24)
    else:
        steep = gain * np.maximum(1, abs(active) / divisor)
        bound = 0.5 + 2.0 ** -5 + 1.01 * (
            (steep * 2.0 ** -14 + 2.0 ** -24) * (abs(h - mean(h)) + 2 * abs(codes - center))
            + gain * (abs(h - mean(h)) + abs(normal * active)) * relative + gain * abs(normal) * error
            + 2 * steep * 2.0 ** -16)
    expected = np.clip(weight * inner * fraction * unit / divisor, -largest, largest)
    stored = np.load(dump / "dx_codes.npy").astype(np.float64)
    # Steeper maps saturate.
    steep = gain * np.maximum(1, abs(active) / divisor if norm == "l2" else 1)
    worst = np.where(steep < 2.0 ** 14, abs(stored - expected) - bound, -1).max()
    assert worst <= 0, f"{name}: dx is off by {worst} more than the bound"
    value = scales["dx"]["mantissa"] * 2.0 ** scales["dx"]["exponent"]
    assert np.array_equal(dx, stored * value), f"{name}: dx is not its codes"
    exact = [s["mantissa"] * 2.0 ** s["exponent"] for s in (scales["dy"], scales["x"])]
    assert abs(value / (exact[0] / exact[1] / fraction) - 1) <= 2.0 ** -16, f"{name}: the scale of dx"

    over = tuple(i for i in range(x.ndim) if i != axis)
    assert np.array_equal(np.load(dump / "dbeta.npy"), gradients.sum(axis=over)), f"{name}: dbeta"
    products = (gradients * normal).sum(axis=over)
    if layer:
        # Where x-hat saturates, dgamma has what it saturates at.
        limit = (abs(gradients) * (forward(2048 / divisor) / 2048 + np.maximum(0, abs(normal) - 15.99))).sum(axis=over)
    else:
        limit = (1.01 * error * gradients.size / gradients.shape[axis]).reshape(-1)
    error = np.abs(np.load(dump / "dgamma.npy") / 65536 - products)
    assert np.all(error <= limit), f"{name}: dgamma is off by {error.max()}"


def main():
    golden, folder = sys.argv[1], Path(sys.argv[2])
    random = np.random.default_rng(58)
    for name, x, axis in arrays():
        for norm in ("l1", "l2"):
            for layer in (False, True):
                for bits in (4, 8, 16):
                    g = random.standard_normal(x.shape)
                    count = x.shape[axis]
                    gamma, beta = random.uniform(-2, 2, count), random.uniform(-1, 1, count)
                    for file, array in (("x", x), ("g", g), ("gamma", gamma), ("beta", beta)):
                        np.save(folder / f"{file}.npy", array)
                    command = [golden, "normalize", "--norm", norm, "--axis", str(axis), "--bits", str(bits)]
                    command += ["x.npy", "y.npy", "--gamma", "gamma.npy", "--beta", "beta.npy"]
                    command += ["--backward", "g.npy", "dx.npy", "--dump", "dump"] + ["--layer"] * layer
                    subprocess.run(command, cwd=folder, check=True)
                    title = f"{name}, {norm}, {'layer' if layer else 'batch'}, {bits} bits"
                    check(title, x, g, axis, norm, layer, bits, gamma, beta, folder / "dump",
                          np.load(folder / "y.npy"), np.load(folder / "dx.npy"))
                    print(title)


main()
