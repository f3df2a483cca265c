#!/usr/bin/python3
"""Trains models/html-blocks: which blocks of a page are article.

  tools/train/html_blocks/train_html_blocks.py DATA BUILD [--cross-validate] [--write]

DATA    a folder with html/*.jsonl.xz: {"id", "url", "html", "text"} a line
BUILD   a build folder made with -DWHOSAID_TRAIN=ON: print_block_features, find_page_blocks, pack_boosted_trees and
        score_rows are in tools/train

--cross-validate   five folds by site; prints shingle F1 of what is kept in the end, rules included, and writes
                   BUILD/html_blocks.<set>.jsonl, reports for eval scripts: no page is scored by a model that saw its site;
                   the folds' models stay in BUILD/html_blocks.<fold>.weights
--write            trains on all pages and writes models/html-blocks/weights.bin
"""
import collections
import json
import lzma
import os
import subprocess
import sys
import urllib.parse

import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, "..", "boosted_trees"), os.path.join(HERE, "..", "row_network")]
import row_network  # noqa: E402
from align_blocks import label_blocks, words_of  # noqa: E402
from boosted_trees import Settings, Table, fold_of, train, write_model  # noqa: E402

SETS = ["wcxb-dev-articles", "news", "fundus-dev"]
FOLDS = 5
ASIDE = {"headline", "kicker", "byline", "date", "caption", "credit"}
SETTINGS = Settings(rounds=200, depth=6, rate=0.06, least_weight=4.0, features_share=0.25, bins=48, seed=11, threads=2)
NETWORK = row_network.Settings(width=32, dilations=(1, 2, 4, 8), epochs=6, rate=4e-3, dropout=0.15, batch=4000)
EASY_SHARE = 5  # of the blocks that are clearly no article, one in so many is enough


def site_of(url, name):
    host = urllib.parse.urlsplit(url or "").hostname or name
    parts = host.split(".")
    second_level = len(parts) > 2 and parts[-2] in ("co", "com", "org", "net", "gov", "ac", "edu")
    return ".".join(parts[-3 if second_level else -2:])


def read_pages(data, build):
    pages = []
    feed = os.path.join(build, "html_blocks.in")
    with open(feed, "w", encoding="utf-8") as out:
        for name in SETS:
            with lzma.open(os.path.join(data, "html", name + ".jsonl.xz"), "rt", encoding="utf-8") as lines:
                for line in lines:
                    page = json.loads(line)
                    html = page.pop("html").encode("utf-8", "replace").decode("utf-8")
                    out.write(json.dumps({"id": page["id"], "html": html}, ensure_ascii=False) + "\n")
                    page["set"] = name
                    page["site"] = site_of(page["url"], page["id"])
                    pages.append(page)
    prefix = os.path.join(build, "html_blocks")
    with open(feed, "rb") as source:
        subprocess.run([os.path.join(build, "tools/train/print_block_features"), prefix], stdin=source, check=True)
    os.remove(feed)
    with open(prefix + ".pages", encoding="utf-8") as lines:
        for page, line in zip(pages, lines):
            page["blocks"] = json.loads(line)["blocks"]
    with open(prefix + ".names") as lines:
        names = lines.read().split()
    return pages, names, np.fromfile(prefix + ".rows", dtype="<i2").reshape(-1, len(names))


def make_table(pages, names, rows):
    labels, weights, sites = [], [], []
    for page in pages:
        shares = label_blocks(page["blocks"], page["text"])
        total = max(50, len(words_of(page["text"])))
        labels += [int(share >= 0.5) for share in shares]
        weights += [max(0.002, (len(words_of(block)) + 2) / total) * 100 for block in page["blocks"]]
        sites += [page["site"]] * len(shares)
    return Table(names, rows, np.array(labels), sites, np.array(weights))


def without_easy(table):
    """Leaves out most of the blocks that stand far from any prose: they are many and teach little."""
    column = {name: i for i, name in enumerate(table.names)}
    prose = table.rows[:, column["kPageProseAlike"]] + table.rows[:, column["kPageProseOfLevel2"]]
    easy = (prose < 20) & (table.rows[:, column["kWords"]] < 8) & (table.labels == 0)
    chosen = ~easy | (np.arange(len(easy)) % EASY_SHARE == 0)
    table.weights = np.where(easy, table.weights * EASY_SHARE, table.weights)
    return table.part(chosen)


