#include "blocks/read_date.h"

#include <algorithm>
#include <array>
#include <bit>

#include "document/word_table.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace whosaid {
namespace {

// Month names in the order of the year; each entry holds one language's names and short forms.
constexpr std::string_view kMonths[12] = {
    "january jan januar jänner janvier janv enero ene gennaio gen januari janeiro stycznia styczeń "
    "tammikuuta января янв січня ιανουαρίου ocak",
    "february feb februar février févr fév febrero febbraio febbr februari fevereiro fev lutego luty "
    "helmikuuta февраля фев лютого φεβρουαρίου şubat",
    "march mar märz mrz mars marzo maart mrt março marca marzec maaliskuuta марта мар березня μαρτίου mart "
    "marts",
    "april apr avril avr abril abr aprile kwietnia kwiecień huhtikuuta апреля апр квітня απριλίου nisan",
    "may mai mayo maggio mag mei maj maio maja toukokuuta мая травня μαΐου mayıs",
    "june jun juni juin junio giugno giu junho czerwca czerwiec kesäkuuta июня июн червня ιουνίου haziran",
    "july jul juli juillet juil julio luglio lug julho lipca lipiec heinäkuuta июля июл липня ιουλίου temmuz",
    "august aug août aout agosto ago augustus augusti sierpnia sierpień elokuuta августа авг серпня "
    "αυγούστου ağustos",
    "september sep sept septembre septiembre setiembre settembre set setembro września wrzesień syyskuuta "
    "сентября сен вересня σεπτεμβρίου eylül",
    "october oct oktober okt octobre octubre ottobre ott outubro out października październik lokakuuta "
    "октября окт жовтня οκτωβρίου ekim",
    "november nov novembre noviembre novembro listopada listopad marraskuuta ноября ноя листопада νοεμβρίου "
    "kasım",
    "december dec dezember dez décembre déc diciembre dic dicembre dezembro grudnia grudzień joulukuuta "
    "декабря дек грудня δεκεμβρίου aralık",
};

// Words that stand around a date and say nothing else.
constexpr std::string_view kDateFillers =
    "monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat sunday sun "
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so "
    "lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado "
    "domingo "
    "lunedì martedì mercoledì giovedì venerdì sabato domenica maandag dinsdag woensdag donderdag vrijdag "
    "zaterdag zondag segunda terça quarta quinta sexta feira måndag tisdag onsdag torsdag fredag lördag "
    "söndag "
    "poniedziałek wtorek środa czwartek piątek sobota niedziela "
    "published updated posted modified first last originally created date on at the of st nd rd th a p m am "
    "pm "
    "uhr um am vom le à h de del el las los a alle ore il op om kl klokken den em às o godz about "
    "veröffentlicht aktualisiert stand publié mis jour modifié publicado actualizado pubblicato aggiornato "
    "gepubliceerd bijgewerkt laatst atualizado publicerad publicerat uppdaterad uppdaterat publisert "
    "oppdatert "
    "publiceret opdateret opublikowano aktualizacja julkaistu päivitetty et est edt ct cst cdt mt mst mdt pt "
    "pst "
    "pdt gmt utc bst cet cest ist jst aest aedt z t local time hrs issued article is more than old";

constexpr std::string_view kRelativeWords =
    "ago hour hours hr hrs min mins minute minutes second seconds day days week weeks month months year "
    "years "
    "yesterday today just now vor stunde stunden minuten tag tagen einem einer gestern heute il y a heure "
    "heures "
    "jour jours hier hace hora horas minutos día días ayer hoy fa ora ore minuti giorno giorni ieri oggi "
    "geleden "
    "uur dag dagen gisteren vandaag sedan timme timmar igår siden time timer timers for i går há temu godzin "
    "tunti sitten "
    "h d m w an one two three";

struct Zone {
  std::string_view name;
  int minutes;
};
constexpr Zone kZones[] = {
    {"gmt", 0},    {"utc", 0},    {"z", 0},      {"bst", 60},    {"cet", 60},   {"cest", 120}, {"mez", 60},
    {"mesz", 120}, {"est", -300}, {"edt", -240}, {"cst", -360},  {"cdt", -300}, {"mst", -420}, {"mdt", -360},
    {"pst", -480}, {"pdt", -420}, {"jst", 540},  {"kst", 540},   {"hkt", 480},  {"sgt", 480},  {"msk", 180},
    {"eet", 120},  {"eest", 180}, {"wat", 60},   {"cat", 120},   {"sast", 120}, {"eat", 180},  {"aest", 600},
    {"aedt", 660}, {"nzst", 720}, {"nzdt", 780}, {"akst", -540}, {"hst", -600}};

// Bits 0 to 11 are the months.
constexpr std::uint64_t kFiller = 1u << 12;
constexpr std::uint64_t kRelative = 1u << 13;
constexpr std::uint64_t kOrdinal = 1u << 14;  // 3rd, 1er
constexpr std::uint64_t kOf = 1u << 15;       // 14 de marzo de 2031

constexpr WordTable<2048> make_table() {
  WordTable<2048> table;
  for (std::size_t i = 0; i < 12; ++i) table.add_words(kMonths[i], std::uint64_t{1} << i);
  table.add_words(kDateFillers, kFiller);
  table.add_words(kRelativeWords, kRelative);
  table.add_words("st nd rd th er", kOrdinal);
  table.add_words("of de del di do", kOf);
  return table;
}

static_assert(make_table().used < 1024);

// Without initial values: a line has few of the tokens that there is room for.
struct DateToken {
  std::uint64_t word;  // hash of a word, 0 otherwise
  char32_t mark;       // a mark or a space, 0 for words and numbers
  std::uint32_t uses;  // of a word, as the table has them
  int number;          // value of a run of one to four digits, -1 otherwise
  int digits;
  bool used;  // read as a part of the date, the time or the zone

