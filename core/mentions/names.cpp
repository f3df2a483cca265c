#include "mentions/names.h"

#include <algorithm>
#include <array>

#include "mentions/noun_lexicon.h"
#include "mentions/noun_table.h"
#include "tokens/name_particles.h"

namespace whosaid {
namespace {

// What a minister or secretary is "of" or "for": with one of these and a name after it, title and
// name are one phrase.
constexpr std::array<std::string_view, 32> kPortfolios = {
    "affairs",    "agriculture", "commerce",    "culture", "defence", "defense", "development", "education",
    "employment", "energy",      "environment", "finance", "foreign", "health",  "homeland",    "housing",
    "industry",   "information", "interior",    "justice", "labor",   "labour",  "operations",  "police",
    "science",    "security",    "sport",       "state",   "tourism", "trade",   "transport",   "treasury"};

bool is_portfolio(std::string_view lower) {
  return std::binary_search(kPortfolios.begin(), kPortfolios.end(), lower);
}

// Letters after a name: "Kofi Addo SC", "Ida Krol MBE".
bool is_post_nominal(std::string_view lower, const Token& token) {
  static constexpr std::array<std::string_view, 26> kLetters = {
      "am", "ao",  "ba",  "cbe", "cmg", "dbe", "frcs", "frs", "jp", "kbe", "kc", "kcb", "mbe",
      "md", "mep", "mla", "mp",  "msp", "obe", "pc",   "phd", "qc", "rn",  "sc", "sj",  "td"};
  return (token.shape & kCapital) != 0 && ((token.shape & kAllCaps) != 0 || lower == "phd") &&
         std::binary_search(kLetters.begin(), kLetters.end(), lower);
}

constexpr std::uint16_t kTitleKinds = kHonorific | kTitleNoun | kRoleNoun | kSpokespersonNoun;

bool is_name_noun(Pos pos) { return pos == Pos::kNNP || pos == Pos::kNNPS; }

std::uint16_t kinds(std::string_view lower, std::string_view language, const Tokens& tokens,
                    std::uint32_t i) {
  return noun_facts(slice(lower, tokens.all[i].span), language).kinds;
}

bool is_capital(const Tokens& tokens, std::uint32_t i) { return (tokens.all[i].shape & kCapital) != 0; }

// "al-Khatib", "d'Arcy": a capital after a small particle.
bool has_inner_capital(std::string_view text, Span span) {
  const std::string_view word = slice(text, span);
  for (std::size_t i = 1; i + 1 < word.size() && i < 5; ++i) {
    const bool joint = word[i] == '-' || word[i] == '\'' || word.substr(i, 3) == "\u2019";
    if (joint) return true;
  }
  return false;
}

// Given names that end like roles.
bool is_given_name(std::string_view lower) {
  static constexpr std::array<std::string_view, 62> kNames = {
      "adrian",   "alexander", "amber",       "asher",    "ayman",  "brian",   "carter",  "casper",
      "chandler", "christian", "christopher", "connor",   "conor",  "cooper",  "damian",  "dieter",
      "dorian",   "eleanor",   "esther",      "fabian",   "fedor",  "florian", "gunter",  "gunther",
      "harper",   "heather",   "hector",      "herman",   "homer",  "hunter",  "ian",     "igor",
      "ivor",     "jasper",    "javier",      "jennifer", "julian", "kacper",  "lillian", "luther",
      "marian",   "norman",    "oliver",      "olivier",  "osman",  "parker",  "peter",   "pieter",
      "rainer",   "roger",     "sebastian",   "spencer",  "sumner", "taylor",  "trevor",  "tyler",
      "usman",    "victor",    "viktor",      "vivian",   "walter", "xavier"};
  return std::binary_search(kNames.begin(), kNames.end(), lower);
}

bool begins_sentence(const Tokens& tokens, std::uint32_t i) {
  const auto sentence = std::partition_point(tokens.of_sentence.begin(), tokens.of_sentence.end(),
                                             [i](TokenRange range) { return range.end <= i; });
  if (sentence == tokens.of_sentence.end() || i <= sentence->begin) return true;
  return tokens.all[i - 1].pos == Pos::kQuote;
}

// Inside a name: "Abu", "bin", "van".
bool is_name_joint(std::string_view lower, const Tokens& tokens, std::uint32_t i) {
  static constexpr std::array<std::string_view, 6> kJoints = {"abu", "bin", "bint", "ibn", "ould", "umm"};
  const std::string_view word = slice(lower, tokens.all[i].span);
  return is_name_particle(word) || std::find(kJoints.begin(), kJoints.end(), word) != kJoints.end();
}

// Trades that are given names, too, and that articles do not put before a surname alone: "Mason Sharp".
bool is_given_trade(std::string_view lower) {
  static constexpr std::array<std::string_view, 18> kNames = {
      "archer", "baker",  "carter", "cooper", "fisher", "fletcher", "gardner", "hunter", "mason",
      "parker", "porter", "sawyer", "tanner", "taylor", "thatcher", "turner",  "walker", "weaver"};
  return std::find(kNames.begin(), kNames.end(), lower) != kNames.end();
}

// Whether the word before a name is a title. One that only ends like a role ("Beekeeper") is a title before
// two names or more; before one it is a given name (Osman Aydin).
bool is_title_word(std::string_view lower, std::string_view language, const Tokens& tokens, std::uint32_t i,
                   TokenRange phrase) {
  const NounFacts facts = noun_facts(slice(lower, tokens.all[i].span), language);
  if ((facts.kinds & kTitleKinds) == 0) return false;
  if (!facts.guessed) return true;
  // "The chairman, Lindqvist Maja Dahl", "Samer Abu Daqqa": articles write such titles small.
  const bool behind_title = i > phrase.begin && (kinds(lower, language, tokens, i - 1) & kTitleKinds) != 0;
  const bool shown_name = (is_capital(tokens, i) && !begins_sentence(tokens, i) && !behind_title) ||
                          is_name_joint(lower, tokens, i + 1);
  return i + 2 < phrase.end && !shown_name && !is_given_name(slice(lower, tokens.all[i].span));
}

// First token of the run of name words at the phrase's end; phrase.end if there is none.
std::uint32_t name_run_begin(std::string_view lower, std::string_view language, const Tokens& tokens,
                             TokenRange phrase) {
  std::uint32_t begin = phrase.end;
  while (begin > phrase.begin) {
    const Token& token = tokens.all[begin - 1];
    const std::string_view word = slice(lower, token.span);
    const bool capital_name =
        (is_capital(tokens, begin - 1) || (begin == phrase.end && has_inner_capital(lower, token.span))) &&
        (is_name_noun(token.pos) || token.pos == Pos::kJJ || token.pos == Pos::kFW);
    const bool inside =
        begin < phrase.end && (is_name_particle(word) || token.pos == Pos::kQuote || word == "&" ||
                               (word == "and" && begin - phrase.begin <= 2) || token.pos == Pos::kPOS);
    const bool nickname =
        is_capital(tokens, begin - 1) && begin - 1 > phrase.begin && tokens.all[begin - 2].pos == Pos::kQuote;
    const bool people = token.pos == Pos::kNNS && begin < phrase.end && is_capital(tokens, begin - 1);
    const bool number = token.pos == Pos::kCD && begin == phrase.end && begin - 1 > phrase.begin;
    const bool of_body = (word == "of" || word == "for") && begin < phrase.end && begin - 1 > phrase.begin &&
                         is_capital(tokens, begin - 2) &&
                         (kinds(lower, language, tokens, begin - 2) & kOrganisationNoun) != 0;
    if (!capital_name && !inside && !number && !nickname && !of_body && !people) break;
    --begin;
  }
  const auto opens_surname = [&](std::uint32_t i) {  // "Mr de la Cruz"
    while (i < phrase.end && !is_capital(tokens, i) && is_sure_particle(slice(lower, tokens.all[i].span)))
      ++i;
    return i < phrase.end && is_capital(tokens, i);
  };
  const auto is_surname = [&](std::uint32_t i) {  // "al-Khatib said"
    return i + 1 == phrase.end && tokens.all[i].pos == Pos::kNNP &&
           has_inner_capital(lower, tokens.all[i].span);
  };
  while (begin < phrase.end && !is_capital(tokens, begin) && !opens_surname(begin) && !is_surname(begin))
    ++begin;
  return begin;
}

// "World" before "Reef Council", tagged as a noun because a title or a sentence's beginning has its capital.
std::uint32_t body_name_begin(std::string_view lower, std::string_view language, const Tokens& tokens,
                              TokenRange phrase, std::uint32_t run) {
  if (run + 1 >= phrase.end || (kinds(lower, language, tokens, phrase.end - 1) & kOrganisationNoun) == 0)
    return run;
  while (run > phrase.begin && is_capital(tokens, run - 1) && tokens.all[run - 1].pos == Pos::kNN &&
         kinds(lower, language, tokens, run - 1) == 0)
    --run;
  return run;
}

// Names that the tagger took for nouns: "the World Reef Council", with every word in capitals and a body at
// the end; and lone words that only end like a role ("Lindqvist:") or that are all in capitals ("VIDAL:").
TokenRange untagged_name(std::string_view lower, std::string_view language, const Tokens& tokens,
                         TokenRange phrase) {
  TokenRange name = phrase;
  while (!name.empty() && tokens.all[name.begin].pos == Pos::kDT) ++name.begin;
  if (phrase.size() == 1 && is_capital(tokens, phrase.begin)) {
    const NounFacts facts = noun_facts(slice(lower, tokens.all[phrase.begin].span), language);
    const bool shouted = (tokens.all[phrase.begin].shape & kAllCaps) != 0 && facts.kinds == 0;
    return shouted || (facts.guessed && facts.number == Number::kSingular) ? phrase : TokenRange{};
  }
  if (name.size() < 2) return {};
  const std::string_view last = slice(lower, tokens.all[name.end - 1].span);
  const bool body =
      (noun_facts(last, language).kinds & kOrganisationNoun) != 0 || body_name_table().has(last);
  if (!body) return {};
  for (std::uint32_t i = name.begin; i < name.end; ++i) {
    if (!is_capital(tokens, i)) return {};
  }
  return name;
}

// "nearly all Republican Senators": people of a kind, after nothing but adjectives and articles.
bool are_several(const Tokens& tokens, TokenRange phrase, std::uint16_t last) {
  if ((last & kCollectiveNoun) == 0 || phrase.size() < 2) return false;
  for (std::uint32_t i = phrase.begin; i + 1 < phrase.end; ++i) {
    const Pos pos = tokens.all[i].pos;
    if (pos != Pos::kJJ && pos != Pos::kDT && pos != Pos::kCD && pos != Pos::kPDT) return false;
  }
  return tokens.all[phrase.end - 1].pos == Pos::kNNPS;
}

// "examinations Dr Latha Kurup", "finance Garfield Nembhard": a field without an article, and who is in
// charge of it.
bool names_bearer(std::string_view lower, std::string_view language, const Tokens& tokens,
                  TokenRange phrase) {
  if (tokens.all[phrase.begin].pos == Pos::kDT) {  // "the opposition Baldev Rathore"
    if (phrase.begin + 1 < phrase.end && is_capital(tokens, phrase.begin + 1)) return false;
    ++phrase.begin;
  }
  std::uint32_t name = phrase.begin;
  while (name < phrase.end && !is_name_noun(tokens.all[name].pos)) ++name;
  if (name == phrase.begin && name < phrase.end && tokens.all[name].pos == Pos::kNNPS) ++name;
  while (name < phrase.end && (kinds(lower, language, tokens, name) & kHonorific) != 0) ++name;
  if (name == phrase.begin || phrase.end - name < 2) return false;
  for (std::uint32_t i = phrase.begin; i < phrase.end; ++i) {
    const Pos pos = tokens.all[i].pos;
    const bool field =
        pos == Pos::kNN || pos == Pos::kNNS || pos == Pos::kNNPS || pos == Pos::kJJ || is_name_noun(pos);
    const bool of_name = is_capital(tokens, i) || is_name_particle(slice(lower, tokens.all[i].span));
    if (i < name ? !field : pos != Pos::kNNP || !of_name) return false;
  }
  return (kinds(lower, language, tokens, phrase.end - 1) & kOrganisationNoun) == 0;
}

// "the Bishop Wearmouth Harbour Trust": a body whose name begins with a title.
bool is_named_after_title(std::string_view lower, const Tokens& tokens, TokenRange phrase, std::uint32_t run,
                          std::uint32_t name, const NounFacts& last) {
  const bool article =
      run == phrase.begin + 1 && slice(lower, tokens.all[phrase.begin].span) == "the" && name == run + 1;
  const bool body = !last.guessed && (last.kinds & kOrganisationNoun) != 0;
  return article && body && phrase.end >= name + 2 && (tokens.all[run].shape & kCapital) != 0;
}

}  // namespace

NameParts split_name(std::string_view lower, std::string_view language, const Tokens& tokens,
                     TokenRange phrase) {
  NameParts parts;
  // "Counsel for the ministry said": a role that has no article.
  if (phrase.size() == 1 && slice(lower, tokens.all[phrase.begin].span) == "counsel") return parts;
  const std::uint32_t run =
      body_name_begin(lower, language, tokens, phrase, name_run_begin(lower, language, tokens, phrase));
  if (run == phrase.end || !is_name_noun(tokens.all[phrase.end - 1].pos)) {
    if (run == phrase.end || tokens.all[phrase.end - 1].pos != Pos::kCD) {
      parts.name = untagged_name(lower, language, tokens, phrase);
      parts.title = {parts.name.begin, parts.name.begin};
      return parts;
    }
  }
  std::uint32_t name = run;
  // After a title stands a given name, even one that ends like a title: "commissioner Gurinder Bedi".
  const bool titled = run > phrase.begin && (kinds(lower, language, tokens, run - 1) & kTitleKinds) != 0;
  bool in_marks = false;  // a nickname: Stephon "Mighty Gravel" Alleyne
  for (std::uint32_t i = run; i + 1 < phrase.end; ++i) {
    if (tokens.all[i].pos == Pos::kQuote) in_marks = !in_marks;
    if (in_marks) continue;
    const std::string_view link =
        i > phrase.begin + 1 ? slice(lower, tokens.all[i - 1].span) : std::string_view();
    if (!is_capital(tokens, i) && is_name_particle(slice(lower, tokens.all[i].span))) continue;  // not "Del."
    const bool saint = i > run && slice(lower, tokens.all[i].span) == "st.";  // "Ana St. John"
    const bool trade = i + 2 == phrase.end && is_capital(tokens, i + 1) && is_capital(tokens, i) &&
                       is_given_trade(slice(lower, tokens.all[i].span));
    const bool given = saint || trade ||
                       (titled && i == run && noun_facts(slice(lower, tokens.all[i].span), language).guessed);
    if (!given && is_title_word(lower, language, tokens, i, phrase) &&
        (is_capital(tokens, i + 1) || i + 2 == phrase.end ||
         is_name_particle(slice(lower, tokens.all[i + 1].span))))
      name = i + 1;
    const bool field = !is_name_noun(tokens.all[i].pos) || tokens.all[i].pos == Pos::kNNPS ||
                       is_portfolio(slice(lower, tokens.all[i].span));
    const bool office = (link == "of" || ((link == "for" || link == "on") && field)) &&
                        (kinds(lower, language, tokens, i - 2) & kOrganisationNoun) == 0;
    if (!office) continue;
    std::uint32_t after = i + 1;
    while (after + 1 < phrase.end && is_portfolio(slice(lower, tokens.all[after].span))) ++after;
    if (is_capital(tokens, after)) name = after;
  }
  const NounFacts facts = noun_facts(slice(lower, tokens.all[phrase.end - 1].span), language);
  if (is_named_after_title(lower, tokens, phrase, run, name, facts)) name = run;
  const std::uint16_t last = facts.guessed ? 0 : facts.kinds;  // "Lady Fairweather" is no weather role
  const bool owned =
      phrase.begin > 0 && tokens.all[phrase.begin - 1].pos == Pos::kPOS;  // "Malaysia's Prime Minister"
  const bool determined =
      owned || tokens.all[phrase.begin].pos == Pos::kDT || tokens.all[phrase.begin].pos == Pos::kPRPS;
  // "Justice Merchant" is one, "Justice Secretary" none.
  const bool honoured = name > phrase.begin && !determined && (last & kTitleNoun) == 0 &&
                        (kinds(lower, language, tokens, name - 1) & kHonorific) != 0;
  const bool only_title = (name + 1 == phrase.end || determined) && (name > phrase.begin || owned) &&
                          !honoured && (last & (kTitleNoun | kSpokespersonNoun | kRoleNoun)) != 0;
  if (only_title) return parts;  // "The Prime Minister", "the Lakeland Democrat": a role, not a name
  if (are_several(tokens, {phrase.begin, name + 1}, last) && name + 1 == phrase.end) return parts;
  parts.name = {name, phrase.end};
  while (parts.name.size() > (name > phrase.begin ? 1u : 2u) && (tokens.all[name].shape & kAllCaps) == 0 &&
         is_post_nominal(slice(lower, tokens.all[parts.name.end - 1].span), tokens.all[parts.name.end - 1]))
    --parts.name.end;
  std::uint32_t title = phrase.begin;
  while (title < name && (tokens.all[title].pos == Pos::kDT || tokens.all[title].pos == Pos::kPRPS)) ++title;
  for (std::uint32_t i = title; i < name; ++i) {
    if (tokens.all[i].pos == Pos::kPOS) title = i + 1;
  }
  parts.title = {title, name};
  return parts;
}

void join_names(std::string_view lower, std::string_view language, const Tokens& tokens,
                std::vector<NounPhrase>& phrases) {
  const auto word = [&](std::uint32_t i) { return slice(lower, tokens.all[i].span); };
  std::vector<NounPhrase> joined;
  joined.reserve(phrases.size());
  for (const NounPhrase& phrase : phrases) {
    if (!joined.empty() && joined.back().tokens.end + 1 == phrase.tokens.begin) {
      NounPhrase& before = joined.back();
      const std::uint32_t last = before.tokens.end - 1;
      const std::string_view link = word(before.tokens.end);
      const std::uint32_t first = phrase.tokens.begin;
      const std::uint16_t k = kinds(lower, language, tokens, last);
      const bool capital =
          is_capital(tokens, last) && is_capital(tokens, first) && is_name_noun(tokens.all[first].pos);
      const bool of = link == "of" || link == "for";
      const bool portfolio = of && capital && (k & (kTitleNoun | kRoleNoun)) != 0 &&
                             phrase.tokens.size() >= 2 && is_portfolio(word(first));
      const bool body = of && capital && (k & kOrganisationNoun) != 0;
      const bool office = (of || link == "on") && (k & (kTitleNoun | kRoleNoun | kSpokespersonNoun)) != 0 &&
                          names_bearer(lower, language, tokens, phrase.tokens);
      if (portfolio || body || office) {
        before.tokens.end = phrase.tokens.end;
        continue;
      }
    }
    joined.push_back(phrase);
  }
  phrases.swap(joined);
}

}  // namespace whosaid
