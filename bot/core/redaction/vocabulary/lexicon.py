"""Words that say something *about* a secret and are none: states, verbs, and the small words."""

import re
from collections.abc import Callable
from difflib import get_close_matches
from itertools import groupby

from bot.core.redaction.reading import any_of, words

# Between a label and what it announces: « mon mdp damancom actuel, c’est … ».
BETWEEN = words("""
    mon ma mes le la les l' de du des d' d l en pour sur a au chez dans que qui je j' j'ai
    utilise utilisons avait ai tape tapais mets met ancien ancienne nouveau nouvel nouvelle
    actuel actuelle provisoire temporaire initial personnel damancom damanecom dmancom portail
    site compte cnss eid e-id pharmacie officine espace plateforme adherent recu recue recus
    envoye par sms mail email telephone otp la-bas voici voila cnops wifi gmail ordinateur ce
    cet votre notre numero n° n no num nr my the of for on to i use used new old current your
    our this that received got via portal website account was in from by text given told
    assigned issued provided chosen dyali diali dyal dial dyalna dialna dyalo dyalek ta3i nta3i
    f fel fi b li lli ana jdid jdida qdim 9dim 9dima lqdim ljdid jani jatni jana wselni wslni
    wsalni f-damancom lcompte l-compte had hada 3ndi 3andi
    ديالي ديال ديالنا ديالو الخاص الخاصه بي بنا
    خاصتي في على الى من ل ضمانكم دامانكوم البوابه الموقع الحساب حسابي الحالي الحاليه الجديد
    الجديده القديم القديمه الدخول التي الذي اللي لي استعملها استعمل تاع نتاع متاع جاني جاتني
    وصلني وصل توصلت به بها برساله الرساله اس sms المكون الضمان الصندوق six chiffres digits 6
    ارقام
""")
ARTICLES = words("la le les l' l mon ma mes the my notre our nos your un une ta votre")
PREPOSITIONS = words("""
    de du des d' d a au aux dans sur sous pour par avec chez vers en depuis avant apres pendant
    selon sans of for on in at by with since before after from to dyal dial f fi fel b m3a 3la
    mn men hta
    ديال في على ب مع من منذ بعد قبل ل عند
""")
VERBS = words("""
    sont are etaient were
    serait reste restait devient devenait semble s'ecrit n'est n'etait isn't wasn't
    est etait c'est cest c c'etait sera s'appelle vaut soit = is was are it's its be هو هي
    كان كانت تساوي howa hwa houwa hiya hya hiyya huwa kan kant kanet rah raha rah راه راها هاهي
    هاهو ha hahwa hahiya
""")
ADVERBS = words("""
    given told sent
    plus pas jamais que not anymore longer
    toujours bien encore aussi donc juste simplement maintenant deja normalement
    actuellement seulement exactement pourtant le la suivant suivante celui-ci ceci the
    helas aujourd'hui hier bizarrement curieusement malheureusement heureusement enfin
    following still now just simply actually always currently التاليه التالي الاتيه الاتي
    دائما daba ghir
""")
# What a password or a code can be, do or suffer, and how a sentence goes on after naming one.
STATES = words("""
    strictement inscription l'inscription lmochkil mochkil mouchkil lmouchkil المشكل المشكله nefso
    nefsha nafso one mine yours شخصي شخصيه sala salat chhal tahowa tahiya tahoma
    خاصها خاصو خاصه خصها خصو خاص تكون يكون conforme conformes معا keep keeps kept
    kol koul kola chher chhar mablouki mabloki mblouki mbloki mblokya bloka tbloka
    accent rule rules policy blank admin fiduciaire banque
    every each chaque
    everywhere anywhere partout elsewhere twice مابقاتش مابقاش مابقيتش ماعادتش مبقاتش
    تبلوكات تبلوكا مبلوكيه مبلوكي مقفوله مقفول مسدوده مسدود حابسه محبوسه خاسره خاسر طايحه
    مشات مشا ضاعت تلفات تنسات منسيه تبدلات تبدل تغيرات تغير تقفلات تسدات ساله سالات سالا
    غالطه غلط صحيحه صحيح مزيانه خدامه خدام خداماش مخدماش ماخداماش كتخدم كيخدم تعطلات معطله
    ناقصه طويله قصيره tbloka tblokat m9foula mqfoula msdouda ghalta s7i7a tbedlat tbeddel
    tghyyer tnsat mnsiya mchat msha da3 da3t انتهت انتهي صلاحيتها صلاحيته صلاحيه stopped
    stops unchanged inchange inchangee yesterday today field greyed disabled since hier lundi
    mardi mercredi jeudi vendredi samedi dimanche
    min mini minimum max maxi maximum environ exactement lowel lwel lowla lewel tani tanya
    khaso khasso khassha fih fiha menno mennha 3ndo 3ndha ne n' n'est n'a n'arrive n'y pas plus
    jamais non oui peut-etre rien est sont etait a ont avait sera serait va vont doit faut fait
    font peut peuvent oublie oublies oubliee oublier oubli perdu perdus perdue perdre change
    changes changer changement changeait modifie modifier modification refuse refuses refusee
    refuser rejete rejetes rejetee incorrect incorrecte incorrects correct correcte correctes
    correctement errone erronee erronees faux fausse invalide invalides valide valides validee
    bon bonne mauvais mauvaise bloque bloquee bloquer verrouille verrouillee suspendu desactive
    active activer expire expires expiree expirer perime perimee depasse accepte acceptee
    accepter reconnu reconnue inconnu inconnue introuvable indisponible disponible impossible
    possible obligatoire necessaire requis requise demande demandee exige vide long longue
    court courte trop tres assez simple simples complexe compliquee complique fort forte faible
    securise secret secrete confidentiel confidentielle personnel unique different differente
    differents identique meme memes pareil autre autres ancien ancienne nouveau nouvelle ok
    normal bizarre urgent grave quoi quel quelle quels lequel comment combien pourquoi ou quand
    qui que qu' dont si alors mais et ou ni car parce puis apres avant pendant depuis toujours
    encore deja bien mal la le les l' un une des du de d' d au aux a en dans sur sous par pour
    avec sans chez vers ce cet cette ces ca cela celui celle ceux c' c'est mon ma mes ton ta
    tes son sa ses notre nos votre vos leur leurs je j' j'ai tu il elle on nous vous ils elles
    me m' te t' se s' lui y marche marchent marchait fonctionne fonctionnent fonctionnait passe
    passent arrive arrivent arrivait vient viennent saisi saisie saisir tape tapee taper entre
    entree entrer recu recue recus recevoir reinitialise reinitialiser reinitialisation
    recupere recuperer recuperation retrouver retrouve envoye envoyee envoyer renvoye affiche
    demander donner donne communiquer communique partager partage creer cree creation choisir
    choisi contient comporte compose composee consiste commence termine sensible genere
    attribue fourni transmis initial provisoire temporaire definitif par-defaut defaut svp stp
    merci bonjour salut aide probleme souci erreur question blocage message probablement
    surement peut-etre enregistre enregistree memorise sauvegarde note introduit caracteres
    lettres chiffres majuscule minuscule robuste usage jetable instantane is was are be been
    isn't isnt not no never doesn't doesnt does do did didn't dont don't won't wont can can't
    cannot has hasn't have had will would should must may wrong right correct incorrect invalid
    valid expired expires forgotten forgot lost refused rejected accepted blocked locked
    changed change changing reset resetting recovery recover required needed missing unknown
    unavailable weak strong short long too very same different old new empty secret private
    confidential temporary unique case sensitive working work works worked failing fails failed
    arrive arrived arrives coming come sent received saved stored being getting going what
    which how why where when who if then but and or because after before since for with without
    from to at by of on in the a an my your his her our their it they he she we you i me us
    that this these those there here so please thanks hello help problem issue error question
    again must always still already yet ok fine good bad impossible optional mandatory غير ليس
    ليست لا لم لن ما مو ماشي مش صحيح صحيحه خاطئ خاطئه خطا غلط مغلوط مغلوطه مرفوض مرفوضه منتهي
    منتهيه منسي منسيه مقبول مقبوله مجهول مجهوله مقفل مقفله محظور محظوره مغلق مغلقه موقوف صالح
    صالحه ضعيف ضعيفه قوي قويه قصير قصيره طويل طويله جديد جديده قديم قديمه نفس نفسه نفسها ذاتها
    سري سريه ضروري ضروريه مطلوب مطلوبه الزامي مفقود مفقوده ضائع ضائعه ضاعت ضاع نسيت نسيتها
    نسيته نسيان انتهت انتهي تنتهي ينتهي تعمل يعمل تشتغل يشتغل تمر يمر تدخل يدخل ترفض يرفض رفضت
    رفض تقبل يقبل قبل وصل يصل تصل وصلت وصلني يصلني يصلكم اتلقي تغيير تغير غيرت اغير تجديد
    استرجاع استرجع استعاده اعاده تعيين انشاء احصل حفظ كيف كيفاش متي لماذا علاش ماذا شنو اشنو من
    في علي عن الي مع بعد قبل حتي ثم و او لكن ولكن ان انها انه هذا هذه ذلك تلك التي الذي اللي هو
    هي انا نحن انت كل اي شكرا سلام مرحبا مشكل مشكله خطير عادي ارقام حروف مكونه مكون تتكون يتكون
    طلبت طلب مجددا مره اخري دائما ايضا بخير واش خدامه خدام خدامش مكتخدمش كتخدم ماخدامش ماكتخدمش
    ماكيخدمش مابغاش مابغات مابغاتش بغا بغات كيقول كيقبل كيرفض تبدلات تبدل بدلت نبدل تنسات مشات
    مشا طاحت ضاعت صحيحا باقي باقا ولا فين جا جات ماجاش ma mab9ach mabghach mabghatch makhdamch
    makhdamach makaykhdemch makikhdemch mabghach bgha bghat اللول اللولا الاول الاولي الثاني
    الثانيه secondaire secondaires principal principale principaux administrateur delegue
    mandataire suppleant premier premiere second deuxieme dernier derniere nom prenom first
    last name li lli elli لي koi kwa permi permis interdit dangereux dangereu inutile
    inutilisable inactif inactive useless gone enough inactive active fine dangerous allowed
    forbidden public visible hidden lisible illisible hexadecimal numerique alphanumerique
    prive sauf gratuit payant partout reserve pareille egalement plutot quasi presque hors
    aucun aucune tout toute tous toutes nul nulle incomplet complet vrai vraie fausse cache
    cachee masque masquee barre grise rouge vert en-cours pret prete recent recente vieux
    vieille perimes caduc obsolete depassee connu connue retenu retenue copie copiee colle
    collee ghalat ghalta ghaltin s7i7 s7i7a sahih khaata nsit nsito nsitou nsitha nsa tnsa
    tbedel tbeddel tbdel tbeddlat bdel bddel nbdel nbeddel beddelt khdam khdama kaykhdem kheddam
    khdamch khedamch khedam khdamx khddamch kheddamch tsala tsalat تسالا تسالات kayrefuser
    refusa kay9olli kaygol kaytlob bghit kifach kifash kif chno chnou chnahowa chnahiya 3lach
    fin wach weach daba mora men mn 3la w o ou la walakin walayni 9bel ba9i ba9a dima bezaf
    merra mra okhra jdid jdida qdim 9dim 7it hit hadchi chokran salam safi wsel wselni majach
    majani jani ja jat mat9bel m9boul mbloque khsni khassni khas ndir dir dert n3raf 3reft
    mamchach mazal kolchi nbdlo nbdlha nbedlo nbeddlo
    compromis compromise compromised pirate piratee hacke hackee hacked vole volee stolen leaked
    dechiffre renouvele renouvelee desactivee bloques perimes tsrre9 tserre9 tsreq tsrq tpirata
    thacka غالط غالطين مسروق مسروقه مخترق مخترقه تسرق تسرقات تسرقو تهكر تهكرات
""")
# What people type, put or send: the next word is what they typed.
KEYED = words("""
    tape tapes tapé tapais tapons tapez taperai tapait tapote retape saisis saisi saisit saisie
    saisissais saisissons resaisi resaisis ecris ecrit ecrivais ecrivons reecris jecri jecris
    tapant saisissant ecrivant retapant j'ecri jtape jtap jtapé jsaisi jsaisis jecrit gtape
    gtapé gecrit tap tapp type typed typing types enter entered entering enters write wrote
    written input inputting key keyed keying kanktb kankteb kankteub kanketb kanketeb kantapi
    kantaper kantape kantapé tapit tapi tapito ktebt ktbt katbt kteb katebt ktabt ketbt ktebna
    kanaktb kanekteb nkteb nktb naktb kanssaisi كنكتب كتبت كتبتها كتبنا اكتب نكتب كتكتب كنطابي
    طابيت طابيتها نطابي كنتاپي ادخلت ادخلنا ادخل أدخل نكتبو كنكتبو كتبتو
""")
TYPING = KEYED | words("""
    connecte connecter connectais mis mise mettre mettait mettons taper saisir essayer utiliser
    choisi choisis connect mets met mettais mettez remets remis entre entré rentre rentré
    rentrais rentrait entrais entrait entrons reentre introduis introduit essaie essaye essayé
    essayais essayons utilise utilisé utilisais renseigne renseigné insere inséré compose
    composé colle collé copie valide validé jmé jme jmet jmets jmetais jme mi mé jemet jentre
    jrentre jessaye jessai jutilise gmi gmis gme gmet gmé gentre gessaye gutilise j'me j'mets
    j'mi changer change remplacer remplace fais faisais be avec with mettant entrant rentrant
    utilisant essayant collant introduisant indiquant indique inscris inscrit put puts putting
    use used using uses try tried trying tries submit submitted fill filled paste pasted insert
    inserted set give gave kandir dert drt dir ndir kanndir kandire ndire dirt darna kandiro
    derna dkhlt dkhelt dkhalt dakhalt dkhel kandkhl kandkhel kandakhal kandakhel kandekhel
    kadkhel dekhelt dakhelt dekhlt kandekhal kan7et kan7at kan7ett 7tit 7ett 7atit 7ettit
    kan7ot n7et n7at kansta3mel kanste3mel st3melt sta3melt ste3melt nsta3mel kanjerreb kanjrb
    kanjareb jrebt jerrebt jarabt jerebt jrrebt kanzid zedt zidt 9iyedt sjelt kansjel kan3ti
    3tit 3tito كندير درت ديرت درنا دخلت دخلنا كندخل كندخلو ندخل دخلتو كنحط حطيت حطينا نحط
    كنستعمل استعملت استعمل نستعمل كنجرب جربت نجرب اجرب وضعت اضع ضع سجلت اسجل ادرجت ادرج استخدمت
    استخدم جربنا عطيت كنعطي لصقت نسخت عمرت كنعمر حاولت
""")
# Programs, brands and words of the web: no password though the content has none of them.
COMMON = words("""
    captcha anydesk teamviewer whatsapp telegram youtube google gmail outlook hotmail yahoo
    opera brave safari firefox chrome edge chromium explorer avast kaspersky norton
    malwarebytes vpn proxy wifi bluetooth windows android iphone samsung xiaomi huawei infinix
    winrar winzip winpharma pharmagest winpharmplus pharmawin sobrus sage cegid excel word
    acrobat adobe libreoffice openoffice pharma5 sothema laprophan cooper maphar bottu zenith
    promopharm galenica sanofi pfizer novartis polymedic synthemedic iberma afric-phar spimaco
    doliprane efferalgan augmentin levothyrox ventoline smecta aspegic clamoxyl amoxil dafalgan
    gaviscon insuline benefits wages numbers digits letters uppercase lowercase symbols
    matricule ctrl maj suppr shift alt tab entree del esc echap capslock verr num enter f5
    cloudflare nginx apache proxy gateway timeout timed forbidden unauthorized denied
    prenom embauche accents majuscules minuscules onglet clavier azerty-fr souris navigateur
""")
# To whose names a dose is stuck: « Kardegic75 ».
MEDICINES = words("""
    dolipran doliprane efferalgan paracetamol ibuprofene aspirine aspegic kardegic augmentin
    amoxil amoxicilline clamoxyl zithromax azithromycine ciprofloxacine flagyl metronidazole
    tahor crestor atorvastatine rosuvastatine amlor amlodipine lasilix aldactone coversyl
    ramipril triatec losartan cozaar hyzaar diovan exforge tareg bisoprolol concor cardensiel
    glucophage stagid metformine diamicron amarel januvia janumet galvus jardiance forxiga
    xarelto eliquis plavix clopidogrel previscan sintrom levothyrox inexium mopral omeprazole
    pantoprazole inipomp lansoprazole ventoline seretide symbicort singulair aerius zyrtec
    solupred cortancyl prednisone celestene voltarene profenid celebrex tramadol acupan lyrica
    neurontin depakine tegretol keppra lexomil xanax deroxat seroplex zoloft effexor prozac
    mixtard novomix lantus humalog insulatard prevenar pneumo gardasil magne calcium zinc omega
    vitamine uvedose zymad speciafoldine tardyferon maltofer spasfon debridat smecta primperan
    motilium nexium gaviscon zinnat orelox oroken rocephine bactrim rovamycine josacine
""")
# « X c’est mon mdp », « X comme mot de passe », « X hada houwa lmot de passe ».
SAYING = words("""
    that's thats that comme as est c'est cest c'etait c is was = hada hadi hadak hadik howa
    houwa hiya hwa hya هو هي هذا هذه هادا هادي هادو هاذا kan kanet كان كانت sert serait rah
    raha راه راها bhal b7al ka بمثابه ك
""")
# Between « code » and a number that is it, whatever follows.
LEADING = VERBS | words("""
    recu recue recus dyali dyal dial ديالي ديال sms otp par f b jani جاني وصلني mon le suivant
    hada هادا التالي ci tape saisi
""")
_RELATING = any_of(r"""
    a_savoir asavoir c'est[ \-]a[ \-]dire c\.?a\.?d\.? cad qui_(?:est|etait|serait) soit donc
    autrement_dit en_l'occurrence namely which_is which_was that_is that's i\.e\.?
    ie it_is it's being viz ya3ni y3ni ye3ni يعني اي وهو وهي الا_وه[وي] الذي_هو التي_هي اللي_هو
    اللي_هي لي_هو لي_هي (?:li|lli|elli)_(?:howa|houwa|hiya|hwa|hya|kan|kant|kanet)
    w?o?[ ]?(?:howa|houwa|hiya) c'est cest est
""")
APPOSED = re.compile(
    rf"[^.!?;\n:=,(]{{0,30}}(?<![^\W_])?[ ]*[,(\-–][ ]*(?:{_RELATING})(?![^\W_])[ ]*:?[ ]*"
    rf"|[ ]+(?:[^\W\d_]+[ ]+){{0,3}}(?:{_RELATING})(?![^\W_])[ ]*:?[ ]*"
    r"|[^.!?;\n:=,(]{0,30}[(«\"][ ]*"
)
# « c’est 482917 », « j’ai reçu 4829 », « voici … »: what follows is what was asked for.
GIVING = words("""
    c'est cest voici voila recu recus j'ai-recu recois hada hadi howa hiya jani jatni wselni
    wslni wsalni wslatni twsslt received got here's here it's هذا هذه هاهو هاهي وصلني جاني
    جاتني توصلت وصلتني استلمت هاك hak ha ها donne donné
""")


