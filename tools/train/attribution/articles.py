"""Articles as the attribution tagger sees them: rows of print_token_features, and what people marked."""

import glob
import json
import lzma
import os
import re
import subprocess

import numpy

OUTSIDE, SOURCE_BEGIN, SOURCE, CUE_BEGIN, CUE, CONTENT_BEGIN, CONTENT = range(7)
TAG_COUNT = 7
# Links point to the nearest spans on either side: two to the left, two to the right.
LINK_STEPS = (-2, -1, 1, 2)
NO_LINK = len(LINK_STEPS)
UNMARKED = -1  # no link is learned here


class Paragraph:
    """One sequence for the tagger: a row of numbers for each token."""

    def __init__(self, article, rows):
        self.article = article
        self.begins, self.ends = rows[:, 0], rows[:, 1]  # code points
        self.features = rows[:, 3:]  # word, prefix, suffix, classes
        size = len(rows)
        self.lesson = None  # [size, scores]: what teachers think
        self.tags = numpy.zeros(size, numpy.int64)  # None: nobody marked it
        self.to_cue = numpy.full(size, UNMARKED, numpy.int64)  # of content
        self.to_source = numpy.full(size, UNMARKED, numpy.int64)  # of cues
        self.continues = numpy.full(size, UNMARKED, numpy.int64)  # of cues: 1 goes on with the cue before

    def __len__(self):
        return len(self.begins)


def read_lines(path):
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


ENGLISH = re.compile(r"\b(?:the|of|and|that|was|said)\b", re.I)


def read_unmarked(path):
    """English articles that nobody marked attributions in; one in fifteen words of such is one of six."""
    found = []
    for number, page in enumerate(read_lines(path)):
        text = page["text"] or ""
        if 15 * len(ENGLISH.findall(text)) > len(text.split()) > 100:
            found.append({"id": "%s %d" % (os.path.basename(path), number), "text": text})
    return found


QUOTE_MARKS = "\"'\u201c\u201d\u2018\u2019\u00ab\u00bb"


def with_marks(text, begin, end):
    """PolNeAR counts quotation marks as content, the corpus does not."""
    if begin > 0 and text[begin - 1] in QUOTE_MARKS:
        begin -= 1
    if end < len(text) and text[end] in QUOTE_MARKS:
        end += 1
    return begin, end


def is_nested(claim, claims):
    """Whether another claim's content has the claim's cue or source in it: tags are flat, and the outer one is told."""
    own = [claim[k] for k in ("cueOffset", "sourceOffset") if claim.get(k)]
    return any(other is not claim and any(b <= first and last <= e for b, e in other["contentOffsets"])
               for other in claims for first, last in own)


def read_corpus(folder):
    """Articles of the corpus, as `corpus/convert.py` writes them, in the form of PolNeAR's."""
    found = []
    for path in sorted(glob.glob(os.path.join(folder, "*", "gold.json"))):
        with open(path, encoding="utf-8") as file:
            gold = json.load(file)
        with open(os.path.join(os.path.dirname(path), "input.txt"), encoding="utf-8", newline="") as file:
            text = file.read()
        attributions = []
        for claim in gold["claims"]:
            if is_nested(claim, gold["claims"]):
                continue
            attributions.append({
                "cue": [claim["cueOffset"]] if claim.get("cueOffset") else [],
                "source": [claim["sourceOffset"]] if claim.get("sourceOffset") else [],
                "content": [with_marks(text, *span) for span in claim["contentOffsets"]],
            })
        found.append({"id": gold["id"], "text": text, "keepAll": False, "attributions": attributions})
    return found


def read_rows(lines):
    """Yields (id, [array of rows per paragraph])."""
    article, paragraphs, rows = None, [], []

    def close():
        if rows:
            paragraphs.append(numpy.array(rows, numpy.int64))
            rows.clear()

    for line in lines:
        if line.startswith("A "):
            close()
            if article is not None:
                yield article, paragraphs
            article, paragraphs = line[2:].rstrip("\n"), []
        elif line.startswith("P"):
            close()
        else:
            rows.append([int(value) for value in line.split()])
    close()
    if article is not None:
        yield article, paragraphs


def print_rows(program, articles):
    feed = "".join(json.dumps({"id": a["id"], "text": a["text"], "keepAll": a.get("keepAll", True)}) + "\n" for a in articles)
    run = subprocess.run([program], input=feed, stdout=subprocess.PIPE, encoding="utf-8", check=True)
    return run.stdout.splitlines(keepends=True)


def spans_of(paragraph, spans):
    """The token ranges of a paragraph that spans of code points cover, joined where they touch."""
    found = []
    for begin, end in sorted(spans):
        first = int(numpy.searchsorted(paragraph.ends, begin, "right"))
        last = int(numpy.searchsorted(paragraph.begins, end, "left"))
        if first >= last:
            continue
        if found and first <= found[-1][1]:
            found[-1][1] = max(last, found[-1][1])
        else:
            found.append([first, last])
    return found


