"""Whether two fresh runs give the same bytes, and what a second run into one folder costs."""

import argparse
import pathlib
import subprocess
import sys
import tempfile
import time

from program import LACUNA, runnable
from results import content, results


def run(lacuna, folder, output):
    """Seconds that an analysis took."""
    start = time.monotonic()
    code = subprocess.run(
        [lacuna, "analyze", "--quiet", "-o", str(output), str(folder)],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode
    if code not in (0, 2):
        sys.exit(f"lacuna ended with exit code {code}")
    return time.monotonic() - start


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--lacuna", default=str(LACUNA))
    options = parser.parse_args()
    options.lacuna = runnable(options.lacuna)
    with tempfile.TemporaryDirectory() as scratch:
        # Reports link to the plans from where they stand, so both runs write to the same place.
        output, first = pathlib.Path(scratch, "output"), pathlib.Path(scratch, "first")
        cold = run(options.lacuna, options.folder, output)
        warm = run(options.lacuna, options.folder, output)
        output.rename(first)
        run(options.lacuna, options.folder, output)
        one, other = results(first), results(output)
        different = sorted(
            name for name in one.keys() | other.keys()
            if name not in one or name not in other or content(one[name]) != content(other[name]))
    print(f"first run {cold:.2f} s, second run {warm:.2f} s: {100 * warm / cold:.1f} %")
    print(f"{len(one)} result files, {len(different)} different between two fresh runs")
    for name in different:
        print(" ", name)
    sys.exit(bool(different))


main()
