"""Which blocks of a page are the article, when people marked the article's text and not the blocks.

    gold   "The ferry sank. Nobody was hurt."
    blocks ["Menu", "The ferry sank.", "Nobody was hurt.", "The ferry sank."]
    label  [0,       1,                 1,                  0 (said once already)]

Blocks are laid along the marked text by the runs of four words that both share, as one monotone chain: the chain
that explains most words wins. Blocks too short for a run of four are looked up between their neighbours' places.
"""
import bisect
import collections
import re

WORD = re.compile(r"\w+")
RUN = 4
MOST_PLACES = 12  # a run that stands in more places than this tells nothing


def words_of(text):
    return WORD.findall(text.lower())


class _Candidate:
    __slots__ = ("block", "begin", "end", "matched")

    def __init__(self, block, begin, end, matched):
        self.block, self.begin, self.end, self.matched = block, begin, end, matched


def _candidates(number, words, places):
    """The stretches of gold that the block may be, by voting of its runs for one shift."""
    votes = collections.defaultdict(list)
    for i in range(len(words) - RUN + 1):
        for place in places.get(tuple(words[i:i + RUN]), ()):
            votes[(place - i) // 8].append((i, place))
    found = []
    for shift, hits in votes.items():
        near = hits + votes.get(shift + 1, []) + votes.get(shift - 1, [])
        covered = set()
        for i, _ in near:
            covered.update(range(i, i + RUN))
        begin = min(place for _, place in near)
        end = max(place for _, place in near) + RUN
        found.append(_Candidate(number, begin, end, len(covered)))
    found.sort(key=lambda c: -c.matched)
    return found[:4]


def _best_chain(candidates):
    """The candidates, at most one a block, whose places rise and that match most words (Fenwick tree of maxima)."""
    ends = sorted({c.end for c in candidates})
    tree = [(0, None)] * (len(ends) + 1)

    def best_before(position):
        best, i = (0, None), bisect.bisect_right(ends, position)
        while i > 0:
            best = max(best, tree[i], key=lambda x: x[0])
            i -= i & -i
        return best

    def put(position, value):
        i = bisect.bisect_left(ends, position) + 1
        while i < len(tree):
            if value[0] > tree[i][0]:
                tree[i] = value
            i += i & -i

    by_block = collections.defaultdict(list)
    for c in candidates:
        by_block[c.block].append(c)
    best_end = (0, None)
    for block in sorted(by_block):
        made = []
        for c in by_block[block]:
            total, link = best_before(c.begin + 2)  # neighbours may share a word or two
            made.append((c.end, (total + c.matched, (c, link))))
        for end, value in made:
            put(end, value)
            if value[0] > best_end[0]:
                best_end = value
    chain, link = [], best_end[1]
    while link:
        chain.append(link[0])
        link = link[1]
    return chain[::-1]


def _contains(haystack, needle, first, last):
    n = len(needle)
    return any(haystack[i:i + n] == needle for i in range(max(0, first), min(len(haystack), last) - n + 1))


def label_blocks(blocks, gold):
    """For each block the share [0, 1] of its words that are marked as article; blocks without words get 0."""
    gold_words = words_of(gold)
    places = collections.defaultdict(list)
    for i in range(len(gold_words) - RUN + 1):
        places[tuple(gold_words[i:i + RUN])].append(i)
    places = {run: at for run, at in places.items() if len(at) <= MOST_PLACES}
    block_words = [words_of(b) for b in blocks]
    candidates = []
    for number, words in enumerate(block_words):
        candidates += _candidates(number, words, places)
    chain = _best_chain([c for c in candidates if c.matched * 3 >= len(block_words[c.block]) or c.matched >= 8])
    share = [0.0] * len(blocks)
    place = {}
    for c in chain:
        share[c.block] = min(1.0, c.matched / len(block_words[c.block]))
        place[c.block] = (c.begin, c.end)
    _label_short(block_words, gold_words, share, place)
    return share


def _label_short(block_words, gold_words, share, place):
    known = sorted(place)
    for number, words in enumerate(block_words):
        if not words or number in place or len(words) >= 12:
            continue
        at = bisect.bisect_left(known, number)
        first = place[known[at - 1]][1] - 1 if at > 0 else (place[known[0]][0] - 40 if known else 0)
        last = place[known[at]][0] + 1 if at < len(known) else (first + 40 if known else len(gold_words))
        if known and at == 0 and number < known[0] - 12 or known and at == len(known) and number > known[-1] + 12:
            continue
        if _contains(gold_words, words, first, last):
            share[number] = 1.0
