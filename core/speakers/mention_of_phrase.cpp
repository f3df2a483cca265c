// Mentions of source phrases that the mention finder does not know: labels ("SEN. AMY ROLLO"), and
// languages whose noun phrases it does not read.
//
//   la ministre | Solène Kerbrat          森田葵 | 氏
//   [- title -]   [--- name ---]          [name]  [title]

#include "mentions/noun_lexicon.h"
#include "speakers/article_view.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace whosaid {

namespace {

constexpr std::uint16_t kBesideNames = kHonorific | kTitleNoun | kRoleNoun | kSpokespersonNoun;

NounFacts facts_at(std::string_view text, std::string_view language, const Tokens& tokens,
                   std::uint32_t token) {
  return noun_facts(to_lower(slice(text, tokens.all[token].span)), language);
}

// Scripts without capitals cannot show a name by its shape.
bool has_no_case(std::string_view text, Span span) {
  const char32_t c = decode_at(text, span.begin).value;
  return is_letter(c) && !is_upper(c) && !is_lower(c);
}

bool beside_name(const NounFacts& facts) { return (facts.kinds & kBesideNames) != 0; }

// Cuts titles off both ends, but never all of the phrase.
TokenRange without_titles(std::string_view text, std::string_view language, const Tokens& tokens,
                          TokenRange phrase) {
  TokenRange name = phrase;
  while (name.size() > 1 && beside_name(facts_at(text, language, tokens, name.begin))) ++name.begin;
  while (name.size() > 1 && beside_name(facts_at(text, language, tokens, name.end - 1))) --name.end;
  return name;
}

// The run of capitalised words at the end, after the last title.
TokenRange capital_run(std::string_view text, std::string_view language, const Tokens& tokens,
                       TokenRange phrase) {
  TokenRange run{phrase.end, phrase.end};
  while (run.begin > phrase.begin) {
    const Token& token = tokens.all[run.begin - 1];
    const bool inner = run.begin < phrase.end && run.begin - 1 > phrase.begin && (token.shape & kWord) != 0 &&
                       token.span.size() <= 3;
    if ((token.shape & kCapital) == 0 && !inner) break;
    --run.begin;
  }
  while (!run.empty() && (tokens.all[run.begin].shape & kCapital) == 0) ++run.begin;
  return run.empty() ? run : without_titles(text, language, tokens, run);
}

}  // namespace

Mention mention_of_phrase(std::string_view text, std::string_view language, const Tokens& tokens,
                          TokenRange phrase) {
  Mention mention;
  mention.tokens = phrase;
  mention.head = phrase.end - 1;
  const TokenRange name = has_no_case(text, tokens.all[phrase.begin].span)
                              ? without_titles(text, language, tokens, phrase)
                              : capital_run(text, language, tokens, phrase);
  const NounFacts head = facts_at(text, language, tokens, name.empty() ? phrase.end - 1 : name.end - 1);
  for (std::uint32_t i = phrase.begin; i < phrase.end; ++i) {
    const NounFacts facts = facts_at(text, language, tokens, i);
    if (beside_name(facts) && facts.gender != Gender::kUnstated) mention.gender = facts.gender;
  }
  const bool only_role = name.empty() || (name.size() == 1 && head.kinds != 0);
  if (only_role) {
    const std::string lower = to_lower(slice(text, tokens.all[mention.head].span));
    mention.source_class = classify_head(lower, head.number == Number::kPlural, language);
    mention.number = head.number;
    mention.definite = phrase.size() > 1;
    return mention;
  }
  mention.name = name;
  mention.head = name.end - 1;
  mention.title =
      name.begin > phrase.begin ? TokenRange{phrase.begin, name.begin} : TokenRange{name.end, phrase.end};
  mention.number = Number::kSingular;
  const Span span{tokens.all[name.begin].span.begin, tokens.all[name.end - 1].span.end};
  mention.source_class =
      mention.title.empty() ? classify_name(slice(text, span), language) : SourceClass::kNamed;
  return mention;
}

}  // namespace whosaid
