#!/usr/bin/env python3
"""Makes core/html/single_byte.inc and core/html/cjk_indexes.inc, the tables of the Encoding Standard.

    tools/generate/encoding_tables.py            writes the files
    tools/generate/encoding_tables.py --check    fails when a file is not what would be written

Python's codecs know nearly the same tables; where the standard has another character, it stands here.
A table is a string literal of its characters: U+FFFD where there is none in the upper half of a
single-byte encoding, a full stop where there is none in an index (no index holds ASCII).
"""

import os
import sys

FOLDER = os.path.join(os.path.dirname(__file__), "..", "..", "core", "html")

# The names of the standard, and of Python's codecs.
SINGLE = {
    "IBM866": "cp866", "ISO-8859-2": "", "ISO-8859-3": "", "ISO-8859-4": "", "ISO-8859-5": "", "ISO-8859-6": "",
    "ISO-8859-7": "", "ISO-8859-8": "", "ISO-8859-10": "", "ISO-8859-13": "", "ISO-8859-14": "", "ISO-8859-15": "",
    "ISO-8859-16": "", "KOI8-R": "", "KOI8-U": "", "macintosh": "mac_roman", "windows-874": "cp874",
    "windows-1250": "", "windows-1251": "", "windows-1252": "", "windows-1253": "", "windows-1254": "",
    "windows-1255": "", "windows-1256": "", "windows-1257": "", "windows-1258": "", "x-mac-cyrillic": "mac_cyrillic",
}
SINGLE_DIFFERENCES = {
    "KOI8-U": {0xAE: 0x45E, 0xBE: 0x40E},
    "windows-1255": {0xCA: 0x5BA},
    "x-mac-cyrillic": {0xA2: 0x490, 0xB6: 0x491, 0xFF: 0x20AC},
}
HOLE = "."

# Where the standard's indexes differ from Python's: the code of the first character of each run.
JIS0212_DIFFERENCES = "A2B7:\uFF5E"
GB_DIFFERENCES = ("A3A0:\u3000 A6D9:\uFE10\uFE12\uFE11\uFE13\uFE14\uFE15\uFE16 A6EC:\uFE17\uFE18 A6F3:\uFE19 A8BC:\u1E3F FE59:\u9FB4 "
                  "FE61:\u9FB5 FE66:\u9FB6\u9FB7 FE6D:\u9FB8 FE7E:\u9FB9 FE90:\u9FBA FEA0:\u9FBB")
BIG5_DIFFERENCES = (
    "877A:㡵𡵓𣚞𦀡㻬𥣞㫵竼龗𤅡𨤍𣇪𠪊𣉞䌊蒄龖鐯䤰蘓墖靊鈘秐稲晠権袝瑌篅枂稬剏遆㓦珄𥶹瓆鿇垳䤯呌䄱𣚎堘穲𧭥讏䚮𦺈䆁𥶙箮𢒼鿈𢓁𢓉𢓌鿉蔄𣖻䂴鿊䓡𪷿拁灮鿋 8E69:箸 8E6F:簆 8E7E:糎 "
    "8EAB:緒 8EB4:縝 8ECD:者 8ED0:耨 8F57:菁 8F69:蒨 8F6E:萏 8FCB:覦覩 8FFE:起 906D:都 907A:銹 90DC:靜 90F1:響 91BF:鼖 "
    "9244:蔃 92AF:兙兛兝兞 92C8:鍮 92D1:瑹 9447:浧 94CA:禛 95D9:邗 9644:靝 96ED:瀞 96FC:嬨 9B76:爁 9B78:矗 9B7B:纇 9BC6:駖 "
    "9BDE:釔 9BEC:惞 9BF6:澶 9C42:輶 9C53:侻 9C62:營 9C68:鄄 9C6B:鷰 9C77:菏 9CBC:尐秣 9CD0:婧 9D57:輋 9D5A:筑 9DC4:拐 "
    "9EA9:恢 9EEF:痹 9EFD:汊 9F60:鬮 9F66:鼗 9FCB:僭 9FD8:弌 A063:蠏 A077:拎 A0D5:瑨 A0DF:煢 A0E4:牐 A145:‧ A14E:﹑ "
    "A1C2:¯ A1E3:～ A1F2:⊕⊙ A241:∕﹨ A244:￥ A246:￠￡ A3C0:␀␁␂␃␄␅␆␇␈␉␊␋␌␍␎␏␐␑␒␓␔␕␖␗␘␙␚␛␜␝␞␟␡€ C6CF:廴 C6D3:无 "
    "C6D5:癶 C6D7:隶 C6DE:〃仝 FA5F:倩 FA66:偽 FABD:包 FAC5:卄 FAD5:卿 FB48:嘅 FBB8:婷 FBF3:幵 FBF9:廐 FC4F:彘 FC6C:悤 "
    "FCB9:撐 FCE2:晴 FCF1:杞 FDB7:沜渝 FDBB:港 FDF1:煮 FE52:猪 FE6F:瑜 FEAA:瓩 FEDD:砉")


def upper_half(name, codec):
    """The characters of the bytes 80 to FF. What Windows leaves open below A0 is a control character."""
    characters = ""
    for byte in range(0x80, 0x100):
        character = bytes([byte]).decode(codec or name, "replace")
        if character == "\uFFFD" and byte < 0xA0:
            character = chr(byte)
        characters += chr(SINGLE_DIFFERENCES.get(name, {}).get(byte, ord(character)))
    return characters


