#include "tokens/pos_model.h"

#include <algorithm>
#include <limits>

#include "inference/embedded_models.h"
#include "inference/model_file.h"

namespace whosaid {
namespace {

constexpr std::string_view kModelName = "pos-tagger";

// The guess and the runner-up among the tags, and by how much the guess leads.
struct Lead {
  int best = 0;
  int second = 0;
  std::int32_t margin = 0;
};

// The higher score, and of equal ones the lower tag, is the greater number: two maxima without a branch.
constexpr std::int32_t kTagSteps = 64;
static_assert(kTagCount <= kTagSteps);

Lead find_lead(const TagScores& scores) {
  std::array<std::int32_t, kTagCount> ranks;
  std::int32_t best = std::numeric_limits<std::int32_t>::min();
  for (int t = 0; t < kTagCount; ++t) {
    const auto i = static_cast<std::size_t>(t);
    ranks[i] = scores[i] * kTagSteps + (kTagSteps - 1 - t);
    best = std::max(best, ranks[i]);
  }
  std::int32_t second = std::numeric_limits<std::int32_t>::min();
  for (const std::int32_t rank : ranks) second = std::max(second, rank == best ? second : rank);
  const auto tag_of = [](std::int32_t rank) { return kTagSteps - 1 - (rank & (kTagSteps - 1)); };
  Lead lead{tag_of(best), tag_of(second), 0};
  lead.margin = scores[static_cast<std::size_t>(lead.best)] - scores[static_cast<std::size_t>(lead.second)];
  return lead;
}

bool is_adverb(Pos tag) { return tag == Pos::kRB || tag == Pos::kRBR || tag == Pos::kRBS; }

}  // namespace

PosModelFile read_pos_model(std::string_view bytes) {
  PosModelFile result;
  const ModelFile file = read_model_file(bytes);
  result.problem = file.problem;
  if (!file.good()) return result;
  if (file.name != kModelName) {
    result.problem = "The model file is not a part-of-speech model.";
    return result;
  }
  ByteReader settings(file.section("settings"));
  result.model.clear_margin = static_cast<std::int32_t>(settings.read_integer(2));
  result.model.unclear_margin = static_cast<std::int32_t>(settings.read_integer(2));
  SparseLinearSection features = read_sparse_linear(file.section("features"), kTagCount);
  result.problem = settings.failed() ? "The part-of-speech model has no settings." : features.problem;
  if (result.problem.empty()) result.model.features = std::move(features.model);
  return result;
}

std::string write_pos_model(const PosModel& model, std::string_view features_section) {
  std::string settings;
  append_integer(settings, static_cast<std::uint32_t>(model.clear_margin), 2);
  append_integer(settings, static_cast<std::uint32_t>(model.unclear_margin), 2);
  return write_model_file(kModelName, {{"settings", settings}, {"features", features_section}});
}

const PosModel* embedded_pos_model() {
  static const PosModelFile kFile = read_pos_model(embedded_model(EmbeddedModel::kPosTagger));
  return kFile.problem.empty() ? &kFile.model : nullptr;
}

Pos fixed_tag(std::string_view text, const Token& token) {
  if (token.pos != Pos::kUnknown || (token.shape & kWord) != 0) return token.pos;
  const std::string_view mark = slice(text, token.span);
  if (mark == "&") return Pos::kCC;
  return mark == "%" ? Pos::kNN : Pos::kSYM;
}

GuessCache::Entry& GuessCache::entry(const Key& key) {
  std::uint32_t hash = static_cast<std::uint32_t>(key.word.size()) * 4 + key.begins;
  for (const char c : key.word) hash = hash * 31 + static_cast<unsigned char>(c);
  Entry& entry = entries_[(hash * 0x9E3779B1u) >> (32 - kBits)];
  if (entry.key == key) return entry;
  entry.key = key;
  entry.made = false;
  return entry;
}

SentenceTagger::SentenceTagger(const PosModel& model, std::string_view text, const Tokens& tokens,
                               TokenRange sentence, GuessCache* cache)
    : model_(model),
      cache_(cache),
      text_(text),
      tokens_(tokens),
      sentence_(sentence),
      sentence_case_(find_sentence_case(text, tokens, sentence)),
      at_(sentence.begin),
      seen_(sentence.begin) {
  look_ahead();
}

// Guesses for the current token and the two after it.
void SentenceTagger::look_ahead() {
  for (; seen_ < sentence_.end && seen_ < at_ + 3; ++seen_) window_[seen_ % 4] = guess_word(seen_);
}

WordGuess SentenceTagger::guess_word(std::uint32_t index) {
  const Token& token = tokens_.all[index];
  const bool begins = begins_;
  const Pos fixed = fixed_tag(text_, token);
  begins_ = fixed == Pos::kQuote || (begins_ && (token.shape & kWord) == 0);
  if (fixed != Pos::kUnknown) {
    WordGuess guess;
    guess.form = make_word_form(slice(text_, token.span), token.shape, begins, sentence_case_);
    guess.best = fixed;
    guess.decided = true;
    return guess;
  }
  if (cache_ == nullptr) return guess_new_word(token, begins);
  GuessCache::Entry& known = cache_->entry({slice(text_, token.span), token.shape, begins, sentence_case_});
  if (!known.made) {
    known.guess = guess_new_word(token, begins);
    known.made = true;
  }
  return known.guess;
}

WordGuess SentenceTagger::guess_new_word(const Token& token, bool begins) const {
  WordGuess guess;
  guess.form = make_word_form(slice(text_, token.span), token.shape, begins, sentence_case_);
  for (const std::uint32_t feature : word_features(guess.form))
    model_.features.add(feature, guess.scores.data());
  const Lead lead = find_lead(guess.scores);
  guess.best = static_cast<Pos>(lead.best);
  guess.decided = lead.margin >= model_.clear_margin;
  if (lead.margin < model_.unclear_margin) guess.second = static_cast<Pos>(lead.second);
  return guess;
}

TagContext SentenceTagger::context() const {
  const WordGuess& own = guess();
  TagContext c;
  c.previous = previous_;
  c.before_previous = before_previous_;
  c.last_not_adverb = last_not_adverb_;
  c.guess = own.best;
  c.second_guess = own.second;
  c.word = own.form.word;
  c.last = own.form.last;
  c.word_case = own.form.word_case;
  c.previous_word = previous_word_;
  c.before_previous_word = before_previous_word_;
  c.last_not_adverb_word = last_not_adverb_word_;
  if (at_ + 1 < sentence_.end) {
    c.next_guess = window_[(at_ + 1) % 4].best;
    c.next_word = window_[(at_ + 1) % 4].form.word;
  }
  if (at_ + 2 < sentence_.end) c.after_next_guess = window_[(at_ + 2) % 4].best;
  return c;
}

Pos SentenceTagger::tag_in_context() const {
  const WordGuess& own = guess();
  if (own.decided) return own.best;
  TagScores scores = own.scores;
  for (const std::uint32_t feature : context_features(context())) model_.features.add(feature, scores.data());
  return static_cast<Pos>(find_lead(scores).best);
}

void SentenceTagger::advance(Pos tag) {
  const std::uint32_t word = guess().form.word;
  before_previous_ = previous_;
  before_previous_word_ = previous_word_;
  previous_ = tag;
  previous_word_ = word;
  if (!is_adverb(tag)) {
    last_not_adverb_ = tag;
    last_not_adverb_word_ = word;
  }
  ++at_;
  look_ahead();
}

// The sentence's tags are written behind the tagger, which reads only the tags the tokens came with.
void tag_sentence(const PosModel& model, std::string_view text, Tokens& tokens, TokenRange sentence,
                  GuessCache* cache) {
  for (SentenceTagger tagger(model, text, tokens, sentence, cache); !tagger.at_end();) {
    const std::uint32_t token = tagger.token();
    const Pos tag = tagger.tag_in_context();
    tagger.advance(tag);
    tokens.all[token].pos = tag;
  }
}

}  // namespace whosaid
