"""Tests of `lacuna worker` as other programs drive it, and of its supervision. Needs nothing but Python and the program.

    LACUNA=.build/release/lacuna python3 -m unittest discover Distributed -p 'test_supervision.py'
"""

import base64
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

import supervision
import work_list

HERE = pathlib.Path(__file__).resolve().parent
CORPUS = HERE.parent / "Corpus"
PROGRAM = os.environ.get("LACUNA", str(HERE.parent / ".build/release/lacuna"))
# Within which a worker begins and reads a short plan, on a busy machine too.
SECONDS = 20
# A page of forms that each draw the next one twice, which no reader ends.
DEPTH = 40


def endless_pdf():
    def stream(content, entries=""):
        return f"<< {entries} /Length {len(content)} >>\nstream\n{content}\nendstream"

    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>",
        stream("/X Do")]
    for level in range(DEPTH):
        last = level == DEPTH - 1
        resources = "" if last else f"/Resources << /XObject << /X {6 + level} 0 R >> >>"
        objects.append(stream("0 0 m 1 1 l S" if last else "/X Do /X Do",
                              f"/Type /XObject /Subtype /Form /BBox [0 0 200 200] {resources}"))
    file, places = "%PDF-1.4\n", []
    for number, text in enumerate(objects, 1):
        places.append(len(file))
        file += f"{number} 0 obj\n{text}\nendobj\n"
    table = len(file)
    file += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n" + "".join(f"{place:010} 00000 n \n" for place in places)
    return file + f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"


def children(process):
    return [child for task in pathlib.Path(f"/proc/{process}/task").iterdir()
            for child in (task / "children").read_text().split()]


