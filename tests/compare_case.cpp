#include "compare_case.h"

#include "found_values.h"
#include "report/report_json.h"

namespace whosaid::tests {
namespace {

using Differences = std::vector<std::string>;

std::string show(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }

// A list one item a line, anything else as it is.
std::string show_block(const Json& value) {
  if (!value.is_array() || value.empty()) return "  " + show(value);
  std::string out;
  for (const Json& item : value) out += "\n      " + show(item);
  return out;
}

void add_difference(Differences& differences, const std::string& what, const Json& expected,
                    const Json& found) {
  differences.push_back(what + "\n    expected" + show_block(expected) + "\n    found   " +
                        show_block(found));
}

// The found claim for each expected one, or npos: equal content first, then the same place in order.
std::vector<std::size_t> align(const Json& expected, const Json& found) {
  std::vector<std::size_t> of_expected(expected.size(), std::string::npos);
  std::vector<bool> used(found.size(), false);
  for (std::size_t i = 0; i < expected.size(); ++i) {
    for (std::size_t j = 0; j < found.size() && of_expected[i] == std::string::npos; ++j) {
      if (used[j] || field_of_claim(found[j], "content", Json()) != expected[i].value("content", Json()))
        continue;
      of_expected[i] = j;
      used[j] = true;
    }
  }
  std::size_t next = 0;
  for (std::size_t i = 0; i < expected.size(); ++i) {
    if (of_expected[i] != std::string::npos) continue;
    while (next < found.size() && used[next]) ++next;
    if (next == found.size()) break;
    of_expected[i] = next;
    used[next] = true;
  }
  return of_expected;
}

// The place in `expected` of the claim that a found claim is nested in; null: none.
Json parent_index(const Json& claim, const Json& found, const std::vector<std::size_t>& of_expected) {
  for (std::size_t i = 0; i < of_expected.size(); ++i) {
    if (of_expected[i] != std::string::npos && found[of_expected[i]]["id"] == claim["parent"]) return i;
  }
  return claim["parent"].is_null() ? Json(nullptr) : Json("a claim that is not expected");
}

void compare_claim(const Json& expected, const Json& claim, const std::string& what, const Json& speakers,
                   Differences& differences) {
  for (const char* field : {"form", "content", "speaker"}) {
    if (!expected.contains(field))
      differences.push_back(what + ": the case does not give its \"" + field + "\"");
  }
  for (const auto& member : expected.items()) {
    if (member.key() == "parent") continue;
    if (!is_claim_field(member.key())) {
      differences.push_back(what + ": there is no field \"" + member.key() + "\"");
      continue;
    }
    const Json value = field_of_claim(claim, member.key(), speakers);
    if (value != member.value())
      add_difference(differences, what + ": " + member.key(), member.value(), value);
  }
}

void compare_claims(const Json& expected, const Json& report, Differences& differences) {
  const Json& found = report["claims"];
  const std::vector<std::size_t> of_expected = align(expected, found);
  if (expected.size() != found.size()) {
    add_difference(
        differences,
        "claims: expected " + std::to_string(expected.size()) + ", found " + std::to_string(found.size()),
        expected, found_claims(report, Json::array()));
    return;
  }
  for (std::size_t i = 0; i < expected.size(); ++i) {
    const std::string what = "claim " + std::to_string(i);
    const Json& claim = found[of_expected[i]];
    compare_claim(expected[i], claim, what, report["speakers"], differences);
    if (!expected[i].contains("parent")) continue;
    const Json parent = parent_index(claim, found, of_expected);
    if (parent != expected[i]["parent"])
      add_difference(differences, what + ": parent", expected[i]["parent"], parent);
  }
}

void compare_speakers(const Json& expected, const Json& report, Differences& differences) {
  Json names = Json::array();
  for (const Json& speaker : report["speakers"]) names.push_back(speaker["name"]);
  for (const Json& speaker : expected) {
    const auto at = std::find(names.begin(), names.end(), speaker.value("name", Json()));
    if (at == names.end()) {
      add_difference(differences, "speakers: not found", speaker, names);
      continue;
    }
    const Json& found = report["speakers"][static_cast<std::size_t>(at - names.begin())];
    for (const auto& member : speaker.items()) {
      const Json value = field_of_speaker(found, member.key());
      if (value != member.value()) {
        add_difference(differences, "speaker " + show(speaker["name"]) + ": " + member.key(), member.value(),
                       value);
      }
    }
  }
  if (expected.size() != names.size()) add_difference(differences, "speakers: their number", expected, names);
}

bool begins_with(const Json& text, const Json& beginning) {
  const std::string& whole = text.get_ref<const std::string&>();
  return beginning.is_string() &&
         whole.compare(0, beginning.get_ref<const std::string&>().size(), beginning) == 0;
}

void compare_blocks(const Json& expected, const Found& found, Differences& differences) {
  const Json blocks = found_blocks(found.analysis);
  if (expected.size() != blocks.size())
    return add_difference(differences, "blocks: their number", expected, blocks);
  for (std::size_t i = 0; i < expected.size(); ++i) {
    const bool same = begins_with(blocks[i]["text"], expected[i].value("text", Json())) &&
                      (!expected[i].contains("role") || expected[i]["role"] == blocks[i]["role"]) &&
                      (!expected[i].contains("kept") || expected[i]["kept"] == blocks[i]["kept"]);
    if (!same) add_difference(differences, "block " + std::to_string(i), expected[i], blocks[i]);
  }
}

void compare_metadata(const Json& expected, const Json& report, Differences& differences) {
  for (const auto& member : expected.items()) {
    const Json value = report["document"].value(member.key(), Json("(no such field)"));
    if (value != member.value())
      add_difference(differences, "metadata: " + member.key(), member.value(), value);
  }
}

void compare_must_not(const Json& expected, const Json& report, Differences& differences) {
  for (const Json& words : expected) {
    for (const Json& claim : report["claims"]) {
      if (is_claimed_in(words, claim)) {
        add_difference(differences, "must not be claimed", words,
                       summary_of_claim(claim, report["speakers"]));
      }
    }
  }
}

}  // namespace

Found find(const std::string& bytes, const Options& options) {
  Found found{analyze(bytes, options), {}};
  found.report = Json::parse(to_json(found.analysis, OffsetUnit::kUtf16));
  return found;
}

Differences compare(const Json& expected, const Found& found) {
  Differences differences;
  if (!expected.is_object() || expected.empty()) return {"the case expects nothing"};
  for (const auto& member : expected.items()) {
    const std::string& name = member.key();
    const Json& value = member.value();
    if (name == "claims") {
      compare_claims(value, found.report, differences);
    } else if (name == "speakers") {
      compare_speakers(value, found.report, differences);
    } else if (name == "blocks") {
      compare_blocks(value, found, differences);
    } else if (name == "metadata") {
      compare_metadata(value, found.report, differences);
    } else if (name == "mustNot") {
      compare_must_not(value, found.report, differences);
    } else if (const Json list = found_list(name, found.analysis, found.report, value); list.is_discarded()) {
      differences.push_back("the case expects an unknown thing, \"" + name + "\"");
    } else if (list != value) {
      add_difference(differences, name, value, list);
    }
  }
  return differences;
}

Json updated(const Json& expected, const Found& found) {
  Json fresh = expected;
  for (auto member : fresh.items()) {
    const std::string& name = member.key();
    if (name == "claims") {
      member.value() = found_claims(found.report, member.value());
    } else if (name == "blocks") {
      member.value() = found_blocks(found.analysis);
    } else if (name == "metadata") {
      for (auto field : member.value().items())
        field.value() = found.report["document"].value(field.key(), Json());
    } else if (const Json list = found_list(name, found.analysis, found.report, member.value());
               !list.is_discarded()) {
      member.value() = list;
    }
  }
  return fresh;
}

}  // namespace whosaid::tests
