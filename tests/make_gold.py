#!/usr/bin/env python3
"""Makes input.txt and gold.json of an article from its marked-up text, source.txt, so that no offset is counted by hand.

    python3 tests/make_gold.py                    every article that has a source.txt
    python3 tests/make_gold.py --check            changes nothing; exit status 1 if a made file is out of date
    python3 tests/make_gold.py --show ARTICLE     the claims with what stands around them, for a second reading

source.txt has four parts. Every line of the page stands behind its role (a role with a star is neutral: it does
not count for or against); empty lines stay empty. A claim is a line of fields: form, content (parts joined by ++),
cue, source, speaker, then anything else as key=value. "-" is null. "@2" after a string is its second occurrence in
the page; cue and source are taken nearest to the content, in the same line and outside of it: with "<" at their end
the nearest before the content, with ">" the nearest after its first part.

    [page]
    headline| Ferry fails again
    paragraph| “It broke,” said Ida Krol. “Twice.”

    [claims]
    direct | It broke, ++ Twice. | said | Ida Krol | Ida Krol

    [must not]
    Silver Darling

    [speakers]
    Ida Krol | named | Ida Krol ; Krol ; she

    [about]
    title | byline | published: one line each, "-" is null

More keys of a claim: act, link, polarity, venue, core=false, parent=N (number of a claim, from 1), medium, target, addressee.
Claims come out in the order of the source. Three more parts may be there: [no comment], a line "party | declined" or
"party | noResponse" each; [known missing], the numbers of core claims that the program is known to miss, each
with its reason behind it; and [known lines], the first 60 characters of lines that it is known to keep or drop wrongly.
"""
import argparse
import json
import os
import re
import sys

TESTS = os.path.dirname(os.path.abspath(__file__))
KEPT = {'headline', 'standfirst', 'paragraph', 'heading', 'listItem', 'blockquote'}
PREFIX = 60  # characters of a line that gold.json repeats


def sections(source):
    """The parts of a source by their names, each a list of lines."""
    parts, name = {}, None
    for line in source.split('\n'):
        heading = re.fullmatch(r'\[([a-z ]+)\]', line)
        if heading:
            name = heading.group(1)
            parts[name] = []
        elif name:
            parts[name].append(line)
    return parts


def read_page(lines):
    """Marked-up lines -> the page's text and its line entries."""
    text, entries = [], []
    while lines and not lines[-1].strip():
        lines = lines[:-1]
    for line in lines:
        if not line.strip():
            text.append('')
            continue
        role, words = line.split('|', 1)
        words = words[1:] if words.startswith(' ') else words
        neutral, role = role.endswith('*'), role.rstrip('*')
        entry = {'text': words[:PREFIX], 'keep': role in KEPT, 'role': role}
        if neutral:
            entry['neutral'] = True
        text.append(words)
        entries.append(entry)
    return '\n'.join(text) + '\n', entries


def occurrences(phrase, text):
    pattern = ('(?<![\\w])' if phrase[0].isalnum() else '') + re.escape(phrase) + ('(?![\\w])' if phrase[-1].isalnum() else '')
    return [match.span() for match in re.finditer(pattern, text)]


def find_content(phrase, text):
    """The span of a content string; it has to be unique, or to say which of its occurrences is meant."""
    which = re.search(r'@(\d+)$', phrase)
    if which:
        phrase = phrase[:which.start()]
    found = occurrences(phrase, text)
    if not found or (len(found) > 1 and not which):
        raise ValueError('%d occurrences of %r' % (len(found), phrase))
    return found[int(which.group(1)) - 1 if which else 0]


def find_beside(phrase, spans, text):
    """The occurrence of a cue or source in the content's line that is nearest to the content, outside of it."""
    start = text.rfind('\n', 0, spans[0][0]) + 1
    end = text.find('\n', spans[-1][1])
    side = phrase[-1] if phrase[-1] in '<>' else ''
    best = None
    for low, high in occurrences(phrase.rstrip('<>'), text):
        if low < start or high > end or any(low < b and a < high for a, b in spans):
            continue
        if (side == '<' and high > spans[0][0]) or (side == '>' and low < spans[0][1]):
            continue
        distance = min(max(a - high, low - b) for a, b in spans)
        if best is None or distance < best[0]:
            best = (distance, (low, high))
    if best is None:
        raise ValueError('%r is not beside %r' % (phrase, text[spans[0][0]:spans[0][1]]))
    return best[1]


