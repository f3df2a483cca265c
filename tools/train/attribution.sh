#!/bin/sh
# Trains models/attribution again, and what its confidence means: the same data and recipe give the same bytes.
#
#   tools/train/attribution.sh DATA_FOLDER             the folder that holds polnear
#   tools/train/attribution.sh DATA_FOLDER --open      learns the project's own corpus alone, and writes to build/train
#
# The teachers learn side by side, one on each core. Needs python3 with torch and numpy, a fast BLAS (OpenBLAS:
# Debian's reference BLAS is several times slower), CMake, and what the command line is built with.
set -eu
data=$(cd "${1:?"usage: tools/train/attribution.sh DATA_FOLDER [--open]"}" && pwd)
open=${2:-}
cd "$(dirname "$0")/../.."
python=${PYTHON:-python3}
build=build/train
model=models/attribution
[ "$open" = --open ] && model=$build/attribution/open
mkdir -p "$build/attribution"
rm -rf "$build/attribution/corpus"
"$python" corpus/convert.py "$build/attribution/corpus" --part training

make() {
  cmake -S . -B "$build" -DCMAKE_BUILD_TYPE=Release -DWHOSAID_TRAIN=ON -DBUILD_TESTING=OFF
  cmake --build "$build" --target "$@"
}
make print_token_features
programs=$build/tools/train
# One thread: sums of floating-point numbers depend on their order.
OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1 "$python" tools/train/attribution/train_attribution.py \
  models/attribution/recipe.json "$data" "$build/attribution/corpus" \
  "$programs/print_token_features" "$build/attribution/network.npz" ${open:+"$open"}
"$python" tools/train/attribution/pack_weights.py models/attribution/recipe.json "$build/attribution/network.npz" "$model"
mv dev.reports.jsonl "$build/attribution/"
[ "$open" = --open ] && exit
make print_claim_margins write_golden
"$python" tools/train/attribution/calibrate.py "$data" "$programs/print_claim_margins" \
  --write core/claims/tagger/confidence_tables.inc
make write_golden
"$programs/write_golden" models/attribution/golden.tsv
