// The edits of speakers: two that are one, one that is two.

#include <algorithm>
#include <set>
#include <vector>

#include "corrections/edits.h"

namespace whosaid {
namespace {

// In the order of the text; of two that overlap, the one that begins first, and of those the longer.
Json without_overlap(const Json& mentions, const Json& more) {
  std::vector<Json> all(mentions.begin(), mentions.end());
  all.insert(all.end(), more.begin(), more.end());
  std::stable_sort(all.begin(), all.end(), [](const Json& a, const Json& b) {
    return a["start"] != b["start"] ? a["start"] < b["start"] : a["end"] > b["end"];
  });
  Json kept = Json::array();
  for (const Json& mention : all) {
    if (kept.empty() || mention["start"] >= kept.back()["end"]) kept.push_back(mention);
  }
  return kept;
}

// Alternatives with `from` renamed `into`, without the claim's own speaker and without doubles.
Json renamed(const Json& alternatives, const Json& from, const Json& into, const Json& own) {
  Json kept = Json::array();
  std::set<std::string> seen;
  for (Json one : alternatives) {
    if (one["speaker"] == from) one["speaker"] = into;
    if (one["speaker"] != own && seen.insert(one["speaker"].get<std::string>()).second) kept.push_back(one);
  }
  return kept;
}

Json without(const Json& alternatives, const std::string& speaker) {
  Json kept = Json::array();
  for (const Json& one : alternatives) {
    if (one["speaker"] != speaker) kept.push_back(one);
  }
  return kept;
}

Json& at(Json& list, int index) { return list[static_cast<std::size_t>(index)]; }

}  // namespace

bool merge_speakers(WorkingReport& report, const Json& edit) {
  const int from_at = report.find_speaker(edit["speaker"]);
  const int into_at = report.find_speaker(edit["into"]);
  if (from_at < 0 || into_at < 0) throw Unfit{"noSuchSpeaker"};
  if (from_at == into_at) return false;
  const Json from = at(report.speakers(), from_at);
  Json& into = at(report.speakers(), into_at);
  into["mentions"] = without_overlap(into["mentions"], from["mentions"]);
  for (const char* name : {"title", "organisation"}) {
    if (into[name].is_null()) into[name] = from[name];
  }
  for (Json& claim : report.claims()) {
    if (claim["speaker"] == from["id"]) {
      claim["speaker"] = into["id"];
      report.judge(claim, true);
    }
    claim["alternatives"] = renamed(claim["alternatives"], from["id"], into["id"], claim["speaker"]);
  }
  for (Json& one : report.no_comment()) {
    if (one["party"] == from["id"]) one["party"] = into["id"];
  }
  report.speakers().erase(static_cast<std::size_t>(from_at));
  return true;
}

bool split_speaker(WorkingReport& report, const Json& edit) {
  const int from_at = report.find_speaker(edit["speaker"]);
  if (from_at < 0) throw Unfit{"noSuchSpeaker"};
  const Json leaving = report.spans(edit["mentions"]);
  std::vector<Json*> claims;
  for (const Json& ref : edit["claims"]) claims.push_back(&report.claim(ref));
  const int there = report.find_speaker(edit["to"]);
  if (there == from_at) throw Unfit{"speakerTwice"};
  const Json mentions = at(report.speakers(), from_at)["mentions"];
  Json staying = Json::array();
  for (const Json& mention : mentions) {
    const bool leaves =
        std::any_of(leaving.begin(), leaving.end(), [&](const Json& one) { return same_span(one, mention); });
    if (!leaves) staying.push_back(mention);
  }
  if (staying.empty()) throw Unfit{"nothingLeft"};
  const bool all_there = there >= 0 && std::all_of(claims.begin(), claims.end(), [&](const Json* claim) {
                           return (*claim)["speaker"] == at(report.speakers(), there)["id"];
                         });
  if (all_there && staying.size() == mentions.size()) {
    for (Json* claim : claims) report.judge(*claim, false);
    return false;
  }
  at(report.speakers(), from_at)["mentions"] = staying;
  const int to_at = there >= 0 ? there : static_cast<int>(report.speakers().size());
  if (there < 0) report.add_speaker(edit["to"], Json::array());
  Json& to = at(report.speakers(), to_at);
  to["mentions"] = without_overlap(to["mentions"], leaving);
  const std::string id = to["id"];
  for (Json* claim : claims) {
    (*claim)["speaker"] = id;
    (*claim)["alternatives"] = without((*claim)["alternatives"], id);
    (*claim)["confidence"]["speaker"] = 1;
    report.judge(*claim, true);
  }
  return true;
}

}  // namespace whosaid
