"""CPU of `lacuna analyze` or `lacuna extract` over a folder's PDFs against `pdftotext` over the same files."""

import argparse
import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile

from program import LACUNA, runnable



def measured(commands):
    """CPU seconds, user and system, of commands and all their children."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    for command in commands:
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--command", choices=["analyze", "extract"], default="analyze")
    parser.add_argument("--lacuna", default=str(LACUNA))
    parser.add_argument("--ocr", choices=["auto", "always", "never"], default="auto",
                        help="what lacuna recognises; pdftotext recognises nothing, so never compares like with like")
    options = parser.parse_args()
    options.lacuna = runnable(options.lacuna)
    files = [str(path) for path in sorted(options.folder.rglob("*.pdf"))]
    if not files:
        sys.exit(f"{options.folder}: no PDF files")
    # Lacuna runs first, so that the largest process seen by then is one of its own.
    ratios = []
    peak = 0
    for number in range(options.rounds):
        with tempfile.TemporaryDirectory() as output:
            if options.command == "analyze":
                lacuna = measured([[options.lacuna, "analyze", "--quiet", "--ocr", options.ocr, "-o", output, *files]])
            else:
                lacuna = measured([[options.lacuna, "extract", "--ocr", options.ocr, file] for file in files])
        peak = peak or resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        text = measured([["pdftotext", file, "/dev/null"] for file in files])
        ratios.append(lacuna / text)
        print(f"round {number + 1}: lacuna {lacuna:.2f} s, pdftotext {text:.2f} s, ratio {ratios[-1]:.2f}")
    print(f"{len(files)} files, median ratio {statistics.median(ratios):.2f}")
    print(f"largest resident memory of any lacuna process: {peak // 1024} MB")


main()
