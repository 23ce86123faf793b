"""Names of senders, as telephones put them before what is passed on: what is one for certain.

A sender may call himself « Ne payez pas » or « Annulé ». A list of what is no name never ends, so
a name is what is known to be one; any other stands there as words that are not ours.
"""

import re
from collections.abc import Iterable

from bot.core.verification.reading.letters import fold

_TITLES = """
    dr docteur doctor pr prof professeur mme madame mlle melle mr monsieur m si lalla moulay sidi
    hadj haj hajja maitre me pharmacie ph phie pharmacien pharmacienne confrere
    د دكتور الدكتور دكتوره الدكتوره ذ ا السيد السيده لالا مولاي سيدي الحاج الحاجه
    صيدليه الصيدلي الصيدلانيه
"""
_PARTICLES = "el al ben bel ibn bou abou abu abd ait ould de la du les des et بن ابن ال ايت بو ابو"
_GIVEN = """
    abdallah abdelali abdelaziz abdelfattah abdelghani abdelhadi abdelhak abdelhamid abdelilah
    abdelkader abdelkarim abdelkrim abdellah abdellatif abdelmajid abdelmalek abdelmjid abdelouahed
    abderrahim abderrahman abderrahmane abdessalam abdessamad abdou adam adil adnane ahlam ahmed
    ali amal amina amine anas anass anouar asma asmae assia ayman ayoub aya aziz aziza badr bilal
    bouchra brahim chaimae dounia driss fadwa fatiha fatima fatimazahra fatine fouad fouzia ghita
    ghizlane hafid hafida hafsa hajar hakim hakima halima hamid hamza hanae hanane hasna hassan
    hassna hicham hind houda houria hussein hussain ibrahim ibtissam idriss ihssane ikram ilham
    ilyas imad imane ismail issam jalal jamal jamila jaouad jawad kamal karim karima kawtar kaoutar
    kenza khadija khalid khaoula laila lamia latifa leila loubna maha malika manal maria mariam
    maryam maryem mehdi meriem meryem mohamed mohammed mouad mouna mounir mourad moussa mustapha
    mostafa mustafa myriam nabil nabila nada nadia naima najat najib najwa naoual nawal narjis
    nezha nisrine nizar nora nour noura noureddine omar omayma othmane otmane ouafae oussama rabia
    rachid rachida rajae ranya rania reda rida rim rime sabah said saida salah salim salima salma
    salwa samia samir samira sanae sara sarah selma siham simohamed soukaina soufiane soumaya taha
    tarik tariq wafae wafaa wail walid widad wissal yahya yasmina yasmine yassine yassir younes
    younous youness youssef yousra yusuf zahra zakaria zakariae zineb zohra zouhair
    anne catherine christine claire isabelle jean marie michel nathalie nicolas philippe pierre
    sophie thomas john david james robert smith martin bernard dupont durand
    محمد احمد علي عمر حسن حسين يوسف ادريس خالد كريم كريمه رشيد رشيده سعيد سعيده عزيز عزيزه نبيل
    نبيله ناديه امينه امين فاطمه الزهرا خديجه عايشه مريم سلمي سميره سمير سناء سنا هشام هند هدي
    ليلي لطيفه مليكه مني منير مراد مصطفي المهدي مهدي نجات نجاه نزهه نوال نور الدين عثمان
    عبد الله الرحمان الرحمن العزيز الكريم اللطيف المجيد القادر الحق الاله السلام
    عبدالله عبدالرحمن عبدالكريم عبدالعزيز عبداللطيف سارا ساره سهام سكينه سفيان صلاح طارق وفا
    وليد ياسين ياسمين يونس زكريا زينب انس ايوب اسما امال بشري بلال جمال جميله جواد حكيم حليمه
    حميد حنان حمزه رجا ريم شيما غيته فواد فوزيه كمال كوثر لمياء لميا لبني نعيمه هاجر
"""
_FAMILY = """
    alami alaoui amrani andaloussi azzouzi bakkali belhaj belkacem belkadi belkhayat benabdellah
    benali benamar benbrahim benchekroun benhaddou benhima benjelloun bennani bennis benomar
    benmoussa bensaid bensaleh benslimane bensouda benzekri berrada berrechid boukhari boulahcen
    bouzidi chami chaoui cherkaoui chraibi daoudi debbagh drissi fassi fihri filali ghali ghazi
    guessous hachimi hajji hakimi hamdaoui hammoudi harrak hassani idrissi iraqi jabri jaidi
    jazouli jettou kabbaj kadiri kettani khattabi lahlou lamrani lahrichi lazrak mansouri mekouar
    merini mernissi mezouar mikou mouline naciri najjar ouali ouazzani oudghiri ouahbi rachidi
    rami raissi regragui saadi sabri sebti sefrioui sekkat senhaji skalli slaoui squalli tahiri
    tahri taoufik tazi touimi touzani yaacoubi yacoubi zahidi zaki zemmouri zerouali ziani zniber
    zouiten elfassi elidrissi elalaoui elamrani elalami elmansouri elkadiri elhassani elouazzani
    علمي العلمي علوي العلوي العمراني البقالي بنعلي بنعيسي بناني بنيس بنجلون برادة براده الشرايبي
    الشرقاوي الادريسي الفاسي الفيلالي الكتاني لحلو المنصوري المريني المرنيسي الناصري الوزاني
    السبتي السلاوي الصقلي التازي الطاهري اليعقوبي الزياني زنيبر الحسني القادري الراشدي الدودي
"""
_PLACES = """
    agadir casablanca casa fes ifrane kenitra laayoune marrakech meknes mohammedia nador oujda
    rabat safi sale settat tanger taza temara tetouan maroc sina amal atlas anfa maarif chifa shifa
    nasr salam baraka wafa
    hikma ikhlas farah firdaous rahma najah fath oasis riad medina bahia manar narjiss nakhil
    andalous centrale centre ville grande nouvelle gare hopital
    الامل الشفا السلام النصر البركه الحكمه الرحمه النجاح الفتح النور الفردوس
    الواحه المدينه الاندلس الرباط فاس مراكش سينا الدار البيضا طنجه مكناس اكادير وجده
"""
# What an institution of health is called: only after « Pharmacie ».
_PHARMACIES = frozenset({"pharmacie", "ph", "phie", "صيدليه"})
_ROLES = frozenset(f"{_TITLES} {_PARTICLES}".split())
_PERSONS = frozenset(f"{_GIVEN} {_FAMILY}".split())
_OF_PLACES = frozenset(_PLACES.split())

