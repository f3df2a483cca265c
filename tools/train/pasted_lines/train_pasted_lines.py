#!/usr/bin/python3
"""Trains models/pasted-lines: which lines of a pasted text are article.

  tools/train/pasted_lines/train_pasted_lines.py DATA BUILD [--copies FILE] [--cross-validate] [--write]

DATA    a folder with paste/*.jsonl.xz ({"id", "lines": [{"t", "y", "cat"}]} a line), html/*.jsonl.xz (for the pages'
        addresses) and polnear/train.jsonl.xz (clean articles)
BUILD   a build folder made with -DWHOSAID_TRAIN=ON: print_line_rows, pack_boosted_trees and score_rows are in tools/train
--copies FILE      more pages, copied by copy_pages.mjs and marked by mark_copies.py; they teach and are not scored
--cross-validate   five folds by site; prints line F1 and what is dropped inside articles, for whole pages and from the
                   headline on, and writes BUILD/pasted_lines.{whole,headline}.jsonl, reports for an evaluation script:
                   no page is scored by a model that saw its site
--write            trains on all pages and writes models/pasted-lines/weights.bin

Pages are taught whole, as careful readers select them, and in parts; see selections() of ../line_groups.
"""
import argparse
import collections
import json
import os
import re
import subprocess
import sys
import urllib.parse
from dataclasses import replace

import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(HERE, "..", "boosted_trees"), os.path.join(HERE, "..", "line_groups"),
                os.path.join(HERE, "..", "row_network")]
import row_network  # noqa: E402
from boosted_trees import Settings, Table, fold_of, train, write_model  # noqa: E402
from train_line_groups import H, KEPT, made_pages, read, selections  # noqa: E402

SETS = ["news", "fundus-dev"]
FORMS = ["whole", "headline", "article", "part"]
FOLDS = 5
SETTINGS = Settings(rounds=180, depth=6, rate=0.06, features_share=0.15, bins=32, least_weight=5.0, threads=2)
NETWORK = row_network.Settings(width=48, dilations=(1, 2, 4, 8, 16), epochs=5, rate=3e-3, dropout=0.25, batch=5000)
SEEDS = 1, 2  # of the networks: the mean of two is steadier than either
SHARE_OF_COPIES, SHARE_OF_MADE = 0.35, 0.6  # how much a page that is no news page, or is made, counts
LEAST_FOUND = 0.95  # of the article's words, in a page that is scored
LONGEST_COPY = 500  # lines
FAR_ABOVE, FAR_BELOW, FAR_SHARE = 30, 80, 3  # of the lines far from the article one in three teaches, for all three


def bar_for(lines):
    """As in core/blocks/line_model.cpp."""
    return int(np.clip(int((lines - 60) / 3), -30, 140))


def site_of(url):
    parts = (urllib.parse.urlsplit(url or "").hostname or "unknown.example").split(".")
    second_level = len(parts) > 2 and parts[-2] in ("co", "com", "net", "org", "gov", "ac") and len(parts[-1]) == 2
    return ".".join(parts[-3 if second_level else -2:])


class Sample:
    def __init__(self, lines, groups, weight, kind, form, site, name):
        self.lines, self.groups, self.weight = lines, groups, weight
        self.kind, self.form, self.site, self.name = kind, form, site, name
        self.begin = self.end = 0          # its rows
        self.first = self.last = None      # of each row: the lines it is made of


