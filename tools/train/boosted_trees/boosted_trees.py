"""Trains boosted trees on tables of integers and packs them for core/inference/boosted_trees.h.

What the trainers of models import; nothing else here is for them:

  read_table(file) -> Table           the table that a program of ours wrote
  Table(names, rows, labels, sites, weights)
                                      names: of the features; rows: int array [rows, features], each number within
                                      -32768..32767; labels: int array [rows], 0 .. classes - 1, below 0 to leave a row
                                      out of training; sites: list of strings [rows], or None; weights: float array [rows],
                                      or None. table.part(places) is the table of some rows.
  Settings(classes=2, rounds=150, depth=6, ...)
                                      2 classes give one score, > 0 for label 1; more give a score each
  train(table, settings, margins=None) -> Forest
                                      the same table and settings give the same forest. margins [rows]: what is added to
                                      the trees' scores where they are used (hundredths, when the scale is 100)
  Forest.scores(rows)                 int array [rows, scores], exactly what the core computes
  fold_of(site, folds) -> int         the fold of a site: a hash, the same everywhere
  cross_validate(table, settings, folds) -> int array [rows, scores]
                                      each row scored by a forest that has seen nothing of its site
  write_model(path, name, forest, program, sections={}) -> int
                                      writes models/<name>/weights.bin: the section "trees" and those given; its size.
                                      `program` is build/.../tools/train/pack_boosted_trees. Scores some rows with the
                                      packed trees and stops if one differs.

A table is text: a line of column names, then a line a row, fields parted by tabs. The columns "site" (any text, first when
there is one), "label" and "weight" (thousandths) are what they say; every other column is a feature.

Needs numpy and xgboost (Debian: python3-numpy, python3-xgboost).
"""
import json
import subprocess
import tempfile
import zlib
from dataclasses import dataclass, field
from typing import Optional

import numpy as np
import xgboost

LEAST, MOST = -32767, 32767


@dataclass
class Table:
    names: list
    rows: np.ndarray
    labels: np.ndarray
    sites: Optional[list] = None
    weights: Optional[np.ndarray] = None

    def part(self, places):
        places = np.asarray(places)
        if places.dtype == bool:
            places = np.flatnonzero(places)
        return Table(self.names, self.rows[places], self.labels[places],
                     None if self.sites is None else [self.sites[i] for i in places],
                     None if self.weights is None else self.weights[places])


@dataclass
class Settings:
    classes: int = 2
    rounds: int = 150          # trees, for each class when there are more than two
    depth: int = 6             # 8 at most
    rate: float = 0.1
    l2: float = 1.0
    least_weight: float = 5.0  # of the rows (their second derivatives) on each side of a question
    least_gain: float = 0.0    # of a question, else it is not asked
    rows_share: float = 0.8    # drawn for each tree
    features_share: float = 0.5
    bins: int = 64             # different thresholds of a feature at most; 256 is the most
    scale: int = 100           # a score of 100 means 1 in log odds
    seed: int = 7
    threads: int = 1           # other numbers may give other last digits


def read_table(file):
    """Reads a table from a path or an open text file."""
    if isinstance(file, str):
        with open(file, encoding="utf-8") as opened:
            return read_table(opened)
    names = file.readline().rstrip("\n").split("\t")
    sites = None
    if names[0] == "site":
        parted = [line.split("\t", 1) for line in file]
        sites = [p[0] for p in parted]
        text = "".join(p[1] for p in parted)
        names = names[1:]
    else:
        text = file.read()
    numbers = np.array(text.split(), dtype=np.int32).reshape(-1, len(names))
    column = {name: numbers[:, i] for i, name in enumerate(names)}
    features = [i for i, name in enumerate(names) if name not in ("label", "weight")]
    labels = column["label"] if "label" in column else np.full(len(numbers), -1)
    weights = column["weight"] / 1000.0 if "weight" in column else None
    return Table([names[i] for i in features], np.ascontiguousarray(numbers[:, features]), labels, sites, weights)


@dataclass
class Forest:
    """Trees as nested tuples: (value,) is a leaf, (feature, threshold, left share, left, right) asks."""
    names: list
    base: list
    trees: list
    seen: np.ndarray = field(repr=False)  # some rows of the table it was trained on

    def scores(self, rows):
        rows = np.asarray(rows)
        out = np.tile(np.array(self.base, np.int64), (len(rows), 1))
        for i, tree in enumerate(self.trees):
            out[:, i % len(self.base)] += leaf_values(tree, rows)
        return out

    def text(self):
        """As pack_boosted_trees reads it."""
        def nodes(tree):
            if len(tree) == 1:
                return f"leaf {tree[0]}\n"
            return f"ask {tree[0]} {tree[1]} {tree[2]}\n" + nodes(tree[3]) + nodes(tree[4])
        return (f"features {len(self.names)} base {' '.join(map(str, self.base))} trees {len(self.trees)}\n"
                + "".join(map(nodes, self.trees)))

    def uses(self):
        """How often each feature is asked for, the most asked first."""
        counts = {}
        def visit(tree):
            if len(tree) > 1:
                counts[self.names[tree[0]]] = counts.get(self.names[tree[0]], 0) + 1
                visit(tree[3]); visit(tree[4])
        for tree in self.trees:
            visit(tree)
        return sorted(counts.items(), key=lambda c: (-c[1], c[0]))


