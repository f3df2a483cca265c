"""Learns how often a claim is right from what speaks for it: core/claims/tagger/confidence_tables.inc.

    python3 calibrate.py DATA_FOLDER PROGRAM [--write FILE]

PROGRAM is print_claim_margins. A claim is right when its words and an attribution's of PolNeAR's development part
are the same for content, cue and source, each by half or more of what either has. The share of right claims as a
function that rises with the margin, for each kind of support: isotonic regression, read off at eight margins.
Prints the reliability of tables that were learned from the other four fifths of the articles.
"""

import argparse
import json
import os
import re
import subprocess

import numpy

import articles as data

SUPPORTS = ("rules", "tagger", "both")
KNOTS = 8
FOLDS = 5
WORD = re.compile(r"[^\W_]+")


def words_of(spans, text):
    return {begin + m.start() for begin, end in spans for m in WORD.finditer(text[begin:end])}


def agree(mine, gold):
    if not mine and not gold:
        return True
    return 2 * len(mine & gold) >= len(mine | gold)


def judged(articles, program):
    """[(article's number, support, margin, confidence, right)]"""
    feed = "".join(json.dumps({"id": a["id"], "text": a["text"]}) + "\n" for a in articles)
    run = subprocess.run([program], input=feed, stdout=subprocess.PIPE, encoding="utf-8", check=True)
    rows = []
    for number, (article, line) in enumerate(zip(articles, run.stdout.splitlines())):
        text = article["text"]
        gold = [[words_of(a[role], text) for role in ("content", "cue", "source")] for a in article["attributions"]]
        for claim in json.loads(line)["claims"]:
            mine = [words_of(claim[role], text) for role in ("content", "cue", "source")]
            right = any(all(agree(m, g) for m, g in zip(mine, attribution)) for attribution in gold)
            rows.append((number, claim["support"], claim["margin"], claim["confidence"], right))
    return numpy.array(rows, dtype=numpy.int64)


def isotonic(values):
    """The rising sequence with the least squared distance to `values`: neighbours that fall are pooled."""
    pools = []
    for value in values:
        pools.append([float(value), 1])
        while len(pools) > 1 and pools[-2][0] >= pools[-1][0]:
            mean, count = pools.pop()
            before = pools[-1]
            before[0] = (before[0] * before[1] + mean * count) / (before[1] + count)
            before[1] += count
    return numpy.repeat([mean for mean, _ in pools], [count for _, count in pools])


def table_of(rows, support):
    """[(margin, hundredths)], margins rising."""
    mine = rows[rows[:, 1] == support]
    mine = mine[numpy.argsort(mine[:, 2], kind="stable")]
    fitted = isotonic(mine[:, 4])
    parts = numpy.array_split(numpy.arange(len(mine)), KNOTS)
    table = []
    for part in parts:
        margin = int(numpy.median(mine[part, 2]))
        if table and margin <= table[-1][0]:
            margin = table[-1][0] + 1
        table.append((margin, int(round(100 * fitted[part].mean()))))
    return table


def look_up(table, margin):
    return int(numpy.interp(margin, [m for m, _ in table], [c for _, c in table]))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data")
    parser.add_argument("program")
    parser.add_argument("--write", help="the table's file")
    options = parser.parse_args()
    rows = judged(data.read_lines(os.path.join(options.data, "polnear/dev.jsonl.xz")), options.program)
    predicted = numpy.zeros(len(rows), numpy.int64)
    for fold in range(FOLDS):
        held = rows[:, 0] % FOLDS == fold
        tables = [table_of(rows[~held], support) for support in range(len(SUPPORTS))]
        predicted[held] = [look_up(tables[row[1]], row[2]) for row in rows[held]]
    print("| confidence | claims | mean confidence | right |\n|---|---|---|---|")
    for low in range(0, 100, 10):
        inside = (predicted >= low) & (predicted < low + 10)
        if inside.any():
            print("| %d–%d %% | %d | %.1f %% | %.1f %% |" % (
                low, low + 10, inside.sum(), predicted[inside].mean(), 100 * rows[inside, 4].mean()))
    gap = sum(abs(predicted[i].mean() / 100 - rows[i, 4].mean()) * i.sum() for i in
              ((predicted >= low) & (predicted < low + 10) for low in range(0, 100, 10)) if i.any())
    print("\nmean distance of confidence and share: %.1f %%" % (100 * gap / len(rows)))
    for support, name in enumerate(SUPPORTS):
        mine = rows[rows[:, 1] == support]
        print("%s: %d claims, %.1f %% right" % (name, len(mine), 100 * mine[:, 4].mean()))
    if options.write:
        with open(options.write, "w", encoding="utf-8") as file:
            file.write("// Written by tools/train/attribution/calibrate.py: {margin, hundredths} by support.\n")
            for support in range(len(SUPPORTS)):
                file.write("{{%s}},\n" % ", ".join("{%d, %d}" % knot for knot in table_of(rows, support)))


if __name__ == "__main__":
    main()
