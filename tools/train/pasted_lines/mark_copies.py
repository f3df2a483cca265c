#!/usr/bin/env python3
"""Marks which lines of copied pages are the article: those that stand in its text, each place of it used once, in order.

  mark_copies.py PAGES COPIES > MARKED     PAGES: JSON lines {"id", "url", "text", "title", "author"}; COPIES: of copy_pages.mjs

MARKED: JSON lines {"id", "url", "lines": [{"t": text, "y": IN | OUT, "cat": title | byline | ""}], "gold_recall": share of the
article's words that stand in the marked lines}.
"""
import bisect, json, lzma, re, sys

WORD = re.compile(r"\w+")
MOST_PLACES = 12


def read(path):
    with (lzma.open if path.endswith(".xz") else open)(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def words(text):
    return WORD.findall((text or "").lower())


class BestChain:
    """The most words reachable with matches that end at or before a place: a Fenwick tree of maxima."""
    def __init__(self, size):
        self.best = [(0, None)] * (size + 2)

    def up_to(self, at):
        at += 1
        found = (0, None)
        while at > 0:
            found = max(found, self.best[at], key=lambda b: b[0])
            at -= at & -at
        return found

    def put(self, at, value):
        at += 1
        while at < len(self.best):
            if value[0] > self.best[at][0]:
                self.best[at] = value
            at += at & -at


def places_of(line, text, where):
    """Where the words of a line stand in the text: [begin, end) in words."""
    if not line:
        return []
    found = []
    for begin in where.get(line[0], [])[:400]:
        if text[begin:begin + len(line)] == line:
            found.append((begin, begin + len(line)))
            if len(found) == MOST_PLACES:
                break
    if found or len(line) < 8:
        return found
    runs = [tuple(line[i:i + 4]) for i in range(len(line) - 3)]
    hits = [where[r][0] for r in runs if r in where]
    if len(hits) * 10 < len(runs) * 7:
        return []
    middle = sorted(hits)[len(hits) // 2]
    hits = [h for h in hits if abs(h - middle) <= 2 * len(line)]
    return [(min(hits), max(hits) + 4)]


def mark(page, copy):
    lines = [re.sub(r"\s+", " ", t).strip() for t in copy.split("\n")]
    lines = [t for t in lines if WORD.search(t)]
    text = words(page["text"])
    where = {}
    for i, word in enumerate(text):
        where.setdefault(word, []).append(i)
        where.setdefault(tuple(text[i:i + 4]), []).append(i)
    chain = BestChain(len(text))
    for i, line in enumerate(lines):
        own = words(line)
        new = []
        for begin, end in places_of(own, text, where):
            best, before = chain.up_to(begin)
            # Short lines stand in many texts by chance: they count little, and only in the chain.
            new.append((end, (best + (len(own) if len(own) >= 4 else 0.1 * len(own)), (i, begin, end, before))))
        for end, value in new:
            chain.put(end, value)
    inside, covered = set(), 0
    link = chain.up_to(len(text))[1]
    chosen = []
    while link:
        chosen.append(link[:3]); link = link[3]
    chosen.reverse()
    # A short line is article only where its place in the text adjoins that of a chosen neighbour.
    for k, (i, begin, end) in enumerate(chosen):
        if end - begin < 4:
            before = k > 0 and chosen[k - 1][2] >= begin - 2 and chosen[k - 1][0] >= i - 12
            after = k + 1 < len(chosen) and chosen[k + 1][1] <= end + 2 and chosen[k + 1][0] <= i + 12
            if not (before and after):
                continue
        inside.add(i); covered += end - begin
    title, author = words(page.get("title")), words(page["author"] if isinstance(page.get("author"), str) else " ".join(page.get("author") or []))
    marked = []
    for i, line in enumerate(lines):
        own = words(line)
        same = len(set(own) & set(title))
        is_title = len(own) >= 3 and title and same * 10 >= 8 * max(len(set(own)), 1) and same * 10 >= 6 * len(set(title))
        is_byline = author and len(own) <= 14 and set(author) <= set(own)
        cat = "" if i in inside else "title" if is_title else "byline" if is_byline else ""
        marked.append({"t": line, "y": "IN" if i in inside else "OUT", "cat": cat})
    return {"id": page["id"], "url": page["url"], "lines": marked, "gold_recall": covered / max(len(text), 1)}


def main():
    pages = {p["id"]: p for p in read(sys.argv[1])}
    for copy in read(sys.argv[2]):
        print(json.dumps(mark(pages[copy["id"]], copy["text"]), ensure_ascii=False))


if __name__ == "__main__":
    main()