def value_of(word):
    return {'true': True, 'false': False, '-': None}.get(word, int(word) if word.isdigit() else word)


def read_claim(line, number, text):
    fields = [field.strip() for field in line.split(' | ')]
    form, content, cue, source, speaker = fields[:5]
    more = dict(field.split('=', 1) for field in fields[5:])
    spans = [find_content(part.strip(), text) for part in content.split(' ++ ')]
    cue_span = None if cue == '-' else find_beside(cue, spans, text)
    source_span = None if source == '-' else find_beside(source, spans, text)
    strip = lambda words: None if words == '-' else words.rstrip('<>')
    claim = {
        'n': number, 'form': form, 'act': more.pop('act', 'speech'),
        'content': [text[a:b] for a, b in spans], 'cue': strip(cue), 'source': strip(source), 'speaker': value_of(speaker),
        'link': more.pop('link', 'explicit'), 'polarity': more.pop('polarity', 'asserted'),
        'venue': more.pop('venue', 'body'), 'core': value_of(more.pop('core', 'true')),
    }
    claim.update((key, value_of(value)) for key, value in more.items())
    claim['contentOffsets'] = [list(span) for span in spans]
    claim['cueOffset'] = list(cue_span) if cue_span else None
    claim['sourceOffset'] = list(source_span) if source_span else None
    return claim


def make(slug, source):
    """The text and the gold of one article."""
    parts = sections(source)
    text, entries = read_page(parts['page'])
    lines = lambda name: [line.strip() for line in parts.get(name, []) if line.strip()]
    title, byline, published = [None if line == '-' else line for line in lines('about')]
    gold = {'id': slug, 'mode': 'text', 'title': title, 'byline': byline, 'published': published, 'lines': entries,
            'claims': [read_claim(line, i + 1, text) for i, line in enumerate(lines('claims'))]}
    if 'no comment' in parts:
        gold['noComment'] = [dict(zip(('party', 'status'), line.split(' | '))) for line in lines('no comment')]
    if 'known missing' in parts:
        gold['knownMissing'] = [int(line.split()[0]) for line in lines('known missing')]
    if 'known lines' in parts:
        known = lines('known lines')
        gold['knownLines'] = [entry['text'] for entry in entries if entry['text'].strip() in known]
    gold['must_not'] = lines('must not')
    gold['speakers'] = []
    for line in lines('speakers'):
        name, kind, aliases = line.split(' | ')
        gold['speakers'].append({'name': name, 'aliases': aliases.split(' ; '), 'class': kind})
    return text, gold


def show(text, gold):
    for claim in gold['claims']:
        start, end = claim['contentOffsets'][0][0], claim['contentOffsets'][-1][1]
        for span in (claim['cueOffset'], claim['sourceOffset']):
            if span:
                start, end = min(start, span[0]), max(end, span[1])
        print('%2d %s/%s/%s %s: %s | %s | %s\n     %s' % (
            claim['n'], claim['form'], claim['polarity'], claim['act'], claim['speaker'], claim['source'], claim['cue'],
            ' + '.join(claim['content']), text[max(0, start - 30):end + 30].replace('\n', '/')))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--check', action='store_true')
    parser.add_argument('--show', metavar='ARTICLE')
    options = parser.parse_args()
    articles, stale = os.path.join(TESTS, 'articles'), []
    for slug in sorted(os.listdir(articles)):
        folder = os.path.join(articles, slug)
        path = os.path.join(folder, 'source.txt')
        if not os.path.exists(path):
            continue
        try:
            text, gold = make(slug, open(path, encoding='utf-8').read())
        except ValueError as error:
            raise SystemExit('%s: %s' % (slug, error))
        if options.show == slug:
            show(text, gold)
        for name, made in (('input.txt', text), ('gold.json', json.dumps(gold, ensure_ascii=False, indent=1) + '\n')):
            path = os.path.join(folder, name)
            if os.path.exists(path) and open(path, encoding='utf-8', newline='').read() == made:
                continue
            if options.check:
                stale.append('%s/%s is out of date' % (slug, name))
            else:
                open(path, 'w', encoding='utf-8', newline='').write(made)
    print('\n'.join(stale) if stale else 'articles are up to date')
    return 1 if stale else 0


if __name__ == '__main__':
    sys.exit(main())
