"""Whether a project (.qdpx) is read by others as it was written: every coding at its quote, every code, case and variable there.

The archive is read as QualCoder reads it: sources opened as UTF-8 text with Python's line ends, places counted in code points.
With --qualcoder its own importer does it, from a folder that holds its package `qualcoder`, or from where pip put it; its
windows are replaced by nothing, so that no display is needed. With --evidence every quote is compared whole, with the
results' evidence.csv, and without it as far as a selection's name has it. With --schema the standard's XSD is asked, too.
"""

import argparse
import collections
import csv
import importlib.abc
import importlib.machinery
import io
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import types
import unicodedata
import xml.etree.ElementTree as ElementTree
import zipfile

NAMESPACE = "{urn:QDA-XML:project:1.0}"
LONGEST_NAME = 100

Coding = collections.namedtuple("Coding", "source start end code coder quote name memo")


def tags(element, name):
    return element.iter(NAMESPACE + name)


def child_text(element, name):
    child = element.find(NAMESPACE + name)
    return (child.text or "") if child is not None else ""


def parsed(archive):
    with zipfile.ZipFile(archive) as project:
        return ElementTree.fromstring(project.read("project.qde"))


def guids_are_sound(root):
    """All GUIDs in capitals, each thing's its own, and every reference to something that is there."""
    problems = []
    guids = [element.get("guid") for element in root.iter() if element.get("guid")]
    problems += [f"GUID {guid} stands twice" for guid, count in
                 collections.Counter(guids).items() if count > 1]
    problems += [f"GUID {guid} is not in capitals" for guid in guids if guid != guid.upper()]
    known = set(guids)
    for element in root.iter():
        for name in ("targetGUID", "creatingUser", "creatingUserGUID"):
            if element.get(name) and element.get(name) not in known:
                problems.append(f"{element.tag} refers to {element.get(name)}, which is not there")
    return problems


def read_plainly(archive):
    """The codings of a project, their quotes cut from the sources by code points."""
    root = parsed(archive)
    codes = {code.get("guid"): code.get("name") for code in tags(root, "Code")}
    users = {user.get("guid"): user.get("name") for user in tags(root, "User")}
    codings = []
    with zipfile.ZipFile(archive) as project:
        for kind in ("TextSource", "Representation"):
            for source in tags(root, kind):
                path = source.get("plainTextPath").removeprefix("internal://")
                # As Python's open() reads a text.
                text = io.TextIOWrapper(
                    io.BytesIO(project.read(f"sources/{path}")), encoding="utf-8",
                    errors="replace").read()
                for selection in source.findall(NAMESPACE + "PlainTextSelection"):
                    start, end = (int(selection.get(name)) for name in
                                  ("startPosition", "endPosition"))
                    for coding in selection.findall(NAMESPACE + "Coding"):
                        code = coding.find(NAMESPACE + "CodeRef").get("targetGUID")
                        codings.append(Coding(
                            source.get("name"), start, end, codes[code],
                            users[coding.get("creatingUser")], text[start:end],
                            selection.get("name"), child_text(selection, "Description")))
    return codings


class Nothing:
    """Stands for windows: whatever is asked of it is nothing again."""

    def __init__(self, *_, **__): pass
    def __call__(self, *_, **__): return Nothing()
    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return Nothing()
    def __iter__(self): return iter(())
    def __bool__(self): return False
    def __or__(self, _): return self
    def __mro_entries__(self, _): return (object,)


