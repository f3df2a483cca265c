"""Gold coreference of the GUM corpus (CoNLL-U with Entity=...): texts, and which words head which entity."""
import lzma
import re

BRACKET = re.compile(r'\(([^()]+)|([^()]+)\)|(\))')


class Document:
    def __init__(self, name):
        self.name = name
        self.text = ''
        self.tokens = []  # [[begin, end]]
        self.mentions = []  # [(entity, first token, last token, tokens of its head)]


def read_documents(path):
    """Yields every document; a paragraph is a block, with an empty line behind it."""
    document, open_mentions, shared = None, [], 0
    with lzma.open(path, 'rt', encoding='utf-8') as lines:
        for line in lines:
            line = line.rstrip('\n')
            if line.startswith('# newdoc id = '):
                if document:
                    yield document
                document, open_mentions = Document(line.split(' = ')[1]), []
            elif line.startswith('# newpar') and not line.startswith('# newpar_'):
                document.text = document.text.rstrip() + ('\n\n' if document.text else '')
            elif line and line[0] != '#':
                shared = read_token(document, line.split('\t'), open_mentions, shared)
            elif not line and document:
                shared = 0
    if document:
        yield document


def read_token(document, row, open_mentions, shared):
    """Adds a token. `shared` counts the words that a token before it stands for."""
    space = '' if 'SpaceAfter=No' in row[9] else ' '
    if '.' in row[0]:
        return shared
    if '-' in row[0]:
        first, last = map(int, row[0].split('-'))
        begin = len(document.text)
        document.text += row[1] + space
        document.shared_span = [begin, begin + len(row[1])]
        return last - first + 1
    if shared:
        document.tokens.append(list(document.shared_span))
    else:
        begin = len(document.text)
        document.tokens.append([begin, begin + len(row[1])])
        document.text += row[1] + space
    entity = re.search(r'(?:^|\|)Entity=([^|]+)', row[9])
    if entity:
        read_brackets(document, entity.group(1), open_mentions)
    return max(0, shared - 1)


def read_brackets(document, brackets, open_mentions):
    here = len(document.tokens) - 1
    for match in BRACKET.finditer(brackets):
        if match.group(1):
            fields = match.group(1).split('-')
            heads = [int(n) for n in fields[5].split(',') if n.isdigit()] if len(fields) > 5 else []
            open_mentions.append((fields[0], here, heads))
            if match.end() < len(brackets) and brackets[match.end()] == ')':  # "(12-person-...)": one word
                close(document, fields[0], here, open_mentions)
        elif match.group(2):
            close(document, match.group(2).split('-')[0], here, open_mentions)


def close(document, entity, here, open_mentions):
    for i in range(len(open_mentions) - 1, -1, -1):
        if open_mentions[i][0] == entity:
            _, first, heads = open_mentions.pop(i)
            document.mentions.append((entity, first, here, [first + n - 1 for n in heads] or [here]))
            return


def entities_by_head(document):
    """Maps the code point at which a head word ends to the entity of the longest mention that it heads."""
    found = {}
    for entity, first, last, heads in document.mentions:
        for token in heads:
            end = document.tokens[token][1]
            if end not in found or last - first > found[end][1]:
                found[end] = (entity, last - first)
    return {end: entity for end, (entity, _) in found.items()}
