// Sentence boundaries of UAX #29: the places where a sentence may end, and what the standard decides there.
//
//   text     Mr. Fox left.) "Why?" he asked.
//   sites      ^         ^      ^
//   break      yes       yes    yes
//
// The standard breaks after a terminator and the marks that close with it. core/sentences looks at the same
// sites and overrules the standard where news are written otherwise.

#ifndef WHOSAID_TEXT_SENTENCE_BREAKS_H_
#define WHOSAID_TEXT_SENTENCE_BREAKS_H_

#include <cstdint>
#include <string_view>
#include <vector>

namespace whosaid {

// One terminator with what follows it:   left . " ␣ Why
//                                             |   | |
//                                  term_begin-'   | '-next
//                                       close_end-'
struct BreakSite {
  std::uint32_t term_begin = 0;  // the last terminator of a row: its one code point begins here ...
  std::uint32_t term_end = 0;    // ... and ends here, extenders included
  std::uint32_t close_end = 0;   // behind the closing marks that follow it
  std::uint32_t next = 0;        // behind the spaces: what would begin the next sentence, or the text's end
  char32_t terminator = 0;       // 0 when a line or paragraph separator alone ends the sentence
  bool breaks = false;           // what UAX #29 decides
};

// Where news writing needs other sites than the standard has. The decision about them is the caller's;
// without one of these the scanner is UAX #29 to the letter.
enum class SiteTailoring { kNone, kNews };

// Finds the sites of a text in order. With kNews
//   - a line or paragraph separator is a space: rows of one paragraph were broken where they were full,
//   - an ellipsis "…" is a terminator,
//   - a guillemet closes across a space (« Oui. » Elle ...),
//   - a reference number closes (thawed.[12]),
//   - an opening mark glued to a terminator begins the next sentence (end.“Then ...), a straight quotation
//     mark too when it is the opening one of its pair.
// Linear over the whole text.
class SentenceScanner {
 public:
  SentenceScanner(std::string_view text, SiteTailoring tailoring)
      : text_(text), news_(tailoring == SiteTailoring::kNews) {}

  // The next site, or false when there is none before the end of the text.
  bool next(BreakSite& site);

 private:
  bool find_candidate(BreakSite& site);
  bool read_site(BreakSite& site);
  void read_closing_marks(BreakSite& site);
  std::uint32_t skip_reference(std::uint32_t at) const;
  bool is_opening_here(char32_t c, std::uint32_t after) const;
  bool read_spaced_guillemet(BreakSite& site);
  bool decide(const BreakSite& site, bool any_space) const;
  bool goes_on_small(std::uint32_t at) const;

  std::string_view text_;
  bool news_;
  bool open_quote_ = false;  // an odd number of straight double quotation marks before at_
  std::uint32_t at_ = 0;
};

// All boundaries of `text` (valid UTF-8) in order, its beginning and end included; none of an empty text.
// UAX #29 untailored. Linear.
std::vector<std::uint32_t> find_sentence_breaks(std::string_view text);

}  // namespace whosaid

#endif  // WHOSAID_TEXT_SENTENCE_BREAKS_H_
