#!/usr/bin/env python3
"""How fast the terms of a language are found, beside pyahocorasick and spaCy's PhraseMatcher on the same text and wordings.

Usage: python3 Benchmarks/matching.py [--language en] [--words 10000000] [--rounds 3] [FOLDER]

The text is that of the plans in FOLDER (Corpus/ without it) in the language, in paragraphs, repeated to as many words.
Lacuna looks for all terms of the language's lexicons with their operators, stems and places, on one core. The other two
look for the single wordings that the terms are made of, as plain strings in lower case, which is all that they can do:
pyahocorasick in characters with a check of the word's bounds, spaCy in tokens, reading a share of the text. Each is
given as words a second of processor time; the best of the rounds counts, each round with all of them, so that a loaded machine is unfair to
none. "ten times" adds nine copies of the terms with other words in the same shapes: words strange to the text, or the
text's own, with which ten times as many terms find several times as much.

Needs `swift build -c release --product MatchingSpeed`, which it runs, and for the comparison
`pip install pyahocorasick spacy`.
"""

import argparse
import json
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

from rival import Ahocorasick, Phrases
from wordings import ROOT, SPEED, build, wordings

# spaCy reads this many words; it is slow, and its rate does not depend on how much it reads.
SPACY_WORDS = 200_000


def text_of(folder, language, target):
    """Writes the paragraphs of the plans in a language, one a line; returns their words."""
    words = 0
    with target.open("w", encoding="utf-8") as out:
        for path in sorted(folder.rglob("*.pdf")):
            read = subprocess.run(
                [ROOT / ".build/release/lacuna", "extract", "--ocr", "never", "--format", "json", path],
                capture_output=True, text=True)
            if read.returncode not in (0, 2) or not read.stdout:
                continue
            document = json.loads(read.stdout)
            if document.get("language", "").split("-")[0] != language:
                continue
            for block in document["blocks"]:
                line = " ".join(block["text"].split())
                words += len(line.split())
                out.write(line + "\n")
    return words


def lacuna(text, arguments, *more):
    result = subprocess.run(
        [SPEED, text, "--language", arguments.language, "--lexicons", ROOT / "Lexicons",
         "--words", str(arguments.words), *more],
        capture_output=True, text=True, check=True)
    figures = json.loads(result.stdout)
    return figures["words"] / figures["seconds"], figures


def words_a_second(searcher, lines, most=None):
    """Words a second of processor time, and finds, in so many words at most."""
    words = finds = 0
    start = time.process_time()
    for line in lines:
        words += line.count(" ") + 1
        finds += searcher.finds(line)
        if most and words >= most:
            break
    return words / (time.process_time() - start), finds


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", nargs="?", type=pathlib.Path, default=ROOT / "Corpus")
    parser.add_argument("--language", default="en")
    parser.add_argument("--words", type=int, default=10_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    build()
    with tempfile.TemporaryDirectory() as directory:
        text = pathlib.Path(directory) / "text.txt"
        own = text_of(arguments.folder, arguments.language, text)
        if own == 0:
            sys.exit(f"{arguments.folder} holds no plan in {arguments.language}")
        lines = text.read_text(encoding="utf-8").splitlines()
        phrases = wordings(ROOT / "Lexicons", arguments.language)
        best, figures = {}, {}

        def note(name, rate, more=None):
            if rate > best.get(name, 0):
                best[name], figures[name] = rate, more

        for _ in range(arguments.rounds):
            note("Lacuna", *lacuna(text, arguments))
            note("Lacuna, ten times, strange words", *lacuna(text, arguments, "--multiply", "10"))
            note("Lacuna, ten times, the text's words",
                 *lacuna(text, arguments, "--multiply", "10", "--further", "common"))
            for name, measure in [
                    ("pyahocorasick, wordings", lambda: words_a_second(Ahocorasick(phrases, arguments.language), lines)),
                    ("spaCy PhraseMatcher, wordings", lambda: words_a_second(Phrases(phrases, arguments.language), lines, SPACY_WORDS))]:
                try:
                    note(name, *measure())
                except ImportError:
                    print(f"{name}: not installed")
    base = best["Lacuna"]
    print(f"{own} words of plans, repeated to {arguments.words}; "
          f"{figures['Lacuna']['terms']} terms, {len(phrases)} wordings; best of {arguments.rounds} rounds")
    print(f"{'':38}{'words/s':>12}{'s for 10 million':>18}{'cost':>7}")
    for name, rate in best.items():
        print(f"{name:38}{rate:12,.0f}{1e7 / rate:18.2f}{base / rate:7.2f}")


main()
