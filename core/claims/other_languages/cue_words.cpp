#include "claims/other_languages/cue_words.h"

#include <string>

#include "mentions/noun_table.h"
#include "mentions/small_words.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace whosaid {
namespace {

// "word=letters:lemma ", or "word=letters " when the word is its own lemma. The letters are those of
// kLetters below.
constexpr std::string_view kFrenchCues =
    "a=x:avoir admet=v:admettre admettent=v:admettre admis=p:admettre affirmait=v:affirmer "
    "affirme=v:affirmer affirment=v:affirmer affirmé=p:affirmer ajoute=v:ajouter ajoutent=v:ajouter "
    "ajouté=p:ajouter annonce=v:annoncer annoncent=v:annoncer annoncé=p:annoncer assurait=v:assurer "
    "assure=v:assurer assurent=v:assurer assuré=p:assurer avaient=x:avoir avait=x:avoir averti=p:avertir "
    "avertissent=v:avertir avertit=v:avertir commente=v:commenter commentent=v:commenter "
    "commenté=p:commenter conclu=p:conclure concluent=v:conclure conclut=v:conclure confie=v:confier "
    "confient=v:confier confirme=v:confirmer confirment=v:confirmer confirmé=p:confirmer confié=p:confier "
    "d'après=a:selon demande=v:demander demandent=v:demander demandé=p:demander disaient=v:dire "
    "disait=v:dire disent=v:dire dit=vp:dire déclarait=v:déclarer déclare=v:déclarer déclarent=v:déclarer "
    "déclaré=p:déclarer dément=v:démentir démentent=v:démentir démenti=p:démentir dénonce=v:dénoncer "
    "dénoncent=v:dénoncer dénoncé=p:dénoncer déplore=v:déplorer déplorent=v:déplorer déploré=p:déplorer "
    "détaille=v:détailler détaillent=v:détailler détaillé=p:détailler estimait=v:estimer estime=v:estimer "
    "estiment=v:estimer estimé=p:estimer exclamé=p:s'exclamer expliquait=v:expliquer explique=v:expliquer "
    "expliquent=v:expliquer expliqué=p:expliquer félicité=p:s'exclamer glisse=v:glisser glissé=p:glisser "
    "indigné=p:s'exclamer indique=v:indiquer indiquent=v:indiquer indiqué=p:indiquer "
    "inquiété=p:s'exclamer insiste=v:insister insistent=v:insister insisté=p:insister "
    "interrogé=p:s'exclamer juge=v:juger jugent=v:juger jugé=p:juger lance=v:lancer lancent=v:lancer "
    "lancé=p:lancer martelé=p:marteler martèle=v:marteler martèlent=v:marteler nie=v:nier nient=v:nier "
    "nié=p:nier ont=x:avoir plaide=v:plaider plaident=v:plaider plaidé=p:plaider poursuit=v:poursuivre "
    "poursuivent=v:poursuivre poursuivi=p:poursuivre promet=v:promettre promettent=v:promettre "
    "promis=p:promettre précise=v:préciser précisent=v:préciser précisé=p:préciser prévenu=p:prévenir "
    "préviennent=v:prévenir prévient=v:prévenir qu=c:que que=c racontait=v:raconter raconte=v:raconter "
    "racontent=v:raconter raconté=p:raconter rappelle=v:rappeler rappellent=v:rappeler rappelé=p:rappeler "
    "reconnaissent=v:reconnaître reconnaît=v:reconnaître reconnu=p:reconnaître regrette=v:regretter "
    "regrettent=v:regretter regretté=p:regretter reproche=v:reprocher reprochent=v:reprocher "
    "reproché=p:reprocher répond=v:répondre répondent=v:répondre répondu=p:répondre répète=v:répéter "
    "répètent=v:répéter répété=p:répéter résume=v:résumer résument=v:résumer résumé=p:résumer "
    "s'est=x:avoir s'exclame=v:s'exclamer s'indigne=v:s'exclamer s'inquiète=v:s'exclamer "
    "s'interroge=v:s'exclamer selon=a souligne=v:souligner soulignent=v:souligner souligné=p:souligner "
    "soutenu=p:soutenir soutiennent=v:soutenir soutient=v:soutenir tweeté=p:tweeter témoigne=v:témoigner "
    "témoignent=v:témoigner témoigné=p:témoigner écrit=vp:écrire écrivait=v:écrire écrivent=v:écrire ";

constexpr std::string_view kGermanCues =
    "angaben=b:Angaben angegeben=p:angeben angekündigt=p:ankündigen ansicht=b:Angaben "
    "antwortet=v:antworten antwortete=v:antworten antworteten=v:antworten ausgeführt=p:ausführen "
    "auskunft=b:Angaben aussage=b:Angaben aussagen=b:Angaben bedauert=vp:bedauern bedauerte=v:bedauern "
    "bedauerten=v:bedauern behauptet=vp:behaupten behauptete=v:behaupten behaupteten=v:behaupten "
    "bekanntgegeben=p:bekanntgeben bekräftigt=vp:bekräftigen bekräftigte=v:bekräftigen "
    "bekräftigten=v:bekräftigen berichtet=vp:berichten berichtete=v:berichten berichteten=v:berichten "
    "bestehe=j:bestehen bestätigt=vp:bestätigen bestätigte=v:bestätigen bestätigten=v:bestätigen "
    "beteuert=vp:beteuern beteuerte=v:beteuern beteuerten=v:beteuern betont=vp:betonen betonte=v:betonen "
    "betonten=v:betonen bilanzierte=v:resümieren bleibe=j:bleiben brauche=j:brauchen dass=c daß=c:dass "
    "drohe=j:drohen dürfe=j:dürfen eingeräumt=p:einräumen einschätzung=b:Angaben entgegnete=v:entgegnen "
    "entgegneten=v:entgegnen ergänzt=vp:ergänzen ergänzte=v:ergänzen ergänzten=v:ergänzen "
    "erklärt=vp:erklären erklärte=v:erklären erklärten=v:erklären erläutert=vp:erläutern "
    "erläuterte=v:erläutern erläuterten=v:erläutern erwiderte=v:erwidern erwiderten=v:erwidern "
    "erzählt=vp:erzählen erzählte=v:erzählen erzählten=v:erzählen fehle=j:fehlen "
    "festgestellt=p:feststellen finde=j:finden fordert=v:fordern forderte=v:fordern forderten=v:fordern "
    "fragt=v:fragen fragte=v:fragen fragten=v:fragen fügt=s:hinzufügen fügte=s:hinzufügen "
    "fügten=s:hinzufügen führt=s:ausführen führte=s:ausführen führten=s:ausführen gab=s:angeben "
    "gaben=s:angeben geantwortet=p:antworten gebe=j:geben gefordert=p:fordern gefragt=p:fragen "
    "gehe=j:gehen gehöre=j:gehören geklagt=p:klagen gelte=j:gelten gemahnt=p:mahnen gemeint=p:meinen "
    "gesagt=p:sagen geschildert=p:schildern geschrieben=p:schreiben gewarnt=p:warnen geäußert=p:äußern "
    "gibt=s:angeben habe=j:haben haben=x halte=j:halten handle=j:handeln hat=x:haben hatte=x:haben "
    "hatten=x:haben hingewiesen=p:hinweisen hinzugefügt=p:hinzufügen informationen=b:Angaben "
    "klagt=v:klagen klagte=v:klagen klagten=v:klagen komme=j:kommen kommentierte=v:resümieren "
    "kritisiert=vp:kritisieren kritisierte=v:kritisieren kritisierten=v:kritisieren könne=j:können "
    "kündigt=s:ankündigen kündigte=s:ankündigen kündigten=s:ankündigen lasse=j:lassen laufe=j:laufen "
    "laut=a legte=s:nachlegen legten=s:nachlegen liege=j:liegen lobte=v:loben lobten=v:loben "
    "mache=j:machen mahnt=v:mahnen mahnte=v:mahnen mahnten=v:mahnen meint=v:meinen meinte=v:meinen "
    "meinten=v:meinen mitgeteilt=p:mitteilen müsse=j:müssen nach=A nehme=j:nehmen ob=c:dass "
    "resümierte=v:resümieren rief=v:rufen riefen=v:rufen räumt=s:einräumen räumte=s:einräumen "
    "räumten=s:einräumen sagen=v sagt=v:sagen sagte=v:sagen sagten=v:sagen schildert=v:schildern "
    "schilderte=v:schildern schilderten=v:schildern schreibt=v:schreiben schrieb=v:schreiben "
    "schrieben=v:schreiben sehe=j:sehen sei=j:sein seien=j:sein so=q solle=j:sollen stehe=j:stehen "
    "stellt=s:feststellen stellte=s:feststellen stellten=s:feststellen teilt=s:mitteilen "
    "teilte=s:mitteilen teilten=s:mitteilen treffe=j:treffen twitterte=v:twittern vermutet=vp:vermuten "
    "vermutete=v:vermuten vermuteten=v:vermuten versichert=vp:versichern versicherte=v:versichern "
    "versicherten=v:versichern versprach=v:versprechen versprachen=v:versprechen verspricht=v:versprechen "
    "versprochen=p:versprechen warnt=v:warnen warnte=v:warnen warnten=v:warnen weist=s:hinweisen "
    "werde=j:werden wies=s:hinweisen wiesen=s:hinweisen wisse=j:wissen wolle=j:wollen worten=b:Angaben "
    "zufolge=z zugegeben=p:zugeben ";

constexpr std::string_view kSpanishCues =
    "aclarado=p:aclarar aclararon=v:aclarar aclaró=v:aclarar admite=v:admitir admitido=p:admitir "
    "admitieron=v:admitir admitió=v:admitir advertido=p:advertir advierte=v:advertir advierten=v:advertir "
    "advirtieron=v:advertir advirtió=v:advertir afirma=v:afirmar afirmado=p:afirmar afirman=v:afirmar "
    "afirmaron=v:afirmar afirmó=v:afirmar agrega=v:agregar agregado=p:agregar agregaron=v:agregar "
    "agregó=v:agregar alerta=v:alertar alertaron=v:alertar alertó=v:alertar anuncia=v:anunciar "
    "anunciado=p:anunciar anunciaron=v:anunciar anunció=v:anunciar apunta=v:apuntar apuntado=p:apuntar "
    "apuntaron=v:apuntar apuntó=v:apuntar asegura=v:asegurar asegurado=p:asegurar aseguran=v:asegurar "
    "aseguraron=v:asegurar aseguró=v:asegurar añade=v:añadir añadido=p:añadir añadieron=v:añadir "
    "añadió=v:añadir comenta=v:comentar comentado=p:comentar comentaron=v:comentar comentó=v:comentar "
    "concluye=v:concluir concluyeron=v:concluir concluyó=v:concluir confirma=v:confirmar "
    "confirmado=p:confirmar confirmaron=v:confirmar confirmó=v:confirmar considera=v:considerar "
    "considerado=p:considerar consideraron=v:considerar consideró=v:considerar contado=p:contar "
    "contaron=v:contar contestaron=v:contestar contestó=v:contestar contó=v:contar critica=v:criticar "
    "criticado=p:criticar criticaron=v:criticar criticó=v:criticar cuenta=v:contar declara=v:declarar "
    "declarado=p:declarar declararon=v:declarar declaró=v:declarar decía=v:decir denuncia=v:denunciar "
    "denunciado=p:denunciar denunciaron=v:denunciar denunció=v:denunciar destaca=v:destacar "
    "destacado=p:destacar destacaron=v:destacar destacó=v:destacar detallado=p:detallar "
    "detallaron=v:detallar detalló=v:detallar dice=v:decir dicen=v:decir dicho=p:decir dijeron=v:decir "
    "dijo=v:decir escribe=v:escribir escribieron=v:escribir escribió=v:escribir escrito=p:escribir "
    "exige=v:exigir exigido=p:exigir exigieron=v:exigir exigió=v:exigir explica=v:explicar "
    "explicado=p:explicar explican=v:explicar explicaron=v:explicar explicó=v:explicar expresa=v:expresar "
    "expresado=p:expresar expresaron=v:expresar expresó=v:expresar ha=x:haber había=x:haber "
    "habían=x:haber han=x:haber indica=v:indicar indicado=p:indicar indicaron=v:indicar indicó=v:indicar "
    "informa=v:informar informado=p:informar informaron=v:informar informó=v:informar insiste=v:insistir "
    "insistido=p:insistir insistieron=v:insistir insistió=v:insistir lamenta=v:lamentar "
    "lamentado=p:lamentar lamentaron=v:lamentar lamentó=v:lamentar manifestado=p:manifestar "
    "manifestaron=v:manifestar manifestó=v:manifestar manifiesta=v:manifestar negado=p:negar "
    "negaron=v:negar negó=v:negar niega=v:negar opina=v:opinar opinaron=v:opinar opinó=v:opinar "
    "precisa=v:precisar precisado=p:precisar precisaron=v:precisar precisó=v:precisar "
    "pregunta=v:preguntar preguntaron=v:preguntar preguntó=v:preguntar prometido=p:prometer "
    "prometieron=v:prometer prometió=v:prometer que=c reconoce=v:reconocer reconocido=p:reconocer "
    "reconocieron=v:reconocer reconoció=v:reconocer recordado=p:recordar recordaron=v:recordar "
    "recordó=v:recordar recuerda=v:recordar reiterado=p:reiterar reiteraron=v:reiterar reiteró=v:reiterar "
    "relata=v:relatar relatado=p:relatar relataron=v:relatar relató=v:relatar responde=v:responder "
    "respondido=p:responder respondieron=v:responder respondió=v:responder según=a señala=v:señalar "
    "señalado=p:señalar señalan=v:señalar señalaron=v:señalar señaló=v:señalar sostenido=p:sostener "
    "sostiene=v:sostener sostienen=v:sostener sostuvieron=v:sostener sostuvo=v:sostener "
    "subraya=v:subrayar subrayado=p:subrayar subrayaron=v:subrayar subrayó=v:subrayar ";

constexpr std::string_view kItalianCues =
    "afferma=v:affermare affermano=v:affermare affermato=p:affermare affermò=v:affermare "
    "aggiunge=v:aggiungere aggiungono=v:aggiungere aggiunse=v:aggiungere aggiunto=p:aggiungere "
    "ammesso=p:ammettere ammette=v:ammettere ammettono=v:ammettere ammise=v:ammettere "
    "annuncia=v:annunciare annunciano=v:annunciare annunciato=p:annunciare annunciò=v:annunciare "
    "assicura=v:assicurare assicurano=v:assicurare assicurato=p:assicurare auspica=v:auspicare "
    "auspicato=p:auspicare aveva=x:avere avevano=x:avere avverte=v:avvertire avvertito=p:avvertire "
    "avvertono=v:avvertire che=c chiede=v:chiedere chiedono=v:chiedere chiese=v:chiedere "
    "chiesto=p:chiedere commenta=v:commentare commentano=v:commentare commentato=p:commentare "
    "commentò=v:commentare conclude=v:concludere concludono=v:concludere concluse=v:concludere "
    "concluso=p:concludere conferma=v:confermare confermano=v:confermare confermato=p:confermare "
    "confessa=v:confessare confessato=p:confessare critica=v:criticare criticano=v:criticare "
    "criticato=p:criticare denuncia=v:denunciare denunciano=v:denunciare denunciato=p:denunciare "
    "detto=p:dire dice=v:dire diceva=v:dire dichiara=v:dichiarare dichiarano=v:dichiarare "
    "dichiarato=p:dichiarare dichiarò=v:dichiarare dicono=v:dire disse=v:dire dissero=v:dire "
    "esclama=v:esclamare esclamato=p:esclamare esclamò=v:esclamare evidenzia=v:evidenziare "
    "evidenziano=v:evidenziare evidenziato=p:evidenziare garantisce=v:garantire garantito=p:garantire "
    "ha=x:avere hanno=x:avere insiste=v:insistere insistito=p:insistere insistono=v:insistere "
    "lamenta=v:lamentare lamentano=v:lamentare lamentato=p:lamentare nega=v:negare negano=v:negare "
    "negato=p:negare osserva=v:osservare osservano=v:osservare osservato=p:osservare precisa=v:precisare "
    "precisano=v:precisare precisato=p:precisare promesso=p:promettere promette=v:promettere "
    "promettono=v:promettere prosegue=v:proseguire proseguito=p:proseguire racconta=v:raccontare "
    "raccontano=v:raccontare raccontato=p:raccontare raccontò=v:raccontare replica=v:replicare "
    "replicano=v:replicare replicato=p:replicare replicò=v:replicare ribadisce=v:ribadire "
    "ribadiscono=v:ribadire ribadito=p:ribadire ricorda=v:ricordare ricordano=v:ricordare "
    "ricordato=p:ricordare riferisce=v:riferire riferiscono=v:riferire riferito=p:riferire "
    "risponde=v:rispondere rispondono=v:rispondere rispose=v:rispondere risposto=p:rispondere "
    "rivela=v:rivelare rivelano=v:rivelare rivelato=p:rivelare scrisse=v:scrivere scritto=p:scrivere "
    "scrive=v:scrivere scrivono=v:scrivere secondo=a smentisce=v:smentire smentiscono=v:smentire "
    "smentito=p:smentire sostengono=v:sostenere sostenuto=p:sostenere sostiene=v:sostenere "
    "sottolinea=v:sottolineare sottolineano=v:sottolineare sottolineato=p:sottolineare spiega=v:spiegare "
    "spiegano=v:spiegare spiegato=p:spiegare spiegò=v:spiegare ";

constexpr std::string_view kPolishCues =
    "apelował=v:apelować apelowała=v:apelować apeluje=v:apelować dodaje=v:dodać dodali=v:dodać "
    "dodał=v:dodać dodała=v:dodać informuje=v:poinformować iż=c:że komentuje=v:skomentować "
    "krytykuje=v:krytykować mówi=v:mówić mówili=v:mówić mówią=v:mówić mówił=v:mówić mówiła=v:mówić "
    "napisali=v:napisać napisał=v:napisać napisała=v:napisać obiecał=v:obiecać obiecała=v:obiecać "
    "ocenia=v:ocenić ocenili=v:ocenić ocenił=v:ocenić oceniła=v:ocenić odpowiada=v:odpowiedzieć "
    "odpowiedział=v:odpowiedzieć odpowiedziała=v:odpowiedzieć ogłosili=v:ogłosić ogłosił=v:ogłosić "
    "ogłosiła=v:ogłosić opowiada=v:opowiadać opowiadał=v:opowiadać opowiadała=v:opowiadać "
    "ostrzega=v:ostrzec ostrzegł=v:ostrzec ostrzegła=v:ostrzec oświadczyli=v:oświadczyć "
    "oświadczył=v:oświadczyć oświadczyła=v:oświadczyć pisze=v:napisać podkreśla=v:podkreślić "
    "podkreślili=v:podkreślić podkreślił=v:podkreślić podkreśliła=v:podkreślić "
    "poinformowali=v:poinformować poinformował=v:poinformować poinformowała=v:poinformować "
    "potwierdzili=v:potwierdzić potwierdził=v:potwierdzić potwierdziła=v:potwierdzić "
    "powiedział=v:powiedzieć powiedziała=v:powiedzieć powiedziały=v:powiedzieć powiedzieli=v:powiedzieć "
    "przekazali=v:przekazać przekazał=v:przekazać przekazała=v:przekazać przekazuje=v:przekazać "
    "przekonuje=v:przekonywać przekonywał=v:przekonywać przekonywała=v:przekonywać "
    "przypomina=v:przypomnieć przypomniał=v:przypomnieć przypomniała=v:przypomnieć przyznaje=v:przyznać "
    "przyznali=v:przyznać przyznał=v:przyznać przyznała=v:przyznać pyta=v:zapytać "
    "relacjonował=v:relacjonować relacjonowała=v:relacjonować relacjonuje=v:relacjonować "
    "skomentował=v:skomentować skomentowała=v:skomentować skrytykował=v:krytykować "
    "skrytykowała=v:krytykować stwierdza=v:stwierdzić stwierdzili=v:stwierdzić stwierdził=v:stwierdzić "
    "stwierdziła=v:stwierdzić twierdzi=v:twierdzić twierdził=v:twierdzić twierdziła=v:twierdzić "
    "twierdzą=v:twierdzić tłumaczy=v:tłumaczyć tłumaczył=v:tłumaczyć tłumaczyła=v:tłumaczyć "
    "tłumaczą=v:tłumaczyć uważa=v:uważać uważał=v:uważać uważała=v:uważać według=a wg=a:według "
    "wspomina=v:wspominać wspominał=v:wspominać wspominała=v:wspominać wyjaśnia=v:wyjaśnić "
    "wyjaśnili=v:wyjaśnić wyjaśnił=v:wyjaśnić wyjaśniła=v:wyjaśnić zaapelował=v:apelować "
    "zaapelowała=v:apelować zapewnia=v:zapewnić zapewnili=v:zapewnić zapewnił=v:zapewnić "
    "zapewniła=v:zapewnić zapowiada=v:zapowiedzieć zapowiedział=v:zapowiedzieć "
    "zapowiedziała=v:zapowiedzieć zaprzeczył=v:zaprzeczyć zaprzeczyła=v:zaprzeczyć zapytał=v:zapytać "
    "zapytała=v:zapytać zauważa=v:zauważyć zauważył=v:zauważyć zauważyła=v:zauważyć zaznacza=v:zaznaczyć "
    "zaznaczyli=v:zaznaczyć zaznaczył=v:zaznaczyć zaznaczyła=v:zaznaczyć zdaniem=a:według że=c ";

constexpr std::string_view kSwedishCues =
    "anser=v:anse ansett=p:anse ansåg=v:anse att=c bekräftade=v:bekräfta bekräftar=v:bekräfta "
    "bekräftat=p:bekräfta berättade=v:berätta berättar=v:berätta berättat=p:berätta beskrev=v:beskriva "
    "beskriver=v:beskriva betonade=v:betona betonar=v:betona betonat=p:betona enligt=a erkände=v:erkänna "
    "erkänner=v:erkänna erkänt=p:erkänna fortsatte=v:fortsätta fortsätter=v:fortsätta frågade=v:fråga "
    "frågar=v:fråga frågat=p:fråga förklarade=v:förklara förklarar=v:förklara förklarat=p:förklara "
    "förnekade=v:förneka förnekar=v:förneka förnekat=p:förneka försäkrade=v:försäkra försäkrar=v:försäkra "
    "försäkrat=p:försäkra hade=x:ha har=x:ha hävdade=v:hävda hävdar=v:hävda hävdat=p:hävda "
    "informerade=v:informera informerar=v:informera kommenterade=v:kommentera kommenterar=v:kommentera "
    "kommenterat=p:kommentera konstaterade=v:konstatera konstaterar=v:konstatera konstaterat=p:konstatera "
    "kritiserade=v:kritisera kritiserar=v:kritisera kritiserat=p:kritisera krävde=v:kräva kräver=v:kräva "
    "krävt=p:kräva lovade=v:lova lovar=v:lova lovat=p:lova meddelade=v:meddela meddelar=v:meddela "
    "meddelat=p:meddela medgav=v:medge medger=v:medge medgett=p:medge menade=v:mena menar=v:mena "
    "menat=p:mena mindes=v:minnas minns=v:minnas påpekade=v:påpeka påpekar=v:påpeka påpekat=p:påpeka "
    "rapporterade=v:rapportera rapporterar=v:rapportera rapporterat=p:rapportera sa=v:säga sade=v:säga "
    "sagt=p:säga skrev=v:skriva skriver=v:skriva skrivit=p:skriva svarade=v:svara svarar=v:svara "
    "svarat=p:svara säger=v:säga tillade=v:tillägga tillagt=p:tillägga tillägger=v:tillägga trodde=v:tro "
    "tycker=v:tycka tyckte=v:tycka understrukit=p:understryka understryker=v:understryka "
    "underströk=v:understryka uppgav=v:uppge uppger=v:uppge uppgett=p:uppge upprepade=v:upprepa "
    "upprepar=v:upprepa utbrast=v:utbrista utbrister=v:utbrista utlovade=v:utlova varnade=v:varna "
    "varnar=v:varna varnat=p:varna ";

constexpr std::string_view kRussianCues =
    "вспоминает=v:вспоминать вспомнил=v:вспоминать вспомнила=v:вспоминать говорил=v:говорить "
    "говорила=v:говорить говорили=v:говорить говорит=v:говорить говорят=v:говорить данным=b:словам "
    "добавил=v:добавить добавила=v:добавить добавили=v:добавить добавляет=v:добавить заверил=v:заверить "
    "заверила=v:заверить заверили=v:заверить заметил=v:заметить заметила=v:заметить заявил=v:заявить "
    "заявила=v:заявить заявили=v:заявить заявило=v:заявить заявляет=v:заявить заявляют=v:заявить "
    "информации=b:словам комментирует=v:прокомментировать мнению=b:словам написал=v:написать "
    "написала=v:написать написали=v:написать напоминает=v:напомнить напомнил=v:напомнить "
    "напомнила=v:напомнить обещает=v:пообещать объявил=v:объявить объявила=v:объявить объявили=v:объявить "
    "объяснил=v:объяснить объяснила=v:объяснить объяснили=v:объяснить объясняет=v:объяснить "
    "опроверг=v:опровергнуть опровергла=v:опровергнуть ответил=v:ответить ответила=v:ответить "
    "ответили=v:ответить отвечает=v:ответить отметил=v:отметить отметила=v:отметить отметили=v:отметить "
    "отмечает=v:отметить отмечают=v:отметить отрицает=v:отрицать отрицал=v:отрицать отрицала=v:отрицать "
    "оценке=b:словам пишет=v:написать по=A подтвердил=v:подтвердить подтвердила=v:подтвердить "
    "подтвердили=v:подтвердить подтверждает=v:подтвердить подчеркивает=v:подчеркнуть "
    "подчеркнул=v:подчеркнуть подчеркнула=v:подчеркнуть подчеркнули=v:подчеркнуть пообещал=v:пообещать "
    "пообещала=v:пообещать потребовал=v:потребовать потребовала=v:потребовать пояснил=v:объяснить "
    "пояснила=v:объяснить пояснили=v:объяснить поясняет=v:объяснить предупредил=v:предупредить "
    "предупредила=v:предупредить предупредили=v:предупредить предупреждает=v:предупредить "
    "признает=v:признать признал=v:признать признала=v:признать призналась=v:признать признали=v:признать "
    "признался=v:признать прокомментировал=v:прокомментировать прокомментировала=v:прокомментировать "
    "раскритиковал=v:раскритиковать раскритиковала=v:раскритиковать рассказал=v:рассказать "
    "рассказала=v:рассказать рассказали=v:рассказать рассказывает=v:рассказать сведениям=b:словам "
    "сказал=v:сказать сказала=v:сказать сказали=v:сказать словам=b согласно=a сообщает=v:сообщить "
    "сообщают=v:сообщить сообщил=v:сообщить сообщила=v:сообщить сообщили=v:сообщить сообщило=v:сообщить "
    "спросил=v:спросить спросила=v:спросить считает=v:считать считают=v:считать указал=v:указать "
    "указала=v:указать указали=v:указать указывает=v:указать утверждает=v:утверждать "
    "утверждал=v:утверждать утверждала=v:утверждать утверждают=v:утверждать утверждению=b:словам "
    "уточнил=v:уточнить уточнила=v:уточнить уточнили=v:уточнить уточняет=v:уточнить что=c ";

constexpr std::string_view kArabicCues =
    "أجاب=v أجابت=v:أجاب أشار=v أشارت=v:أشار أضاف=v أضافت=v:أضاف أضافوا=v:أضاف أعلن=v أعلنت=v:أعلن "
    "أعلنوا=v:أعلن أفاد=v أفادت=v:أفاد أقر=v أقرت=v:أقر أكد=v أكدت=v:أكد أكدوا=v:أكد أن=c أنه=C "
    "أنها=C:أنه أنهم=C:أنه أوضح=v أوضحت=v:أوضح أوضحوا=v:أوضح إن=c:أن إنه=C:أنه إنها=C:أنه إنهم=C:أنه "
    "اعتبر=v اعتبرت=v:اعتبر بأن=c:أن بأنه=C:أنه بأنها=C:أنه بحسب=a بين=v بينت=v:بين تؤكد=v:أكد تابع=v "
    "تابعت=v:تابع ترى=v:رأى تشير=v:أشار تعتبر=v:اعتبر تعلن=v:أعلن تقول=v:قال توضح=v:أوضح جدد=v جددت=v:جدد "
    "حذر=v حذرت=v:حذر حسب=a:بحسب دعا=v دعت=v:دعا ذكر=v ذكرت=v:ذكر رد=v ردت=v:رد روت=v:روى روى=v زعم=v "
    "زعمت=v:زعم سأل=v سألت=v:سأل شدد=v شددت=v:شدد صرح=v صرحت=v:صرح طالب=v طالبت=v:طالب قال=v قالت=v:قال "
    "قالوا=v:قال كتب=v كتبت=v:كتب كشف=v كشفت=v:كشف لفت=v لفتت=v:لفت نفت=v:نفى نفى=v وصف=v وصفت=v:وصف "
    "وفق=a:بحسب وفقا=A وفقاً=A:وفقا وفقًا=A:وفقا يؤكد=v:أكد يحذر=v:حذر يذكر=v:ذكر يروي=v:روى يرى=v:رأى "
    "يزعم=v:زعم يشدد=v:شدد يشير=v:أشار يصرح=v:صرح يضيف=v:أضاف يعتبر=v:اعتبر يعلن=v:أعلن يفيد=v:أفاد "
    "يقول=v:قال يقولون=v:قال يكتب=v:كتب يكشف=v:كشف ينفي=v:نفى يوضح=v:أوضح ";

struct LanguageTable {
  std::string_view language;
  std::string_view table;
};

constexpr LanguageTable kTables[] = {{"fr", kFrenchCues},  {"de", kGermanCues}, {"es", kSpanishCues},
                                     {"it", kItalianCues}, {"pl", kPolishCues}, {"sv", kSwedishCues},
                                     {"ru", kRussianCues}, {"ar", kArabicCues}};

constexpr bool all_sorted() {
  for (const LanguageTable& entry : kTables) {
    if (!is_sorted_table(entry.table)) return false;
  }
  return true;
}
static_assert(all_sorted());

struct Letter {
  char letter;
  std::uint32_t kind;
};
constexpr Letter kLetters[] = {{'v', kSays},
                               {'p', kSaid},
                               {'x', kHas},
                               {'s', kSplitVerb},
                               {'a', kAccordingTo},
                               {'A', kAccordingFirst},
                               {'b', kAccordingSecond},
                               {'z', kAccordingAfter},
                               {'c', kThat},
                               {'C', kThatIt},
                               {'q', kSo},
                               {'j', kSubjunctive}};
constexpr Letter kSmallLetters[] = {{'t', kArticle},  {'o', kOf},       {'r', kPronoun}, {'k', kStopWord},
                                    {'w', kTimeWord}, {'g', kNegation}, {'e', kAnd}};

template <std::size_t N>
std::uint32_t kinds_of(const Letter (&table)[N], std::string_view letters) {
  std::uint32_t kinds = 0;
  for (const Letter& entry : table) {
    if (letters.find(entry.letter) != std::string_view::npos) kinds |= entry.kind;
  }
  return kinds;
}

std::string_view table_of(std::string_view language) {
  for (const LanguageTable& entry : kTables) {
    if (entry.language == language) return entry.table;
  }
  return {};
}

// The facts of a word that is in the tables as it stands; `lower` is in lower case.
OtherWordFacts listed_facts(std::string_view lower, std::string_view language) {
  OtherWordFacts facts;
  facts.kinds = kinds_of(kSmallLetters, small_word(lower, language));
  const std::string_view entry = find_in_table(table_of(language), lower);
  if (entry.empty()) return facts;
  const std::size_t colon = entry.find(':');
  const std::string_view letters = entry.substr(0, colon);
  facts.kinds |= kinds_of(kLetters, letters);
  if (colon != std::string_view::npos) {
    facts.lemma = entry.substr(colon + 1);
  } else {
    // The word stands before the equals sign, in the same static text.
    facts.lemma = std::string_view(entry.data() - 1 - lower.size(), lower.size());
  }
  return facts;
}

// "dit-il", "a-t-elle", "affirme-t-on"
OtherWordFacts inverted_facts(std::string_view lower, std::string_view language) {
  const std::size_t hyphen = lower.rfind('-');
  if (hyphen == std::string_view::npos) return {};
  const std::string_view pronoun = lower.substr(hyphen + 1);
  if ((listed_facts(pronoun, language).kinds & kPronoun) == 0) return {};
  std::string_view verb = lower.substr(0, hyphen);
  if (verb.size() > 2 && verb.substr(verb.size() - 2) == "-t") verb.remove_suffix(2);
  OtherWordFacts facts = listed_facts(verb, language);
  if (facts.kinds != 0) facts.inverted = static_cast<std::uint8_t>(pronoun.size());
  return facts;
}

// The conjunction or preposition that Arabic writes in one word with the next: "وقالت".
OtherWordFacts prefixed_facts(std::string_view lower, std::string_view language) {
  static constexpr std::string_view kPrefixes[] = {"\u0648", "\u0641"};
  for (const std::string_view prefix : kPrefixes) {
    if (lower.size() <= prefix.size() || lower.substr(0, prefix.size()) != prefix) continue;
    OtherWordFacts facts = listed_facts(lower.substr(prefix.size()), language);
    if (facts.kinds != 0) return facts;
  }
  return {};
}

OtherWordFacts unelided_facts(std::string_view lower, std::string_view language) {
  OtherWordFacts facts = listed_facts(lower, language);
  if (facts.kinds != 0) return facts;
  if (language == "fr") return inverted_facts(lower, language);
  if (language == "ar") return prefixed_facts(lower, language);
  return facts;
}

}  // namespace

