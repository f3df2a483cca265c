// The program as a user meets it: what it prints, where, and its exit status.

#include "command_line/command_line.h"

#include <sstream>

#include "report_invariants.h"

namespace whosaid::tests {
namespace {

const std::string kArticle = "“The lift is stuck,” caretaker Bo Amsel said on Monday.\n";

std::vector<Json> json_lines(const std::string& text) {
  std::vector<Json> out;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) out.push_back(Json::parse(line, nullptr, false));
  return out;
}

TEST_F(CommandLine, one_file_gives_one_line_of_json) {
  const Outcome result =
      run("analyze --format json --offsets codepoint --input text '" + file("a.txt", kArticle) + "'");
  EXPECT_EQ(result.status, 0);
  EXPECT_EQ(result.errors, "");
  const std::vector<Json> reports = json_lines(result.output);
  ASSERT_EQ(reports.size(), 1u);
  EXPECT_EQ(reports[0]["format"], "whosaid-report/1");
  EXPECT_EQ(reports[0]["offsetUnit"], "codepoint");
  EXPECT_EQ(reports[0]["document"]["text"], kArticle);
  EXPECT_TRUE(broken_invariants(reports[0]).empty());
}

TEST_F(CommandLine, standard_input_gives_the_same_as_a_file) {
  EXPECT_EQ(run("analyze -", kArticle).output, run("analyze '" + file("a.txt", kArticle) + "'").output);
}

TEST_F(CommandLine, several_files_give_lines_with_ids_and_name_what_cannot_be_read) {
  const std::string a = file("a.txt", kArticle), b = file("b.txt", "Nothing was said.");
  const Outcome result = run("analyze '" + a + "' /no/such/file '" + b + "'");
  EXPECT_EQ(result.status, 1);
  EXPECT_NE(result.errors.find("/no/such/file"), std::string::npos);
  const std::vector<Json> reports = json_lines(result.output);
  ASSERT_EQ(reports.size(), 2u);
  EXPECT_EQ(reports[0]["id"], a);
  EXPECT_EQ(reports[1]["id"], b);
}

TEST_F(CommandLine, jsonl_keeps_order_and_goes_on_after_bad_lines) {
  const std::string lines =
      Json({{"id", "x"}, {"text", kArticle}}).dump() + "\nnot json\n\n[1]\n{\"id\": {\"n\": 4}}\n" +
      "{\"id\": 5, \"text\": 5}\n{\"text\": \"a\"}\n" + "{\"id\": 7, \"text\": \"\\ud800 \\u0000\"}\n" +
      Json({{"id", 8}, {"text", ""}}).dump();
  const Outcome result = run("analyze --jsonl --keep-all --offsets codepoint", lines);
  EXPECT_EQ(result.status, 0);
  const std::vector<Json> reports = json_lines(result.output);
  ASSERT_EQ(reports.size(), 8u);
  EXPECT_EQ(reports[0].begin().key(), "id");
  EXPECT_EQ(reports[0]["id"], "x");
  EXPECT_TRUE(broken_invariants(reports[0]).empty());
  for (const std::size_t bad : {1u, 2u, 3u, 4u}) {
    EXPECT_TRUE(reports[bad].contains("id") && reports[bad]["error"].is_string()) << reports[bad].dump();
  }
  EXPECT_EQ(reports[3]["id"], Json({{"n", 4}}));
  EXPECT_EQ(reports[4]["id"], 5);
  EXPECT_TRUE(reports[5]["id"].is_null());
  EXPECT_EQ(reports[5]["document"]["text"], "a");
  EXPECT_EQ(reports[6]["id"], 7);
  EXPECT_EQ(reports[6]["document"]["text"].get<std::string>().substr(0, 3),
            "\xEF\xBF\xBD");  // a lone surrogate
  EXPECT_EQ(reports[7]["id"], 8);
}

TEST_F(CommandLine, jsonl_lines_have_no_line_ends_of_unicode) {
  const std::string ends = "a\xE2\x80\xA8 b\xE2\x80\xA9 c\xC2\x85 d";
  const Json line = {{"id", ends}, {"text", ends}};
  for (const char* format : {"json", "markdown"}) {
    const std::string output =
        run(std::string("analyze --keep-all --jsonl --format ") + format, line.dump()).output;
    EXPECT_EQ(output.find("\xE2\x80\xA8"), std::string::npos);
    EXPECT_EQ(output.find("\xE2\x80\xA9"), std::string::npos);
    EXPECT_EQ(output.find("\xC2\x85"), std::string::npos);
    EXPECT_EQ(json_lines(output).at(0)["id"], ends);
  }
}

TEST_F(CommandLine, jsonl_members_may_stand_in_any_order_beside_others) {
  const Outcome result =
      run("analyze --jsonl",
          "{\"text\": \"Hi.\", \"more\": {\"id\": 1, \"text\": [\"no\"]}, \"id\" : [ \"a\\u0062\" ] }\n"
          "{\"html\": \"<p>Ha.\", \"text\": null, \"id\": -0.5e1}\n"
          "{\"id\": 3, \"text\": \"Hm.\"} {}\n"
          "{\"id\": 4, \"text\": \"\xC3(\"}\n");
  const std::vector<Json> reports = json_lines(result.output);
  ASSERT_EQ(reports.size(), 4u);
  EXPECT_EQ(reports[0]["id"], Json({"ab"}));
  EXPECT_EQ(reports[0]["document"]["text"], "Hi.");
  EXPECT_EQ(reports[1]["id"], -5);
  EXPECT_EQ(reports[1]["document"]["text"], "Ha.");
  EXPECT_EQ(reports[2]["error"], "The line is not JSON.");
  EXPECT_EQ(reports[3]["error"], "The line is not JSON.");
}

TEST_F(CommandLine, the_article_alone_is_written_as_markdown_or_html) {
  const std::string page = file("a.html",
                                "<title>Lift stuck</title><nav><a href=/>Home</a></nav><h1>Lift stuck</h1>"
                                "<p>“The lift is stuck,” caretaker Bo Amsel said on <b>Monday</b>.</p>");
  EXPECT_EQ(run("analyze --format markdown '" + page + "'").output,
            "# Lift stuck\n\n“The lift is stuck,” caretaker Bo Amsel said on **Monday**.\n");
  EXPECT_NE(run("analyze --format html '" + page + "'").output.find("said on <strong>Monday</strong>.</p>"),
            std::string::npos);
  const std::vector<Json> lines = json_lines(
      run("analyze --jsonl --format markdown", Json({{"id", 4}, {"text", kArticle}}).dump()).output);
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_EQ(lines[0], Json({{"id", 4}, {"markdown", kArticle}}));
  const std::vector<Json> files =
      json_lines(run("analyze --format html '" + page + "' '" + page + "'").output);
  ASSERT_EQ(files.size(), 2u);
  EXPECT_EQ(files[1]["id"], page);
  EXPECT_TRUE(files[1]["html"].is_string());
}

TEST_F(CommandLine, the_article_can_be_found_without_its_claims) {
  const std::string all = run("analyze -", kArticle).output;
  const std::string only = run("analyze --article-only -", kArticle).output;
  const Json report = Json::parse(only);
  EXPECT_TRUE(broken_invariants(report).empty());
  EXPECT_FALSE(Json::parse(all)["claims"].empty());
  EXPECT_TRUE(report["claims"].empty());
  EXPECT_EQ(report["blocks"], Json::parse(all)["blocks"]);
  EXPECT_EQ(report["document"], Json::parse(all)["document"]);
}

TEST_F(CommandLine, a_wrong_command_line_ends_with_2) {
  EXPECT_EQ(run("analyze --offsets miles").status, 2);
  EXPECT_EQ(run("analyze --no-such-option").status, 2);
  EXPECT_EQ(run("dump --stage nothing").status, 2);
  EXPECT_EQ(run("analyze --jsonl --format text").status, 2);
  EXPECT_EQ(run("one two").status, 2);
}

TEST_F(CommandLine, help_and_version_end_well) {
  EXPECT_EQ(run("--help").status, 0);
  EXPECT_NE(run("--help").output.find("Examples:"), std::string::npos);
  EXPECT_EQ(run("analyze --help").status, 0);
  EXPECT_EQ(run("--version").output.rfind("whosaid ", 0), 0u);
}

TEST_F(CommandLine, what_cannot_be_shown_is_said) {
  EXPECT_EQ(run("/no/such/file").status, 1);
  EXPECT_EQ(run("/").status, 1);
  EXPECT_NE(run("/").errors.find("directory"), std::string::npos);
  EXPECT_EQ(run("'" + file("picture", std::string("\x89PNG\0\0", 6)) + "'").status, 1);
  const Outcome empty = run("'" + file("empty", "") + "'");
  EXPECT_EQ(empty.status, 0);
  EXPECT_NE(empty.errors.find("empty"), std::string::npos);
}

TEST_F(CommandLine, the_article_is_plain_when_piped_and_coloured_when_asked_for) {
  const std::string path = file("a.txt", kArticle);
  const Outcome plain = run("'" + path + "'");
  EXPECT_EQ(plain.status, 0);
  EXPECT_EQ(plain.output.find('\x1b'), std::string::npos);
  EXPECT_NE(plain.output.find("The lift is stuck,"), std::string::npos);
  EXPECT_NE(run("--color always '" + path + "'").output.find('\x1b'), std::string::npos);
}

TEST_F(CommandLine, the_article_keeps_to_the_width_and_tells_the_terminal_nothing_from_the_text) {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "word \x1b[31m\xE5\xBD\xBC and\u202E more ";
  const Outcome result = run("--width 40 '" + file("a.txt", text) + "'");
  EXPECT_EQ(result.output.find('\x1b'), std::string::npos);
  EXPECT_EQ(result.output.find("\u202E"), std::string::npos);
  std::istringstream lines(result.output);
  for (std::string line; std::getline(lines, line);) {
    // At most three bytes a column here.
    EXPECT_LE(line.size(), 120u) << line;
  }
}

TEST_F(CommandLine, dump_shows_a_stage) {
  const Outcome result = run("dump --stage sentences", "He left. She stayed.");
  EXPECT_EQ(result.status, 0);
  EXPECT_NE(result.output.find("She stayed."), std::string::npos);
}

}  // namespace
}  // namespace whosaid::tests
