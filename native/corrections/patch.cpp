#include "corrections/patch.h"

#include <vector>

#include "corrections/text_positions.h"

namespace whosaid {
namespace {

constexpr std::string_view kFormat = "whosaid-patch/1";

using Values = std::vector<std::string_view>;
const Values kForms = {"direct", "mixed", "indirect"};
const Values kPolarities = {"asserted", "denied", "negated", "hypothetical", "question", "directive"};
const Values kClasses = {"named",    "role",      "spokesperson", "organisation", "collective",
                         "document", "anonymous", "impersonal",   "unknown"};
const Values kStances = {"neutral", "assertive", "distancing", "concessive", "denying", "emotive"};

// Checks the parts of a patch; keeps the first problem, with the place where it is.
class Checker {
 public:
  explicit Checker(std::string& problem) : problem_(problem) {}

  bool check_edit(const Json& edit, const std::string& at) {
    if (!is_object(edit, at)) return false;
    const std::string kind = edit.contains("kind") && edit["kind"].is_string() ? edit["kind"] : "";
    const auto has_claim = [&] { return check_claim(member(edit, "claim"), at + ".claim"); };
    if (kind == "accept" || kind == "remove") return has_claim();
    if (kind == "speaker") return has_claim() && check_speaker_or_null(edit, at);
    if (kind == "boundary") return has_claim() && check_words(edit, at);
    if (kind == "polarity") return has_claim() && is_one_of(kPolarities, edit, "polarity", at);
    if (kind == "add") return check_add(edit, at);
    if (kind == "merge") return check_speaker(edit, "speaker", at) && check_speaker(edit, "into", at);
    if (kind == "split") return check_split(edit, at);
    return fail(
        at + ".kind is no edit that there is: " + (edit.contains("kind") ? edit["kind"].dump() : "missing"));
  }

  bool is_object(const Json& value, const std::string& at) {
    return value.is_object() || fail(at + " has to be an object");
  }

  bool is_list(const Json& value, const std::string& at, std::size_t least) {
    if (value.is_array() && value.size() >= least) return true;
    return fail(at + " has to be a list" + (least > 0 ? " of at least one" : ""));
  }

  bool fail(const std::string& sentence) {
    if (problem_.empty()) problem_ = sentence;
    return false;
  }

  static const Json& member(const Json& value, const char* name) {
    static const Json kMissing = Json::value_t::discarded;
    const auto found = value.find(name);
    return found == value.end() ? kMissing : *found;
  }

 private:
  bool check_add(const Json& edit, const std::string& at) {
    return (member(edit, "cue").is_null() || check_cue(member(edit, "cue"), at + ".cue")) &&
           (member(edit, "source").is_null() || check_quote(member(edit, "source"), at + ".source")) &&
           check_words(edit, at) && check_speaker_or_null(edit, at) &&
           is_one_of(kPolarities, edit, "polarity", at);
  }

  bool check_split(const Json& edit, const std::string& at) {
    if (!check_speaker(edit, "speaker", at) || !check_quotes(edit, "mentions", at, 1)) return false;
    const Json& claims = member(edit, "claims");
    if (!is_list(claims, at + ".claims", 0)) return false;
    for (std::size_t i = 0; i < claims.size(); ++i) {
      if (!check_claim(claims[i], at + ".claims[" + std::to_string(i) + "]")) return false;
    }
    return check_speaker(edit, "to", at);
  }

  bool check_words(const Json& edit, const std::string& at) {
    return is_one_of(kForms, edit, "form", at) && check_quotes(edit, "content", at, 1) &&
           check_quotes(edit, "quoted", at, 0);
  }

  bool check_claim(const Json& claim, const std::string& at) {
    return is_object(claim, at) && check_quotes(claim, "content", at, 1) &&
           (member(claim, "cue").is_null() || check_quote(member(claim, "cue"), at + ".cue"));
  }

  bool check_speaker_or_null(const Json& edit, const std::string& at) {
    return member(edit, "speaker").is_null() || check_speaker(edit, "speaker", at);
  }

