#include "corrections/working_report.h"

#include <algorithm>
#include <cstdlib>
#include <map>

#include "text/graphemes.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace whosaid {
namespace {

OffsetUnit unit_of(const Json& report) {
  const std::string unit = report["offsetUnit"];
  if (unit == "utf8") return OffsetUnit::kUtf8;
  return unit == "codepoint" ? OffsetUnit::kCodepoint : OffsetUnit::kUtf16;
}

bool overlap(const Json& spans) {
  for (std::size_t i = 1; i < spans.size(); ++i) {
    if (spans[i]["start"] < spans[i - 1]["end"]) return true;
  }
  return false;
}

bool is_trimmed(std::string_view words) {
  return !is_space(decode_at(words, 0).value) && !is_space(decode_before(words, words.size()).value);
}

bool is_span_list(const Json& value) {
  return value.is_array() && std::all_of(value.begin(), value.end(), [](const Json& span) {
           return span.is_object() && span.contains("start") && span["start"].is_number_unsigned() &&
                  span.contains("end") && span["end"].is_number_unsigned();
         });
}

bool is_alternative(const Json& one) {
  return one.is_object() && one.contains("speaker") && one["speaker"].is_string();
}

bool is_claim(const Json& claim) {
  for (const char* name : {"id", "form", "polarity", "utterance"}) {
    if (!claim.contains(name) || !claim[name].is_string()) return false;
  }
  for (const char* name : {"cue", "source", "speaker", "parent", "link", "evidence"}) {
    if (!claim.contains(name)) return false;
  }
  return claim.contains("content") && is_span_list(claim["content"]) && !claim["content"].empty() &&
         claim.contains("alternatives") && claim["alternatives"].is_array() &&
         std::all_of(claim["alternatives"].begin(), claim["alternatives"].end(), is_alternative) &&
         claim.contains("confidence") && claim["confidence"].is_object() && claim.contains("realised");
}

bool is_speaker(const Json& speaker) {
  return speaker.contains("id") && speaker["id"].is_string() && speaker.contains("name") &&
         speaker["name"].is_string() && speaker.contains("mentions") && is_span_list(speaker["mentions"]) &&
         speaker.contains("title") && speaker.contains("organisation");
}

bool is_block(const Json& block) {
  return block.contains("start") && block["start"].is_number_unsigned() && block.contains("end") &&
         block["end"].is_number_unsigned() && block.contains("role") && block["role"].is_string() &&
         block.contains("kept") && block["kept"].is_boolean();
}

bool all_are(const Json& report, const char* list, bool (*is_item)(const Json&)) {
  if (!report.contains(list) || !report[list].is_array()) return false;
  return std::all_of(report[list].begin(), report[list].end(),
                     [&](const Json& item) { return item.is_object() && is_item(item); });
}

bool is_complete(const Json& report) {
  const auto any = [](const Json& item) { return item.contains("party"); };
  return report.contains("offsetUnit") && report["offsetUnit"].is_string() && report.contains("document") &&
         report["document"].is_object() && report["document"].contains("text") &&
         report["document"]["text"].is_string() && all_are(report, "blocks", is_block) &&
         all_are(report, "speakers", is_speaker) && all_are(report, "claims", is_claim) &&
         all_are(report, "noComment", any);
}

const std::map<std::string_view, std::string_view> kSentences = {
    {"wordsNotThere", "its words do not stand in the article, or not in the same surroundings"},
    {"wordsTwice", "its words stand in the article more than once in the same surroundings"},
    {"noSuchClaim", "no claim has just these words"},
    {"claimTwice", "two claims have just these words, and the cue does not decide"},
    {"noSuchSpeaker", "there is no such speaker"},
    {"speakerTwice", "more than one speaker could be meant, or the same one twice"},
    {"cut", "its words begin or end inside a character"},
    {"outsideArticle", "a claim cannot have these words: they lie in no one block of the article"},
    {"wrongForm", "the form and the quoted words contradict each other"},
    {"nothingLeft", "the speaker would be left without a mention"}};

}  // namespace

std::string_view sentence_for(std::string_view reason) {
  const auto found = kSentences.find(reason);
  return found == kSentences.end() ? reason : found->second;
}

