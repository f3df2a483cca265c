#include "mentions/small_words.h"

#include "mentions/noun_table.h"

namespace whosaid {
namespace {

constexpr std::string_view kFrenchSmallWords =
    "afin=k alors=k après=k au=k aujourd'hui=w aussi=k aux=k avant=k avec=k car=k ce=t celle-ci=r "
    "celui-ci=r ces=t cette=t chez=k comme=k contre=k d=o dans=k de=o demain=w depuis=k des=t devant=k "
    "dimanche=w dont=k du=o déjà=w elle=fr elles=fr en=k encore=w enfin=w ensuite=w entre=k et=e eux=r "
    "face=k finalement=w hier=w il=mr ils=mr jamais=g jeudi=w l=t la=t le=t les=t leur=t leurs=t lors=k "
    "lorsque=k lui=r lundi=w mais=k malgré=k mardi=w mercredi=w n=g ne=g notamment=w notre=t on=r ou=e "
    "où=k par=k pas=g pendant=k pour=k puis=k quand=k qui=k récemment=w sa=t samedi=w sans=k selon=k "
    "ses=t si=k son=t sous=k sur=k toujours=w un=t une=t vendredi=w vers=k votre=t à=k également=w ";

constexpr std::string_view kGermanSmallWords =
    "abend=w aber=k allerdings=w als=k am=k an=k angaben=k anschließend=w auch=w auf=k aus=k außerdem=w "
    "bei=k beim=k bereits=w bis=k dabei=w dagegen=w damals=w dann=w daraufhin=w das=t dem=t demnach=w "
    "den=t denn=k der=t des=o die=t dienstag=w diese=t dieser=rt donnerstag=w durch=k ein=t eine=t "
    "einem=t einen=t einer=t er=mr es=r ferner=w freitag=w für=k gegen=k gegenüber=k gestern=w heute=w "
    "ihr=t ihre=t im=k in=k jedoch=w kein=g keine=g kürzlich=w laut=k man=r mit=k mittwoch=w montag=w "
    "morgen=w nach=k nicht=g nie=g nun=w oder=e ohne=k samstag=w sein=t seine=t seit=k sie=fr sondern=k "
    "sonntag=w sowie=e später=w trotz=k um=k und=e unser=t unsere=t unter=k vom=o von=o vor=k wegen=k "
    "weil=k weiter=w welche=k welcher=k wenn=k wie=k wo=k während=k zu=k zudem=w zuletzt=w zum=k zur=k "
    "zwischen=k über=k ";

constexpr std::string_view kSpanishSmallWords =
    "a=k además=w al=k ante=k asimismo=w aunque=k ayer=w como=k con=k contra=k cuando=k de=o del=o "
    "desde=k después=w domingo=w donde=k durante=k e=e el=t ella=fr ellas=fr ellos=mr en=k entonces=w "
    "entre=k esta=t este=t finalmente=w hacia=k hasta=k hoy=w jueves=w la=t las=t los=t luego=w lunes=w "
    "martes=w mañana=w mientras=k miércoles=w no=g nunca=g o=e para=k pero=k por=k porque=k pues=k "
    "quien=k recientemente=w según=k si=k sin=k sino=k sobre=k su=t sus=t sábado=w también=w tampoco=g "
    "tras=k un=t una=t unas=t unos=t viernes=w y=e ya=w él=mr ";

constexpr std::string_view kItalianSmallWords =
    "a=k agli=k ai=k al=k all=k alla=k alle=k allo=k anche=w ancora=w come=k con=k contro=k cui=k d=o "
    "da=k dai=k dal=k dall=k dalla=k dalle=k dallo=k degli=o dei=o del=o dell=o della=o delle=o dello=o "
    "di=o domani=w domenica=w dopo=k dove=k durante=k e=e ed=e egli=mr ella=fr fra=k giovedì=w già=w "
    "gli=t i=t ieri=w il=t in=k infine=w inoltre=w l=t la=t le=t lei=fr lo=t loro=mr lui=mr lunedì=w ma=k "
    "mai=g martedì=w mentre=k mercoledì=w negli=k nei=k nel=k nell=k nella=k nelle=k nello=k non=g o=e "
    "oggi=w per=k perché=k però=k poi=w prima=k quando=k questa=t questo=t recentemente=w sabato=w se=k "
    "secondo=k senza=k su=k sua=t sui=k sul=k sull=k sulla=k sulle=k sullo=k suo=t tra=k un=t una=t uno=t "
    "venerdì=w verso=k ";

constexpr std::string_view kPolishSmallWords =
    "a=e ale=k bez=k czwartek=w dla=k do=k dzisiaj=w dziś=w gdy=k gdzie=k i=e jak=k jednak=w jeśli=k "
    "jutro=w już=w kiedy=k która=k które=k który=k którzy=k lecz=k między=k na=k nad=k następnie=w nie=g "
    "niedawno=w niedzielę=w nigdy=g o=k od=k on=mr ona=fr one=fr oni=mr oraz=e piątek=w po=k pod=k "
    "podczas=k poniedziałek=w ponieważ=k potem=w przed=k przez=k przy=k później=w również=w sobotę=w "
    "także=w teraz=w też=w u=k w=k wczoraj=w we=k według=k wobec=k wtorek=w z=o za=k zdaniem=k ze=o "
    "środę=w ";

constexpr std::string_view kSwedishSmallWords =
    "aldrig=g av=o bland=w de=rt den=t deras=t det=t dock=w där=k därefter=w då=w efter=k eftersom=k ej=g "
    "eller=e en=t enligt=k ett=t fredag=w fredagen=w från=o för=o före=k genom=k han=mr hans=t hennes=t "
    "hon=fr hos=k i=k idag=w igår=w imorgon=w inte=g lördag=w lördagen=w man=r med=k medan=k mellan=k "
    "men=k mot=k måndag=w måndagen=w nu=w nyligen=w när=k och=e också=w om=k onsdag=w onsdagen=w på=k "
    "samt=e sedan=k senare=w sin=t som=k söndag=w söndagen=w till=k tisdag=w tisdagen=w torsdag=w "
    "torsdagen=w under=k utan=k vid=k vår=t även=w över=k ";

constexpr std::string_view kRussianSmallWords =
    "без=k в=k во=k воскресенье=w вторник=w вчера=w где=k для=k до=k если=k еще=w ещё=w за=k завтра=w "
    "затем=w и=e из=k или=e к=k как=k ко=k когда=k которая=k которое=k которые=k который=k между=k на=k "
    "над=k не=g недавно=w ни=g никогда=g но=k о=k об=k однако=k около=k он=mr она=fr они=r от=k перед=k "
    "по=k под=k позже=w понедельник=w после=k потом=w потому=k при=k против=k пятницу=w ранее=w с=k "
    "сегодня=w со=k согласно=k среду=w субботу=w также=w тоже=w у=k уже=w ходе=k хотя=k через=k четверг=w ";

constexpr std::string_view kArabicSmallWords =
    "أثناء=k أمام=k أمس=w أو=e أيضا=w أيضاً=w إلى=k الأحد=w الأربعاء=w الاثنين=w التي=k الثلاثاء=w "
    "الجمعة=w الخميس=w الذي=k الذين=k السبت=w اليوم=w بعد=k بعدما=k بين=k حول=k حيث=k خلال=k ضد=k على=k "
    "عن=k عند=k عندما=k غدا=w في=k قبل=k كذلك=w ل=k لا=g لاحقا=w لدى=k لكن=k لم=g لن=g ما=g مع=k من=k "
    "منذ=k هم=mr هو=mr هي=fr ";

struct LanguageTable {
  std::string_view language;
  std::string_view table;
};

constexpr LanguageTable kTables[] = {{"fr", kFrenchSmallWords},  {"de", kGermanSmallWords},
                                     {"es", kSpanishSmallWords}, {"it", kItalianSmallWords},
                                     {"pl", kPolishSmallWords},  {"sv", kSwedishSmallWords},
                                     {"ru", kRussianSmallWords}, {"ar", kArabicSmallWords}};

constexpr bool all_sorted() {
  for (const LanguageTable& entry : kTables) {
    if (!is_sorted_table(entry.table)) return false;
  }
  return true;
}
static_assert(all_sorted());

}  // namespace

std::string_view small_word(std::string_view lower, std::string_view language) {
  for (const LanguageTable& entry : kTables) {
    if (entry.language == language) return find_in_table(entry.table, lower);
  }
  return {};
}

}  // namespace whosaid