def read_samples(data, copies):
    samples = []
    for kind in SETS:
        urls = {page["id"]: page["url"] for page in read(os.path.join(data, "html", kind + ".jsonl.xz"))}
        for page in read(os.path.join(data, "paste", kind + ".jsonl.xz")):
            if page.get("gold_recall", 1) >= LEAST_FOUND:
                for form, (lines, groups, weight) in zip(FORMS, selections(page)):
                    samples.append(Sample(lines, groups, weight, kind, form, site_of(urls.get(page["id"])), page["id"]))
    for page in read(copies) if copies else []:
        if page["gold_recall"] < 0.9 or len(page["lines"]) > 1500:
            continue
        for form, (lines, groups, weight) in zip(FORMS[:2], selections(page)):
            if form != "whole" or len(lines) <= LONGEST_COPY:
                samples.append(Sample(lines, groups, weight * SHARE_OF_COPIES, "copies", form, site_of(page["url"]), page["id"]))
    articles = read(os.path.join(data, "polnear", "train.jsonl.xz"))
    for number, (lines, groups, weight) in enumerate(made_pages(articles, 500)):
        name = f"made {number}"
        samples.append(Sample(lines, groups, weight * SHARE_OF_MADE, "made", "made", name, name))
    return samples


def read_rows(samples, build):
    prefix = os.path.join(build, "pasted_lines")
    feed = "".join("\n".join(line["t"] for line in s.lines) + "\n\f\n" for s in samples)
    subprocess.run([os.path.join(build, "tools/train/print_line_rows"), prefix], input=feed.encode(), check=True)
    with open(prefix + ".names") as lines:
        names = lines.read().split()
    rows = np.fromfile(prefix + ".rows", dtype="<i2").reshape(-1, len(names))
    places = np.fromfile(prefix + ".lines", dtype="<u4").reshape(-1, 3).astype(np.int64)
    ends = np.searchsorted(places[:, 0], np.arange(len(samples) + 1))
    for sample, begin, end in zip(samples, ends[:-1], ends[1:]):
        sample.begin, sample.end = int(begin), int(end)
        starts = np.cumsum([0] + [len(line["t"].encode()) + 1 for line in sample.lines])
        sample.first = np.searchsorted(starts, places[begin:end, 1], "right") - 1
        sample.last = np.searchsorted(starts, places[begin:end, 2] - 1, "right") - 1
    return names, rows


def is_article(line, group):
    return line["y"] in ("IN", "PART") if "y" in line else group in KEPT


def read_priors(names, rows):
    """What the core adds to the score of each row: core/blocks/line_priors.inc."""
    with open(os.path.join(HERE, "../../../core/blocks/line_priors.inc"), encoding="utf-8") as file:
        weights = re.findall(r"^WHOSAID_LINE_PRIOR\((\w+), (-?\d+)\)", file.read(), re.M)
    return sum(rows[:, names.index(name)].astype(np.int64) * int(weight) for name, weight in weights)


def make_table(samples, names, rows):
    labels, weights, sites = np.zeros(len(rows), np.int64), np.zeros(len(rows)), []
    draw = np.random.default_rng(1)
    for s in samples:
        count = s.end - s.begin
        own = np.array([is_article(s.lines[i], s.groups[i]) for i in s.first], np.int64)
        # A long page teaches more than a short one, but not in the measure of its lines.
        weight = np.full(count, s.weight * (100 / max(count, 20)) ** 0.5)
        for k, i in enumerate(s.first):
            if s.groups[i] == H or (not own[k] and s.lines[i].get("cat") == "title"):
                weight[k] = 0  # told by the order of the lines
            elif not own[k] and s.lines[i].get("cat") in ("byline", "caption"):
                weight[k] *= 0.3
        inside = np.flatnonzero(own)
        if len(inside):
            at = np.arange(count)
            far = (at < inside[0] - FAR_ABOVE) | (at > inside[-1] + FAR_BELOW)
            weight[far] *= FAR_SHARE * (draw.random(int(far.sum())) < 1 / FAR_SHARE)
        labels[s.begin:s.end], weights[s.begin:s.end] = own, weight
        sites += [s.site] * count
    return Table(names, rows, labels, sites, weights)


def train_on(table, priors, places):
    places = places & (table.weights > 0)
    return train(table.part(places), SETTINGS, priors[places])


