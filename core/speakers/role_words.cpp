#include "speakers/role_words.h"

#include <algorithm>
#include <iterator>

#include "mentions/noun_lexicon.h"

namespace whosaid {

namespace {

struct ShortForm {
  std::string_view short_form;
  std::string_view word;
};
constexpr ShortForm kShortForms[] = {{"adm", "admiral"},
                                     {"amb", "ambassador"},
                                     {"brig", "brigadier"},
                                     {"capt", "captain"},
                                     {"cllr", "councillor"},
                                     {"cmdr", "commander"},
                                     {"col", "colonel"},
                                     {"councilor", "councillor"},
                                     {"cpl", "corporal"},
                                     {"det", "detective"},
                                     {"dr", "doctor"},
                                     {"gen", "general"},
                                     {"gov", "governor"},
                                     {"insp", "inspector"},
                                     {"justice", "judge"},
                                     {"lt", "lieutenant"},
                                     {"maj", "major"},
                                     {"prof", "professor"},
                                     {"rep", "representative"},
                                     {"rev", "reverend"},
                                     {"sec", "secretary"},
                                     {"sen", "senator"},
                                     {"sgt", "sergeant"},
                                     {"supt", "superintendent"},
                                     {"congresswoman", "representative"},
                                     {"congressman", "representative"}};

bool is_article(std::string_view w) {
  return w == "the" || w == "a" || w == "an" || w == "that" || w == "this" || w == "these" || w == "those";
}

}  // namespace

std::string_view full_role_word(std::string_view lower) {
  if (lower.size() > 1 && lower.back() == '.') lower.remove_suffix(1);
  for (const ShortForm& form : kShortForms) {
    if (form.short_form == lower) return form.word;
  }
  return lower;
}

RoleWords role_words(const ArticleView& view, TokenRange phrase) {
  RoleWords role;
  role.words = phrase;
  while (role.words.size() > 1 && is_article(view.word(role.words.begin))) ++role.words.begin;
  role.head = phrase.empty() ? phrase.begin : phrase.end - 1;
  for (std::uint32_t i = role.words.begin + 1; i < phrase.end; ++i) {
    if (view.word(i) != "of" && view.word(i) != "for" && view.word(i) != "in" && view.word(i) != "at")
      continue;
    role.head = i - 1;
    break;
  }
  role.key = full_role_word(view.word(role.head));
  return role;
}

bool changes_rank(std::string_view lower) {
  static constexpr std::string_view kWords[] = {"acting", "assistant", "associate",  "deputy", "ex",
                                                "former", "junior",    "lieutenant", "lt",     "lt.",
                                                "shadow", "under",     "vice",       "then",   "late"};
  for (std::string_view w : kWords) {
    if (w == lower) return true;
  }
  return false;
}

bool is_nationality(std::string_view lower) {
  static constexpr std::string_view kWords[] = {
      "albanian",  "algerian",    "american",   "argentine",  "argentinian",  "australian", "austrian",
      "belgian",   "brazilian",   "briton",     "bulgarian",  "cameroonian",  "canadian",   "chilean",
      "colombian", "croat",       "croatian",   "cuban",      "cypriot",      "czech",      "dane",
      "dutchman",  "dutchwoman",  "egyptian",   "englishman", "englishwoman", "ethiopian",  "finn",
      "frenchman", "frenchwoman", "georgian",   "german",     "ghanaian",     "greek",      "hungarian",
      "icelander", "indian",      "indonesian", "iranian",    "irishman",     "irishwoman", "israeli",
      "italian",   "jamaican",    "kenyan",     "korean",     "latvian",      "lithuanian", "malaysian",
      "mexican",   "moroccan",    "nigerian",   "norwegian",  "pakistani",    "peruvian",   "pole",
      "romanian",  "russian",     "scot",       "scotsman",   "senegalese",   "serb",       "serbian",
      "slovak",    "slovene",     "spaniard",   "swede",      "thai",         "tunisian",   "turk",
      "ugandan",   "ukrainian",   "uruguayan",  "venezuelan", "welshman",     "welshwoman"};
  return std::binary_search(std::begin(kWords), std::end(kWords), lower);
}

bool is_epithet(const ArticleView& view, const RoleWords& role) {
  const std::string_view head = view.word(role.head);
  const bool capital = (view.tokens()[role.head].shape & kCapital) != 0;
  if (capital && role.words.size() == 1 && is_nationality(head)) return true;
  const auto is_age = [](std::string_view w) {
    return w.size() > 9 && w.find("-year-old") != std::string_view::npos;
  };
  if (is_age(head)) return true;
  if (head.size() > 4 && head.substr(head.size() - 4) == "-two") return true;
  const std::uint16_t kinds = noun_facts(head, view.language()).kinds;
  if ((kinds & (kRoleNoun | kAnonymousNoun)) == 0) return false;
  bool modified = false;
  for (std::uint32_t i = role.words.begin; i < role.head; ++i) {
    const std::string_view w = view.word(i);
    if (is_age(w) || w == "retired" || w == "veteran" || w == "former") return true;
    modified = true;
  }
  // "the Calder native", "the Lakeland Democrat": a place before what one is by birth or party.
  const bool birth = head == "native" || head == "resident" || head == "democrat" || head == "republican" ||
                     head == "conservative" || head == "graduate" || head == "newcomer" || head == "veteran";
  return modified && birth;
}

}  // namespace whosaid
