#include "speakers/voices.h"

#include <algorithm>

#include "speakers/speakers.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace whosaid {

namespace {

bool is_counted(const Claim& claim) {
  const bool repeats = claim.venue == Venue::kHeadline || claim.venue == Venue::kStandfirst ||
                       claim.venue == Venue::kPullquote;
  const bool made =
      claim.realised && claim.polarity != Polarity::kNegated && claim.polarity != Polarity::kHypothetical;
  return made && !repeats && claim.parent == kNoIndex && !claim.content.empty();
}

class WordCounter {
 public:
  WordCounter(std::string_view text, const std::vector<Token>& tokens) : text_(text), tokens_(tokens) {}

  std::uint32_t token_at(std::uint32_t at) const {
    const auto found = std::upper_bound(tokens_.begin(), tokens_.end(), at,
                                        [](std::uint32_t byte, const Token& t) { return byte < t.span.end; });
    return static_cast<std::uint32_t>(found - tokens_.begin());
  }

  std::uint32_t words_in(Span span) const {
    std::uint32_t words = 0;
    for (std::uint32_t t = token_at(span.begin); t < tokens_.size() && tokens_[t].span.begin < span.end;
         ++t) {
      if ((tokens_[t].shape & kWord) != 0 && begins_word(t, span.begin)) ++words;
    }
    return words;
  }

 private:
  // "can" of "can't" begins a word, "n't" does not; where words have no spaces between them, each token does.
  bool begins_word(std::uint32_t t, std::uint32_t begin) const {
    const Token& token = tokens_[t];
    if (t == 0 || token.span.begin <= begin) return true;
    const Token& before = tokens_[t - 1];
    if ((before.shape & kWord) == 0 || before.span.end != token.span.begin) return true;
    return is_unspaced_script(decode_at(text_, token.span.begin).value);
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
};

}  // namespace

Voices measure_voices(std::string_view text, const Tokens& tokens, const Claims& claims,
                      const std::vector<Attribution>& of_claim, std::size_t speakers) {
  const WordCounter counter(text, tokens.all);
  Voices voices;
  voices.of_speaker.resize(speakers);
  for (std::size_t c = 0; c < claims.all.size() && c < of_claim.size(); ++c) {
    const Claim& claim = claims.all[c];
    if (!is_counted(claim)) continue;
    const std::uint32_t speaker = of_claim[c].speaker;
    Voice& voice = speaker < speakers ? voices.of_speaker[speaker] : voices.unattributed;
    for (const Span quoted : claim.quoted) voice.words_quoted += counter.words_in(quoted);
    const auto at = static_cast<std::uint64_t>(counter.token_at(claim.content.front().begin));
    const auto first = static_cast<std::uint32_t>(at * 100 / std::max<std::size_t>(tokens.all.size(), 1));
    voice.first_at = voice.claims == 0 ? first : std::min(voice.first_at, first);
    ++voice.claims;
  }
  return voices;
}

}  // namespace whosaid
