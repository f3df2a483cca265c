#include "print_article.h"

#include <algorithm>
#include <map>

#include "article_view.h"
#include "text/unicode.h"
#include "text/utf8.h"
#include "wrap_text.h"

namespace whosaid {
namespace {

constexpr int kWidestText = 88;  // columns; longer lines are hard to read
constexpr int kMargin = 2;

constexpr Style kPlain{};
constexpr Style kBold{0, true, false, false, false};
constexpr Style kDim{0, false, false, true, false};

// Appends lines to a page whose width and colours are fixed.
class Sheet {
 public:
  explicit Sheet(const PageStyle& style)
      : color_(style.color), width_(std::max(20, std::min(style.width - 2 * kMargin, kWidestText))) {}

  int width() const { return width_; }
  void blank() {
    if (!out_.empty()) out_ += '\n';
  }

  // Wrapped pieces, the first line behind `head` columns already written as `head_pieces`.
  void paragraph(const std::vector<Piece>& pieces, int indent = 0) {
    for (const StyledLine& line : wrap_text(pieces, width_ - indent)) put(line, indent);
  }

  void line(const StyledLine& pieces, int indent = 0) { put(pieces, indent); }

  void title(const std::string& name) {
    blank();
    std::string rule;
    for (int i = column_width(name) + 1; i < width_; ++i) rule += "─";
    put({{name + " ", kBold}, {rule, kDim}}, 0);
  }

  std::string take() { return std::move(out_); }

 private:
  void put(const StyledLine& line, int indent) {
    out_ += std::string(static_cast<std::size_t>(kMargin + indent), ' ') + render(line, color_) + "\n";
  }

  bool color_;
  int width_;
  std::string out_;
};

std::string padded(const std::string& text, int width) {
  const int missing = width - column_width(text);
  return missing > 0 ? text + std::string(static_cast<std::size_t>(missing), ' ') : text;
}

std::string right_aligned(std::size_t number, int width) {
  const std::string digits = std::to_string(number);
  const int missing = width - static_cast<int>(digits.size());
  return std::string(static_cast<std::size_t>(std::max(0, missing)), ' ') + digits;
}

std::string counted(std::size_t count, const std::string& one, const std::string& many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const Codepoint c = decode_at(text, at);
    const bool word = is_letter(c.value) || is_digit(c.value) || (inside && !is_space(c.value));
    if (word && (!inside || is_unspaced_script(c.value))) ++words;
    inside = word;
    at += c.size;
  }
  return words;
}

void print_metadata(Sheet& page, const Metadata& metadata) {
  std::string line;
  const auto add = [&line](const std::string& part) {
    if (!part.empty()) line += (line.empty() ? "" : " · ") + part;
  };
  if (!metadata.byline.empty()) add("By " + metadata.byline);
  add(metadata.published);
  if (!metadata.modified.empty()) add("updated " + metadata.modified);
  if (!line.empty()) page.paragraph({{line, kDim}});
}

void print_text(Sheet& page, const Analysis& analysis) {
  const std::vector<std::vector<Piece>> pieces = article_pieces(analysis);
  const auto is_headline = [](const Block& block) {
    return block.kept && block.role == BlockRole::kHeadline;
  };
  const bool has_headline = std::any_of(analysis.blocks.begin(), analysis.blocks.end(), is_headline);
  bool told = has_headline;
  page.line({});
  if (!has_headline) {
    print_metadata(page, analysis.metadata);
    page.line({});
  }
  bool first = true;
  for (std::size_t i = 0; i < analysis.blocks.size(); ++i) {
    if (!analysis.blocks[i].kept) continue;
    if (!first) page.blank();
    first = false;
    page.paragraph(pieces[i]);
    if (told && is_headline(analysis.blocks[i])) {
      print_metadata(page, analysis.metadata);
      told = false;
    }
  }
  if (first) page.paragraph({{"Nothing in this text looks like an article.", kDim}});
}

// What a reader should know of a claim beside its speaker: "said, reported, in the headline".
std::string describe(const Claim& claim, std::string_view text) {
  std::string out;
  const auto add = [&out](std::string_view part) {
    if (!part.empty()) out += (out.empty() ? "" : ", ") + std::string(part);
  };
  static constexpr std::string_view kForms[] = {"in own words", "partly in own words", "reported"};
  add(slice(text, claim.cue));
  add(kForms[static_cast<int>(claim.form)]);
  if (claim.venue != Venue::kBody) add(std::string(venue_name(claim.venue)));
  if (claim.second_hand) add("at second hand");
  if (claim.disputed) add("disputed");
  if (claim.unclosed) add("quotation not closed");
  return out;
}

void print_claim(Sheet& page, const Analysis& analysis, std::uint32_t index,
                 const std::vector<std::uint8_t>& colors, int digits) {
  const Claim& claim = analysis.claims.all[index];
  const std::string_view text = analysis.document.text;
  const std::uint32_t speaker =
      index < analysis.speakers.of_claim.size() ? analysis.speakers.of_claim[index].speaker : kNoIndex;
  const bool known = speaker < analysis.speakers.all.size();
  const std::string_view disowned = disowned_as(claim);
  const std::string name = known ? analysis.speakers.all[speaker].name : "speaker not known";
  const std::string flag = disowned.empty() ? "" : "  [" + std::string(disowned) + "]";
  const int room = page.width() - digits - 2 - column_width(flag);
  const std::string shown_name = shorten(name, room);
  const std::string about = shorten(describe(claim, text), room - column_width(shown_name) - 2);
  const Style name_style{known ? colors[speaker] : std::uint8_t{0}, known, false, !known, false};
  page.line({{right_aligned(index + 1, digits) + "  ", kDim},
             {shown_name, name_style},
             {flag, {31, true, false, false, false}},
             {"  " + about, kDim}});
  std::string content;
  for (const Span& span : claim.content)
    content += (content.empty() ? "" : " … ") + std::string(slice(text, span));
  page.line({{shorten(content, page.width() - digits - 2), kPlain}}, digits + 2);
}

void print_claims(Sheet& page, const Analysis& analysis) {
  const std::size_t count = analysis.claims.all.size();
  page.title("Who said what");
  if (count == 0) page.paragraph({{"No quotation or reported claim was found.", kDim}});
  const std::vector<std::uint8_t> colors = speaker_colors(analysis);
  const int digits = static_cast<int>(std::to_string(count).size());
  for (std::uint32_t i = 0; i < count; ++i) print_claim(page, analysis, i, colors, digits);
}

struct SpeakerRow {
  std::size_t claims = 0;
  std::size_t disowned = 0;
  std::size_t words = 0;  // inside quotation marks
};

std::vector<SpeakerRow> speaker_rows(const Analysis& analysis) {
  std::vector<SpeakerRow> rows(analysis.speakers.all.size());
  const std::size_t count = std::min(analysis.claims.all.size(), analysis.speakers.of_claim.size());
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint32_t speaker = analysis.speakers.of_claim[i].speaker;
    if (speaker >= rows.size()) continue;
    const Claim& claim = analysis.claims.all[i];
    ++(is_own(claim) ? rows[speaker].claims : rows[speaker].disowned);
    if (!is_own(claim)) continue;
    for (const Span& quoted : claim.quoted)
      rows[speaker].words += count_words(slice(analysis.document.text, quoted));
  }
  return rows;
}

