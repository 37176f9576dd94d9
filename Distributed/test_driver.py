"""Tests of the Spark driver: good plans with a crashing, a hanging, a damaged and an empty document among them.

Needs Java, and Python with pyspark, pandas and pyarrow (requirements.txt); LACUNA names the program.
"""

import csv
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

import pyarrow.parquet

HERE = pathlib.Path(__file__).resolve().parent
CORPUS = HERE.parent / "Corpus"
PROGRAM = os.environ.get("LACUNA", str(HERE.parent / ".build/release/lacuna"))
GOOD = ["ardania-2025.pdf", "belmora-2023.pdf", "estrava-2019.pdf", "jorvana-2026-fr.pdf"]
# Within which a worker begins and reads a short plan, on a busy machine too.
SECONDS = "20"
# Small ones, with which a worker begins at once.
LEXICONS = str(HERE.parent / "docs/example-lexicons")


class DriverTests(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        for name in GOOD:
            shutil.copy(CORPUS / name, self.folder / name)
        (self.folder / "empty.pdf").write_bytes(b"")
        (self.folder / "damaged.pdf").write_bytes(b"%PDF-1.4 and nothing more")
        (self.folder / "crash.pdf").write_bytes(b"%PDF-1.4 crash")
        (self.folder / "hang.pdf").write_bytes(b"%PDF-1.4 hang")
        shutil.copy(self.folder / GOOD[0], self.folder / "once, \"then\" read.pdf")
        self.names = GOOD + ["empty.pdf", "damaged.pdf", "crash.pdf", "hang.pdf", "once, \"then\" read.pdf", "missing.pdf"]
        self.manifest = self.folder / "list.csv"
        self.write(self.names)
        # Spark starts one program; the stub stands before the real one.
        self.program = self.folder / "stub"
        self.program.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{HERE}/stub_worker.py" "{PROGRAM}" "$@"\n')
        self.program.chmod(0o755)
        self.output = self.folder / "results"

    def write(self, names):
        with open(self.manifest, "w", newline="") as file:
            rows = csv.writer(file)
            rows.writerow(["path", "country"])
            rows.writerows([name, "KEN"] for name in names)

    def driver(self, *arguments, program=None, expected=2, worker=()):
        if arguments[0] == "run":
            arguments = [*arguments, "--manifest", str(self.manifest), "--lacuna", str(program or self.program),
                         "--document-seconds", SECONDS, "--wave", "6", "--tasks", "2", "--", "--lexicons", LEXICONS, "--ocr", "never",
                         *worker]
        head = [sys.executable, str(HERE / "driver.py"), arguments[0], "--master", "local[2]", "-o", str(self.output)]
        done = subprocess.run(head + list(arguments[1:]), capture_output=True, text=True)
        self.assertEqual(done.returncode, expected, done.stderr[-4000:])
        return done.stdout

    def test_every_input_has_one_row_whatever_it_does(self):
        counts = json.loads(self.driver("run"))
        wanted = {"inputs": 10, "ok": 5, "failed": 5, "quarantined": 2, "missing": 0, "doubled": 0, "read_now": 10,
                  "repeated_paths": 0}
        self.assertEqual(counts, wanted)
        rows = pyarrow.parquet.read_table(self.output / "results").to_pylist()
        self.assertEqual(sorted((pathlib.Path(row["path"]).name, row["error_code"]) for row in rows if row["quarantined"]),
                         [("crash.pdf", "worker_died"), ("hang.pdf", "worker_silent")])

        # A changed, a new and a repeated document: two are read, and poison is not tried again.
        with open(self.folder / GOOD[1], "ab") as file:
            file.write(b"\n% changed\n")
        shutil.copy(CORPUS / "galdria-2022.pdf", self.folder)
        self.write(self.names + ["galdria-2022.pdf", GOOD[0]])
        counts = json.loads(self.driver("run"))
        self.assertEqual(counts, wanted | {"inputs": 11, "ok": 6, "read_now": 2, "repeated_paths": 1})

        # Asked for, poison is tried again, here with a worker that does not fall for it.
        counts = json.loads(self.driver("run", "--retry-quarantined", program=PROGRAM))
        self.assertEqual(counts, wanted | {"inputs": 11, "ok": 6, "quarantined": 0, "read_now": 2, "repeated_paths": 1})

        # The rows become a results folder with every document.
        replies = self.driver("replies", expected=0)
        self.assertEqual(len(replies.splitlines()), 11)
        merged = self.folder / "merged"
        done = subprocess.run(
            [PROGRAM, "merge", "-", "-o", str(merged), "--lexicons", LEXICONS, "--manifest", str(self.manifest)],
            input=replies, capture_output=True, text=True)
        self.assertEqual(done.returncode, 2, done.stderr)
        plain = self.folder / "plain"
        paths = sorted(str(self.folder / name) for name in {*self.names, "galdria-2022.pdf"})
        subprocess.run(
            [PROGRAM, "analyze", *paths, "-o", str(plain), "--lexicons", LEXICONS, "--manifest", str(self.manifest),
             "--ocr", "never", "--quiet"], capture_output=True)
        for name in ("plans", "items", "elements", "evidence", "activities", "pages"):
            self.assertEqual((merged / f"data/{name}.csv").read_bytes(), (plain / f"data/{name}.csv").read_bytes(), name)

    def test_a_document_that_a_busy_machine_had_no_time_for_is_tried_again_by_the_next_run(self):
        (self.folder / "busy.pdf").write_bytes((self.folder / GOOD[0]).read_bytes() + b"\n% other\n")
        self.write([GOOD[0], "busy.pdf", "damaged.pdf"])
        counts = json.loads(self.driver("run"))
        self.assertEqual((counts["ok"], counts["failed"], counts["read_now"]), (1, 2, 3))
        counts = json.loads(self.driver("run"))
        self.assertEqual((counts["ok"], counts["failed"], counts["read_now"]), (2, 1, 1))

    def test_a_document_over_a_limit_is_read_again_where_that_is_asked_for_after_the_limit_was_raised(self):
        large = (self.folder / GOOD[0]).read_bytes() + b"\n%" + b"x" * (3 << 20)
        (self.folder / "large.pdf").write_bytes(large)
        self.write(["large.pdf", "damaged.pdf"])
        small = json.loads(self.driver("run", worker=["--file-size", "2"]))
        self.assertEqual((small["ok"], small["failed"], small["read_now"]), (0, 2, 2))
        counts = json.loads(self.driver("run", worker=["--file-size", "4"]))
        self.assertEqual((counts["ok"], counts["read_now"]), (0, 0))
        counts = json.loads(self.driver("run", "--retry-limited", worker=["--file-size", "4"]))
        self.assertEqual((counts["ok"], counts["failed"], counts["read_now"]), (1, 1, 1))

    def test_a_driver_that_is_killed_loses_a_wave_at_most(self):
        self.write([name for name in self.names if name != "hang.pdf"])
        head = [sys.executable, str(HERE / "driver.py"), "run", "--master", "local[2]", "-o", str(self.output), "--manifest",
                str(self.manifest), "--lacuna", str(self.program), "--document-seconds", SECONDS, "--wave", "4", "--tasks", "2", "--",
                "--lexicons", LEXICONS, "--ocr", "never"]
        process = subprocess.Popen(head, stderr=subprocess.PIPE, text=True, start_new_session=True)
        for line in process.stderr:
            if line.startswith("driver: 4 of 9 read"):
                os.killpg(process.pid, 9)
                break
        process.stderr.close()
        process.wait()
        counts = json.loads(self.driver("run"))
        self.assertEqual((counts["inputs"], counts["missing"], counts["doubled"]), (9, 0, 0))
        self.assertLessEqual(counts["read_now"], 5)


if __name__ == "__main__":
    unittest.main()
