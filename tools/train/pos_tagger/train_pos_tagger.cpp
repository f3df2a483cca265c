// Trains models/pos-tagger: reads tagged sentences, writes weights.bin, prints the scores.
//
//   1. weights for words alone: they give every word a guess
//   2. weights for words in context, on top of the guesses, with the tags that the tagger itself gave
//      to the words before

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <unordered_map>

#include "pos_tagger/corpus.h"
#include "pos_tagger/softmax_trainer.h"

namespace whosaid::train {
namespace {

struct Settings {
  float word_l1, context_l1, rate;
  int word_passes, context_passes,
      last_passes;                // the last ones without penalty, on the weights that are left
  int word_count, context_count;  // features seen less often are left out
  float scale;                    // integer weight of a weight of 1 (natural logarithm of odds)
  int key_bits;
  float clear_margin, unclear_margin;  // as PosModel's, not yet scaled
};

Settings read_settings(const std::string& path) {
  std::ifstream in(path);
  const nlohmann::json s = nlohmann::json::parse(in).at("settings");
  return {s.at("wordL1"),        s.at("contextL1"),  s.at("rate"),        s.at("wordPasses"),
          s.at("contextPasses"), s.at("lastPasses"), s.at("wordCount"),   s.at("contextCount"),
          s.at("scale"),         s.at("keyBits"),    s.at("clearMargin"), s.at("unclearMargin")};
}

using Corpus = std::vector<TaggedSentence>;

bool is_example(const TaggedSentence& s, std::size_t token) {
  return fixed_tag(s.text, s.tokens.all[token]) == Pos::kUnknown &&
         static_cast<int>(s.gold[token]) < kTagCount;
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
  for_each_word(nothing, corpus,
                [&](const SentenceTagger& tagger, const TaggedSentence& s, std::size_t token) {
                  if (is_example(s, token)) {
                    for (const std::uint32_t hash : word_features(tagger.guess().form)) counter.add(hash);
                  }
                  return s.gold[token];
                });
  SoftmaxTrainer trainer({settings.rate, settings.word_l1}, counter.frequent(settings.word_count));
  for (int pass = 0; pass < settings.word_passes + settings.last_passes; ++pass) {
    if (pass == settings.word_passes) trainer.freeze_zeros();
    std::size_t right = 0, all = 0;
    for_each_word(nothing, corpus,
                  [&](const SentenceTagger& tagger, const TaggedSentence& s, std::size_t token) {
                    if (!is_example(s, token)) return s.gold[token];
                    const auto features = known(trainer, word_features(tagger.guess().form));
                    right += trainer.learn(Row{}, features, s.gold[token]) == s.gold[token] ? 1 : 0;
                    ++all;
                    return s.gold[token];
                  });
    std::printf("words alone, pass %d: %.2f %%\n", pass + 1, 100.0 * double(right) / double(all));
    std::fflush(stdout);
  }
  return trainer.rounded(settings.scale, settings.key_bits);
}

Row base_scores(const WordGuess& guess, float scale) {
  Row row{};
  for (std::size_t t = 0; t < static_cast<std::size_t>(kTagCount); ++t)
    row[t] = static_cast<float>(guess.scores[t]) / scale;
  return row;
}

std::vector<SparseFeature> train_context(const Settings& settings, const Corpus& corpus,
                                         const PosModel& words) {
  FeatureCounter counter;
  for_each_word(words, corpus, [&](const SentenceTagger& tagger, const TaggedSentence& s, std::size_t token) {
    if (is_example(s, token) && !tagger.guess().decided) {
      for (const std::uint32_t hash : context_features(tagger.context())) counter.add(hash);
    }
    return tagger.guess().decided ? tagger.guess().best : s.gold[token];
  });
  SoftmaxTrainer trainer({settings.rate, settings.context_l1}, counter.frequent(settings.context_count));
  for (int pass = 0; pass < settings.context_passes + settings.last_passes; ++pass) {
    if (pass == settings.context_passes) trainer.freeze_zeros();
    std::size_t right = 0, all = 0;
    for_each_word(words, corpus,
                  [&](const SentenceTagger& tagger, const TaggedSentence& s, std::size_t token) {
                    const WordGuess& guess = tagger.guess();
                    if (guess.decided) return guess.best;
                    const Row base = base_scores(guess, settings.scale);
                    const auto features = known(trainer, context_features(tagger.context()));
                    if (!is_example(s, token)) return trainer.predict(base, features);
                    const Pos tag = trainer.learn(base, features, s.gold[token]);
                    right += tag == s.gold[token] ? 1 : 0;
                    ++all;
                    return pass == 0 ? s.gold[token] : tag;
                  });
    std::printf("unclear words in context, pass %d: %.2f %% of %zu\n", pass + 1,
                100.0 * double(right) / double(all), all);
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

double seconds_to_tag(const PosModel& model, const Corpus& corpus) {
  const std::clock_t begin = std::clock();
  for_each_word(model, corpus, [](const SentenceTagger& tagger, const TaggedSentence&, std::size_t) {
    return tagger.tag_in_context();
  });
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;  // processor time
}

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
    for (std::size_t i = 0; i < common.size() && i < 6; ++i)
      line += " " + common[i].second + " " + std::to_string(-common[i].first);
    lines.push_back({-sum, line});
  }
  std::sort(lines.begin(), lines.end());
  for (std::size_t i = 0; i < lines.size() && i < 20; ++i)
    std::printf("   %d %s\n", -lines[i].first, lines[i].second.c_str());
}

void print_scores(const PosModel& model, const std::string& name, const std::string& path, bool tags) {
  const Corpus corpus = read_corpus(path);
  std::vector<Counts> counts(kPosCount);
  std::map<std::string, std::map<std::string, int>> confusions;
  std::size_t right = 0, all = 0, words_right = 0, words = 0, decided = 0, guess_right = 0;
  const double seconds = seconds_to_tag(model, corpus);
  for_each_word(model, corpus, [&](const SentenceTagger& tagger, const TaggedSentence& s, std::size_t token) {
    const Pos tag = tagger.tag_in_context();
    const Pos gold = s.gold[token];
    if (gold == Pos::kUnknown) return tag;
    ++all;
    if (tag != gold)
      ++confusions[std::string(pos_name(gold)) + " taken for " + std::string(pos_name(tag))]
                  [std::string(slice(s.text, s.tokens.all[token].span))];
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
  const auto percent = [](std::size_t part, std::size_t whole) {
    return whole == 0 ? 0.0 : 100.0 * double(part) / double(whole);
  };
  std::printf(
      "%-10s all %.2f  words %.2f  guesses %.2f  without context %.1f  tokens %zu  %.1f million tokens/s\n",
      name.c_str(), percent(right, all), percent(words_right, words), percent(guess_right, words),
      percent(decided, words), all, double(all) / seconds / 1e6);
  if (!tags) return;
  for (const Pos pos : {Pos::kVBD, Pos::kVBZ, Pos::kVBN,  Pos::kVBP, Pos::kVB,    Pos::kVBG,   Pos::kNN,
                        Pos::kNNS, Pos::kNNP, Pos::kNNPS, Pos::kIN,  Pos::kWDT,   Pos::kDT,    Pos::kJJ,
                        Pos::kRB,  Pos::kRP,  Pos::kPOS,  Pos::kPRP, Pos::kPunct, Pos::kQuote, Pos::kCD}) {
    const Counts& c = counts[static_cast<std::size_t>(pos)];
    std::printf("   %-5s precision %.1f recall %.1f of %zu\n", std::string(pos_name(pos)).c_str(),
                percent(c.right, c.given), percent(c.right, c.gold), c.gold);
  }
  print_confusions(confusions);
}

// Writes the second column of golden.tsv anew: each sentence with its tags.
void write_golden(const PosModel& model, const std::string& path) {
  std::ifstream in(path);
  std::string out;
  for (std::string line; std::getline(in, line);) {
    const std::string text = line.substr(0, line.find('\t'));
    Tokens tokens = split_tokens(text, {{{0, static_cast<std::uint32_t>(text.size())}, 0}});
    tag_sentence(model, text, tokens, tokens.of_sentence[0]);
    out += text + "\t" + dump(tokens, text);
  }
  in.close();
  std::ofstream(path, std::ios::binary) << out;
}

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return std::string((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
}

std::string train(const Settings& settings, const std::string& data) {
  const Corpus corpus = read_corpus(data + "/train.txt");
  std::vector<SparseFeature> features = train_words(settings, corpus);
  std::printf("words alone: %zu features, %zu bytes\n", features.size(),
              write_sparse_linear(settings.key_bits, kTagCount, features).size());
  features = merge(features, train_context(settings, corpus, make_model(settings, features)));
  const PosModel model = make_model(settings, features);
  const std::string bytes =
      write_pos_model(model, write_sparse_linear(settings.key_bits, kTagCount, features));
  std::printf("%zu features, %zu weights, %zu bytes\n", model.features.feature_count(),
              model.features.weight_count(), bytes.size());
  return bytes;
}

int run(int count, char** arguments) {
  std::string recipe, data, model;
  bool score_only = false, tags = false;
  CLI::App app{"Trains the part-of-speech tagger and prints its scores."};
  app.add_option("recipe", recipe, "recipe.json")->required();
  app.add_option("data", data, "folder that read_data.py filled")->required();
  app.add_option("model", model, "folder of weights.bin and golden.tsv, which are written")->required();
  app.add_flag("--score-only", score_only, "train nothing, score the weights that are there");
  app.add_flag("--tags", tags, "print scores of single tags and the commonest confusions too");
  CLI11_PARSE(app, count, arguments);
  if (!score_only) {
    const std::string bytes = train(read_settings(recipe), data);
    std::ofstream(model + "/weights.bin", std::ios::binary) << bytes;
  }
  const std::string bytes = read_file(model + "/weights.bin");
  const PosModelFile file = read_pos_model(bytes);
  if (!file.problem.empty()) {
    std::fprintf(stderr, "%s\n", file.problem.c_str());
    return 1;
  }
  for (const char* name : {"news", "gum", "ewt", "names", "caps", "title"}) {
    print_scores(file.model, name, data + "/" + name + "-dev.txt", tags);
  }
  if (!score_only) write_golden(file.model, model + "/golden.tsv");
  return 0;
}

}  // namespace
}  // namespace whosaid::train

int main(int count, char** arguments) { return whosaid::train::run(count, arguments); }
