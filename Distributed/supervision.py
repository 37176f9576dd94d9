#!/usr/bin/env python3
"""A `lacuna worker` under supervision: what any engine that runs Python needs to have documents read.

    supervision.py -- lacuna worker --readings < requests.jsonl > replies.jsonl

A worker reads one document at a time. It answers for documents that crash or hang its reader by itself; this module is for
the rest: a worker that is killed, that a machine has no memory for, or that says nothing any more. Nothing here knows of Spark.
"""

import argparse
import json
import os
import re
import select
import signal
import subprocess
import sys
import time

# How long a worker may take to begin, which is the loading of the lexicons, on a busy machine.
START_SECONDS = 120
# How often a document may end its worker before it is given up.
ATTEMPTS = 2
PIECE = 1 << 16
# What JSON can name and UTF-8 cannot hold.
SURROGATES = re.compile("[\ud800-\udfff]")


class WorkerLost(Exception):
    """The worker ended or was ended; `code` names the cause for programs."""

    def __init__(self, code, message):
        super().__init__(message)
        self.code = code


class WorkerUnusable(Exception):
    """No worker of this machine can be used, whatever the document."""


class Worker:
    """One worker process, started when it is needed and again after it died."""

    def __init__(self, command, document_seconds, settings_digest=None):
        """`command` is the whole command line; `document_seconds` bounds one document on the clock, whatever the worker
        itself allows; `settings_digest` is what its greeting must say."""
        self.command = command
        self.document_seconds = document_seconds
        self.settings_digest = settings_digest
        self.greeting = None
        self._process = None
        self._pending = b""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def start(self):
        """Starts the process, unless it runs, and checks its greeting."""
        if self._process is not None and self._process.poll() is None:
            return
        self.kill()
        try:
            self._process = subprocess.Popen(
                self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0,
                # A session of its own, so that the worker's reader ends with it.
                start_new_session=True)
        except OSError as error:
            raise WorkerUnusable(f"{self.command[0]} cannot be started: {error}") from error
        try:
            self.greeting = json.loads(self._line(START_SECONDS))
            digest = self.greeting["settings_digest"]
        except (WorkerLost, ValueError, KeyError) as error:
            self.kill()
            raise WorkerUnusable(f"{' '.join(self.command)} did not begin: {error}") from error
        if self.settings_digest not in (None, digest):
            self.kill()
            raise WorkerUnusable(
                f"the worker of {os.uname().nodename} has other lexicons or settings ({digest[:12]}) than the driver's "
                f"({self.settings_digest[:12]}); install the same version, lexicons and recognition packs on every machine")

    def ask(self, request):
        """The line that answers a request. Raises `WorkerLost`, and the worker is started again at the next call."""
        self.start()
        try:
            self._process.stdin.write(json.dumps(request).encode() + b"\n")
            return self._line(self.document_seconds)
        except BrokenPipeError:
            lost = WorkerLost("worker_died", f"the worker ended ({self._ending()})")
        except WorkerLost as error:
            lost = error
        self.kill()
        raise lost

    def _line(self, seconds):
        end = time.monotonic() + seconds
        parts = [self._pending]
        while b"\n" not in parts[-1]:
            ready, _, _ = select.select([self._process.stdout], [], [], max(0, end - time.monotonic()))
            if not ready:
                raise WorkerLost("worker_silent", f"the worker said nothing for {seconds} s and was ended")
            piece = os.read(self._process.stdout.fileno(), PIECE)
            if not piece:
                raise WorkerLost("worker_died", f"the worker ended ({self._ending()})")
            parts.append(piece)
        line, self._pending = b"".join(parts).split(b"\n", 1)
        return line

    def _ending(self):
        try:
            code = self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            return "it closed its output"
        return f"signal {-code}" if code < 0 else f"exit code {code}"

    def kill(self):
        """Ends the process and what it started, at once."""
        if self._process is None:
            return
        try:
            os.killpg(self._process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            pipe.close()
        self._process = None
        self._pending = b""

    def close(self):
        """Ends the process by the end of its input."""
        if self._process is None:
            return
        self._process.stdin.close()
        try:
            self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            pass
        self.kill()


def read_document(worker, request):
    """Has one document read, and never fails on it.

    Returns the reply as a dictionary, its line, the number of attempts, and whether the document is poison: it ended every
    worker that had it. The reply to poison is made here, in the worker's form. Lines are always UTF-8.
    """
    lost = None
    for attempt in range(1, ATTEMPTS + 1):
        try:
            line = worker.ask(request).decode()
            reply = json.loads(line)
            if is_refusal(reply):
                # The worker could not read the id: whose request it is, is known here.
                reply["id"] = SURROGATES.sub("\ufffd", request["id"])
                return reply, json.dumps(reply), attempt, False
            if reply.get("id") != request["id"]:
                worker.kill()
                raise WorkerLost("worker_confused", "the worker answered for another document")
            return reply, line, attempt, False
        except WorkerLost as error:
            lost = error
        except (ValueError, AttributeError):
            worker.kill()
            lost = WorkerLost("worker_confused", "the worker wrote a line that is no reply in JSON")
    message = f"{lost}, {ATTEMPTS} times on this document; try it alone with `lacuna analyze`"
    reply = refusal(lost.code, message, SURROGATES.sub("\ufffd", request["id"]))
    return reply, json.dumps(reply), ATTEMPTS, True


def is_refusal(reply):
    """Whether a reply is to a line that the worker took for no request."""
    return reply.get("id") == "" and reply.get("status") == "error"


def refusal(code, message, name=""):
    """A reply with an error, in the worker's form."""
    return {"id": name, "status": "error", "error": {"code": code, "message": message}}


def answer(worker, line):
    """The line that answers a line of standard input, whatever that is."""
    try:
        request = json.loads(line.decode())
    except (ValueError, RecursionError):
        request = None
    if not isinstance(request, dict):
        return json.dumps(refusal("bad_json", "the line is no JSON object; send one object a line, in UTF-8"))
    if request.get("id") is None:
        return json.dumps(refusal("missing_field", "the request has no \"id\""))
    if not isinstance(request["id"], str) or not request["id"]:
        return json.dumps(refusal("bad_field", "\"id\" must be a text that is not empty"))
    return read_document(worker, request)[1]


def main():
    """Answers requests on standard input as a worker does, and outlives its workers."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--document-seconds", type=int, default=1800,
                        help="the clock's limit for a document, beside the worker's own --timeout (default 1800)")
    parser.add_argument("command", nargs="+", help="the worker, after --")
    options = parser.parse_args()
    with Worker(options.command, options.document_seconds) as worker:
        try:
            worker.start()
        except WorkerUnusable as error:
            raise SystemExit(f"supervision: {error}") from error
        print(json.dumps(worker.greeting), flush=True)
        # Whatever the locale, lines are bytes of UTF-8.
        for line in sys.stdin.buffer:
            if line.strip():
                sys.stdout.buffer.write(answer(worker, line).encode() + b"\n")
                sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
