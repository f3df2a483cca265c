// whosaid apply: what it prints, where, and its exit status.

#include "command_line/command_line.h"
#include "report_invariants.h"

namespace whosaid::tests {
namespace {

class Apply : public CommandLine {
 protected:
  static std::string fixture(const std::string& name) {
    return "'" + (std::filesystem::path(WHOSAID_TESTS_DIR) / "corrections" / name).string() + "'";
  }
  static Json read_fixture(const std::string& name) {
    return Json::parse(read_file(std::filesystem::path(WHOSAID_TESTS_DIR) / "corrections" / name));
  }
};

TEST_F(Apply, prints_the_corrected_report) {
  const Outcome result = run("apply " + fixture("claims.patch.json") + " " + fixture("report.json"));
  EXPECT_EQ(result.status, 0);
  EXPECT_EQ(result.errors, "");
  const Json report = Json::parse(result.output);
  EXPECT_EQ(report["claims"], read_fixture("claims.corrected.json")["claims"]);
  EXPECT_EQ(broken_invariants(report), std::vector<std::string>());
}

TEST_F(Apply, analyses_an_article_first_in_any_unit) {
  const std::string text = "🚢 “The lift is stuck,” caretaker Bo Amsel said on Monday.\n";
  const std::string article = "'" + file("a.txt", text) + "'";
  const Json quote = {{"exact", "The lift is stuck,"},
                      {"prefix", "🚢 “"},
                      {"suffix", "” caretaker"},
                      {"start", 4},
                      {"end", 22}};
  Json patch = read_fixture("claims.patch.json");
  patch["edits"] = Json::array({Json{{"kind", "speaker"},
                                     {"claim", {{"content", Json::array({quote})}, {"cue", nullptr}}},
                                     {"speaker", nullptr}}});
  const std::string path = "'" + file("patch.json", patch.dump()) + "'";
  for (const char* unit : {"utf16", "utf8", "codepoint"}) {
    const Outcome result = run(std::string("apply --offsets ") + unit + " " + path + " " + article);
    EXPECT_EQ(result.status, 0) << result.errors;
    const Json report = Json::parse(result.output);
    EXPECT_EQ(report["offsetUnit"], unit);
    EXPECT_TRUE(report["claims"][0]["speaker"].is_null());
    EXPECT_EQ(report["claims"][0]["checked"], "corrected");
    EXPECT_EQ(broken_invariants(report), std::vector<std::string>()) << unit;
  }
  EXPECT_EQ(run("apply " + path + " -", text).status, 0);
}

TEST_F(Apply, names_edits_that_do_not_fit_and_applies_the_others) {
  Json patch = read_fixture("claims.patch.json");
  patch["edits"].insert(patch["edits"].begin(), read_fixture("unfit.patch.json")["edits"][0]);
  const Outcome result = run("apply - " + fixture("report.json"), patch.dump());
  EXPECT_EQ(result.status, 1);
  EXPECT_NE(result.errors.find(
                "standard input: edits[0] (accept \"The bell is cracked,\") does not fit: its words"),
            std::string::npos)
      << result.errors;
  EXPECT_EQ(Json::parse(result.output)["claims"], read_fixture("claims.corrected.json")["claims"]);
}

TEST_F(Apply, scores_for_people_and_for_programs) {
  const std::string files = fixture("claims.patch.json") + " " + fixture("report.json");
  const Outcome text = run("apply --score " + files);
  EXPECT_EQ(text.status, 0);
  EXPECT_NE(text.output.find("Wrong speaker"), std::string::npos);
  EXPECT_NE(text.output.find("2 of 10"), std::string::npos) << text.output;
  const Json score = Json::parse(run("apply --score --format json " + files).output);
  EXPECT_EQ(score["right"], 2);
  EXPECT_EQ(score["missed"], 3);
  EXPECT_DOUBLE_EQ(score["recall"], 2.0 / 12);
}

TEST_F(Apply, names_what_cannot_be_read) {
  const Outcome none = run("apply /no/such/patch /no/such/report");
  EXPECT_EQ(none.status, 1);
  EXPECT_NE(none.errors.find("/no/such/patch"), std::string::npos);
  EXPECT_NE(none.errors.find("/no/such/report"), std::string::npos);
  const Outcome wrong = run("apply " + fixture("report.json") + " " + fixture("report.json"));
  EXPECT_EQ(wrong.status, 1);
  EXPECT_NE(wrong.errors.find("does not say \"format\": \"whosaid-patch/1\""), std::string::npos)
      << wrong.errors;
  const Outcome patch = run("apply " + fixture("claims.patch.json") + " " + fixture("claims.patch.json"));
  EXPECT_EQ(patch.status, 1);
  EXPECT_NE(patch.errors.find("whosaid-report/1"), std::string::npos) << patch.errors;
  EXPECT_EQ(patch.output, "");
}

TEST_F(Apply, refuses_a_wrong_command_line) {
  EXPECT_EQ(run("apply").status, 2);
  EXPECT_EQ(run("apply one").status, 2);
  EXPECT_EQ(run("apply --format text one two").status, 2);
  EXPECT_EQ(run("apply - -").status, 2);
  EXPECT_EQ(run("apply --help").status, 0);
}

}  // namespace
}  // namespace whosaid::tests