def train_networks(samples, table, priors):
    """On the samples given; lines that teach the trees nothing stand in their sequences all the same."""
    sequences = [(s.begin, s.end) for s in samples]
    return [row_network.train(table.rows, sequences, table.labels, table.weights, priors, replace(NETWORK, seed=seed))
            for seed in SEEDS]


def keeps(sample, scores):
    kept = [False] * len(sample.lines)
    for score, first, last in zip(scores, sample.first, sample.last):
        for i in range(first, last + 1):
            kept[i] = bool(score > bar_for(len(scores)))
    return kept


def count(sample, kept, counts):
    inside = [i for i, line in enumerate(sample.lines) if line["y"] in ("IN", "PART")]
    for i, (line, k) in enumerate(zip(sample.lines, kept)):
        article = line["y"] in ("IN", "PART")
        if not article and line["cat"] in ("title", "byline", "caption"):
            continue
        counts[article, k] += 1
        if not article and inside and inside[0] < i < inside[-1]:
            counts["inside", k] += 1


def report_of(sample, kept):
    blocks, at = [], 0
    for line, k in zip(sample.lines, kept):
        blocks.append({"start": at, "end": at + len(line["t"]), "kept": k})
        at += len(line["t"]) + 1
    return {"id": sample.name, "blocks": blocks}


def cross_validate(samples, table, priors, build):
    folds = np.array([fold_of(site, FOLDS) for site in table.sites])
    scores = np.zeros(len(table.rows), np.int64)
    for fold in range(FOLDS):
        forest = train_on(table, priors, folds != fold)
        networks = train_networks([s for s in samples if fold_of(s.site, FOLDS) != fold], table, priors)
        held_back = [(s.begin, s.end) for s in samples if fold_of(s.site, FOLDS) == fold]
        here = folds == fold
        of_networks = [row_network.score(network, table.rows, held_back, os.path.join(build, "tools/train/score_rows"))[here]
                       for network in networks]
        scores[here] = row_network.with_trees(of_networks, forest.scores(table.rows[here])[:, 0]) + priors[here]
    np.save(os.path.join(build, "pasted_lines.npy"), scores)
    for form in FORMS[:2]:
        counts = collections.Counter()
        with open(os.path.join(build, f"pasted_lines.{form}.jsonl"), "w", encoding="utf-8") as out:
            for s in samples:
                if s.kind in SETS and s.form == form:
                    kept = keeps(s, scores[s.begin:s.end])
                    count(s, kept, counts)
                    out.write(json.dumps(report_of(s, kept)) + "\n")
        right, wrong, lost = counts[True, True], counts[False, True], counts[True, False]
        junk = counts["inside", False] + counts["inside", True]
        print("%-9s P %.4f R %.4f F1 %.4f, dropped inside articles %.3f of %d lines" % (
            form, right / (right + wrong), right / (right + lost), 2 * right / (2 * right + wrong + lost),
            counts["inside", False] / junk, junk), flush=True)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("data"); arguments.add_argument("build"); arguments.add_argument("--copies")
    arguments.add_argument("--cross-validate", action="store_true"); arguments.add_argument("--write", action="store_true")
    args = arguments.parse_args()
    samples = read_samples(args.data, args.copies)
    names, rows = read_rows(samples, args.build)
    table = make_table(samples, names, rows)
    priors = read_priors(names, rows)
    print(len(samples), "samples,", len(rows), "lines,", len(names), "columns", flush=True)
    if args.cross_validate:
        cross_validate(samples, table, priors, args.build)
    if args.write:
        forest = train_on(table, priors, np.ones(len(rows), bool))
        folder = os.path.join(HERE, "../../../models/pasted-lines")
        os.makedirs(folder, exist_ok=True)
        size = write_model(os.path.join(folder, "weights.bin"), "pasted-lines", forest,
                           os.path.join(args.build, "tools/train/pack_boosted_trees"),
                           row_network.sections(train_networks(samples, table, priors)))
        print("models/pasted-lines/weights.bin:", size, "bytes")


if __name__ == "__main__":
    main()
