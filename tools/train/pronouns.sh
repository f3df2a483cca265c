#!/bin/sh
# Learns core/speakers/pronoun_weights.inc again: the same data and recipe give the same bytes.
#
#   tools/train/pronouns.sh DATA_FOLDER      the folder that holds gum
#
# Takes about a minute. Needs python3 with numpy, CMake, and what the command line is built with.
set -eu
data=$(cd "${1:?"usage: tools/train/pronouns.sh DATA_FOLDER"}" && pwd)
cd "$(dirname "$0")/../.."
python=${PYTHON:-python3}
build=build/train
rm -rf "$build/pronouns"
mkdir -p "$build/pronouns"
"$python" corpus/convert.py "$build/pronouns/corpus" --part training
cmake -S . -B "$build" -DCMAKE_BUILD_TYPE=Release -DWHOSAID_TRAIN=ON -DBUILD_TESTING=OFF
cmake --build "$build" --target print_pronoun_cases
OPENBLAS_NUM_THREADS=1 "$python" tools/train/pronouns/train_pronouns.py models/pronouns/recipe.json "$data" \
  "$build/pronouns/corpus" "$build/tools/train/print_pronoun_cases" core/speakers/pronoun_weights.inc
