#!/usr/bin/env python3
"""Checks that the hand-written right answers are well formed and hold for their texts.

    python3 tests/check_cases.py                  cases and articles; exit status 1 if anything is wrong
    python3 tests/check_cases.py --against DIR    also: shares no run of eight words with any file under DIR
                                                  (default: ../shared beside the checkout, if it is there)
    python3 tests/check_cases.py --deep           reads the compressed files under DIR as well (minutes)

Checked of every case: valid JSON, known fields and values, every quoted string occurs in the text and in
order, names are made of words of the text, nothing forbidden is also expected, no text twice. Checked of
every article: each line has its entry, each offset gives its string. What is right only a reader can say.
"""
import argparse
import json
import lzma
import os
import re
import sys

TESTS = os.path.dirname(os.path.abspath(__file__))
RUN = 8  # words

FORMS = {'direct', 'mixed', 'indirect'}
VALUES = {
    'form': FORMS,
    'act': {'speech', 'writing', 'belief', 'intention', 'judgement'},
    'polarity': {'asserted', 'denied', 'negated', 'hypothetical', 'question', 'directive'},
    'venue': {'body', 'headline', 'standfirst', 'caption', 'blockquote', 'pullquote', 'socialEmbed', 'qa',
              'transcript', 'list'},
    'link': {'explicit', 'carried', 'structural', 'inferred', 'none'},
    'class': {'named', 'role', 'spokesperson', 'organisation', 'collective', 'document', 'anonymous',
              'impersonal', 'unknown'},
    'stance': {'neutral', 'assertive', 'distancing', 'concessive', 'denying', 'emotive'},
    'headlineSupport': {'exact', 'altered', 'absent'},
}
ROLES = {'headline', 'kicker', 'standfirst', 'byline', 'date', 'dateline', 'paragraph', 'heading', 'listItem',
         'blockquote', 'caption', 'credit', 'ad', 'promo', 'related', 'share', 'newsletter', 'comment', 'legal',
         'nav', 'other'}
STATUS = {'declined', 'noResponse'}
VERBATIM = ('cue', 'source', 'addressee', 'medium', 'when', 'target')
FLAGS = ('realised', 'secondHand', 'edited', 'unclosed', 'disputed')
CLAIM_FIELDS = ({'content', 'speaker', 'quoted', 'hedges', 'parent'} | set(VALUES) | set(VERBATIM) | set(FLAGS))
EXPECTED_FIELDS = {'claims', 'noComment', 'mustNot', 'speakers', 'blocks', 'metadata', 'sentences', 'tokens',
                   'mentions', 'language', 'text', 'graphemes', 'warnings'}
CASE_FIELDS = {'why', 'text', 'html', 'bytes', 'expected', 'keepAll', 'knownFailure'}


def words(text):
    return re.findall(r'[^\W_]+', text.casefold().replace('\u00ad', ''))


def in_order(parts, text):
    """True if the parts occur in the text one after the other, without overlap."""
    at = 0
    for part in parts:
        at = text.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return True


def check_claim(claim, index, claims, text):
    """Yields what is wrong with one expected claim."""
    for field in ('form', 'content', 'speaker'):
        if field not in claim:
            yield 'claim %d has no %s' % (index, field)
            return
    for field in set(claim) - CLAIM_FIELDS:
        yield 'claim %d has an unknown field %s' % (index, field)
    for field, allowed in VALUES.items():
        if field in claim and claim[field] not in allowed:
            yield 'claim %d: %s is %r' % (index, field, claim[field])
    for field in FLAGS:
        if field in claim and not isinstance(claim[field], bool):
            yield 'claim %d: %s is not true or false' % (index, field)
    content = claim['content']
    if not isinstance(content, list) or not content or not all(isinstance(x, str) and x.strip() == x and x for x in content):
        yield 'claim %d: content is not a list of trimmed strings' % index
        return
    if not in_order(content, text):
        yield 'claim %d: content is not in the text, in this order: %r' % (index, content)
    for part in claim.get('quoted', []):
        if not any(part in whole for whole in content):
            yield 'claim %d: quoted words outside the content: %r' % (index, part)
    for field in VERBATIM:
        value = claim.get(field)
        if value is not None and value not in text:
            yield 'claim %d: %s is not in the text: %r' % (index, field, value)
    for hedge in claim.get('hedges', []):
        if hedge not in text:
            yield 'claim %d: hedge is not in the text: %r' % (index, hedge)
    if claim['speaker'] is not None and set(words(re.sub(r"['’]s\b", '', claim['speaker']))) - set(words(text)):
        if not re.search('[\u3040-\u30ff\u3400-\u9fff]', text) or claim['speaker'] not in text:
            yield 'claim %d: the speaker has words that the text has not: %r' % (index, claim['speaker'])
    parent = claim.get('parent')
    if parent is not None and not (isinstance(parent, int) and 0 <= parent < len(claims) and parent != index):
        yield 'claim %d: parent %r is no other claim' % (index, parent)
    if claim['form'] == 'indirect' and any(re.search('[“”"«»„]', part) for part in content):
        yield 'claim %d: indirect, but with quotation marks' % index
    if claim.get('polarity') in ('negated', 'hypothetical') and claim.get('realised') is True:
        yield 'claim %d: %s and yet realised' % (index, claim['polarity'])


