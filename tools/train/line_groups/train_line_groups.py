#!/usr/bin/env python3
"""Trains the weights by which lines of a page are told to belong to the article or not.

  train_line_groups.py --program build/release/tools/train/print_line_features \
      --pages paste/news.jsonl.xz paste/fundus-dev.jsonl.xz --articles polnear/train.jsonl.xz --out core/blocks/group_weights.inc
  train_line_groups.py ... --folds 5        scores by cross-validation and writes nothing

A linear-chain conditional random field over the groups of core/blocks/group_model.h. The features come from
the core itself. Pages are JSON lines {"id", "lines": [{"t": text, "y": IN | PART | OUT | DUP, "cat"}]}: what a
browser copies, with what belongs to the article; articles are {"id", "text"}, clean, paragraphs apart by an empty line.
Needs numpy. The same input gives the same weights.
"""
import argparse, json, lzma, re, subprocess
import numpy as np
from synthetic_pages import synthetic_pages

GROUPS = ["kBefore", "kHeadline", "kFront", "kStandfirst", "kParagraph", "kHeading", "kListItem", "kAside", "kAfter"]
B, H, F, S, P, G, L, A, E = range(len(GROUPS))
KEPT = [H, S, P, G, L]
# What may follow what; the rows are in the order of GROUPS.
ALLOWED = {B: [B, H, P, S, L], H: [F, S, P, G, L, A, E], F: [F, S, P, G, L, E], S: [F, S, P, G, L, A, E],
           P: [P, G, L, A, E], G: [P, G, L, A, E], L: [F, P, G, L, A, E], A: [P, G, L, A, E], E: [E]}
STARTS = [B, H, F, S, P, L, A, E]  # a title-like line that nothing stands above is a headline, not a heading
FORBIDDEN = -1e4
SCALE = 100  # the weights are written as whole hundredths
LOW_WORDS = re.compile(r"\w+")


