#!/usr/bin/env python3
"""Checks the corpus: is every article well formed, and does its answer hold for its text?

    python3 corpus/check.py                  every article; exit status 1 if anything is wrong
    python3 corpus/check.py --against DIR    also: no run of eight words shared with a text file under DIR
    python3 corpus/check.py --show NAME      the claims of one article with what stands around them
    python3 corpus/check.py --counts         what the corpus has of everything

Besides what marked_article.py finds: length, form against quotation marks, names made of words of the page,
negatives that no claim contains, and no run of eight words in two articles, so that none is the copy of another.
What is right only a second reader can say.
"""
import argparse
import os
import re
import sys
from collections import Counter

from convert import held_back, sources
from marked_article import CLOSE_MARKS, KEPT, OPEN_MARKS, PRONOUNS, read

LENGTH = (200, 900)  # words of an article, its furniture not counted
RUN = 8              # words


def words_of(text):
    return re.findall(r'[^\W_]+', text.casefold().replace('’', "'"))


def article_text(reading):
    """The kept lines, as the articles of the scorers count them."""
    lines = [line for line in reading.text.split('\n') if line.strip()]
    return '\n'.join(line for line, entry in zip(lines, reading.gold['lines']) if entry['role'] in KEPT)


def check_claim(claim, text):
    """Yields what is doubtful about one claim."""
    number = claim['n']
    for part, (start, end) in zip(claim['content'], claim['contentOffsets']):
        if '\n' in part:
            yield 'claim %d: content over the end of a line' % number
        if part is claim['content'][0] and claim['form'] != 'direct' and re.match(r'that (the|a|an|he|she|it|they|there|his|her|their)\b', part):
            yield 'claim %d: content with a leading "that"' % number
        if claim['form'] == 'indirect' and re.search(r'[“”"]', part):
            yield 'claim %d: indirect, but with quotation marks: %s' % (number, part)
        marked = start > 0 and text[start - 1] in OPEN_MARKS
        if claim['form'] == 'direct' and claim['link'] in ('explicit', 'carried') and not marked and claim['venue'] == 'body':
            yield 'claim %d: direct, but no mark opens it: %s' % (number, part)
        if claim['form'] == 'indirect' and marked and end < len(text) and text[end] in CLOSE_MARKS and claim.get('parent') is None:
            yield 'claim %d: indirect, but in marks: %s' % (number, part)
        if part[0] in '“"«' and claim['form'] != 'mixed' and 'parent' not in claim:
            yield 'claim %d: opens with its mark: %s' % (number, part)
        if claim['form'] == 'mixed' and not marked and not re.search('[“”"‘\']', part) and len(claim['content']) == 1:
            yield 'claim %d: mixed, but without marks: %s' % (number, part)
        if claim['form'] == 'indirect' and part.endswith('.') and not re.search(r'\b([ap]\.m|[A-Z]|Inc|Ltd|St|No|Jr|Dr|\w\.\w)\.$', part) and claim['link'] != 'structural':
            yield 'claim %d: ends with a full stop: %s' % (number, part)
    if claim['speaker'] is None and claim['source'] and claim['source'].lower() not in PRONOUNS:
        yield 'claim %d: a source but no speaker' % number
    if claim['speaker']:
        missing = set(words_of(re.sub("['’]s\\b", '', claim['speaker']))) - set(words_of(text))
        if missing:
            yield 'claim %d: the speaker has words that the page has not: %s' % (number, ' '.join(sorted(missing)))
        if re.match(r'(the|a|an|mr|mrs|ms|dr|sir) ', claim['speaker'], re.I):
            yield 'claim %d: the speaker has an article or a title: %s' % (number, claim['speaker'])
    if claim.get('parent') == number:
        yield 'claim %d is nested in itself' % number


