#include "article.h"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

#include "found_values.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace whosaid::tests {
namespace {

// Lines about which nobody needs to agree: whether a byline is article is a matter of taste.
const std::set<std::string> kNeutralRoles = {"kicker", "byline", "date", "dateline", "caption", "credit"};

// Words in lower case, for comparing what stands in two pieces of text.
std::map<std::string, int> words_of(const std::string& text) {
  std::map<std::string, int> words;
  std::string word;
  for (std::size_t at = 0; at <= text.size();) {
    const Codepoint c = decode_at(text, at);
    if (is_letter(c.value) || is_digit(c.value)) {
      append_utf8(word, to_lower(c.value));
    } else if (!word.empty()) {
      ++words[word];
      word.clear();
    }
    at += std::max(1u, c.size);
  }
  return words;
}

// Whether at least four of five words of both together are shared.
bool nearly_equal(const std::string& a, const std::string& b) {
  std::map<std::string, int> left = words_of(a);
  const std::map<std::string, int> right = words_of(b);
  int shared = 0, all = 0;
  for (const auto& [word, count] : right) {
    shared += std::min(count, left[word]);
    left[word] = std::max(count, left[word]);
  }
  for (const auto& [word, count] : left) all += count;
  return shared * 5 >= all * 4 && all > 0;
}

std::string joined(const Json& strings) {
  std::string out;
  for (const Json& part : strings) out += (out.empty() ? "" : " ") + part.get<std::string>();
  return out;
}

// Names that may stand for the speaker of a gold claim.
std::set<std::string> accepted_names(const Json& gold, const Json& speaker) {
  std::set<std::string> names = {speaker.get<std::string>()};
  for (const Json& known : gold.value("speakers", Json::array())) {
    if (known["name"] != speaker) continue;
    for (const Json& alias : known.value("aliases", Json::array())) names.insert(alias.get<std::string>());
  }
  return names;
}

bool is_right_speaker(const Json& gold, const Json& expected, const Json& found) {
  if (expected.is_null()) return found.is_null();
  return found.is_string() && accepted_names(gold, expected).count(found.get<std::string>()) > 0;
}

bool is_found(const Json& gold, const Json& claim, const Json& report) {
  return std::any_of(report["claims"].begin(), report["claims"].end(), [&](const Json& found) {
    return nearly_equal(joined(claim["content"]), joined(field_of_claim(found, "content", {}))) &&
           is_right_speaker(gold, claim["speaker"], field_of_claim(found, "speaker", report["speakers"]));
  });
}

void compare_gold_claims(const Json& gold, const Json& report, std::vector<std::string>& problems) {
  const Json missing = gold.value("knownMissing", Json::array());
  for (const Json& claim : gold["claims"]) {
    const bool known = std::find(missing.begin(), missing.end(), claim.value("n", Json())) != missing.end();
    const bool found = is_found(gold, claim, report);
    if (!found && !known && claim.value("core", true)) {
      problems.push_back("not found: " + claim["speaker"].dump() + " | " + joined(claim["content"]));
    }
    if (found && known) problems.push_back("found, though a known failure: " + joined(claim["content"]));
  }
  for (const Json& words : gold.value("must_not", Json::array())) {
    for (const Json& claim : report["claims"]) {
      if (is_claimed_in(words, claim)) problems.push_back("must not be claimed: " + words.dump());
    }
  }
}

// The lines of a text that are not empty, as byte ranges.
std::vector<Span> lines_of(const std::string& text) {
  std::vector<Span> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const Span line{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    if (slice(text, line).find_first_not_of(" \t\r") != std::string_view::npos) lines.push_back(line);
    begin = end + 1;
  }
  return lines;
}

bool is_kept(const Blocks& blocks, Span line) {
  return std::any_of(blocks.begin(), blocks.end(),
                     [line](const Block& block) { return block.kept && block.span.overlaps(line); });
}

void compare_gold_lines(const Json& gold, const Found& found, std::vector<std::string>& problems) {
  const std::vector<Span> lines = lines_of(found.analysis.document.text);
  if (!gold.contains("lines")) return;
  const Json known_lines = gold.value("knownLines", Json::array());
  if (lines.size() != gold["lines"].size())
    return problems.push_back("gold.json has another number of lines than the input");
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Json& line = gold["lines"][i];
    if (kNeutralRoles.count(line["role"]) > 0 || line.value("neutral", false)) continue;
    const bool known = std::find(known_lines.begin(), known_lines.end(), line["text"]) != known_lines.end();
    if (is_kept(found.analysis.blocks, lines[i]) == line["keep"].get<bool>()) {
      if (known) problems.push_back("right, though a known failure: " + line["text"].get<std::string>());
      continue;
    }
    if (known) continue;
    problems.push_back(std::string("line ") + (line["keep"] == true ? "dropped: " : "kept: ") +
                       line["text"].get<std::string>());
  }
}