  bool is_number(int fewest, int most) const { return number >= 0 && digits >= fewest && digits <= most; }
  bool is(std::uint64_t use) const { return (uses & use) != 0; }
};
constexpr DateToken kNoToken = {0, 0, 0, -1, 0, false};

constexpr std::size_t kMostTokens = 96;

struct DateTokens {
  std::array<DateToken, kMostTokens> tokens;
  std::size_t size = 0;
  bool any_digit = false;

  // The token at `at`, or an empty one outside.
  const DateToken& at(std::size_t i) const { return i < size ? tokens[i] : kNoToken; }
  void use(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end && i < size; ++i) tokens[i].used = true;
  }
  // The next token that is not a space, a comma, a bar or a dot.
  std::size_t skip(std::size_t i) const {
    while (i < size && tokens[i].mark != 0 && is_gap(tokens[i].mark)) ++i;
    return i;
  }
  static bool is_gap(char32_t c) { return is_space(c) || c == ',' || c == '.' || c == 0xBA || c == 0xAA; }
};

enum class CharKind { kLetter, kDigit, kMark };

CharKind kind_of(char32_t c) {
  if (c >= '0' && c <= '9') return CharKind::kDigit;
  if ((is_letter(c) || is_mark(c)) && c != 0xBA && c != 0xAA) return CharKind::kLetter;
  return CharKind::kMark;
}

