#include "claims/other_languages/ideograph_rules.h"

#include <algorithm>

#include "text/utf8.h"

namespace whosaid {
namespace {

constexpr int kNear = 30;            // items between a quotation and its verb
constexpr int kLongestSubject = 40;  // items

struct VerbForm {
  std::string_view form;
  std::string_view lemma;
};

// Longer forms stand before their beginnings.
constexpr VerbForm kJapaneseVerbs[] = {{"話している", "話す"},
                                       {"話していた", "話す"},
                                       {"話した", "話す"},
                                       {"話す", "話す"},
                                       {"述べている", "述べる"},
                                       {"述べました", "述べる"},
                                       {"述べた", "述べる"},
                                       {"述べる", "述べる"},
                                       {"語っている", "語る"},
                                       {"語った", "語る"},
                                       {"語る", "語る"},
                                       {"言っている", "言う"},
                                       {"言いました", "言う"},
                                       {"言った", "言う"},
                                       {"言う", "言う"},
                                       {"説明している", "説明する"},
                                       {"説明した", "説明する"},
                                       {"説明する", "説明する"},
                                       {"発表した", "発表する"},
                                       {"明らかにした", "明らかにする"},
                                       {"強調した", "強調する"},
                                       {"指摘している", "指摘する"},
                                       {"指摘した", "指摘する"},
                                       {"指摘する", "指摘する"},
                                       {"主張している", "主張する"},
                                       {"主張した", "主張する"},
                                       {"主張する", "主張する"},
                                       {"答えた", "答える"},
                                       {"コメントしている", "コメントする"},
                                       {"コメントした", "コメントする"},
                                       {"コメント", "コメントする"},
                                       {"訴えている", "訴える"},
                                       {"訴えた", "訴える"},
                                       {"訴える", "訴える"},
                                       {"批判した", "批判する"},
                                       {"反論した", "反論する"},
                                       {"書いた", "書く"},
                                       {"書き込んだ", "書き込む"},
                                       {"投稿した", "投稿する"},
                                       {"つづった", "つづる"},
                                       {"伝えた", "伝える"},
                                       {"報じた", "報じる"},
                                       {"表明した", "表明する"},
                                       {"否定した", "否定する"},
                                       {"認めた", "認める"},
                                       {"呼びかけた", "呼びかける"},
                                       {"振り返った", "振り返る"},
                                       {"振り返る", "振り返る"},
                                       {"打ち明けた", "打ち明ける"},
                                       {"叫んだ", "叫ぶ"},
                                       {"つぶやいた", "つぶやく"},
                                       {"付け加えた", "付け加える"},
                                       {"尋ねた", "尋ねる"},
                                       {"質問した", "質問する"},
                                       {"警告した", "警告する"},
                                       {"約束した", "約束する"},
                                       {"宣言した", "宣言する"},
                                       {"予測した", "予測する"},
                                       {"評価した", "評価する"},
                                       {"喜んだ", "喜ぶ"},
                                       {"嘆いた", "嘆く"},
                                       {"断言した", "断言する"},
                                       {"証言した", "証言する"},
                                       {"謝罪した", "謝罪する"},
                                       {"感謝した", "感謝する"},
                                       {"懸念を示した", "懸念を示す"},
                                       {"考えを示した", "考えを示す"},
                                       {"見方を示した", "見方を示す"},
                                       {"報告した", "報告する"},
                                       {"求めた", "求める"},
                                       {"している", "する"},
                                       {"した", "する"}};

constexpr VerbForm kChineseVerbs[] = {
    {"告诉记者", "告诉"}, {"介绍说", "介绍"}, {"解释说", "解释"}, {"解释道", "解释"}, {"补充说", "补充"},
    {"补充道", "补充"},   {"回忆说", "回忆"}, {"回忆道", "回忆"}, {"回应称", "回应"}, {"回应说", "回应"},
    {"强调说", "强调"},   {"指出说", "指出"}, {"说道", "说"},     {"问道", "问"},     {"写道", "写"},
    {"答道", "答"},       {"声称", "声称"},   {"宣称", "宣称"},   {"坦言", "坦言"},   {"直言", "直言"},
    {"表示", "表示"},     {"指出", "指出"},   {"强调", "强调"},   {"認為", "認為"},   {"认为", "认为"},
    {"透露", "透露"},     {"介绍", "介绍"},   {"解释", "解释"},   {"回应", "回应"},   {"回應", "回應"},
    {"補充", "補充"},     {"補充說", "補充"}, {"補充道", "補充"}, {"強調", "強調"},   {"解釋", "解釋"},
    {"說道", "說"},       {"寫道", "寫"},     {"警告", "警告"},   {"宣布", "宣布"},   {"宣佈", "宣佈"},
    {"呼吁", "呼吁"},     {"呼籲", "呼籲"},   {"承认", "承认"},   {"否认", "否认"},   {"反驳", "反驳"},
    {"感叹", "感叹"},     {"重申", "重申"},   {"批评", "批评"},   {"批評", "批評"},   {"回答", "回答"},
    {"说明", "说明"},     {"补充", "补充"},   {"回忆", "回忆"},   {"证实", "证实"},   {"證實", "證實"},
    {"建议", "建议"},     {"提醒", "提醒"},   {"承诺", "承诺"},   {"谈到", "谈到"},   {"提到", "提到"},
    {"说", "说"},         {"說", "說"},       {"称", "称"},       {"稱", "稱"},       {"问", "问"}};

constexpr std::string_view kJapaneseTitles[] = {
    "内閣総理大臣", "准教授", "大統領",   "委員長", "理事長", "副市長", "副知事", "容疑者", "弁護士",
    "事務局長",     "報道官", "官房長官", "総領事", "課長",   "教授",   "市長",   "知事",   "首相",
    "会長",         "社長",   "監督",     "議員",   "大臣",   "部長",   "署長",   "長官",   "町長",
    "村長",         "区長",   "代表",     "選手",   "被告",   "医師",   "館長",   "校長",   "園長",
    "局長",         "所長",   "院長",     "店長",   "組合長", "外相",   "財務相", "博士",   "記者",
    "先生",         "氏",     "さん",     "様",     "くん",   "ちゃん"};

constexpr std::string_view kChineseTitles[] = {
    "新闻发言人", "发言人", "發言人", "负责人", "負責人", "工程师", "工程師", "董事长", "董事長", "检察官",
    "分析师",     "研究员", "研究員", "科学家", "创始人", "秘书长", "秘書長", "目击者", "志愿者", "消防员",
    "消防員",     "驾驶员", "副教授", "副市长", "副局长", "市长",   "市長",   "教授",   "主任",   "局长",
    "局長",       "处长",   "院长",   "院長",   "校长",   "校長",   "总统",   "總統",   "主席",   "总理",
    "總理",       "书记",   "書記",   "部长",   "部長",   "省长",   "县长",   "镇长",   "村长",   "村長",
    "区长",       "经理",   "經理",   "总裁",   "總裁",   "主管",   "专家",   "專家",   "律师",   "律師",
    "医生",       "醫生",   "医师",   "教练",   "教練",   "队长",   "隊長",   "老师",   "老師",   "学生",
    "居民",       "村民",   "农民",   "農民",   "渔民",   "司机",   "司機",   "员工",   "代表",   "委员",
    "委員",       "议员",   "議員",   "法官",   "警官",   "船长",   "導演",   "导演",   "演员",   "演員",
    "作家",       "作者",   "画家",   "站长",   "馆长",   "館長",   "店主",   "老板",   "老闆",   "家长",
    "母亲",       "父亲",   "妻子",   "丈夫",   "儿子",   "女儿",   "护士",   "園長",   "园长",   "会长",
    "會長",       "社长",   "厂长",   "总监",   "总编",   "编辑",   "院士",   "博士",   "先生",   "女士",
    "小姐",       "记者",   "記者",   "将军",   "上校",   "大使",   "议长",   "厨师",   "店员"};

// Words that end a Chinese subject: when, where and how it was said.
constexpr std::string_view kChineseAdverbs[] = {
    "昨天", "昨日", "今天", "今日", "周一", "周二",   "周三", "周四", "周五", "周六", "周日",
    "星期", "日前", "近日", "当天", "随后", "同时",   "此前", "上周", "接受", "在",   "对",
    "對",   "向",   "就",   "则",   "也",   "还",     "還",   "均",   "曾",   "表",   "于",
    "並",   "并",   "又",   "再次", "再",   "进一步", "告诉", "笑着"};

// A unit of single characters, matched by the bytes of the text.
class IdeographReader {
 public:
  explicit IdeographReader(const Unit& unit) : unit_(unit) {}

