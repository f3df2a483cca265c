// Words of names: what the last word of a body's name is, and places that stand for governments.
//
//   Norling Ferries   Island Gazette   a body, by its last word
//   Brussels          United States    a place; hyphens stand for the spaces of longer names

#include "mentions/noun_table.h"

namespace whosaid {

namespace {

constexpr std::string_view kBodyNames =
    "ab= academy= action= administration= aerospace= afc= ag= agency= airbus= airlines= "
    "airport= airways= alliance= amazon= amnesty= analytics= archdiocese= army= as= asa= "
    "assembly= associates= association= assurance= athletic= authority= aviation= bancorp= "
    "bank= banking= biosciences= bloc= bloomberg= board= boeing= breweries= brewing= brigade= "
    "broadcasting= brothers= bulletin= bundestag= bureau= buses= bv= cabinet= campaign= "
    "capital= cathedral= caucus= center= centre= cf= chamber= chemicals= chronicle= church= "
    "cinema= clinic= club= co= co-op= coalition= coastguard= college= commission= committee= "
    "commons= communications= company= confederation= congress= conservancy= conservatives= "
    "constabulary= consulate= cooperative= corp= corporation= corps= council= courier= court= "
    "courts= cruises= democrats= department= dept= diocese= directorate= dispatch= district= "
    "division= duma= dynamics= electric= electronics= embassy= energy= enterprises= "
    "entertainment= estates= europol= examiner= exchange= express= facebook= faculty= fc= "
    "federation= ferries= finance= financial= foods= force= forces= foundation= front= fund= "
    "gallery= games= gas= gazette= genomics= global= globe= gmbh= google= greenpeace= greens= "
    "group= guardian= guild= herald= holdings= homes= hospital= hotels= housing= huawei= inc= "
    "incorporated= independent= industries= infirmary= initiative= inquirer= inspectorate= "
    "institute= institution= insurance= intelligence= international= interpol= investments= "
    "judiciary= kg= knesset= kremlin= laboratories= labour= labs= league= ledger= legislature= "
    "library= limited= lines= llc= llp= logistics= lords= ltd= mail= marines= market= markets= "
    "materials= media= microsoft= militia= ministry= mobile= monitor= mosque= motors= "
    "movement= municipality= museum= mutual= nations= nature= navy= netflix= network= "
    "networks= news= nhs= nv= observer= office= oil= orchestra= oxfam= oy= parliament= "
    "partners= party= pentagon= petroleum= pharma= pharmaceuticals= pictures= plastics= plc= "
    "police= polytechnic= port= post= power= press= project= properties= prosecution= pty= "
    "rail= railroad= railways= records= regiment= republic= republicans= resorts= reuters= "
    "rfc= robotics= rovers= sa= samsung= sarl= savings= sc= school= se= secretariat= "
    "securities= semiconductors= senate= sentinel= service= services= sheriffs= shipping= "
    "society= software= solutions= sons= spa= squad= standard= states= station= steel= stores= "
    "studios= synagogue= synod= systems= taskforce= team= technologies= technology= telecom= "
    "telegraph= textiles= theater= theatre= therapeutics= times= toyota= transit= transport= "
    "treasury= tribunal= tribune= trust= twitter= unicef= union= unions= unit= united= "
    "university= vatican= ventures= wanderers= watch= water= wildlife= wireless= worldwide= "
    "youtube= zoo= ";

constexpr std::string_view kPlaces =
    "abuja= afghanistan= albania= algeria= angola= ankara= argentina= armenia= athens= "
    "australia= austria= azerbaijan= baghdad= bahrain= bangkok= bangladesh= beijing= beirut= "
    "belarus= belgium= belgrade= berlin= bern= bogotá= bolivia= bosnia= botswana= brasília= "
    "bratislava= brazil= britain= brussels= bucharest= budapest= buenos-aires= bulgaria= "
    "burkina-faso= burundi= cairo= cambodia= cameroon= canada= canberra= capitol-hill= "
    "caracas= chile= china= colombia= congo= copenhagen= costa-rica= croatia= cuba= cyprus= "
    "czech-republic= czechia= damascus= delhi= denmark= dhaka= doha= dominican-republic= "
    "downing-street= dublin= ecuador= egypt= el-salvador= england= eritrea= estonia= ethiopia= "
    "eu= europe= european-union= finland= france= gabon= germany= ghana= greece= guatemala= "
    "guinea= guyana= haiti= hanoi= harare= havana= helsinki= holyrood= honduras= hong-kong= "
    "hungary= iceland= india= indonesia= iran= iraq= ireland= islamabad= israel= italy= "
    "ivory-coast= jakarta= jamaica= japan= jerusalem= kabul= kathmandu= kazakhstan= kenya= "
    "khartoum= kiev= kinshasa= kosovo= kuwait= kyiv= kyrgyzstan= lagos= laos= latvia= lebanon= "
    "liberia= libya= liechtenstein= lisbon= lithuania= ljubljana= london= luanda= luxembourg= "
    "madrid= malawi= malaysia= maldives= mali= malta= manila= mauritania= mexico= mexico-city= "
    "minsk= mogadishu= moldova= monaco= mongolia= montenegro= morocco= moscow= mozambique= "
    "myanmar= nairobi= namibia= nepal= netherlands= new-delhi= new-zealand= nicaragua= "
    "nicosia= niger= nigeria= north-korea= northern-ireland= norway= oman= oslo= ottawa= "
    "pakistan= palestine= panama= paraguay= paris= peru= philippines= podgorica= poland= "
    "portugal= prague= pretoria= puerto-rico= pyongyang= qatar= quito= rabat= reykjavik= "
    "reykjavík= riga= riyadh= romania= rome= russia= rwanda= sarajevo= saudi-arabia= scotland= "
    "senegal= seoul= serbia= sierra-leone= singapore= skopje= slovakia= slovenia= somalia= "
    "south-africa= south-korea= south-sudan= spain= sri-lanka= stockholm= stormont= "
    "strasbourg= sudan= sweden= switzerland= syria= taipei= taiwan= tajikistan= tallinn= "
    "tanzania= tbilisi= tehran= tel-aviv= thailand= the-hague= tibet= tirana= togo= tokyo= "
    "tripoli= tunisia= turkey= turkmenistan= türkiye= u.k= u.n= u.s= uganda= uk= ukraine= un= "
    "united-arab-emirates= united-kingdom= united-states= uruguay= us= uzbekistan= vanuatu= "
    "venezuela= vienna= vietnam= vilnius= wales= wall-street= warsaw= washington= westminster= "
    "whitehall= yemen= yerevan= zagreb= zambia= zimbabwe= ";

}  // namespace

const NounTable& body_name_table() { return noun_table_of<kBodyNames>(); }
const NounTable& place_table() { return noun_table_of<kPlaces>(); }

}  // namespace whosaid