def check_article(reading):
    yield from reading.problems
    gold, text = reading.gold, reading.text
    for name in ('desk', 'region', 'style'):
        if name not in reading.about:
            yield 'no %s in the header' % name
    if not any(line['role'] == 'headline' for line in gold['lines']):
        yield 'no headline'
    for name in ('byline', 'published'):
        if gold[name] and gold[name] not in text:
            yield '%s is not in the page' % name
    length = len(re.findall(r'\S+', article_text(reading)))
    if not LENGTH[0] <= length <= LENGTH[1]:
        yield '%d words' % length
    if len(gold['claims']) < 3:
        yield 'too few claims'
    if re.search(r'[{}]|  |\t', text):
        yield 'a brace, a tab or two spaces in the page'
    numbers = {claim['n'] for claim in gold['claims']}
    if numbers != set(range(1, len(numbers) + 1)):
        yield 'the claims are not numbered from 1 without a gap'
    for claim in gold['claims']:
        yield from check_claim(claim, text)
        if claim.get('parent', claim['n']) not in numbers:
            yield 'claim %d: no claim %d to be nested in' % (claim['n'], claim['parent'])
    for phrase in gold['must_not']:
        pattern = re.compile(r'(?<!\w)' + re.escape(phrase) + r'(?!\w)', re.I)
        for claim in gold['claims']:
            if claim['realised'] and any(pattern.search(part) for part in claim['content']):
                yield 'claim %d contains what must not be claimed: %r' % (claim['n'], phrase)
    names = Counter(speaker['name'] for speaker in gold['speakers'])
    for name, times in names.items():
        if times > 1:
            yield 'two speakers are called %s' % name


def runs(text):
    found = words_of(text)
    return {tuple(found[i:i + RUN]): i for i in range(len(found) - RUN + 1)}


def shared_runs(texts, against):
    """Yields what two articles, or an article and a file under `against`, have in common."""
    owner = {}
    for slug, text in texts.items():
        for run in runs(text):
            if owner.setdefault(run, slug) != slug:
                yield '%s and %s share: %s' % (owner[run], slug, ' '.join(run))
    for folder, _, files in os.walk(against) if against else ():
        for file in files:
            if file.endswith(('.txt', '.html', '.json', '.jsonl', '.md', '.conllu', '.tsv')):
                with open(os.path.join(folder, file), encoding='utf-8', errors='replace') as other:
                    for run in runs(other.read()):
                        if run in owner:
                            yield '%s shares with %s: %s' % (owner[run], file, ' '.join(run))


def show(reading):
    text = reading.text
    for claim in reading.gold['claims']:
        ends = [x for span in claim['contentOffsets'] + [claim['cueOffset'], claim['sourceOffset']] if span for x in span]
        print('%2d %s %s %s %s %s%s: %s | %s | %s\n     %s\n     %s' % (
            claim['n'], claim['form'], claim['act'], claim['polarity'], claim['link'], claim['venue'], '' if claim['core'] else ' minor',
            claim['speaker'], claim['source'], claim['cue'], ' + '.join(claim['content']),
            text[max(0, min(ends) - 30):max(ends) + 30].replace('\n', '/')))


def print_counts(readings):
    claims = [claim for reading in readings.values() for claim in reading.gold['claims']]
    print('articles %d (held back %d), words %d, claims %d (core %d), speakers %d, negatives %d, no comment %d' % (
        len(readings), sum(map(held_back, readings)), sum(len(article_text(r).split()) for r in readings.values()), len(claims),
        sum(c['core'] for c in claims), sum(len(r.gold['speakers']) for r in readings.values()),
        sum(len(r.gold['must_not']) for r in readings.values()), sum(len(r.gold.get('noComment', [])) for r in readings.values())))
    for name in ('form', 'act', 'polarity', 'link', 'venue'):
        print('%-9s' % name, ', '.join('%s %d' % pair for pair in Counter(c[name] for c in claims).most_common()))
    for name in ('desk', 'region', 'style'):
        print('%-9s' % name, ', '.join('%s %d' % pair for pair in Counter(r.about.get(name) for r in readings.values()).most_common()))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--against', metavar='DIR')
    parser.add_argument('--show', metavar='NAME')
    parser.add_argument('--counts', action='store_true')
    options = parser.parse_args()
    readings = {slug: read(slug, source) for slug, source in sources()}
    if options.show:
        show(readings[options.show])
        return 0
    problems = ['%s: %s' % (slug, problem) for slug, reading in readings.items() for problem in check_article(reading)]
    problems += shared_runs({slug: article_text(reading) for slug, reading in readings.items()}, options.against)
    print('\n'.join(problems) or '%d articles are well formed' % len(readings))
    if options.counts:
        print_counts(readings)
    return 1 if problems else 0


if __name__ == '__main__':
    sys.exit(main())
