#include "claims/marked_blocks.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "claims/interviews.h"
#include "text/ascii.h"

namespace whosaid {
namespace {

constexpr std::uint32_t kMostQuoteBlocks = 12;
constexpr std::uint32_t kLongestSignature = 160;  // bytes
constexpr int kAncestors = 8;

// A block of the article with its sentences' tokens and its place in the page.
struct Place {
  std::uint32_t sentence = kNoIndex;  // the first; kNoIndex when the block has none
  TokenRange tokens;
  std::uint32_t page_block = kNoIndex;
  std::uint32_t quote = kNoElement;  // the outermost blockquote around it
};

bool has_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

class MarkReader {
 public:
  explicit MarkReader(const Sources& sources) : s_(sources), page_(*sources.page), places_(s_.blocks.size()) {
    find_sentences();
    find_page_blocks();
    find_bold();
  }

  std::vector<LabelledBlock> read() {
    for (std::uint32_t b = 0; b < places_.size(); ++b) {
      if (places_[b].sentence == kNoIndex) continue;
      if (places_[b].quote != kNoElement) {
        b = read_quote(b);
      } else {
        read_bold_name(b);
      }
    }
    const std::vector<LabelledBlock> answers = find_interview(s_, bold_blocks());
    found_.insert(found_.end(), answers.begin(), answers.end());
    std::stable_sort(found_.begin(), found_.end(),
                     [](const LabelledBlock& a, const LabelledBlock& b) { return a.block < b.block; });
    return std::move(found_);
  }

 private:
  void find_sentences() {
    for (std::uint32_t i = 0; i < s_.sentences.size(); ++i) {
      Place& place = places_[s_.sentences[i].block];
      const TokenRange range = s_.tokens.of_sentence[i];
      if (place.sentence == kNoIndex) {
        place.sentence = i;
        place.tokens = range;
      }
      place.tokens.end = range.end;
    }
  }

  void find_page_blocks() {
    std::uint32_t at = 0;
    for (std::uint32_t b = 0; b < places_.size(); ++b) {
      while (at < page_.blocks.size() && page_.blocks[at].span.end <= s_.blocks[b].span.begin) ++at;
      if (at == page_.blocks.size()) {
        places_[b].sentence = kNoIndex;  // never: every block is one of the page's
        continue;
      }
      places_[b].page_block = at;
      std::uint32_t element = page_.blocks[at].element;
      for (int up = 0; up < kAncestors && element < page_.elements.size(); ++up) {
        if (page_.elements[element].tag == Tag::kBlockquote) places_[b].quote = element;
        element = page_.elements[element].parent;
      }
    }
  }

  // The first bold span of each block.
  void find_bold() {
    bold_.resize(page_.blocks.size());
    for (const PageInline& item : page_.inlines) {
      const bool bold = item.tag == Tag::kB || item.tag == Tag::kStrong;
      if (bold && item.block < bold_.size() && bold_[item.block].empty()) bold_[item.block] = item.span;
    }
  }

  std::string_view text_of(std::uint32_t block) const { return slice(s_.text, s_.blocks[block].span); }
  std::string_view word(std::uint32_t token) const { return slice(s_.lower, s_.tokens.all[token].span); }
  bool is_dash(std::uint32_t token) const {
    const std::string_view w = word(token);
    return w == "\u2014" || w == "\u2013" || w == "-" || w == "--";
  }

  LabelledBlock labelled(std::uint32_t block, Venue venue, std::string_view rule) const {
    LabelledBlock out;
    out.block = block;
    out.sentence = places_[block].sentence;
    out.words = places_[block].tokens;
    out.venue = venue;
    out.rule = rule;
    return out;
  }

  // ---- <blockquote>