def decode(data, codec):
    """The one character of these bytes, or None."""
    try:
        text = data.decode(codec)
    except UnicodeDecodeError:
        return None
    return text if len(text) == 1 and ord(text) >= 0x80 else None


def rows(leads, trails, read, differences=""):
    """A row of characters for each lead byte."""
    codes = [lead * 256 + trail for lead in leads for trail in trails]
    characters = [read(lead, trail) or HOLE for lead in leads for trail in trails]
    for run in differences.split(" ") if differences else ():
        first = codes.index(int(run[:4], 16))
        for i, character in enumerate(run[5:]):
            characters[first + i] = character
    return ["".join(characters[i:i + len(trails)]) for i in range(0, len(characters), len(trails))]


def jis0208():
    """120 rows of 94: the pointers of Shift_JIS, also used by EUC-JP and ISO-2022-JP (first 94 rows)."""
    for row in range(120):
        line = ""
        for cell in range(94):
            lead, trail = divmod(row * 94 + cell, 188)
            lead += 0x81 if lead < 0x1F else 0xC1
            trail += 0x40 if trail < 0x3F else 0x41
            character = decode(bytes([lead, trail]), "cp932")
            line += character if character and not 0xE000 <= ord(character) < 0xF900 else HOLE
        yield line


def two_bytes(codec):
    return lambda lead, trail: decode(bytes([lead, trail]), codec)


def jis0212():
    high = range(0xA1, 0xFF)
    return rows(high, high, lambda lead, trail: decode(bytes([0x8F, lead, trail]), "euc_jp"), JIS0212_DIFFERENCES)


def gb18030():
    trails = [*range(0x40, 0x7F), *range(0x80, 0xFF)]
    return rows(range(0x81, 0xFF), trails, two_bytes("gb18030"), GB_DIFFERENCES)


def big5():
    trails = [*range(0x40, 0x7F), *range(0xA1, 0xFF)]
    return rows(range(0x81, 0xFF), trails, two_bytes("big5hkscs"), BIG5_DIFFERENCES)


def euc_kr():
    return rows(range(0x81, 0xFE), range(0x41, 0xFF), two_bytes("cp949"))


def gb18030_ranges():
    """Runs of the four-byte forms: (first pointer, first code point)."""
    runs, last = [], None
    for pointer in range(39420):
        rest, d = divmod(pointer, 10)
        rest, c = divmod(rest, 126)
        a, b = divmod(rest, 10)
        value = ord(bytes([0x81 + a, 0x30 + b, 0x81 + c, 0x30 + d]).decode("gb18030"))
        value = 0xE7C7 if pointer == 7457 else value  # swapped with A8BC
        if last is None or value != last + 1:
            runs.append((pointer, value))
        last = value
    return runs


def literal(prefix, text):
    """A C++ literal; what an editor could not show stands as an escape."""
    out = ""
    for c in text:
        shown = c.isprintable() and not 0xE000 <= ord(c) < 0xF900 and c != "\uFFFD" and ord(c) >= 0xA0 or c == HOLE
        out += c if shown else "\\x%X" % ord(c) if ord(c) < 0xA0 else "\\u%04X" % ord(c) if ord(c) < 0x10000 else "\\U%08X" % ord(c)
    # A hexadecimal escape would swallow digits behind it; none of the tables has ASCII there.
    return prefix + '"' + out + '"'


def single_byte():
    lines = ["// Made by tools/generate/encoding_tables.py: the characters of the bytes 80 to FF, per encoding.", ""]
    for name, codec in SINGLE.items():
        lines.append("WHOSAID_SINGLE_BYTE(\"%s\",\n                    %s)" % (name, literal("u", upper_half(name, codec))))
    return "\n".join(lines) + "\n"


def cjk():
    lines = ["// Made by tools/generate/encoding_tables.py: the indexes of the Encoding Standard, a row a line."]
    for name, index in (("kJis0208", jis0208), ("kJis0212", jis0212), ("kGb18030", gb18030), ("kBig5", big5),
                        ("kEucKr", euc_kr)):
        lines += ["", "constexpr std::u32string_view %s =" % name]
        lines += ["    " + literal("U", row) for row in index()]
        lines[-1] += ";"
    lines += ["", "// The four-byte forms of gb18030: first pointer, first code point of each run.",
              "constexpr std::uint16_t kGb18030Ranges[][2] = {"]
    runs = ["{%d, 0x%X}," % run for run in gb18030_ranges()]
    lines += ["    " + " ".join(runs[i:i + 8]) for i in range(0, len(runs), 8)] + ["};"]
    return "\n".join(lines) + "\n"


def main():
    check = "--check" in sys.argv[1:]
    for file, make in (("single_byte.inc", single_byte), ("cjk_indexes.inc", cjk)):
        path = os.path.join(FOLDER, file)
        made = make()
        if not check:
            with open(path, "w", encoding="utf-8") as out:
                out.write(made)
        elif not os.path.exists(path) or open(path, encoding="utf-8").read() != made:
            sys.exit(file + " is not what tools/generate/encoding_tables.py makes")


if __name__ == "__main__":
    main()
