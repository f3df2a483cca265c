#!/usr/bin/env python3
"""Makes core/text/unicode_tables.inc from the files of the Unicode Character Database.

    tools/generate/unicode_tables.py            writes the file
    tools/generate/unicode_tables.py --check    fails when the file is not what would be written

Every code point gets one record: three break properties and a few flags, packed into 32 bits. There are
about a hundred different records, so a two-stage table holds one byte for each code point:

    record = kRecords[kRecordOfPlace[kBlockOfCodepoint[c >> 7] * 128 + (c & 127)]]

Lower case mappings are runs: every `step`-th code point of first..last maps to itself plus `delta`.
The data comes from Debian's package unicode-data, or from the folder named by UNICODE_DATA.
"""

import os
import re
import sys

DATA = os.environ.get("UNICODE_DATA", "/usr/share/unicode")
TARGET = os.path.join(os.path.dirname(__file__), "..", "..", "core", "text", "unicode_tables.inc")
LAST = 0x10FFFF
BLOCK = 128

# The order is the order of the enumerations in core/text/unicode_properties.h.
GRAPHEME = "Other CR LF Control Extend ZWJ Regional_Indicator Prepend SpacingMark L V T LV LVT".split()
WORD = ("Other CR LF Newline Extend ZWJ Format Regional_Indicator Katakana Hebrew_Letter ALetter "
        "Single_Quote Double_Quote MidNumLet MidLetter MidNum Numeric ExtendNumLet WSegSpace").split()
SENTENCE = ("Other CR LF Extend Sep Format Sp Lower Upper OLetter Numeric ATerm SContinue STerm Close").split()
FLAGS = ("space letter digit upper lower mark punctuation symbol unspaced quote pictographic opening").split()

# Scripts written without spaces; those of South East Asia are found by their line breaking class (SA).
UNSPACED = {"Han", "Hiragana", "Katakana", "Bopomofo", "Yi"}
# Marks that stand for quotation marks without having the property Quotation_Mark: backtick, acute, primes.
EXTRA_QUOTES = [0x60, 0xB4] + list(range(0x2032, 0x2038))


def ranges(name):
    """Yields (first, last, value) of a file of the form '0041..005A ; value # comment'."""
    with open(os.path.join(DATA, name), encoding="utf-8") as lines:
        for line in lines:
            fields = [field.strip() for field in line.split("#")[0].split(";")]
            if len(fields) < 2:
                continue
            bounds = [int(part, 16) for part in fields[0].split("..")]
            yield bounds[0], bounds[-1], fields[1]


def per_codepoint(name, order):
    values = bytearray(LAST + 1)
    for first, last, value in ranges(name):
        if value in order:
            values[first:last + 1] = bytes([order.index(value)]) * (last + 1 - first)
    return values


def members(name, wanted):
    found = set()
    for first, last, value in ranges(name):
        if value in wanted:
            found.update(range(first, last + 1))
    return found


def general_categories():
    """The category of each code point, and its simple lower case mapping where there is one."""
    categories = ["Cn"] * (LAST + 1)
    lower = {}
    begin = 0
    with open(os.path.join(DATA, "UnicodeData.txt"), encoding="utf-8") as lines:
        for line in lines:
            fields = line.split(";")
            code = int(fields[0], 16)
            if fields[1].endswith("First>"):
                begin = code
            first = begin if fields[1].endswith("Last>") else code
            for c in range(first, code + 1):
                categories[c] = fields[2]
            if fields[13]:
                lower[code] = int(fields[13], 16)
    return categories, lower


def version():
    with open(os.path.join(DATA, "DerivedCoreProperties.txt"), encoding="utf-8") as lines:
        return re.search(r"-(\d+\.\d+\.\d+)\.txt", lines.readline()).group(1)


def records(categories):
    """The packed record of each code point."""
    grapheme = per_codepoint("auxiliary/GraphemeBreakProperty.txt", GRAPHEME)
    word = per_codepoint("auxiliary/WordBreakProperty.txt", WORD)
    sentence = per_codepoint("auxiliary/SentenceBreakProperty.txt", SENTENCE)
    flags = {
        "space": members("PropList.txt", {"White_Space"}),
        "upper": members("DerivedCoreProperties.txt", {"Uppercase"}),
        "lower": members("DerivedCoreProperties.txt", {"Lowercase"}),
        "quote": members("PropList.txt", {"Quotation_Mark"}) | set(EXTRA_QUOTES),
        "pictographic": members("emoji/emoji-data.txt", {"Extended_Pictographic"}),
    }
    unspaced = members("Scripts.txt", UNSPACED) | members("LineBreak.txt", {"SA"})
    # Whether a Hangul syllable is LV or LVT follows from its number, so all of them share one record.
    lvt = GRAPHEME.index("LVT")
    grapheme[0xAC00:0xD7A4] = bytes([lvt]) * (0xD7A4 - 0xAC00)
    by_category = {
        "letter": lambda c: c[0] == "L",
        "digit": lambda c: c == "Nd",
        "mark": lambda c: c[0] == "M",
        "punctuation": lambda c: c[0] == "P",
        "symbol": lambda c: c[0] == "S",
        "opening": lambda c: c in ("Ps", "Pi"),
    }
    result = []
    for c in range(LAST + 1):
        category = categories[c]
        value = grapheme[c] | word[c] << 4 | sentence[c] << 9
        for bit, flag in enumerate(FLAGS):
            if flag in by_category:
                holds = by_category[flag](category)
            elif flag == "unspaced":
                holds = c in unspaced and (category[0] in "LM" or category == "Nl")
            else:
                holds = c in flags[flag]
            value |= holds << (13 + bit)
        result.append(value)
    return result


