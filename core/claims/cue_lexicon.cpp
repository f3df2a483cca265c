#include "claims/cue_lexicon.h"

#include <array>
#include <cstddef>

namespace whosaid {
namespace {

// Frames as letters, so that the table below can be read.
constexpr std::uint16_t frames(std::string_view letters) {
  std::uint16_t bits = 0;
  for (const char letter : letters) {
    switch (letter) {
      case 'C':
        bits |= kFrameClause;
        break;
      case 'T':
        bits |= kFrameInfinitive;
        break;
      case 'O':
        bits |= kFrameObjectInfinitive;
        break;
      case 'W':
        bits |= kFrameQuestion;
        break;
      case 'A':
        bits |= kFrameAccusation;
        break;
      case 'B':
        bits |= kFrameBlame;
        break;
      case 'L':
        bits |= kFrameLabel;
        break;
      case 'N':
        bits |= kFrameNoun;
        break;
      case 'Q':
        bits |= kFrameQuoteOnly;
        break;
      case 'P':
        bits |= kFrameEvidential;
        break;
      case 'J':
        bits |= kFrameJudged;
        break;
      case 'H':
        bits |= kFrameAddressee;
        break;
      case 'F':
        bits |= kFrameFigure;
        break;
      default:
        break;
    }
  }
  return bits;
}

constexpr Act kSp = Act::kSpeech;
constexpr Act kWr = Act::kWriting;
constexpr Act kBe = Act::kBelief;
constexpr Act kIn = Act::kIntention;
constexpr Act kJu = Act::kJudgement;
constexpr Stance kNe = Stance::kNeutral;
constexpr Stance kAs = Stance::kAssertive;
constexpr Stance kDi = Stance::kDistancing;
constexpr Stance kCo = Stance::kConcessive;
constexpr Stance kDe = Stance::kDenying;
constexpr Stance kEm = Stance::kEmotive;

// In order of the lemma. With a particle: "point out".
constexpr VerbCue kVerbs[] = {
    {"accept", frames("C"), kSp, kCo},        {"accuse", frames("A"), kSp, kAs},
    {"acknowledge", frames("CN"), kSp, kCo},  {"add", frames("C"), kSp, kNe},
    {"admit", frames("CN"), kSp, kCo},        {"advise", frames("CO"), kSp, kNe},
    {"affirm", frames("C"), kSp, kAs},        {"agree", frames("C"), kSp, kNe},
    {"allege", frames("CNP"), kSp, kDi},      {"announce", frames("CN"), kSp, kNe},
    {"answer", frames("C"), kSp, kNe},        {"apologise for", frames("N"), kSp, kEm},
    {"apologize for", frames("N"), kSp, kEm}, {"appeal for", frames("N"), kSp, kEm},
    {"appeal to", frames("O"), kSp, kEm},     {"applaud", frames("J"), kJu, kEm},
    {"argue", frames("C"), kSp, kAs},         {"ask", frames("WO"), kSp, kNe},
    {"assert", frames("C"), kSp, kAs},        {"assume", frames("C"), kBe, kNe},
    {"assure", frames("CH"), kSp, kAs},       {"attest", frames("C"), kSp, kAs},
    {"bark", frames("Q"), kSp, kEm},          {"beg", frames("O"), kSp, kEm},
    {"begin", frames("Q"), kSp, kNe},         {"believe", frames("CP"), kBe, kNe},
    {"bellow", frames("Q"), kSp, kEm},        {"bemoan", frames("CN"), kSp, kEm},
    {"berate", frames("J"), kJu, kEm},        {"blame", frames("B"), kSp, kNe},
    {"blast", frames("J"), kJu, kEm},         {"boast", frames("C"), kSp, kEm},
    {"brag", frames("C"), kSp, kEm},          {"brand", frames("L"), kSp, kEm},
    {"call", frames("L"), kSp, kNe},          {"call for", frames("N"), kSp, kAs},
    {"call on", frames("O"), kSp, kNe},       {"call upon", frames("O"), kSp, kNe},
    {"castigate", frames("J"), kJu, kEm},     {"caution", frames("CO"), kSp, kNe},
    {"chalk", frames("N"), kWr, kNe},         {"chant", frames("CQN"), kSp, kEm},
    {"characterise", frames("L"), kSp, kNe},  {"characterize", frames("L"), kSp, kNe},
    {"charge", frames("C"), kSp, kAs},        {"chuckle", frames("Q"), kSp, kEm},
    {"cite", frames("N"), kSp, kNe},          {"claim", frames("CNT"), kSp, kDi},
    {"clarify", frames("C"), kSp, kNe},       {"comment", frames("CQ"), kSp, kNe},
    {"complain", frames("C"), kSp, kEm},      {"complain of", frames("N"), kSp, kEm},
    {"concede", frames("CN"), kSp, kCo},      {"conclude", frames("CQ"), kSp, kNe},
    {"concur", frames("C"), kSp, kNe},        {"condemn", frames("JL"), kJu, kEm},
    {"confess", frames("CN"), kSp, kCo},      {"confide", frames("C"), kSp, kNe},
    {"confirm", frames("CN"), kSp, kNe},      {"contend", frames("C"), kSp, kAs},
    {"continue", frames("Q"), kSp, kNe},      {"counter", frames("C"), kSp, kAs},
    {"criticise", frames("JL"), kJu, kEm},    {"criticize", frames("JL"), kJu, kEm},
    {"cry", frames("Q"), kSp, kEm},           {"declare", frames("CN"), kSp, kAs},
    {"decry", frames("JL"), kJu, kEm},        {"deem", frames("L"), kJu, kNe},
    {"defend", frames("J"), kJu, kAs},        {"demand", frames("CNTW"), kSp, kAs},
    {"denounce", frames("JL"), kJu, kEm},     {"deny", frames("CN"), kSp, kDe},
    {"deride", frames("JL"), kJu, kEm},       {"describe", frames("L"), kSp, kNe},
    {"detail", frames("N"), kSp, kNe},        {"direct", frames("O"), kSp, kAs},
    {"disagree", frames("C"), kSp, kDe},      {"disclose", frames("CN"), kSp, kNe},
    {"discover", frames("C"), kSp, kNe},      {"discuss", frames("N"), kSp, kNe},
    {"dismiss", frames("JL"), kJu, kDe},      {"dispute", frames("CN"), kSp, kDe},
    {"doubt", frames("C"), kBe, kDe},         {"dub", frames("L"), kSp, kEm},
    {"echo", frames("N"), kSp, kNe},          {"elaborate", frames("Q"), kSp, kNe},
    {"email", frames("Q"), kWr, kNe},         {"emphasise", frames("CN"), kSp, kAs},
    {"emphasize", frames("CN"), kSp, kAs},    {"encourage", frames("O"), kSp, kNe},
    {"endorse", frames("J"), kJu, kAs},       {"enquire", frames("W"), kSp, kNe},
    {"estimate", frames("CPF"), kSp, kNe},    {"exclaim", frames("CQ"), kSp, kEm},
    {"expect", frames("C"), kBe, kNe},        {"explain", frames("CWN"), kSp, kNe},
    {"express", frames("N"), kSp, kNe},       {"fear", frames("CP"), kBe, kEm},
    {"feel", frames("C"), kBe, kNe},          {"figure", frames("C"), kBe, kNe},
    {"find", frames("C"), kSp, kNe},          {"forecast", frames("CN"), kSp, kNe},
    {"foresee", frames("C"), kBe, kNe},       {"fume", frames("Q"), kSp, kEm},
    {"gasp", frames("Q"), kSp, kEm},          {"grin", frames("Q"), kSp, kEm},
    {"groan", frames("Q"), kSp, kEm},         {"growl", frames("Q"), kSp, kEm},
    {"grumble", frames("CQ"), kSp, kEm},      {"guess", frames("C"), kBe, kNe},
    {"hail", frames("JL"), kJu, kEm},         {"highlight", frames("CN"), kSp, kNe},
    {"hint", frames("C"), kSp, kNe},          {"hint at", frames("N"), kSp, kNe},
    {"hope", frames("CT"), kBe, kNe},         {"imagine", frames("C"), kBe, kNe},
    {"implore", frames("O"), kSp, kEm},       {"imply", frames("C"), kSp, kNe},
    {"indicate", frames("C"), kSp, kNe},      {"inform", frames("CH"), kSp, kNe},
    {"inquire", frames("W"), kSp, kNe},       {"insist", frames("C"), kSp, kAs},
    {"insist on", frames("N"), kSp, kAs},     {"instruct", frames("OH"), kSp, kNe},
    {"interject", frames("Q"), kSp, kEm},     {"joke", frames("CQ"), kSp, kEm},
    {"label", frames("L"), kSp, kNe},         {"lambast", frames("J"), kJu, kEm},
    {"lambaste", frames("J"), kJu, kEm},      {"lament", frames("CN"), kSp, kEm},
    {"laugh", frames("Q"), kSp, kEm},         {"learn", frames("C"), kSp, kNe},
    {"liken", frames("J"), kJu, kEm},         {"list", frames("N"), kSp, kNe},
    {"maintain", frames("C"), kSp, kAs},      {"mention", frames("CN"), kSp, kNe},
    {"moan", frames("CQ"), kSp, kEm},         {"mock", frames("JL"), kJu, kEm},
    {"murmur", frames("Q"), kSp, kEm},        {"muse", frames("CQ"), kSp, kNe},
    {"mutter", frames("Q"), kSp, kEm},        {"nod", frames("Q"), kSp, kEm},
    {"note", frames("CN"), kSp, kNe},         {"notify", frames("CH"), kSp, kNe},
    {"observe", frames("C"), kSp, kNe},       {"opine", frames("C"), kSp, kNe},
    {"order", frames("O"), kSp, kAs},         {"plead", frames("COQ"), kSp, kEm},
    {"plead with", frames("O"), kSp, kEm},    {"pledge", frames("CTN"), kSp, kAs},
    {"point out", frames("CN"), kSp, kNe},    {"point to", frames("N"), kSp, kNe},
    {"ponder", frames("W"), kBe, kNe},        {"portray", frames("L"), kSp, kNe},
    {"posit", frames("C"), kSp, kNe},         {"post", frames("CQ"), kWr, kNe},
    {"praise", frames("JL"), kJu, kEm},       {"predict", frames("CN"), kSp, kNe},
    {"proclaim", frames("C"), kSp, kAs},      {"project", frames("C"), kSp, kNe},
    {"promise", frames("CTNH"), kSp, kAs},    {"propose", frames("CTN"), kSp, kNe},
    {"protest", frames("CQ"), kSp, kEm},      {"put", frames("F"), kSp, kNe},
    {"query", frames("W"), kSp, kDi},         {"question", frames("WJ"), kSp, kDi},
    {"quip", frames("CQ"), kSp, kEm},         {"read", frames("Q"), kWr, kNe},
    {"realise", frames("C"), kBe, kNe},       {"realize", frames("C"), kBe, kNe},
    {"reason", frames("C"), kBe, kNe},        {"reassure", frames("CH"), kSp, kAs},
    {"recall", frames("CN"), kSp, kNe},       {"reckon", frames("C"), kBe, kNe},
    {"recommend", frames("CN"), kSp, kNe},    {"recount", frames("CWN"), kSp, kNe},
    {"refer to", frames("L"), kSp, kNe},      {"reflect", frames("Q"), kSp, kNe},
    {"refute", frames("CN"), kSp, kDe},       {"reiterate", frames("CN"), kSp, kAs},
    {"reject", frames("L"), kJu, kDe},        {"relate", frames("Q"), kSp, kNe},
    {"remark", frames("C"), kSp, kNe},        {"remember", frames("CQ"), kSp, kNe},
    {"remind", frames("CH"), kSp, kNe},       {"repeat", frames("CN"), kSp, kNe},
    {"reply", frames("C"), kSp, kNe},         {"report", frames("CNP"), kSp, kNe},
    {"request", frames("CNO"), kSp, kNe},     {"resolve", frames("T"), kIn, kAs},
    {"respond", frames("C"), kSp, kNe},       {"retort", frames("C"), kSp, kAs},
    {"reveal", frames("CWN"), kSp, kNe},      {"ridicule", frames("JL"), kJu, kEm},
    {"roar", frames("Q"), kSp, kEm},          {"rule", frames("C"), kSp, kNe},
    {"rumor", frames("P"), kSp, kDi},         {"rumour", frames("P"), kSp, kDi},
    {"say", frames("CWP"), kSp, kNe},         {"scoff", frames("Q"), kSp, kEm},
    {"scrawl", frames("N"), kWr, kNe},        {"scream", frames("CQ"), kSp, kEm},
    {"shout", frames("CQN"), kSp, kEm},       {"show", frames("CW"), kSp, kNe},
    {"shrug", frames("Q"), kSp, kEm},         {"sigh", frames("Q"), kSp, kEm},
    {"signal", frames("C"), kSp, kNe},        {"slam", frames("JL"), kJu, kEm},
    {"smile", frames("Q"), kSp, kEm},         {"snap", frames("Q"), kSp, kEm},
    {"snort", frames("Q"), kSp, kEm},         {"sob", frames("Q"), kSp, kEm},
    {"speak about", frames("N"), kSp, kNe},   {"speak of", frames("N"), kSp, kNe},
    {"speculate", frames("C"), kSp, kDi},     {"stammer", frames("Q"), kSp, kEm},
    {"state", frames("C"), kSp, kNe},         {"stipulate", frames("C"), kWr, kNe},
    {"stress", frames("CN"), kSp, kAs},       {"submit", frames("C"), kSp, kAs},
    {"suggest", frames("CN"), kSp, kNe},      {"sum up", frames("Q"), kSp, kNe},
    {"surmise", frames("C"), kBe, kNe},       {"suspect", frames("C"), kBe, kNe},
    {"swear", frames("CT"), kSp, kAs},        {"talk about", frames("N"), kSp, kNe},
    {"talk of", frames("N"), kSp, kNe},       {"tease", frames("Q"), kSp, kEm},
    {"tell", frames("CWOH"), kSp, kNe},       {"tell of", frames("N"), kSp, kNe},
    {"term", frames("L"), kSp, kNe},          {"testify", frames("C"), kSp, kAs},
    {"text", frames("Q"), kWr, kNe},          {"theorise", frames("C"), kBe, kNe},
    {"theorize", frames("C"), kBe, kNe},      {"think", frames("CP"), kBe, kNe},
    {"threaten", frames("T"), kSp, kAs},      {"thunder", frames("Q"), kSp, kEm},
    {"tout", frames("JL"), kJu, kEm},         {"tweet", frames("CQ"), kWr, kNe},
    {"underline", frames("CN"), kSp, kAs},    {"underscore", frames("C"), kSp, kAs},
    {"understand", frames("P"), kBe, kNe},    {"urge", frames("CNO"), kSp, kAs},
    {"venture", frames("Q"), kSp, kNe},       {"voice", frames("N"), kSp, kNe},
    {"volunteer", frames("Q"), kSp, kNe},     {"vow", frames("CT"), kSp, kAs},
    {"wail", frames("Q"), kSp, kEm},          {"warn", frames("COH"), kSp, kAs},
    {"warn about", frames("N"), kSp, kAs},    {"warn against", frames("N"), kSp, kAs},
    {"warn of", frames("N"), kSp, kAs},       {"whisper", frames("CQ"), kSp, kEm},
    {"wonder", frames("W"), kBe, kNe},        {"worry", frames("C"), kBe, kEm},
    {"write", frames("CW"), kWr, kNe},        {"yell", frames("CQN"), kSp, kEm},
};

struct IrregularForm {
  std::string_view form;
  std::string_view lemma;
};

// In order of the form.
constexpr IrregularForm kIrregular[] = {
    {"began", "begin"},
    {"begun", "begin"},
    {"cried", "cry"},
    {"denied", "deny"},
    {"dubbed", "dub"},
    {"felt", "feel"},
    {"foresaw", "foresee"},
    {"foreseen", "foresee"},
    {"found", "find"},
    {"implied", "imply"},
    {"notified", "notify"},
    {"pled", "plead"},
    {"quipped", "quip"},
    {"referred", "refer"},
    {"replied", "reply"},
    {"said", "say"},
    {"sez", "say"},
    {"shown", "show"},
    {"slammed", "slam"},
    {"snapped", "snap"},
    {"sobbed", "sob"},
    {"spoke", "speak"},
    {"spoken", "speak"},
    {"swore", "swear"},
    {"sworn", "swear"},
    {"testified", "testify"},
    {"thought", "think"},
    {"told", "tell"},
    {"understood", "understand"},
    {"written", "write"},
    {"wrote", "write"},
};

constexpr NounCue kNouns[] = {
    {"accusation", true, false, false, kSp, kAs},
    {"acknowledgement", true, false, false, kSp, kCo},
    {"acknowledgment", true, false, false, kSp, kCo},
    {"admission", true, false, true, kSp, kCo},
    {"advice", true, true, true, kSp, kNe},
    {"allegation", true, false, false, kSp, kDi},
    {"announcement", true, false, true, kSp, kNe},
    {"answer", false, false, true, kSp, kNe},
    {"argument", true, false, true, kSp, kNe},
    {"assertion", true, false, false, kSp, kAs},
    {"assurance", true, false, true, kSp, kAs},
    {"belief", true, false, false, kBe, kNe},
    {"boast", true, false, true, kSp, kEm},
    {"call", false, true, true, kSp, kNe},
    {"claim", true, true, false, kSp, kDi},
    {"comment", true, false, true, kSp, kNe},
    {"complaint", true, false, true, kSp, kEm},
    {"concern", true, false, false, kBe, kNe},
    {"conclusion", true, false, true, kSp, kNe},
    {"confession", true, false, true, kSp, kCo},
    {"contention", true, false, false, kSp, kAs},
    {"conviction", true, false, false, kBe, kNe},
    {"cry", false, false, true, kSp, kEm},
    {"declaration", true, false, true, kSp, kAs},
    {"demand", true, true, true, kSp, kAs},
    {"denial", true, false, true, kSp, kDe},
    {"fear", true, false, false, kBe, kEm},
    {"finding", true, false, true, kSp, kNe},
    {"hope", true, false, false, kBe, kNe},
    {"idea", true, false, false, kBe, kNe},
    {"insistence", true, false, false, kSp, kAs},
    {"message", true, false, true, kSp, kNe},
    {"notion", true, false, false, kBe, kDi},
    {"observation", true, false, true, kSp, kNe},
    {"opinion", true, false, true, kBe, kNe},
    {"plea", true, true, true, kSp, kEm},
    {"pledge", true, true, true, kSp, kAs},
    {"prediction", true, false, true, kSp, kNe},
    {"promise", true, true, true, kSp, kAs},
    {"proposal", true, true, false, kSp, kNe},
    {"question", false, false, true, kSp, kNe},
    {"reaction", false, false, true, kSp, kNe},
    {"remark", true, false, true, kSp, kNe},
    {"reminder", true, false, true, kSp, kNe},
    {"reply", false, false, true, kSp, kNe},
    {"report", true, false, false, kSp, kNe},
    {"response", false, false, true, kSp, kNe},
    {"retort", false, false, true, kSp, kEm},
    {"rumor", true, false, false, kSp, kDi},
    {"rumour", true, false, false, kSp, kDi},
    {"speculation", true, false, false, kSp, kDi},
    {"statement", true, false, true, kSp, kNe},
    {"suggestion", true, false, true, kSp, kNe},
    {"testimony", true, false, true, kSp, kNe},
    {"theory", true, false, false, kBe, kNe},
    {"threat", true, true, true, kSp, kAs},
    {"tweet", true, false, true, kWr, kNe},
    {"verdict", true, false, true, kSp, kNe},
    {"view", true, false, true, kBe, kNe},
    {"vow", true, true, true, kSp, kAs},
    {"warning", true, true, true, kSp, kAs},
    {"word", false, false, true, kSp, kNe},
};

constexpr std::string_view kMedia[] = {
    "ad",         "address",   "advert",     "affidavit",  "announcement", "appearance", "article",
    "blog",       "book",      "briefing",   "broadcast",  "call",         "column",     "comment",
    "comments",   "complaint", "conference", "court",      "debate",       "document",   "documents",
    "e-mail",     "editorial", "email",      "emails",     "filing",       "hearing",    "interview",
    "interviews", "lawsuit",   "letter",     "livestream", "meeting",      "memo",       "message",
    "messages",   "note",      "op-ed",      "paper",      "petition",     "podcast",    "post",
    "posts",      "press",     "programme",  "rally",      "release",      "remarks",    "report",
    "reports",    "response",  "session",    "show",       "speech",       "statement",  "statements",
    "submission", "talk",      "telegram",   "testimony",  "text",         "thread",     "tweet",
    "tweets",     "twitter",   "video",      "voicemail",  "website"};

constexpr std::string_view kReporting[] = {
    "added",     "adding",   "adds",      "announced", "argued", "asked", "asks",    "claimed",
    "countered", "declared", "explained", "insisted",  "joked",  "noted", "quipped", "recalled",
    "remarked",  "replied",  "responded", "said",      "saying", "says",  "shouted", "snorted",
    "told",      "tweeted",  "warned",    "writes",    "wrote",  "yelled"};

constexpr std::string_view kHedges[] = {"apparently", "can",      "could",     "likely",   "may",
                                        "maybe",      "might",    "perhaps",   "possibly", "potentially",
                                        "presumably", "probably", "seemingly", "would"};

constexpr std::string_view key_of(const VerbCue& row) { return row.lemma; }
constexpr std::string_view key_of(const IrregularForm& row) { return row.form; }
constexpr std::string_view key_of(const NounCue& row) { return row.noun; }
constexpr std::string_view key_of(std::string_view row) { return row; }

template <typename Row, std::size_t N>
constexpr bool is_sorted(const Row (&table)[N]) {
  for (std::size_t row = 1; row < N; ++row) {
    if (!(key_of(table[row - 1]) < key_of(table[row]))) return false;
  }
  return true;
}
static_assert(is_sorted(kVerbs) && is_sorted(kIrregular) && is_sorted(kNouns) && is_sorted(kMedia) &&
              is_sorted(kReporting) && is_sorted(kHedges));

// Where the rows of each letter begin in a table that is sorted by its keys: most words of a text are in none
// of the tables, and few rows have their first letter.
template <typename Row, std::size_t N>
class Index {
 public:
  explicit constexpr Index(const Row (&table)[N]) : table_(table) {
    for (std::size_t letter = 0, row = 0; letter <= kLetters; ++letter) {
      while (row < N && place_of(key_of(table[row]).front()) < letter) ++row;
      begins_[letter] = static_cast<std::uint16_t>(row);
    }
  }