  const Unit& unit() const { return unit_; }
  int size() const { return unit_.size(); }

  // One past the items that spell `word` from item `i`; -1 if they do not.
  int after(int i, std::string_view word) const {
    int k = i;
    while (!word.empty()) {
      if (!unit_.inside(k) || unit_.is_quotation(k)) return -1;
      const std::string_view item = written(k);
      if (item.size() > word.size() || word.substr(0, item.size()) != item) return -1;
      word.remove_prefix(item.size());
      ++k;
    }
    return k;
  }

  bool is(int i, std::string_view word) const { return after(i, word) == i + 1; }

  bool is_comma(int i) const { return unit_.is_comma(i) || unit_.is(i, "\u3001"); }
  bool is_stop(int i) const { return unit_.is_end_mark(i) || unit_.is(i, "\uFF01") || unit_.is(i, "\uFF1B"); }
  bool is_colon(int i) const { return unit_.is(i, "\uFF1A") || unit_.is(i, ":"); }
  bool is_open_bracket(int i) const { return unit_.is(i, "\uFF08") || unit_.is(i, "("); }
  bool is_break(int i) const {
    return !unit_.inside(i) || unit_.is_quotation(i) || is_comma(i) || is_stop(i) || is_colon(i);
  }

  bool is_ideograph(int i) const {
    return unit_.inside(i) && !unit_.is_quotation(i) && decode_at(written(i), 0).value >= 0x30A0 &&
           decode_at(written(i), 0).value < 0xA000;
  }

