"""Reads the treebanks and the annotated news into one plain format for train_pos_tagger.

    S The gate's shut.          one sentence, as it is written
    T 0 3 DT                    its tokens: first byte, end byte, Penn Treebank tag
    T 4 8 NN
    ...

Splits hyphenated words together again, because the core's tokens keep them whole, and writes altered
copies of some sentences (all capitals, Title Case, invented names), so that headlines and names from
anywhere are known. The same seed gives the same bytes.

    read_data.py RECIPE DATA_FOLDER OUTPUT_FOLDER
"""

import hashlib
import json
import lzma
import pathlib
import random
import sys

# Tags of the treebanks that the Penn Treebank does not have. None: nothing is learned from the token.
OTHER_TAGS = {"GW": None, "XX": None, "AFX": "JJ", "ADD": "NN", "VERB": None, "_": None, "": None}


class Sentence:
    def __init__(self, text, tokens):
        self.text = text  # one line
        self.tokens = tokens  # [[begin, end, tag or None]] in code points


def read_conllu(path):
    """Yields the sentences of a CoNLL-U file, the text rebuilt from its tokens."""
    rows = []
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if not line:
                if rows:
                    yield rebuild(rows)
                rows = []
            elif not line.startswith("#"):
                rows.append(line.split("\t"))
    if rows:
        yield rebuild(rows)


def rebuild(rows):
    text, tokens = "", []
    shared_until, at, shared_end = 0, 0, 0  # the words of a multiword token share its letters
    for row in rows:
        if "." in row[0]:
            continue
        space = "" if "SpaceAfter=No" in row[9] else " "
        if "-" in row[0]:
            shared_until = int(row[0].split("-")[1])
            at, shared_end = len(text), len(text) + len(row[1])
            text += row[1] + space
        elif int(row[0]) <= shared_until:
            end = shared_end if int(row[0]) == shared_until else min(at + len(row[1]), shared_end)
            tokens.append([at, end, row[4]])
            at = end
        else:
            tokens.append([len(text), len(text) + len(row[1]), row[4]])
            text += row[1] + space
    return Sentence(text.rstrip(), join_hyphenated([t for t in tokens if t[0] < t[1]]))


def join_hyphenated(tokens):
    """One token where the treebanks write "two - year - old" without spaces as five."""
    joined, at = [], 0
    while at < len(tokens):
        end = at + 1
        while (end + 1 < len(tokens) and tokens[end][2] == "HYPH" and tokens[end - 1][1] == tokens[end][0]
               and tokens[end][1] == tokens[end + 1][0]):
            end += 2
        if end == at + 1:
            joined.append(tokens[at])
        else:
            following = tokens[end][2] if end < len(tokens) else ""
            joined.append([tokens[at][0], tokens[end - 1][1],
                           compound_tag([t[2] for t in tokens[at:end:2]], following)])
        at = end
    return joined


def compound_tag(parts, following):
    """The Penn Treebank's tag of a hyphenated word from its parts' tags and the next word's."""
    last = parts[-1]
    if all(part == "CD" for part in parts):
        return "CD"
    if last in ("NNP", "NNPS") and parts[0] in ("NNP", "NNPS"):
        return last
    if last in ("VBN", "VBG", "VBD", "JJ", "JJR", "JJS", "NNP"):
        return "NN" if last == "VBG" and not following.startswith("NN") else "JJ"
    if last in ("NN", "NNS", "CD", "IN", "RP", "RB"):
        return "JJ" if following.startswith("NN") else ("NN" if last in ("IN", "RP", "RB") else last)
    return last


