"""``python -m benchmarks.fast_gradient``: the bonus exercise and the plain loop, on TwoLayerNet(784, 100, 10) and 100 samples.

The plain loop runs on a random 2 % of the parameters, and its time is scaled.
The two alternate, and CPU seconds of one thread are counted, so other
processes have little influence.
"""

import os

os.environ.update(OPENBLAS_NUM_THREADS="1", MKL_NUM_THREADS="1", OMP_NUM_THREADS="1")  # before NumPy is imported

import resource
import time
from pathlib import Path

import numpy as np

from autograder.course import Course
from autograder.grading.references import References

SAMPLED_SHARE = 0.02  # of the parameters, for the plain loop
REPETITIONS = 5


def main():
    references = References(Course.at(Path(__file__).parents[1]))
    net = references.module("two_layer_net").TwoLayerNet(784, 100, 10, rng=np.random.default_rng(0))
    numerical_gradient = references.module("numerical_gradient").numerical_gradient
    fast_numerical_gradient = references.module("fast_gradient").fast_numerical_gradient
    rng = np.random.default_rng(1)
    x, t = rng.random((100, 784)), rng.integers(0, 10, 100)
    parameters = [(name, index) for name, array in net.params.items() for index in np.ndindex(array.shape)]
    sampled = [parameters[i] for i in rng.choice(len(parameters), round(SAMPLED_SHARE * len(parameters)), replace=False)]

    plain, fast, largest, before = [], [], 0.0, peak()
    for repetition in range(REPETITIONS):
        started = time.process_time()
        gradient = fast_numerical_gradient(net, x, t)
        fast.append(time.process_time() - started)
        for name, index in sampled[repetition::REPETITIONS]:
            started = time.process_time()
            slope = one_slope(numerical_gradient, net, x, t, name, index)
            plain.append(time.process_time() - started)
            largest = max(largest, abs(slope - gradient[name][index]))
    after, seconds = peak(), (np.mean(plain) * len(parameters), np.median(fast))
    for label, value in (
        ("parameters", f"{len(parameters):,}"),
        (f"the plain loop, from {SAMPLED_SHARE:.0%} of them", f"{seconds[0]:.1f} s CPU"),
        (f"fast_numerical_gradient, median of {REPETITIONS}", f"{seconds[1]:.2f} s CPU"),
        ("ratio", f"{seconds[0] / seconds[1]:.0f}"),
        ("largest difference", f"{largest:.1e}"),
        ("peak memory of the process", f"{after:.0f} MiB ({after - before:.0f} more than before)"),
    ):
        print(f"{label:42}{value}")


def one_slope(numerical_gradient, net, x, t, name, index):
    """The work of the plain loop for one parameter: two losses."""
    array = net.params[name]

    def loss(value):
        array[index] = value
        return net.loss(x, t)

    original = array[index]
    slope = numerical_gradient(loss, np.array(original))
    array[index] = original
    return slope


def peak():
    """The peak memory of this process so far, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
