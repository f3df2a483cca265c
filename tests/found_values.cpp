#include "found_values.h"

#include <set>

#include "text/graphemes.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace whosaid::tests {
namespace {

const std::set<std::string> kSpanFields = {"cue", "source", "addressee", "medium", "when", "target"};
const std::set<std::string> kSpanLists = {"content", "quoted", "hedges"};
const std::set<std::string> kFlags = {"secondHand", "edited", "unclosed", "disputed"};
const std::set<std::string> kPlain = {"form", "act",   "polarity",       "realised",
                                      "link", "venue", "headlineSupport"};
const std::set<std::string> kOfOthers = {"speaker", "class", "stance", "lemma", "parent", "core"};

Json exact_or_null(const Json& span) { return span.is_object() ? span["exact"] : Json(nullptr); }

Json exacts(const Json& spans) {
  Json out = Json::array();
  for (const Json& span : spans) out.push_back(span["exact"]);
  return out;
}

Json speaker_of(const Json& id, const Json& speakers) {
  for (const Json& speaker : speakers) {
    if (speaker["id"] == id) return speaker;
  }
  return nullptr;
}

Json name_of(const Json& id, const Json& speakers) {
  const Json speaker = speaker_of(id, speakers);
  return speaker.is_null() ? Json(nullptr) : speaker["name"];
}

Json class_of_claim(const Json& claim, const Json& speakers) {
  const Json speaker = speaker_of(claim["speaker"], speakers);
  if (!speaker.is_null()) return speaker["class"];
  return claim["source"].is_object() ? claim["source"]["class"] : Json(nullptr);
}

std::string mention_text(const Analysis& analysis, TokenRange range) {
  if (range.empty()) return {};
  const std::vector<Token>& tokens = analysis.tokens.all;
  return std::string(
      slice(analysis.document.text, {tokens[range.begin].span.begin, tokens[range.end - 1].span.end}));
}

Json found_mentions(const Analysis& analysis, const Json& like) {
  const bool only_text = like.is_array() && !like.empty() && like[0].is_string();
  Json out = Json::array();
  for (const Mention& mention : analysis.mentions) {
    if (only_text) {
      out.push_back(mention_text(analysis, mention.tokens));
      continue;
    }
    Json item = {{"text", mention_text(analysis, mention.tokens)},
                 {"class", source_class_name(mention.source_class)}};
    if (!mention.title.empty()) item["title"] = mention_text(analysis, mention.title);
    if (!mention.name.empty()) item["name"] = mention_text(analysis, mention.name);
    out.push_back(item);
  }
  return out;
}

Json found_no_comment(const Json& report) {
  Json out = Json::array();
  for (const Json& item : report["noComment"]) {
    out.push_back({{"party", name_of(item["party"], report["speakers"])}, {"status", item["status"]}});
  }
  return out;
}

Json found_graphemes(std::string_view text) {
  Json out = Json::array();
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = next_grapheme_boundary(text, at);
    out.push_back(std::string(text.substr(at, end - at)));
    at = end;
  }
  return out;
}

template <typename Item>
Json texts_of(const std::vector<Item>& items, std::string_view text) {
  Json out = Json::array();
  for (const Item& item : items) out.push_back(std::string(slice(text, item.span)));
  return out;
}

Json index_of(const Json& id, const Json& claims) {
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (claims[i]["id"] == id) return i;
  }
  return nullptr;
}

bool is_word_at(std::string_view text, std::size_t at) {
  const char32_t c = decode_at(text, at).value;
  return is_letter(c) || is_digit(c);
}

bool is_word_before(std::string_view text, std::size_t at) {
  const char32_t c = decode_before(text, at).value;
  return at > 0 && (is_letter(c) || is_digit(c));
}

}  // namespace

bool is_claim_field(const std::string& field) {
  return kSpanFields.count(field) + kSpanLists.count(field) + kFlags.count(field) + kPlain.count(field) +
             kOfOthers.count(field) >
         0;
}