  const Row* find(std::string_view word) const {
    if (word.empty() || place_of(word.front()) >= kLetters) return nullptr;
    const std::size_t letter = place_of(word.front());
    for (std::size_t row = begins_[letter]; row < begins_[letter + 1]; ++row) {
      if (key_of(table_[row]) == word) return &table_[row];
    }
    return nullptr;
  }

 private:
  static constexpr std::size_t kLetters = 26;
  static constexpr std::size_t place_of(char c) { return static_cast<unsigned char>(c) - std::size_t{'a'}; }

  const Row (&table_)[N];
  std::array<std::uint16_t, kLetters + 1> begins_{};
};

constexpr Index kVerbIndex(kVerbs);
constexpr Index kIrregularIndex(kIrregular);
constexpr Index kNounIndex(kNouns);
constexpr Index kMediaIndex(kMedia);
constexpr Index kReportingIndex(kReporting);
constexpr Index kHedgeIndex(kHedges);

const VerbCue* find_lemma(std::string_view lemma) { return kVerbIndex.find(lemma); }

bool ends_with(std::string_view word, std::string_view suffix) {
  return word.size() > suffix.size() && word.substr(word.size() - suffix.size()) == suffix;
}

// A word on the stack, made from pieces of others; long ones are no cues.
class ShortWord {
 public:
  ShortWord(std::string_view a, std::string_view b = {}, std::string_view c = {}) {
    for (const std::string_view piece : {a, b, c}) {
      if (size_ + piece.size() > sizeof(letters_)) {
        size_ = 0;
        return;
      }
      piece.copy(letters_ + size_, piece.size());
      size_ += piece.size();
    }
  }
  std::string_view view() const { return {letters_, size_}; }

