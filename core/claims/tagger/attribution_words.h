// Attribution words: the ranges of tokens that the tagger found, as spans of the text.

#ifndef WHOSAID_CLAIMS_TAGGER_ATTRIBUTION_WORDS_H_
#define WHOSAID_CLAIMS_TAGGER_ATTRIBUTION_WORDS_H_

#include <cstdint>
#include <vector>

#include "claims/claims.h"
#include "claims/units.h"

namespace whosaid {

// Content as claims hold it: without outer quotation marks, loose punctuation and a leading "that".
struct ContentWords {
  std::vector<Span> content;  // in order; may be empty
  std::vector<Span> quoted;   // what of it stands in quotation marks
  bool has_unquoted = false;
};

ContentWords content_words(const Sources& sources, const std::vector<TokenRange>& content);

// A cue without punctuation around it, and without what stands before a cue noun: "said:", "'s warning".
// Empty when it is nothing but punctuation.
TokenRange cue_words(const Sources& sources, TokenRange cue);

ClaimForm form_of(const ContentWords& words);

// From the first byte of the first token to the last of the last; empty for no tokens.
Span bytes_of(const Sources& sources, TokenRange range);

// The token that the byte lies in or before; the number of tokens behind the last.
std::uint32_t token_at(const Sources& sources, std::uint32_t byte);

// The token's word in small letters.
std::string_view word_of(const Sources& sources, std::uint32_t token);

// Index of the sentence that the token stands in.
std::uint32_t sentence_of(const Sources& sources, std::uint32_t token);

// A source without punctuation at its end, without "who" or "which" of a relative clause before it, and
// without the utterance that follows it.
TokenRange source_words(const Sources& sources, TokenRange source);

// Whether the phrase is "who" or "which" alone.
bool is_relative_pronoun(const Sources& sources, TokenRange phrase);

// Gives the claim the phrase as its source, and the first mention that lies in it; of "who" the one before
// it.
void set_source(const Sources& sources, TokenRange phrase, Claim& claim);

}  // namespace whosaid

#endif  // WHOSAID_CLAIMS_TAGGER_ATTRIBUTION_WORDS_H_
