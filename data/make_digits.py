"""Make digits.npz: the 1,797 handwritten 8x8 digits that scikit-learn carries.

Run `pip install scikit-learn` and then `python data/make_digits.py`. The pixels
are whole numbers from 0 (paper) to 16 (ink), so that one byte each keeps them.
"""

import sys
from pathlib import Path

import numpy as np


def main():
    try:
        from sklearn.datasets import load_digits
    except ImportError:
        sys.exit(
            "scikit-learn is not installed: run 'pip install scikit-learn', then this again. "
            "(data/digits.npz is in the repository already; this script only remakes it.)"
        )
    images, labels = load_digits(return_X_y=True)
    path = Path(__file__).with_name("digits.npz")
    np.savez_compressed(path, images=images.astype(np.uint8), labels=labels.astype(np.uint8))
    print(f"{path}: {images.shape[0]} images of {images.shape[1]} pixels, {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