def mark(paragraph, attributions):
    """Writes the tags and links of the attributions that lie in the paragraph."""
    inside = []
    for a in attributions:
        cue = spans_of(paragraph, a["cue"])
        source = spans_of(paragraph, a["source"])
        content = spans_of(paragraph, a["content"])
        if cue or source or content:
            inside.append((cue, source, content))
    for kind, begin_tag in ((2, CONTENT_BEGIN), (1, SOURCE_BEGIN), (0, CUE_BEGIN)):
        for attribution in inside:
            for first, last in attribution[kind]:
                paragraph.tags[first:last] = begin_tag + 1
                paragraph.tags[first] = begin_tag
    for i in range(1, len(paragraph)):  # what lies inside other words and goes on behind them
        tag = paragraph.tags[i]
        if tag in (SOURCE, CUE, CONTENT) and paragraph.tags[i - 1] not in (tag, tag - 1):
            paragraph.tags[i] = tag - 1
    cue_begins = sorted({a[0][0][0] for a in inside if a[0]})
    source_begins = sorted({a[1][0][0] for a in inside if a[1]})
    for cue, source, content in inside:
        if cue:
            for number, (first, last) in enumerate(cue):
                paragraph.continues[first:last] = min(number, 1)
                paragraph.to_source[first:last] = step_to(source_begins, source[0][0], cue[0][0]) if source else NO_LINK
        for first, last in content:
            paragraph.to_cue[first:last] = step_to(cue_begins, cue[0][0], first) if cue else NO_LINK


def step_to(begins, target, here):
    """The number of spans from `here` to the one that begins at `target`, as an index into LINK_STEPS."""
    before = [b for b in begins if b < here]
    after = [b for b in begins if b > here]
    if target < here:
        step = -(len(before) - before.index(target))
    elif target > here:
        step = after.index(target) + 1
    else:
        return UNMARKED
    return LINK_STEPS.index(step) if step in LINK_STEPS else UNMARKED


def load(program, articles):
    by_id = {a["id"]: a for a in articles}
    paragraphs = []
    for article, arrays in read_rows(print_rows(program, articles)):
        attributions = by_id[article].get("attributions")
        for array in arrays:
            paragraph = Paragraph(article, array)
            if attributions is None:
                paragraph.tags = None
            else:
                mark(paragraph, attributions)
            paragraphs.append(paragraph)
    return paragraphs


def ranges(tags, begin_tag):
    """[first, last) of every span of one role."""
    found, open_at = [], None
    for i, tag in enumerate(list(tags) + [OUTSIDE]):
        if open_at is not None and tag != begin_tag + 1:
            found.append((open_at, i))
            open_at = None
        if tag == begin_tag or (tag == begin_tag + 1 and open_at is None):
            open_at = i
    return found


def link(tags, to_cue, to_source, continues):
    """Attributions of a paragraph: [(sources, cues, contents)] in token ranges, the scores being [tokens, ...]
    logarithms of probabilities."""
    cues, sources, contents = (ranges(tags, t) for t in (CUE_BEGIN, SOURCE_BEGIN, CONTENT_BEGIN))
    groups = []
    for first, last in cues:
        scores = continues[first:last].mean(0)
        if groups and scores[1] > scores[0]:
            groups[-1].append((first, last))
        else:
            groups.append([(first, last)])

    def best(begins, here, scores):
        choice, most = None, scores[NO_LINK]
        before = [k for k, b in enumerate(begins) if b < here]
        after = [k for k, b in enumerate(begins) if b > here]
        for step, score in zip(LINK_STEPS, scores):
            side, at = (before, step) if step < 0 else (after, step - 1)
            if -len(side) <= at < len(side) and score > most:
                choice, most = side[at], score
        return choice

    cue_begins = [g[0][0] for g in groups]
    source_begins = [s[0] for s in sources]
    found = [([], g, []) for g in groups]
    loose = []
    for first, last in contents:
        k = best(cue_begins, first, to_cue[first:last].mean(0))
        if k is None:
            loose.append(([], [], [(first, last)]))
        else:
            found[k][2].append((first, last))
    for group, attribution in zip(groups, found):
        scores = numpy.concatenate([to_source[f:l] for f, l in group]).mean(0)
        k = best(source_begins, group[0][0], scores)
        if k is not None:
            attribution[0].append(sources[k])
    return [a for a in found if a[2]] + loose


def reports(paragraphs, attributions, articles):
    """Reports as score_attributions.py reads them; `attributions` parallel to `paragraphs`."""
    claims = {a["id"]: [] for a in articles}

    def spans(paragraph, found):
        return [{"start": int(paragraph.begins[f]), "end": int(paragraph.ends[l - 1])} for f, l in found]

    for paragraph, found in zip(paragraphs, attributions):
        for source, cue, content in found:
            claims[paragraph.article].append({"form": "indirect", "source": spans(paragraph, source),
                                              "cue": spans(paragraph, cue), "content": spans(paragraph, content)})
    return [{"id": i, "claims": c} for i, c in claims.items()]
