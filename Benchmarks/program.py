"""The built program that the benchmarks run."""

import pathlib
import shutil
import sys

LACUNA = pathlib.Path(__file__).parent.parent / ".build/release/lacuna"


def runnable(path):
    """The program's path as it was given; where nothing can be run there, one sentence ends the benchmark."""
    if shutil.which(str(path)) is None:
        sys.exit(f"{path}: there is no program to run; build it with "
                 "`swift build -c release --product lacuna` or name another with --lacuna")
    return str(path)
