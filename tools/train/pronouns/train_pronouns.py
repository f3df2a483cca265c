"""Learns how much each fact about a candidate counts, and writes core/speakers/pronoun_weights.inc.

    train_pronouns.py RECIPE DATA_FOLDER CORPUS_FOLDER PROGRAM WEIGHTS

Pronouns come from gold coreference (GUM, but for the documents that score_speakers.py reads) and from the sources of the
project's own corpus. Those that are a claim's source count more, and
the bars are chosen for them. A pronoun's answer is the candidates of its entity; the probability of all of them together grows in
training (a softmax over the
candidates' sums, with a penalty on what is far from the recipe's prior). The bars are chosen on a part of the
documents that the weights were not learned from: a wrong answer costs `wrongCost` times an answer that was left out.
"""
import hashlib
import json
import lzma
import os
import subprocess
import sys

import numpy

from coreference import entities_by_head, read_documents

KINDS = {0: 'He', 1: 'He', 2: 'It', 3: 'They'}
LEAST_TO_LEARN = 100  # sources; with fewer the recipe's prior and bars stay
TABLES = {'He': 'kHeAndSheWeights', 'It': 'kItWeights', 'They': 'kTheyWeights'}


def check_data(recipe, data):
    for name, wanted in recipe['train'].items():
        with open(os.path.join(data, name), 'rb') as file:
            if hashlib.sha256(file.read()).hexdigest() != wanted:
                sys.exit('%s is not the file of the recipe' % name)


def run(program, articles):
    lines = ''.join(json.dumps(article, ensure_ascii=False) + '\n' for article in articles)
    out = subprocess.run([program], input=lines, capture_output=True, text=True, check=True).stdout
    return {line['id']: line['cases'] for line in map(json.loads, out.splitlines())}


def gum_cases(data, names, program, source_weight):
    with lzma.open(os.path.join(data, 'gum/speakers.jsonl.xz'), 'rt', encoding='utf-8') as lines:
        scored = {json.loads(line)['id'] for line in lines}
    documents = [d for name in names for d in read_documents(os.path.join(data, name)) if d.name not in scored]
    found = run(program, [{'id': d.name, 'text': d.text, 'keepAll': True} for d in documents])
    for document in documents:
        heads = entities_by_head(document)
        for case in found[document.name]:
            entity = heads.get(case['at'][1])
            if entity is None:
                continue
            right = [heads.get(candidate['head'][1]) == entity for candidate in case['candidates']]
            yield document.name, source_weight if case['source'] else 1.0, case, right


def corpus_cases(folder, program, weight):
    articles, gold = [], {}
    for slug in sorted(os.listdir(folder)):
        with open(os.path.join(folder, slug, 'input.txt'), encoding='utf-8', newline='') as file:
            articles.append({'id': slug, 'text': file.read(), 'keepAll': False})
        with open(os.path.join(folder, slug, 'gold.json'), encoding='utf-8') as file:
            gold[slug] = json.load(file)
    for slug, cases in run(program, articles).items():
        names = {s['name']: {n.lower() for n in [s['name']] + s.get('aliases', [])} for s in gold[slug]['speakers']}
        speakers = {c['sourceOffset'][0]: c['speaker'] for c in gold[slug]['claims'] if c.get('sourceOffset')}
        for case in cases:
            speaker = speakers.get(case['at'][0])
            if speaker is None:
                continue
            accepted = names.get(speaker, {speaker.lower()})
            yield slug, weight, case, [candidate['name'].lower() in accepted for candidate in case['candidates']]


def learn(cases, prior, free, penalty, steps):
    """Weights [facts] of one kind, by gradient ascent with momentum on all cases at once, drawn towards `prior`; where `free` is 0 it stays."""
    rows, case_of, right, weight = [], [], [], []
    for n, (_, share, case, answers) in enumerate(cases):
        rows += [candidate['facts'] for candidate in case['candidates']]
        case_of += [n] * len(answers)
        right += answers
        weight.append(share)
    rows, case_of, right, weight = numpy.array(rows, float), numpy.array(case_of), numpy.array(right), numpy.array(weight)
    weights, speed = prior.copy(), numpy.zeros(len(prior))

    def normal(exponentials):
        return exponentials / numpy.bincount(case_of, exponentials, len(weight))[case_of]

    for _ in range(steps):
        scores = rows @ weights
        top = numpy.full(len(weight), -1e9)
        numpy.maximum.at(top, case_of, scores)
        exponentials = numpy.exp(scores - top[case_of])
        slope = (normal(exponentials * right) - normal(exponentials)) * weight[case_of]
        gradient = rows.T @ slope / weight.sum() - penalty * (weights - prior)
        speed = 0.9 * speed + gradient * free
        weights += 0.3 * speed
    return weights


