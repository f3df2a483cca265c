// What stands around a possible end of a sentence, in the words that the rules of tailoring.cpp need.
//
//   text      He met Gov.␣Ruth Fox.
//   word             ---                 the word before the terminator
//   previous     ---                     the word before that
//   next              ----               the word that would begin the next sentence
//
// Every look around is bounded to a few words, so each site costs a constant.

#ifndef WHOSAID_SENTENCES_BREAK_CONTEXT_H_
#define WHOSAID_SENTENCES_BREAK_CONTEXT_H_

#include <cstdint>
#include <string_view>

#include "text/abbreviations.h"
#include "text/sentence_breaks.h"

namespace whosaid {

struct BreakContext {
  std::string_view text;  // the block, from its first sentence on
  BreakSite site;
  std::uint32_t sentence_begin = 0;
  bool has_word = false;  // a letter or digit stands between sentence_begin and the terminator

  // Derived by derive().
  std::string_view word;      // letters, digits, inner full stops, hyphens and apostrophes; at most 48 bytes
  std::string_view previous;  // the word before `word`, spaces between; empty when there is none
  std::string_view next;      // without its marks: "The" of "“The"; up to an apostrophe
  char32_t next_char = 0;     // at site.next, whatever it is
  char32_t next_letter = 0;   // after the brackets and quotation marks that open there
  std::uint32_t next_word_begin = 0;
  AbbreviationKind kind = AbbreviationKind::kNone;  // of `word`
  bool spaced = false;                              // white space lies before site.next
  bool closed = false;                              // closing marks follow the terminator
  bool quote_closed = false;                        // a quotation mark among them
};

// Fills what is derived from the first four members.
void derive(BreakContext& context);

// Whether the word is one that begins many sentences and hardly ever stands inside a name: "The", "But".
bool is_sentence_starter(std::string_view word);

// Whether the next word is such a starter; not one followed by a full stop ("No. 7", "I. M. Pei").
bool next_starts_sentence(const BreakContext& context);

// The word of letters, digits and marks that begins at `at`, at most 40 bytes; "" when none does. Hyphens
// and apostrophes between letters belong to it.
std::string_view word_at(std::string_view text, std::uint32_t at);

}  // namespace whosaid

#endif  // WHOSAID_SENTENCES_BREAK_CONTEXT_H_
