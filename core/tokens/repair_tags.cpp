#include "tokens/repair_tags.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>
#include <vector>

#include "text/unicode.h"
#include "text/utf8.h"
#include "tokens/name_particles.h"
#include "tokens/word_features.h"

namespace whosaid {
namespace {

bool is_verb(Pos pos) {
  return pos == Pos::kVB || pos == Pos::kVBD || pos == Pos::kVBP || pos == Pos::kVBZ || pos == Pos::kVBN;
}

// Third person forms that are verbs wherever they follow a noun, in headlines without articles too.
bool is_reporting_verb_form(std::string_view word) {
  static constexpr std::array<std::string_view, 46> kForms = {
      "accuses",  "acknowledges", "adds",     "admits",   "alleges",   "announces", "argues",    "asks",
      "asserts",  "believes",     "cautions", "concedes", "confesses", "confirms",  "contends",  "declares",
      "denies",   "explains",     "hopes",    "insists",  "jokes",     "knows",     "laments",   "notes",
      "observes", "predicts",     "recalls",  "reckons",  "recounts",  "remembers", "replies",   "reveals",
      "says",     "states",       "stresses", "suggests", "suspects",  "tells",     "testifies", "thinks",
      "urges",    "vows",         "wants",    "warns",    "wonders",   "writes"};
  return std::find(kForms.begin(), kForms.end(), word) != kForms.end();
}

// "Okonkwo plans to", after a name: what is tagged as a noun is the verb.
bool is_wanting_form(std::string_view word) {
  static constexpr std::array<std::string_view, 14> kForms = {
      "aims",   "claims", "desires", "expects",  "hopes",     "intends", "needs",
      "offers", "plans",  "pledges", "promises", "threatens", "vows",    "wants"};
  return std::find(kForms.begin(), kForms.end(), word) != kForms.end();
}

// Nouns that are verbs between a plural and an article: "critics fear the".
bool is_plain_verb(std::string_view word) {
  static constexpr std::array<std::string_view, 15> kForms = {
      "allege", "blame", "call",   "claim",    "demand", "dispute", "doubt",  "fear",
      "hope",   "plan",  "praise", "question", "report", "stress",  "support"};
  return std::find(kForms.begin(), kForms.end(), word) != kForms.end();
}

bool is_noun(Pos pos) { return pos == Pos::kNN || pos == Pos::kNNS || pos == Pos::kNNP || pos == Pos::kNNPS; }

// "said that it was safe, and advised the council": no passive has an object.
bool takes_object(std::string_view participle, Pos next) {
  return participle.size() > 4 && participle.substr(participle.size() - 2) == "ed" &&
         (next == Pos::kNNP || next == Pos::kNNS || next == Pos::kDT || next == Pos::kPRPS ||
          next == Pos::kPRP);
}

// "The lawyer contested the claim", and not "a ship named the Ida", "the ship raised the day before".
bool contests(std::string_view text, const Tokens& tokens, std::uint32_t i, TokenRange sentence) {
  static constexpr std::array<std::string_view, 8> kTwoObjects = {
      "awarded", "called", "denied", "dubbed", "named", "nicknamed", "titled", "offered"};
  static constexpr std::array<std::string_view, 9> kTimes = {
      "day", "evening", "following", "month", "morning", "night", "previous", "week", "year"};
  if (i + 2 >= sentence.end || !takes_object(slice(text, tokens.all[i].span), tokens.all[i + 1].pos))
    return false;
  if (tokens.all[i + 1].pos != Pos::kDT && tokens.all[i + 1].pos != Pos::kPRPS) return false;
  const std::string_view word = slice(text, tokens.all[i].span);
  const std::string_view object = slice(text, tokens.all[i + 2].span);
  return std::find(kTwoObjects.begin(), kTwoObjects.end(), word) == kTwoObjects.end() &&
         std::find(kTimes.begin(), kTimes.end(), object) == kTimes.end();
}

bool is_emphatic_do(std::string_view word) { return word == "did" || word == "does" || word == "do"; }

bool is_subject(Pos pos) { return is_noun(pos) || pos == Pos::kPRP; }

// A noun tag on a word that must be a verb: after "he", in "points out", "minister admits".
bool is_verb_after(std::string_view text, const Token& before, const Token& token, std::string_view next) {
  if (token.pos != Pos::kNNS && token.pos != Pos::kNN) return false;
  const std::string_view word = slice(text, token.span);
  const std::string_view subject = slice(text, before.span);
  if (word.back() != 's') return false;
  if (subject == "he" || subject == "she" || subject == "He" || subject == "She") return true;
  if (word == "points" && next == "out") return true;
  if (before.pos == Pos::kNNP && next == "to" && is_wanting_form(word)) return true;
  if (word == "states") return is_noun(before.pos) && next == "that";
  return is_reporting_verb_form(word) &&
         (is_noun(before.pos) || before.pos == Pos::kPunct || before.pos == Pos::kWDT ||
          before.pos == Pos::kWP) &&
         next != "of" && next != ".";
}

bool is_adjective(Pos pos) { return pos == Pos::kJJ || pos == Pos::kJJR || pos == Pos::kJJS; }

bool is_capital(const Token& token) { return (token.shape & kCapital) != 0; }

// Tags that a word may lose when it turns out to be a name. Words of the closed classes keep theirs.
bool is_open_class(Pos pos) {
  return pos == Pos::kNN || pos == Pos::kNNS || is_adjective(pos) || is_verb(pos) || pos == Pos::kVBG ||
         pos == Pos::kRB || pos == Pos::kFW || pos == Pos::kUH;
}

// "Ibarra-Finch", "Uí-Néill": a capital on either side of a hyphen.
bool is_double_name(std::string_view word) {
  const std::size_t hyphen = word.find('-');
  if (hyphen == std::string_view::npos || hyphen <= 1 || hyphen + 2 >= word.size()) return false;
  std::size_t last = hyphen - 1;  // the letter before the hyphen may have several bytes
  while (last > 0 && (static_cast<unsigned char>(word[last]) & 0xC0) == 0x80) --last;
  return is_upper(decode_at(word, hyphen + 1).value) && is_lower(decode_at(word, last).value);
}

// "Prabowo Do", "Suu Oh": names that are small words elsewhere. Behind a name, with a capital, they are
// names.
bool is_short_name(std::string_view word) {
  static constexpr std::array<std::string_view, 16> kNames = {
      "An", "Ann", "Do", "He", "Ho", "Me", "My", "No", "Oh", "On", "Or", "So", "To", "Us", "We", "Win"};
  return std::find(kNames.begin(), kNames.end(), word) != kNames.end();
}

// Whether no text that the tagger learned from has the word: what it guesses of it hangs on its last letters.
bool is_unknown(const PosModel& model, std::string_view text, const Token& token) {
  const WordForm form = make_word_form(slice(text, token.span), token.shape, false, SentenceCase::kNormal);
  return !model.features.knows(word_features(form)[kWholeWordFeature]);
}

// Tags that an unknown word with a capital gets by its last letters.
bool is_guess(Pos pos) { return is_open_class(pos) || pos == Pos::kMD || pos == Pos::kSYM; }

// "Owner Mehwish and ...": an unknown word with a capital inside a sentence is a name, unless a noun that it
// describes follows ("Ruritanian officials") or it is several ("Ruritanians").
bool is_new_name(const PosModel& model, std::string_view text, const Tokens& tokens, std::uint32_t i,
                 TokenRange sentence) {
  const Token& token = tokens.all[i];
  const Pos pos = token.pos;
  if (!is_guess(pos) || pos == Pos::kNNS || token.span.size() < 2) return false;
  const Pos before = tokens.all[i - 1].pos;
  const Pos next = i + 1 < sentence.end ? tokens.all[i + 1].pos : Pos::kPunct;
  const bool next_is_name = i + 1 < sentence.end && next == Pos::kNNP && is_capital(tokens.all[i + 1]);
  const bool begins = before == Pos::kQuote || before == Pos::kPunct;
  const bool describes = next == Pos::kNN || next == Pos::kNNS || is_adjective(next);
  if ((begins && !next_is_name && !is_double_name(slice(text, token.span))) || describes) return false;
  return is_unknown(model, text, token);
}

// "Amos Ferrand hugged his lawyer": a word that no text had is of no closed class, whatever its letters.
void repair_unknown_beginning(const PosModel& model, std::string_view text, Tokens& tokens,
                              TokenRange sentence) {
  if (sentence.size() < 2) return;
  Token& first = tokens.all[sentence.begin];
  const bool closed = first.pos == Pos::kIN || first.pos == Pos::kDT || first.pos == Pos::kCC ||
                      first.pos == Pos::kMD || first.pos == Pos::kTO || first.pos == Pos::kPRP ||
                      first.pos == Pos::kPRPS || first.pos == Pos::kWP || first.pos == Pos::kWDT ||
                      first.pos == Pos::kWRB || first.pos == Pos::kEX || first.pos == Pos::kUH;
  if (closed && is_capital(first) && is_unknown(model, text, first)) first.pos = Pos::kNNP;
}

// "MOREAU VASQUEZ-LUND, HOST:": the words in capitals before a label's comma or colon.
void repair_capital_label(const PosModel& model, std::string_view text, Tokens& tokens, TokenRange sentence) {
  constexpr std::uint32_t kLongest = 8;
  std::uint32_t end = sentence.begin;
  while (end < sentence.end && (tokens.all[end].shape & kAllCaps) != 0) ++end;
  if (end == sentence.begin || end >= sentence.end) return;
  std::uint32_t colon = end;
  while (colon < sentence.end && colon < sentence.begin + kLongest &&
         slice(text, tokens.all[colon].span) != ":")
    ++colon;
  const std::string_view mark = slice(text, tokens.all[end].span);
  if (colon >= sentence.end || slice(text, tokens.all[colon].span) != ":" || (mark != "," && mark != ":"))
    return;
  for (std::uint32_t i = sentence.begin; i < end; ++i) {
    Token& token = tokens.all[i];
    if (is_guess(token.pos) && is_unknown(model, text, token)) token.pos = Pos::kNNP;
  }
}

// "Ana de la Cruz", "told de Wit": particles before a capital are of the name. What is a word of its own, too
// ("Erik ten Hag"), only behind a name, and where the capital is nothing that it could count.
void repair_particles(std::string_view text, Tokens& tokens, TokenRange sentence) {
  constexpr std::uint32_t kMost = 3;
  for (std::uint32_t i = sentence.begin; i + 1 < sentence.end; ++i) {
    if (is_capital(tokens.all[i]) || !is_name_particle(slice(text, tokens.all[i].span))) continue;
    std::uint32_t name = i + 1;
    while (name < sentence.end && name < i + kMost && is_name_particle(slice(text, tokens.all[name].span)))
      ++name;
    if (name >= sentence.end || !is_capital(tokens.all[name])) continue;
    const bool behind_name =
        i > sentence.begin && tokens.all[i - 1].pos == Pos::kNNP && is_capital(tokens.all[i - 1]);
    const bool counts = slice(text, tokens.all[i].span) == "ten" && name + 1 < sentence.end &&
                        is_noun(tokens.all[name + 1].pos);
    const bool sure = is_sure_particle(slice(text, tokens.all[i].span));
    if (counts || !(sure || behind_name)) continue;
    for (std::uint32_t part = i; part <= name; ++part) tokens.all[part].pos = Pos::kNNP;
    if (i == sentence.begin + 1 && is_capital(tokens.all[i - 1])) {  // "Ines dos Santos has refused"
      Token& given = tokens.all[i - 1];
      if (is_noun(given.pos) || given.pos == Pos::kJJ || given.pos == Pos::kVBZ || given.pos == Pos::kFW)
        given.pos = Pos::kNNP;
    }
    i = name;
  }
}

// Capitals inside a sentence: a noun before a name or behind one is part of it ("Owner Percival Ndiaye",
// "Ostrava Chemicals"), and so is a double name that was taken for an adjective and has no noun to describe.
void repair_names(const PosModel& model, std::string_view text, Tokens& tokens, TokenRange sentence) {
  if (find_sentence_case(text, tokens, sentence) != SentenceCase::kNormal) return;
  repair_unknown_beginning(model, text, tokens, sentence);
  repair_particles(text, tokens, sentence);
  if (sentence.size() > 2 && slice(text, tokens.all[sentence.begin].span) == "WHO" &&
      slice(text, tokens.all[sentence.end - 1].span) != "?")
    tokens.all[sentence.begin].pos = Pos::kNNP;
  for (std::uint32_t i = sentence.end; i > sentence.begin + 1; --i) {
    Token& token = tokens.all[i - 1];
    const Token& before = tokens.all[i - 2];
    if ((token.shape & kAllCaps) != 0 && slice(text, token.span) == "WHO") token.pos = Pos::kNNP;
    if (!is_capital(token) || (token.shape & kAllCaps) != 0) continue;
    const Pos next = i < sentence.end ? tokens.all[i].pos : Pos::kPunct;
    const bool next_is_name = i < sentence.end && next == Pos::kNNP && is_capital(tokens.all[i]);
    const bool behind_nickname = i > sentence.begin + 3 && before.pos == Pos::kQuote &&
                                 (before.shape & kSpaceBefore) == 0 && tokens.all[i - 3].pos == Pos::kNNP;
    if (is_new_name(model, text, tokens, i - 1, sentence) || (behind_nickname && is_guess(token.pos)))
      token.pos = Pos::kNNP;
    if (token.pos == Pos::kNN && next_is_name) token.pos = Pos::kNNP;
    if ((token.pos == Pos::kNN || token.pos == Pos::kNNS) && before.pos == Pos::kNNP && is_capital(before) &&
        (token.shape & kSpaceBefore) != 0)
      token.pos = token.pos == Pos::kNN ? Pos::kNNP : Pos::kNNPS;
    if (token.pos == Pos::kJJ && before.pos == Pos::kNNP && is_capital(before) && !is_noun(next) &&
        !is_adjective(next) && next != Pos::kCC)
      token.pos = Pos::kNNP;
    const bool verb_or_adverb = token.pos == Pos::kVBG || token.pos == Pos::kVBN || token.pos == Pos::kRB;
    if (verb_or_adverb && before.pos == Pos::kNNP && is_capital(before) && (token.shape & kSpaceBefore) != 0)
      token.pos = Pos::kNNP;
    const bool in_name = (before.pos == Pos::kNNP && is_capital(before)) || next_is_name;
    const bool begins =
        before.pos == Pos::kQuote || (before.pos == Pos::kPunct && slice(text, before.span) != ",");
    if (in_name && !begins && (token.shape & kSpaceBefore) != 0 && is_short_name(slice(text, token.span)))
      token.pos = Pos::kNNP;
    if (token.pos == Pos::kJJ && !is_noun(next) && !is_adjective(next) && next != Pos::kCC &&
        is_double_name(slice(text, token.span)))
      token.pos = Pos::kNNP;
  }
}

// Inside the sentence, not after a mark that begins one anew, as a comma does not.
bool is_inside(std::string_view text, const Tokens& tokens, std::uint32_t i, TokenRange sentence) {
  if (i <= sentence.begin) return false;
  if (tokens.all[i - 1].pos == Pos::kQuote)  // behind a nickname: Kay "Blue" Ng
    return i >= sentence.begin + 2 && tokens.all[i - 2].pos == Pos::kNNP;
  return tokens.all[i - 1].pos != Pos::kPunct || slice(text, tokens.all[i - 1].span) == ",";
}

// The words that stand as names inside a sentence.
std::unordered_set<std::string_view> names_of(std::string_view text, const Tokens& tokens) {
  std::unordered_set<std::string_view> names;
  for (const TokenRange& sentence : tokens.of_sentence) {
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      const Token& token = tokens.all[i];
      if (token.pos == Pos::kNNP && is_capital(token) && is_inside(text, tokens, i, sentence))
        names.insert(slice(text, token.span));
    }
  }
  return names;
}

// "Brandt: no warning": before a colon stands a name, unless it is a word that texts have ("Update:").
void repair_label(const PosModel& model, std::string_view text, Tokens& tokens, TokenRange sentence) {
  if (sentence.size() < 3) return;
  Token& first = tokens.all[sentence.begin];
  const Token& next = tokens.all[sentence.begin + 1];
  if (first.pos != Pos::kNN || !is_capital(first) || (first.shape & kAllCaps) != 0 ||
      slice(text, next.span) != ":")
    return;
  const WordForm form = make_word_form(slice(text, first.span), first.shape, true, SentenceCase::kNormal);
  if (!model.features.knows(word_features(form)[kWholeWordFeature])) first.pos = Pos::kNNP;
}

bool is_auxiliary(std::string_view word) {
  static constexpr std::array<std::string_view, 21> kWords = {
      "Am",  "Are",   "Can",  "Could", "Did",  "Do",    "Does", "Had",  "Has",  "Have", "Is",
      "May", "Might", "Must", "Said",  "Says", "Shall", "Was",  "Were", "Will", "Would"};
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

void repair_by_article(std::string_view text, Tokens& tokens) {
  const std::unordered_set<std::string_view> names = names_of(text, tokens);
  if (names.empty()) return;
  std::vector<std::uint32_t> doubtful;
  std::unordered_set<std::string>
      small;  // the doubtful words in small letters, while the article has none such
  for (std::uint32_t i = 0; i < tokens.all.size(); ++i) {
    const Token& token = tokens.all[i];
    const std::string_view word = slice(text, token.span);
    if (!is_capital(token) || !is_guess(token.pos) || names.count(word) == 0 || is_auxiliary(word)) continue;
    doubtful.push_back(i);
    small.insert(to_lower(slice(text, token.span)));
  }
  if (doubtful.empty()) return;
  for (const Token& token : tokens.all) {
    if ((token.shape & kWord) != 0 && !is_capital(token)) small.erase(std::string(slice(text, token.span)));
  }
  for (const std::uint32_t i : doubtful) {
    if (small.count(to_lower(slice(text, tokens.all[i].span))) > 0) tokens.all[i].pos = Pos::kNNP;
  }
}

// "Downing Street", "Barking Council": what ends the name of a place or body, where "Visiting Leeds" is no
// name.
bool ends_body_name(std::string_view word) {
  static constexpr std::array<std::string_view, 16> kHeads = {
      "Street", "Council", "Borough",  "County", "City",   "Town",    "University", "College",
      "School", "Police",  "Hospital", "Rovers", "United", "Airport", "Group",      "Bank"};
  return std::find(kHeads.begin(), kHeads.end(), word) != kHeads.end();
}

// "Ines Falconer has refused": a sentence has one subject, so what stands before it and its verb is no verb.
void repair_given_name(std::string_view text, Tokens& tokens, TokenRange sentence) {
  if (sentence.size() < 3) return;
  Token& first = tokens.all[sentence.begin];
  const bool gerund = first.pos == Pos::kVBG;
  if (!is_capital(first) || !(is_verb(first.pos) || gerund) || is_auxiliary(slice(text, first.span))) return;
  std::uint32_t end = sentence.begin + 1;
  while (end < sentence.end && tokens.all[end].pos == Pos::kNNP && is_capital(tokens.all[end])) ++end;
  if (end == sentence.begin + 1 || end == sentence.end) return;
  if (gerund && !ends_body_name(slice(text, tokens.all[end - 1].span))) return;
  const Pos next = tokens.all[end].pos;
  const bool finite = next == Pos::kVBD || next == Pos::kVBZ || next == Pos::kVBP || next == Pos::kMD;
  if (finite) first.pos = Pos::kNNP;
}

// “...,” the notice; “...,” Ines Prat: nothing but a subject stands between the quotation and the token.
bool subject_is_quoted(const Tokens& tokens, std::uint32_t i, TokenRange sentence) {
  const std::uint32_t last = i - 1;
  std::uint32_t first = last;
  while (first > sentence.begin + 1 && tokens.all[first - 1].pos == Pos::kNNP) --first;
  if (first == last && tokens.all[last].pos != Pos::kNNP) {
    if (last == sentence.begin) return false;
    first = last - 1;
    if (tokens.all[first].pos != Pos::kDT && tokens.all[first].pos != Pos::kPRPS) return false;
  }
  return first > sentence.begin && tokens.all[first - 1].pos == Pos::kQuote;
}

// "Television replays suggested that": of two finite verbs in a row the first is a noun.
bool is_plural_before_verb(std::string_view text, const Tokens& tokens, std::uint32_t i,
                           TokenRange sentence) {
  const Token& token = tokens.all[i];
  const std::string_view word = slice(text, token.span);
  if (token.pos != Pos::kVBZ || i + 2 >= sentence.end || word.back() != 's' || is_capital(token) ||
      is_reporting_verb_form(word) || is_wanting_form(word) || word == "is" || word == "has" ||
      word == "was" || word == "gets" || word == "does")
    return false;
  const Pos before = tokens.all[i - 1].pos;
  if (!is_noun(before) && before != Pos::kJJ) return false;
  for (std::uint32_t back = i - 1; back > sentence.begin && back + 4 > i; --back) {
    const Pos p = tokens.all[back - 1].pos;
    if (p == Pos::kWP || p == Pos::kWDT || p == Pos::kWRB) return false;  // "the man whose farm floods said"
  }
  const Pos next = tokens.all[i + 1].pos;
  const Pos object = tokens.all[i + 2].pos;
  const bool that = slice(text, tokens.all[i + 2].span) == "that";
  const bool finite = next == Pos::kVBN && (that || object == Pos::kDT || object == Pos::kPRP);
  return finite || next == Pos::kVBD || next == Pos::kMD;
}

// "..., data from the agency show."
bool is_closing_verb(std::string_view text, const Tokens& tokens, std::uint32_t i, TokenRange sentence) {
  constexpr std::uint32_t kLongestSubject = 8;  // tokens
  if (i + 1 >= sentence.end || slice(text, tokens.all[i + 1].span) != ".") return false;
  const std::string_view word = slice(text, tokens.all[i].span);
  if (tokens.all[i].pos != Pos::kNN || (word != "show" && !is_plain_verb(word))) return false;
  for (std::uint32_t at = i; at > sentence.begin + 1 && at + kLongestSubject > i; --at) {
    const Token& token = tokens.all[at - 1];
    if (slice(text, token.span) == ",") {
      const Pos p = tokens.all[at].pos;
      return p == Pos::kNNS || slice(text, tokens.all[at].span) == "data";
    }
    if (is_verb(token.pos)) return false;
  }
  return false;
}

// What the grammar rules out whatever a model says: no bare verb follows "the"; a capital verb between a
// name and a verb is a surname (Omar Said said).
void repair_sentence(std::string_view text, Tokens& tokens, TokenRange sentence) {
  for (std::uint32_t i = sentence.begin; i + 1 < sentence.end; ++i) {
    // "Hye-jin Seo": an interjection does not stand before a surname without a comma.
    const bool capital = (tokens.all[i].shape & kCapital) != 0 && tokens.all[i].span.size() > 4;
    if (tokens.all[i].pos == Pos::kUH && capital && tokens.all[i + 1].pos == Pos::kNNP)
      tokens.all[i].pos = Pos::kNNP;
  }
  for (std::uint32_t i = sentence.begin + 1; i < sentence.end; ++i) {
    Token& token = tokens.all[i];
    const Token& before = tokens.all[i - 1];
    const std::string_view word = slice(text, before.span);
    if (before.pos == Pos::kDT && (word == "the" || word == "The" || word == "a" || word == "A") &&
        (token.pos == Pos::kVB || token.pos == Pos::kVBP)) {
      token.pos = Pos::kNN;
    }
    const bool article = before.pos == Pos::kDT && (word == "the" || word == "The" || word == "a" ||
                                                    word == "A" || word == "an" || word == "An");
    if (article && token.pos == Pos::kRB && i + 1 < sentence.end &&
        (tokens.all[i + 1].pos == Pos::kIN || tokens.all[i + 1].pos == Pos::kPunct)) {
      token.pos = Pos::kNN;  // "a sophomore at Pine River"
    }
    // "urged the police to fish out", "Granger Stone sponsors the parade"
    const Pos after = i + 1 < sentence.end ? tokens.all[i + 1].pos : Pos::kPunct;
    // "the director-general said", "new dictionary says"
    const bool finite = after == Pos::kVBD || after == Pos::kVBZ;
    const bool nominal = is_noun(before.pos) || before.pos == Pos::kDT || before.pos == Pos::kPRPS;
    if (token.pos == Pos::kJJ && !is_capital(token) && finite && nominal) token.pos = Pos::kNN;
    // "some farmers doubt the cuttings"
    const bool opens_object =
        after == Pos::kDT || (after == Pos::kIN && slice(text, tokens.all[i + 1].span) == "that");
    if (before.pos == Pos::kNNS && token.pos == Pos::kNN && opens_object &&
        is_plain_verb(slice(text, token.span)))
      token.pos = Pos::kVBP;
    const bool not_to = before.pos == Pos::kTO && i > sentence.begin + 1 &&
                        slice(text, tokens.all[i - 2].span) == "not";  // "advised her not to travel"
    if (before.pos == Pos::kTO && token.pos == Pos::kNN && (after == Pos::kRP || not_to))
      token.pos = Pos::kVB;
    // "has accused her of stealing": what nothing follows that could be hers is no possessive
    const bool owns_nothing = after == Pos::kIN || after == Pos::kTO || after == Pos::kDT ||
                              after == Pos::kPRP || after == Pos::kWP || after == Pos::kPunct;
    if (token.pos == Pos::kPRPS && slice(text, token.span) == "her" && owns_nothing) token.pos = Pos::kPRP;
    if (token.pos == Pos::kVBN && before.pos == Pos::kCC && takes_object(slice(text, token.span), after))
      token.pos = Pos::kVBD;
    if (token.pos == Pos::kVBN && is_noun(before.pos) && contests(text, tokens, i, sentence))
      token.pos = Pos::kVBD;
    // "..., ” Ines Quarrie announced": a given name that looks like a verb.
    const bool name_behind = after == Pos::kNNP && i + 2 < sentence.end && is_verb(tokens.all[i + 2].pos);
    if (before.pos == Pos::kQuote && is_capital(token) && is_verb(token.pos) && name_behind)
      token.pos = Pos::kNNP;
    // "He did promise that": the subject stands before "did"
    if (token.pos == Pos::kNN && is_emphatic_do(word) && after != Pos::kPunct && i > sentence.begin + 1 &&
        is_subject(tokens.all[i - 2].pos))
      token.pos = Pos::kVB;
    if (before.pos == Pos::kNNP && token.pos == Pos::kNNS && !is_capital(token) &&
        (after == Pos::kDT || after == Pos::kPRPS) && slice(text, token.span).back() == 's')
      token.pos = Pos::kVBZ;
    const bool odd = token.pos == Pos::kUH || token.pos == Pos::kRB || token.pos == Pos::kRP ||
                     token.pos == Pos::kSYM || token.pos == Pos::kFW;
    const bool inside = (token.shape & kSpaceBefore) != 0 && (token.shape & kCapital) != 0;
    if (odd && inside && i + 1 < sentence.end && is_verb(tokens.all[i + 1].pos)) token.pos = Pos::kNNP;
    const std::string_view next =
        i + 1 < sentence.end ? slice(text, tokens.all[i + 1].span) : std::string_view();
    if (is_verb_after(text, before, token, next)) token.pos = Pos::kVBZ;
    // “It is closed,” the notice states.
    const bool behind_quotation =
        next == "." && is_noun(before.pos) && subject_is_quoted(tokens, i, sentence);
    if (behind_quotation && token.pos == Pos::kNNS && is_reporting_verb_form(slice(text, token.span)))
      token.pos = Pos::kVBZ;
    if (is_closing_verb(text, tokens, i, sentence)) token.pos = Pos::kVBP;
    if (is_plural_before_verb(text, tokens, i, sentence)) {
      token.pos = Pos::kNNS;
      if (tokens.all[i + 1].pos == Pos::kVBN) tokens.all[i + 1].pos = Pos::kVBD;
    }
    const bool surname = before.pos == Pos::kNNP && is_verb(token.pos) && (token.shape & kCapital) != 0 &&
                         i + 1 < sentence.end && is_verb(tokens.all[i + 1].pos) &&
                         (tokens.all[i + 1].shape & kCapital) == 0;
    if (surname) token.pos = Pos::kNNP;
  }
}

}  // namespace

void repair_tags(const PosModel& model, std::string_view text, Tokens& tokens) {
  for (const TokenRange& sentence : tokens.of_sentence) {
    repair_names(model, text, tokens, sentence);
    repair_capital_label(model, text, tokens, sentence);
    repair_label(model, text, tokens, sentence);
  }
  repair_by_article(text, tokens);
  for (const TokenRange& sentence : tokens.of_sentence) {
    repair_given_name(text, tokens, sentence);
    repair_sentence(text, tokens, sentence);
  }
}

}  // namespace whosaid