class WorkerTests(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.endless = os.path.join(self.folder.name, "endless.pdf")
        pathlib.Path(self.endless).write_text(endless_pdf())

    def worker(self, *options):
        process = subprocess.Popen([PROGRAM, "worker", *options], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.kill)
        self.assertEqual(json.loads(process.stdout.readline())["protocol"], 1)
        return process

    def ask(self, process, **request):
        process.stdin.write(json.dumps(request).encode() + b"\n")
        process.stdin.flush()
        return json.loads(process.stdout.readline())

    def test_a_line_of_a_hundred_megabytes_gets_an_error_and_the_next_its_answer(self):
        process = self.worker()
        process.stdin.write(b'{"id": "big", "content_base64": "' + b"A" * 100_000_000 + b'", "name": "a.pdf"}\n')
        process.stdin.flush()
        reply = json.loads(process.stdout.readline())
        self.assertEqual(reply["error"]["code"], "line_too_long")
        self.assertEqual(self.ask(process, id="1", path=str(CORPUS / "ardania-2025.pdf"))["status"], "ok")
        peak = pathlib.Path(f"/proc/{process.pid}/status").read_text().split("VmHWM:")[1].split()[0]
        self.assertLess(int(peak), 400_000, "kB held for a line that is thrown away")
        process.stdin.close()
        self.assertEqual(process.wait(60), 0)

    def test_bytes_leave_no_file_behind(self):
        before = set(os.listdir(tempfile.gettempdir()))
        process = self.worker()
        content = base64.b64encode((CORPUS / "ardania-2025.pdf").read_bytes()).decode()
        reply = self.ask(process, id="1", content_base64=content, name="ardania-2025.pdf")
        self.assertEqual(reply["status"], "ok")
        process.stdin.close()
        self.assertEqual(process.wait(60), 0)
        left = {name for name in set(os.listdir(tempfile.gettempdir())) - before if name.startswith("lacuna-")}
        self.assertEqual(left, set())

    def readers_of_endless(self, process):
        """The readers of a worker that was given a document without an end."""
        process.stdin.write(json.dumps({"id": "1", "path": self.endless}).encode() + b"\n")
        process.stdin.flush()
        end = time.monotonic() + 60
        while not (readers := children(process.pid)) and time.monotonic() < end:
            time.sleep(0.1)
        return readers

    def assert_termination_ends(self, process, readers):
        process.send_signal(signal.SIGTERM)
        self.assertEqual(process.wait(20), 143)
        self.assertEqual([reader for reader in readers if os.path.exists(f"/proc/{reader}")], [])
        process.stdin.close()

    def test_termination_ends_the_worker_and_its_reader_in_the_middle_of_a_document(self):
        process = self.worker()
        readers = self.readers_of_endless(process)
        self.assertTrue(readers)
        time.sleep(1)
        self.assert_termination_ends(process, readers)

    def test_termination_ends_a_worker_that_waits(self):
        process = self.worker()
        self.ask(process, id="1", path=str(CORPUS / "ardania-2025.pdf"))
        readers = children(process.pid)
        self.assert_termination_ends(process, readers)

    def test_a_reader_that_is_killed_costs_its_document_alone(self):
        process = self.worker()
        readers = self.readers_of_endless(process)
        time.sleep(1)
        os.kill(int(readers[0]), signal.SIGSEGV)
        self.assertEqual(json.loads(process.stdout.readline())["error"]["code"], "crashed")
        self.assertEqual(self.ask(process, id="2", path=str(CORPUS / "ardania-2025.pdf"))["status"], "ok")
        process.stdin.close()
        self.assertEqual(process.wait(60), 0)

    def test_a_broken_pipe_ends_it_quietly(self):
        process = subprocess.Popen([PROGRAM, "worker"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        process.stdout.readline()
        process.stdout.close()
        process.stdin.write(b"no request\n" * 3)
        process.stdin.flush()
        self.assertIn(process.wait(60), (0, -signal.SIGPIPE))
        self.assertEqual(process.stderr.read(), b"")
        process.stderr.close()
        process.stdin.close()


class SupervisionTests(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.good = str(CORPUS / "ardania-2025.pdf")

    def command(self, *options):
        return [sys.executable, str(HERE / "stub_worker.py"), PROGRAM, "worker", *options]

    def read(self, worker, path):
        reply, line, attempts, is_poison = supervision.read_document(worker, {"id": path, "path": path})
        self.assertEqual(json.loads(line), reply)
        self.assertEqual(reply["id"], path)
        return reply, attempts, is_poison

    def test_a_document_that_ends_its_worker_twice_is_poison_and_the_next_is_read(self):
        cases = {"crash.pdf": "worker_died", "hang.pdf": "worker_silent", "babble.pdf": "worker_confused"}
        with supervision.Worker(self.command(), document_seconds=SECONDS) as worker:
            for name, code in cases.items():
                with self.subTest(name):
                    reply, attempts, is_poison = self.read(worker, os.path.join(self.folder.name, name))
                    self.assertTrue(is_poison)
                    self.assertEqual(attempts, 2)
                    self.assertEqual(reply["error"]["code"], code)
                    self.assertEqual(self.read(worker, self.good)[1:], (1, False))

    def test_a_document_that_ends_its_worker_once_is_read_by_the_next(self):
        path = os.path.join(self.folder.name, "once.pdf")
        shutil.copy(self.good, path)
        with supervision.Worker(self.command(), document_seconds=60) as worker:
            reply, attempts, is_poison = self.read(worker, path)
        self.assertEqual((reply["status"], attempts, is_poison), ("ok", 2, False))

    def test_a_worker_that_cannot_begin_is_told_at_once(self):
        for command in (["/no/such/program"], [PROGRAM, "worker", "--framework", "none"]):
            with self.subTest(command), self.assertRaises(supervision.WorkerUnusable):
                supervision.Worker(command, 5).start()

    def test_a_refused_request_is_answered_and_costs_no_worker(self):
        cases = {"lost \udcff.pdf": "bad_field", "good.pdf": "not_found"}
        with supervision.Worker([PROGRAM, "worker"], 60) as worker:
            worker.start()
            process = worker._process.pid
            for name, code in cases.items():
                with self.subTest(ascii(name)):
                    reply, line, attempts, is_poison = supervision.read_document(worker, {"id": name, "path": name})
                    self.assertEqual(json.loads(line), reply)
                    self.assertEqual(reply["id"], name.replace("\udcff", "\ufffd"))
                    self.assertEqual((reply["error"]["code"], attempts, is_poison), (code, 1, False))
                    line.encode()
            self.assertEqual(worker._process.pid, process)

    def test_replies_are_utf_8_whatever_the_lines_and_the_locale_are(self):
        lines = [b'{"id": "\xff", "path": "a.pdf"}', b"no JSON", b"[]", b'{"path": "a.pdf"}', b'{"id": "", "path": "a.pdf"}',
                 b'{"id": "\\ud800", "path": "a.pdf"}', '{"id": "é", "path": "é.pdf"}'.encode(),
                 b'{"id": "crash \\udcff", "path": "crash.pdf"}']
        for locale in ("C", "C.UTF-8"):
            with self.subTest(locale):
                done = subprocess.run(
                    [sys.executable, str(HERE / "supervision.py"), "--document-seconds", "60", "--", *self.command()],
                    input=b"\n".join(lines), stdout=subprocess.PIPE, env=os.environ | {"LC_ALL": locale, "PYTHONUTF8": "0"})
                self.assertEqual(done.returncode, 0)
                replies = [json.loads(line) for line in done.stdout.decode().splitlines()][1:]
                self.assertEqual(
                    [(reply["id"], reply["error"]["code"]) for reply in replies],
                    [("", "bad_json"), ("", "bad_json"), ("", "bad_json"), ("", "missing_field"), ("", "bad_field"),
                     ("\ufffd", "bad_field"), ("é", "not_found"), ("crash \ufffd", "worker_died")])

    def test_every_code_of_supervision_is_in_the_documentation(self):
        page = (HERE.parent / "docs/scale-out.md").read_text()
        codes = set(re.findall(r'(?:WorkerLost|refusal)\("(\w+)"', (HERE / "supervision.py").read_text()))
        self.assertIn("worker_confused", codes)
        self.assertEqual([code for code in sorted(codes) if f"`{code}`" not in page], [])

    def test_a_worker_with_other_settings_is_refused(self):
        with supervision.Worker([PROGRAM, "worker"], 60) as first:
            first.start()
            digest = first.greeting["settings_digest"]
        with self.assertRaises(supervision.WorkerUnusable):
            supervision.Worker([PROGRAM, "worker", "--ocr", "never"], 60, digest).start()


class WorkListTests(unittest.TestCase):
    def test_shares_hold_every_document_once_and_weigh_about_the_same(self):
        weighted = [(1_000_000 // (place + 1), place) for place in range(1000)]
        dealt = work_list.shares(weighted, 7)
        self.assertEqual(sorted(place for share in dealt for place in share), list(range(1000)))
        weights = [sum(weighted[place][0] + work_list.DOCUMENT_BYTES for place in share) for share in dealt]
        self.assertLess(max(weights) / min(weights), 1.1)

    def test_names_that_are_no_utf_8_are_listed_with_a_mark_in_place_of_their_bytes(self):
        with tempfile.TemporaryDirectory() as folder:
            for name in (b"bad\xff.pdf", b"note\xff.txt", b"sub\xe2\x82/inner.pdf", b".hid\xff/a.pdf", b"good.pdf"):
                path = os.path.join(os.fsencode(folder), name)
                os.makedirs(os.path.dirname(path), exist_ok=True)
                open(path, "wb").close()
            found = [os.path.relpath(request["path"], folder) for request in work_list.requests(folder)]
        self.assertEqual(sorted(found), ["bad\ufffd.pdf", "good.pdf", "sub\ufffd"])

    def test_a_run_with_a_name_that_is_no_utf_8_merges_as_analyze_reads_it(self):
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            (folder / "plans").mkdir()
            shutil.copy(CORPUS / "ardania-2025.pdf", folder / "plans/good.pdf")
            (pathlib.Path(os.fsdecode(os.fsencode(folder) + b"/plans/bad\xff.pdf"))).write_bytes(b"%PDF")
            options = ["--ocr", "never", "--lexicons", str(HERE.parent / "docs/example-lexicons")]
            subprocess.run(["bash", str(HERE / "share.sh"), str(folder / "plans"), str(folder / "replies"), "1", "1", *options],
                           env=os.environ | {"LACUNA": PROGRAM}, check=True)
            (folder / "replies/share-1-of-1.jsonl").read_text(encoding="utf-8")
            for command in (["merge", str(folder / "replies"), "-o", str(folder / "merged"), *options[2:]],
                            ["analyze", str(folder / "plans"), "-o", str(folder / "plain"), *options]):
                done = subprocess.run([PROGRAM, *command], capture_output=True, text=True)
                self.assertEqual(done.returncode, 2, done.stderr)
                self.assertIn("bad\ufffd.pdf: the file's name is not valid UTF-8", done.stderr)
            for name in ("plans", "items", "evidence"):
                self.assertEqual((folder / f"merged/data/{name}.csv").read_bytes(),
                                 (folder / f"plain/data/{name}.csv").read_bytes(), name)

    def test_hidden_files_and_results_of_runs_are_no_documents_as_for_analyze(self):
        with tempfile.TemporaryDirectory() as folder:
            for name in ("good.pdf", "sub/inner.html", ".hidden/a.pdf", "sub/.git/b.html", ".c.pdf", "Output/index.html",
                         "Output/.lacuna/state.json", "old/plans/x/report.html", "old/run.json", "old/lacuna.sqlite", "mine/run.json",
                         "mine/plan.pdf"):
                path = pathlib.Path(folder, name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.touch()
            done = self.work_list(folder)
            found = [os.path.relpath(json.loads(line)["path"], folder) for line in done.stdout.splitlines()]
            plain = subprocess.run([PROGRAM, "analyze", folder, "--ocr", "never", "-o", str(pathlib.Path(folder, "now"))],
                                   capture_output=True, text=True)
        self.assertEqual((done.returncode, sorted(found)), (0, ["good.pdf", "mine/plan.pdf", "sub/inner.html"]))
        for name in ("Output", "old"):
            for program in (done, plain):
                self.assertIn(f"{folder}/{name} holds the results of a run and is not searched for plans", program.stderr)
        self.assertIn("0 of 3 documents", plain.stderr)

    @unittest.skipIf(os.geteuid() == 0, "root may look into every folder")
    def test_a_folder_that_may_not_be_looked_into_stands_for_itself(self):
        with tempfile.TemporaryDirectory() as folder:
            os.mkdir(os.path.join(folder, "closed"), mode=0)
            self.assertEqual([request["path"] for request in work_list.requests(folder)], [os.path.join(folder, "closed")])

    def test_what_gives_no_list_gives_one_sentence(self):
        with tempfile.TemporaryDirectory() as folder:
            other = pathlib.Path(folder, "plans.csv")
            other.write_text("name,country\na.pdf,KEN\n")
            binary = pathlib.Path(folder, "plan.pdf")
            binary.write_bytes(b"%PDF-1.4\xff\xfe")
            for source, words in ((f"{folder}/none", "there is no file or folder"), (str(other), "has no column path"),
                                  (str(binary), "is no CSV file in UTF-8")):
                with self.subTest(source):
                    done = self.work_list(source)
                    self.assertEqual((done.returncode, done.stdout, len(done.stderr.splitlines())), (2, "", 1), done.stderr)
                    self.assertTrue(done.stderr.startswith("work_list: "))
                    self.assertIn(words, done.stderr)
            # A share that cannot be listed leaves no file that would pass for an empty one.
            done = subprocess.run(["bash", str(HERE / "share.sh"), f"{folder}/none", f"{folder}/out", "1", "1"],
                                  env=os.environ | {"LACUNA": PROGRAM}, capture_output=True)
            self.assertEqual((done.returncode, os.listdir(f"{folder}/out")), (2, []))

    def work_list(self, source):
        return subprocess.run([sys.executable, str(HERE / "work_list.py"), source], capture_output=True, text=True)

    def test_a_manifest_gives_paths_from_its_folder_with_their_languages_once(self):
        with tempfile.TemporaryDirectory() as folder:
            manifest = os.path.join(folder, "list.csv")
            pathlib.Path(manifest).write_text('path,language\nb.pdf,fr\n"a ""x"",y.pdf",\nb.pdf,en\n')
            found = list(work_list.requests(manifest))
        self.assertEqual([request["path"] for request in found],
                         [os.path.join(folder, "b.pdf"), os.path.join(folder, 'a "x",y.pdf')])
        self.assertEqual(found[0].get("language"), "fr")
        self.assertNotIn("language", found[1])


if __name__ == "__main__":
    unittest.main()
