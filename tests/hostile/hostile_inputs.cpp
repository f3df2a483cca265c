#include "hostile_inputs.h"

#include <cstdint>

namespace whosaid::tests {
namespace {

using Builder = std::function<std::string(std::size_t)>;

Builder repeated(const std::string& piece) {
  return [piece](std::size_t size) {
    std::string out;
    out.reserve(size + piece.size());
    while (out.size() < size) out += piece;
    return out;
  };
}

Builder after(const std::string& begin, const std::string& piece) {
  return [begin, piece](std::size_t size) { return begin + repeated(piece)(size); };
}

// Half of one piece, then half of another: openers that are all closed, at the very end.
Builder nested(const std::string& open, const std::string& inner, const std::string& close) {
  return [=](std::size_t size) { return repeated(open)(size / 2) + inner + repeated(close)(size / 2); };
}

// A small generator, so that "random" is the same everywhere.
class Noise {
 public:
  std::uint32_t next(std::uint32_t below) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return static_cast<std::uint32_t>(state_ >> 33) % below;
  }

 private:
  std::uint64_t state_ = 20310314;
};

std::string random_bytes(std::size_t size) {
  Noise noise;
  std::string out;
  while (out.size() < size) out += static_cast<char>(noise.next(256));
  return out;
}

// Words and marks that mean something to the analysis, in an order that means nothing.
std::string random_news(std::size_t size) {
  static const char* const kPieces[] = {"said",
                                        "told",
                                        "denied",
                                        "that",
                                        "according to",
                                        "he",
                                        "she",
                                        "they",
                                        "Mr.",
                                        "Dr.",
                                        "Anna Berg",
                                        "Berg",
                                        "the mayor",
                                        "police",
                                        "a spokeswoman for",
                                        "U.S.",
                                        "of",
                                        "the",
                                        "was",
                                        "not",
                                        "never",
                                        "would",
                                        ",",
                                        ".",
                                        "?",
                                        ":",
                                        ";",
                                        "—",
                                        "-",
                                        "...",
                                        "\"",
                                        "“",
                                        "”",
                                        "'",
                                        "‘",
                                        "’",
                                        "«",
                                        "»",
                                        "„",
                                        "(",
                                        ")",
                                        "[",
                                        "]",
                                        "\n",
                                        "\n\n",
                                        "who",
                                        "and",
                                        "1,200",
                                        "May 3",
                                        "BY",
                                        "Advertisement"};
  Noise noise;
  std::string out;
  while (out.size() < size) {
    out += kPieces[noise.next(static_cast<std::uint32_t>(std::size(kPieces)))];
    if (noise.next(4) != 0) out += ' ';
  }
  return out;
}

// A new name in every sentence, so that whatever compares speakers has many of them.
std::string many_speakers(std::size_t size) {
  std::string out;
  for (unsigned i = 0; out.size() < size; ++i) {
    const auto letter = [&i](unsigned place) {
      return std::string(1, static_cast<char>('a' + i / place % 26));
    };
    out += "“We know,” T" + letter(1) + letter(26) + " Br" + letter(676) + letter(17576) + letter(1) +
           "n said. ";
    if (i % 3 == 0) out += '\n';
  }
  return out;
}

std::vector<HostileInput> quotation_marks() {
  static const std::pair<const char*, const char*> kMarks[] = {
      {"straight_double", "\""},   {"straight_single", "'"},     {"backtick", "`"},
      {"curly_open", "“"},         {"curly_close", "”"},         {"single_open", "‘"},
      {"single_close", "’"},       {"low_double", "„"},          {"low_single", "‚"},
      {"guillemet_open", "«"},     {"guillemet_close", "»"},     {"angle_open", "‹"},
      {"angle_close", "›"},        {"corner_open", "「"},        {"corner_close", "」"},
      {"white_corner_open", "『"}, {"white_corner_close", "』"}, {"prime", "′"},
      {"double_prime", "″"}};
  std::vector<HostileInput> inputs;
  for (const auto& [name, mark] : kMarks) {
    inputs.push_back({std::string("only_") + name, repeated(mark)});
    inputs.push_back({std::string("spaced_") + name, repeated(std::string(mark) + " ")});
    inputs.push_back({std::string("unclosed_") + name, after(mark, "word after word ")});
    inputs.push_back({std::string("each_word_") + name, repeated(std::string(mark) + "word ")});
  }
  return inputs;
}

std::vector<HostileInput> other_inputs() {
  return {
      {"alternating_marks", repeated("“”\"'‘’«»„‚")},
      {"nested_curly", nested("“", "word", "”")},
      {"nested_two_kinds", nested("“‘", "word", "’”")},
      {"nested_corners", nested("「『", "言葉", "』」")},
      {"nested_parentheses", nested("(", "word", ")")},
      {"nested_brackets", nested("[({", "word", "})]")},
      {"open_parentheses", repeated("(")},
      {"quotes_in_lines", repeated("“word\n")},
      {"dialogue_dashes", repeated("— Word, said Anna.\n")},
      {"dashes", repeated("—")},
      {"labels", repeated("Anna: word\n")},
      {"colons", repeated("a:")},
      {"short_lines", repeated("a\n")},
      {"empty_lines", repeated("\n")},
      {"carriage_returns", repeated("\r")},
      {"long_gaps", repeated("word                                                            ")},
      {"spaces", repeated(" ")},
      {"endless_word", repeated("a")},
      {"endless_capitals", repeated("A")},
      {"endless_digits", repeated("7")},
      {"endless_sentence", repeated("and the boat went on ")},
      {"full_stops", repeated(".")},
      {"spaced_full_stops", repeated(". ")},
      {"ellipses", repeated("… ")},
      {"commas", repeated("a, ")},
      {"hyphens", repeated("a-")},
      {"apostrophes", repeated("a'")},
      {"initials", repeated("A. ")},
      {"abbreviations", repeated("U.S. Mr. Dr. ")},
      {"cues", repeated("said ")},
      {"names", repeated("Anna ")},
      {"full_names", repeated("Anna Berg and ")},
      {"names_that_say", repeated("Anna Berg said ")},
      {"nested_reports", repeated("he said that ")},
      {"not_anybody", nested("any ", "man said that it rained. ", "any ")},
      {"shared_cues", after("Some said that it was late", ", and others that the dam said that it was late")},
      {"words_in_marks", repeated("suggesting \"panic\" in the form of it ")},
      {"clauses_in_front", repeated("although he said ")},
      {"nested_reports_with_names", repeated("Anna Berg said that Carl Dahl said that ")},
      {"according_to", repeated("according to the mayor, ")},
      {"relative_clauses", repeated("the man who saw ")},
      {"possessives", repeated("Anna's brother's ")},
      {"of_chains", repeated("the mayor of the town of ")},
      {"titles", repeated("Secretary of State General Dr. ")},
      {"pronouns", repeated("He said she knew. ")},
      {"floating_quotes", repeated("“We waited.” ")},
      {"cue_chain", repeated("“No,” he said. ")},
      {"many_speakers", many_speakers},
      {"headlines", repeated("Mayor: “We Are Ready”\n")},
      {"advertisements", repeated("Advertisement\n\n")},
      {"zero_bytes", repeated(std::string(1, '\0'))},
      {"control_characters", repeated("a\x01\x02\x1B[31m\x7F ")},
      {"broken_continuations", repeated("\x80\xBF")},
      {"broken_leads", repeated("\xC3\xE2\xF0")},
      {"broken_ends", repeated("a\xE2\x80 ")},
      {"overlong_forms", repeated("\xC0\xAF\xE0\x80\xAF")},
      {"surrogates", repeated("\xED\xA0\x80\xED\xB0\x80")},
      {"beyond_unicode", repeated("\xF4\x90\x80\x80\xFF")},
      {"byte_order_marks", repeated("\xEF\xBB\xBF")},
      {"combining_marks", after("e", "\u0301")},
      {"marked_quotes", repeated("“\u0301we\u0301”\u0301 ")},
      {"emoji_chain", repeated("👩\u200D")},
      {"emoji_families", repeated("👩\u200D👩\u200D👧 ")},
      {"flags", repeated("🇩🇪")},
      {"joiners", repeated("\u200D")},
      {"directional_marks", repeated("\u202Ea\u2066")},
      {"hangul_jamo", repeated("\u1100\u1161\u11A8")},
      {"no_spaces", repeated("彼は「行く」と言った")},
      {"right_to_left", repeated("قال ")},
      {"tags", repeated("<p><a")},
      {"character_references", repeated("&quot;&amp;")},
      {"random_bytes", random_bytes},
      {"random_news", random_news}};
}

}  // namespace

const std::vector<HostileInput>& hostile_inputs() {
  static const std::vector<HostileInput> kInputs = [] {
    std::vector<HostileInput> inputs = quotation_marks();
    for (HostileInput& input : other_inputs()) inputs.push_back(std::move(input));
    return inputs;
  }();
  return kInputs;
}

}  // namespace whosaid::tests