DateTokens read_tokens(std::string_view line) {
  constexpr std::size_t kMostBytes = 300;
  DateTokens tokens;
  CharKind before = CharKind::kMark;
  bool was_lower = false;
  for (std::size_t at = 0; at < line.size() && at < kMostBytes;) {
    const Codepoint c = decode_at(line, at);
    at += c.size;
    const CharKind kind = kind_of(c.value);
    // "GermanDec 22": a capital after a small letter begins a word, where a page glued two lines.
    const bool glued = kind == CharKind::kLetter && was_lower && is_upper(c.value);
    was_lower = is_lower(c.value);
    if (kind != before || kind == CharKind::kMark || glued || is_unspaced_script(c.value)) {
      if (tokens.size == kMostTokens) break;
      tokens.tokens[tokens.size++] = kNoToken;
    }
    before = kind;
    DateToken& token = tokens.tokens[tokens.size - 1];
    if (kind == CharKind::kMark) token.mark = c.value;
    if (kind == CharKind::kLetter)
      token.word = extend_word(token.word == 0 ? kWordStart : token.word, to_lower(c.value));
    if (kind == CharKind::kDigit) {
      tokens.any_digit = true;
      ++token.digits;
      token.number = token.digits > 4 ? -1 : std::max(token.number, 0) * 10 + static_cast<int>(c.value - '0');
    }
  }
  const auto& table = table_made_by<make_table>();
  for (std::size_t i = 0; i < tokens.size; ++i) {
    DateToken& token = tokens.tokens[i];
    if (token.word != 0) token.uses = static_cast<std::uint32_t>(table.find(token.word));
  }
  return tokens;
}

// 1 to 12, 0 for a token that names no month. A word that names several names the first.
int month_of(const DateToken& token) {
  const std::uint32_t months = token.uses & ((1u << 12) - 1);
  return months == 0 ? 0 : std::countr_zero(months) + 1;
}

bool is_year(const DateToken& token) {
  return token.is_number(4, 4) && token.number >= 1500 && token.number < 2200;
}
bool is_day(const DateToken& token) {
  return token.is_number(1, 2) && token.number >= 1 && token.number <= 31;
}
bool is_month_number(const DateToken& token) {
  return token.is_number(1, 2) && token.number >= 1 && token.number <= 12;
}

bool set_date(DateTokens& tokens, DateTime& when, int year, int month, int day, std::size_t begin,
              std::size_t end) {
  when.year = year;
  when.month = month;
  when.day = day;
  tokens.use(begin, end);
  return true;
}

// 2031-03-14, 2031/03/14, 14.03.2031, 3/14/2031
bool read_numbers(DateTokens& tokens, std::size_t i, bool day_first, DateTime& when) {
  const DateToken &a = tokens.at(i), &b = tokens.at(i + 2), &c = tokens.at(i + 4);
  const char32_t mark = tokens.at(i + 1).mark;
  if (mark != tokens.at(i + 3).mark || (mark != '-' && mark != '/' && mark != '.')) return false;
  if (is_year(a) && is_month_number(b) && is_day(c)) {
    return set_date(tokens, when, a.number, b.number, c.number, i, i + 5);
  }
  int year = c.number;
  if (c.is_number(2, 2) && mark != '-')
    year += 2000;
  else if (!is_year(c))
    return false;
  const bool month_first = mark == '/' && (!day_first || b.number > 12) && a.number <= 12;
  const DateToken& month = month_first ? a : b;
  const DateToken& day = month_first ? b : a;
  if (!is_month_number(month) || !is_day(day)) return false;
  return set_date(tokens, when, year, month.number, day.number, i, i + 5);
}

// 2031年3月14日
bool read_east_asian(DateTokens& tokens, std::size_t i, DateTime& when) {
  const DateToken year = tokens.at(i), month = tokens.at(i + 2), day = tokens.at(i + 4);
  const bool marked =
      (tokens.at(i + 1).word == hash_word("年") && tokens.at(i + 3).word == hash_word("月")) ||
      (tokens.at(i + 1).word == hash_word("년") && tokens.at(i + 4).word == hash_word("월"));
  if (!marked || !is_year(year) || !is_month_number(month) || !is_day(day)) return false;
  return set_date(tokens, when, year.number, month.number, day.number, i, i + 6);
}

std::size_t after_ordinal(const DateTokens& tokens, std::size_t i) {
  return tokens.at(i).is(kOrdinal) ? i + 1 : i;
}

// "of", "de", "del": 14 de marzo de 2031
std::size_t after_of(const DateTokens& tokens, std::size_t i) {
  i = tokens.skip(i);
  return tokens.at(i).is(kOf) ? tokens.skip(i + 1) : i;
}

