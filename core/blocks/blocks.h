// Blocks: what each piece of the page is, and whether it belongs to the article.
//
//   The Tally                             kicker      dropped   short line above the headline
//   Winterbourne: Levee Fund Was ...      headline    kept      first title-like line above body text
//   Advertisement                         ad          dropped   names an advertisement
//   The state's levee repair fund ...     paragraph   kept      full sentences
//
// Blocks are in order, never overlap, and cover every word of the text. Nothing is dropped in silence.

#ifndef WHOSAID_BLOCKS_BLOCKS_H_
#define WHOSAID_BLOCKS_BLOCKS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "text/span.h"

namespace whosaid {

enum class BlockRole : std::uint8_t {
  kHeadline,
  kKicker,
  kStandfirst,
  kByline,
  kDate,
  kDateline,
  kParagraph,
  kHeading,
  kListItem,
  kBlockquote,
  kCaption,
  kCredit,
  kAd,
  kPromo,
  kRelated,
  kShare,
  kNewsletter,
  kComment,
  kLegal,
  kNav,
  kOther
};
inline constexpr int kBlockRoleCount = 21;

struct Block {
  Span span;      // without surrounding white space; one line of pasted text
  Span dateline;  // "WASHINGTON (AP) — " at its head, else empty; not part of any sentence
  BlockRole role = BlockRole::kOther;
  bool kept = false;
  std::int16_t score = 0;   // hundredths; > 0 decides for the article
  std::string_view reason;  // static storage: the strongest reason in words a reader understands
};

using Blocks = std::vector<Block>;

// The name of a role in the report: "listItem".
std::string_view role_name(BlockRole role);

// Finds the blocks, one per line of a text or block of a page that has a word, and decides over the whole
// sequence. With `keep_all` every block is kept, whatever its role. Linear in the text.
Blocks find_blocks(const Document& document, bool keep_all);

// One line per block, as golden files and `dump --stage blocks` show it.
std::string dump(const Blocks& blocks, std::string_view text);

}  // namespace whosaid

#endif  // WHOSAID_BLOCKS_BLOCKS_H_
