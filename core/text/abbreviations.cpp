#include "text/abbreviations.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "text/unicode.h"
#include "text/utf8.h"

namespace whosaid {
namespace {

using Kind = AbbreviationKind;

// Words without their last full stop, apart by one space.
struct Group {
  Kind kind;
  std::string_view words;
};

constexpr Group kGroups[] = {
    // Titles and ranks.
    {Kind::kTitle,
     "Mr Mrs Ms Mx Dr Drs Prof Profs Messrs Mmes Hon Rev Revs Msgr Fr Ste Mt Gov Govs Sen Sens Rep Reps Pres "
     "Ald Cllr Amb Atty Asst Treas Supt Det Insp Gen Gens Col Cols Maj Capt Cmdr Comdr Cdr Lt Sgt Sgts Cpl "
     "Lcpl "
     "Pvt Pfc Spc Adm Brig Ofc Cst Lt.Gov Lt.Col Maj.Gen Secy"},
    // Titles in other languages.
    {Kind::kTitle, "Mme Mlle Sra Srta Dra Dña Exmo Sig Dott Avv Ing Hr Hrn Frl dhr mevr"},
    // Words that something always follows.
    {Kind::kTitle, "v vs e.g i.e cf viz ca approx resp z.B d.h u.a bzw Nr"},
    {Kind::kMonth, "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"},
    {Kind::kNumber,
     "No Nos no nos p pp c b art Art Arts Fig Figs Vol Vols vol Sec Secs Ch Chap Op Tel tel Ext ext est Rs "
     "Abs Bd "
     "nr núm Eq Ver Mon Tue Tues Wed Weds Thu Thur Thurs Fri Sat Sun fl op"},
    // Firms, offices, streets, what follows a name.
    {Kind::kMayEnd,
     "Corp Inc Co Cos Ltd Bros LLC Plc plc Pty Bhd Sdn Tbk Cie S.p.A Mfg Assn Assoc Dept Univ Dist Div Intl "
     "Natl "
     "Govt Inst Ctr Bldg Ave Blvd St Rd Ln Hwy Pkwy Sq Str Jr Sr Esq Ph.D Ed.D Psy.D Pharm.D D.Phil M.Sc "
     "B.Sc "
     "B.Com LL.B LL.M"},
    // States and provinces as news agencies shorten them.
    {Kind::kMayEnd,
     "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev N.Mex "
     "Okla "
     "Ore Pa Penn Tenn Tex Vt Va W.Va Wash Wis Wyo Ont Que Alta Sask"},
    {Kind::kMayEnd, "Mio Mrd Tsd"},
    {Kind::kTime, "a.m p.m A.M P.M"},
    {Kind::kEnds, "etc al usw hrs secs mins lbs lb mph"},
};

struct Entry {
  std::string_view word;
  Kind kind = Kind::kNone;
};

constexpr std::size_t count_words() {
  std::size_t count = 0;
  for (const Group& group : kGroups) {
    ++count;
    for (const char c : group.words) count += c == ' ';
  }
  return count;
}

constexpr auto make_table() {
  std::array<Entry, count_words()> table{};
  std::size_t count = 0;
  for (const Group& group : kGroups) {
    for (std::size_t begin = 0; begin < group.words.size();) {
      const std::size_t end = std::min(group.words.find(' ', begin), group.words.size());
      table[count++] = {group.words.substr(begin, end - begin), group.kind};
      begin = end + 1;
    }
  }
  std::sort(table.begin(), table.end(), [](const Entry& a, const Entry& b) { return a.word < b.word; });
  return table;
}

constexpr auto kTable = make_table();
constexpr std::size_t kLongest = 8;

Kind look_up(std::string_view word) {
  const auto at = std::lower_bound(kTable.begin(), kTable.end(), word,
                                   [](const Entry& entry, std::string_view w) { return entry.word < w; });
  return at != kTable.end() && at->word == word ? at->kind : Kind::kNone;
}

bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }

}  // namespace

AbbreviationKind find_abbreviation(std::string_view word) {
  if (word.empty() || word.size() > kLongest) return Kind::kNone;
  const Kind kind = look_up(word);
  if (kind != Kind::kNone || word.size() < 2) return kind;
  if (!std::all_of(word.begin(), word.end(), is_ascii_upper)) return Kind::kNone;
  char title[kLongest];
  title[0] = word[0];
  for (std::size_t i = 1; i < word.size(); ++i) title[i] = static_cast<char>(word[i] | 0x20);
  return look_up(std::string_view(title, word.size()));
}

bool is_dotted_letters(std::string_view word) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.size();) {
    if (letters > 0) {
      if (word[at] != '.') return false;
      ++at;
      if (at < word.size() && word[at] == '-') ++at;
    }
    const Codepoint c = decode_at(word, at);
    if (!is_letter(c.value)) return false;
    at += c.size;
    ++letters;
  }
  return letters >= 2;
}

bool is_single_capital(std::string_view word) {
  const Codepoint c = decode_at(word, 0);
  return c.size == word.size() && c.size > 0 && is_upper(c.value);
}

}  // namespace whosaid
