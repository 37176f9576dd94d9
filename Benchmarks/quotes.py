"""Of the quotes in a results folder, how many stand verbatim on the page that they name.

A quote counts as found where its letters and digits, in order, stand on the page as `pdftotext` reads it in one of its three
orders; a quote that goes on over a page break may end on the next page. Where tables or columns interleave in all three
orders, the sentence-sized pieces of the quote are looked for one by one.
"""

import argparse
import csv
import functools
import json
import pathlib
import random
import re
import subprocess
import sys
import unicodedata

PIECE = 40


def letters(text):
    """The text's letters and digits, compatibility forms and accents folded."""
    folded = unicodedata.normalize("NFKD", text)
    return "".join(c.casefold() for c in folded if c.isalnum())


@functools.lru_cache(maxsize=None)
def pages(path, mode):
    arguments = ["pdftotext", *([mode] if mode else []), path, "-"]
    text = subprocess.run(arguments, capture_output=True, check=False).stdout
    return [letters(page) for page in text.decode("utf-8", "replace").split("\f")]


def stands(wanted, page, following):
    """Whether the text stands on the page, or begins there and ends on the next one."""
    if wanted in page:
        return True
    # The longest beginning that stands on the page; running headers lie between it and the rest.
    low, high = 0, len(wanted)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if wanted[:middle] in page else (low, middle - 1)
    # A few letters stand on any page.
    return low >= 8 and any(wanted[cut:] in following for cut in range(low, max(7, low - 8), -1))


def verdict(quote, path, page):
    wanted = letters(quote)
    found = 0.0
    for mode in ("", "-raw", "-layout"):
        read = pages(path, mode)
        if page > len(read):
            continue
        following = read[page] if page < len(read) else ""
        if stands(wanted, read[page - 1], following):
            return "verbatim", 1.0
        here = read[page - 1] + following
        pieces = [p for p in (letters(p) for p in re.split(r"[.;:|•\n]", quote)) if p]
        pieces = [p[i:i + PIECE] for p in pieces for i in range(0, len(p), PIECE)]
        found = max(found, sum(len(p) for p in pieces if p in here) / max(1, sum(map(len, pieces))))
    return ("in pieces", found) if found >= 0.9 else ("not found", found)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("output", type=pathlib.Path)
    parser.add_argument("--sample", type=int, default=0, help="print so many quotes at random")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--least", type=float, default=0, help="the share that must be found, or exit 1")
    options = parser.parse_args()
    run = json.loads((options.output / "run.json").read_text())
    paths = {document["plan_id"]: document["path"] for document in run["documents"]}
    # What was recognised in a picture stands nowhere else that it could be held against.
    with open(options.output / "data/pages.csv", newline="", encoding="utf-8") as file:
        recognised = {(row["plan_id"], row["page"]) for row in csv.DictReader(file) if row["ocr"] == "true"}
    # pdftotext writes the letters of joined Arabic glyphs in the wrong order, so it is no witness there.
    right_to_left = 0
    quotes = {}
    with open(options.output / "data/evidence.csv", newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if (row["plan_id"], row["page"]) in recognised:
                continue
            if row["language"].split("-")[0] in ("ar", "fa", "he", "ur"):
                right_to_left += 1
                continue
            if row["page"] and paths[row["plan_id"]].lower().endswith(".pdf"):
                quotes.setdefault((row["plan_id"], int(row["page"]), row["quote"]), row["element"])
    missing = [paths[plan] for plan, _, _ in quotes if not pathlib.Path(paths[plan]).exists()]
    if missing:
        sys.exit(f"{missing[0]}: there is no such file from here; run this where the analysis was run")
    if not quotes:
        sys.exit(f"{options.output}: no quotes from PDF files")
    chosen = sorted(quotes)
    if options.sample:
        chosen = random.Random(options.seed).sample(chosen, min(options.sample, len(chosen)))
    counts = {"verbatim": 0, "in pieces": 0, "not found": 0}
    for plan, page, quote in chosen:
        kind, share = verdict(quote, paths[plan], page)
        counts[kind] += 1
        if options.sample or kind == "not found":
            print(f"[{kind} {share:.0%}] {plan} p. {page}, {quotes[plan, page, quote]}: {quote}\n")
    print(f"{len(chosen)} quotes: " + ", ".join(f"{count} {kind}" for kind, count in counts.items()))
    if right_to_left:
        print(f"{right_to_left} rows with right-to-left quotes left out")
    sys.exit(1 - counts["not found"] / len(chosen) < options.least)


main()