def ranked(case, answers, weights):
    """(best score, its lead over the second or None, whether it is right)."""
    best = {}
    for candidate, answer in zip(case['candidates'], answers):
        score = float(numpy.dot(weights, candidate['facts']))
        entity = candidate['entity']
        if entity not in best or score > best[entity][0]:
            best[entity] = (score, answer)
    order = sorted(best.values(), key=lambda pair: -pair[0])
    return order[0][0], order[0][0] - order[1][0] if len(order) > 1 else None, order[0][1]


def choose_bars(scored, wrong_cost):
    """The least score of a candidate without a second, the least best score and the least lead of several, with the most
    right answers minus the costs of wrong ones."""
    def gain(kept):
        return sum(share * (1 if right else -wrong_cost) for share, _, _, right in kept)

    alone = [s for s in scored if s[2] is None]
    several = [s for s in scored if s[2] is not None]
    least_alone = max((gain([s for s in alone if s[1] >= least]), -least) for least in range(-128, 65, 8))
    bars = max((gain([s for s in several if s[1] >= least and s[2] >= margin]), -margin, -least)
               for least in range(-128, 65, 8) for margin in range(0, 49, 4))
    return -least_alone[1], -bars[2], -bars[1]


def confidence_table(leads):
    """[(lead, hundredths)], rising: the share of right answers by lead."""
    leads.sort(key=lambda pair: pair[0])
    size = max(1, len(leads) // 8)
    blocks = [[leads[i][0], sum(p[1] for p in leads[i:i + size]), len(leads[i:i + size])] for i in range(0, len(leads), size)]
    at = 0
    while at + 1 < len(blocks):  # pool neighbours that fall
        if blocks[at][1] * blocks[at + 1][2] > blocks[at + 1][1] * blocks[at][2]:
            blocks[at] = [blocks[at][0], blocks[at][1] + blocks[at + 1][1], blocks[at][2] + blocks[at + 1][2]]
            del blocks[at + 1]
            at = max(0, at - 1)
        else:
            at += 1
    return [(int(lead), min(97, round(100 * right / count))) for lead, right, count in blocks]


def main():
    with open(sys.argv[1], encoding='utf-8') as file:
        recipe = json.load(file)
    data, corpus, program, out = sys.argv[2:6]
    check_data(recipe, data)
    names = json.loads(subprocess.run([program, 'names'], capture_output=True, text=True, check=True).stdout)
    cases = list(gum_cases(data, recipe['train'], program, recipe['sourceWeight'])) + list(corpus_cases(corpus, program, recipe['sourceWeight']))
    free = numpy.array([name not in recipe['fixed'] for name in names], float)
    lines, leads = ['// Written by tools/train/pronouns/train_pronouns.py: ' + ', '.join(names) + ';', '// alone, least, margin.'], []
    for kind, table in TABLES.items():
        prior = numpy.array([{**recipe['prior'], **recipe['prior' + kind]}.get(name, 0) for name in names], float) / 16
        own = [c for c in cases if KINDS[c[2]['kind']] == kind and c[2]['candidates']]
        answerable = [c for c in own if any(c[3])]
        documents = sorted({c[0] for c in own})
        scored = []
        for fold in range(recipe['folds']):
            held = set(documents[fold::recipe['folds']])
            weights = numpy.round(16 * learn([c for c in answerable if c[0] not in held], prior, free, recipe['penalty'], recipe['steps']))
            scored += [(c[1], *ranked(c[2], c[3], weights)) for c in own if c[0] in held and c[2]['source']]
        enough = len(scored) >= LEAST_TO_LEARN
        alone, least, margin = choose_bars(scored, recipe['wrongCost']) if enough else recipe['bars' + kind]
        kept = [s for s in scored if (s[1] >= alone if s[2] is None else s[1] >= least and s[2] >= margin)]
        if kind == 'He':
            leads += [(s[1] - alone if s[2] is None else s[2], s[3]) for s in kept]
        print('%s: %d pronouns, %d with a right candidate; of %d that are sources best is right %.3f, linked %.3f, right of these %.3f (%d folds)' % (
            kind, len(own), len(answerable), len(scored), sum(s[3] for s in scored) / max(1, len(scored)), len(kept) / max(1, len(scored)),
            sum(s[3] for s in kept) / max(1, len(kept)), recipe['folds']))
        if not enough:
            weights = numpy.round(16 * prior).astype(int)
        else:
            weights = numpy.round(16 * learn(answerable, prior, free, recipe['penalty'], recipe['steps'])).astype(int)
        print('   ' + ', '.join('%s %d' % pair for pair in zip(names, weights)))
        lines.append('constexpr PronounWeights %s = {{%s}, %d, %d, %d};' % (table, ', '.join(map(str, weights)), alone, least, margin))
    knots = confidence_table(leads)
    lines.append('constexpr PronounConfidence kPronounConfidence[] = {%s};' % ', '.join('{%d, %d}' % knot for knot in knots))
    with open(out, 'w', encoding='utf-8') as file:
        file.write('\n'.join(lines) + '\n')


if __name__ == '__main__':
    main()
