#include "article_view.h"

#include <algorithm>

namespace whosaid {
namespace {

constexpr std::uint8_t kPalette[] = {36, 33, 32, 35, 34, 31, 96, 93, 92, 95, 94, 91};

// A stretch of a claim's content, or of its quotation.
struct Stretch {
  Span span;
  std::uint32_t claim;
  bool last;  // the claim's last content: its number stands behind it
};

bool by_place(const Stretch& a, const Stretch& b) {
  if (a.span.begin != b.span.begin) return a.span.begin < b.span.begin;
  return a.span.end > b.span.end;
}

std::vector<Stretch> content_stretches(const Analysis& analysis) {
  std::vector<Stretch> stretches;
  for (std::uint32_t i = 0; i < analysis.claims.all.size(); ++i) {
    const std::vector<Span>& content = analysis.claims.all[i].content;
    for (const Span& span : content) {
      if (!span.empty()) stretches.push_back({span, i, span == content.back()});
    }
  }
  std::stable_sort(stretches.begin(), stretches.end(), by_place);
  return stretches;
}

std::uint32_t speaker_of(const Analysis& analysis, std::uint32_t claim) {
  const std::vector<Attribution>& of_claim = analysis.speakers.of_claim;
  return claim < of_claim.size() ? of_claim[claim].speaker : kNoIndex;
}

Style base_style(const Block& block) {
  Style style;
  style.bold = block.role == BlockRole::kHeadline || block.role == BlockRole::kHeading;
  style.italic = block.role == BlockRole::kStandfirst;
  return style;
}

// Paints the bytes of one block: later stretches lie inside earlier ones and win.
class BlockPainter {
 public:
  BlockPainter(const Analysis& analysis, const std::vector<std::uint8_t>& colors, const Block& block)
      : analysis_(analysis),
        colors_(colors),
        span_(block.span),
        styles_(block.span.size(), base_style(block)) {}

  void paint(const Stretch& stretch) {
    const Claim& claim = analysis_.claims.all[stretch.claim];
    Style style = claim_style(claim, speaker_of(analysis_, stretch.claim));
    fill(stretch.span, style);
    style.bold = true;
    for (const Span& quoted : claim.quoted) {
      if (stretch.span.contains(quoted)) fill(quoted, style);
    }
    if (stretch.last) notes_.push_back({std::min(stretch.span.end, span_.end), stretch.claim});
  }

  std::vector<Piece> pieces() {
    std::stable_sort(notes_.begin(), notes_.end(), [](const Note& a, const Note& b) { return a.at < b.at; });
    std::vector<Piece> pieces;
    std::size_t note = 0;
    for (std::uint32_t at = span_.begin; at <= span_.end; ++at) {
      for (; note < notes_.size() && notes_[note].at == at; ++note) add_note(pieces, notes_[note].claim);
      if (at < span_.end) add_byte(pieces, at);
    }
    return pieces;
  }

 private:
  struct Note {
    std::uint32_t at, claim;
  };

  Style claim_style(const Claim& claim, std::uint32_t speaker) const {
    Style style;
    if (!is_own(claim)) {
      style.dim = true;
      style.italic = true;
    } else if (speaker < colors_.size()) {
      style.color = colors_[speaker];
    } else {
      style.underline = true;
    }
    return style;
  }

  void fill(Span span, const Style& style) {
    for (std::uint32_t at = std::max(span.begin, span_.begin); at < std::min(span.end, span_.end); ++at) {
      styles_[at - span_.begin] = style;
    }
  }

  void add_byte(std::vector<Piece>& pieces, std::uint32_t at) const {
    const Style& style = styles_[at - span_.begin];
    if (pieces.empty() || !(pieces.back().style == style)) pieces.push_back({"", style});
    pieces.back().text += analysis_.document.text[at];
  }

  void add_note(std::vector<Piece>& pieces, std::uint32_t claim) const {
    Style style = claim_style(analysis_.claims.all[claim], speaker_of(analysis_, claim));
    std::string note = superscript(claim + 1);
    const std::string_view disowned = disowned_as(analysis_.claims.all[claim]);
    if (!disowned.empty()) note.append("[").append(disowned).append("]");
    style.underline = false;
    pieces.push_back({note, style});
  }

  const Analysis& analysis_;
  const std::vector<std::uint8_t>& colors_;
  Span span_;
  std::vector<Style> styles_;  // [bytes of the block]
  std::vector<Note> notes_;
};

}  // namespace

std::string_view disowned_as(const Claim& claim) {
  switch (claim.polarity) {
    case Polarity::kDenied:
      return "denied";
    case Polarity::kNegated:
      return "negated";
    case Polarity::kHypothetical:
      return "hypothetical";
    default:
      return claim.realised ? std::string_view{} : "not said";
  }
}

bool is_own(const Claim& claim) { return disowned_as(claim).empty(); }

std::vector<std::uint8_t> speaker_colors(const Analysis& analysis) {
  std::vector<std::uint8_t> colors(analysis.speakers.all.size(), 0);
  std::size_t used = 0;
  for (const Attribution& attribution : analysis.speakers.of_claim) {
    if (attribution.speaker >= colors.size() || colors[attribution.speaker] != 0) continue;
    colors[attribution.speaker] = kPalette[used++ % std::size(kPalette)];
  }
  return colors;
}

std::vector<std::vector<Piece>> article_pieces(const Analysis& analysis) {
  const std::vector<std::uint8_t> colors = speaker_colors(analysis);
  const std::vector<Stretch> stretches = content_stretches(analysis);
  std::vector<std::vector<Piece>> pieces(analysis.blocks.size());
  std::size_t next = 0;
  for (std::size_t i = 0; i < analysis.blocks.size(); ++i) {
    const Block& block = analysis.blocks[i];
    while (next < stretches.size() && stretches[next].span.begin < block.span.begin) ++next;
    if (!block.kept) continue;
    BlockPainter painter(analysis, colors, block);
    for (; next < stretches.size() && stretches[next].span.begin < block.span.end; ++next)
      painter.paint(stretches[next]);
    pieces[i] = painter.pieces();
  }
  return pieces;
}

std::string superscript(std::size_t number) {
  static constexpr std::string_view kDigits[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  std::string out;
  for (const char digit : std::to_string(number)) out += kDigits[digit - '0'];
  return out;
}

}  // namespace whosaid
