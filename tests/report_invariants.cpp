#include "report_invariants.h"

#include <algorithm>
#include <map>
#include <set>

#include "report/report_json.h"
#include "text/graphemes.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace whosaid::tests {
namespace {

constexpr std::size_t kInside = std::string::npos;  // a position inside a code point
constexpr std::size_t kMostProblems = 12;

const std::map<std::string, std::set<std::string>> kValues = {
    {"role", {"headline", "kicker",   "standfirst", "byline",  "date",   "dateline", "paragraph",
              "heading",  "listItem", "blockquote", "caption", "credit", "ad",       "promo",
              "related",  "share",    "newsletter", "comment", "legal",  "nav",      "other"}},
    {"form", {"direct", "mixed", "indirect"}},
    {"act", {"speech", "writing", "belief", "intention", "judgement"}},
    {"polarity", {"asserted", "denied", "negated", "hypothetical", "question", "directive"}},
    {"venue",
     {"body", "headline", "standfirst", "caption", "blockquote", "pullquote", "socialEmbed", "qa",
      "transcript", "list"}},
    {"link", {"explicit", "carried", "structural", "inferred", "none"}},
    {"stance", {"neutral", "assertive", "distancing", "concessive", "denying", "emotive"}},
    {"class",
     {"named", "pronoun", "role", "spokesperson", "organisation", "collective", "document", "anonymous",
      "impersonal", "unknown"}},
    {"status", {"declined", "noResponse"}},
    {"headlineSupport", {"exact", "altered", "absent"}}};

// The byte of every position of a text in a unit; kInside for those that no span may use.
std::vector<std::size_t> bytes_of_positions(const std::string& text, const std::string& unit) {
  std::vector<std::size_t> bytes;
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    const std::size_t positions = unit == "utf8" ? size : unit == "utf16" && size == 4 ? 2 : 1;
    bytes.push_back(at);
    bytes.insert(bytes.end(), positions - 1, kInside);
    at += size;
  }
  bytes.push_back(text.size());
  return bytes;
}

// A half-open range of bytes.
struct Range {
  std::size_t begin = 0, end = 0;
};

struct ReadBlock {
  Range range;
  bool readable;  // claims may lie in it
};

class Checker {
 public:
  explicit Checker(const Json& report)
      : report_(report),
        text_(report["document"]["text"]),
        positions_(bytes_of_positions(text_, report["offsetUnit"])) {}

  std::vector<std::string> run() {
    visit(report_, "report");
    if (!problems_.empty()) return problems_;  // the rest needs good spans
    check_ids();
    check_blocks();
    check_speakers();
    for (const Json& claim : report_["claims"]) check_claim(claim);
    check_voices();
    return problems_;
  }

 private:
  void problem(const std::string& sentence) {
    if (problems_.size() < kMostProblems) problems_.push_back(sentence);
  }

  // Every span and every value of a fixed set, wherever they stand.
  void visit(const Json& value, const std::string& path) {
    if (value.is_object() && value.contains("start")) check_span(value, path);
    if (!value.is_structured()) return;
    std::size_t index = 0;
    for (const auto& member : value.items()) {
      const std::string here =
          value.is_array() ? path + "[" + std::to_string(index++) + "]" : path + "." + member.key();
      const auto values = kValues.find(member.key());
      if (value.is_object() && values != kValues.end() && member.value().is_string() &&
          values->second.count(member.value().get<std::string>()) == 0) {
        problem(here + " has a value that is not in the list: " + member.value().dump());
      }
      visit(member.value(), here);
    }
  }

