// Whether the words after a closed question or exclamation say who spoke: then the sentence goes on.
//
//   “Who knows?” Senator Ruth Adeyemi asked.        goes on
//   “Who knows?” Ruth Adeyemi said the vote is lost.   a new sentence

#ifndef WHOSAID_SENTENCES_ATTRIBUTION_AHEAD_H_
#define WHOSAID_SENTENCES_ATTRIBUTION_AHEAD_H_

#include <cstdint>
#include <string_view>

namespace whosaid {

// A name at `at`, and within a few words a verb of speaking that is not followed by a clause of its own.
bool is_attribution_ahead(std::string_view text, std::uint32_t at);

// The same for scripts without spaces and for Korean: a particle of quotation glued to the closing mark
// (と, 라고), or within a few characters a verb of speaking (说, 問). `at` is behind the closing mark.
bool is_unspaced_attribution_ahead(std::string_view text, std::uint32_t at);

}  // namespace whosaid

#endif  // WHOSAID_SENTENCES_ATTRIBUTION_AHEAD_H_
