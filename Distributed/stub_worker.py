#!/usr/bin/env python3
"""A worker for tests: ends, falls silent or has no time on documents called so, and hands all others to the real worker.

    stub_worker.py PROGRAM worker [options]
"""

import json
import os
import signal
import subprocess
import sys
import time

real = subprocess.Popen(sys.argv[1:], stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0)
out = sys.stdout.buffer
out.write(real.stdout.readline())
out.flush()
for line in sys.stdin.buffer:
    name = os.path.basename(json.loads(line)["path"])
    if name.startswith("crash"):
        os.kill(os.getpid(), signal.SIGSEGV)
    if name.startswith("once"):
        # Ends the first worker that has it, and no other.
        mark = json.loads(line)["path"] + ".seen"
        if not os.path.exists(mark):
            open(mark, "w").close()
            os.kill(os.getpid(), signal.SIGKILL)
    if name.startswith("hang"):
        time.sleep(3600)
    if name.startswith("babble"):
        out.write(b"no JSON\n")
    elif name.startswith("busy") and not os.path.exists(json.loads(line)["path"] + ".seen"):
        open(json.loads(line)["path"] + ".seen", "w").close()
        reply = {"id": json.loads(line)["id"], "status": "error", "error": {"code": "starved", "message": "the machine was busy"}}
        out.write(json.dumps(reply).encode() + b"\n")
    else:
        real.stdin.write(line)
        out.write(real.stdout.readline())
    out.flush()
real.stdin.close()
sys.exit(real.wait())