  // First item of the run before `end` that has no mark in it.
  int run_begin(int from, int end) const {
    int i = end;
    while (i > from && i > end - kLongestSubject && !is_break(i - 1)) --i;
    return i;
  }

  template <std::size_t N>
  const VerbForm* verb_at(const VerbForm (&verbs)[N], int i, int& end) const {
    for (const VerbForm& verb : verbs) {
      const int after_verb = after(i, verb.form);
      if (after_verb < 0) continue;
      end = after_verb;
      return &verb;
    }
    return nullptr;
  }

  // Where a phrase of `list` that begins at `i` ends, the longest first; -1 if none does.
  template <std::size_t N>
  int any_after(const std::string_view (&list)[N], int i) const {
    int best = -1;
    for (const std::string_view word : list) best = std::max(best, after(i, word));
    return best;
  }

 private:
  std::string_view written(int i) const { return slice(unit_.sources().text, unit_.span(i, i + 1)); }

  const Unit& unit_;
};

SourcePhrase phrase_of(const Unit& unit, int begin, int end, int core_begin, int core_end) {
  SourcePhrase phrase;
  phrase.begin = begin;
  phrase.end = end;
  phrase.core_begin = core_begin;
  phrase.core_end = core_end;
  const std::uint32_t mention = unit.mention_at(core_begin);
  if (mention != kNoIndex && unit.after_mention(core_begin) == core_end) phrase.mention = mention;
  return phrase;
}

class JapaneseRules {
 public:
  JapaneseRules(const Unit& unit, Findings& findings) : r_(unit), unit_(unit), findings_(findings) {}

  void run() {
    for (int i = 0; i < r_.size(); ++i) {
      if (i < findings_.covered) continue;
      if (unit_.is_quotation(i)) {
        quotation(i);
      } else {
        according_to(i);
      }
    }
    if (findings_.drafts.empty()) clause();
  }

