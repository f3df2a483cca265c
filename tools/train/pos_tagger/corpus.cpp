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
    for (int t = 0; t < kPosCount; ++t)
      tags[std::string(pos_name(static_cast<Pos>(t)))] = static_cast<Pos>(t);
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

// "cannot" is MD and RB in the treebanks, "gonna" VBG and TO: the word is what its first part is.
bool follows_its_head(Pos tag) { return tag == Pos::kRB || tag == Pos::kTO || tag == Pos::kPRP; }

void align(TaggedSentence& sentence, const std::vector<GoldToken>& gold) {
  std::size_t g = 0;
  for (const Token& token : sentence.tokens.all) {
    while (g < gold.size() && gold[g].span.begin < token.span.begin) ++g;
    const std::size_t first = g;
    while (g < gold.size() && gold[g].span.end < token.span.end) ++g;
    Pos tag = Pos::kUnknown;
    if (g < gold.size() && gold[g].span.end == token.span.end) {
      tag = g > first && follows_its_head(gold[g].tag) ? gold[first].tag : gold[g].tag;
    }
    sentence.gold.push_back(penn_tag(slice(sentence.text, token.span), tag));
  }
}

}  // namespace

std::vector<TaggedSentence> read_corpus(const std::string& path) {
  std::ifstream in(path);
  if (!in) {
    std::fprintf(stderr, "Cannot read %s; run read_data.py first.\n", path.c_str());
    std::exit(1);
  }
  std::vector<TaggedSentence> sentences;
  std::vector<GoldToken> gold;
  const auto finish = [&] {
    if (sentences.empty()) return;
    TaggedSentence& s = sentences.back();
    s.tokens = split_tokens(s.text, {{{0, static_cast<std::uint32_t>(s.text.size())}, 0}});
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
