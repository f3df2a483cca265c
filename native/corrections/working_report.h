// A report that is being corrected, and how patches name things in it.
//
// web/corrections/working.ts is the same in TypeScript: on the fixtures of tests/corrections both give the
// same.

#ifndef WHOSAID_NATIVE_CORRECTIONS_WORKING_REPORT_H_
#define WHOSAID_NATIVE_CORRECTIONS_WORKING_REPORT_H_

#include <map>
#include <set>
#include <string>
#include <vector>

#include "corrections/patch.h"
#include "corrections/text_positions.h"

namespace whosaid {

// Why an edit does not fit, as a name: "wordsNotThere". Thrown by the edits, caught where they are applied.
struct Unfit {
  const char* reason;
};

// The reason as a sentence for a person.
std::string_view sentence_for(std::string_view reason);

// Whether `bytes` are a report of one article with all that corrections need; else a sentence why not.
bool read_report(std::string_view bytes, Json& report, std::string& problem);

class WorkingReport {
 public:
  // `report` was read by read_report, or written by the core.
  explicit WorkingReport(Json report);

  Json& speakers() { return report_["speakers"]; }
  Json& claims() { return report_["claims"]; }
  Json& no_comment() { return report_["noComment"]; }
  const Json& report() const { return report_; }
  std::set<std::string>& judged() { return judged_; }

  // The span of a quote, in the report's unit, with its words. Throws Unfit.
  Json span(const Json& quote) const;

  // The same of a list of quotes, in the order of the text.
  Json spans(const Json& quotes) const;

  // The claim of just these words, or -1. Throws Unfit when words are lost or two claims fit.
  int find_claim(const Json& ref) const;

  // The same; throws Unfit when there is none.
  Json& claim(const Json& ref);

  // The index of the first claim with this content, or -1.
  int claim_of(const Json& content) const;

  // The speaker that is meant: of this name and with this mention; else the only one of this name; else,
  // unless the reference says of what class a new one is, the only one with this mention. -1: none, but one
  // may be made.
  int find_speaker(const Json& ref) const;

  // The id of the speaker that is meant, made when there is none. Nothing may throw Unfit after it.
  std::string speaker_id(const Json& ref);

  // Adds a speaker with these mentions; returns the id.
  std::string add_speaker(const Json& ref, const Json& mentions);

  // The members form, content and quoted of an edit, with spans. Throws Unfit unless a claim may have them.
  Json words(const Json& edit) const;

  // Puts a claim before the first other that begins after it.
  void place(Json claim);

  // Notes that a reader has judged a claim, and whether that changed it.
  void judge(Json& claim, bool changed);

  // The next id of a speaker ('s'), claim ('c') or utterance ('u'). One of what was removed is not given
  // again.
  std::string fresh_id(char letter);

  // The role of the block that a span lies in; empty when it lies in none.
  std::string role_of(const Json& span) const;

 private:
  void see_id(char letter, const std::string& id);
  const Json* block_of(const Json& span) const;
  bool may_be_content(const Json& span) const;
  std::size_t byte(const Json& position) const;

  Json report_;
  std::string text_;
  TextPositions positions_;  // of the report's unit
  TextPositions utf16_;      // of patches
  OffsetMap to_unit_;
  std::set<std::string> judged_;
  std::map<char, unsigned long> highest_;  // numbers given so far, by letter
};

bool same_span(const Json& a, const Json& b);
bool same_spans(const Json& a, const Json& b);
bool holds(const Json& outer, const Json& inner);

}  // namespace whosaid

#endif  // WHOSAID_NATIVE_CORRECTIONS_WORKING_REPORT_H_