 private:
  // The subject in [from, to): what stands before the first は or が, or も of another speaker.
  SourcePhrase subject(int from, int to, int* after = nullptr) const {
    for (int i = from + 1; i < to; ++i) {
      if (r_.is_break(i) && !r_.is_comma(i)) break;
      if (!r_.is(i, "は") && !r_.is(i, "が") && !r_.is(i, "も")) continue;
      const int begin = r_.run_begin(from, i);
      if (begin >= i) return {};
      if (after != nullptr) *after = i + 1;
      return describe(begin, i);
    }
    return {};
  }

  // Cuts a title or an age behind the name, and what "の" says of its bearer.
  SourcePhrase describe(int begin, int end) const {
    int name_end = end;
    for (int i = begin; i < end; ++i) {
      if (r_.is_open_bracket(i)) {
        name_end = i;
        break;
      }
    }
    bool titled = name_end < end;
    for (int i = begin + 1; i < name_end; ++i) {
      if (r_.any_after(kJapaneseTitles, i) != name_end) continue;
      name_end = i;
      titled = true;
      break;
    }
    int name = begin;
    for (int i = begin; i + 1 < name_end; ++i) {
      if (r_.is(i, "の")) name = i + 1;
    }
    // "市の担当者": without a title after it, the last word is what somebody is, not a name.
    if (!titled && name > begin) return phrase_of(unit_, begin, end, begin, end);
    return phrase_of(unit_, begin, end, name, name_end);
  }

  Draft draft(std::string_view rule, int confidence) const {
    Draft d;
    d.rule = rule;
    d.confidence = static_cast<std::uint8_t>(confidence);
    return d;
  }

  // 「...」と X氏は話した, X氏は「...」と話した
  void quotation(int first) {
    int last = first;
    while (unit_.is_quotation(last + 1)) ++last;
    int after_to = r_.after(last + 1, "などと");
    if (after_to < 0) after_to = r_.after(last + 1, "とも");
    if (after_to < 0) after_to = r_.after(last + 1, "と");
    const int begin = findings_.covered;
    if (after_to < 0) return unmarked(first, last);
    int cue_end = 0;
    const VerbForm* verb = nullptr;
    int cue = after_to;
    for (; cue < r_.size() && cue < after_to + kNear && !unit_.is_quotation(cue) && !r_.is_stop(cue); ++cue) {
      verb = r_.verb_at(kJapaneseVerbs, cue, cue_end);
      if (verb != nullptr) break;
    }
    SourcePhrase source = subject(after_to, verb != nullptr ? cue : after_to);
    if (source.empty()) source = subject(begin, first);
    Draft d = draft("quotation, と, verb of saying", 92);
    if (verb == nullptr) {
      // 「...」と森田葵氏。
      int end = cue;
      while (end > after_to && r_.is_break(end - 1)) --end;
      if (source.empty() && end > after_to) source = describe(r_.run_begin(after_to, end), end);
      if (source.empty() || source.core_end == source.end) return;
      d.link = Link::kStructural;
    } else {
      // 反発した: the noun before する belongs to the verb.
      while (verb->lemma == "する" && cue > after_to && r_.is_ideograph(cue - 1)) --cue;
      d.cue = {cue, cue_end};
      d.lemma = verb->lemma;
    }
    if (source.empty()) d.link = Link::kCarried;
    d.source = source;
    d.content.push_back({first, last + 1});
    findings_.add(std::move(d), std::max(last + 1, cue_end));
  }

  // X氏は「...」。 and X氏「...」
  void unmarked(int first, int last) {
    const bool ends = last + 1 >= r_.size() || r_.is_stop(last + 1);
    if (!ends || first <= findings_.covered) return;
    SourcePhrase source;
    if (r_.is(first - 1, "は") || r_.is_colon(first - 1)) {
      source = describe(r_.run_begin(findings_.covered, first - 1), first - 1);
    }
    if (source.empty() || (r_.is(first - 1, "は") && source.core_end == source.end)) return;
    Draft d = draft("source before a quotation", 80);
    d.link = Link::kStructural;
    d.source = source;
    d.content.push_back({first, last + 1});
    findings_.add(std::move(d), last + 1);
  }

