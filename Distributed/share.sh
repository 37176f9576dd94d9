#!/usr/bin/env bash
# Reads one share of a list of documents into OUT/share-N-of-COUNT.jsonl, which appears whole or not at all; what is there is
# not read again.
#
#   share.sh SOURCE OUT N COUNT [options of lacuna worker]
set -euo pipefail
[ $# -ge 4 ] || { sed -n '2,5s/^# \{0,1\}//p' "$0" >&2; exit 64; }
source=$1 out=$2 number=$3 count=$4
shift 4
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

mkdir -p "$out"
replies="$out/share-$number-of-$count.jsonl"
if [ -e "$replies" ]; then
  echo "share.sh: $replies is there already" >&2
  exit 0
fi
draft="$replies.$$.draft"
trap 'rm -f "$draft"' EXIT
python3 "$here/work_list.py" "$source" --share "$number/$count" |
  python3 "$here/supervision.py" --document-seconds "${DOCUMENT_SECONDS:-1800}" -- "${LACUNA:-lacuna}" worker --readings "$@" > "$draft"
mv "$draft" "$replies"
