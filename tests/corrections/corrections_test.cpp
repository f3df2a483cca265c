// A reader's corrections: the fixtures of this folder, which web/corrections/fixtures.test.ts reads too.
//
//   report.json            the report that all are applied to
//   NAME.patch.json        what a reader did
//   NAME.corrected.json    what becomes of each edit, and the corrected report but for its text and blocks

#include <gtest/gtest.h>

#include "corrections/apply_patch.h"
#include "corrections/score.h"
#include "corrections/text_positions.h"
#include "corrections/working_report.h"
#include "report/report_json.h"
#include "report_invariants.h"

namespace whosaid::tests {
namespace {

const std::filesystem::path kFolder = std::filesystem::path(WHOSAID_TESTS_DIR) / "corrections";

Json read_json(const std::string& name) { return Json::parse(read_file(kFolder / name)); }

Patch read_fixture(const std::string& name) {
  Patch patch;
  std::string problem;
  EXPECT_TRUE(read_patch(read_file(kFolder / (name + ".patch.json")), patch, problem)) << problem;
  return patch;
}

// The report with its spans in another unit.
Json in_unit(Json value, const TextPositions& from, const OffsetMap& to) {
  if (!value.is_structured()) return value;
  for (auto& member : value.items()) {
    if (value.is_object() && (member.key() == "start" || member.key() == "end")) {
      member.value() = to.from_byte(static_cast<std::uint32_t>(from.byte_of(member.value()).value()));
    } else {
      member.value() = in_unit(member.value(), from, to);
    }
  }
  return value;
}

class Fixture : public testing::TestWithParam<std::string> {};

TEST_P(Fixture, gives_the_expected_report) {
  const Corrected corrected = apply_patch(read_json("report.json"), read_fixture(GetParam()));
  const Json expected = read_json(GetParam() + ".corrected.json");
  EXPECT_EQ(Json(corrected.outcomes), expected["outcomes"]);
  EXPECT_EQ(Json(std::vector<std::string>(corrected.judged.begin(), corrected.judged.end())),
            expected["judged"]);
  for (const char* list : {"speakers", "claims", "noComment"}) {
    // As text, so that the order of members is compared too.
    EXPECT_EQ(corrected.report[list].dump(1), expected[list].dump(1)) << list;
  }
}

TEST_P(Fixture, keeps_what_holds_of_every_report_in_every_unit) {
  const Json report = read_json("report.json");
  const std::string text = report["document"]["text"];
  const TextPositions utf16(text, OffsetUnit::kUtf16);
  const Json expected = apply_patch(report, read_fixture(GetParam())).report;
  for (const OffsetUnit unit : {OffsetUnit::kUtf16, OffsetUnit::kUtf8, OffsetUnit::kCodepoint}) {
    const OffsetMap map(text, unit);
    Json given = in_unit(report, utf16, map);
    given["offsetUnit"] = offset_unit_name(unit);
    const Json corrected = apply_patch(given, read_fixture(GetParam())).report;
    EXPECT_EQ(broken_invariants(corrected), std::vector<std::string>()) << offset_unit_name(unit);
    EXPECT_EQ(corrected["claims"], in_unit(expected, utf16, map)["claims"]) << offset_unit_name(unit);
  }
}

std::vector<std::string> fixture_names() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(kFolder)) {
    const std::string name = entry.path().filename().string();
    const std::size_t end = name.find(".patch.json");
    if (end != std::string::npos) names.push_back(name.substr(0, end));
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::string test_name(const testing::TestParamInfo<std::string>& info) {
  std::string name = info.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Corrections, Fixture, testing::ValuesIn(fixture_names()), test_name);

TEST(Corrections, a_score_counts_each_mistake_and_each_claim_once) {
  const Json report = read_json("report.json");
  const Patch patch = read_fixture("claims");
  const Corrected corrected = apply_patch(report, patch);
  const Score judged = score_report(report, corrected, false);
  EXPECT_EQ(judged.right, 1u);          // accepted
  EXPECT_EQ(judged.wrong_speaker, 3u);  // another, a new one, nobody
  EXPECT_EQ(judged.wrong_boundary, 2u);
  EXPECT_EQ(judged.wrong_polarity, 2u);
  EXPECT_EQ(judged.wrong, 7u);
  EXPECT_EQ(judged.no_claim, 1u);
  EXPECT_EQ(judged.missed, 3u);
  EXPECT_EQ(judged.unjudged, 1u);
  EXPECT_EQ(judged.found(), 9u);
  EXPECT_EQ(judged.expected(), 11u);
  const Score complete = score_report(report, corrected, true);
  EXPECT_EQ(complete.right, 2u);
  EXPECT_EQ(complete.unjudged, 0u);
  EXPECT_DOUBLE_EQ(score_json(complete)["f1"], 4.0 / 22);
}

TEST(Corrections, a_claim_with_two_mistakes_counts_once_in_the_sums) {
  const Json report = read_json("report.json");
  Patch patch = read_fixture("claims");
  Json both = Json::array();
  for (const Json& edit : patch.edits) {
    if (edit["kind"] == "polarity") both.push_back(edit);
  }
  Json speaker = both[0];
  speaker["kind"] = "speaker";
  speaker["speaker"] = nullptr;
  both.push_back(speaker);
  patch.edits = both;
  const Score score = score_report(report, apply_patch(report, patch), false);
  EXPECT_EQ(score.wrong_speaker, 1u);
  EXPECT_EQ(score.wrong_polarity, 2u);
  EXPECT_EQ(score.wrong, 2u);
}

TEST(Corrections, a_score_of_nothing_says_so) {
  const Json report = read_json("report.json");
  const Score score = score_report(report, apply_patch(report, Patch()), false);
  EXPECT_EQ(score.unjudged, report["claims"].size());
  EXPECT_NE(score_text(score).find("none"), std::string::npos);
  EXPECT_EQ(score_json(score)["f1"], 0);
}

std::string problem_of(const Json& change) {
  Json file = {{"format", "whosaid-patch/1"},
               {"document", {{"title", nullptr}, {"url", nullptr}}},
               {"complete", false},
               {"edits", Json::array()}};
  file.update(change);
  Patch patch;
  std::string problem;
  EXPECT_FALSE(read_patch(file.dump(), patch, problem));
  return problem;
}

TEST(Corrections, a_file_that_is_no_patch_is_refused_with_the_place) {
  const Json quote = {{"exact", "🚢"}, {"prefix", ""}, {"suffix", ""}, {"start", 0}, {"end", 2}};
  Json short_quote = quote;
  short_quote["end"] = 1;
  const auto accept = [](const Json& content) {
    return Json{{"edits", Json::array({Json{{"kind", "accept"},
                                            {"claim", {{"content", content}, {"cue", nullptr}}}}})}};
  };
  EXPECT_NE(problem_of({{"format", "whosaid-patch/2"}}).find("another version"), std::string::npos);
  EXPECT_NE(problem_of({{"format", 1}}).find("does not say"), std::string::npos);
  EXPECT_EQ(problem_of({{"complete", 1}}), "complete has to be true or false");
  EXPECT_EQ(problem_of({{"edits", 1}}), "edits has to be a list");
  EXPECT_EQ(problem_of({{"edits", Json::array({Json{{"kind", "bless"}}})}}),
            "edits[0].kind is no edit that there is: \"bless\"");
  EXPECT_EQ(problem_of(accept(Json::array())), "edits[0].claim.content has to be a list of at least one");
  EXPECT_EQ(problem_of(accept(Json::array({short_quote}))),
            "edits[0].claim.content[0]: start and end are not as far apart as its words are long");
  Patch patch;
  std::string problem;
  EXPECT_FALSE(read_patch("{", patch, problem));
  EXPECT_EQ(problem, "The file is not JSON");
}

TEST(Corrections, a_report_that_lacks_members_is_refused) {
  Json report;
  std::string problem;
  EXPECT_FALSE(read_report("[]", report, problem));
  EXPECT_FALSE(read_report(R"({"format": "whosaid-report/1", "claims": [{}]})", report, problem));
  EXPECT_NE(problem.find("whole report"), std::string::npos);
  Json broken = read_json("report.json");
  broken["claims"][0]["content"][0]["start"] = "0";
  EXPECT_FALSE(read_report(broken.dump(), report, problem));
  EXPECT_TRUE(read_report(read_file(kFolder / "report.json"), report, problem)) << problem;
}

}  // namespace
}  // namespace whosaid::tests
