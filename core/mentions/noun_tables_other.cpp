// Nouns of other languages that stand beside names: titles, roles, bodies. See noun_table.h.

#include "mentions/noun_table.h"

namespace whosaid {

namespace {

constexpr std::string_view kGermanNouns =
    "abgeordnete=trf abgeordneter=trm amt=o anwalt=trm anwältin=trf arzt=trm außenminister=trm "
    "außenministerin=trf bauer=trm behörde=o bericht=d bischof=trm bischöfin=trf brief=d "
    "bruder=rm bundeskanzler=trm bundeskanzlerin=trf bundespräsident=trm bundespräsidentin=trf "
    "bundesregierung=o bundestag=o bäuerin=trf bürgermeister=trm bürgermeisterin=trf chef=trm "
    "chefin=trf direktor=trm direktorin=trf dr=h erklärung=d firma=o frau=hf general=trm "
    "generalsekretär=trm gericht=o gewerkschaft=o herr=hm innenminister=trm "
    "innenministerin=trf kanzler=trm kanzlerin=trf kardinal=trm kirche=o kommissar=trm "
    "kommissarin=trf könig=trm königin=trf landrat=trm landrätin=trf landwirt=trm "
    "landwirtin=trf minister=trm ministerin=trf ministerium=o ministerpräsident=trm "
    "ministerpräsidentin=trf mutter=rf nachbar=rm nachbarin=rf oberbürgermeister=trm "
    "oberbürgermeisterin=trf papst=trm partei=o pfarrer=trm pfarrerin=trf polizei=o "
    "polizist=trm polizistin=trf pressesprecherin=sf prof=h professor=trm professorin=trf "
    "präsident=trm präsidentin=trf regierung=o regierungssprecher=sm regierungssprecherin=sf "
    "rektor=trm rektorin=trf richter=trm richterin=trf schwester=rf sekretär=trm senat=o "
    "senator=trm senatorin=trf sprecher=trsm sprecherin=sf staatsanwalt=trm "
    "staatsanwaltschaft=o staatsanwältin=trf stadt=o studie=d trainer=trm trainerin=trf "
    "umfrage=d universität=o unternehmen=o vater=rm verband=o vorsitzende=trf vorsitzender=trm "
    "zeuge=rm zeugin=rf ärztin=trf ";

constexpr std::string_view kFrenchNouns =
    "agriculteur=rm agricultrice=rf ambassadeur=trm ambassadrice=trf assemblée=o association=o "
    "avocat=trm avocate=trf capitaine=trm cardinal=trm chancelier=trm chancelière=trf chef=tr "
    "colonel=trm commissaire=trm commission=o communiqué=d conseiller=trm conseillère=trf "
    "directeur=trm directrice=trf dr=h député=trm députée=trf entraîneur=trm entraîneuse=trf "
    "entreprise=o frère=rm gouvernement=o général=trm juge=tr lettre=d m=hm madame=hf maire=tr "
    "mairie=o me=h ministre=tr ministère=o mlle=hf mme=hf monsieur=hm mère=rf médecin=r "
    "pape=trm parquet=o parti=o police=o porte-parole=s premier=trm première=trf procureur=trm "
    "procureure=trf professeur=trm professeure=trf préfecture=o préfet=trm préfète=trf "
    "président=trm présidente=trf père=rm rapport=d reine=trf roi=trm secrétaire=tr société=o "
    "sondage=d syndicat=o sénat=o sénateur=trm sénatrice=trf sœur=rf tribunal=o témoin=r "
    "université=o voisin=rm voisine=rf église=o élysée=o étude=d évêque=trm ";

constexpr std::string_view kSpanishNouns =
    "abogada=trf abogado=trm alcalde=trm alcaldesa=trf asociación=o ayuntamiento=o "
    "canciller=tr carta=d comisión=o comunicado=d concejal=tr consejera=trf consejero=trm "
    "coronel=trm diputada=trf diputado=trm director=trm directora=trf don=hm doña=hf dr=h "
    "dra=hf embajador=trm embajadora=trf empresa=o encuesta=d entrenador=trm entrenadora=trf "
    "estudio=d fiscal=tr fiscalía=o general=trm gobernador=trm gobernadora=trf gobierno=o "
    "hermana=rf hermano=rm iglesia=o informe=d juez=trm jueza=trf madre=rf ministerio=o "
    "ministra=trf ministro=trm obispo=trm padre=rm partido=o policía=o portavoz=s "
    "presidenta=trf presidente=trm profesor=trm profesora=trf reina=trf rey=trm secretaria=trf "
    "secretario=trm senado=o senador=trm senadora=trf señor=hm señora=hf sindicato=o sr=hm "
    "sra=hf testigo=r tribunal=o universidad=o vecina=rf vecino=rm vocera=sf vocero=s ";

constexpr std::string_view kItalianNouns =
    "allenatore=trm allenatrice=trf ambasciatore=trm ambasciatrice=trf assessore=tr "
    "associazione=o avvocata=trf avvocato=trm azienda=o cardinale=trm chiesa=o colonnello=trm "
    "commissione=o comune=o comunicato=d consigliera=trf consigliere=trm deputata=trf "
    "deputato=trm direttore=trm direttrice=trf dott=h dott.ssa=hf fratello=rm generale=trm "
    "giudice=tr governatore=trm governatrice=trf governo=o lettera=d madre=rf ministero=o "
    "ministra=trf ministro=trm padre=rm papa=trm partito=o polizia=o portavoce=s premier=tr "
    "presidente=tr procura=o procuratore=trm procuratrice=trf professore=trm professoressa=trf "
    "rapporto=d re=trm regina=trf segretaria=trf segretario=trm senato=o senatore=trm "
    "senatrice=trf sig=hm signor=hm signora=hf sindaca=trf sindacato=o sindaco=trm sondaggio=d "
    "sorella=rf studio=d testimone=r tribunale=o università=o vescovo=trm vicina=rf vicino=rm ";

constexpr std::string_view kPolishNouns =
    "badanie=d biskup=trm burmistrz=trm burmistrzyni=trf dr=h dyrektor=trm dyrektorka=trf "
    "firma=o generał=trm kardynał=trm komisja=o kościół=o król=trm królowa=trf list=d "
    "minister=trm ministerka=trf ministerstwo=o ministra=trf oświadczenie=d pan=hm pani=hf "
    "papież=trm partia=o policja=o poseł=trm posłanka=trf premier=trm prezes=trm prezeska=trf "
    "prezydent=trm prezydentka=trf prof=h profesor=trm prokurator=trm prokuratorka=trf "
    "prokuratura=o przewodnicząca=trf przewodniczący=trm raport=d rzeczniczka=sf rzecznik=trsm "
    "rząd=o sejm=o senat=o senator=trm senatorka=trf sondaż=d sąd=o sędzia=trm trener=trm "
    "trenerka=trf uniwersytet=o urząd=o wojewoda=trm wójt=trm związek=o ";

constexpr std::string_view kSwedishNouns =
    "biskop=tr bolaget=o borgmästare=tr brev=d departementet=o direktör=tr domare=tr "
    "domstolen=o dr=h drottning=trf facket=o fru=hf företaget=o general=tr guvernör=tr herr=hm "
    "kommunalråd=tr kommunen=o kung=trm kyrkan=o landshövding=tr minister=tr ministeriet=o "
    "myndigheten=o ordförande=tr partiet=o partiledare=tr polisen=o president=tr professor=tr "
    "rapport=d rapporten=d regeringen=o riksdagen=o riksdagsledamot=tr senator=tr "
    "statsminister=tr studie=d taleskvinna=sf talesman=sm talesperson=s tränare=tr "
    "universitetet=o utrikesminister=tr uttalande=d vd=tr åklagare=tr åklagarmyndigheten=o ";

constexpr std::string_view kRussianNouns =
    "адвокат=tr администрация=o генерал=tr глава=tr господин=hm госпожа=hf губернатор=tr "
    "депутат=tr директор=tr доклад=d заявление=d исследование=d канцлер=tr комиссия=o "
    "компания=o кремль=o мид=o министерство=o министр=tr мэр=tr отчёт=d партия=o письмо=d "
    "полиция=o полковник=tr посол=tr правительство=o представитель=s представительница=sf "
    "президент=tr премьер=tr премьер-министр=tr пресс-секретарь=s прокуратура=o прокурор=tr "
    "профессор=tr профсоюз=o секретарь=tr сенат=o сенатор=tr суд=o судья=tr тренер=tr "
    "университет=o церковь=o ";

constexpr std::string_view kJapaneseNouns =
    "さん=h 会社=o 会長=tr 報告書=d 報道官=s 大学=o 大統領=tr 大臣=tr 市=o 市長=tr 庁=o 広報担当者=s 政府=o "
    "教授=tr 村長=tr 様=h "
    "氏=h 町長=tr 監督=tr 省=o 知事=tr 社長=tr 署長=tr 調査=d 警察=o 議員=tr 部長=tr 長官=tr 首相=tr ";

constexpr std::string_view kChineseNouns =
    "主席=tr 书记=tr 先生=hm 公司=o 发言人=s 国防部=o 声明=d 外交部=o 大使=tr 大学=o 女士=hf 委员会=o "
    "局长=tr 市長=tr 市长=tr "
    "律师=tr 总理=tr 总统=tr 报告=d 政府=o 教授=tr 教练=tr 校长=tr 法官=tr 法院=o 發言人=s 省长=tr 研究=d "
    "總理=tr 總統=tr "
    "经理=tr 董事长=tr 警方=o 議員=tr 议员=tr 部長=tr 部长=tr ";

constexpr std::string_view kArabicNouns =
    "البلدية=o الحكومة=o الرئيس=trm الرئيسة=trf السفير=trm السفيرة=trf السيد=hm السيدة=hf "
    "الشرطة=o الشركة=o القاضي=trm القاضية=trf المتحدث=sm المتحدثة=sf المحافظ=trm المحكمة=o "
    "المدير=trm المديرة=trf الملك=trm الملكة=trf النائب=trm النائبة=trf الوزارة=o الوزير=trm "
    "الوزيرة=trf بلدية=o بيان=d تقرير=d حزب=o حكومة=o دراسة=d رئيس=trm رئيسة=trf سفير=trm "
    "شرطة=o شركة=o قاضي=trm متحدث=sm متحدثة=sf محافظ=trm محكمة=o مدير=trm مديرة=trf ملك=trm "
    "ملكة=trf نائب=trm وزارة=o وزير=trm وزيرة=trf ";

struct LanguageTable {
  std::string_view language;
  std::string_view table;
};

}  // namespace

std::string_view noun_table(std::string_view language) {
  static const LanguageTable kTables[] = {
      {"en", kEnglishNouns},  {"de", kGermanNouns},  {"fr", kFrenchNouns},  {"es", kSpanishNouns},
      {"it", kItalianNouns},  {"pl", kPolishNouns},  {"sv", kSwedishNouns}, {"ru", kRussianNouns},
      {"ja", kJapaneseNouns}, {"zh", kChineseNouns}, {"ar", kArabicNouns},
  };
  for (const LanguageTable& entry : kTables) {
    if (entry.language == language) return entry.table;
  }
  return {};
}

}  // namespace whosaid
