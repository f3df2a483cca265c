// Trains models/pos-tagger: reads tagged sentences, writes weights.bin, prints the scores.
//
//   1. weights for words alone: they give every word a guess
//   2. weights for words in context, on top of the guesses, with the tags that the tagger itself gave
//      to the words before

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <map>
#include <unordered_map>

#include "pos_tagger/corpus.h"
#include "pos_tagger/softmax_trainer.h"

namespace whosaid::train {
namespace {

struct Settings {
  float word_l1 = 2.0f, context_l1 = 2.0f, rate = 0.1f;
  int word_epochs = 4, context_epochs = 4, last_epochs = 1;
  int word_count = 3, context_count = 5;  // features seen less often are left out
  float scale = 12.0f;
  int key_bits = 22;
  float clear_margin = 6.0f, unclear_margin = 3.0f;  // in logits
};

using Corpus = std::vector<TaggedSentence>;

bool is_example(const TaggedSentence& s, std::size_t token) {
  return s.tokens.all[token].pos == Pos::kUnknown && static_cast<int>(s.gold[token]) < kTagCount;
}

// Hashes that occur often enough, in order of first occurrence.
class FeatureCounter {
 public:
  void add(std::uint32_t hash) {
    if (++counts_[hash] == 1) order_.push_back(hash);
  }
  std::vector<std::uint32_t> frequent(int least) const {
    std::vector<std::uint32_t> kept;
    for (const std::uint32_t hash : order_) {
      if (counts_.at(hash) >= least) kept.push_back(hash);
    }
    return kept;
  }

