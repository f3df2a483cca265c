#!/usr/bin/env python3
"""Is the right name on each claim? Compares what the program says of the corpus with the corpus's own answers.

    python3 corpus/score_speakers.py CLI FOLDER           FOLDER: folders with input.txt and gold.json, as convert.py makes them
    python3 corpus/score_speakers.py CLI FOLDER -v        shows every claim whose speaker is not the gold one

Counted are the gold claims that the program found: half or more of the words that either has are the same words at the same
place. Such a claim's speaker is

    right    the gold speaker's name, or one of the forms of it that gold lists; nobody, where gold has nobody
    wrong    somebody else, or somebody where gold has nobody
    null     nobody, where gold has a speaker

Then, by confidence, how often a named speaker is right. Titles before a name do not count, and a longer description of the same head noun is the same ("spokesman for Norvik",
"lawyers for the Nation" and "lawyers for the Cree Nation"); so is one whose owner stands before it ("Norvik's director", "director of Norvik"), and a pronoun in the gold description
is whoever the program took it for ("person familiar with its thinking").
"""
import argparse
import json
import os
import re
import subprocess
from collections import Counter

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
POSSESSIVE = re.compile(r"['’]s\b")
PRONOUNS = set('he she they i we it you his her their its'.split())
TITLES = set('''mr mrs ms miss dr prof professor sir dame lord lady sen senator rep gov governor president mayor judge justice
captain sgt sergeant chief minister premier secretary commissioner councillor coach the a an'''.split())
# What follows one of these describes the noun before it.
DESCRIBES = set('of for in by from at on over near there who whom which that with close familiar to published outside inside about whose'.split())
OWNER = re.compile(r"(.+?)['’]s? (.+)")


def words(name):
    found = [word.casefold() for word in WORD.findall(POSSESSIVE.sub('', name or ''))]
    while len(found) > 1 and found[0] in TITLES:
        found = found[1:]
    return found


def head(name):
    found = words(re.split(r'[,(]', name)[0])
    for at, word in enumerate(found):
        if at and word in DESCRIBES:
            return found[at - 1]
    return found[-1] if found else ''


def owner_last(name):
    """"director of Norvik" for "Norvik's director"."""
    owned = OWNER.fullmatch(name or '')
    return '%s of %s' % (owned.group(2), owned.group(1)) if owned else name


def without_inner_pronouns(name):
    """"her daughter" keeps its owner: whose daughter it is makes the difference."""
    found = words(name)
    return found[:1] + [word for word in found[1:] if word not in PRONOUNS]


def is_within(short, long):
    """Whether all words of `short` stand in `long`, in their order."""
    rest = iter(long)
    return all(word in rest for word in short)


def same(one, other):
    a, b = words(one), words(other)
    if not a or not b:
        return False
    if a == b:
        return True
    for one_form, other_form in ((one, other), (owner_last(one), owner_last(other))):
        a, b = (without_inner_pronouns(form) for form in (one_form, other_form))
        if a and b and head(one_form) == head(other_form) and is_within(*sorted((a, b), key=len)):
            return True
    return False


def positions(spans, places):
    return {at for begin, end in spans for at, (b, e) in enumerate(places) if begin <= b and e <= end}


def pairs(gold, report, text):
    """Gold claims with the claims found for them, the most alike first, each once."""
    places = [match.span() for match in WORD.finditer(text)]
    wanted = [positions(claim['contentOffsets'], places) for claim in gold['claims']]
    found = [positions([(part['start'], part['end']) for part in claim['content']], places) for claim in report['claims']]
    scores = []
    for i, one in enumerate(wanted):
        for j, other in enumerate(found):
            if one & other:
                scores.append((len(one & other) / len(one | other), -abs(i - j), i, j))
    taken, used = {}, set()
    for score, _, i, j in sorted(scores, reverse=True):
        if score >= 0.5 and i not in taken and j not in used:
            taken[i] = j
            used.add(j)
    return taken


def judge(claim, names, found, classes):
    speaker = found['speaker']
    nobody = speaker is None or classes[speaker] in ('impersonal', 'unknown')
    if claim['speaker'] is None:
        return 'right' if nobody else 'wrong'
    if nobody:
        return 'null'
    return 'right' if any(same(name, names['said'][speaker]) for name in names['gold'][claim['speaker']]) else 'wrong'


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('cli')
    parser.add_argument('folder')
    parser.add_argument('-v', '--verbose', action='store_true')
    options = parser.parse_args()
    slugs = sorted(os.listdir(options.folder))
    articles = []
    for slug in slugs:
        with open(os.path.join(options.folder, slug, 'input.txt'), encoding='utf-8', newline='') as file:
            text = file.read()
        with open(os.path.join(options.folder, slug, 'gold.json'), encoding='utf-8') as file:
            articles.append((slug, text, json.load(file)))
    feed = ''.join(json.dumps({'id': slug, 'text': text}, ensure_ascii=False) + '\n' for slug, text, _ in articles)
    out = subprocess.run(options.cli.split() + ['analyze', '--jsonl', '--offsets', 'codepoint'], input=feed, capture_output=True,
                         text=True, check=True).stdout
    tally, of_link, of_confidence = Counter(), {}, {}
    for (slug, text, gold), line in zip(articles, out.splitlines()):
        report = json.loads(line)
        names = {'said': {s['id']: s['name'] for s in report['speakers']},
                 'gold': {s['name']: [s['name']] + [a for a in s['aliases'] if a.casefold() not in PRONOUNS] for s in gold['speakers']}}
        classes = {s['id']: s['class'] for s in report['speakers']}
        tally['all'] += len(gold['claims'])
        for i, j in sorted(pairs(gold, report, text).items()):
            claim, found = gold['claims'][i], report['claims'][j]
            verdict = judge(claim, names, found, classes)
            tally[verdict] += 1
            of_link.setdefault(found['link'], Counter())[verdict] += 1
            if verdict != 'null' and found['speaker'] is not None:
                of_confidence.setdefault(int(found['confidence']['speaker'] * 10 + 1e-9), Counter())[verdict] += 1
            if options.verbose and verdict != 'right':
                print('%s: %s: %s, said %s | %s' % (slug, verdict, claim['speaker'], names['said'].get(found['speaker']),
                                                    ' + '.join(claim['content'])[:80]))
    found = tally['right'] + tally['wrong'] + tally['null']
    for link, counts in sorted(of_link.items()):
        print('%-12s %5d  right %.3f wrong %.3f' % (link, sum(counts.values()), counts['right'] / sum(counts.values()),
                                                    counts['wrong'] / sum(counts.values())))
    for tenth, counts in sorted(of_confidence.items()):
        print('confidence 0.%d %4d  right %.3f' % (tenth, sum(counts.values()), counts['right'] / sum(counts.values())))
    print('claims %d, found %d: right %.3f wrong %.3f null %.3f' % (
        tally['all'], found, tally['right'] / found, tally['wrong'] / found, tally['null'] / found))


if __name__ == '__main__':
    main()
