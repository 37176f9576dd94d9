#!/usr/bin/env bash
# Reads many documents on a Slurm cluster, a share a task of a job array. Submit it from the folder of this repository:
#
#   sbatch --array=1-40 Distributed/slurm.sh SOURCE OUT [options of lacuna worker]
#
# SOURCE and OUT must be reached by the same paths from every node. Submitted again it reads the shares that are missing; the
# number of tasks must then be the same. When all are there:
#
#   lacuna merge OUT -o Output
#
#SBATCH --job-name=lacuna
#SBATCH --array=1-40
#SBATCH --ntasks=1
#SBATCH --cpus-per-task=1
#SBATCH --mem=2G
#SBATCH --time=04:00:00
#SBATCH --requeue
#SBATCH --output=lacuna-%A-%a.log
set -euo pipefail
[ $# -ge 2 ] || { sed -n '2,11s/^# \{0,1\}//p' "$0" >&2; exit 64; }
source=$1 out=$2
shift 2

# Slurm runs a copy of this script, from which the others cannot be found.
here=${LACUNA_DISTRIBUTED:-${SLURM_SUBMIT_DIR:-.}/Distributed}
count=${SLURM_ARRAY_TASK_COUNT:-40}
first=${SLURM_ARRAY_TASK_MIN:-1}
exec bash "$here/share.sh" "$source" "$out" $((SLURM_ARRAY_TASK_ID - first + 1)) "$count" "$@"
