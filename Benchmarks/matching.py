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

ROOT = pathlib.Path(__file__).resolve().parent.parent
SPEED = ROOT / ".build/release/MatchingSpeed"
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


def with_ahocorasick(lines, wordings):
    import ahocorasick
    automaton = ahocorasick.Automaton()
    for wording in wordings:
        automaton.add_word(wording, len(wording))
    automaton.make_automaton()
    words = hits = 0
    start = time.process_time()
    for line in lines:
        low = line.lower()
        words += low.count(" ") + 1
        for end, length in automaton.iter(low):
            first = end - length + 1
            if (first == 0 or not low[first - 1].isalnum()) and (
                    end + 1 == len(low) or not low[end + 1].isalnum()):
                hits += 1
    return words / (time.process_time() - start), hits


def with_spacy(lines, wordings, language):
    import spacy
    from spacy.matcher import PhraseMatcher
    model = spacy.blank(language)
    matcher = PhraseMatcher(model.vocab, attr="LOWER")
    matcher.add("terms", list(model.tokenizer.pipe(wordings)))
    words = hits = 0
    start = time.process_time()
    for line in lines:
        words += line.count(" ") + 1
        hits += len(matcher(model.make_doc(line)))
        if words >= SPACY_WORDS:
            break
    return words / (time.process_time() - start), hits


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", nargs="?", type=pathlib.Path, default=ROOT / "Corpus")
    parser.add_argument("--language", default="en")
    parser.add_argument("--words", type=int, default=10_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    subprocess.run(
        ["swift", "build", "-c", "release", "--product", "MatchingSpeed"], cwd=ROOT, check=True,
        stdout=subprocess.DEVNULL)
    with tempfile.TemporaryDirectory() as directory:
        text = pathlib.Path(directory) / "text.txt"
        own = text_of(arguments.folder, arguments.language, text)
        if own == 0:
            sys.exit(f"{arguments.folder} holds no plan in {arguments.language}")
        lines = text.read_text(encoding="utf-8").splitlines()
        wordings = sorted({line.lower() for line in subprocess.run(
            [SPEED, text, "--language", arguments.language, "--lexicons", ROOT / "Lexicons", "--phrases"],
            capture_output=True, text=True, check=True).stdout.splitlines() if line.strip()})
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
                    ("pyahocorasick, wordings", lambda: with_ahocorasick(lines, wordings)),
                    ("spaCy PhraseMatcher, wordings", lambda: with_spacy(lines, wordings, arguments.language))]:
                try:
                    note(name, *measure())
                except ImportError:
                    print(f"{name}: not installed")
    base = best["Lacuna"]
    print(f"{own} words of plans, repeated to {arguments.words}; "
          f"{figures['Lacuna']['terms']} terms, {len(wordings)} wordings; best of {arguments.rounds} rounds")
    print(f"{'':38}{'words/s':>12}{'s for 10 million':>18}{'cost':>7}")
    for name, rate in best.items():
        print(f"{name:38}{rate:12,.0f}{1e7 / rate:18.2f}{base / rate:7.2f}")


main()
