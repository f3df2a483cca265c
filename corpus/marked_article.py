"""Reads an article of the corpus: its page with marks in the line, and the tables behind it.

    reading = read(slug, source)   ->  reading.text      the page as it would be pasted
                                       reading.gold      its right answer, in the form of gold.json
                                       reading.problems  what is wrong with the source, in words

The form is told in README.md. Offsets are code points of the text. No problem means that every span is the
string it claims to be, every claim has its row, its content and its speaker, and every row its claim.
"""
import re
from dataclasses import dataclass, field

ROLES = {'headline', 'kicker', 'standfirst', 'byline', 'date', 'dateline', 'paragraph', 'heading', 'listItem',
         'blockquote', 'caption', 'credit', 'ad', 'promo', 'related', 'share', 'newsletter', 'comment', 'legal',
         'nav', 'other'}
KEPT = {'headline', 'standfirst', 'paragraph', 'heading', 'listItem', 'blockquote'}
FORMS = {'direct', 'mixed', 'indirect'}
ACTS = {'speech', 'writing', 'belief', 'intention', 'judgement'}
POLARITIES = {'asserted', 'denied', 'negated', 'hypothetical', 'question', 'directive'}
VENUES = {'body', 'headline', 'standfirst', 'caption', 'blockquote', 'pullquote', 'socialEmbed', 'qa', 'transcript', 'list'}
LINKS = {'explicit', 'carried', 'structural', 'inferred', 'none'}
CLASSES = {'named', 'role', 'spokesperson', 'organisation', 'collective', 'document', 'anonymous', 'impersonal', 'unknown'}
STATUSES = {'declined', 'noResponse'}
ABOUT = {'desk', 'region', 'style', 'byline', 'published', 'title'}
# What a letter behind the number of a claim marks; no letter is the content.
PARTS = {'': 'content', 's': 'source', 'v': 'cue', 'a': 'addressee', 'm': 'medium', 't': 'target'}
PRONOUNS = set('he she they him her his hers their them i we it its you one who'.split())
PREFIX = 60  # characters of a line that gold.json repeats

LINE = re.compile(r'([A-Za-z]+)(\*?)\| ?(.*)')
NUMBERS = re.compile(r'(\d+)(?:-(\d+))?([a-z]?)')
OPEN_MARKS, CLOSE_MARKS = '“‘"\'«', '”’"\'»'


@dataclass
class Reading:
    text: str = ''
    gold: dict = field(default_factory=dict)
    about: dict = field(default_factory=dict)
    problems: list = field(default_factory=list)


def sections(source):
    """Header, page, claims and speakers: lines by the name of their part; the header has no name."""
    parts, name = {'': []}, ''
    for line in source.split('\n'):
        heading = re.fullmatch(r'\[(page|claims|speakers)\]', line)
        if heading:
            name = heading.group(1)
            parts[name] = []
        else:
            parts[name].append(line)
    return parts


