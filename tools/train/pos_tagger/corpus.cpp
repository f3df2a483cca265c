#include "pos_tagger/corpus.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>
#include <string_view>

#include "text/unicode.h"
#include "text/utf8.h"

namespace whosaid::train {
namespace {

struct GoldToken {
  Span span;
  Pos tag = Pos::kUnknown;
};

Pos tag_of_name(const std::string& name) {
  static const std::map<std::string, Pos> kTags = [] {
    std::map<std::string, Pos> tags;
    for (int t = 0; t < kPosCount; ++t) tags[std::string(pos_name(static_cast<Pos>(t)))] = static_cast<Pos>(t);
    for (const char* mark : {",", ".", ":", "-LRB-", "-RRB-", "HYPH", "NFP", "#"}) tags[mark] = Pos::kPunct;
    tags["``"] = tags["''"] = Pos::kQuote;
    tags["$"] = Pos::kSYM;
    tags["?"] = Pos::kUnknown;
    return tags;
  }();
  const auto found = kTags.find(name);
  return found == kTags.end() ? Pos::kUnknown : found->second;
}

// The newer treebanks call the preposition "to" IN; the Penn Treebank and the news call it TO.
Pos penn_tag(std::string_view word, Pos tag) {
  return tag == Pos::kIN && to_lower(word) == "to" ? Pos::kTO : tag;
}

void align(TaggedSentence& sentence, const std::vector<GoldToken>& gold) {
  std::size_t g = 0;
  for (const Token& token : sentence.tokens.all) {
    while (g < gold.size() && gold[g].span.end < token.span.end) ++g;
    const bool same_end = g < gold.size() && gold[g].span.end == token.span.end;
    const Pos tag = same_end ? gold[g].tag : Pos::kUnknown;
    sentence.gold.push_back(penn_tag(slice(sentence.text, token.span), tag));
  }
}

}  // namespace

Tokens treebank_tokens(std::string_view text, const std::vector<GoldToken>& gold) {
  Tokens tokens;
  for (const GoldToken& g : gold) {
    Token t;
    t.span = g.span;
    bool first = true;
    int letters = 0, upper = 0;
    for (std::size_t at = g.span.begin; at < g.span.end;) {
      const Codepoint c = decode_at(text, at);
      if (is_letter(c.value)) { ++letters; if (is_upper(c.value)) { ++upper; if (first) t.shape |= kCapital; } }
      if (is_letter(c.value) || is_digit(c.value)) t.shape |= kWord;
      if (is_digit(c.value)) t.shape |= kDigit;
      first = false;
      at += c.size;
    }
    if (letters >= 2 && upper == letters) t.shape |= kAllCaps;
    if (!(t.shape & kWord)) t.pos = is_quote_mark(decode_at(text, g.span.begin).value) ? Pos::kQuote : Pos::kPunct;
    tokens.all.push_back(t);
  }
  tokens.of_sentence.push_back({0, static_cast<std::uint32_t>(tokens.all.size())});
  return tokens;
}

std::vector<TaggedSentence> read_corpus(const std::string& path) {
  std::ifstream in(path);
  if (!in) {
    std::fprintf(stderr, "Cannot read %s; run read_data.py first.\n", path.c_str());
    std::exit(1);
  }
  const bool treebank = std::getenv("TREEBANK_TOKENS") != nullptr;
  std::vector<TaggedSentence> sentences;
  std::vector<GoldToken> gold;
  const auto finish = [&] {
    if (sentences.empty()) return;
    TaggedSentence& s = sentences.back();
    s.tokens = treebank ? treebank_tokens(s.text, gold) : split_tokens(s.text, {{{0, static_cast<std::uint32_t>(s.text.size())}, 0}});
    align(s, gold);
    gold.clear();
  };
  for (std::string line; std::getline(in, line);) {
    if (line[0] == 'S') {
      finish();
      sentences.emplace_back();
      sentences.back().text = to_valid_utf8(line.substr(2)).text;
      continue;
    }
    std::istringstream fields(line.substr(2));
    GoldToken token;
    std::string tag;
    fields >> token.span.begin >> token.span.end >> tag;
    token.tag = tag_of_name(tag);
    gold.push_back(token);
  }
  finish();
  return sentences;
}

}  // namespace whosaid::train
