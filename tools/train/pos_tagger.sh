#!/bin/sh
# Trains models/pos-tagger again: the same data and recipe give the same bytes.
#
#   tools/train/pos_tagger.sh DATA_FOLDER      the folder that holds gum, ewt and polnear
#
# Takes about two minutes. Needs python3, CMake, and what the command line is built with.
set -eu
data=${1:?"usage: tools/train/pos_tagger.sh DATA_FOLDER"}
cd "$(dirname "$0")/../.."
build=build/train
"${PYTHON:-python3}" tools/train/pos_tagger/read_data.py models/pos-tagger/recipe.json "$data" "$build/pos-tagger"
cmake -S . -B "$build" -DCMAKE_BUILD_TYPE=Release -DWHOSAID_TRAIN=ON -DBUILD_TESTING=OFF
cmake --build "$build" --target train_pos_tagger
"$build/tools/train/train_pos_tagger" models/pos-tagger/recipe.json "$build/pos-tagger" models/pos-tagger --tags