  // The blocks of one blockquote; the last block when it signs the others. Returns the last block read.
  std::uint32_t read_quote(std::uint32_t begin) {
    std::uint32_t end = begin + 1;
    while (end < places_.size() && places_[end].quote == places_[begin].quote) ++end;
    const std::uint32_t last = end - 1;
    if (last == begin || end - begin > kMostQuoteBlocks || !signs(last)) return last;
    const TokenRange signer = signer_of(last);
    const TokenRange name = name_in(signer);
    if (name.size() == 0) return last;
    const std::string names = names_around(last);
    const bool embed = has_any(names, {"twitter", "tweet", "instagram", "facebook", "tiktok", "bluesky",
                                       "mastodon", "reddit", "threads", "social-embed"}) ||
                       has_handle(last);
    for (std::uint32_t b = begin; b < last; ++b) {
      if (places_[b].sentence == kNoIndex) continue;
      LabelledBlock out =
          without_marks(labelled(b, embed ? Venue::kSocialEmbed : Venue::kBlockquote,
                                 embed ? "name under an embedded post" : "name under a block quotation"));
      out.label = name;
      out.part = b == begin ? BlockPart::kClaim : BlockPart::kGoesOn;
      found_.push_back(out);
    }
    LabelledBlock signature = labelled(last, Venue::kBlockquote, "");
    signature.part = BlockPart::kNothing;
    found_.push_back(signature);
    return last;
  }

  // Outer quotation marks are not content.
  LabelledBlock without_marks(LabelledBlock block) const {
    const auto is_mark = [&](std::uint32_t token) { return s_.tokens.all[token].pos == Pos::kQuote; };
    if (block.words.size() > 2 && is_mark(block.words.begin)) ++block.words.begin;
    if (block.words.size() > 2 && is_mark(block.words.end - 1)) --block.words.end;
    return block;
  }

  // Whether a block names who said the rest: after a dash, or all of it in <cite>.
  bool signs(std::uint32_t block) const {
    const Place& place = places_[block];
    if (place.sentence == kNoIndex || s_.blocks[block].span.size() > kLongestSignature) return false;
    if (is_dash(place.tokens.begin)) return true;
    const std::uint32_t element = page_.blocks[place.page_block].element;
    const Tag tag = element < page_.elements.size() ? page_.elements[element].tag : Tag::kOther;
    return tag == Tag::kFooter || tag == Tag::kFigcaption || cited(block);
  }

  bool cited(std::uint32_t block) const {
    const Span span = s_.blocks[block].span;
    return std::any_of(page_.inlines.begin(), page_.inlines.end(), [&](const PageInline& item) {
      return item.tag == Tag::kCite && item.span.begin <= span.begin + 4 && item.span.end + 4 >= span.end &&
             item.span.begin < span.end && span.begin < item.span.end;
    });
  }

  // The tokens between the dash and a comma, a bracket or a link.
  TokenRange signer_of(std::uint32_t block) const {
    TokenRange range = places_[block].tokens;
    while (range.begin < range.end && is_dash(range.begin)) ++range.begin;
    std::uint32_t end = range.begin;
    while (end < range.end && word(end) != "," && word(end) != "(" && word(end) != "@" && !is_dash(end))
      ++end;
    return {range.begin, end};
  }

  // The name at the beginning of a signature; the words with capitals where no mention begins.
  TokenRange name_in(TokenRange signer) const {
    for (std::uint32_t m = mention_from(signer.begin); m < s_.mentions.size(); ++m) {
      const Mention& mention = s_.mentions[m];
      if (mention.tokens.begin != signer.begin || mention.tokens.end > signer.end) break;
      if (!mention.name.empty()) return mention.tokens;
    }
    std::uint32_t end = signer.begin;
    while (end < signer.end && (s_.tokens.all[end].shape & kCapital) != 0) ++end;
    return {signer.begin, end};
  }

  // The first mention that begins at the token or behind it.
  std::uint32_t mention_from(std::uint32_t token) const {
    const auto first = std::lower_bound(s_.mentions.begin(), s_.mentions.end(), token,
                                        [](const Mention& m, std::uint32_t t) { return m.tokens.begin < t; });
    return static_cast<std::uint32_t>(first - s_.mentions.begin());
  }

