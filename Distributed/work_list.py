#!/usr/bin/env python3
"""Lists documents as requests for `lacuna worker`, a line of JSON each, for engines that deal in lines.

    work_list.py plans/                          every .pdf, .html, .htm and .xhtml below a folder
    work_list.py manifest.csv                    the paths of a manifest, with the languages it gives
    work_list.py manifest.csv --share 3/40       the third of forty shares, which take about the same time

Hidden files and folders and the results of earlier runs are left out, as by `lacuna analyze`. Exit code 2: there is no list.

Shares are balanced by the files' sizes; together they hold every document once.
"""

import argparse
import csv
import heapq
import json
import os
import sys

SUFFIXES = (".pdf", ".html", ".htm", ".xhtml")
# What a document costs beside its bytes: starting on it takes as long as reading some pages does.
DOCUMENT_BYTES = 50_000


def size(path):
    """The bytes of a file, or of all files of a folder; 0 where there is none."""
    if os.path.isdir(path):
        return sum(size(os.path.join(top, name)) for top, _, names in os.walk(path) for name in names)
    try:
        return os.stat(path).st_size
    except OSError:
        return 0


def spelled(path):
    """A path of the file system as a text that JSON can hold, with U+FFFD for bytes that are no UTF-8.

    No such path leads to its file; the worker answers that the name is at fault, as `lacuna analyze` does.
    """
    return os.fsencode(path).decode("utf-8", "replace")


def is_spellable(name):
    """Whether a name is valid UTF-8."""
    try:
        os.fsencode(name).decode()
        return True
    except UnicodeDecodeError:
        return False


def holds_results(folder):
    """Whether a run wrote into a folder: its reports are web pages, but no plans."""
    def has(name):
        return os.path.lexists(os.path.join(folder, name))
    return has(".lacuna") or has("run.json") and has("lacuna.sqlite")


class NoList(Exception):
    """Why there is no list of documents, in a sentence."""


def listed(source):
    """The documents below a folder, as `lacuna analyze` finds them."""
    found = {}
    # A folder that may not be looked into stands for itself: the worker says so, and no document is missing without a word.
    for top, folders, names in os.walk(source, onerror=lambda error: found.setdefault(spelled(error.filename), None)):
        if holds_results(top):
            print(f"work_list: {spelled(top)} holds the results of a run and is not searched for plans", file=sys.stderr)
            folders.clear()
            continue
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        # A folder whose name is at fault is one that cannot be read, whatever is in it.
        for name in folders:
            if not (is_spellable(name) or os.path.islink(os.path.join(top, name))):
                found.setdefault(os.path.join(spelled(top), spelled(name)), None)
        folders[:] = filter(is_spellable, folders)
        for name in sorted(names):
            if name.lower().endswith(SUFFIXES) and not name.startswith("."):
                found.setdefault(os.path.join(spelled(top), spelled(name)), None)
    return found


def of_manifest(source):
    """The documents of a manifest, with the languages that it gives."""
    found = {}
    folder = spelled(os.path.dirname(source))
    try:
        with open(source, newline="", encoding="utf-8-sig") as file:
            rows = csv.DictReader(file)
            if "path" not in (rows.fieldnames or []):
                raise NoList(f"{spelled(source)} has no column path; name a manifest or a folder")
            for row in rows:
                path = (row.get("path") or "").strip()
                if path:
                    found.setdefault(os.path.join(folder, path), (row.get("language") or "").strip() or None)
    except FileNotFoundError:
        raise NoList(f"there is no file or folder {spelled(source)}; check the path") from None
    except OSError as error:
        raise NoList(f"{spelled(source)} cannot be read: {error.strerror}") from None
    except (UnicodeDecodeError, csv.Error) as error:
        raise NoList(f"{spelled(source)} is no CSV file in UTF-8 ({error}); name a manifest or a folder") from None
    return found


def requests(source):
    """The requests of a manifest or folder, in its order, each path once."""
    found = listed(source) if os.path.isdir(source) else of_manifest(source)
    for path, language in found.items():
        # The path is the id: whatever happens to a request, its reply says which document it was.
        request = {"id": path, "path": path}
        if language:
            request["language"] = language
        yield request


def shares(weighted, count):
    """Deals (weight, thing) pairs out to `count` lists of about the same weight: the heaviest first, each to the lightest."""
    lists = [[] for _ in range(count)]
    heap = [(0, place) for place in range(count)]
    for weight, thing in sorted(weighted, key=lambda pair: -pair[0]):
        load, place = heapq.heappop(heap)
        lists[place].append(thing)
        heapq.heappush(heap, (load + weight + DOCUMENT_BYTES, place))
    return lists


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", help="a manifest with a column path, or a folder")
    parser.add_argument("--share", metavar="N/COUNT", help="one share of several, counted from 1")
    options = parser.parse_args()
    try:
        wanted = list(requests(options.source))
    except NoList as problem:
        print(f"work_list: {problem}", file=sys.stderr)
        return 2
    if options.share:
        try:
            number, count = (int(part) for part in options.share.split("/"))
        except ValueError:
            parser.error("--share must be as in 3/40")
        if not 1 <= number <= count:
            parser.error("--share must be as in 3/40, from 1")
        wanted = shares([(size(request["path"]), request) for request in wanted], count)[number - 1]
    for request in wanted:
        sys.stdout.write(json.dumps(request) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