bool read_report(std::string_view bytes, Json& report, std::string& problem) {
  report = Json::parse(bytes, nullptr, false);
  if (!report.is_object()) {
    problem = "It is not a JSON object";
  } else if (report.value("format", Json()) != "whosaid-report/1") {
    problem = "It does not say \"format\": \"whosaid-report/1\"";
  } else if (!is_complete(report)) {
    problem = "It is no whole report: members are missing or of another type";
  } else {
    return true;
  }
  return false;
}

WorkingReport::WorkingReport(Json report)
    : report_(std::move(report)),
      text_(report_["document"]["text"]),
      positions_(text_, unit_of(report_)),
      utf16_(text_, OffsetUnit::kUtf16),
      to_unit_(text_, unit_of(report_)) {
  for (const Json& speaker : speakers()) see_id('s', speaker["id"]);
  for (const Json& claim : claims()) {
    see_id('c', claim["id"]);
    see_id('u', claim["utterance"]);
  }
}

void WorkingReport::see_id(char letter, const std::string& id) {
  const unsigned long number = id.empty() ? 0 : std::strtoul(id.c_str() + 1, nullptr, 10);
  highest_[letter] = std::max(highest_[letter], number);
}

Json WorkingReport::span(const Json& quote) const {
  const std::string& words = quote["exact"].get_ref<const std::string&>();
  const std::string& prefix = quote["prefix"].get_ref<const std::string&>();
  const std::string whole = prefix + words + quote["suffix"].get_ref<const std::string&>();
  const auto stood = utf16_.byte_of(quote["start"]);
  std::size_t start = stood.value_or(0);
  const bool stands =
      stood && start >= prefix.size() && text_.compare(start - prefix.size(), whole.size(), whole) == 0;
  if (!stands) {
    const std::size_t first = text_.find(whole);
    if (first == std::string::npos) throw Unfit{"wordsNotThere"};
    if (text_.find(whole, first + 1) != std::string::npos) throw Unfit{"wordsTwice"};
    start = first + prefix.size();
  }
  const std::size_t end = start + words.size();
  if (!is_grapheme_boundary(text_, start) || !is_grapheme_boundary(text_, end)) throw Unfit{"cut"};
  return {{"start", to_unit_.from_byte(static_cast<std::uint32_t>(start))},
          {"end", to_unit_.from_byte(static_cast<std::uint32_t>(end))},
          {"exact", words}};
}

Json WorkingReport::spans(const Json& quotes) const {
  std::vector<Json> found;
  for (const Json& quote : quotes) found.push_back(span(quote));
  std::stable_sort(found.begin(), found.end(),
                   [](const Json& a, const Json& b) { return a["start"] < b["start"]; });
  return found;
}

int WorkingReport::claim_of(const Json& content) const {
  const Json& claims = report_["claims"];
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (same_spans(claims[i]["content"], content)) return static_cast<int>(i);
  }
  return -1;
}

int WorkingReport::find_claim(const Json& ref) const {
  const Json content = spans(ref["content"]);
  const Json& claims = report_["claims"];
  std::vector<int> found;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (same_spans(claims[i]["content"], content)) found.push_back(static_cast<int>(i));
  }
  if (found.size() < 2) return found.empty() ? -1 : found.front();
  const Json cue = ref["cue"].is_null() ? Json() : span(ref["cue"]);
  std::vector<int> fitting;
  for (const int i : found) {
    const Json& other = claims[static_cast<std::size_t>(i)]["cue"];
    if (cue.is_null() ? other.is_null() : same_span(other, cue)) fitting.push_back(i);
  }
  if (fitting.size() != 1) throw Unfit{"claimTwice"};
  return fitting.front();
}

Json& WorkingReport::claim(const Json& ref) {
  const int found = find_claim(ref);
  if (found < 0) throw Unfit{"noSuchClaim"};
  return claims()[static_cast<std::size_t>(found)];
}