// March 14, 2031; Mar. 14
bool read_month_first(DateTokens& tokens, std::size_t i, DateTime& when) {
  const int month = month_of(tokens.at(i));
  if (month == 0) return false;
  const std::size_t day = tokens.skip(i + 1);
  if (!is_day(tokens.at(day))) return false;
  const std::size_t after = after_ordinal(tokens, day + 1);
  const std::size_t year = tokens.skip(after);
  const bool has_year = is_year(tokens.at(year));
  return set_date(tokens, when, has_year ? tokens.at(year).number : 0, month, tokens.at(day).number, i,
                  has_year ? year + 1 : after);
}

// 14 March 2031; 14. März 2031; 14 de marzo de 2031; 4 Nov
bool read_day_first(DateTokens& tokens, std::size_t i, DateTime& when) {
  if (!is_day(tokens.at(i))) return false;
  std::size_t at = after_of(tokens, after_ordinal(tokens, i + 1));
  if (tokens.at(at).mark == '-') ++at;
  const int month = month_of(tokens.at(at));
  if (month == 0) return false;
  std::size_t year = after_of(tokens, at + 1);
  if (tokens.at(year).mark == '-') ++year;
  const bool has_year = is_year(tokens.at(year));
  return set_date(tokens, when, has_year ? tokens.at(year).number : 0, month, tokens.at(i).number, i,
                  has_year ? year + 1 : at + 1);
}

// 2031 Mar 14; 2031, March 14
bool read_year_first(DateTokens& tokens, std::size_t i, DateTime& when) {
  if (!is_year(tokens.at(i))) return false;
  const std::size_t at = tokens.skip(i + 1);
  const int month = month_of(tokens.at(at));
  const std::size_t day = tokens.skip(at + 1);
  if (month == 0 || !is_day(tokens.at(day))) return false;
  return set_date(tokens, when, tokens.at(i).number, month, tokens.at(day).number, i, day + 1);
}

void read_day(DateTokens& tokens, bool day_first, DateTime& when) {
  for (std::size_t i = 0; i < tokens.size; ++i) {
    if (i > 0 && tokens.at(i - 1).number >= 0) continue;
    if (tokens.at(i).number < 0 && month_of(tokens.at(i)) == 0) continue;  // no date begins so
    DateTime found;
    if (read_numbers(tokens, i, day_first, found) || read_east_asian(tokens, i, found) ||
        read_day_first(tokens, i, found) || read_year_first(tokens, i, found) ||
        read_month_first(tokens, i, found)) {
      when = found;
      if (found.year != 0) return;
    }
  }
}

// am, pm, a.m., p.m. at token i: 1 for before noon, 2 for after, and where it ends.
int read_half_day(const DateTokens& tokens, std::size_t i, std::size_t& end) {
  i = tokens.skip(i);
  const std::uint64_t word = tokens.at(i).word;
  end = i + 1;
  if (word == hash_word("am")) return 1;
  if (word == hash_word("pm")) return 2;
  if (tokens.at(i + 1).mark != '.' || tokens.at(i + 2).word != hash_word("m")) return 0;
  end = tokens.at(i + 3).mark == '.' ? i + 4 : i + 3;
  return word == hash_word("a") ? 1 : word == hash_word("p") ? 2 : 0;
}