def forbidden_but_expected(must_not, claims):
    for phrase in must_not:
        pattern = re.compile(r'(?<!\w)' + re.escape(phrase) + r'(?!\w)', re.I)
        for index, claim in enumerate(claims):
            if claim.get('polarity') in ('negated', 'hypothetical') or claim.get('realised') is False:
                continue
            if any(pattern.search(part) for part in claim['content']):
                yield 'claim %d contains what must not be claimed: %r' % (index, phrase)


def check_case(case, stage):
    """Yields what is wrong with one case."""
    for field in ('why', 'expected'):
        if field not in case:
            yield 'no %s' % field
            return
    text = case.get('text', case.get('html', case.get('bytes')))
    if not isinstance(text, str) or not text:
        yield 'no text'
        return
    for field in set(case) - CASE_FIELDS:
        yield 'unknown field %s' % field
    expected = case['expected']
    for field in set(expected) - EXPECTED_FIELDS:
        yield 'unknown expectation %s' % field
    if stage == 'claims' and 'claims' not in expected:
        yield 'no expected.claims'
    if 'text' not in case:
        return  # the text that the strings stand in exists only after parsing
    claims = expected.get('claims', [])
    for index, claim in enumerate(claims):
        yield from check_claim(claim, index, claims, text)
    for phrase in expected.get('mustNot', []):
        if phrase not in text:
            yield 'mustNot is not in the text: %r' % phrase
    yield from forbidden_but_expected(expected.get('mustNot', []), [c for c in claims if 'content' in c])
    for record in expected.get('noComment', []):
        if record.get('status') not in STATUS:
            yield 'noComment: status is %r' % record.get('status')
        if record.get('party') is not None and set(words(record['party'])) - set(words(text)):
            yield 'noComment: party is not in the text: %r' % record['party']


def check_article(folder):
    """Yields what is wrong with one article of plain text."""
    gold = json.load(open(os.path.join(folder, 'gold.json'), encoding='utf-8'))
    if gold.get('mode') != 'text':
        return
    text = open(os.path.join(folder, 'input.txt'), encoding='utf-8', newline='').read()
    lines = [line for line in text.split('\n') if line.strip()]
    if len(lines) != len(gold['lines']):
        yield '%d lines, %d entries' % (len(lines), len(gold['lines']))
    for line, entry in zip(lines, gold['lines']):
        if not line.startswith(entry['text']):
            yield 'line entry out of step: %r' % entry['text']
        if entry['role'] not in ROLES:
            yield 'role %r' % entry['role']
    for field in ('title', 'byline', 'published'):
        if gold[field] is not None and set(words(gold[field])) - set(words(text)):
            yield '%s is not in the text: %r' % (field, gold[field])
    numbers = [claim['n'] for claim in gold['claims']]
    if len(set(numbers)) != len(numbers):
        yield 'two claims have one number'
    names = {speaker['name'] for speaker in gold['speakers']}
    for claim in gold['claims']:
        where = 'claim %d: ' % claim['n']
        for field, allowed in VALUES.items():
            if field in claim and claim[field] not in allowed:
                yield where + '%s is %r' % (field, claim[field])
        if [text[a:b] for a, b in claim['contentOffsets']] != claim['content']:
            yield where + 'content and offsets differ'
        for field in ('cue', 'source'):
            span = claim[field + 'Offset']
            if (claim[field] is None) != (span is None) or (span and text[span[0]:span[1]] != claim[field]):
                yield where + '%s and its offset differ' % field
        if claim['speaker'] is not None and claim['speaker'] not in names:
            yield where + 'speaker without entry: %r' % claim['speaker']
        if claim.get('parent') is not None and claim['parent'] not in numbers:
            yield where + 'parent is no claim'
    for speaker in gold['speakers']:
        for alias in speaker['aliases']:
            if alias not in text:
                yield 'alias is not in the text: %r' % alias
        if speaker['class'] not in VALUES['class']:
            yield 'class of %s is %r' % (speaker['name'], speaker['class'])
    for phrase in gold['must_not']:
        if phrase not in text:
            yield 'must_not is not in the text: %r' % phrase
    yield from forbidden_but_expected(gold['must_not'], gold['claims'])
    if not os.path.exists(os.path.join(folder, 'about.json')):
        yield 'no about.json'


