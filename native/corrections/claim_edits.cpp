// The edits of a claim.

#include <algorithm>
#include <map>

#include "corrections/edits.h"

namespace whosaid {
namespace {

constexpr char kByReader[] = "corrected by a reader";
constexpr char kMarkedByReader[] = "marked by a reader";

// Returns whether the claim was changed.
bool judge(WorkingReport& report, Json& claim, bool changed) {
  report.judge(claim, changed);
  return changed;
}

bool is_realised(const Json& polarity) { return polarity != "negated" && polarity != "hypothetical"; }

bool touches(const Json& a, const Json& b) { return a["start"] < b["end"] && b["start"] < a["end"]; }

bool any_touch(const Json& some, const Json& others) {
  return std::any_of(some.begin(), some.end(), [&](const Json& one) {
    return std::any_of(others.begin(), others.end(), [&](const Json& other) { return touches(one, other); });
  });
}

// What led to the old speaker does not lead to the new one.
void give_to(Json& claim, const Json& speaker, const Json& mention) {
  claim["speaker"] = speaker;
  if (speaker.is_null()) {
    claim["link"] = "none";
  } else if (claim["link"] == "none") {
    claim["link"] = claim["source"].is_null() ? "carried" : "explicit";
  }
  claim["evidence"] = Json::array({{{"rule", kByReader}, {"spans", mention}}});
  claim["alternatives"] = Json::array();
  claim["confidence"]["speaker"] = 1;
}

Json speaker_of(WorkingReport& report, const Json& ref) {
  return ref.is_null() ? Json() : Json(report.speaker_id(ref));
}

Json mention_of(const WorkingReport& report, const Json& ref) {
  return ref.is_null() ? Json::array() : Json::array({report.span(ref["mention"])});
}

std::string venue_of(const std::string& role) {
  static const std::map<std::string, std::string> kVenues = {{"headline", "headline"},
                                                             {"standfirst", "standfirst"},
                                                             {"caption", "caption"},
                                                             {"blockquote", "blockquote"},
                                                             {"listItem", "list"}};
  const auto found = kVenues.find(role);
  return found == kVenues.end() ? "body" : found->second;
}

std::uint64_t length_of(const Json& spans) {
  std::uint64_t length = 0;
  for (const Json& span : spans)
    length += span["end"].get<std::uint64_t>() - span["start"].get<std::uint64_t>();
  return length;
}

bool lies_around(const Json& outer, const Json& inner) {
  return std::all_of(inner.begin(), inner.end(), [&](const Json& span) {
    return std::any_of(outer.begin(), outer.end(), [&](const Json& whole) { return holds(whole, span); });
  });
}

// The id of the shortest claim that has all these words and more.
Json parent_of(const Json& content, const Json& claims) {
  const Json* parent = nullptr;
  for (const Json& claim : claims) {
    if (!lies_around(claim["content"], content) || length_of(claim["content"]) <= length_of(content))
      continue;
    if (parent == nullptr || length_of(claim["content"]) < length_of((*parent)["content"])) parent = &claim;
  }
  return parent == nullptr ? Json() : (*parent)["id"];
}

Json cue_of(const WorkingReport& report, const Json& cue) {
  if (cue.is_null()) return {};
  Json made = report.span(cue);
  made["lemma"] = cue["lemma"];
  made["stance"] = cue["stance"];
  return made;
}

// A claim of the same words is the one that is meant: it gets what the edit states.
bool make_so(WorkingReport& report, Json& claim, const Json& edit, const Json& words) {
  const Json speaker = speaker_of(report, edit["speaker"]);
  const bool right =
      claim["speaker"] == speaker && claim["form"] == words["form"] && claim["polarity"] == edit["polarity"];
  if (right) return judge(report, claim, false);
  if (claim["speaker"] != speaker) give_to(claim, speaker, mention_of(report, edit["speaker"]));
  claim["form"] = words["form"];
  claim["quoted"] = words["quoted"];
  claim["polarity"] = edit["polarity"];
  claim["realised"] = is_realised(edit["polarity"]);
  return judge(report, claim, true);
}

Json class_of(WorkingReport& report, const Json& speaker) {
  for (const Json& one : report.speakers()) {
    if (one["id"] == speaker) return one.value("class", "unknown");
  }
  return "unknown";
}

}  // namespace

bool accept_claim(WorkingReport& report, const Json& edit) {
  report.judge(report.claim(edit["claim"]), false);
  return true;
}

bool remove_claim(WorkingReport& report, const Json& edit) {
  const int at = report.find_claim(edit["claim"]);
  Json& claims = report.claims();
  if (at < 0) {
    const Json content = report.spans(edit["claim"]["content"]);
    for (const Json& other : claims) {
      if (any_touch(other["content"], content)) throw Unfit{"noSuchClaim"};
    }
    return false;
  }
  const Json claim = claims[static_cast<std::size_t>(at)];
  report.judged().insert(claim["id"].get<std::string>());
  for (Json& child : claims) {
    if (child["parent"] == claim["id"]) child["parent"] = claim["parent"];
  }
  claims.erase(static_cast<std::size_t>(at));
  return true;
}

bool set_speaker(WorkingReport& report, const Json& edit) {
  Json& claim = report.claim(edit["claim"]);
  const Json speaker = speaker_of(report, edit["speaker"]);
  if (claim["speaker"] == speaker) return judge(report, claim, false);
  give_to(claim, speaker, mention_of(report, edit["speaker"]));
  return judge(report, claim, true);
}

bool set_boundary(WorkingReport& report, const Json& edit) {
  const Json words = report.words(edit);
  const int at = report.find_claim(edit["claim"]);
  Json& claims = report.claims();
  if (at < 0) {
    const int moved = report.claim_of(words["content"]);
    if (moved < 0) throw Unfit{"noSuchClaim"};
    return judge(report, claims[static_cast<std::size_t>(moved)], false);
  }
  Json& claim = claims[static_cast<std::size_t>(at)];
  if (same_spans(claim["content"], words["content"]) && claim["form"] == words["form"])
    return judge(report, claim, false);
  for (const char* name : {"form", "content", "quoted"}) claim[name] = words[name];
  claim["confidence"]["span"] = 1;
  judge(report, claim, true);
  Json changed = std::move(claim);
  claims.erase(static_cast<std::size_t>(at));
  report.place(std::move(changed));
  return true;
}

bool set_polarity(WorkingReport& report, const Json& edit) {
  Json& claim = report.claim(edit["claim"]);
  const Json& polarity = edit["polarity"];
  if (claim["polarity"] == polarity && claim["realised"] == is_realised(polarity))
    return judge(report, claim, false);
  claim["polarity"] = polarity;
  claim["realised"] = is_realised(polarity);
  return judge(report, claim, true);
}

bool add_claim(WorkingReport& report, const Json& edit) {
  const Json words = report.words(edit);
  const Json cue = cue_of(report, edit["cue"]);
  Json source = edit["source"].is_null() ? Json() : report.span(edit["source"]);
  const int there = report.claim_of(words["content"]);
  if (there >= 0) return make_so(report, report.claims()[static_cast<std::size_t>(there)], edit, words);
  const std::string id = report.fresh_id('c');
  const std::string utterance = report.fresh_id('u');
  const Json speaker = speaker_of(report, edit["speaker"]);
  Json spans = Json::array();
  if (!source.is_null()) spans.push_back(source);
  if (!cue.is_null()) spans.push_back(report.span(edit["cue"]));
  const char* link = speaker.is_null() ? "none" : source.is_null() ? "carried" : "explicit";
  if (!source.is_null()) {
    const Json core = source;
    source["class"] = class_of(report, speaker);
    source["core"] = core;
  }
  report.place({{"id", id},
                {"form", words["form"]},
                {"act", "speech"},
                {"polarity", edit["polarity"]},
                {"realised", is_realised(edit["polarity"])},
                {"venue", venue_of(report.role_of(words["content"][0]))},
                {"content", words["content"]},
                {"quoted", words["quoted"]},
                {"cue", cue},
                {"source", source},
                {"speaker", speaker},
                {"link", link},
                {"parent", parent_of(words["content"], report.claims())},
                {"utterance", utterance},
                {"addressee", nullptr},
                {"medium", nullptr},
                {"when", nullptr},
                {"hedges", Json::array()},
                {"evidence", Json::array({{{"rule", kMarkedByReader}, {"spans", spans}}})},
                {"alternatives", Json::array()},
                {"confidence", {{"span", 1}, {"speaker", 1}}},
                {"checked", "added"}});
  report.judged().insert(id);
  return true;
}

}  // namespace whosaid
