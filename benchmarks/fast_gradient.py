"""``python -m benchmarks.fast_gradient``: the bonus exercise beside the plain loop, on TwoLayerNet(784, 100, 10) and 100 samples.

The plain loop is run on a random 2 % of the parameters and scaled; the two
take turns, and CPU seconds of one thread are counted, so that what else the
machine does matters little.
"""

import os

os.environ.update(OPENBLAS_NUM_THREADS="1", MKL_NUM_THREADS="1", OMP_NUM_THREADS="1")  # before NumPy is imported

import resource
import time
from pathlib import Path

import numpy as np

from autograder.course import Course
from autograder.grading.references import References

PART = 0.02  # of the parameters, for the plain loop
TURNS = 5


def main():
    references = References(Course.at(Path(__file__).parents[1]))
    net = references.module("two_layer_net").TwoLayerNet(784, 100, 10, rng=np.random.default_rng(0))
    numerical_gradient = references.module("numerical_gradient").numerical_gradient
    fast_numerical_gradient = references.module("fast_gradient").fast_numerical_gradient
    rng = np.random.default_rng(1)
    x, t = rng.random((100, 784)), rng.integers(0, 10, 100)
    places = [(name, index) for name, array in net.params.items() for index in np.ndindex(array.shape)]
    some = [places[place] for place in rng.choice(len(places), round(PART * len(places)), replace=False)]

    plain, fast, largest, before = [], [], 0.0, peak()
    for turn in range(TURNS):
        begun = time.process_time()
        gradient = fast_numerical_gradient(net, x, t)
        fast.append(time.process_time() - begun)
        for name, index in some[turn::TURNS]:
            begun = time.process_time()
            slope = one_slope(numerical_gradient, net, x, t, name, index)
            plain.append(time.process_time() - begun)
            largest = max(largest, abs(slope - gradient[name][index]))
    after, seconds = peak(), (np.mean(plain) * len(places), np.median(fast))
    for label, told in (
        ("parameters", f"{len(places):,}"),
        (f"the plain loop, from {PART:.0%} of them", f"{seconds[0]:.1f} s CPU"),
        (f"fast_numerical_gradient, median of {TURNS}", f"{seconds[1]:.2f} s CPU"),
        ("ratio", f"{seconds[0] / seconds[1]:.0f}"),
        ("largest difference", f"{largest:.1e}"),
        ("peak memory of the process", f"{after:.0f} MiB ({after - before:.0f} more than before)"),
    ):
        print(f"{label:42}{told}")


def one_slope(numerical_gradient, net, x, t, name, index):
    """What the plain loop does for one parameter: two losses."""
    array = net.params[name]

    def loss(value):
        array[index] = value
        return net.loss(x, t)

    kept = array[index]
    slope = numerical_gradient(loss, np.array(kept))
    array[index] = kept
    return slope


def peak():
    """The most memory that this process had so far, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