  // X氏によると、...
  void according_to(int i) {
    static constexpr std::string_view kWords[] = {"によると", "によれば", "によりますと", "の話では"};
    const int after = r_.any_after(kWords, i);
    if (after < 0) return;
    const int begin = r_.run_begin(findings_.covered, i);
    if (begin >= i) return;
    int from = after;
    if (r_.is_comma(from)) ++from;
    int to = r_.size();
    while (to > from && r_.is_stop(to - 1)) --to;
    for (const std::string_view hearsay : {"という", "とのことだ", "とのこと"}) {
      const int length = static_cast<int>(hearsay.size()) / 3;
      if (to - length > from && r_.after(to - length, hearsay) == to) to -= length;
    }
    if (to - from < 3) return;
    Draft d = draft("according to a source", 86);
    d.cue = {i, after};
    d.lemma = "による";
    d.source = describe(begin, i);
    d.content.push_back({from, to});
    findings_.add(std::move(d), r_.size());
  }

  // 市は橋を閉鎖すると発表した。
  void clause() {
    int end = r_.size();
    while (end > 0 && r_.is_stop(end - 1)) --end;
    int cue_end = 0;
    int cue = std::max(1, end - 9);
    const VerbForm* verb = nullptr;
    for (; cue < end; ++cue) {
      if (!r_.is(cue - 1, "と")) continue;
      verb = r_.verb_at(kJapaneseVerbs, cue, cue_end);
      if (verb != nullptr && cue_end == end) break;
      verb = nullptr;
    }
    if (verb == nullptr || verb->lemma == "する") return;
    int from = 0;
    const SourcePhrase source = subject(0, cue - 1, &from);
    if (source.empty()) return;
    if (r_.is_comma(from)) ++from;
    if (cue - 1 - from < 4) return;
    Draft d = draft("clause, と, verb of saying", 84);
    d.cue = {cue, cue_end};
    d.lemma = verb->lemma;
    d.source = source;
    d.content.push_back({from, cue - 1});
    findings_.add(std::move(d), r_.size());
  }

  IdeographReader r_;
  const Unit& unit_;
  Findings& findings_;
};

class ChineseRules {
 public:
  ChineseRules(const Unit& unit, Findings& findings) : r_(unit), unit_(unit), findings_(findings) {}

  void run() {
    for (int i = 0; i < r_.size(); ++i) {
      if (i < findings_.covered || unit_.is_quotation(i)) continue;
      if (according_to(i)) continue;
      int end = 0;
      const VerbForm* verb = r_.verb_at(kChineseVerbs, i, end);
      if (verb == nullptr || is_part_of_word(i, end, verb->form)) continue;
      if (!take(i, end, *verb)) i = end - 1;
    }
    if (findings_.drafts.empty()) label();
  }

 private:
  // 小说, 据说, 名称, 称为: the characters of 说 and 称 in other words.
  bool is_part_of_word(int i, int end, std::string_view form) const {
    if (form.size() > 3) return false;
    static constexpr std::string_view kBefore[] = {"小", "据", "傳", "传", "听", "聽",   "虽",
                                                   "雖", "学", "名", "简", "以", "来",   "來",
                                                   "自", "人", "访", "学", "俗", "可以", "应该"};
    static constexpr std::string_view kAfter[] = {"明", "服", "法", "为", "為", "呼",
                                                  "号", "號", "赞", "讚", "题"};
    return (i > 0 && r_.any_after(kBefore, i - 1) == i) || r_.any_after(kAfter, end) > 0;
  }