def read(path):
    with (lzma.open if path.endswith(".xz") else open)(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


UNKNOWN_HEAD = len(GROUPS)  # a label: before the text, whichever group


def label_page(lines):
    """The group of each line, from what is marked as article."""
    inside = [i for i, l in enumerate(lines) if l["y"] in ("IN", "PART")]
    if not inside:
        return None
    first, last = inside[0], inside[-1]
    titles = [i for i in range(max(0, first - 25), first) if lines[i]["cat"] == "title"]
    headline = titles[-1] if titles else -1
    groups = []
    body_begun = False
    for i, line in enumerate(lines):
        kept = line["y"] in ("IN", "PART")
        if i == headline:
            groups.append(H)
        elif kept:
            words = len(LOW_WORDS.findall(line["t"]))
            before_byline = any(lines[k]["cat"] == "byline" for k in range(i + 1, min(i + 4, len(lines))))
            if not body_begun and headline >= 0 and i <= headline + 3 and before_byline:
                groups.append(S)
                continue
            body_begun = True
            if re.match(r"[•·●▪*‣■]|[-–—] |\d+[.)] ", line["t"]):
                groups.append(L)
            elif words <= 12 and not re.search(r"[.!?…。！？:;,]\W*$", line["t"]):
                groups.append(G)
            else:
                groups.append(P)
        elif i < first and (headline < 0 or i < headline):
            groups.append(UNKNOWN_HEAD if headline < 0 and i >= first - 25 else B)
        elif not body_begun and i < last:
            groups.append(F)
        else:
            groups.append(A if i < last else E)
    return groups


def selections(page):
    """The page as a whole, and as careful readers select it."""
    lines = page["lines"]
    groups = label_page(lines)
    if groups is None:
        return
    for lines, groups, weight in cuts(lines, groups):
        kept = [i for i, g in enumerate(groups) if g in KEPT]
        if kept and groups[kept[0]] == G and all(g in (B, UNKNOWN_HEAD) for g in groups[:kept[0]]):
            groups = groups[:kept[0]] + [H] + groups[kept[0] + 1:]
        yield lines, groups, weight


def cuts(lines, groups):
    yield lines, groups, 1.0
    inside = [i for i, g in enumerate(groups) if g in KEPT]
    first, last = inside[0], inside[-1]
    begin = first if groups[first] == H else max(0, first - 4)
    yield lines[begin:last + 13], groups[begin:last + 13], 1.0
    yield lines[first:last + 1], groups[first:last + 1], 0.25
    body = [i for i in inside if groups[i] in (P, G, L)]
    if len(body) >= 6:
        some = body[2:6]
        yield [lines[i] for i in some], [groups[i] for i in some], 0.15


def clean_articles(articles):
    """(title, [paragraphs]) of the articles that have them."""
    for article in articles:
        paragraphs = [p.replace("\n", " ").strip() for p in article["text"].split("\n\n") if p.strip()]
        if len(paragraphs) >= 4 and "FULL TEXT" not in article["text"]:
            yield paragraphs[0].rstrip("."), paragraphs[1:]


def made_pages(articles, count):
    """Samples from clean articles: alone, in part, and as sites surround them."""
    articles = list(clean_articles(articles))
    for title, paragraphs in articles[:100]:
        yield [{"t": t} for t in [title] + paragraphs], [H] + [P] * len(paragraphs), 0.3
        yield [{"t": t} for t in paragraphs[2:5]], [P] * len(paragraphs[2:5]), 0.15
    groups = {"B": B, "H": H, "F": F, "S": S, "P": P, "G": G, "L": L, "A": A, "E": E}
    for lines, labels in synthetic_pages(articles, groups, count):
        yield lines, labels, 0.5


def read_features(program, samples):
    """For each sample a matrix [lines, features] of its lines that have one group, and those groups."""
    feed = "".join("\n".join(l["t"] for l in lines) + "\n\f\n" for lines, _, _ in samples)
    answer = subprocess.run([program], input=feed.encode(), stdout=subprocess.PIPE, check=True).stdout.decode()
    names = subprocess.run([program, "--names"], stdout=subprocess.PIPE, check=True).stdout.decode().split()
    out = []
    for (lines, groups, weight), page in zip(samples, answer.split("page\n")[1:]):
        starts, at = {}, 0
        for i, l in enumerate(lines):
            size = len(l["t"].encode())
            for byte in range(at, at + size + 1):
                starts[byte] = i
            at += size + 1
        rows, gold, index = [], [], []
        for row in page.splitlines():
            numbers = [int(n) for n in row.split()]
            row_features = np.zeros(len(names), np.float32)
            row_features[numbers[2:]] = 1
            rows.append(row_features); index.append(starts[numbers[0]]); gold.append(groups[index[-1]])
        if rows:
            out.append((np.array(rows), np.array(gold), weight, index))
    return names, out


def batches(samples, size=24):
    order = sorted(range(len(samples)), key=lambda i: len(samples[i][1]))
    for at in range(0, len(order), size):
        part = [samples[i] for i in order[at:at + size]]
        length = max(len(s[1]) for s in part)
        gold = np.full((len(part), length), -1)
        for i, s in enumerate(part):
            gold[i, :len(s[1])] = s[1]
        yield np.concatenate([s[0] for s in part]), gold, np.array([s[2] for s in part])


# What is known without counting: a line that names itself is not the article's text. The weights of the kept
# groups start from these and are drawn to them, not to 0, so that what the pages show rarely is right too.
KEPT_PRIORS = {
    "kWholeAd": -5, "kStartsAd": -3, "kNamesAd": -2, "kWholeShare": -3.5, "kStartsShare": -1.5, "kNamesShare": -1,
    "kWholeNewsletter": -3, "kStartsNewsletter": -1.5, "kNamesNewsletter": -1.5, "kWholePromo": -2.5, "kStartsPromo": -0.5,
    "kNamesPromo": -1, "kWholeRelated": -2.5, "kStartsRelated": -1.5, "kNamesRelated": -1, "kWholeComment": -3.5,
    "kStartsComment": -1.5, "kWholeLegal": -3, "kStartsLegal": -1.5, "kNamesLegal": -2.5, "kMentionsLegal": -1.5, "kWholeNav": -1.5,
    "kHasCopyright": -3, "kOnlyDate": -3, "kRelativeTime": -3, "kBylineShape": -2, "kNamesCredit": -1.5, "kNamesByAgency": -1.5,
    "kExtendedBelow": -3, "kExtendsLineAbove": -3, "kOnlyNumbers": -2.5, "kHasFileName": -1, "kStartsEndMatter": -1,
    "kNamesEndMatter": -1.5, "kSpeakerLabel": 1.0, "kStartsBylineWord": -0.5, "kWholeTicker": -2,
}
HEADLINE_PRIORS = {"kBylineShape": -4, "kStartsBylineWord": -2, "kOnlyDate": -4, "kWholeNav": -2, "kStartsBullet": -2, "kWords1": -2,
                   "kWords2": -1, "kAmongSpeakerLabels": -4}

# What a wrong answer costs while training, by label and group: an article line dropped weighs more than a
# dropped line kept, because one early end of the article loses all that follows.
COST_LOST, COST_KEPT = 1.5, 1.0
COST = np.zeros((len(GROUPS) + 1, len(GROUPS)))
for label in (H, S, P, G, L):
    COST[label, [B, F, A, E]] = COST_LOST
for label in (B, F, A, E):
    COST[label, [H, S, P, G, L]] = COST_KEPT

# Which groups a label allows: [labels, groups], 0 or FORBIDDEN.
LABELS = np.full((len(GROUPS) + 1, len(GROUPS)), FORBIDDEN)
np.fill_diagonal(LABELS, 0)
LABELS[UNKNOWN_HEAD, [B, H, F]] = 0


def log_sum(x, axis):
    top = x.max(axis=axis, keepdims=True)
    return np.squeeze(top, axis) + np.log(np.exp(x - top).sum(axis=axis))


class Model:
    def __init__(self, names):
        n = len(GROUPS)
        self.prior = np.zeros((n, len(names)))
        for name, weight in KEPT_PRIORS.items():
            self.prior[KEPT, names.index(name)] = weight
        for name, weight in HEADLINE_PRIORS.items():
            self.prior[H, names.index(name)] = weight
        self.emit = self.prior.copy(); self.step = np.zeros((n, n)); self.start = np.zeros(n); self.end = np.zeros(n)
        self.mask = np.full((n, n), FORBIDDEN)
        for i, following in ALLOWED.items():
            self.mask[i, following] = 0
        self.start_mask = np.full(n, FORBIDDEN); self.start_mask[STARTS] = 0

    def parameters(self):
        return [self.emit, self.step, self.start, self.end]

    def expected(self, scores, step, real):
        """Log of the summed paths, posteriors of groups and summed posteriors of transitions."""
        count, length, n = scores.shape
        alpha = np.zeros((count, length, n)); beta = np.zeros((count, length, n))
        alpha[:, 0] = scores[:, 0] + self.start + self.start_mask
        for t in range(1, length):
            new = log_sum(alpha[:, t - 1, :, None] + step, 1) + scores[:, t]
            alpha[:, t] = np.where(real[:, t, None], new, alpha[:, t - 1])
        beta[:, -1] = self.end
        for t in range(length - 2, -1, -1):
            new = log_sum(step + (scores[:, t + 1] + beta[:, t + 1])[:, None, :], 2)
            beta[:, t] = np.where(real[:, t + 1, None], new, beta[:, t + 1])
        z = log_sum(alpha[:, -1] + self.end, 1)
        steps = np.zeros((count, n, n))
        for t in range(1, length):
            joint = np.exp(alpha[:, t - 1, :, None] + step + (scores[:, t] + beta[:, t] - z[:, None])[:, None, :])
            steps += joint * real[:, t, None, None]
        return z, np.exp(alpha + beta - z[:, None, None]), steps

    def loss(self, batch):
        """The negative log likelihood of a batch, and its gradients."""
        x, gold, weight = batch
        real = gold >= 0
        scores = np.zeros(gold.shape + (len(GROUPS),)); scores[real] = x @ self.emit.T
        step = self.step + self.mask
        free_z, free, free_steps = self.expected(scores + COST[np.maximum(gold, 0)], step, real)
        told_z, told, told_steps = self.expected(scores + LABELS[np.maximum(gold, 0)], step, real)
        difference = (free - told) * weight[:, None, None]
        ends = real.sum(1) - 1
        gradients = [difference[real].T @ x, ((free_steps - told_steps) * weight[:, None, None]).sum(0),
                     difference[:, 0].sum(0), difference[np.arange(len(gold)), ends].sum(0)]
        return ((free_z - told_z) * weight).sum(), gradients

    def decode(self, x):
        scores = x @ self.emit.T
        step = self.step + self.mask
        best = scores[0] + self.start + self.start_mask
        back = []
        for t in range(1, len(x)):
            through = best[:, None] + step
            back.append(through.argmax(0)); best = through.max(0) + scores[t]
        path = [int((best + self.end).argmax())]
        for b in reversed(back):
            path.append(int(b[path[-1]]))
        return path[::-1]


def train(samples, names, rounds, l2, verbose=True):
    model = Model(names)
    priors = [model.prior] + [0.0] * 3
    parts = list(batches(samples))
    rng = np.random.default_rng(7)
    first = [np.zeros_like(p) for p in model.parameters()]; second = [np.zeros_like(p) for p in model.parameters()]
    k = 0
    for r in range(rounds):
        total = 0.0
        rate = 0.05 * (1 - r / rounds) + 0.002
        for i in rng.permutation(len(parts)):
            loss, gradients = model.loss(parts[i])
            total += loss; k += 1
            for p, g, m, v, prior in zip(model.parameters(), gradients, first, second, priors):
                g = g + l2 * (p - prior) / len(parts)
                m += 0.1 * (g - m); v += 0.01 * (g * g - v)
                p -= rate * (m / (1 - 0.9 ** k)) / (np.sqrt(v / (1 - 0.99 ** k)) + 1e-8)
        if verbose:
            print(f"round {r + 1} loss {total:.0f}", flush=True)
    for p in model.parameters():
        p[...] = np.round(p * SCALE) / SCALE
    return model


def count(model, page, samples, index, counts):
    """Counts kept lines as eval/score_boilerplate.py does: titles, bylines and captions do not count."""
    lines = page
    kept = [False] * len(lines)
    for i, g in zip(index, model.decode(samples[0])):
        kept[i] = g in KEPT
    for line, k in zip(lines, kept):
        y = line["y"] in ("IN", "PART")
        if not y and line["cat"] in ("title", "byline", "caption"):
            continue
        counts[(2 if y else 0) + k] += 1


def write(model, names, path):
    number = lambda v: str(int(round(v * SCALE)))
    with open(path, "w", encoding="utf-8") as out:
        out.write("// Generated by tools/train/line_groups/train_line_groups.py. Hundredths; columns: "
                  + " ".join(GROUPS) + "\n")
        row = lambda kind, name, values: out.write(f"WHOSAID_{kind}({name}, {', '.join(number(v) for v in values)})\n")
        row("BOUNDARY_WEIGHTS", "kStart", np.where(model.start_mask == 0, model.start, -100))
        row("BOUNDARY_WEIGHTS", "kEnd", model.end)
        for i, name in enumerate(GROUPS):
            row("TRANSITION_WEIGHTS", name, np.where(model.mask[i] == 0, model.step[i], -100))
        for i, name in enumerate(names):
            row("EMISSION_WEIGHTS", name, model.emit[:, i])


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--program", required=True); ap.add_argument("--pages", nargs="+", required=True)
    ap.add_argument("--articles"); ap.add_argument("--made", type=int, default=500, help="how many pages to make from the articles")
    ap.add_argument("--out"); ap.add_argument("--folds", type=int, default=0)
    ap.add_argument("--rounds", type=int, default=20); ap.add_argument("--l2", type=float, default=1.0)
    args = ap.parse_args()
    pages = [p for path in args.pages for p in read(path) if p.get("gold_recall", 1) >= 0.95]
    clean = list(made_pages(read(args.articles), args.made)) if args.articles else []
    samples, owner = [], []
    for i, page in enumerate(pages):
        for s in selections(page):
            samples.append(s); owner.append(i)
    names, made = read_features(args.program, samples + clean)
    assert len(made) == len(samples) + len(clean)
    extra = made[len(samples):]
    if not args.folds:
        model = train(made, names, args.rounds, args.l2)
        if args.out:
            write(model, names, args.out)
        return
    whole, headline = [0] * 4, [0] * 4
    for fold in range(args.folds):
        part = [m for m, o in zip(made, owner) if o % args.folds != fold]
        model = train(part + extra, names, args.rounds, args.l2, verbose=False)
        seen = {}
        for (lines, _, _), m, o in zip(samples, made, owner):
            if o % args.folds == fold and seen.get(o, 0) < 2:
                count(model, lines, m, m[3], headline if o in seen else whole)
                seen[o] = seen.get(o, 0) + 1
    for name, (tn, fp, fn, tp) in (("whole page", whole), ("from the headline", headline)):
        print(f"{name}: P {tp / (tp + fp):.4f} R {tp / (tp + fn):.4f} F1 {2 * tp / (2 * tp + fp + fn):.4f}")


if __name__ == "__main__":
    main()