  void check_span(const Json& span, const std::string& path) {
    const std::size_t start = span["start"], end = span["end"];
    if (start >= end || end >= positions_.size())
      return problem(path + " is empty or reaches outside the text");
    const std::size_t begin_byte = positions_[start], end_byte = positions_[end];
    if (begin_byte == kInside || end_byte == kInside) return problem(path + " cuts a code point");
    if (!is_grapheme_boundary(text_, begin_byte) || !is_grapheme_boundary(text_, end_byte)) {
      problem(path + " cuts a grapheme cluster");
    }
    if (span.contains("exact") &&
        text_.compare(begin_byte, end_byte - begin_byte, span["exact"].get<std::string>()) != 0) {
      problem(path + ": its words are not what stands there");
    }
  }

  Range range(const Json& span) const { return {positions_[span["start"]], positions_[span["end"]]}; }

  void check_ids() {
    for (const char* list : {"speakers", "claims"}) {
      for (const Json& item : report_[list]) {
        if (!ids_.insert(item["id"].get<std::string>()).second)
          problem(std::string(list) + ": an id stands twice");
      }
    }
    for (const Json& item : report_["noComment"]) {
      if (item["party"].is_string() && ids_.count(item["party"]) == 0)
        problem("noComment: there is no such party");
    }
  }

  void check_blocks() {
    std::size_t covered = 0;
    for (const Json& block : report_["blocks"]) {
      const Range here = range(block);
      if (here.begin < covered) problem("blocks overlap or are out of order");
      check_wordless(covered, here.begin);
      if (block["reason"].get<std::string>().empty()) problem("a block gives no reason");
      covered = here.end;
      const bool readable =
          block["kept"] == true || block["role"] == "caption" || block["role"] == "headline";
      blocks_.push_back({here, readable});
    }
    check_wordless(covered, text_.size());
  }

  void check_wordless(std::size_t begin, std::size_t end) {
    for (std::size_t at = begin; at < end;) {
      const Codepoint c = decode_at(text_, at);
      if (is_letter(c.value) || is_digit(c.value))
        return problem("a word lies in no block, at byte " + std::to_string(at));
      at += c.size;
    }
  }

  void check_speakers() {
    for (const Json& speaker : report_["speakers"]) {
      const std::string name = speaker["name"];
      if (speaker["mentions"].empty()) problem("speaker " + name + " is mentioned nowhere");
      if (name.empty() || name == "Unknown") problem("a speaker has no name");
      if (speaker["class"] == "pronoun") problem("speaker " + name + " is a pronoun");
      check_ordered(speaker["mentions"], "the mentions of " + name);
    }
  }

  // What the classes and nobody said is all that was said, and what the speakers said is what their classes
  // did.
  void check_voices() {
    if (!report_.contains("voices")) return;  // a corrected report has none
    const Json& voices = report_["voices"];
    for (const char* field : {"claims", "wordsQuoted"}) {
      std::size_t of_classes = 0, of_speakers = 0;
      for (const Json& count : voices["byClass"]) of_classes += count[field].get<std::size_t>();
      for (const Json& speaker : report_["speakers"]) of_speakers += speaker.value(field, std::size_t{0});
      const std::size_t of_nobody = voices["unattributed"][field];
      if (voices[field] != of_classes + of_nobody || of_classes != of_speakers)
        problem(std::string("voices: the ") + field + " do not add up");
    }
  }

  void check_ordered(const Json& spans, const std::string& what) {
    std::size_t end = 0;
    for (const Json& span : spans) {
      const Range here = range(span);
      if (here.begin < end) return problem(what + " overlap or are out of order");
      end = here.end;
    }
  }

  void check_claim(const Json& claim) {
    const std::string id = claim["id"];
    if (claim["content"].empty()) return problem(id + " has no content");
    check_ordered(claim["content"], "the content of " + id);
    check_ordered(claim["quoted"], "the quotations of " + id);
    check_content(claim, id);
    check_quoted(claim, id);
    for (const char* field : {"speaker", "parent"}) {
      if (claim[field].is_string() && ids_.count(claim[field]) == 0)
        problem(id + ": there is no such " + field);
    }
    if (claim["parent"] == id) problem(id + " is its own parent");
    for (const char* sure : {"span", "speaker"}) {
      const double confidence = claim["confidence"][sure];
      if (confidence < 0 || confidence > 1) problem(id + ": a confidence outside 0 to 1");
    }
  }