  SourcePhrase subject(int from, int end) const {
    int begin = r_.run_begin(from, end);
    if (r_.is(begin, "在") || r_.is(begin, "据") || r_.is(begin, "對") || r_.is(begin, "对")) {
      static constexpr std::string_view kPlaceEnds[] = {"上", "时", "時", "中", "后", "後", "里"};
      int i = begin + 1;
      while (i < end && r_.any_after(kPlaceEnds, i) < 0) ++i;
      if (i >= end) return {};
      begin = i + 1;
    }
    for (int i = begin + 1; i < end; ++i) {
      const int cut = r_.any_after(kChineseAdverbs, i);
      // 于 and 向 are surnames, too: never straight after a title.
      if (cut < 0 || i - begin < 2 || title_ends_at(begin, i)) {
        if (cut < 0 || i - begin != 1 || !is_pronoun(begin)) continue;
      }
      end = i;
      break;
    }
    return begin < end ? describe(begin, end) : SourcePhrase{};
  }

  bool is_pronoun(int i) const { return r_.is(i, "他") || r_.is(i, "她"); }

  bool title_ends_at(int begin, int end) const {
    for (int i = std::max(begin, end - 5); i < end; ++i) {
      if (r_.any_after(kChineseTitles, i) == end) return true;
    }
    return false;
  }

  // The name is what follows the last title, or what stands before a title that ends the phrase.
  SourcePhrase describe(int begin, int end) const {
    int bracket = begin;
    while (bracket < end && !r_.is_open_bracket(bracket)) ++bracket;
    int title_begin = -1;
    int title_end = -1;
    for (int i = begin; i < bracket; ++i) {
      const int after = r_.any_after(kChineseTitles, i);
      if (after < 0 || after > bracket) continue;
      title_begin = title_end == i && title_begin >= 0 ? title_begin : i;
      title_end = after;
      i = after - 1;
    }
    if (title_end >= 0 && title_end < bracket) return phrase_of(unit_, begin, end, title_end, bracket);
    const int before = title_begin - begin;
    if (title_end == bracket && before >= 2 && before <= 4)
      return phrase_of(unit_, begin, end, begin, title_begin);
    return phrase_of(unit_, begin, end, begin, bracket);
  }

  static Draft draft(std::string_view rule, int begin, int end, const VerbForm& verb, int confidence) {
    Draft d;
    d.rule = rule;
    d.cue = {begin, end};
    d.lemma = verb.lemma;
    d.confidence = static_cast<std::uint8_t>(confidence);
    if (verb.lemma == "写" || verb.lemma == "寫") d.act = Act::kWriting;
    if (verb.lemma == "否认") {
      d.polarity = Polarity::kDenied;
      d.stance = Stance::kDenying;
    }
    return d;
  }

  bool take(int cue, int end, const VerbForm& verb) {
    return after_quotation(cue, end, verb) || before_quotation(cue, end, verb) || clause(cue, end, verb);
  }

  // “...”市长林若川说
  bool after_quotation(int cue, int end, const VerbForm& verb) {
    int quotation = cue - 1;
    while (quotation >= findings_.covered && quotation > cue - kNear && !unit_.is_quotation(quotation) &&
           !r_.is_stop(quotation) && !r_.is_colon(quotation))
      --quotation;
    if (quotation < findings_.covered || !unit_.is_quotation(quotation)) return false;
    // A title of a work inside the subject: 《...》 is no quotation, but “...” may be one.
    const bool named = quotation > 0 && !r_.is_break(quotation - 1) && !r_.is_comma(quotation + 1);
    const char last = unit_.last_quoted(quotation);
    const std::string_view quoted = slice(unit_.sources().text, unit_.quoted_span(quotation));
    const bool ends = last == ',' || last == '?' || last == '!' || last == '.' ||
                      (quoted.size() >= 3 && is_wide_mark(quoted.substr(quoted.size() - 3)));
    if (named && !ends) return false;
    const SourcePhrase source = subject(quotation + 1, cue);
    Draft d = draft("quotation, source, verb of saying", cue, end, verb, 92);
    if (source.empty()) d.link = Link::kCarried;
    d.source = source;
    int first = quotation;
    while (first > findings_.covered && unit_.is_quotation(first - 1)) --first;
    d.content.push_back({first, quotation + 1});
    int rest = end;
    while (rest < r_.size() && (r_.is_comma(rest) || r_.is_colon(rest) || r_.is_stop(rest))) ++rest;
    if (rest > end && unit_.is_quotation(rest)) {
      d.content.push_back({rest, rest + 1});
      end = rest + 1;
    }
    findings_.add(std::move(d), end);
    return true;
  }

