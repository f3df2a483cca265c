// Nouns of other languages that stand beside names: titles, roles, bodies. See noun_table.h.

#include "mentions/noun_table.h"

namespace whosaid {

namespace {

constexpr std::string_view kGermanNouns =
    "abgeordnete=trf abgeordneter=trm amt=o anwalt=trm anwohner=r anwohnerin=rf anwältin=trf "
    "arzt=trm außenminister=trm außenministerin=trf bauer=trm behörde=o behörden=o bericht=d "
    "bischof=trm bischöfin=trf brief=d bruder=rm bundeskanzler=trm bundeskanzlerin=trf "
    "bundespräsident=trm bundespräsidentin=trf bundesregierung=o bundestag=o bäuerin=trf "
    "bürgermeister=trm bürgermeisterin=trf chef=trm chefarzt=trm chefin=trf direktor=trm "
    "direktorin=trf dirigent=trm dirigentin=trf dr=h einsatzleiter=trm erklärung=d experte=trm "
    "expertin=trf fahrer=trm fahrerin=trf feuerwehr=o firma=o forscher=trm forscherin=trf frau=hf "
    "förster=trm general=trm generalsekretär=trm gericht=o gewerkschaft=o gutachten=d herr=hm "
    "ingenieur=trm ingenieurin=trf innenminister=trm innenministerin=trf kanzler=trm kanzlerin=trf "
    "kapitän=trm kardinal=trm kirche=o kommissar=trm kommissarin=trf krankenhaus=o könig=trm "
    "königin=trf landesregierung=o landrat=trm landrätin=trf landwirt=trm landwirtin=trf "
    "lehrer=trm lehrerin=trf leiter=trm leiterin=trf minister=trm ministerin=trf ministerium=o "
    "ministeriums=o ministerpräsident=trm ministerpräsidentin=trf mutter=rf nachbar=rm "
    "nachbarin=rf oberbürgermeister=trm oberbürgermeisterin=trf opposition=o papst=trm partei=o "
    "pfarrer=trm pfarrerin=trf polizei=o polizist=trm polizistin=trf pressesprecher=sm "
    "pressesprecherin=sf prof=h professor=trm professorin=trf präsident=trm präsidentin=trf "
    "rathaus=o regierung=o regierungssprecher=sm regierungssprecherin=sf rektor=trm rektorin=trf "
    "richter=trm richterin=trf schwester=rf sekretär=trm senat=o senator=trm senatorin=trf "
    "sprecher=trsm sprecherin=sf staatsanwalt=trm staatsanwaltschaft=o staatsanwältin=trf stadt=o "
    "studie=d trainer=trm trainerin=trf umfrage=d universität=o unternehmen=o vater=rm verband=o "
    "verein=o verkäuferin=rf vorsitzende=trf vorsitzender=trm zeitung=o zeitungen=o zeuge=rm "
    "zeugin=rf ärztin=trf ";

constexpr std::string_view kFrenchNouns =
    "adjoint=trm adjointe=trf agriculteur=rm agricultrice=rf ambassadeur=trm ambassadrice=trf "
    "assemblée=o association=o avocat=trm avocate=trf boulanger=rm boulangère=rf capitaine=trm "
    "cardinal=trm chancelier=trm chancelière=trf chef=tr chercheur=trm chercheuse=trf colonel=trm "
    "commissaire=trm commission=o communiqué=d conseil=o conseiller=trm conseillère=trf "
    "directeur=trm directrice=trf dr=h député=trm députée=trf entraineur=trm entraîneur=trm "
    "entraîneuse=trf entreprise=o expert=trm experte=trf frère=rm fédération=o gendarmerie=o "
    "gouvernement=o général=trm habitant=rm habitante=rf habitants=cp hôpital=o infirmier=rm "
    "infirmière=rf ingénieur=trm ingénieure=trf instituteur=rm institutrice=rf journal=d juge=tr "
    "lettre=d m=hm madame=hf maire=tr mairie=o maître=h me=h ministre=tr ministres=o ministère=o "
    "mlle=hf mme=hf monsieur=hm mère=rf médecin=r ouvrier=rm pape=trm parquet=o parti=o patron=rm "
    "patronne=rf police=o policier=rm pompiers=o porte-parole=s premier=trm première=trf "
    "procureur=trm procureure=trf professeur=trm professeure=trf préfecture=o préfet=trm "
    "préfète=trf président=trm présidente=trf père=rm pêcheur=rm rapport=d reine=trf "
    "responsable=tr roi=trm région=o secrétaire=tr société=o sondage=d syndicat=o sénat=o "
    "sénateur=trm sénatrice=trf sœur=rf tribunal=o témoin=r université=o voisin=rm voisine=rf "
    "église=o élu=rm élue=rf élysée=o étude=d évêque=trm ";

constexpr std::string_view kSpanishNouns =
    "abogada=trf abogado=trm agricultor=rm agricultora=rf alcalde=trm alcaldesa=trf asociación=o "
    "autoridades=o ayuntamiento=o bomberos=o canciller=tr capitán=trm carta=d comisión=o "
    "comunicado=d concejal=tr consejera=trf consejero=trm consejo=o coronel=trm diario=d "
    "diputada=trf diputado=trm directivo=trm director=trm directora=trf don=hm doña=hf dr=h dra=hf "
    "dueña=rf dueño=rm embajador=trm embajadora=trf empresa=o encuesta=d enfermera=rf enfermero=rm "
    "entrenador=trm entrenadora=trf estudio=d experta=trf experto=trm expresidente=trm "
    "federación=o fiscal=tr fiscalía=o general=trm gobernación=o gobernador=trm gobernadora=trf "
    "gobierno=o hermana=rf hermano=rm hospital=o iglesia=o informe=d ingeniera=trf ingeniero=trm "
    "investigador=trm investigadora=trf jefa=trf jefe=trm juez=trm jueza=trf líder=tr madre=rf "
    "maestra=trf maestro=trm ministerio=o ministra=trf ministro=trm médica=trf médico=trm "
    "obispo=trm padre=rm partido=o periodista=r periódico=d pescador=rm pescadora=rf policía=o "
    "portavoz=s presidenta=trf presidente=trm profesor=trm profesora=trf reina=trf rey=trm "
    "secretaria=trf secretario=trm senado=o senador=trm senadora=trf señor=hm señora=hf "
    "sindicato=o sr=hm sra=hf testigo=r tribunal=o universidad=o vecina=rf vecino=rm vecinos=cp "
    "vocera=sf vocero=s ";

constexpr std::string_view kItalianNouns =
    "abitanti=cp agricoltore=rm allenatore=trm allenatrice=trf ambasciatore=trm ambasciatrice=trf "
    "assessore=tr associazione=o avvocata=trf avvocato=trm azienda=o capitano=trm capo=tr "
    "carabinieri=o cardinale=trm chiesa=o colonnello=trm commissione=o comune=o comunicato=d "
    "consigliera=trf consigliere=trm consiglio=o deputata=trf deputato=trm direttore=trm "
    "direttrice=trf dott=h dott.ssa=hf esperta=trf esperto=trm federazione=o fratello=rm "
    "generale=trm giornale=d giudice=tr governatore=trm governatrice=trf governo=o infermiera=rf "
    "infermiere=rm ingegnere=tr leader=tr lettera=d madre=rf maestra=trf maestro=trm medico=tr "
    "ministero=o ministra=trf ministro=trm ospedale=o padre=rm panettiera=rf panettiere=rm "
    "papa=trm partito=o pescatore=rm polizia=o portavoce=s premier=tr presidente=tr procura=o "
    "procuratore=trm procuratrice=trf professore=trm professoressa=trf professori=cp rapporto=d "
    "re=trm regina=trf regione=o residenti=cp responsabile=tr ricercatore=trm ricercatrice=trf "
    "segretaria=trf segretario=trm senato=o senatore=trm senatrice=trf sig=hm signor=hm signora=hf "
    "sindaca=trf sindacato=o sindaco=trm sondaggio=d sorella=rf studio=d testimone=r tribunale=o "
    "università=o vescovo=trm vicina=rf vicino=rm vigili=o ";

constexpr std::string_view kPolishNouns =
    "badacz=trm badaczka=trf badanie=d biskup=trm burmistrz=trm burmistrzyni=trf dr=h dyrektor=trm "
    "dyrektorka=trf dyrektorki=trf dziennik=d ekspert=trm ekspertka=trf ekspertów=cp firma=o "
    "gazeta=d generał=trm inżynier=tr kapitan=trm kardynał=trm komendant=trm komisja=o kościół=o "
    "król=trm królowa=trf lekarka=trf lekarz=trm leśnik=rm list=d mieszkaniec=rm mieszkanka=rf "
    "mieszkańcy=cp minister=trm ministerka=trf ministerstwa=o ministerstwo=o ministra=trf "
    "nauczyciel=trm nauczycielka=trf oświadczenie=d pan=hm pani=hf papież=trm partia=o policja=o "
    "policji=o poseł=trm posłanka=trf premier=trm prezes=trm prezeska=trf prezydent=trm "
    "prezydentka=trf prof=h profesor=trm prokurator=trm prokuratorka=trf prokuratura=o "
    "prokuratury=o przewodnicząca=trf przewodniczący=trm raport=d rolnik=rm rybak=rm "
    "rzeczniczka=sf rzecznik=trsm rząd=o rządu=o sejm=o senat=o senator=trm senatorka=trf sondaż=d "
    "sołtys=tr starosta=trm straż=o strażak=rm straży=o szpital=o szpitala=o sąd=o sędzia=trm "
    "trener=trm trenerka=trf uniwersytet=o urząd=o wojewoda=trm wójt=trm związek=o ";

constexpr std::string_view kSwedishNouns =
    "biskop=tr bolaget=o bonde=r borgmästare=tr brandchef=tr brev=d chef=tr departementet=o "
    "direktör=tr domare=tr domstolen=o dr=h drottning=trf expert=tr facket=o fiskare=r forskare=tr "
    "fru=hf förbundet=o föreningen=o företaget=o general=tr granne=r grannen=r guvernör=tr herr=hm "
    "ingenjör=tr invånare=r kapten=tr kommunalråd=tr kommunchef=tr kommunen=o kung=trm kyrkan=o "
    "landshövding=tr lantbrukare=r läkare=tr lärare=tr minister=tr ministeriet=o myndigheten=o "
    "oppositionsråd=tr ordförande=tr partiet=o partiledare=tr polischef=tr polisen=o president=tr "
    "presschef=s professor=tr rapport=d rapporten=d regeringen=o rektor=tr riksdagen=o "
    "riksdagsledamot=tr räddningstjänsten=o senator=tr sjukhuset=o sjuksköterska=r skogvaktare=r "
    "skolan=o statsminister=tr studie=d taleskvinna=sf talesman=sm talesperson=s talespersonen=s "
    "tidningen=d trafikverket=o tränare=tr universitetet=o utredningen=d utrikesminister=tr "
    "uttalande=d vd=tr åklagare=tr åklagarmyndigheten=o ";

constexpr std::string_view kRussianNouns =
    "адвокат=tr администрация=o больница=o ведомство=o власти=op врач=tr газета=d генерал=tr "
    "глава=tr господин=hm госпожа=hf губернатор=tr губернатора=tr депутат=tr директор=tr "
    "директора=tr доклад=d жители=cp житель=rm жительница=rf заместитель=tr заявление=d инженер=tr "
    "исследование=d канцлер=tr капитан=tr комиссия=o компания=o кремль=o лесник=r лидер=tr мид=o "
    "министерство=o министр=tr министра=tr мчс=o мэр=tr мэра=tr мэрия=o начальник=tr отчёт=d "
    "партия=o письмо=d пожарные=op полиции=o полиция=o полковник=tr посол=tr правительство=o "
    "представитель=s представительница=sf президент=tr премьер=tr премьер-министр=tr "
    "пресс-секретарь=s пресс-служба=o прокуратура=o прокурор=tr профессор=tr профсоюз=o "
    "руководитель=tr рыбак=rm секретарь=tr сенат=o сенатор=tr суд=o судья=tr тренер=tr "
    "университет=o учитель=trm учительница=trf учёный=tr фермер=r церковь=o эксперт=tr эксперты=cp ";

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
    "البلدية=o الحاكم=trm الحكومة=o الخبير=trm الخبيرة=trf الدكتور=hm الدكتورة=hf الرئيس=trm "
    "الرئيسة=trf السفير=trm السفيرة=trf السكان=cp السيد=hm السيدة=hf الشرطة=o الشركة=o الصياد=rm "
    "الطبيب=trm الطبيبة=trf القاضي=trm القاضية=trf المتحدث=sm المتحدثة=sf المحافظ=trm المحكمة=o "
    "المدير=trm المديرة=trf المزارع=rm المسؤول=r المستشفى=o المعلم=rm المعلمة=rf الملك=trm "
    "الملكة=trf المهندس=trm المهندسة=trf النائب=trm النائبة=trf الناطق=sm الناطقة=sf النيابة=o "
    "الوزارة=o الوزير=trm الوزيرة=trf باسم=x بلدية=o بيان=d تقرير=d حزب=o حكومة=o خبير=trm "
    "خبيرة=trf دراسة=d رئيس=trm رئيسة=trf سفير=trm سكان=cp شرطة=o شركة=o صياد=rm طبيب=trm "
    "طبيبة=trf عمدة=tr قاضي=trm متحدث=sm متحدثة=sf محافظ=trm محكمة=o مدير=trm مديرة=trf مزارع=rm "
    "مسؤول=r مستشفى=o معلم=rm معلمة=rf ملك=trm ملكة=trf مهندس=trm مهندسة=trf نائب=trm وزارة=o "
    "وزير=trm وزيرة=trf ";

struct LanguageTable {
  std::string_view language;
  const NounTable& (*table)();
};

}  // namespace

const NounTable& noun_table(std::string_view language) {
  static constexpr LanguageTable kTables[] = {
      {"en", noun_table_of<kEnglishNouns>},  {"de", noun_table_of<kGermanNouns>},
      {"fr", noun_table_of<kFrenchNouns>},   {"es", noun_table_of<kSpanishNouns>},
      {"it", noun_table_of<kItalianNouns>},  {"pl", noun_table_of<kPolishNouns>},
      {"sv", noun_table_of<kSwedishNouns>},  {"ru", noun_table_of<kRussianNouns>},
      {"ja", noun_table_of<kJapaneseNouns>}, {"zh", noun_table_of<kChineseNouns>},
      {"ar", noun_table_of<kArabicNouns>},
  };
  for (const LanguageTable& entry : kTables) {
    if (entry.language == language) return entry.table();
  }
  static const NounTable kNone;
  return kNone;
}

}  // namespace whosaid
