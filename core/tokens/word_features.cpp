#include "tokens/word_features.h"

#include <string>

#include "text/unicode.h"
#include "text/utf8.h"

namespace whosaid {
namespace {

constexpr std::size_t kLongestToken = 64;  // bytes
constexpr std::uint32_t kHashStart = 2166136261u;

constexpr std::uint32_t hash_byte(std::uint32_t hash, std::uint32_t byte) {
  return (hash ^ byte) * 16777619u;
}

constexpr std::uint32_t mix(std::uint32_t a, std::uint32_t b) {
  std::uint32_t h = (a ^ b) * 0x9E3779B1u;
  h ^= h >> 15;
  return h * 0x85EBCA77u;
}

constexpr std::uint32_t fold(std::uint64_t value) {
  return mix(static_cast<std::uint32_t>(value), static_cast<std::uint32_t>(value >> 32));
}

// The lowest `bytes` bytes.
constexpr std::uint64_t lowest(std::uint64_t value, int bytes) {
  return value & ((std::uint64_t{1} << (8 * bytes)) - 1);
}

constexpr std::uint32_t id(Pos pos) { return static_cast<std::uint32_t>(pos); }

// Numbers the features in the order they are written, so each kind hashes apart from the others.
template <std::size_t kCount>
class FeatureList {
 public:
  void add(std::uint32_t a, std::uint32_t b = 0) {
    if (used_ >= kCount) return;
    features_[used_] = mix(mix(static_cast<std::uint32_t>(used_ + 1) * 0xC2B2AE3Du + kCount, a), b);
    ++used_;
  }
  const std::array<std::uint32_t, kCount>& list() const { return features_; }

 private:
  std::array<std::uint32_t, kCount> features_{};
  std::size_t used_ = 0;
};

std::string_view last_bytes(std::string_view token) {
  if (token.size() <= kLongestToken) return token;
  std::size_t begin = token.size() - kLongestToken;
  while (begin < token.size() && (static_cast<unsigned char>(token[begin]) & 0xC0) == 0x80) ++begin;
  return token.substr(begin);
}

// Takes the folded word byte by byte.
struct FormBuilder {
  WordForm form;
  std::uint32_t word = kHashStart;
  std::uint32_t part = kHashStart;
  bool hyphen = false;
  bool lower = false;
  bool upper_inside = false;

  void take(std::uint32_t byte) {
    word = hash_byte(word, byte);
    part = hash_byte(part, byte);
    if (form.size < 4) form.first |= byte << (8 * form.size);
    form.last = (form.last << 8) | byte;
    if (form.size < 255) ++form.size;
    if (byte == '-') {
      part = kHashStart;
      hyphen = true;
    }
  }

  void take_ascii(unsigned char c) {
    const bool upper = c >= 'A' && c <= 'Z';
    upper_inside = upper_inside || (upper && form.size > 0);
    lower = lower || (c >= 'a' && c <= 'z');
    const bool digit = c >= '0' && c <= '9';
    form.digit = form.digit || digit;
    take(upper ? c + 32u : (digit ? '0' : c));
  }

  void take_other(char32_t c) {
    if (c == 0x2019 || c == 0x2BC) return take('\'');
    if (c == 0x2010 || c == 0x2011) return take('-');
    const bool upper = is_upper(c);
    upper_inside = upper_inside || (upper && form.size > 0);
    lower = lower || (!upper && is_letter(c));
    std::string folded;
    append_utf8(folded, to_lower(c));
    for (const char byte : folded) take(static_cast<unsigned char>(byte));
  }
};

bool has_letters(const Token& token) {
  return (token.shape & kWord) != 0 &&
         ((token.shape & kDigit) == 0 || (token.shape & (kCapital | kAllCaps)) != 0);
}

WordCase find_word_case(const FormBuilder& built, std::uint8_t shape, bool begins,
                        SentenceCase sentence_case) {
  if ((shape & kAllCaps) != 0 && !built.lower) {
    return sentence_case == SentenceCase::kAllCaps ? WordCase::kAllCapsInAllCaps : WordCase::kAllCaps;
  }
  if ((shape & kCapital) != 0) {
    if (built.upper_inside && built.lower && !built.hyphen) return WordCase::kMixed;
    if (sentence_case == SentenceCase::kAllCaps) return WordCase::kAllCapsInAllCaps;
    if (begins) return WordCase::kCapitalFirst;
    return sentence_case == SentenceCase::kTitle ? WordCase::kCapitalInTitle : WordCase::kCapitalInside;
  }
  if (built.upper_inside) return WordCase::kMixed;
  return built.lower ? WordCase::kLower : WordCase::kNoLetters;
}

}  // namespace

// Chosen on headlines made from treebank sentences: small words stay lower case in titles, so only
// lower case words of more than three bytes speak against a title.
SentenceCase find_sentence_case(std::string_view /*text*/, const Tokens& tokens, TokenRange sentence) {
  std::uint32_t words = 0, capitals = 0, long_capitals = 0, all_caps = 0, long_lower = 0;
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    const Token& token = tokens.all[i];
    if (!has_letters(token)) continue;
    const bool is_long = token.span.size() > 3;
    ++words;
    if ((token.shape & kCapital) != 0) {
      ++capitals;
      if (is_long) ++long_capitals;
    } else if (is_long) {
      ++long_lower;
    }
    if ((token.shape & kAllCaps) != 0) ++all_caps;
  }
  if (words >= 3 && all_caps * 5 >= words * 4) return SentenceCase::kAllCaps;
  if (capitals >= 3 && long_capitals >= 2 && long_lower * 6 <= capitals) return SentenceCase::kTitle;
  return SentenceCase::kNormal;
}

