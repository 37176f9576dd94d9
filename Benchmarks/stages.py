#!/usr/bin/env python3
"""Which share of the CPU of `lacuna analyze` each stage takes, as perf samples it.

    python3 Benchmarks/stages.py FOLDER [--csv stages.csv] [--functions 15]

Runs `perf record -g` over the folder's PDFs with one job. A sample counts for the stage of the innermost function that belongs to one of
the program's modules; the model's own functions count for what called them. C libraries are compiled without
frame pointers, so what runs in them is named by the library and not by the stage that called it; so is the allocator.
"""

import argparse
import collections
import csv
import pathlib
import re
import subprocess
import sys
import tempfile

from program import LACUNA, runnable

ROOT = pathlib.Path(__file__).resolve().parent.parent
# Mangled names begin with the length and the name of a module; those without a stage count for their callers.
STAGES = {
    "Matching": "matching", "Assessing": "assessing", "Storing": "storing", "Exporting": "storing", "Reporting": "reporting",
    "Loading": "loading lexicons", "Pipeline": "pipeline (messages, cache, order)", "Spreadsheets": "reporting"}
CALLED = {"AnalysisModel", "SharedLibraries", "lacuna"}
# Of the module that reads files: what looks for tables and draws their borders, by the folders its files stand in.
TABLES = ("Tables", "Drawing")
LIBRARIES = {
    "poppler": "libpoppler|liblcms|libm[.]|libstdc|libfreetype|libfontconfig|libz[.]|libjpeg|libopenjp2|libglib|libgobject",
    "drawing pages for borders (cairo)": "libcairo|libpixman",
    "lines of tables (qpdf)": "libqpdf",
    "telling the language (CLD2)": "libcld2",
    "matching": "libstemmer|libicu",
    "storing": "libsqlite3",
    "allocator": "libjemalloc",
    "C library, caller unknown": "libc[.]|ld-linux",
    "kernel": "kernel|unknown|vdso|[?]",
}


def types():
    """The names of what stands in the folders of tables, by file."""
    folders = [ROOT / "Sources/Ingesting/PDF" / name for name in TABLES]
    return {path.stem for folder in folders for path in folder.glob("*.swift")}


def module(symbol):
    """The module and the type that a mangled name begins with, of those of the program."""
    for found in re.finditer(r"(?<!\d)(\d+)(?=[A-Za-z])", symbol):
        name = symbol[found.end():found.end() + int(found.group(1))]
        if name in STAGES or name in CALLED or name == "Ingesting":
            further = re.match(r"(\d+)(\w+)", symbol[found.end() + len(name):])
            return name, further.group(2)[:int(further.group(1))] if further else ""
    return None, ""


def stage(frames, tables):
    leaf = frames[0] if frames else "?"
    for frame in frames:
        symbol = frame.split("(")[0]
        if "$s" not in symbol:
            continue
        name, kind = module(symbol[symbol.index("$s"):])
        if name in STAGES:
            return STAGES[name], symbol
        if name == "Ingesting":
            return ("tables" if kind in tables else "layout"), symbol
    library = leaf.rpartition("(")[2]
    for name, pattern in LIBRARIES.items():
        if re.search(pattern, library):
            return name, leaf
    return "other", leaf


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--rate", type=int, default=499, help="samples a second")
    parser.add_argument("--functions", type=int, default=0, help="name so many functions, with their shares")
    parser.add_argument("--csv", type=pathlib.Path)
    parser.add_argument("--lexicons", type=pathlib.Path, default=ROOT / "Lexicons")
    parser.add_argument("--lacuna", default=str(LACUNA))
    options = parser.parse_args()
    files = sorted(str(path) for path in options.folder.glob("*.pdf"))
    if not files:
        sys.exit(f"{options.folder}: no PDF files")
    with tempfile.TemporaryDirectory() as scratch:
        data = f"{scratch}/perf.data"
        subprocess.run(
            ["perf", "record", "-q", "-N", "-F", str(options.rate), "-e", "cpu-clock", "-g", "-o", data, runnable(options.lacuna), "analyze",
             "--quiet", "--ocr", "never", "--jobs", "1", "--lexicons", str(options.lexicons), "-o", f"{scratch}/output", *files],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        text = subprocess.run(
            ["perf", "script", "-i", data, "-F", "comm,pid,ip,sym,dso", "--no-inline"], capture_output=True, text=True).stdout
    counts, functions, tables = collections.Counter(), collections.Counter(), types()
    for sample in text.strip().split("\n\n"):
        name, symbol = stage([line.strip().split(" ", 1)[-1] for line in sample.split("\n")[1:]], tables)
        counts[name] += 1
        functions[name, symbol] += 1
    total = sum(counts.values())
    print(f"{total} samples, {total / options.rate:.1f} s of CPU")
    for name, count in counts.most_common():
        print(f"{name:36}{100 * count / total:6.1f} %{count / options.rate:8.2f} s")
    for (name, symbol), count in functions.most_common(options.functions):
        print(f"{100 * count / total:5.1f} %  {name}: {symbol[:110]}")
    if options.csv:
        with open(options.csv, "w", newline="") as file:
            csv.writer(file).writerows(
                [["stage", "share", "seconds"], *([name, round(count / total, 4), round(count / options.rate, 2)] for name, count in counts.most_common())])


if __name__ == "__main__":
    main()