bool read_time_at(DateTokens& tokens, std::size_t i, DateTime& when) {
  const DateToken hour = tokens.at(i);
  if (hour.used || !hour.is_number(1, 2) || hour.number > 23) return false;
  const DateToken between = tokens.at(i + 1), minute = tokens.at(i + 2);
  const bool separated = between.mark == ':' || between.mark == '.' || between.word == hash_word("h");
  const bool has_minute = separated && minute.is_number(2, 2) && minute.number < 60 && !minute.used;
  std::size_t end = has_minute ? i + 3 : i + 1;
  if (has_minute && tokens.at(end).mark == ':' && tokens.at(end + 1).is_number(2, 2)) end += 2;
  std::size_t after_half = end;
  const int half = read_half_day(tokens, end, after_half);
  // A bare number is a time only before "pm"; 6.00 could be a price and wants a date or a zone beside it.
  if (!has_minute && half == 0) return false;
  if (has_minute && between.mark == '.' && half == 0 && !when.has_date()) return false;
  if (half != 0 && (hour.number < 1 || hour.number > 12)) return false;
  when.hour = half == 0 ? hour.number : hour.number % 12 + (half == 2 ? 12 : 0);
  when.minute = has_minute ? minute.number : 0;
  tokens.use(i, half == 0 ? end : after_half);
  return true;
}

// The zone after the time: GMT, EST, +01:00, GMT+2.
void read_zone(DateTokens& tokens, std::size_t i, DateTime& when) {
  i = tokens.skip(i);
  if (tokens.at(i).mark == '(') ++i;
  for (const Zone& zone : kZones) {
    if (tokens.at(i).word != hash_word(zone.name)) continue;
    when.has_zone = true;
    when.zone = zone.minutes;
    tokens.use(i, i + 1);
    ++i;
    break;
  }
  const char32_t sign = tokens.at(i).mark;
  const DateToken hours = tokens.at(i + 1);
  if ((sign != '+' && sign != '-') || !(hours.is_number(1, 2) || hours.is_number(4, 4))) return;
  const bool colon = tokens.at(i + 2).mark == ':' && tokens.at(i + 3).is_number(2, 2);
  const int minutes = hours.digits == 4 ? hours.number / 100 * 60 + hours.number % 100
                                        : hours.number * 60 + (colon ? tokens.at(i + 3).number : 0);
  if (minutes > 14 * 60) return;
  when.has_zone = true;
  when.zone = sign == '-' ? -minutes : minutes;
  tokens.use(i, colon ? i + 4 : i + 2);
}

void read_time(DateTokens& tokens, DateTime& when) {
  for (std::size_t i = 0; i < tokens.size; ++i) {
    if (!read_time_at(tokens, i, when)) continue;
    std::size_t after = i;
    while (tokens.at(after).used) ++after;
    read_zone(tokens, after, when);
    return;
  }
}

}  // namespace

DateLine read_date(std::string_view line, bool day_first) {
  DateTokens tokens = read_tokens(line);
  DateLine found;
  if (tokens.any_digit) {
    read_day(tokens, day_first, found.when);
    read_time(tokens, found.when);
  }
  bool every_used = true;
  bool every_relative = true;
  bool relative_word = false;
  for (std::size_t i = 0; i < tokens.size; ++i) {
    const DateToken& token = tokens.tokens[i];
    if (token.word == 0) {
      every_used = every_used && (token.used || token.number < 0);
      continue;
    }
    const bool relative = !token.used && token.is(kRelative);
    relative_word = relative_word || relative;
    every_used = every_used && (token.used || relative || token.is(kFiller));
    every_relative = every_relative && (relative || token.is(kFiller));
  }
  found.relative = relative_word && every_relative;
  found.only = found.relative || (every_used && (found.when.has_date() || found.when.has_time()));
  return found;
}

std::string to_iso(const DateTime& when) {
  if (when.year == 0 || !when.has_date()) return {};
  const auto two = [](int value) {
    return std::string{static_cast<char>('0' + value / 10 % 10), static_cast<char>('0' + value % 10)};
  };
  std::string iso = two(when.year / 100) + two(when.year % 100) + "-" + two(when.month) + "-" + two(when.day);
  if (!when.has_time()) return iso;
  iso += "T" + two(when.hour) + ":" + two(when.minute);
  if (!when.has_zone) return iso;
  if (when.zone == 0) return iso + "Z";
  const int minutes = when.zone < 0 ? -when.zone : when.zone;
  return iso + (when.zone < 0 ? "-" : "+") + two(minutes / 60) + ":" + two(minutes % 60);
}

}  // namespace whosaid