  // Whether words lie in one block of the article, or in a headline or caption that is not kept.
  bool lies_in_readable_block(Range words) const {
    const auto after =
        std::upper_bound(blocks_.begin(), blocks_.end(), words.begin,
                         [](std::size_t at, const ReadBlock& block) { return at < block.range.begin; });
    return after != blocks_.begin() && std::prev(after)->readable && words.end <= std::prev(after)->range.end;
  }

  void check_content(const Json& claim, const std::string& id) {
    for (const Json& span : claim["content"]) {
      const std::string words = span["exact"];
      if (!lies_in_readable_block(range(span))) problem(id + ": content outside the article: " + words);
      const char32_t first = decode_at(words, 0).value, last = decode_before(words, words.size()).value;
      if (is_space(first) || is_space(last))
        problem(id + ": content begins or ends with white space: " + words);
    }
    if (claim["form"] == "indirect" &&
        claim["content"][0]["exact"].get<std::string>().rfind("that ", 0) == 0) {
      problem(id + ": content begins with \"that\"");
    }
  }

  void check_quoted(const Json& claim, const std::string& id) {
    const Json& content = claim["content"];
    const Json& quoted = claim["quoted"];
    if (claim["form"] == "direct" && quoted != content)
      problem(id + " is direct, but its quoted words are not its content");
    if (claim["form"] == "mixed" && quoted.empty()) problem(id + " is mixed, but nothing in it is quoted");
    if (claim["form"] == "indirect" && !quoted.empty()) problem(id + " is indirect, but has quoted words");
    for (const Json& span : quoted) {
      const Range here = range(span);
      const bool inside = std::any_of(content.begin(), content.end(), [&](const Json& part) {
        return range(part).begin <= here.begin && here.end <= range(part).end;
      });
      if (!inside) problem(id + ": quoted words outside its content: " + span["exact"].get<std::string>());
    }
  }

  const Json& report_;
  std::string text_;
  std::vector<std::size_t> positions_;  // byte of each position in the report's unit
  std::vector<ReadBlock> blocks_;
  std::set<std::string> ids_;
  std::vector<std::string> problems_;
};

// The report without what depends on the unit.
Json without_positions(Json value) {
  if (value.is_object()) {
    value.erase("start");
    value.erase("end");
    value.erase("offsetUnit");
  }
  if (value.is_structured()) {
    for (Json& member : value) member = without_positions(std::move(member));
  }
  return value;
}

}  // namespace

std::vector<std::string> broken_invariants(const Json& report) { return Checker(report).run(); }

std::vector<std::string> check_everything(const std::string& bytes, const Options& options) {
  const Analysis analysis = analyze(bytes, options);
  std::vector<std::string> problems;
  Json first;
  for (const OffsetUnit unit : {OffsetUnit::kUtf16, OffsetUnit::kUtf8, OffsetUnit::kCodepoint}) {
    const std::string text = to_json(analysis, unit);
    const Json report = Json::parse(text, nullptr, false);
    if (report.is_discarded()) return {"the report is not valid JSON"};
    for (const std::string& problem : broken_invariants(report)) {
      problems.push_back(std::string(offset_unit_name(unit)) + ": " + problem);
    }
    if (unit == OffsetUnit::kUtf16) first = without_positions(report);
    if (without_positions(report) != first)
      problems.push_back("the units' reports differ in more than positions");
    if (unit == OffsetUnit::kUtf16 && text != to_json(analyze(bytes, options), unit))
      problems.push_back("a second run gave another report");
  }
  if (options.input == InputFormat::kText && first["document"]["text"] != to_valid_utf8(bytes).text) {
    problems.push_back("the text of the report is not the input");
  }
  return problems;
}

}  // namespace whosaid::tests
