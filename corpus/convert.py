#!/usr/bin/env python3
"""Makes input.txt and gold.json of the corpus, a folder per article, in the form that the scorers read.

    python3 corpus/convert.py OUT                      every article
    python3 corpus/convert.py OUT --part training      those that models and rules may be made with
    python3 corpus/convert.py OUT --part held-back     those that only measure

Held back is an article whose name has an FNV-1a hash (32 bits, over UTF-8) that four divides. The rule is fixed: an
article changes sides only with its name.
"""
import argparse
import json
import os

from marked_article import read

ARTICLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'articles')


def fnv1a(name):
    value = 0x811c9dc5
    for byte in name.encode('utf-8'):
        value = (value ^ byte) * 0x01000193 & 0xffffffff
    return value


def held_back(slug):
    return fnv1a(slug) % 4 == 0


def sources():
    """Names and sources of all articles, by name."""
    for file in sorted(os.listdir(ARTICLES)):
        if file.endswith('.txt'):
            with open(os.path.join(ARTICLES, file), encoding='utf-8', newline='') as source:
                yield file[:-len('.txt')], source.read()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('out')
    parser.add_argument('--part', choices=['all', 'training', 'held-back'], default='all')
    options = parser.parse_args()
    made = 0
    for slug, source in sources():
        if options.part != 'all' and held_back(slug) != (options.part == 'held-back'):
            continue
        reading = read(slug, source)
        if reading.problems:
            raise SystemExit('%s: %s (python3 corpus/check.py names them all)' % (slug, reading.problems[0]))
        folder = os.path.join(options.out, slug)
        os.makedirs(folder, exist_ok=True)
        for name, words in (('input.txt', reading.text), ('gold.json', json.dumps(reading.gold, ensure_ascii=False, indent=1) + '\n')):
            with open(os.path.join(folder, name), 'w', encoding='utf-8', newline='') as file:
                file.write(words)
        made += 1
    print('%d articles' % made)


if __name__ == '__main__':
    main()
