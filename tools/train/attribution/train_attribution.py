"""Trains models/attribution: who said what, as a sequence of tags with links (core/claims/tagger).

    python3 train_attribution.py RECIPE DATA_FOLDER CORPUS_FOLDER PROGRAM NETWORK [--open]

PROGRAM is print_token_features: every feature is computed by the core. Large networks learn first, from what people
marked. The small one that is kept learns from people and from what the large ones think on average, on the same
articles and on more that nobody marked. Writes NETWORK, the small one's numbers as pack_weights.py reads them, and to
the current folder what it alone finds in the development part: dev.reports.jsonl, for a scorer of reports.
"""

import argparse
import concurrent.futures
import hashlib
import json
import multiprocessing
import os
import sys

import numpy
import torch

import articles as data
import lessons
import network


OPEN_EPOCHS = 6


def check(folder, hashes):
    """Stops when a file is not the one that the recipe was written for."""
    for name, wanted in hashes.items():
        with open(os.path.join(folder, name), "rb") as file:
            if hashlib.sha256(file.read()).hexdigest() != wanted:
                sys.exit(name + ": not the file that the recipe names; its SHA-256 differs")


class Shared:
    """What processes that learn have from the one that forked them: nothing is copied."""
    marked = everything = None


def share(marked, everything):
    Shared.marked, Shared.everything = marked, everything


def opinion_of(settings):
    teacher = network.train(settings, Shared.marked)
    return lessons.probabilities(teacher, Shared.everything, settings["batchTokens"])


def opinions_of(teachers, marked, everything):
    """What each teacher thinks of everything; they learn side by side."""
    fork = multiprocessing.get_context("fork")
    with concurrent.futures.ProcessPoolExecutor(os.cpu_count(), fork, share, (marked, everything)) as processes:
        return list(processes.map(opinion_of, teachers))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("recipe", "data", "corpus", "program", "network"):
        parser.add_argument(name)
    parser.add_argument("--open", action="store_true", help="only openly licensed articles: the corpus")
    options = parser.parse_args()
    with open(options.recipe, encoding="utf-8") as file:
        recipe = json.load(file)
    for part in ("train", "unmarked", "evaluate"):
        check(options.data, recipe[part])
    if options.open:  # a thirtieth of the articles: as many steps as with all of them
        for settings in (*recipe["teachers"], recipe["student"], recipe["student"]["rounded"]):
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

    lessons.teach(learned + more, opinions_of(recipe["teachers"], learned, learned + more))
    net = network.train(recipe["student"], learned + more)
    numpy.savez(options.network, **{name: value.numpy() for name, value in net.state_dict().items()})
    with open("dev.reports.jsonl", "w", encoding="utf-8") as file:
        for report in data.reports(unseen, network.attributions_of(net, unseen, recipe["student"]["batchTokens"]), held):
            file.write(json.dumps(report) + "\n")


if __name__ == "__main__":
    main()