class Page:
    """The text of a page, what each mark covers, and its lines."""

    def __init__(self, lines, problems):
        self.pieces, self.length, self.problems = [], 0, problems
        self.marks = []    # (number, part, start, end), in order of their ends
        self.not_said, self.silent = [], []  # hard negatives; (speaker's key, status)
        self.entries = []  # (start, end, role, neutral)
        while lines and not lines[-1].strip():
            lines = lines[:-1]
        for line in lines:
            self.add_line(line)
        self.text = ''.join(self.pieces)
        self.marks = [(n, part, a, b) for n, part, a, b in self.marks]

    def put(self, words):
        self.pieces.append(words)
        self.length += len(words)

    def add_line(self, line):
        role, neutral = 'paragraph', ''
        labelled = LINE.fullmatch(line)
        if labelled:
            role, neutral, line = labelled.groups()
            if role not in ROLES:
                self.problems.append('no such role: %s' % role)
        start = self.length
        if line.strip():
            self.add_marked(line)
            self.entries.append((start, self.length, role, bool(neutral)))
        self.put('\n')

    def add_marked(self, line):
        open_marks = []  # (what the mark says, start)
        at = 0
        for brace in re.finditer(r'\{([^:{}]*):|\}|\{', line):
            self.put(line[at:brace.start()])
            at = brace.end()
            if brace.group() == '}':
                if not open_marks:
                    self.problems.append('} without {: %s' % line[:50])
                    continue
                self.close(*open_marks.pop())
            elif brace.group() == '{':
                self.problems.append('{ without a colon: %s' % line[brace.start():brace.start() + 30])
            else:
                open_marks.append((brace.group(1), self.length))
        self.put(line[at:])
        if open_marks:
            self.problems.append('{ without }: {%s: in %s' % (open_marks[-1][0], line[:50]))

    def close(self, label, start):
        words = ''.join(self.pieces)[start:self.length]
        if words != words.strip() or not words:
            self.problems.append('mark with space at its edge: %r' % words)
        if label == 'not':
            self.not_said.append(words)
            return
        silent = re.fullmatch(r'(%s) (\S+)' % '|'.join(STATUSES), label)
        if silent:
            self.silent.append((silent.group(2), silent.group(1), words))
            return
        for item in label.split(','):
            found = NUMBERS.fullmatch(item)
            if not found or found.group(3) not in PARTS:
                self.problems.append('what does {%s: mean?' % label)
                continue
            first, last = int(found.group(1)), int(found.group(2) or found.group(1))
            for number in range(first, last + 1):
                self.marks.append((number, PARTS[found.group(3)], start, self.length))

    def role_at(self, offset):
        return next((role for start, end, role, _ in self.entries if start <= offset < end), None)


def read_speakers(lines, problems):
    """Rows `key: name | class | alias; alias` by their keys."""
    speakers = {}
    for line in filter(str.strip, lines):
        row = re.fullmatch(r'(\S+): (.+?) \| (\w+)(?: \| (.+))?', line)
        if not row or row.group(3) not in CLASSES:
            problems.append('no speaker: %s' % line)
            continue
        key, name, kind, more = row.groups()
        if key in speakers:
            problems.append('two speakers %s' % key)
        aliases = [alias.strip() for alias in more.split(';')] if more else []
        speakers[key] = {'name': name, 'aliases': aliases, 'class': kind}
    return speakers


def read_rows(lines, problems):
    """Rows `number form speaker [more ...]` by their numbers; a row may stand for a range of claims."""
    rows = {}
    for row in re.split(r'[;\n]', '\n'.join(lines)):
        words = row.split()
        if not words:
            continue
        numbers = NUMBERS.fullmatch(words[0])
        if not numbers or numbers.group(3) or len(words) < 3 or words[1] not in FORMS:
            problems.append('no row of a claim: %s' % row)
            continue
        first, last = int(numbers.group(1)), int(numbers.group(2) or numbers.group(1))
        for number in range(first, last + 1):
            if number in rows:
                problems.append('two rows %d' % number)
            rows[number] = (words[1], words[2], words[3:])
    return rows


def default_venue(role):
    return role if role in ('headline', 'standfirst', 'caption', 'blockquote') else 'list' if role == 'listItem' else 'body'


