"""One rival's run over files, as `rivals.py` starts it: text of every file, then every wording in it; prints files, letters and finds.

    rival.py PROGRAM PROCESSES TERMS.json FILE…

The list of a language is compiled once a process, when the first document in it turns up, as Lacuna's workers do it.
A document's language is the one whose function words are the most among its words.
"""

import json
import multiprocessing
import re
import sys


class Ahocorasick:
    def __init__(self, wordings, language):
        import ahocorasick

        self.automaton = ahocorasick.Automaton()
        for wording in wordings:
            self.automaton.add_word(wording, len(wording))
        self.automaton.make_automaton()

    def finds(self, text):
        low, count = text.lower(), 0
        for last, length in self.automaton.iter(low):
            first = last - length + 1
            # A wording that stands within a longer word is no find.
            count += (first == 0 or not low[first - 1].isalnum()) and (last + 1 == len(low) or not low[last + 1].isalnum())
        return count


class Expression:
    """One regular expression for all wordings, written as a tree of their letters: alternatives one after another would take
    hundreds of times as long."""

    def __init__(self, wordings, language):
        tree = {}
        for wording in wordings:
            node = tree
            for sign in wording:
                node = node.setdefault(r"\s+" if sign == " " else re.escape(sign), {})
            node[""] = {}
        self.expression = re.compile(r"\b" + self.written(tree) + r"\b")

    def written(self, tree):
        branches = []
        for sign in sorted(tree, reverse=True):
            # A single way on needs no bracket.
            tail, node = sign, tree[sign]
            while len(node) == 1 and "" not in node:
                (further, node), = node.items()
                tail += further
            if sign:
                branches.append(tail + (self.written(node) if node and list(node) != [""] else ""))
        text = branches[0] if len(branches) == 1 else "(?:" + "|".join(branches) + ")"
        return f"(?:{text})?" if "" in tree else text

    def finds(self, text):
        return sum(1 for _ in self.expression.finditer(text.lower()))


class Phrases:
    def __init__(self, wordings, language):
        import spacy
        from spacy.matcher import PhraseMatcher

        self.model = spacy.blank(language)
        self.model.max_length = 1 << 30
        self.matcher = PhraseMatcher(self.model.vocab, attr="LOWER")
        self.matcher.add("terms", list(self.model.tokenizer.pipe(wordings)))

    def finds(self, text):
        return len(self.matcher(self.model.make_doc(text)))


def pymupdf_pages(path):
    import pymupdf

    pymupdf.TOOLS.mupdf_display_errors(False)
    pymupdf.TOOLS.mupdf_display_warnings(False)
    with pymupdf.open(path, filetype="pdf") as document:
        return [page.get_text() for page in document]


def pdfplumber_pages(path):
    import pdfplumber

    with pdfplumber.open(path) as document:
        pages = []
        for page in document.pages:
            pages.append(page.extract_text() or "")
            # Without this it keeps all pages' letters until the end.
            page.close()
        return pages


PROGRAMS = {
    "pymupdf-ahocorasick": (pymupdf_pages, Ahocorasick),
    "pymupdf-spacy": (pymupdf_pages, Phrases),
    "pdfplumber-re": (pdfplumber_pages, Expression),
}


class Rival:
    def __init__(self, program, terms):
        self.pages, self.search = PROGRAMS[program]
        self.wordings = terms["wordings"]
        self.marks = {language: set(words) for language, words in terms["function_words"].items()}
        self.searches = {}

    def language(self, pages):
        words = " ".join(pages).lower().split()[:5000]
        return max(self.wordings, key=lambda language: sum(word in self.marks[language] for word in words))

    def searcher(self, language):
        if language not in self.searches:
            self.searches[language] = self.search(self.wordings[language], language)
        return self.searches[language]

    def read(self, path):
        try:
            pages = self.pages(path)
        except Exception:  # Files that are no PDF: what each library throws for them is its own.
            return 0, 0, 0
        search = self.searcher(self.language(pages))
        return 1, sum(map(len, pages)), sum(map(search.finds, pages))


def main():
    program, processes, terms, *files = sys.argv[1:]
    with open(terms, encoding="utf-8") as file:
        rival = Rival(program, json.load(file))
    if int(processes) == 1:
        results = [rival.read(path) for path in files]
    else:
        with multiprocessing.get_context("fork").Pool(int(processes)) as pool:
            results = pool.map(rival.read, files, chunksize=1)
    print(*map(sum, zip(*results)))


if __name__ == "__main__":
    main()
