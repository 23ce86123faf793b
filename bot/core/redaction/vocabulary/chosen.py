"""Words of every day that people choose for a password, though they say them elsewhere as well."""

import re

from bot.core.redaction.reading import words
from bot.core.redaction.vocabulary.lexicon import MEDICINES
from bot.core.redaction.vocabulary.names import NAMES

# Said to somebody, and so beside a password too: « j’ai oublié mon mot de passe bonjour ».
GREETINGS = words("""
    bonjour bonsoir salut coucou hello hi hey salam slam salamo3alikom سلام مرحبا اهلا docteur
    doctor
""")
CHOSEN = (
    NAMES
    | MEDICINES
    | GREETINGS
    | words("""
    officine officines pharmacie pharmacies pharmacien pharmacienne medicament medicaments
    patient patients client clients sante bienvenue amour soleil maison famille maroc azerty
    qwerty azertyuiop salaire comptoir ordonnance admin root
    test demo
    toto titi tata tintin abc abcd password passe motdepasse secret master letmein iloveyou
    jetaime
    monamour bebe bisous cheri love baby vacances voyage weekend noel aid anniversaire naissance
    enfant enfants fille fils frere soeur femme mari epoux epouse mere pere parents maman
    grand-mere tonton tante cousin cousine copain copine ami amie amis voisin
    ecole lycee college musee cafe the lait pain gateau chocolat bonbon sucre sel poivre poulet
    poisson tajine couscous harira pizza football foot basket tennis sport musique guitare piano
    cinema film voiture moto velo avion bateau train taxi camion mercedes peugeot renault dacia
    toyota clio kangoo duster logan ferrari bmw audi ville village riviere plage jardin foret
    arbre etoile nuage pluie neige vent orage feu terre eau bois pierre table chaise lit porte
    fenetre cle appartement villa immeuble parking camping couleur rouge vert verte bleu bleue
    jaune orange noir noire blanc blanche rose violet gris grise marron argent bronze diamant
    perle bijou bijoux beaute joie chance victoire force courage confiance vie mort dieu allah
    morning evening night nuit soir matin islam coran priere paradis prophete travail labo sirop
    aspirine hasard mystere hopital amal
    carnet annee journee armee fumee idee vitamine chance champion champions etudiant
    pharmacy pharmacist medicine welcome health sunshine family home house car dog cat
    shadow superman batman pokemon ninja freedom master boss
    summer holiday holidays birthday coffee chocolate cookie banana apple red blue green
    black white yellow purple pink silver gold money
    farmacia farmasi lfarmacia marhaba bismillah hamdoullah hamdullah inchallah incha'allah
    mabrouk baraka lmaghrib lmeghrib maghrib dar darna khoubz atay dwa sba7 lkhir s3ada hayati
    3omri rou7i qalbi 9albi lhoub rizk rizq
    صيدليه صيدليات صيدلاني صيدلي دواء ادويه طبيب مريض صحه عائله دار مغرب بيت منزل منزلي اسره
    اسرتي ابنتي ابني بنتي ولدي زوجتي زوجي امي ابي اخي اختي حب حياتي روحي قلبي عمري امل فرح سعاده
    نجمه نجوم نهر مطر ارض مدينه مدينتي قريه مدرسه جامعه سياره حافله طائره قهوه شاي خبز حليب سكر
    لحم سمك تمر برتقال موز عنب رمان احمر اخضر ازرق اصفر ابيض اسود وردي ذهب فضه الماس لؤلؤ نصر صبر
    بركه رزق رحمه هدايه نعمه بسم الله الحمد حمد قران اسلام جنه مسجد صلاه كره رياضه موسيقي مفتاح
    سر باسوورد ادمن مدير كتاب باب سماء قلم كرسي نافذه سفينه جبل شجره غابه زهره طائر حمامه غزال نجاح
    فرحه ضحكه ابتسامه هلال كوكب تفاحه عسل زيت زيتون
    bab ktab tomobil tomobila 3assal 3sel qamar 9amar hmama bent weld zit zitoun teffa7 chejra bhar
    liberte amitie verite poupee maree epee egalite fierte umbrella lamp window door book bird
    flower tree star moon sky sea river mountain bridge parapluie lampe fourmi cuisine livre
    oiseau fleur lune ciel mer pont chateau
""")
)
# What is written before it: « lmaison », «الأمل», «بقهوة».
_PARTICLES = re.compile(r"^(?:[وفب]?(?:ال|لل?)|ب|l)(?=.{3})")


def is_chosen(word: str) -> bool:
    """Tell whether a word in small letters is one, with an article or without."""
    return word in CHOSEN or _PARTICLES.sub("", word, count=1) in CHOSEN
