// ClauseReader: a unit of another language as its rules ask about it: cues, sources, the ends of clauses.
//
//   [quotation] , a déclaré la ministre Solène Kerbrat .
//                 [- cue -] [------- source ---------]
//                                       [--- core --]
//
// No parse: the words between a cue and the next mark are read from left to right, and small words tell
// where the source ends.

#ifndef WHOSAID_CLAIMS_OTHER_LANGUAGES_CLAUSE_READER_H_
#define WHOSAID_CLAIMS_OTHER_LANGUAGES_CLAUSE_READER_H_

#include <string_view>
#include <vector>

#include "claims/drafts.h"
#include "claims/other_languages/cue_words.h"
#include "claims/units.h"

namespace whosaid {

// A verb of saying. Empty when begin == end.
struct OtherCue {
  int begin = 0;
  int end = 0;
  int limit = 0;      // the source and what else belongs to the verb ends here
  int particle = -1;  // item of a separated particle or participle ("mit"); -1: none
  std::string_view lemma;
  bool negated = false;
  bool inverted = false;  // the pronoun is part of the cue's first word: "a-t-elle"

  bool empty() const { return begin >= end; }
};

struct OtherSource {
  SourcePhrase phrase;
  bool named = false;
  bool pronoun = false;

  bool empty() const { return phrase.empty(); }
};

class ClauseReader {
 public:
  // `facts` is working memory that units share.
  ClauseReader(const Unit& unit, std::string_view language, std::vector<OtherWordFacts>& facts);

  const Unit& unit() const { return unit_; }
  std::string_view language() const { return language_; }
  int size() const { return unit_.size(); }
  bool has(int i, std::uint32_t kinds) const { return (facts(i).kinds & kinds) != 0; }
  const OtherWordFacts& facts(int i) const;
  bool is_small(int i) const;
  bool is_mark(int i) const;  // comma, dash, colon, bracket, end mark
  bool is_colon(int i) const { return unit_.is(i, ":") || unit_.is(i, "\uFF1A"); }
  bool is_word(int i) const;

  // Subjects may be left out: es, it, pl, ru, ar.
  bool drops_subjects() const;

  OtherCue cue_at(int i) const;
  OtherSource source_after(int at, int limit) const;
  // The subject between `from` and the cue at `left`.
  OtherSource source_before(int from, int left) const;
  // The inverted pronoun of a cue.
  OtherSource inverted_source(const OtherCue& cue) const;
  // One past the last item of the clause from `from`: before an end mark or another attribution.
  int clause_end(int from) const;
  int words_between(int from, int to) const;

 private:
  int separated_particle(int verb) const;
  int separated_participle(int auxiliary) const;
  int phrase_end(int at, int limit) const;
  OtherSource describe(int begin, int end) const;
  void add_appositive(OtherSource& source, int begin, int end) const;
  int after_hearer(int at, int limit) const;
  int caseless_name(int begin, int end) const;

  const Unit& unit_;
  std::string_view language_;
  std::vector<OtherWordFacts>& facts_;
};

}  // namespace whosaid

#endif  // WHOSAID_CLAIMS_OTHER_LANGUAGES_CLAUSE_READER_H_