# «وماخدمش», «ماقبلهاش»: a verb that is denied says what became of it.
_AND, _ABOUT_IT = re.compile(r"^[وف](?=.{3})"), re.compile(r"(?<=.{3})(?:ها|هم|ه|ني|لي|ليا)$")
_DENIED = re.compile(r"[وف]?ما.{2,}ش")
# « derto », «درتها»: typed it.
_OBJECT = re.compile(r"(?:o|ou|u|oh|ha|h|hom)$|(?:و|ها|ه|هم)$")


def is_typing(word: str) -> bool:
    """Tell whether a word says that somebody typed, put or sent something, or just it."""
    return word in TYPING or _OBJECT.sub("", word) in TYPING


def is_state(word: str) -> bool:
    """Tell whether a word speaks about a secret, misspelt or not: « incorect », « erronnée »."""
    if word in STATES or _DENIED.fullmatch(word):
        return True
    if not word.isascii() and _ABOUT_IT.sub("", _AND.sub("", word)) in STATES:
        return True  # «ورفضها»
    short = _DOUBLED.sub(r"\1", word)
    return short in _SHORT or (len(short) >= 7 and _is_misspelt(short))


def _is_misspelt(word: str) -> bool:
    """Tell whether a word is like a state; it is laid only beside those it can be like."""
    letters = frozenset(word)
    near = [
        state
        for length, states in _OF_LENGTH.items()
        if 2 * min(length, len(word)) / (length + len(word)) >= LIKE
        for state, its in states
        if 2 * (len(word) - len(letters - its)) / (length + len(word)) >= LIKE
    ]
    return bool(get_close_matches(word, near, n=1, cutoff=LIKE))


def is_unknown(word: str, knows: Callable[[str], bool]) -> bool:
    """Tell whether a word of letters is none that sentences are made of."""
    return len(word) >= 4 and word.isalpha() and not knows(word) and not is_state(word)


LIKE = 0.88  # of the letters of two words that are one, misspelt
_DOUBLED = re.compile(r"(.)\1")
_SHORT = frozenset(_DOUBLED.sub(r"\1", word) for word in STATES)
_OF_LENGTH = {
    length: [(state, frozenset(state)) for state in states]
    for length, states in groupby(sorted(_SHORT, key=len), key=len)
}