 private:
  std::unordered_map<std::uint32_t, int> counts_;
  std::vector<std::uint32_t> order_;
};

template <typename Visit>
void for_each_word(const PosModel& model, const Corpus& corpus, const Visit& visit) {
  for (const TaggedSentence& s : corpus) {
    for (SentenceTagger tagger(model, s.text, s.tokens, s.tokens.of_sentence[0]); !tagger.at_end();) {
      const std::size_t token = tagger.token();
      tagger.advance(visit(tagger, s, token));
    }
  }
}

template <typename Features>
std::vector<std::int32_t> known(const SoftmaxTrainer& trainer, const Features& features) {
  std::vector<std::int32_t> ids;
  for (const std::uint32_t hash : features) {
    const std::int32_t id = trainer.find(hash);
    if (id >= 0) ids.push_back(id);
  }
  return ids;
}

std::vector<SparseFeature> train_words(const Settings& settings, const Corpus& corpus) {
  const PosModel nothing;
  FeatureCounter counter;
  for_each_word(nothing, corpus, [&](const SentenceTagger& tagger, const TaggedSentence& s, std::size_t token) {
    if (is_example(s, token)) {
      for (const std::uint32_t hash : word_features(tagger.guess().form)) counter.add(hash);
    }
    return s.gold[token];
  });
  SoftmaxTrainer trainer({settings.rate, settings.word_l1}, counter.frequent(settings.word_count));
  for (int epoch = 0; epoch < settings.word_epochs + settings.last_epochs; ++epoch) {
    if (epoch == settings.word_epochs) trainer.freeze_zeros();
    std::size_t right = 0, all = 0;
    for_each_word(nothing, corpus, [&](const SentenceTagger& tagger, const TaggedSentence& s, std::size_t token) {
      if (!is_example(s, token)) return s.gold[token];
      const auto features = known(trainer, word_features(tagger.guess().form));
      right += trainer.learn(Row{}, features, s.gold[token]) == s.gold[token] ? 1 : 0;
      ++all;
      return s.gold[token];
    });
    std::printf("words alone, pass %d: %.2f %%\n", epoch + 1, 100.0 * double(right) / double(all));
    std::fflush(stdout);
  }
  return trainer.rounded(settings.scale, settings.key_bits);
}

Row base_scores(const WordGuess& guess, float scale) {
  Row row{};
  for (std::size_t t = 0; t < static_cast<std::size_t>(kTagCount); ++t) row[t] = static_cast<float>(guess.scores[t]) / scale;
  return row;
}

std::vector<SparseFeature> train_context(const Settings& settings, const Corpus& corpus, const PosModel& words) {
  FeatureCounter counter;
  for_each_word(words, corpus, [&](const SentenceTagger& tagger, const TaggedSentence& s, std::size_t token) {
    if (is_example(s, token) && !tagger.guess().decided) {
      for (const std::uint32_t hash : context_features(tagger.context())) counter.add(hash);
    }
    return s.tokens.all[token].pos != Pos::kUnknown ? s.tokens.all[token].pos : s.gold[token];
  });
  SoftmaxTrainer trainer({settings.rate, settings.context_l1}, counter.frequent(settings.context_count));
  for (int epoch = 0; epoch < settings.context_epochs + settings.last_epochs; ++epoch) {
    if (epoch == settings.context_epochs) trainer.freeze_zeros();
    std::size_t right = 0, all = 0;
    for_each_word(words, corpus, [&](const SentenceTagger& tagger, const TaggedSentence& s, std::size_t token) {
      const WordGuess& guess = tagger.guess();
      if (guess.decided) return guess.best;
      const Row base = base_scores(guess, settings.scale);
      const auto features = known(trainer, context_features(tagger.context()));
      if (!is_example(s, token)) return trainer.predict(base, features);
      const Pos tag = trainer.learn(base, features, s.gold[token]);
      right += tag == s.gold[token] ? 1 : 0;
      ++all;
      return epoch == 0 ? s.gold[token] : tag;
    });
    std::printf("unclear words in context, pass %d: %.2f %% of %zu\n", epoch + 1, 100.0 * double(right) / double(all), all);
    std::fflush(stdout);
  }
  return trainer.rounded(settings.scale, settings.key_bits);
}

PosModel make_model(const Settings& settings, const std::vector<SparseFeature>& features) {
  PosModel model;
  model.features = SparseLinear(settings.key_bits, kTagCount, features);
  model.clear_margin = static_cast<std::int32_t>(settings.clear_margin * settings.scale);
  model.unclear_margin = static_cast<std::int32_t>(settings.unclear_margin * settings.scale);
  return model;
}

struct Counts {
  std::size_t right = 0, gold = 0, given = 0;
};

// The commonest confusions, each with its commonest words.
void print_confusions(const std::map<std::string, std::map<std::string, int>>& confusions) {
  std::vector<std::pair<int, std::string>> lines;
  for (const auto& [pair, words] : confusions) {
    int sum = 0;
    std::vector<std::pair<int, std::string>> common;
    for (const auto& [word, count] : words) {
      sum += count;
      common.push_back({-count, word});
    }
    std::sort(common.begin(), common.end());
    std::string line = pair + ":";
    for (std::size_t i = 0; i < common.size() && i < 6; ++i) line += " " + common[i].second + " " + std::to_string(-common[i].first);
    lines.push_back({-sum, line});
  }
  std::sort(lines.begin(), lines.end());
  for (std::size_t i = 0; i < lines.size() && i < 20; ++i) std::printf("   %d %s\n", -lines[i].first, lines[i].second.c_str());
}

void print_scores(const PosModel& model, const std::string& name, const std::string& path, bool tags) {
  const Corpus corpus = read_corpus(path);
  std::vector<Counts> counts(kPosCount);
  std::map<std::string, std::map<std::string, int>> confusions;
  std::size_t right = 0, all = 0, words_right = 0, words = 0, decided = 0, guess_right = 0;
  const auto begin = std::chrono::steady_clock::now();
  for_each_word(model, corpus, [&](const SentenceTagger& tagger, const TaggedSentence& s, std::size_t token) {
    const Pos tag = tagger.tag_in_context();
    const Pos gold = s.gold[token];
    if (gold == Pos::kUnknown) return tag;
    ++all;
    if (tag != gold) ++confusions[std::string(pos_name(gold)) + " taken for " + std::string(pos_name(tag))][std::string(slice(s.text, s.tokens.all[token].span))];
    right += tag == gold ? 1 : 0;
    ++counts[static_cast<std::size_t>(gold)].gold;
    ++counts[static_cast<std::size_t>(tag)].given;
    counts[static_cast<std::size_t>(gold)].right += tag == gold ? 1 : 0;
    if (is_example(s, token)) {
      ++words;
      words_right += tag == gold ? 1 : 0;
      decided += tagger.guess().decided ? 1 : 0;
      guess_right += tagger.guess().best == gold ? 1 : 0;
    }
    return tag;
  });
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  const auto percent = [](std::size_t part, std::size_t whole) { return whole == 0 ? 0.0 : 100.0 * double(part) / double(whole); };
  std::printf("%-10s all %.2f  words %.2f  guesses %.2f  without context %.1f  tokens %zu  %.1f million tokens/s\n", name.c_str(),
              percent(right, all), percent(words_right, words), percent(guess_right, words), percent(decided, words), all, double(all) / seconds / 1e6);
  if (!tags) return;
  for (const Pos pos : {Pos::kVBD, Pos::kVBZ, Pos::kVBN, Pos::kVBP, Pos::kVB, Pos::kVBG, Pos::kNN, Pos::kNNS, Pos::kNNP, Pos::kNNPS,
                        Pos::kIN, Pos::kWDT, Pos::kDT, Pos::kJJ, Pos::kRB, Pos::kRP, Pos::kPOS, Pos::kPRP, Pos::kPunct, Pos::kQuote, Pos::kCD}) {
    const Counts& c = counts[static_cast<std::size_t>(pos)];
    std::printf("   %-5s precision %.1f recall %.1f of %zu\n", std::string(pos_name(pos)).c_str(), percent(c.right, c.given), percent(c.right, c.gold), c.gold);
  }
  print_confusions(confusions);
}

int print_all_scores(const std::string& bytes, const std::string& data, bool tags) {
  const PosModelFile file = read_pos_model(bytes);
  if (!file.problem.empty()) {
    std::fprintf(stderr, "%s\n", file.problem.c_str());
    return 1;
  }
  for (const char* name : {"news", "gum", "ewt", "names", "caps", "title"}) print_scores(file.model, name, data + "/" + name + "-dev.txt", tags);
  return 0;
}

int run(int count, char** arguments) {
  Settings settings;
  std::string data, output;
  bool tags = false;
  CLI::App app{"Trains the part-of-speech tagger."};
  app.add_option("data", data, "folder that read_data.py filled")->required();
  app.add_option("output", output, "weights.bin to write")->required();
  app.add_option("--word-l1", settings.word_l1);
  app.add_option("--context-l1", settings.context_l1);
  app.add_option("--rate", settings.rate);
  app.add_option("--scale", settings.scale);
  app.add_option("--key-bits", settings.key_bits);
  app.add_option("--word-epochs", settings.word_epochs);
  app.add_option("--context-epochs", settings.context_epochs);
  app.add_option("--last-epochs", settings.last_epochs);
  app.add_option("--word-count", settings.word_count);
  app.add_option("--context-count", settings.context_count);
  app.add_option("--clear", settings.clear_margin);
  app.add_option("--unclear", settings.unclear_margin);
  app.add_flag("--tags", tags);
  bool score_only = false;
  app.add_flag("--score-only", score_only, "score the weights that are there");
  CLI11_PARSE(app, count, arguments);

  if (score_only) {
    std::ifstream in(output, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    return print_all_scores(bytes, data, tags);
  }
  std::vector<SparseFeature> features;
  {
    const Corpus corpus = read_corpus(data + "/train.txt");
    features = train_words(settings, corpus);
    const PosModel words = make_model(settings, features);
    std::printf("words: %zu features, %zu bytes\n", features.size(), write_sparse_linear(settings.key_bits, kTagCount, features).size());
    features = merge(features, train_context(settings, corpus, words));
  }
  const PosModel model = make_model(settings, features);
  const std::string bytes = write_pos_model(model, write_sparse_linear(settings.key_bits, kTagCount, features));
  std::ofstream(output, std::ios::binary) << bytes;
  std::printf("%zu features, %zu weights, %zu bytes\n", model.features.feature_count(), model.features.weight_count(), bytes.size());
  return print_all_scores(bytes, data, tags);
}

}  // namespace
}  // namespace whosaid::train

int main(int count, char** arguments) { return whosaid::train::run(count, arguments); }