def make_claim(number, row, spans, page, speakers, problems):
    form, key, more = row
    text = page.text
    content = sorted(spans.get('content', []))
    if key != '-' and key not in speakers:
        problems.append('claim %d: no such speaker: %s' % (number, key))
    speaker = speakers[key]['name'] if key in speakers else None
    one = {}
    for part in ('cue', 'source', 'addressee', 'medium', 'target'):
        found = spans.get(part, [])
        if len(found) > 1:
            problems.append('claim %d: two spans for its %s' % (number, part))
        one[part] = found[0] if found else None
    words = lambda part: text[slice(*one[part])] if one[part] else None
    claim = {'n': number, 'form': form, 'act': 'speech', 'content': [text[a:b] for a, b in content],
             'cue': words('cue'), 'source': words('source'), 'speaker': speaker,
             'link': 'none' if speaker is None and not one['source'] else
                     'explicit' if one['cue'] and one['source'] else 'structural' if one['source'] else
                     'explicit' if one['cue'] else 'carried',
             'polarity': 'asserted', 'venue': default_venue(page.role_at(content[0][0]) if content else None)}
    linked = False
    chosen = {}
    for word in more:
        for field_name, values in (('act', ACTS), ('polarity', POLARITIES), ('venue', VENUES), ('link', LINKS)):
            if word in values:
                claim[field_name] = word
                linked |= field_name == 'link'
                break
        else:
            if re.fullmatch(r'in=\d+', word):
                claim['parent'] = int(word[3:])
            elif word in ('core', 'minor', 'realised', 'unrealised'):
                chosen[word] = True
            else:
                problems.append('claim %d: what does %s mean?' % (number, word))
    if claim['link'] == 'carried' and not linked:  # neither cue nor source: what stands for them?
        claim['link'] = 'inferred' if claim['venue'] in ('headline', 'standfirst') else 'carried' if claim['venue'] == 'body' else 'structural'
    plain = (claim['venue'] not in ('headline', 'standfirst') and claim['act'] in ('speech', 'writing') and
             claim['polarity'] not in ('negated', 'hypothetical') and 'parent' not in claim and claim['link'] != 'none')
    claim['core'] = 'core' in chosen or (plain and 'minor' not in chosen)
    claim['realised'] = 'realised' in chosen or (claim['polarity'] not in ('negated', 'hypothetical') and 'unrealised' not in chosen)
    for part in ('addressee', 'medium', 'target'):
        if one[part]:
            claim[part] = words(part)
    claim['contentOffsets'] = [list(span) for span in content]
    claim['cueOffset'] = list(one['cue']) if one['cue'] else None
    claim['sourceOffset'] = list(one['source']) if one['source'] else None
    return claim


def read(slug, source):
    """The whole reading of an article. Total: a source with faults gives problems, not exceptions."""
    reading = Reading()
    problems = reading.problems
    parts = sections(source)
    for name in ('page', 'claims', 'speakers'):
        if name not in parts:
            problems.append('no [%s]' % name)
            parts[name] = []
    for line in filter(str.strip, parts['']):
        key, _, value = line.partition(': ')
        if key not in ABOUT or not value:
            problems.append('no header line: %s' % line)
        reading.about[key] = value
    page = Page(parts['page'], problems)
    speakers = read_speakers(parts['speakers'], problems)
    rows = read_rows(parts['claims'], problems)
    by_claim = {}
    for number, part, start, end in page.marks:
        by_claim.setdefault(number, {}).setdefault(part, []).append((start, end))
    for number in sorted(set(rows) ^ set(by_claim)):
        problems.append('claim %d has %s' % (number, 'no mark in the page' if number in rows else 'no row'))
    claims = []
    for number in sorted(set(rows) & set(by_claim)):
        spans = by_claim[number]
        if 'content' not in spans:
            problems.append('claim %d has no content' % number)
            continue
        claims.append(make_claim(number, rows[number], spans, page, speakers, problems))
    used = {claim['speaker'] for claim in claims}
    for claim in claims:
        speaker = next((s for s in speakers.values() if s['name'] == claim['speaker']), None)
        if speaker and claim['source'] and claim['source'] not in speaker['aliases']:
            speaker['aliases'].append(claim['source'])
    quiet = []
    for key, status, words in page.silent:
        if key not in speakers:
            problems.append('no such speaker: %s' % key)
            continue
        used.add(speakers[key]['name'])
        quiet.append({'party': speakers[key]['name'], 'status': status})
    for key, speaker in speakers.items():
        if speaker['name'] not in used:
            problems.append('speaker %s says nothing' % key)
        for alias in speaker['aliases']:
            if alias not in page.text:
                problems.append('not in the page: %s' % alias)
    headline = next((page.text[a:b] for a, b, role, _ in page.entries if role == 'headline'), None)
    gold = {'id': slug, 'mode': 'text', 'title': reading.about.get('title', headline),
            'byline': reading.about.get('byline'), 'published': reading.about.get('published'), 'lines': []}
    for start, end, role, neutral in page.entries:
        entry = {'text': page.text[start:end][:PREFIX], 'keep': role in KEPT, 'role': role}
        if neutral:
            entry['neutral'] = True
        gold['lines'].append(entry)
    gold['claims'] = claims
    if quiet:
        gold['noComment'] = quiet
    gold['must_not'] = list(dict.fromkeys(page.not_said + [words for _, _, words in page.silent]))
    gold['speakers'] = list(speakers.values())
    reading.text, reading.gold = page.text, gold
    return reading