Json field_of_claim(const Json& claim, const std::string& field, const Json& speakers) {
  if (kSpanLists.count(field) > 0) return exacts(claim[field]);
  if (kSpanFields.count(field) > 0)
    return claim.contains(field) ? exact_or_null(claim[field]) : Json(nullptr);
  if (kFlags.count(field) > 0) return claim.value(field, false);
  if (field == "speaker") return name_of(claim["speaker"], speakers);
  if (field == "class") return class_of_claim(claim, speakers);
  if (field == "core")
    return claim["source"].is_object() ? exact_or_null(claim["source"]["core"]) : Json(nullptr);
  if (field == "stance" || field == "lemma")
    return claim["cue"].is_object() ? claim["cue"][field] : Json(nullptr);
  return claim.value(field, Json(nullptr));
}

std::string summary_of_claim(const Json& claim, const Json& speakers) {
  const auto text = [](const Json& value) {
    return value.is_string() ? value.get<std::string>() : std::string("-");
  };
  std::string out = claim["form"].get<std::string>() + " | " + text(exact_or_null(claim["cue"])) + " | " +
                    text(exact_or_null(claim["source"])) + " -> " +
                    text(name_of(claim["speaker"], speakers)) + " | ";
  bool first = true;
  for (const Json& span : claim["content"]) {
    out += (first ? "" : " + ") + span["exact"].get<std::string>();
    first = false;
  }
  return out;
}

Json field_of_speaker(const Json& speaker, const std::string& field) {
  if (field == "mentions") return exacts(speaker["mentions"]);
  if (field == "metonym") return speaker.value(field, false);
  return speaker.value(field, Json(nullptr));
}

Json found_blocks(const Analysis& analysis) {
  Json out = Json::array();
  for (const Block& block : analysis.blocks) {
    out.push_back({{"text", std::string(slice(analysis.document.text, block.span))},
                   {"role", role_name(block.role)},
                   {"kept", block.kept}});
  }
  return out;
}

Json found_claims(const Json& report, const Json& like) {
  Json out = Json::array();
  for (std::size_t i = 0; i < report["claims"].size(); ++i) {
    const Json& claim = report["claims"][i];
    Json item;
    if (i < like.size()) {
      for (const auto& member : like[i].items()) {
        item[member.key()] = member.key() == "parent"
                                 ? index_of(claim["parent"], report["claims"])
                                 : field_of_claim(claim, member.key(), report["speakers"]);
      }
    } else {
      for (const char* field : {"form", "content", "cue", "source", "speaker"}) {
        item[field] = field_of_claim(claim, field, report["speakers"]);
      }
    }
    out.push_back(item);
  }
  return out;
}

Json found_list(const std::string& name, const Analysis& analysis, const Json& report, const Json& like) {
  const std::string& text = analysis.document.text;
  if (name == "sentences") return texts_of(analysis.sentences, text);
  if (name == "tokens") return texts_of(analysis.tokens.all, text);
  if (name == "mentions") return found_mentions(analysis, like);
  if (name == "noComment") return found_no_comment(report);
  if (name == "language") return report["document"]["language"];
  if (name == "text") return text;
  if (name == "graphemes") return found_graphemes(text);
  if (name == "warnings") {
    Json codes = Json::array();
    for (const Json& warning : report["warnings"]) codes.push_back(warning["code"]);
    return codes;
  }
  return Json(Json::value_t::discarded);
}

bool is_claimed_in(const std::string& words, const Json& claim) {
  if (claim["realised"] == false || claim["polarity"] == "negated" || claim["polarity"] == "hypothetical")
    return false;
  for (const Json& span : claim["content"]) {
    const std::string& text = span["exact"].get_ref<const std::string&>();
    for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) {
      const bool starts = !is_word_before(text, at) || !is_word_at(words, 0);
      const bool ends = !is_word_at(text, at + words.size()) || !is_word_before(words, words.size());
      if (starts && ends) return true;
    }
  }
  return false;
}

}  // namespace whosaid::tests