  std::string names_around(std::uint32_t block) const {
    const std::uint32_t quote = places_[block].quote;
    std::string names = ascii_lower(slice(page_.attributes, page_.elements[quote].names));
    const std::uint32_t parent = page_.elements[quote].parent;
    if (parent < page_.elements.size())
      names += " " + ascii_lower(slice(page_.attributes, page_.elements[parent].names));
    return names;
  }

  bool has_handle(std::uint32_t block) const { return text_of(block).find("(@") != std::string_view::npos; }

  // ---- <b>Name</b>: words

  void read_bold_name(std::uint32_t block) {
    const Place& place = places_[block];
    const BlockRole role = s_.blocks[block].role;
    if (role == BlockRole::kHeadline || role == BlockRole::kCaption || role == BlockRole::kHeading) return;
    const Span bold = bold_[place.page_block];
    const Span span = s_.blocks[block].span;
    if (bold.empty() || bold.begin != span.begin || bold.end >= span.end) return;
    for (std::uint32_t m = mention_from(place.tokens.begin); m < s_.mentions.size(); ++m) {
      const Mention& mention = s_.mentions[m];
      if (mention.tokens.begin != place.tokens.begin) break;
      std::uint32_t colon = mention.tokens.end;
      // "Vera Holt, Skipper:" has what she is before the colon, in bold too.
      while (colon < place.tokens.end && s_.tokens.all[colon].span.begin < bold.end && word(colon) != ":")
        ++colon;
      if (mention.name.empty() || !is_person(mention) || colon + 1 >= place.tokens.end || word(colon) != ":")
        continue;
      if (s_.tokens.all[colon].span.end + 1 < bold.end || s_.tokens.all[colon].span.begin > bold.end + 1)
        continue;
      if (s_.tokens.all[colon + 1].pos == Pos::kQuote) return;  // quotation marks are read by themselves
      if (!sounds_spoken({colon + 1, place.tokens.end})) return;
      LabelledBlock out = labelled(block, role == BlockRole::kListItem ? Venue::kList : Venue::kBody,
                                   "bold name before a colon");
      out.label = mention.tokens;
      out.words.begin = colon + 1;
      out.confidence = 68;
      found_.push_back(out);
      return;
    }
  }

  // Lists explain things in the same layout: "<b>Bicep Curls</b>: Anchor the band ...". Words that go on
  // after the colon in small letters, up to a full stop, are somebody's.
  bool sounds_spoken(TokenRange words) const {
    const Token& first = s_.tokens.all[words.begin];
    return (first.shape & (kCapital | kDigit)) == 0 && (first.shape & kWord) != 0 && ends_sentence(words);
  }

  bool ends_sentence(TokenRange words) const {
    const std::string_view last = word(words.end - 1);
    return last == "." || last == "!" || last == "?";
  }

  // A name that may be a thing's ("<b>Price</b>: ...") has one word.
  bool is_person(const Mention& mention) const {
    return mention.source_class == SourceClass::kNamed && mention.tokens.size() >= 2 &&
           !has_digit(mention.tokens);
  }

  bool has_digit(TokenRange range) const {
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
      if ((s_.tokens.all[t].shape & kDigit) != 0) return true;
    }
    return false;
  }

  // ---- <strong>Question?</strong>

  // Which blocks are bold from their first letter to their last.
  std::vector<bool> bold_blocks() const {
    std::vector<bool> bold(places_.size(), false);
    for (std::uint32_t b = 0; b < places_.size(); ++b) {
      if (places_[b].page_block == kNoIndex) continue;
      const Span span = bold_[places_[b].page_block];
      bold[b] = !span.empty() && span.begin <= s_.blocks[b].span.begin && span.end >= s_.blocks[b].span.end;
    }
    return bold;
  }

  const Sources& s_;
  const Page& page_;
  std::vector<Place> places_;  // [blocks]
  std::vector<Span> bold_;     // [page blocks]
  std::vector<LabelledBlock> found_;
};

}  // namespace

std::vector<LabelledBlock> find_marked_blocks(const Sources& sources) {
  if (sources.page == nullptr) return find_interview(sources, {});
  return MarkReader(sources).read();
}

}  // namespace whosaid
