#!/usr/bin/env python3
"""Does a decision hang on a name? Replaces the names of all persons by names of other languages, and compares.

    python3 corpus/swap_names.py CLI FOLDER           FOLDER: folders with input.txt and gold.json, as convert.py makes them
    python3 corpus/swap_names.py CLI FOLDER -v        shows the claims that changed

Every word of the names that gold.json gives to speakers of class "named" becomes another word wherever the article has it, with a
capital; words that the article also writes small stay. A claim is the same when form, act, polarity, content, cue, source and
speaker are, word for word with the names replaced. Three draws an article. Exit status 1 when a claim changed.
"""
import argparse
import json
import os
import random
import re
import subprocess

# Given and family names of many languages and shapes: short, long, with hyphen, apostrophe and accents.
OTHERS = '''Adaeze Aigerim Akosua Anneliese Aroha Bjarni Bogdana Chidera Citlali Dagny Dilnoza Eilidh Emeka Farzaneh Fionnuala
Gulnara Haruka Hyun-woo Ihaia Jadwiga Kailani Kwabena Lindiwe Małgorzata Mbali Mehwish Ngozi Nokuthula Oisín Padmini Quispe
Rahel Saoirse Siddharth Tāne Thandiwe Ülkü Vsevolod Wanjiru Xochitl Yerlan Zodwa Abegunde Agarwala Árnadóttir Bakhytzhan
Balasubramaniam Castelhano Chakrabarti Da-Silva Dlamini Eriksdotter Fuentealba Gebremariam Haugland Ishikawa Jarosz Kamakau
Kowalczyk Lindqvist Mac-Giolla Mukhamedov Ndlovu Ng Novotná Okonkwo O’Driscoll Papadaki Qureshi Ramanujan Szabó Tambwe Tuilagi
Uí-Néill Vasquez-Lund Wachira Xu Yamashiro Zielińska'''.split()

WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
# Words in names that are not names: particles, titles, and what also starts sentences or names months.
KEPT = set('''de la van von der den del di da al el bin ibn and the of for in on at a an i he she they we you it his her their
mr mrs ms dr sir lady lord professor councillor judge captain father sister reverend mc mac o st will may june april
august mark grace hope faith joy bill mai col'''.split())


def name_words(gold, text):
    """The words of the persons' names, in the order of the text."""
    words = set()
    for speaker in gold['speakers']:
        if speaker['class'] == 'named':
            words.update(WORD.findall(speaker['name']))
    small = set(word for word in WORD.findall(text) if word[0].islower())
    return sorted(word for word in words if len(word) > 1 and word[0].isupper() and word.lower() not in KEPT and word.lower() not in small)


def swapped(text, names):
    """The text with every word of `names` replaced, also before "’s"."""
    def other(match):
        word = match.group()
        for end in ('', '’s', "'s"):
            stem = word[:len(word) - len(end)] if end and word.endswith(end) else word
            if (not end or stem != word) and stem in names:
                return names[stem] + word[len(stem):]
            if (not end or stem != word) and stem.isupper() and stem.capitalize() in names:
                return names[stem.capitalize()].upper() + word[len(stem):]
        return word
    return WORD.sub(other, text)


def reports(cli, texts):
    lines = ''.join(json.dumps({'id': str(n), 'text': text}, ensure_ascii=False) + '\n' for n, text in enumerate(texts))
    out = subprocess.run(cli.split() + ['analyze', '--jsonl'], input=lines, capture_output=True, text=True, check=True).stdout
    return [json.loads(line) for line in out.splitlines()]


def decisions(report):
    names = {speaker['id']: speaker['name'] for speaker in report['speakers']}
    def words(spans):
        spans = spans if isinstance(spans, list) else [spans]
        return ' + '.join(span['exact'] for span in spans if span)
    return [' | '.join([claim['form'], claim['act'], claim['polarity'], str(names.get(claim['speaker'])), words(claim.get('source')),
                        words(claim.get('cue')), words(claim['content'])]) for claim in report['claims']]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('cli')
    parser.add_argument('folder')
    parser.add_argument('-v', '--verbose', action='store_true')
    options = parser.parse_args()
    draw = random.Random(1)
    before, after, swaps = [], [], []
    for slug in sorted(os.listdir(options.folder)):
        path = os.path.join(options.folder, slug)
        if not os.path.exists(os.path.join(path, 'input.txt')):
            continue
        with open(os.path.join(path, 'input.txt'), encoding='utf-8', newline='') as file:
            text = file.read()
        with open(os.path.join(path, 'gold.json'), encoding='utf-8') as file:
            words = name_words(json.load(file), text)
        for _ in range(3):
            names = dict(zip(words, draw.sample(OTHERS, len(words)))) if len(words) <= len(OTHERS) else {}
            before.append(text)
            after.append(swapped(text, names))
            swaps.append((slug, names))
    changed = total = 0
    for (slug, names), old, new in zip(swaps, reports(options.cli, before), reports(options.cli, after)):
        expected, found = [swapped(line, names) for line in decisions(old)], decisions(new)
        total += len(expected)
        lost, gained = [line for line in expected if line not in found], [line for line in found if line not in expected]
        changed += max(len(lost), len(gained))
        if options.verbose:
            for sign, lines in (('-', lost), ('+', gained)):
                for line in lines:
                    print(slug, sign, line)
    print('%d of %d claims changed (%.2f %%)' % (changed, total, 100 * changed / max(1, total)))
    raise SystemExit(1 if changed else 0)


if __name__ == '__main__':
    main()
