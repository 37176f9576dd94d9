#!/usr/bin/env python3
"""Writes seeds for a target into a folder: seeds.py TARGET FOLDER. Made of Corpus/, Lexicons/, docs/ and what the tests hold."""
import hashlib
import io
import pathlib
import re
import sys
import zipfile

root = pathlib.Path(__file__).resolve().parents[2]
languages = ["en", "fr", "es", "pt", "ru", "ar"]


def tests(*names):
    """The texts of Swift tests that look like the target's own."""
    for name in names:
        yield (root / "Tests" / name).read_text()


def literals(text):
    """Literals of Swift sources, of one line and of several."""
    for block in re.findall(r'"""\n(.*?)\n\s*"""', text, re.S):
        lines = block.split("\n")
        margin = min((len(l) - len(l.lstrip()) for l in lines if l.strip()), default=0)
        yield "\n".join(l[margin:] for l in lines)
    for raw in re.findall(r'#"(.*?)"#', text):
        yield raw
    for plain in re.findall(r'(?<!["#])"((?:[^"\\\n]|\\.)+)"', text):
        yield plain.replace('\\"', '"').replace("\\n", "\n").replace("\\\\", "\\")


def archive(parts):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in parts.items():
            file.writestr(zipfile.ZipInfo(name), text)
    return data.getvalue()


def html():
    for folder in ["Corpus", "docs", "Tests/IngestingTests"]:
        for path in sorted((root / folder).rglob("*.*htm*")):
            yield path.read_bytes()[: 1 << 14]
    for path in sorted((root / "Tests/IngestingTests").glob("*HTML*.swift")):
        for text in literals(path.read_text()):
            if "<" in text:
                yield text.encode()


def sample_lexicons():
    """The small library of the tests, and the parts that it leaves out."""
    source = (root / "Tests/TestSupport/SampleLexicons.swift").read_text()
    framework, lexicon, vocabulary, subjects = list(literals(source))[:4]
    return {
        "water/framework.yaml": framework, "water/en.yaml": lexicon,
        "common/en.yaml": vocabulary, "common/subjects.yaml": subjects,
    }


def lexicon():
    def folder(files):
        return "".join(f"=== {name}\n{text.rstrip()}\n" for name, text in files.items()).encode()

    small = sample_lexicons()
    yield folder(small)
    for name in ["scoring.yaml", "measures.yaml", "judgements.yaml", "common/function-words.yaml"]:
        yield folder(small | {name: (root / "Lexicons" / name).read_text()[:4000]})
    yield folder({
        "water/framework.yaml": (root / "docs/example-lexicons/open-data/framework.yaml").read_text(),
        "water/en.yaml": (root / "docs/example-lexicons/open-data/en.yaml").read_text(),
        "common/en.yaml": small["common/en.yaml"]})
    for framework in sorted((root / "Lexicons").glob("*/framework*.yaml")):
        yield folder(small | {f"water/{'framework.fr.yaml' if framework.stem.count('.') else 'framework.yaml'}": framework.read_text()[:3000]})
    for path in sorted((root / "Lexicons").glob("*/en.yaml")):
        place = "common/en.yaml" if path.parent.name == "common" else "water/en.yaml"
        yield folder(small | {place: path.read_text()[:6000]})
    for text in tests("LoadingTests/LexiconLibraryTests.swift"):
        for part in literals(text):
            if ":" in part and "\n" in part:
                yield folder(small | {"water/en.yaml": part})


def term():
    for number, language in enumerate(languages):
        for path in sorted((root / "Lexicons").glob(f"*/{language}.yaml")):
            found = re.findall(r"^\s*- (?:\{term: )?'((?:[^'\n]|'')+)'", path.read_text(), re.M)
            for notation in sorted(set(found), key=lambda n: hashlib.sha1(n.encode()).digest())[:60]:
                yield bytes([number]) + notation.replace("''", "'").encode()
    for text in tests("MatchingTests/TermParserTests.swift", "MatchingTests/TermAutomatonTests.swift"):
        for part in literals(text):
            yield b"\0" + part.encode()
            yield b"\0" + part.encode() + b"\nVictims of trafficking shall not be punished, whatever the plan says."


def manifest():
    yield (root / "Corpus/manifest.csv").read_bytes()
    for text in tests("LoadingTests/ManifestTests.swift", "LoadingTests/JudgementsFileTests.swift"):
        for part in literals(text):
            if "," in part or ";" in part:
                yield part.encode()


def request():
    for text in tests("PipelineTests/ServedRequestTests.swift", "EndToEndTests/WorkerTests.swift"):
        for part in literals(text):
            if "{" in part:
                yield part.encode()


def qdpx():
    for text in tests("LoadingTests/CodingProjectFileTests.swift"):
        for part in literals(text):
            if "<" in part:
                yield part.encode()
                yield archive({"project.qde": part, "Sources/t1.txt": "a\r\ntwo\r\n"})
    for path in sorted((root / "Tests/ExportingTests/Golden").glob("*.qde")):
        yield path.read_bytes()[: 1 << 14]


def workbook():
    for text in tests("LoadingTests/WorkbookRowsTests.swift"):
        parts = dict(re.findall(r'"(xl/[^"]+)":\s*"((?:[^"\\\n]|\\.)*)"', text))
        parts = {name: part.replace('\\"', '"') for name, part in parts.items()}
        sheet = next(part for part in literals(text) if "<row" in part and "\n" in part)
        yield archive(parts | {"xl/worksheets/other.xml": sheet})
        for part in [sheet, *parts.values()]:
            yield part.encode()


if __name__ == "__main__":
    target, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    for seed in globals()[target]():
        (folder / hashlib.sha1(seed).hexdigest()).write_bytes(seed)