int WorkingReport::find_speaker(const Json& ref) const {
  const Json mention = span(ref["mention"]);
  const Json& speakers = report_["speakers"];
  std::vector<int> exactly, named, mentioned;
  for (std::size_t i = 0; i < speakers.size(); ++i) {
    const Json& mentions = speakers[i]["mentions"];
    const bool is_named = speakers[i]["name"] == ref["name"];
    const bool is_mentioned = std::any_of(mentions.begin(), mentions.end(),
                                          [&](const Json& one) { return same_span(one, mention); });
    if (is_named) named.push_back(static_cast<int>(i));
    if (is_mentioned) mentioned.push_back(static_cast<int>(i));
    if (is_named && is_mentioned) exactly.push_back(static_cast<int>(i));
  }
  if (exactly.size() == 1) return exactly.front();
  if (named.size() > 1) throw Unfit{"speakerTwice"};
  if (named.size() == 1) return named.front();
  if (ref.contains("class")) return -1;
  if (mentioned.size() > 1) throw Unfit{"speakerTwice"};
  if (mentioned.empty()) throw Unfit{"noSuchSpeaker"};
  return mentioned.front();
}

std::string WorkingReport::speaker_id(const Json& ref) {
  const int found = find_speaker(ref);
  if (found >= 0) return speakers()[static_cast<std::size_t>(found)]["id"];
  return add_speaker(ref, Json::array({span(ref["mention"])}));
}

std::string WorkingReport::add_speaker(const Json& ref, const Json& mentions) {
  const std::string id = fresh_id('s');
  speakers().push_back({{"id", id},
                        {"name", ref["name"]},
                        {"title", nullptr},
                        {"class", ref.value("class", "named")},
                        {"organisation", nullptr},
                        {"mentions", mentions}});
  return id;
}

Json WorkingReport::words(const Json& edit) const {
  const Json content = spans(edit["content"]);
  const Json quoted = spans(edit["quoted"]);
  const bool readable =
      std::all_of(content.begin(), content.end(), [&](const Json& one) { return may_be_content(one); });
  if (!readable || overlap(content)) throw Unfit{"outsideArticle"};
  const bool inside = std::all_of(quoted.begin(), quoted.end(), [&](const Json& one) {
    return std::any_of(content.begin(), content.end(), [&](const Json& whole) { return holds(whole, one); });
  });
  const std::string form = edit["form"];
  const bool fits = form == "direct" ? same_spans(content, quoted) : (form == "mixed") != quoted.empty();
  if (!inside || overlap(quoted) || !fits) throw Unfit{"wrongForm"};
  return {{"form", form}, {"content", content}, {"quoted", quoted}};
}

void WorkingReport::place(Json claim) {
  Json& all = claims();
  const auto next = std::find_if(all.begin(), all.end(), [&](const Json& other) {
    return other["content"][0]["start"] > claim["content"][0]["start"];
  });
  all.insert(next, std::move(claim));
}

void WorkingReport::judge(Json& claim, bool changed) {
  judged_.insert(claim["id"].get<std::string>());
  const std::string before = claim.value("checked", "");
  if (changed && before != "added") {
    claim["checked"] = "corrected";
  } else if (before.empty()) {
    claim["checked"] = "accepted";
  }
}

std::string WorkingReport::fresh_id(char letter) { return letter + std::to_string(++highest_[letter]); }

std::string WorkingReport::role_of(const Json& span) const {
  const Json* block = block_of(span);
  return block == nullptr ? "" : (*block)["role"].get<std::string>();
}

const Json* WorkingReport::block_of(const Json& span) const {
  for (const Json& block : report_["blocks"]) {
    if (holds(block, span)) return &block;
  }
  return nullptr;
}

bool WorkingReport::may_be_content(const Json& span) const {
  const Json* block = block_of(span);
  if (block == nullptr) return false;
  const Json& role = (*block)["role"];
  return ((*block)["kept"] == true || role == "caption" || role == "headline") &&
         is_trimmed(span["exact"].get_ref<const std::string&>());
}

bool same_span(const Json& a, const Json& b) {
  return a.is_object() && a["start"] == b["start"] && a["end"] == b["end"];
}

bool same_spans(const Json& a, const Json& b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), same_span);
}

bool holds(const Json& outer, const Json& inner) {
  return outer["start"] <= inner["start"] && inner["end"] <= outer["end"];
}

}  // namespace whosaid