def leaf_values(tree, rows):
    values = np.zeros(len(rows), np.int64)
    def visit(node, places):
        if not len(places):
            return
        if len(node) == 1:
            values[places] = node[0]
            return
        left = rows[places, node[0]] < node[1]
        visit(node[3], places[left]); visit(node[4], places[~left])
    visit(tree, np.arange(len(rows)))
    return values


def train(table, settings, margins=None):
    if margins is not None:
        margins = margins[table.labels >= 0]
    table = table.part(table.labels >= 0)
    if table.rows.min(initial=0) < LEAST - 1 or table.rows.max(initial=0) > MOST:
        raise ValueError("a feature does not fit into 16 bits")
    matrix = xgboost.DMatrix(table.rows.astype(np.float32), label=table.labels, weight=table.weights,
                             base_margin=None if margins is None else margins / settings.scale)
    several = settings.classes > 2
    parameters = {
        "objective": "multi:softprob" if several else "binary:logistic", "tree_method": "hist", "base_score": 0.5,
        "max_depth": settings.depth, "eta": settings.rate, "lambda": settings.l2, "gamma": settings.least_gain,
        "min_child_weight": settings.least_weight, "subsample": settings.rows_share,
        "colsample_bytree": settings.features_share, "max_bin": settings.bins, "seed": settings.seed,
        "nthread": settings.threads, "verbosity": 0,
    }
    if several:
        parameters["num_class"] = settings.classes
    booster = xgboost.train(parameters, matrix, settings.rounds)
    model = json.loads(booster.save_raw("json"))["learner"]["gradient_booster"]["model"]
    scores = settings.classes if several else 1
    if model["tree_info"] != [i % scores for i in range(len(model["tree_info"]))]:
        raise ValueError("the trees stand in another order than expected")
    trees = [read_tree(tree, settings.scale) for tree in model["trees"]]
    step = max(1, len(table.rows) // 2000)
    return Forest(list(table.names), [0] * scores, trees, table.rows[::step])


def read_tree(tree, scale):
    """A tree of xgboost with whole numbers. What differs no more after rounding is asked no more."""
    left, right = tree["left_children"], tree["right_children"]
    weight = tree["sum_hessian"]
    def node(i):
        number = float(tree["split_conditions"][i])
        if left[i] < 0:
            return (int(min(MOST, max(LEAST, round(number * scale)))),)
        threshold = int(np.ceil(number))  # x < number, for whole x
        below, above = node(left[i]), node(right[i])
        if below == above or threshold > MOST:
            return below
        if threshold < LEAST:
            return above
        share = weight[left[i]] / max(weight[left[i]] + weight[right[i]], 1e-9)
        return (int(tree["split_indices"][i]), threshold, min(15, max(1, round(16 * share))), below, above)
    return node(0)


def fold_of(site, folds):
    return zlib.crc32(site.encode()) % folds


def cross_validate(table, settings, folds=5):
    fold = np.array([fold_of(site, folds) for site in table.sites])
    out = np.zeros((len(table.rows), settings.classes if settings.classes > 2 else 1), np.int64)
    for i in range(folds):
        out[fold == i] = train(table.part(fold != i), settings).scores(table.rows[fold == i])
    return out


def write_model(path, name, forest, program, sections={}):
    packed = subprocess.run([program, "pack"], input=forest.text().encode(), stdout=subprocess.PIPE, check=True).stdout
    with tempfile.NamedTemporaryFile() as file:
        file.write(packed); file.flush()
        rows = "".join(" ".join(map(str, row)) + "\n" for row in forest.seen)
        answer = subprocess.run([program, "score", file.name, str(len(forest.names)), str(len(forest.base))],
                                input=rows.encode(), stdout=subprocess.PIPE, check=True).stdout
    scores = np.array(answer.split(), np.int64).reshape(-1, len(forest.base))
    if not np.array_equal(scores, forest.scores(forest.seen)):
        raise ValueError("the packed trees give other scores than the trained ones")
    data = model_file(name, {"trees": packed, **sections})
    with open(path, "wb") as out:
        out.write(data)
    return len(data)


def model_file(name, sections):
    """The bytes that core/inference/model_file.h reads."""
    out = b"WSMODEL\x01" + bytes([len(name)]) + name.encode() + bytes([len(sections)])
    for section, content in sections.items():
        out += bytes([len(section)]) + section.encode() + len(content).to_bytes(4, "little")
    out += b"".join(sections.values())
    checksum = 2166136261
    for byte in out:
        checksum = (checksum ^ byte) * 16777619 & 0xFFFFFFFF
    return out + checksum.to_bytes(4, "little")