bool has_cue_words(std::string_view language) { return !table_of(language).empty(); }

OtherWordFacts other_word_facts(std::string_view word, std::string_view language) {
  std::string lower = to_lower(word);
  const std::size_t curly = lower.find("\u2019");
  if (curly != std::string::npos) lower.replace(curly, 3, "'");
  OtherWordFacts facts = unelided_facts(lower, language);
  facts.capital = is_upper(decode_at(word, 0).value);
  const std::size_t apostrophe = lower.find('\'');
  if (facts.kinds != 0 || apostrophe == std::string::npos || apostrophe > 5 || apostrophe + 1 >= lower.size())
    return facts;
  const bool same_place =
      apostrophe < word.size() && (word[apostrophe] == '\'' || word[apostrophe] == '\xE2');
  if (!same_place) return facts;
  const OtherWordFacts prefix = listed_facts(std::string_view(lower).substr(0, apostrophe), language);
  facts = unelided_facts(std::string_view(lower).substr(apostrophe + 1), language);
  // An article is none before a verb: "l’a dit" has an object.
  const bool verb = (facts.kinds & (kSays | kHas)) != 0;
  facts.kinds |= verb ? prefix.kinds & (kNegation | kThat) : prefix.kinds;
  if (facts.lemma.empty()) facts.lemma = prefix.lemma;
  facts.elided = static_cast<std::uint8_t>(apostrophe + (curly != std::string::npos ? 3 : 1));
  facts.capital = facts.elided < word.size() && is_upper(decode_at(word, facts.elided).value);
  return facts;
}

}  // namespace whosaid