  bool check_speaker(const Json& edit, const char* name, const std::string& at) {
    const Json& speaker = member(edit, name);
    const std::string here = at + "." + name;
    return is_object(speaker, here) && is_words(speaker, "name", here) &&
           check_quote(member(speaker, "mention"), here + ".mention") &&
           (!speaker.contains("class") || is_one_of(kClasses, speaker, "class", here));
  }

  bool check_cue(const Json& cue, const std::string& at) {
    return check_quote(cue, at) && (member(cue, "lemma").is_null() || is_words(cue, "lemma", at)) &&
           is_one_of(kStances, cue, "stance", at);
  }

  bool check_quotes(const Json& value, const char* name, const std::string& at, std::size_t least) {
    const Json& quotes = member(value, name);
    const std::string here = at + "." + name;
    if (!is_list(quotes, here, least)) return false;
    for (std::size_t i = 0; i < quotes.size(); ++i) {
      if (!check_quote(quotes[i], here + "[" + std::to_string(i) + "]")) return false;
    }
    return true;
  }

  bool check_quote(const Json& quote, const std::string& at) {
    if (!is_object(quote, at) || !is_words(quote, "exact", at) || !is_text(quote, "prefix", at) ||
        !is_text(quote, "suffix", at) || !is_position(quote, "start", at) || !is_position(quote, "end", at)) {
      return false;
    }
    const std::size_t start = quote["start"], end = quote["end"];
    const TextPositions units(quote["exact"].get_ref<const std::string&>(), OffsetUnit::kUtf16);
    if (end >= start && units.byte_of(end - start) == quote["exact"].get_ref<const std::string&>().size())
      return true;
    return fail(at + ": start and end are not as far apart as its words are long");
  }

  bool is_text(const Json& value, const char* name, const std::string& at) {
    return member(value, name).is_string() || fail(at + "." + name + " has to be a text");
  }

  bool is_words(const Json& value, const char* name, const std::string& at) {
    const Json& words = member(value, name);
    return (words.is_string() && !words.get_ref<const std::string&>().empty()) ||
           fail(at + "." + name + " has to be a text that is not empty");
  }

  bool is_position(const Json& value, const char* name, const std::string& at) {
    return member(value, name).is_number_unsigned() ||
           fail(at + "." + name + " has to be a whole number, 0 or more");
  }

  bool is_one_of(const Values& values, const Json& value, const char* name, const std::string& at) {
    const Json& found = member(value, name);
    std::string all;
    for (const std::string_view one : values) {
      if (found.is_string() && found.get_ref<const std::string&>() == one) return true;
      all += (all.empty() ? "" : ", ") + std::string(one);
    }
    return fail(at + "." + name + " has to be one of " + all);
  }

  std::string& problem_;
};

bool check_format(const Json& file, Checker& checker) {
  if (!checker.is_object(file, "The file")) return false;
  const Json& format = Checker::member(file, "format");
  const std::string given = format.is_string() ? format.get<std::string>() : "";
  if (given == kFormat) return true;
  if (given.rfind("whosaid-patch/", 0) == 0)
    return checker.fail("This is a patch of another version, " + given);
  return checker.fail("The file does not say \"format\": \"" + std::string(kFormat) + "\"");
}

}  // namespace

bool read_patch(std::string_view bytes, Patch& patch, std::string& problem) {
  problem.clear();
  Checker checker(problem);
  const Json file = Json::parse(bytes, nullptr, false);
  if (file.is_discarded()) return checker.fail("The file is not JSON");
  if (!check_format(file, checker)) return false;
  if (!checker.is_object(Checker::member(file, "document"), "document")) return false;
  if (!Checker::member(file, "complete").is_boolean())
    return checker.fail("complete has to be true or false");
  const Json& edits = Checker::member(file, "edits");
  if (!checker.is_list(edits, "edits", 0)) return false;
  for (std::size_t i = 0; i < edits.size(); ++i) {
    if (!checker.check_edit(edits[i], "edits[" + std::to_string(i) + "]")) return false;
  }
  patch.complete = file["complete"];
  patch.edits = edits;
  return true;
}

}  // namespace whosaid