std::string full_name(const Speaker& speaker) {
  return speaker.title.empty() || speaker.name.find(speaker.title) != std::string::npos
             ? speaker.name
             : speaker.name + ", " + speaker.title;
}

void print_speakers(Sheet& page, const Analysis& analysis) {
  const std::vector<SpeakerRow> rows = speaker_rows(analysis);
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].claims + rows[i].disowned > 0) order.push_back(i);
  }
  if (order.empty()) return;
  std::stable_sort(order.begin(), order.end(),
                   [&rows](std::size_t a, std::size_t b) { return rows[a].claims > rows[b].claims; });
  const std::vector<std::uint8_t> colors = speaker_colors(analysis);
  const int name_width = page.width() - 14 - 8 - 8;
  page.title("Speakers");
  page.line({{padded("", name_width) + padded("", 14) + "  claims  quoted", kDim}});
  for (const std::size_t i : order) {
    const Speaker& speaker = analysis.speakers.all[i];
    StyledLine line = {{padded(shorten(full_name(speaker), name_width - 2), name_width),
                        {colors[i], true, false, false, false}},
                       {padded(std::string(source_class_name(speaker.source_class)), 14), kDim},
                       {right_aligned(rows[i].claims, 8) + right_aligned(rows[i].words, 8), kPlain}};
    page.line(line);
    if (rows[i].disowned > 0) {
      page.line(
          {{"and " + std::to_string(rows[i].disowned) + " denied, negated, hypothetical or not said", kDim}},
          2);
    }
  }
}

void print_dropped(Sheet& page, const Analysis& analysis, bool show_all) {
  std::map<BlockRole, std::size_t> counts;
  std::size_t dropped = 0;
  for (const Block& block : analysis.blocks) {
    if (block.kept) continue;
    ++counts[block.role];
    ++dropped;
  }
  if (dropped == 0) return;
  page.title("Left out");
  std::string by_role;
  for (const auto& [role, count] : counts) {
    by_role += (by_role.empty() ? ": " : ", ") + std::to_string(count) + " " + std::string(role_name(role));
  }
  page.paragraph({{counted(dropped, "line", "lines") + " of " + std::to_string(analysis.blocks.size()) +
                       by_role + (show_all ? "" : " (--show-dropped lists them)"),
                   kDim}});
  if (!show_all) return;
  for (const Block& block : analysis.blocks) {
    if (block.kept) continue;
    const std::string words = shorten(slice(analysis.document.text, block.span), page.width() - 12);
    page.line({{padded(std::string(role_name(block.role)), 12), kBold}, {words, kPlain}});
    page.line({{std::string(block.reason), kDim}}, 12);
  }
}

void print_warnings(Sheet& page, const Analysis& analysis) {
  std::vector<Warning> warnings = analysis.document.warnings;
  warnings.insert(warnings.end(), analysis.claims.warnings.begin(), analysis.claims.warnings.end());
  if (warnings.empty()) return;
  page.title("Notes");
  for (const Warning& warning : warnings) {
    const std::string times = warning.count > 1 ? " (" + std::to_string(warning.count) + " times)" : "";
    page.paragraph({{warning.message + times, kDim}});
  }
}

}  // namespace

std::string print_article(const Analysis& analysis, const PageStyle& style, bool show_dropped) {
  Sheet page(style);
  print_text(page, analysis);
  print_claims(page, analysis);
  print_speakers(page, analysis);
  print_dropped(page, analysis, show_dropped);
  print_warnings(page, analysis);
  page.blank();
  return page.take();
}

}  // namespace whosaid