_LETTERS = re.compile(r"[^\W\d_]+")
_IN_A_WORD = re.compile(r"[./@]\S")  # an address; « Dr. Bennani » is none
_MOST = 4  # words
_FOLDED = frozenset(("علي",))  # « على »
_LETTERS_OF_NAMES = re.compile(r"(?:[^\W\d_]|[\s.~’'\u0300-\u036f\u064b-\u0652-])+")
_IN_MAIL = re.compile(r"[._\d-]+")
_BOXES = frozenset(
    f"{box}.{end}"
    for box in ("gmail", "hotmail", "outlook", "yahoo", "live", "icloud", "menara")
    for end in ("com", "fr", "ma")
)


def is_name(text: str) -> bool:
    """Tell whether a text is the name of a person or a pharmacy, and nothing more."""
    parts = [fold(part) for part in _LETTERS.findall(text)]
    if any(c.isdigit() for c in text) or _IN_A_WORD.search(text) or len(parts) > _MOST:
        return False
    named = _PERSONS | _OF_PLACES if _PHARMACIES & set(parts) else _PERSONS
    return all(part in named or part in _ROLES for part in parts) and any(
        part in named for part in parts
    )


def is_only_name(text: str) -> bool:
    """Tell whether a text is the name of somebody, and nothing is drawn beside it."""
    return _LETTERS_OF_NAMES.fullmatch(text) is not None and is_name(text)


def is_one_more(name: str, keys: Iterable[str]) -> bool:
    """Tell whether a text of these words names others, persons or pharmacies as this one."""
    is_pharmacy = any(fold(part) in _PHARMACIES for part in _LETTERS.findall(name))
    named = _PHARMACIES if is_pharmacy else _PERSONS - _FOLDED
    return any(key in named for key in keys)


def is_mail_of_person(mail: str) -> bool:
    """Tell whether an address has the name of who has it: « amina.alaoui@gmail.com »."""
    name, _, box = mail.lower().partition("@")
    return box in _BOXES and is_name(_IN_MAIL.sub(" ", name).strip())