def write_both(path, pages, table, build):
    """Trees see blocks alone, the network those of each page in order."""
    ends = np.cumsum([len(page["blocks"]) for page in pages])
    sequences = [(int(end) - len(page["blocks"]), int(end)) for page, end in zip(pages, ends)]
    network = row_network.train(table.rows, sequences, table.labels, table.weights, np.zeros(len(table.rows)), NETWORK)
    forest = train(without_easy(table), SETTINGS)
    return write_model(path, "html-blocks", forest, os.path.join(build, "tools/train/pack_boosted_trees"), {"network": network})


def runs_of(words):
    return collections.Counter(tuple(words[i:i + 4]) for i in range(len(words) - 3)) if len(words) > 3 else \
        collections.Counter([tuple(words)] if words else [])


def shingle_f1(pages, texts):
    precision, recall = [], []
    for page in pages:
        gold, kept = runs_of(words_of(page["text"])), runs_of(words_of(texts[page["id"]]))
        same = sum((gold & kept).values())
        if kept or gold:
            precision.append(same / sum(kept.values()) if kept else 0.0)
        if gold:
            recall.append(same / sum(gold.values()))
    p, r = np.mean(precision), np.mean(recall)
    return p, r, 2 * p * r / (p + r)


def kept_text(report):
    """As eval scripts read it: what is kept but the headline and what stands around it."""
    text = report["document"]["text"]
    return "\n".join(text[b["start"]:b["end"]] for b in report["blocks"] if b["kept"] and b["role"] not in ASIDE)


def read_reports(data, build, weights, chosen):
    """The reports of pages, by {set: ids}, as the core makes them with a model that is not built in."""
    reports = {}
    with subprocess.Popen([os.path.join(build, "tools/train/find_page_blocks"), weights], stdin=subprocess.PIPE,
                          stdout=open(weights + ".jsonl", "wb")) as finder:
        for name in SETS:
            with lzma.open(os.path.join(data, "html", name + ".jsonl.xz"), "rt", encoding="utf-8") as lines:
                for page in map(json.loads, lines):
                    if page["id"] in chosen[name]:
                        html = page["html"].encode("utf-8", "replace").decode("utf-8")
                        finder.stdin.write(json.dumps({"id": page["id"], "html": html}).encode() + b"\n")
        finder.stdin.close()
    with open(weights + ".jsonl", encoding="utf-8") as lines:
        for line in lines:
            report = json.loads(line)
            reports[report["id"]] = report
    os.remove(weights + ".jsonl")
    return reports


def cross_validate(pages, table, data, build):
    folds = np.array([fold_of(site, FOLDS) for site in table.sites])
    reports = {}
    for fold in range(FOLDS):
        weights = os.path.join(build, f"html_blocks.{fold}.weights")
        others = [page for page in pages if fold_of(page["site"], FOLDS) != fold]
        write_both(weights, others, table.part(folds != fold), build)
        chosen = {name: {p["id"] for p in pages if p["set"] == name and fold_of(p["site"], FOLDS) == fold} for name in SETS}
        reports.update(read_reports(data, build, weights, chosen))
    for name in SETS:
        chosen = [page for page in pages if page["set"] == name]
        texts = {page["id"]: kept_text(reports[page["id"]]) for page in chosen}
        print("%-18s precision %.4f recall %.4f F1 %.4f" % (name, *shingle_f1(chosen, texts)), flush=True)
        with open(os.path.join(build, f"html_blocks.{name}.jsonl"), "w", encoding="utf-8") as out:
            for page in chosen:
                out.write(json.dumps(reports[page["id"]]) + "\n")


def main():
    data, build = sys.argv[1:3]
    pages, names, rows = read_pages(data, build)
    table = make_table(pages, names, rows)
    print(len(pages), "pages,", len(rows), "blocks,", len(names), "features", flush=True)
    if "--cross-validate" in sys.argv:
        cross_validate(pages, table, data, build)
    if "--write" in sys.argv:
        folder = os.path.join(HERE, "../../../models/html-blocks")
        os.makedirs(folder, exist_ok=True)
        size = write_both(os.path.join(folder, "weights.bin"), pages, table, build)
        print("models/html-blocks/weights.bin:", size, "bytes")


if __name__ == "__main__":
    main()