def read_news(articles, annotation):
    """Yields the sentences of automatically annotated news."""
    with lzma.open(articles, "rt", encoding="utf-8") as lines:
        texts = {}
        for line in lines:
            article = json.loads(line)
            texts[article["id"]] = article["text"]
    with lzma.open(annotation, "rt", encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            text = texts[article["id"]]
            for sentence in article["sentences"]:
                yield from news_sentence(text, sentence)


def news_sentence(text, rows):
    """Two apostrophes or backticks that stand for a quotation mark become one mark."""
    out, tokens, previous = "", [], None
    for begin, end, tag, *_ in rows:
        if previous is not None and previous < begin:
            out += " "
        word = text[begin:end].replace("\n", " ").replace("\t", " ")
        if word in ("''", "``"):
            word = '"'
        tokens.append([len(out), len(out) + len(word), tag])
        out += word
        previous = end
    if tokens:
        yield Sentence(out, tokens)


def is_title_case(sentence):
    """The automatic tags of titles are poor, so nothing is learned from them."""
    words = [sentence.text[b:e] for b, e, _ in sentence.tokens if sentence.text[b].isalpha()]
    lower = sum(1 for w in words if w[0].islower() and len(w) > 3)
    return len(words) > 3 and lower * 6 <= len(words)


def normal_tag(tag):
    if tag in OTHER_TAGS:
        return OTHER_TAGS[tag]
    return tag


def rewrite(sentence, change):
    """A copy whose words went through change(word, tag, position)."""
    out, tokens, previous = "", [], 0
    for position, (begin, end, tag) in enumerate(sentence.tokens):
        out += sentence.text[previous:begin]
        word = change(sentence.text[begin:end], tag, position)
        tokens.append([len(out), len(out) + len(word), tag])
        out += word
        previous = end
    return Sentence(out + sentence.text[previous:], tokens)


def all_caps(sentence):
    return rewrite(sentence, lambda word, tag, position: word.upper())


def title_case(sentence, generator):
    keep_small = generator.random() < 0.7
    small = {"IN", "TO", "DT", "CC", "POS"}

    def change(word, tag, position):
        if position and (word.startswith(("'", "\u2019", "n'", "n\u2019"))
                         or keep_small and tag in small and len(word) < 5):
            return word
        return word[:1].upper() + word[1:]

    return rewrite(sentence, change)


ONSETS = ("b br c ch d dr dz f fl g gh gr h hl j k kh kr kw l ll m mb mw n ng nd nk ny p ph pr qu r rh s "
          "sh sk st sz t th tl tr ts tsh v vl w x y yv z zh \u00e7 \u00f1 \u015f \u0161 \u010d \u0142 \u0111 ' ").split(" ")
VOWELS = ("a e i o u aa ai ao au ea ee ei eo ia ie io oo ou ua ue ui uo y \u00e1 \u00e9 \u00ed \u00f3 \u00fa \u00e4 \u00f6 \u00fc \u00e3 \u00f5 \u00e5 \u00f8 "
          "\u0131 \u01a1 \u1ea1 \u00ea").split(" ")
CODAS = ("   b ck d f g gh h j k l lm ll m n ng nd nk nn p r rd rs rt s sh ss st t th tz v wn x y z "
         "\u0107 \u015f \u0161 \u0144 ").split(" ")
ENDINGS = ("  a i o u ez es ov ova ev ski sson sen ian yan shvili enko uk wala oglu son man berg stein ini "
           "etti illo eira inho ides opoulos akis aho nen kar wal ananda singh pur abad ville ton ford").split(" ")


def invented_name(generator):
    syllables = generator.choice((1, 1, 2, 2, 2, 3))
    name = "".join(generator.choice(ONSETS) + generator.choice(VOWELS) + generator.choice(CODAS)
                   for _ in range(syllables)) + generator.choice(ENDINGS)
    name = name.strip("'")
    name = name[:1].upper() + name[1:]
    if "'" in name and generator.random() < 0.5:
        name = name.replace("'", "\u2019")
    prefix = generator.random()
    if prefix < 0.03:
        return generator.choice(("Mc", "O'", "al-", "Al-", "El-", "De", "Mac")) + name
    if prefix < 0.12:
        return name + "-" + invented_name(generator)
    return name


def with_names(sentence, generator):
    def change(word, tag, position):
        if tag == "NNP" and word[:1].isupper() and "." not in word and generator.random() < 0.6:
            return invented_name(generator)
        return word

    return rewrite(sentence, change)


def write(path, sentences):
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        for sentence in sentences:
            at_byte, byte = [], 0
            for character in sentence.text:
                at_byte.append(byte)
                byte += len(character.encode("utf-8"))
            at_byte.append(byte)
            out.write("S " + sentence.text + "\n")
            for begin, end, tag in sentence.tokens:
                out.write(f"T {at_byte[begin]} {at_byte[end]} {normal_tag(tag) or '?'}\n")


def with_copies(sentences, copies):
    """Each sentence, and after some of them an altered copy; `copies` are the recipe's shares."""
    generator = random.Random(copies["seed"])
    caps = copies["allCaps"]
    title = caps + copies["titleCase"]
    names = title + copies["inventedNames"]
    for sentence in sentences:
        yield sentence
        draw = generator.random()
        if draw < caps:
            yield all_caps(sentence)
        elif draw < title:
            yield title_case(sentence, generator)
        elif draw < names:
            yield with_names(sentence, generator)


def check_data(recipe, data):
    """The recipe names its data by content, so that nobody trains on something else unawares."""
    for name, wanted in {**recipe["train"], **recipe["evaluate"]}.items():
        found = hashlib.sha256((data / name).read_bytes()).hexdigest()
        if found != wanted:
            sys.exit(f"{data / name} is not the file of the recipe: its SHA-256 is {found}.")


def main():
    recipe = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    data, output = pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    check_data(recipe, data)
    output.mkdir(parents=True, exist_ok=True)
    news = data / "polnear"
    train = [s for name in ("gum", "ewt") for s in read_conllu(data / name / "train.conllu.xz")]
    train += [s for s in read_news(news / "train.jsonl.xz", news / "train.corenlp.jsonl.xz")
              if not is_title_case(s)]
    write(output / "train.txt", with_copies(train, recipe["copies"]))

    gum, ewt = (list(read_conllu(data / name / "dev.conllu.xz")) for name in ("gum", "ewt"))
    write(output / "gum-dev.txt", gum)
    write(output / "ewt-dev.txt", ewt)
    write(output / "news-dev.txt", read_news(news / "dev.jsonl.xz", news / "dev.corenlp.jsonl.xz"))
    generator = random.Random(recipe["copies"]["seed"])
    write(output / "caps-dev.txt", [all_caps(s) for s in gum + ewt])
    write(output / "title-dev.txt", [title_case(s, generator) for s in gum + ewt])
    write(output / "names-dev.txt", [with_names(s, generator) for s in gum + ewt])


if __name__ == "__main__":
    main()
