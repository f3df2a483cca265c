// Runs every case and article: each is one test.
//
//   whosaid_cases                                      all of them
//   whosaid_cases --gtest_filter='claims/nested.*'     one phenomenon
//   whosaid_cases --update                             rewrites report.txt of every article
//   whosaid_cases --update claims/nested/two-levels    rewrites what that case expects

#include <gtest/gtest.h>

#include <cstdio>
#include <cstring>
#include <functional>

#include "article.h"
#include "compare_case.h"
#include "report_invariants.h"

namespace whosaid::tests {
namespace {

const std::filesystem::path kRoot = WHOSAID_TESTS_DIR;

std::string lines(const std::vector<std::string>& items) {
  std::string out;
  for (const std::string& item : items) out += "  " + item + "\n";
  return out;
}

void fail_if_any(const std::vector<std::string>& problems, const std::string& what) {
  if (!problems.empty()) ADD_FAILURE() << what << "\n" << lines(problems);
}

// A test that is a function.
class FunctionTest : public testing::Test {
 public:
  explicit FunctionTest(std::function<void()> body) : body_(std::move(body)) {}
  void TestBody() override { body_(); }

 private:
  std::function<void()> body_;
};

void add_test(const std::string& suite, const std::string& name, const std::string& file,
              const std::function<void()>& body) {
  testing::RegisterTest(suite.c_str(), name.c_str(), nullptr, nullptr, file.c_str(), 1,
                        [body]() -> testing::Test* { return new FunctionTest(body); });
}

void run_case(const TestCase& test) {
  const std::vector<std::string> differences = compare(test.expected, find(test.bytes, test.options));
  const std::vector<std::string> broken = check_everything(test.bytes, test.options);
  fail_if_any(broken, test.name + ": the report is not sound");
  if (test.known_failure.empty()) {
    fail_if_any(differences, test.name);
  } else if (differences.empty()) {
    ADD_FAILURE() << test.name << " passes now: take its \"knownFailure\" out";
  }
}

void add_case(const std::filesystem::path& file) {
  std::string problem;
  const TestCase test = read_case(file, kRoot / "cases", problem);
  const std::size_t slash = test.name.rfind('/');
  const auto body = [test, problem] {
    if (!problem.empty()) {
      ADD_FAILURE() << test.file.string() << ": " << problem;
    } else {
      run_case(test);
    }
  };
  add_test(test.name.substr(0, slash), test.name.substr(slash + 1), file.string(), body);
}

void check_gold(const Article& article) {
  const Json gold = Json::parse(read_file(article.folder / "gold.json"), nullptr, false);
  ASSERT_FALSE(gold.is_discarded()) << article.slug << " has no gold.json that can be read";
  const std::vector<std::string> problems = compare_with_gold(gold, find(article.bytes, article.options));
  fail_if_any(problems, article.slug + " against gold.json");
}

void check_golden(const Article& article) {
  const std::string expected = read_file(article.folder / "report.txt");
  ASSERT_FALSE(expected.empty()) << article.slug << " has no report.txt: write it with --update";
  const std::string difference =
      line_difference(expected, readable_report(find(article.bytes, article.options)));
  if (!difference.empty()) {
    ADD_FAILURE() << article.slug << "/report.txt (- expected, + found; --update rewrites it):\n"
                  << difference;
  }
}

void add_article(const Article& article) {
  const std::string suite = "articles/" + article.slug;
  const std::string file = article.folder.string();
  add_test(suite, "gold", file, [article] { check_gold(article); });
  add_test(suite, "report", file, [article] { check_golden(article); });
  add_test(suite, "sound", file, [article] {
    fail_if_any(check_everything(article.bytes, article.options), article.slug + ": the report is not sound");
  });
}

int update_articles(const std::string& name) {
  int updated_count = 0;
  for (const Article& article : find_articles(kRoot / "articles")) {
    if (!name.empty() && name != "articles/" + article.slug) continue;
    write_file(article.folder / "report.txt", readable_report(find(article.bytes, article.options)));
    ++updated_count;
  }
  return updated_count;
}

int update_case(const std::string& name) {
  const std::filesystem::path file = kRoot / "cases" / (name + ".json");
  if (!std::filesystem::exists(file)) return 0;
  std::string problem;
  const TestCase test = read_case(file, kRoot / "cases", problem);
  if (!problem.empty()) {
    std::fprintf(stderr, "%s: %s\n", name.c_str(), problem.c_str());
    return 0;
  }
  Json json = Json::parse(read_file(file));
  json["expected"] = updated(test.expected, find(test.bytes, test.options));
  write_file(file, json.dump(2) + "\n");
  return 1;
}

int update(const std::string& name) {
  int updated_count = update_articles(name);
  if (!name.empty()) updated_count += update_case(name);
  std::printf("%d updated\n", updated_count);
  return updated_count > 0 || name.empty() ? 0 : 1;
}

void add_tests() {
  const std::vector<std::filesystem::path> files = find_case_files(kRoot / "cases");
  add_test("cases", "are_there", __FILE__,
           [count = files.size()] { EXPECT_GT(count, 0u) << "no case was found"; });
  for (const std::filesystem::path& file : files) add_case(file);
  const std::vector<Article> articles = find_articles(kRoot / "articles");
  add_test("articles", "are_there", __FILE__,
           [count = articles.size()] { EXPECT_GT(count, 0u) << "no article was found"; });
  for (const Article& article : articles) add_article(article);
}

}  // namespace
}  // namespace whosaid::tests

int main(int argc, char** argv) {
  if (argc > 1 && std::strcmp(argv[1], "--update") == 0)
    return whosaid::tests::update(argc > 2 ? argv[2] : "");
  whosaid::tests::add_tests();
  testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
