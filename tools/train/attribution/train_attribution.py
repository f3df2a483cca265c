"""Trains models/attribution: who said what, as a sequence of tags with links (core/claims/tagger).

    python3 train_attribution.py RECIPE DATA_FOLDER CORPUS_FOLDER PROGRAM MODEL_FOLDER [--open]

PROGRAM is print_token_features: every feature is computed by the core. Large networks learn first, from what people
marked. The small one that is kept learns from people and from what the large ones think on average, on the same
articles and on more that nobody marked. Writes MODEL_FOLDER/weights.bin, and to the current folder what the network
alone finds in the development part: dev.reports.jsonl, for a scorer of reports.
"""

import argparse
import hashlib
import json
import os
import sys

import torch

import articles as data
import lessons
import network
from pack_weights import model_file, pack


OPEN_EPOCHS = 6


def check(folder, hashes):
    """Stops when a file is not the one that the recipe was written for."""
    for name, wanted in hashes.items():
        with open(os.path.join(folder, name), "rb") as file:
            if hashlib.sha256(file.read()).hexdigest() != wanted:
                sys.exit(name + ": not the file that the recipe names; its SHA-256 differs")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("recipe", "data", "corpus", "program", "model"):
        parser.add_argument(name)
    parser.add_argument("--open", action="store_true", help="only openly licensed articles: the corpus")
    options = parser.parse_args()
    with open(options.recipe, encoding="utf-8") as file:
        recipe = json.load(file)
    for part in ("train", "unmarked", "evaluate"):
        check(options.data, recipe[part])
    if options.open:  # a thirtieth of the articles: as many steps as with all of them
        for settings in (*recipe["teachers"], recipe["student"]):
            settings["epochs"] *= OPEN_EPOCHS
    torch.set_num_threads(1)

    marked = data.read_corpus(options.corpus) * (1 if options.open else recipe["corpusCopies"])
    unmarked = []
    if not options.open:
        marked += data.read_lines(os.path.join(options.data, "polnear/train.jsonl.xz"))
        unmarked = [a for name in recipe["unmarked"] for a in data.read_unmarked(os.path.join(options.data, name))]
        unmarked = unmarked[::recipe["unmarkedOneIn"]]
    held = data.read_lines(os.path.join(options.data, "polnear/dev.jsonl.xz"))
    learned, more, unseen = (data.load(options.program, articles) for articles in (marked, unmarked, held))
    for p in learned + more + unseen:
        p.x = network.to_tensor(p, recipe["student"]["words"])
    print("%d paragraphs marked, %d not" % (len(learned), len(more)), flush=True)

    for teacher in recipe["teachers"]:
        lessons.add(network.train(teacher, learned), learned + more, teacher["batchTokens"])
    lessons.finish(learned + more, len(recipe["teachers"]))
    net = network.train(recipe["student"], learned + more)
    os.makedirs(options.model, exist_ok=True)
    state = {name: value.numpy() for name, value in net.state_dict().items()}
    packed = pack(state, recipe["student"]["hidden"])
    with open(os.path.join(options.model, "weights.bin"), "wb") as file:
        file.write(model_file("attribution", [("network", packed)]))
    with open("dev.reports.jsonl", "w", encoding="utf-8") as file:
        for report in data.reports(unseen, network.attributions_of(net, unseen, recipe["student"]["batchTokens"]), held):
            file.write(json.dumps(report) + "\n")


if __name__ == "__main__":
    main()
