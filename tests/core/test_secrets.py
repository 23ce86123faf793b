"""No secret passes the door, whatever its wording; what pharmacists write passes unharmed."""

import json
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.catalog.catalog import Catalog
from bot.core.secrets import Redactor
from tests.wordings import wordings

FALSE_ALARMS = 0.01  # of harmless lines
LINES = Path(__file__).with_name("secrets_dev.jsonl")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the development set."""

    text: str
    kind: str
    lang: str
    secrets: tuple[str, ...]


def _lines() -> list[Line]:
    rows = [json.loads(row) for row in LINES.read_text(encoding="utf-8").splitlines()]
    return [Line(r["text"], r["kind"], r["lang"], tuple(r["secrets"])) for r in rows]


SECRET = [line for line in _lines() if line.secrets]
HARMLESS = [line for line in _lines() if not line.secrets]


def digits(text: str) -> str:
    """Return the digits of a text in one script, without what stands between them."""
    found = (unicodedata.digit(letter, None) for letter in text)
    return "".join(str(digit) for digit in found if digit is not None)


def leaks(kept: str | None, secret: str) -> bool:
    """Tell whether a secret can still be read in what is kept."""
    if kept is None:
        return False
    number = digits(secret)
    return secret in kept or (len(number) >= 4 and number in digits(kept))


def test_the_set_is_large_enough_to_say_something() -> None:
    """Each kind in each language it is written in."""
    kinds = Counter((line.kind, line.lang) for line in SECRET)

    assert len(SECRET) + len(HARMLESS) >= 400
    assert {lang for _, lang in kinds} == {"fr", "ar", "ary", "en"}
    assert min(kinds.values()) >= 10


@pytest.mark.parametrize("kind", sorted({line.kind for line in SECRET}))
def test_no_secret_passes(catalog: Catalog, kind: str) -> None:
    """Nor its digits with other signs between them; and the log erases it without the content."""
    passed = [
        line.text
        for redactor in (catalog.redactor, Redactor())
        for line in SECRET
        if line.kind == kind
        for kept in (redactor.kept(line.text), redactor.erased(line.text))
        if any(leaks(kept, one) for one in line.secrets)
    ]

    assert not passed


def test_few_harmless_lines_are_touched(catalog: Catalog) -> None:
    """Dates, prices, laws, lots, versions, hours, and talk about codes and passwords."""
    touched = [line.text for line in HARMLESS if catalog.redactor.kept(line.text) != line.text]

    assert len(touched) <= FALSE_ALARMS * len(HARMLESS), touched


def test_what_people_ask_is_not_touched(catalog: Catalog) -> None:
    """Thousands of ways to ask the questions of the content, and others that are not ours."""
    asked = [
        *(p for topic in catalog.topics.values() for ps in topic.phrasings.values() for p in ps),
        *catalog.out_of_scope,
    ]
    touched = [text for text in asked if catalog.redactor.kept(text) != text]

    assert len(touched) <= 0.002 * len(asked), touched


def test_the_words_around_a_secret_stay(catalog: Catalog) -> None:
    """They are what the question is about."""
    redactor = catalog.redactor

    assert redactor.kept("le code 31 90 44 merci") == "le code … merci"
    assert redactor.kept("mot de passe Grenade66 ne marche pas") == "mot de passe … ne marche pas"
    assert redactor.kept("login: AB123456 pass: Qwerty987") == "login: … pass: …"
    assert redactor.kept("الرمز لي جاني ٤٨٢٩١٥") == "الرمز لي جاني …"


def test_in_doubt_nothing_is_kept(catalog: Catalog) -> None:
    """A name that no sentence is made of may be the password, or may not."""
    assert catalog.redactor.kept("mdp Grzegorzek refusé") is None
    assert "Grzegorzek" not in catalog.redactor.erased("mdp Grzegorzek refusé")


def test_a_number_of_one_or_two_digits_is_a_step_and_of_four_to_eight_a_secret() -> None:
    """What people type alone."""
    redactor = Redactor()

    assert [redactor.kept(str(3 * 10**n)) for n in range(8)] == ["3", "30", "300", *["…"] * 5]


def test_numbers_of_institutions_are_kept_and_those_of_people_are_not(catalog: Catalog) -> None:
    """content/facts.toml names them."""
    text = "J'ai appelé le 080 203 33 33 et le 3939, rappelez-moi au 0661 23 45 67"

    assert catalog.redactor.kept(text) == (
        "J'ai appelé le 080 203 33 33 et le 3939, rappelez-moi au …"
    )


@pytest.mark.parametrize("name", ["Médias24", "Medias24", "H24info", "Le360", "le12", "Medi1TV"])
def test_a_newspaper_with_figures_is_no_password(catalog: Catalog, name: str) -> None:
    """Who asks about what it wrote says so; who tells it as a password has chosen it."""
    asked = f"{name} dit que le délai est prolongé, c'est vrai ?"

    assert catalog.redactor.kept(asked) == asked
    assert name not in catalog.redactor.erased(f"mon mot de passe c'est {name}")


@given(st.text(max_size=300))
def test_any_text_passes_without_an_accident(text: str) -> None:
    """What comes out is a part of what went in, and passes again as it is."""
    redactor = Redactor()
    erased = redactor.erased(text)

    assert re.fullmatch(".*".join(map(re.escape, erased.split("…"))), text, re.DOTALL)


_WRITTEN = st.sampled_from(
    ["0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "０１２３４５６７８９", "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗"]
)
_AROUND = st.sampled_from(
    ["{}", "le code {}", "code: {}", "otp={} merci", "mon code est {}", "j'ai reçu {} hier soir",
     "{} est refusé", "الرمز هو {}", "وصلني {}", "lcode dyali {}", "the code is {}", "«{}»",
     "jani {} f sms", "mdp {}", "mot de passe : {}", "كلمة السر ديالي {}", "pin {}", "my OTP {}!",
     "Bonjour,\ncode {}\nmerci", "affiliation {}", "n° CNSS {}", "hada lcode {}", "c'est {}"]
)  # fmt: skip


@given(
    st.text("0123456789", min_size=6, max_size=8),
    st.sampled_from(["", " ", ".", "-", "  ", "·", "\u00a0", "\u200b", "_"]),
    st.integers(1, 4),
    _WRITTEN,
    _AROUND,
)
def test_no_code_passes_however_its_digits_are_written(
    number: str, between: str, group: int, script: str, around: str
) -> None:
    """In groups, in any script, with words in four languages around."""
    if re.fullmatch(r"(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)?\d\d", number):
        return  # a date
    groups = [number[i : i + group] for i in range(0, len(number), group)]
    written = between.join(groups).translate(str.maketrans("0123456789", script))
    text = around.format(written)

    assert not leaks(Redactor().kept(text), number)


_SECRET_WORD = st.from_regex(r"[A-Z][a-z]{4,8}[!@#$%&*_]?[0-9]{2,4}[!?*]?", fullmatch=True)
_BEFORE = st.sampled_from(
    ["mdp", "mot de passe", "mon mot de passe est", "mdp dyali", "lmdp", "l-mdp :", "pass:",
     "password is", "my password", "pwd =", "كلمة السر", "كلمة المرور هي", "الباسوورد ديالي",
     "je tape", "j'ai mis", "kanktb", "I type", "أكتب", "identifiant :", "login", "", "MDP→",
     "mot de passe\n", "motdepasse", "modpas", "كلمة السر ديالي هي", "le mot de passe damancom"]
)  # fmt: skip
_BEHIND = st.sampled_from(
    ["", " ne marche pas", " et ça refuse", " merci", ", que faire ?", " ما خدامش", " makhdamch",
     " is refused", "\nmerci", " !", " refusé"]
)  # fmt: skip


@given(_BEFORE, _SECRET_WORD, _BEHIND)
def test_no_password_passes_whatever_announces_it(before: str, secret: str, behind: str) -> None:
    """With a sign, a verb or nothing."""
    assert not leaks(Redactor().kept(f"{before} {secret}{behind}"), secret)


@given(st.sampled_from(SECRET), st.sampled_from(HARMLESS))
def test_a_secret_beside_harmless_words_does_not_pass(one: Line, other: Line) -> None:
    """Two lines of a message: the second says nothing about the first."""
    kept = Redactor().kept(f"{one.text}\n{other.text}")

    assert not [secret for secret in one.secrets if kept is not None and secret in kept]


def test_no_generated_wording_passes(catalog: Catalog) -> None:
    """Some thousands of them, put together at random from what people write."""
    for text, secret in wordings(4_000, seed=11):
        assert not leaks(catalog.redactor.kept(text), secret), text


_WITH_DIGIT = st.sampled_from(
    ["Hammam2nuit", "chefchaouen7", "Tulipe8mai", "oliveraie5", "Lavande2mai", "Girafe7bleue"]
)
_WHERE = st.sampled_from(
    ["{}", "{} svp", "je tape {} et ça refuse", "jmé {} é sa refuse", "g tapé {} trois fois",
     "on met {} ici", "mot de passe, à savoir {}, refusé", "mon mdp, soit {}, est faux",
     "le mdp de damancom chez nous : {}", "{}, c'est mon mdp", "{} comme mot de passe",
     "lmdp {} ghalat", "ktebt {} w ma bghach", "{} hiya lmot de passe", "I type {}, invalid",
     "my password, which is {}, fails", "لموت دو پاس {} غالط", "درت {} وما بغاش", "أدخلت {} ورفضه",
     "{} هي كلمة السر ديالي", "اسم المستخدم {} غير موجود", "login dyali {} mabghach"]
)  # fmt: skip


@given(_WHERE, _WITH_DIGIT)
def test_what_could_be_darija_is_a_password_where_one_is_told(where: str, secret: str) -> None:
    """A digit inside letters is a letter of Darija, or it is not: in doubt no word is kept."""
    assert not leaks(Redactor().kept(where.format(secret)), secret)


@pytest.mark.parametrize(
    "text",
    ["3lach lmot de passe makaykhdemch", "kandir tasri7 w ma bghach", "lmdp kaytl3 ghalat",
     "kanktb smiyti w kayrefuser", "lmaw9i3 tayeh", "ma kayt7elch", "tatbi9 jdid"],
)  # fmt: skip
def test_darija_with_digits_stays(catalog: Catalog, text: str) -> None:
    """Also where a password or a refusal is spoken of."""
    assert catalog.redactor.kept(text) == text


@given(
    st.sampled_from(["le code {} page blanche", "code: {} heures", "mon code c {} g attendu",
                     "otp {} jours", "الكود {} دقائق وسالا", "lcode {} d9aye9"]),
    st.sampled_from(["805 896", "80 58 96", "805896", "٨٠٥ ٨٩٦", "805.896", "805-896"]),
)  # fmt: skip
def test_a_code_is_one_whatever_unit_seems_to_follow(where: str, code: str) -> None:
    """« le code 805 896 page blanche » counts no pages."""
    assert not leaks(Redactor().kept(where.format(code)), digits(code))


@pytest.mark.parametrize(
    "part", ["mdp ", "1,2 ", "est mdp ", "Hammam2nuit ", "5 5 5 ", "login : "]
)
def test_a_long_text_is_read_whole(part: str) -> None:
    """What repeats 4,096 characters long passes the door like anything else."""
    text = (part * 4_096)[:4_080] + "\nmdp: Grenade66"

    assert not leaks(Redactor().kept(text), "Grenade66")


@pytest.mark.parametrize(
    "text",
    [
        "Atlas lion 7",
        "lune!",
        "mdp windows 11",
        "mdp 50%",
        "mdp Rue Zarb 12",
        "mdp juillet 2025",
        "mdp 7zarba",
        "mot de passe, je crois, tournesol",
        "mot de passe marrakech tout en minuscule",
        "mon mot de passe commence par Zar et finit par ba7",
    ],
)
def test_plain_words_that_may_be_a_password_are_kept_by_nobody(
    catalog: Catalog, text: str
) -> None:
    """What else follows the name of a password, and a few words that mean nothing here."""
    assert catalog.redactor.kept(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "code 0x80070005",
        "error code 1603",
        "mot de passe 10/07/2025 changé",
        "mot de passe : nouvelle règle ?",
        "comme mot de passe je peux mettre quoi",
        "mon mot de passe est chez la fiduciaire",
        "كلمة السر خاصها 8 حروف",
        "المادة 12 والفصل 3",
        "3 cartons",
    ],
)
def test_what_is_said_of_passwords_and_codes_is_kept(catalog: Catalog, text: str) -> None:
    """Rules, errors, days on which something was changed."""
    assert catalog.redactor.kept(text) == text


def test_a_name_of_a_few_words_is_no_doubt_where_a_name_is_asked(catalog: Catalog) -> None:
    """A pharmacy may be called « Atlas 7 »: only what is kept of talk is doubted so."""
    assert catalog.redactor.redact("Atlas lion 7").kept == "Atlas lion 7"
    assert catalog.redactor.erased("Atlas lion 7") == "Atlas lion 7"


# A secret is spoken of, and a word is none that sentences are made of: one of each kind.
SPOKEN_OF = {
    "changed into": ("la stagiaire a remplacé le pass par tamaris", "tamaris"),
    "the old one and the new one": ("le nouveau c'est Vesuve et l'ancien Etna", "Etna"),
    "without its name": ("c'est toujours tamaris depuis 2021, il veut plus", "tamaris"),
    "a capital letter": ("Tamaris, avec un T majuscule, et pourtant refusé", "Tamaris"),
    "a sign": ("c'est Tamaris avec un dièse à la fin", "Tamaris"),
    "a login": ("session touzani bloquée", "touzani"),
    "a login after as": ("logged in as touzani, nothing happens", "touzani"),
    "a login with for": ("Login incorrect pour touzani", "touzani"),
    "who one is there": ("je suis touzani sur damancom", "touzani"),
    "a pair": ("touzani:tamaris", "tamaris"),
    "accesses": ("mes accès : touzani et tamaris", "tamaris"),
    "a short label": ("MP: tamaris", "tamaris"),
    "the same for all": ("on utilise tous le même : officine2000", "officine2000"),
    "the second of two": ("tamaris ne passe plus, tamaris2 non plus", "tamaris2"),
    "Arabic letters": ("السيكري ديالي القرنفل", "القرنفل"),
    "Arabic slang": ("لوموباس هو القرنفل", "القرنفل"),
    "Darija": ("code dial dkhoul tamaris", "tamaris"),
    "changed in Darija": ("bdelto l tamaris", "tamaris"),
    "English": ("it used to be tamaris, now nothing works", "tamaris"),
    "not named at all": ("c'est tamaris sans accent", "tamaris"),
    "before and now": ("avant tamaris, maintenant romarin", "romarin"),
    "in whose name": ("session ouverte au nom de Touzani", "Touzani"),
    "spelled": ("T-a-m-a-r-i-s refusé", "T-a-m"),
    "English, not named": ("we switched to tamaris last month", "tamaris"),
    "letters at its ends": ("ça commence par Tam et ça finit par ris", "Tam"),
    "its first digits": ("les trois premiers chiffres sont 482", "482"),
    "a beginning and an end": ("le code commence par 48 et finit par 11", "48"),
    "an end in digits": ("ma cin finit par 789", "789"),
    "whose year": ("code : mon année de naissance, 74", "74"),
    "whose name": ("mon mot de passe c'est le prénom de mon fils, Wassim", "Wassim"),
    "a cut address": ("amina.touzani gmail", "touzani"),
    "a dictated address": ("mail: amina point touzani arobase gmail point com", "amina"),
    "a number in words": ("tel: six cent soixante et un vingt trois quarante cinq", "soixante"),
    "a block and a door": ("hay salam bloc 7 numero 33", "33"),
    "an alley": ("derb sultan zanqa 14 dar 22", "22"),
    "a flat": ("résidence Al Amal imm 3 apt 12", "12"),
    "whose it is, in one word": ("monpass=tamaris", "tamaris"),
    "whose it is, in English": ("mypassword: tamaris", "tamaris"),
    "its name behind a sign": ("tamaris = mdp", "tamaris"),
    "a short word behind a sign": ("nour = mdp", "nour"),
    "an arrow": ("le truc secret → tamaris", "tamaris"),
    "an identification": ("identification: tamaris / 81", "tamaris"),
    "a word in Darija": ("lkalima: warda", "warda"),
    "a phrase in Darija": ("lpasse li 3ndi howa weld lblad 55", "lblad"),
    "what a page rejects": ("it rejects tulip", "tulip"),
    "how one is called there": ("on m'appelle kbennani dans leur système", "kbennani"),
    "a plot": ("quartier industriel lot 17 Ain Sebaa", "17"),
}


@pytest.mark.parametrize("kind", sorted(SPOKEN_OF))
def test_where_a_secret_is_spoken_of_no_strange_word_is_kept(catalog: Catalog, kind: str) -> None:
    """In doubt topic and language are enough: no list holds what people choose."""
    text, secret = SPOKEN_OF[kind]

    assert not leaks(catalog.redactor.kept(text), secret)


COMPLAINTS = """
je ne reçois pas le code
mot de passe oublié
my user name is not recognised
wrong password every time
mdp ma khdamch
je tape mon mot de passe et la page se recharge
un voisin pharmacien a gardé mes accès
quelqu'un me demande mon code au téléphone
mon neveu a changé le mot de passe sans prévenir
la session se ferme brusquement
le lien de réinitialisation reste invisible
my colleague's account was locked during the holidays
كلمة السر ما خداماش ولا الكود
نسيت المعرف ديالي وعافاكم عاونوني
kanktb lcode w kaygolia ghalat
j'en ai marre de ce site
ras le bol de damancom
ça me soûle ce truc
quelle galère ce portail
quelle mouscaille ce portail
c'est la honte ce site
marre d'attendre le code
je craque avec ce mot de passe
this portal drives me crazy
3yit mn had lcode
عييت من هاد الكود
3afakom nsit lmot de passe
"""


@pytest.mark.parametrize(
    "text",
    ["h u i t trois un j'ai tapé comme recu", "l k o d: q u a t r e neuf",
     "c e n t douze quarante voila le code", "reçu texto 44 puis 90 puis 12", "44-90 et après 12",
     "premier chiffre 4 deuxième 4 troisième 9 quatrième 0", "numero aff. sept fois le 7",
     "first digit 8 second digit 4 third 1 fourth 6", "wselni 31 mn b3d 45 mn b3d 92",
     "الأول 4 الثاني 7 الثالث 2 الرابع 9"],
)  # fmt: skip
def test_a_code_told_piece_by_piece_is_erased(catalog: Catalog, text: str) -> None:
    """Spelt letter by letter, chained, in order or as often as it is there."""
    redaction = catalog.redactor.redact(text)
    assert redaction.gives_secret
    assert not digits(redaction.erased)


@pytest.mark.parametrize(
    "text",
    ["étape 1 puis étape 2 puis étape 3", "la date du 10 puis du 17 puis du 21 juillet 2025",
     "deux fois le 5 juillet", "d'abord le guide puis le code", "c e s t le portail"],
)  # fmt: skip
def test_what_is_told_in_order_is_no_code(catalog: Catalog, text: str) -> None:
    """Steps, dates, and letters that spell no number."""
    assert catalog.redactor.kept(text) == text


@pytest.mark.parametrize("text", COMPLAINTS.strip().splitlines())
def test_what_people_complain_of_is_kept(catalog: Catalog, text: str) -> None:
    """Editors need it: the words are ordinary, in one of their forms."""
    assert catalog.redactor.kept(text) == text


@pytest.mark.parametrize(
    "text",
    ["identifiant 7654321 ne marche pas", "id 7654321", "j'ai entré 771204 et ca marche pas",
     "771204 ne marche pas", "my id is 7654321", "dakhalt 771204 w walo"],
)  # fmt: skip
def test_a_number_that_was_typed_or_refused_is_warned_of(catalog: Catalog, text: str) -> None:
    """It is erased as a secret: who wrote it has to hear so."""
    assert catalog.redactor.redact(text).gives_secret


@pytest.mark.parametrize(
    "text", ["lot 1234 de Smecta refusé", "facture 123456 refusée", "j'ai saisi 26 jours",
             "le 10/07/2025 ne marche pas", "erreur 503 refusée"],
)  # fmt: skip
def test_ordinary_numbers_are_not_warned_of(catalog: Catalog, text: str) -> None:
    """Though something is typed or refused."""
    assert not catalog.redactor.redact(text).gives_secret


# One of each kind; their sisters stand in secrets_dev.jsonl.
BESIDE_A_LABEL = {
    "a name behind a known label": "mdp mercredi refusé",
    "a clause in between": "le code que m'a donné ma nièce hier soir était Khadija",
    "a label that is rarely one": "mon accès, c'était houda puis 1987",
    "an answer": "Mon code secret ? Marguerite.",
    "before its label": "it's Simba, my password",
    "typed where it is asked": "كتبت خديجة فالمودباس",
    "typed and refused": "je tape 'casablanca' et ça refuse",
    "dictated": "un grand Z, puis aouia, puis 77",
    "a file": "identifiant_zaouia.txt",
}


@pytest.mark.parametrize("kind", sorted(BESIDE_A_LABEL))
def test_what_nobody_says_of_secrets_is_not_kept_beside_one(catalog: Catalog, kind: str) -> None:
    """Names, towns, days and words that nobody knows: in doubt no word is kept."""
    assert catalog.redactor.kept(BESIDE_A_LABEL[kind]) is None


def test_numbers_in_words_and_numbers_in_names_of_files_are_erased(catalog: Catalog) -> None:
    """A few words are a number beside a label; the pieces of a name are looked at."""
    redactor = catalog.redactor

    assert redactor.kept("le code est zéro trois huit") == "le code est …"
    assert redactor.kept("affilié deux millions cent mille vingt") == "affilié …"
    assert redactor.kept("le code arrive trois ou quatre fois") is not None
    assert redactor.kept("recto-BE123456.pdf") == "recto-….pdf"
    assert redactor.erased("IMG-BE123456_code_volubilis.pdf") == "IMG-…_code_….pdf"


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("raqmi sfer stta wa7ed w stin tlata w 3chrin", "stin"),
        ("3ayto 3liya f sfr sta w stin 3chrin", "stin"),
        ("on m'a envoyé 4 8 2 puis 9 1 5 pour me connecter", "9 1 5"),
        ("4 8 2 then 9 1 5 to log in", "9 1 5"),
        ("on m'a donné 48 puis 29 puis 15", "29"),
    ],
)
def test_what_is_told_in_pieces_or_in_words_is_found(
    catalog: Catalog, text: str, secret: str
) -> None:
    """In Latin Darija too, and in groups of figures."""
    assert secret not in (catalog.redactor.kept(text) or "")


@pytest.mark.parametrize(
    "text",
    [
        "mdp:password",
        "mdp = secret",
        "my password is password",
        "mot de passe: admin",
        "mdp=rouge",
    ],
)
def test_an_everyday_word_may_be_the_password(catalog: Catalog, text: str) -> None:
    """Where it is said to be it: right behind the name and a sign, or « est »."""
    assert catalog.redactor.kept(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Médias24 dit que la date limite est le 15 juillet",
        "médias24 gal 15 yolyoz, wach bse7?",
        "H24Info",
        "Medi1TV et 2M",
        "Al24News et France24 en parlent",
        "Gazette36 annonce un report",  # a paper that nobody listed
        "Selon Xpress24, la date est reportée",
        "TelQuel n° 1045",
        "Le 5757 est-il gratuit ?",
        "BDS_062025.xml refusé",
        "3afak kifach nbdel lmodpas?",
        "kifach nsit lmodpas w bghit nbdlo",
        "Selon Hespress, la CNSS compte 4,2 millions d'assurés",
        "on m'a envoyé 12 puis 15 messages",
        "mot de passe : que faire ?",
        "le mot de passe est personnel",
    ],
)
def test_papers_with_figures_and_plain_questions_are_kept(catalog: Catalog, text: str) -> None:
    """No secret is in them, and the question must not be lost."""
    redaction = catalog.redactor.redact(text)

    assert catalog.redactor.kept(text) == text
    assert not redaction.gives_secret


@pytest.mark.parametrize(
    "text",
    [
        "mon mot de passe est Medias24",
        "mdp medias24",
        "identifiant medias24",
        "Zitoun24 dit refusé",
        "le code 5757 est gratuit",
    ],
)
def test_the_name_of_a_paper_hides_no_password(catalog: Catalog, text: str) -> None:
    """Where a secret is named, or something is refused, it is one all the same."""
    kept = catalog.redactor.kept(text)

    assert kept is None or not any(one in kept.lower() for one in ("24", "5757"))