  static bool is_wide_mark(std::string_view c) {
    return c == "\uFF0C" || c == "\u3002" || c == "\uFF01" || c == "\uFF1F" || c == "\u2026";
  }

  // 市长林若川说：“...”
  bool before_quotation(int cue, int end, const VerbForm& verb) {
    int at = end;
    if (r_.is(at, "道")) ++at;
    while (r_.is_comma(at) || r_.is_colon(at)) ++at;
    if (!unit_.is_quotation(at)) return false;
    const SourcePhrase source = subject(findings_.covered, cue);
    const bool marked = at > end;
    if (!marked && source.empty()) return false;
    Draft d = draft("source, verb of saying, quotation", cue, end, verb, 90);
    if (source.empty()) d.link = Link::kCarried;
    d.source = source;
    d.label = !marked && !is_utterance(unit_, at);
    int to = at;
    while (unit_.is_quotation(to) || (marked && to < r_.size() && r_.is_stop(to))) ++to;
    d.content.push_back({at, to});
    findings_.add(std::move(d), to);
    return true;
  }

  // 他表示，...
  bool clause(int cue, int end, const VerbForm& verb) {
    const SourcePhrase source = subject(findings_.covered, cue);
    if (source.empty()) return false;
    int from = end;
    if (r_.is_comma(from) || r_.is_colon(from)) ++from;
    int to = from;
    while (to < r_.size() && !r_.is_stop(to)) ++to;
    if (to - from < 4) return false;
    Draft d = draft("clause after a verb of saying", cue, end, verb, 80);
    d.source = source;
    d.content.push_back({from, to});
    findings_.add(std::move(d), to);
    return true;
  }

  // 据警方介绍，...
  bool according_to(int i) {
    if (!r_.is(i, "据") && !r_.is(i, "據")) return false;
    int end = i + 1;
    while (end < r_.size() && end < i + kNear && !r_.is_break(end)) ++end;
    if (!r_.is_comma(end)) return false;
    int name_end = end;
    int cue_end = 0;
    for (int k = i + 2; k < end; ++k) {
      if (r_.verb_at(kChineseVerbs, k, cue_end) != nullptr || r_.after(k, "报道") > 0 ||
          r_.after(k, "報導") > 0 || r_.after(k, "消息") > 0) {
        name_end = k;
        break;
      }
    }
    if (name_end == end || name_end <= i + 1) return false;
    int to = end + 1;
    while (to < r_.size() && !r_.is_stop(to)) ++to;
    if (to - end < 5) return false;
    Draft d;
    d.rule = "according to a source";
    d.cue = {i, i + 1};
    d.lemma = "据";
    d.confidence = 82;
    d.source = describe(i + 1, name_end);
    d.content.push_back({end + 1, to});
    findings_.add(std::move(d), to);
    return true;
  }

  // 林若川：“...”
  void label() {
    int colon = 0;
    while (colon < r_.size() && colon < 16 && !r_.is_break(colon)) ++colon;
    if (colon == 0 || !r_.is_colon(colon) || !unit_.is_quotation(colon + 1)) return;
    Draft d;
    d.rule = "name before a colon";
    d.link = Link::kStructural;
    d.confidence = 80;
    d.source = describe(0, colon);
    d.content.push_back({colon + 1, colon + 2});
    findings_.add(std::move(d), colon + 2);
  }

  IdeographReader r_;
  const Unit& unit_;
  Findings& findings_;
};

}  // namespace

void apply_japanese_rules(const Unit& unit, Findings& findings) { JapaneseRules(unit, findings).run(); }

void apply_chinese_rules(const Unit& unit, Findings& findings) { ChineseRules(unit, findings).run(); }

}  // namespace whosaid