class NothingModules(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Modules of windows, players and models that the importer names and that a check needs none of."""

    def __init__(self, package): self.package = package

    def find_spec(self, name, path=None, target=None):
        return importlib.machinery.ModuleSpec(name, self, is_package=True)

    def create_module(self, spec):
        module = types.ModuleType(spec.name)
        module.__getattr__ = lambda name: type(name, (Nothing,), {}) if name[0].isupper() else Nothing()
        module.__path__ = []
        return module

    def exec_module(self, module): pass


SCHEMA = """
create table project (databaseversion text, date text, memo text, about text, bookmarkfile integer, bookmarkpos integer, codername text);
create table source (id integer primary key, name text, fulltext text, mediapath text, memo text, owner text, date text,
  av_text_id integer, risid integer, unique(name));
create table annotation (anid integer primary key, fid integer, pos0 integer, pos1 integer, memo text, owner text, date text);
create table attribute_type (name text primary key, date text, owner text, memo text, caseOrFile text, valuetype text);
create table attribute (attrid integer primary key, name text, attr_type text, value text, id integer, date text, owner text,
  unique(name, attr_type, id));
create table case_text (id integer primary key, caseid integer, fid integer, pos0 integer, pos1 integer, owner text, date text, memo text);
create table cases (caseid integer primary key, name text, memo text, owner text, date text, constraint ucm unique(name));
create table code_cat (catid integer primary key, name text, owner text, date text, memo text, supercatid integer, unique(name));
create table code_name (cid integer primary key, name text, memo text, catid integer, owner text, date text, color text,
  supercid integer, unique(name));
create table code_text (ctid integer primary key, cid integer, fid integer, seltext text, pos0 integer, pos1 integer, owner text,
  date text, memo text, avid integer, important integer, unique(cid, fid, pos0, pos1, owner));
create table code_image (imid integer primary key, id integer, x1 integer, y1 integer, width integer, height integer, cid integer,
  memo text, date text, owner text, important integer, pdf_page integer);
create table code_av (avid integer primary key, id integer, pos0 integer, pos1 integer, cid integer, memo text, date text, owner text,
  important integer);
create table journal (jid integer primary key, name text, jentry text, date text, owner text);
"""


def read_by_qualcoder(archive, folder):
    """The database that QualCoder's importer fills."""
    if folder:
        sys.path.insert(0, str(folder))
    import builtins
    builtins._ = lambda text: text
    # After the real finders, so that only what is not installed is nothing.
    sys.meta_path.append(NothingModules("qualcoder"))
    refi = importlib.import_module("qualcoder.refi")
    refi.Message = Nothing

    scratch = pathlib.Path(tempfile.mkdtemp())
    copy = scratch / "project.qdpx"
    shutil.copyfile(archive, copy)
    home = scratch / "project.qda"
    for name in ("documents", "images", "audio", "video"):
        (home / name).mkdir(parents=True)
    connection = sqlite3.connect(":memory:")
    connection.executescript(SCHEMA)
    connection.execute("insert into project(memo) values ('')")

    class App(Nothing):
        conn = connection
        project_path = str(home)
        settings = {"codername": "default", "directory": str(scratch), "ai_enable": "False"}
        ai_models = []
        def write_config_ini(self, *_): pass
        def get_category_names(self): return []

    class Dialog:
        Option = Nothing()
        @staticmethod
        def getOpenFileName(*_, **__): return str(copy), True

    class Widgets(Nothing):
        QFileDialog = Dialog
        QProgressDialog = Nothing

    class Log(Nothing):
        def append(self, text): print("  QualCoder:", text)

    refi.QtWidgets = Widgets()
    refi.RefiImport(App(), Log(), "qdpx")
    shutil.rmtree(scratch)
    return connection


def compare(found, wanted, what):
    missing, more = wanted - found, found - wanted
    print(f"{what}: {sum(found.values())} found, {sum(wanted.values())} written")
    return [f"{what}: {entry} is missing" for entry in missing] + [
        f"{what}: {entry} was not written" for entry in more]


def check_names(codings):
    """Each quote begins as the selection's name, or is it."""
    problems = []
    for coding in codings:
        whole = coding.name.removesuffix("…") if len(coding.quote) > LONGEST_NAME else coding.name
        if coding.quote[:LONGEST_NAME] != whole:
            problems.append(f"{coding.source} {coding.start}: {coding.quote[:60]!r} is not {whole[:60]!r}")
    return problems


def coded(text):
    """A quote as a project has it: one character for one, none beyond the basic plane, LF alone at line ends."""
    ends = "\r\u0085\u2028\u2029"
    return "".join(
        "\n" if letter in ends else "\ufffd" if ord(letter) > 0xFFFF else letter for letter in text)


def check_evidence(codings, path):
    """Each automatic coding is a row of evidence with that place and quote, and each row at level 1 or more a coding."""
    csv.field_size_limit(1 << 30)
    with open(path, encoding="utf-8", newline="") as file:
        rows = {row["evidence_id"]: row for row in csv.DictReader(file) if int(row["level"]) > 0}
    problems = []
    seen = set()
    for coding in codings:
        if not coding.coder.startswith("lacuna"):
            continue
        name = next((line[4:] for line in coding.memo.splitlines() if line.startswith("id: ")), None)
        row = rows.get(name)
        if row is None:
            problems.append(f"{coding.source} {coding.start}: no row of evidence {name}")
            continue
        seen.add(name)
        # A byte order mark at a text's start gives way, too.
        if coding.quote.lstrip("\ufffd") != coded(row["quote"]).lstrip("\ufffd\ufeff"):
            problems.append(f"{name}: {coding.quote[:60]!r} is not {row['quote'][:60]!r}")
        if (str(coding.start), str(coding.end)) != (row["char_start"], row["char_end"]):
            problems.append(f"{name}: at {coding.start}, not {row['char_start']}")
        if not coding.code.startswith(row["element"] + " "):
            problems.append(f"{name}: coded {coding.code}")
    print(f"quotes compared with evidence.csv: {len(seen)} of {len(rows)} rows")
    return problems + [f"{name} is no coding" for name in rows.keys() - seen]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("project", type=pathlib.Path)
    parser.add_argument("--evidence", type=pathlib.Path, help="the results' data/evidence.csv")
    parser.add_argument("--schema", type=pathlib.Path, help="the standard's XSD, for xmllint")
    parser.add_argument(
        "--qualcoder", nargs="?", const="", metavar="FOLDER",
        help="let QualCoder's importer read it, from this folder or as installed")
    options = parser.parse_args()

    root = parsed(options.project)
    problems = guids_are_sound(root)
    if options.schema:
        with tempfile.TemporaryDirectory() as scratch, zipfile.ZipFile(options.project) as project:
            project.extract("project.qde", scratch)
            result = subprocess.run(
                ["xmllint", "--noout", "--huge", "--schema", str(options.schema),
                 f"{scratch}/project.qde"], capture_output=True, text=True, check=False)
        print("schema:", "valid" if result.returncode == 0 else "not valid")
        problems += result.stderr.splitlines()[:5] if result.returncode else []

    codings = read_plainly(options.project)
    print(f"{len(list(tags(root, 'Code')))} codes, {len(list(tags(root, 'Case')))} cases, "
          f"{len(list(tags(root, 'Representation')))} PDFs, {len(list(tags(root, 'TextSource')))} texts, "
          f"{len(codings)} codings by {len({coding.coder for coding in codings})} coders")
    scripts = collections.Counter(
        "Arabic" if any("ARABIC" in unicodedata.name(letter, "") for letter in coding.quote)
        else "with U+FFFD" if "\ufffd" in coding.quote
        else "with line ends" if "\n" in coding.quote else "other" for coding in codings)
    print("quotes:", ", ".join(f"{count} {kind}" for kind, count in scripts.most_common()))
    problems += check_names(codings)
    if options.evidence:
        problems += check_evidence(codings, options.evidence)

    if options.qualcoder is not None:
        try:
            database = read_by_qualcoder(options.project, options.qualcoder)
        except ModuleNotFoundError as error:
            sys.exit(f"QualCoder is not installed ({error}); name the folder that holds its package")
        select = lambda sql: collections.Counter(database.execute(sql).fetchall())
        problems += compare(
            select("select name, seltext, pos0, pos1, owner from code_text join code_name using (cid)"),
            collections.Counter((c.code, c.quote, c.start, c.end, c.coder) for c in codings),
            "QualCoder's codings")
        wrong = database.execute(
            "select count(*) from code_text join source on fid = id "
            "where seltext != substr(fulltext, pos0 + 1, pos1 - pos0)").fetchone()[0]
        problems += [f"{wrong} of QualCoder's codings are not at their quotes"] if wrong else []
        problems += compare(
            select("select name from cases"),
            collections.Counter((case.get("name"),) for case in tags(root, "Case")),
            "QualCoder's cases")
        names = {v.get("guid"): v.get("name") for v in tags(root, "Variable")}
        values = collections.Counter()
        for case in tags(root, "Case"):
            for value in case.findall(NAMESPACE + "VariableValue"):
                values[(case.get("name"), names[value[0].get("targetGUID")], value[1].text)] += 1
        problems += compare(
            select("select cases.name, attribute.name, value from attribute join cases on id = caseid "
                   "where attr_type = 'case' and value != ''"), values, "QualCoder's variables")

    for problem in problems[:20]:
        print("  " + problem)
    print(f"{len(problems)} problems" if problems else "no problem")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
