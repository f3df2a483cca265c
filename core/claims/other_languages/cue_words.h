// Cue words of other languages: what a word is to the rules, beside its part as a small word.
//
//   fr  a-t-elle   has | she          affirme   says, lemma affirmer      d’après   according to
//   de  teilte     begins "teilte ... mit", lemma mitteilen               sei       subjunctive
//
// Elided and inverted words are read as their parts: "l’ingénieur" the + noun, "dit-il" says + he.

#ifndef WHOSAID_CLAIMS_OTHER_LANGUAGES_CUE_WORDS_H_
#define WHOSAID_CLAIMS_OTHER_LANGUAGES_CUE_WORDS_H_

#include <cstdint>
#include <string_view>

namespace whosaid {

enum OtherWord : std::uint32_t {
  kSays = 1,              // finite verb of saying: dijo
  kSaid = 2,              // its participle, after kHas: déclaré
  kHas = 4,               // auxiliary
  kSplitVerb = 8,         // verb whose particle, the lemma's beginning, stands later: teilte ... mit
  kAccordingTo = 16,      // selon
  kAccordingFirst = 32,   // nach ... of "nach Angaben"
  kAccordingSecond = 64,  // Angaben
  kAccordingAfter = 128,  // Polizei "zufolge"
  kThat = 256,            // que, dass
  kThatIt = 512,          // "that" with its subject in one word
  kSo = 1024,             // so the mayor
  kSubjunctive = 2048,    // sei, habe
  kArticle = 4096,
  kOf = 8192,
  kPronoun = 16384,
  kStopWord = 32768,  // preposition, conjunction, relative pronoun
  kTimeWord = 65536,  // yesterday, also
  kNegation = 131072,
  kAnd = 262144
};

struct OtherWordFacts {
  std::uint32_t kinds = 0;    // bits of OtherWord
  std::string_view lemma;     // of a cue word, static storage
  bool capital = false;       // of the stem: "l’Élysée"
  std::uint8_t elided = 0;    // bytes of an elided word before the stem: "qu’" of "qu’il"
  std::uint8_t inverted = 0;  // bytes of an inverted pronoun at the end: "il" of "dit-il"
};

// Whether there are cue words of a language at all.
bool has_cue_words(std::string_view language);

// The facts of one word as written.
OtherWordFacts other_word_facts(std::string_view word, std::string_view language);

}  // namespace whosaid

#endif  // WHOSAID_CLAIMS_OTHER_LANGUAGES_CUE_WORDS_H_