std::string field(const Json& value) {
  return value.is_string() ? value.get<std::string>() : std::string("-");
}

}  // namespace

std::vector<Article> find_articles(const std::filesystem::path& root) {
  std::vector<Article> articles;
  if (!std::filesystem::exists(root)) return articles;
  for (const auto& entry : std::filesystem::directory_iterator(root)) {
    if (!entry.is_directory()) continue;
    Article article{entry.path(), entry.path().filename().string(), {}, {}};
    const bool html = std::filesystem::exists(entry.path() / "input.html");
    article.bytes = read_file(entry.path() / (html ? "input.html" : "input.txt"));
    article.options.input = html ? InputFormat::kHtml : InputFormat::kText;
    articles.push_back(std::move(article));
  }
  std::sort(articles.begin(), articles.end(),
            [](const Article& a, const Article& b) { return a.slug < b.slug; });
  return articles;
}

std::vector<std::string> compare_with_gold(const Json& gold, const Found& found) {
  std::vector<std::string> problems;
  compare_gold_lines(gold, found, problems);
  compare_gold_claims(gold, found.report, problems);
  return problems;
}

std::string readable_report(const Found& found) {
  const Json& report = found.report;
  const Json& document = report["document"];
  std::string out;
  for (const char* name : {"title", "byline", "published", "modified", "language"}) {
    out += std::string(name) + ": " + field(document[name]) + "\n";
  }
  out += "\nblocks\n";
  for (const Json& block : found_blocks(found.analysis)) {
    out += (block["kept"] == true ? "+ " : "- ") + block["role"].get<std::string>() + "  " +
           block["text"].get<std::string>() + "\n";
  }
  out += "\nclaims\n";
  for (const Json& claim : report["claims"]) {
    out += claim["id"].get<std::string>() + "  " + summary_of_claim(claim, report["speakers"]) + "\n";
    out += "    " + field(claim["act"]) + ", " + field(claim["polarity"]) +
           (claim["realised"] == true ? "" : ", not realised") + ", " + field(claim["venue"]) + ", " +
           field(claim["link"]) + "\n";
    for (const Json& hop : claim["evidence"]) out += "    because: " + field(hop["rule"]) + "\n";
  }
  out += "\nspeakers\n";
  for (const Json& speaker : report["speakers"]) {
    out += field(speaker["id"]) + "  " + field(speaker["name"]) + " | " + field(speaker["title"]) + " | " +
           field(speaker["class"]) + " |";
    for (const Json& mention : speaker["mentions"]) out += " " + mention["exact"].get<std::string>() + ";";
    out += "\n";
  }
  for (const Json& item : report["noComment"])
    out += "no comment: " + field(item["exact"]) + " (" + field(item["party"]) + ")\n";
  for (const Json& item : report["warnings"]) out += "warning: " + field(item["code"]) + "\n";
  return out;
}

std::string line_difference(const std::string& expected, const std::string& found) {
  constexpr int kMostLines = 40;
  std::istringstream left(expected), right(found);
  std::string out, a, b;
  int shown = 0;
  for (int line = 1; shown < kMostLines; ++line) {
    const bool has_a = static_cast<bool>(std::getline(left, a)),
               has_b = static_cast<bool>(std::getline(right, b));
    if (!has_a && !has_b) break;
    if (has_a && has_b && a == b) continue;
    if (has_a) out += "  " + std::to_string(line) + " - " + a + "\n";
    if (has_b) out += "  " + std::to_string(line) + " + " + b + "\n";
    ++shown;
  }
  return out;
}

}  // namespace whosaid::tests