def two_stages(values):
    """(different values by frequency of their first use, block numbers, places of each block)"""
    distinct = list(dict.fromkeys(values))
    number = {value: i for i, value in enumerate(distinct)}
    assert len(distinct) <= 256
    blocks, block_of = {}, []
    for first in range(0, len(values), BLOCK):
        block = bytes(number[value] for value in values[first:first + BLOCK])
        block_of.append(blocks.setdefault(block, len(blocks)))
    return distinct, block_of, list(blocks)


def lower_runs(lower):
    """(first, last, step, delta) with step 1 or 2, in order; ASCII is left to the code."""
    runs = []
    for c in sorted(lower):
        delta = lower[c] - c
        if c < 0x80:
            continue
        if runs:
            first, last, step, run_delta = runs[-1]
            gap = c - last
            if run_delta == delta and (gap == step or (first == last and gap in (1, 2))):
                runs[-1] = (first, c, gap, delta)
                continue
        runs.append((c, c, 1, delta))
    return runs


def rows(numbers, per_line=32):
    for i in range(0, len(numbers), per_line):
        yield "    " + ",".join(str(n) for n in numbers[i:i + per_line]) + ","


def array(declaration, numbers):
    return [f"inline constexpr {declaration}[{len(numbers)}] = {{", *rows(numbers), "};", ""]


def generate():
    categories, lower = general_categories()
    values = records(categories)
    distinct, block_of, blocks = two_stages(values)
    # Above this block everything is as in the last block: unassigned or private use, without properties.
    last_kind = block_of[-1]
    while len(block_of) > 1 and block_of[-2] == last_kind:
        block_of.pop()
    # Planes 4 to 13 are empty: their blocks are skipped, the tags of plane 14 come right after plane 3.
    plane = 0x10000 // BLOCK
    empty = values[0x40000]
    assert all(value == empty for value in values[0x40000:0xE0000])
    block_of = block_of[:4 * plane] + block_of[14 * plane:]
    runs = lower_runs(lower)
    out = [
        "// Generated by tools/generate/unicode_tables.py from the Unicode Character Database "
        f"{version()}. Do not edit.",
        "// clang-format off",
        "",
        f"inline constexpr std::uint32_t kEmptyPlanesBegin = {0x40000};",
        f"inline constexpr std::uint32_t kEmptyPlanesSize = {0xE0000 - 0x40000};",
        f"inline constexpr std::uint32_t kTableEnd = {len(block_of) * BLOCK};",
        "",
    ]
    out += array("std::uint32_t kRecords", distinct)
    out += array("std::uint16_t kBlockOfCodepoint" if len(blocks) > 256 else "std::uint8_t kBlockOfCodepoint",
                 block_of)
    out += array("std::uint8_t kRecordOfPlace", [n for block in blocks for n in block])
    out += [f"inline constexpr LowerRun kLowerRuns[{len(runs)}] = {{"]
    out += [f"    {{{first},{last},{step},{delta}}}," for first, last, step, delta in runs]
    out += ["};", "", "// clang-format on", ""]
    return "\n".join(out)


def main():
    check = "--check" in sys.argv[1:]
    if not os.path.exists(os.path.join(DATA, "UnicodeData.txt")):
        print(f"skipped: {DATA}/UnicodeData.txt is not there (Debian package unicode-data)")
        return 0 if check else 1
    wanted = generate()
    if not check:
        with open(TARGET, "w", encoding="utf-8") as out:
            out.write(wanted)
        return 0
    with open(TARGET, encoding="utf-8") as current:
        text = current.read()
    first_line = wanted.split("\n", 1)[0]
    if text.split("\n", 1)[0] != first_line:
        print("skipped: core/text/unicode_tables.inc was made from another version of Unicode; here it is: "
              + first_line)
        return 0
    if text != wanted:
        print("core/text/unicode_tables.inc is stale: run tools/generate/unicode_tables.py")
        return 1
    print("core/text/unicode_tables.inc is up to date")
    return 0


if __name__ == "__main__":
    sys.exit(main())
