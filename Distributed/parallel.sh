#!/usr/bin/env bash
# Reads many documents on the cores of one machine with GNU parallel, a worker a core.
#
#   parallel.sh SOURCE OUT [options of lacuna worker]
#
# SOURCE is a manifest with a column path, or a folder. A stopped run goes on where it was, share by share. Then:
#
#   lacuna merge OUT -o Output
#
# JOBS is the number of workers (the cores without it), SHARES that of the shares (sixteen a worker), LACUNA the program.
set -euo pipefail
[ $# -ge 2 ] || { sed -n '2,10s/^# \{0,1\}//p' "$0" >&2; exit 64; }
source=$1 out=$2
shift 2
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
jobs=${JOBS:-$(nproc)}
shares=${SHARES:-$((jobs * 16))}

mkdir -p "$out"
seq "$shares" |
  parallel --will-cite --jobs "$jobs" --joblog "$out/jobs.log" --resume-failed --halt soon,fail=25% --quote \
    bash "$here/share.sh" "$source" "$out" {} "$shares" "$@"