WordForm make_word_form(std::string_view token, std::uint8_t shape, bool begins, SentenceCase sentence_case) {
  FormBuilder builder;
  const std::string_view seen = last_bytes(token);
  for (std::size_t at = 0; at < seen.size();) {
    const auto byte = static_cast<unsigned char>(seen[at]);
    if (byte < 0x80) {
      builder.take_ascii(byte);
      ++at;
      continue;
    }
    const Codepoint c = decode_at(seen, at);
    builder.take_other(c.value);
    at += c.size > 0 ? c.size : 1;
  }
  WordForm form = builder.form;
  form.word = builder.word;
  form.after_hyphen = builder.hyphen ? builder.part : 0;
  form.word_case = find_word_case(builder, shape, begins, sentence_case);
  return form;
}

WordFeatures word_features(const WordForm& form) {
  const auto word_case = static_cast<std::uint32_t>(form.word_case) + 1;
  const std::uint32_t length =
      form.size > 12 ? 5u : (form.size > 8 ? 4u : (form.size > 5 ? 3u : (form.size > 2 ? 2u : 1u)));
  const std::uint32_t shape = (form.digit ? 1u : 0u) | (form.after_hyphen != 0 ? 2u : 0u) | (length << 2);
  FeatureList<kWordFeatureCount> list;
  list.add(word_case, shape);
  list.add(form.word);
  list.add(form.word, word_case);
  list.add(fold(lowest(form.last, 1)), word_case);
  list.add(fold(lowest(form.last, 2)), word_case);
  list.add(fold(lowest(form.last, 3)), word_case);
  list.add(fold(lowest(form.last, 3)));
  list.add(fold(lowest(form.last, 4)));
  list.add(fold(lowest(form.last, 5)));
  list.add(form.first & 0xFFu, word_case);
  list.add(form.first & 0xFFFFu);
  list.add(form.first & 0xFFFFFFu);
  list.add(form.first);
  list.add(form.after_hyphen);
  return list.list();
}

ContextFeatures context_features(const TagContext& c) {
  const std::uint32_t own = id(c.guess) * 64 + id(c.second_guess);
  const std::uint32_t before = id(c.previous), before2 = id(c.before_previous) * 64 + before;
  const std::uint32_t next = id(c.next_guess), next2 = next * 64 + id(c.after_next_guess);
  FeatureList<kContextFeatureCount> list;
  list.add(before, own);
  list.add(before2, own);
  list.add(next, own);
  list.add(next2, own);
  list.add(before * 64 + next, own);
  list.add(before2 * 64 + next, own);
  list.add(before, c.word);
  list.add(next, c.word);
  list.add(before * 64 + next, c.word);
  list.add(c.previous_word, own);
  list.add(c.before_previous_word, own);
  list.add(c.next_word, own);
  list.add(c.previous_word, c.word);
  list.add(c.next_word, c.word);
  list.add(fold(lowest(c.last, 3)), before);
  list.add(fold(lowest(c.last, 2)), before * 64 + next);
  list.add(id(c.last_not_adverb), own);
  list.add(c.last_not_adverb_word, own);
  return list.list();
}

}  // namespace whosaid