 private:
  char letters_[32] = {};
  std::size_t size_ = 0;
};

// Calls `take` with each lemma that the form could have, until it answers with a cue.
template <typename Take>
const VerbCue* try_lemmas(std::string_view form, Take take) {
  if (const auto* row = kIrregularIndex.find(form)) return take(row->lemma);
  if (const VerbCue* cue = take(form)) return cue;
  struct Ending {
    std::string_view ending, instead;
    bool doubled;
  };
  static constexpr Ending kEndings[] = {
      {"ies", "y", false}, {"ied", "y", false}, {"es", "", false},   {"s", "", false}, {"ed", "", false},
      {"ed", "e", false},  {"ing", "", false},  {"ing", "e", false}, {"ed", "", true}, {"ing", "", true}};
  for (const Ending& ending : kEndings) {
    if (!ends_with(form, ending.ending)) continue;
    std::string_view stem = form.substr(0, form.size() - ending.ending.size());
    if (stem.size() < 2) continue;
    if (ending.doubled) {
      if (stem[stem.size() - 1] != stem[stem.size() - 2]) continue;
      stem.remove_suffix(1);
    }
    if (const VerbCue* cue = take(ShortWord(stem, ending.instead).view())) return cue;
  }
  return nullptr;
}

}  // namespace

const VerbCue* find_verb_cue(std::string_view lower) {
  if (lower.size() < 3 || lower.size() > 16) return nullptr;
  return try_lemmas(lower, find_lemma);
}

const VerbCue* find_particle_cue(std::string_view lower, std::string_view particle) {
  if (lower.size() < 3 || lower.size() > 16 || particle.size() > 7) return nullptr;
  return try_lemmas(
      lower, [&](std::string_view lemma) { return find_lemma(ShortWord(lemma, " ", particle).view()); });
}

const NounCue* find_noun_cue(std::string_view lower) {
  if (const NounCue* cue = kNounIndex.find(lower)) return cue;
  if (!ends_with(lower, "s")) return nullptr;
  return kNounIndex.find(lower.substr(0, lower.size() - 1));
}

bool is_reporting_form(std::string_view word) { return kReportingIndex.find(word) != nullptr; }
bool is_medium_noun(std::string_view lower) { return kMediaIndex.find(lower) != nullptr; }
bool is_hedge(std::string_view lower) { return kHedgeIndex.find(lower) != nullptr; }

bool is_evidential_adverb(std::string_view lower) {
  return lower == "allegedly" || lower == "reportedly" || lower == "purportedly" || lower == "supposedly";
}

}  // namespace whosaid