def runs(text):
    tokens = words(text)
    return set(zip(*(tokens[i:] for i in range(RUN))))


def strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, dict)):
        for item in value.values() if isinstance(value, dict) else value:
            yield from strings(item)


def pieces(path):
    """The texts of a file: its lines, or the strings of its JSON lines."""
    opener = lzma.open if path.endswith('.xz') else open
    with opener(path, 'rt', encoding='utf-8', errors='replace') as lines:
        if '.jsonl' in path:
            for line in lines:
                try:
                    yield '\n'.join(strings(json.loads(line)))
                except ValueError:
                    yield line
        else:
            yield lines.read()


def shared_runs(texts, folder, deep):
    """Yields (name of the text, its run of words, file that has the same run)."""
    owner = {run: name for name, text in texts for run in runs(text)}
    mine, told = set(owner), set()
    for base, _, files in os.walk(folder, followlinks=True):
        for file in sorted(files):
            if file.endswith('.xz') and not deep:
                continue
            for piece in pieces(os.path.join(base, file)):
                for run in mine & runs(piece) - told:
                    told.add(run)
                    yield owner[run], ' '.join(run), file


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--against', metavar='DIR', default=os.path.join(TESTS, '..', '..', 'shared'))
    parser.add_argument('--deep', action='store_true')
    options = parser.parse_args()
    wrong, texts, seen, cases, articles = [], [], {}, 0, 0

    for base, folders, files in os.walk(os.path.join(TESTS, 'cases')):
        folders.sort()
        for file in sorted(f for f in files if f.endswith('.json')):
            path = os.path.join(base, file)
            name = os.path.relpath(path, TESTS)
            stage = name.split(os.sep)[1]
            try:
                case = json.load(open(path, encoding='utf-8'))
            except ValueError as error:
                wrong.append('%s: %s' % (name, error))
                continue
            cases += 1
            wrong += ['%s: %s' % (name, problem) for problem in check_case(case, stage)]
            text = case.get('text', case.get('html', case.get('bytes', '')))
            if (stage, text) in seen:
                wrong.append('%s: same text as %s' % (name, seen[stage, text]))
            seen[stage, text] = name
            texts.append((name, text))

    folder = os.path.join(TESTS, 'articles')
    for slug in sorted(os.listdir(folder)) if os.path.isdir(folder) else []:
        path = os.path.join(folder, slug)
        if os.path.exists(os.path.join(path, 'gold.json')):
            articles += 1
            wrong += ['articles/%s: %s' % (slug, problem) for problem in check_article(path)]
            for name in ('input.txt', 'input.html'):
                if os.path.exists(os.path.join(path, name)):
                    texts.append(('articles/' + slug, open(os.path.join(path, name), encoding='utf-8').read()))

    if os.path.isdir(options.against):
        wrong += ['%s: shares "%s" with %s' % hit for hit in shared_runs(texts, options.against, options.deep)]
    for problem in wrong:
        print(problem)
    print('%d cases, %d articles, %d problems' % (cases, articles, len(wrong)))
    return 1 if wrong else 0


if __name__ == '__main__':
    sys.exit(main())
