"""What a message is, case by case: the verdict, what is not ours as it was typed, the danger."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.announcements import Announcement, Audience, Kind, State
from bot.core.attachments import File, FileKind
from bot.core.verification.numbers import holds_number, near_numbers
from bot.core.verification.phrases import asks_truth, phrase
from bot.core.verification.reading.letters import without_invisible
from bot.core.verification.truth_questions import BARE, asks_by_words, told_truths
from bot.core.verification.verdict import (
    Finding,
    Verdict,
    recognise_file,
    together,
    verify,
)
from bot.core.verification.versions import Archive, Version
from tests.core.verification.sent import (
    ARABIC,
    ARCHIVE,
    ENGLISH,
    FRENCH,
    IN_FORCE,
    REPLACED,
    VERSIONS,
    WITHDRAWN,
    header_of,
    version,
    words_of,
)

ONE = words_of(version("2025-07-001", FRENCH["2025-07-001"]))
STEPS = words_of(version("2025-07-003", FRENCH["2025-07-003"]))
CLOSED = words_of(version("2025-07-005", FRENCH["2025-07-005"]))
DUTY = words_of(version("2025-07-007", FRENCH["2025-07-007"]))
ARABIC_ONE = words_of(version("2025-07-001", ARABIC["2025-07-001"]))
ENGLISH_ONE = words_of(version("2025-07-001", ENGLISH["2025-07-001"]))
OLD = words_of(version("2025-07-001", REPLACED["2025-07-001"]))
GONE = words_of(version("2025-06-004", WITHDRAWN["2025-06-004"]))
LINK = "https://www.damancom.ma/fr/"

ADDED = [
    ("Mon cousin confirme.", False),
    ("أخي يؤكد ذلك", False),
    ("N'en parlez à personne", False),
    ("La date est fausse.", False),
    ("Les pharmaciens sont contents.", False),
    ("La CNSS a confirmé cette information hier soir à la radio.", False),
    ("Pour confirmer, envoyez votre identifiant et votre code à 0661234567.", True),
    ("Le site a changé : https://damancom-cnss.tk/x", True),
    ("Finalement c'est le 27 juillet.", True),
    ("Il faut aussi payer deux cents dirhams.", True),
    ("المرجو إرسال كلمة السر", True),
    ("sift lia lcode dyalek", True),
    ("Please send your password.", True),
    ("Contact : aide@cnss-maroc.com", True),
    ("khouya chouf hadchi 3la khir, wa7ed sa7bi qal lia m9ad", False),
    ("3afakom li fhem chi 7aja yfehhemna, ana tlaft.", False),
    ("wallah hadchi bse7 zwin bzaf, llah yjazikom.", False),
    ("Cela coûte 100dh", True),
    ("c’est 5dh", True),
    ("code4829", True),
    ("a1b2c3", True),
    ("nhar l7ed", True),
    ("l9en sirri dyalk", True),
    ("bit . ly/xyz", True),
    ("damancom2.ma", True),
    ("الله يجازيكم بخير، هذا كلام جميل", False),
    ("@cnss_aide_bot", True),
]


def ask(text: str, *links: str) -> Finding:
    """Verify a message against everything that was sent."""
    return verify(text, links, ARCHIVE)


def plain(text: str) -> str:
    """Return words alone."""
    return re.sub(r"[\W_]+", " ", text).strip().casefold()


@pytest.mark.parametrize(("added", "is_dangerous"), ADDED)
@pytest.mark.parametrize("one", IN_FORCE, ids=lambda one: one.number)
def test_exactly_what_was_added_is_shown(one: Version, added: str, is_dangerous: bool) -> None:
    """Before, after, and between any two sentences; red when it is dangerous."""
    text = words_of(one)
    ends = [m.end() for m in re.finditer(r"(?<=[.;])\s+|\n+", text)]
    for place in (0, *ends, len(text)):
        found = ask(f"{text[:place]} {added} {text[place:]}")

        assert (found.verdict, found.number) == (Verdict.PARTLY, one.number), found
        assert plain(" ".join(found.foreign)) == plain(added)
        assert found.is_dangerous is is_dangerous


@pytest.mark.parametrize(
    ("text", "verdict", "foreign", "is_dangerous"),
    [
        (ONE, Verdict.GENUINE, (), False),
        (ENGLISH_ONE, Verdict.GENUINE, (), False),
        (f"{ARABIC_ONE}\n\n{ONE}", Verdict.GENUINE, (), False),
        (f"{ONE} {LINK}", Verdict.PARTLY, (LINK,), True),
        (OLD, Verdict.OUTDATED, (), False),
        (f"{OLD} Vite", Verdict.PARTLY, ("Vite",), False),
        (GONE, Verdict.WITHDRAWN, (), False),
        # Parts of ours: nothing foreign.
        (DUTY.split(". ")[1], Verdict.PARTLY, (), False),
        (DUTY[: len(DUTY) // 2], Verdict.PARTLY, (), False),
        (DUTY[len(DUTY) // 2 :], Verdict.PARTLY, (), False),
        (CLOSED.split("\n")[0] + CLOSED.split("\n")[2], Verdict.PARTLY, (), False),
        # A sentence says something else.
        (ONE.replace("17", "27"), Verdict.ALTERED, ("27",), True),
        (ONE.replace("sans", "avec"), Verdict.ALTERED, ("avec",), False),
        (ONE.replace("n'ont pas pu", "ont pu"), Verdict.ALTERED, (), False),
        (ONE.replace("est reportée", "n'est pas reportée"), Verdict.ALTERED, None, False),
        (ONE.replace(" au 17 juillet 2025", ""), Verdict.ALTERED, (), True),
        (
            DUTY.replace("Aucune permutation n'est", "La permutation est"),
            Verdict.ALTERED,
            None,
            False,
        ),
        (CLOSED.replace("samedi 12", "dimanche 13"), Verdict.ALTERED, None, True),
        (f"{DUTY.split('. ')[2]}. {DUTY.split('. ')[0]}", Verdict.ALTERED, None, False),
        # Addresses, letter by letter.
        (CLOSED.replace("damancom.ma", "damancom.rna"), Verdict.ALTERED, ("damancom.rna",), True),
        (CLOSED.replace("damancom.ma", "damancom-ma.com"), Verdict.ALTERED, None, True),
        (CLOSED.replace("damancom.ma", "https://damancom.ma"), Verdict.ALTERED, None, True),
        (CLOSED.replace("damancom.ma", "dаmancom.ma"), Verdict.ALTERED, ("dаmancom.ma",), True),
        (STEPS.replace("support@cnss.ma", "support@cnss.com"), Verdict.ALTERED, None, True),
        (STEPS.replace("05 22 54 70 00", "0522547000"), Verdict.GENUINE, (), False),
        (STEPS.replace("05 22 54 70 00", "+212 522-547000"), Verdict.GENUINE, (), False),
        (STEPS.replace("54 70 00", "54 70 01"), Verdict.ALTERED, ("05 22 54 70 01",), True),
        (STEPS.replace("Damancom ;", f"Damancom ({LINK}) ;"), Verdict.GENUINE, (), False),
        # What only looks the same.
        (ONE.replace("17", "１７"), Verdict.ALTERED, ("１７",), True),
        (ONE.replace("a", "а"), Verdict.ALTERED, None, True),
        (ONE.replace("limite", "li\u200bmite"), Verdict.ALTERED, ("li\u200bmite",), True),
        (ONE.replace("17", "\u202e71\u202c"), Verdict.ALTERED, None, True),
        (f"{ONE} 🅰🅿🅿🅴🅻🅴🆉", Verdict.PARTLY, ("🅰🅿🅿🅴🅻🅴🆉",), False),
        (f"{ONE} 🇨🇴🇩🇪", Verdict.PARTLY, ("🇨🇴🇩🇪",), True),
        # A header says nothing, and another one is not ours.
        (header_of(IN_FORCE[0]), Verdict.NUMBER, (), False),
        (f"Annonce n° 2025-07-002\n{ONE}", Verdict.PARTLY, ("Annonce n° 2025-07-002",), False),
        (f"📣 Ministère de la Santé\n{ONE}", Verdict.PARTLY, ("Ministère de la Santé",), False),
        # Our lines around a foreign text.
        (
            f"{header_of(IN_FORCE[0])}Le portail ferme.",
            Verdict.NUMBER,
            ("Le portail ferme.",),
            False,
        ),
        ("2025-07-001", Verdict.NUMBER, (), False),
        ("Annonce n° ٢٠٢٥-٠٧-٠٠١ ؟", Verdict.NUMBER, (), False),
        ("Annonce 2025-07-001, c'est vrai ?", Verdict.NUMBER, (), False),
        ("2025-07-777", Verdict.UNKNOWN, ("2025-07-777",), False),
        ("The last day to declare is 17 July 2025.", Verdict.UNKNOWN, None, True),
        ("La pharmacie de garde est celle du centre.", Verdict.UNKNOWN, None, False),
        ("c'est vrai ?", Verdict.UNKNOWN, (), False),
        ("", Verdict.UNKNOWN, (), False),
    ],
)
def test_what_a_message_is(
    text: str, verdict: Verdict, foreign: tuple[str, ...] | None, is_dangerous: bool
) -> None:
    """The rules of VERIFYING.md."""
    found = ask(text)

    assert found.verdict is verdict, found
    assert foreign is None or tuple(map(plain_end, found.foreign)) == foreign
    assert found.is_dangerous is is_dangerous


def plain_end(text: str) -> str:
    """Return a part without the comma or full stop of the sentence that it ended."""
    return text if text.endswith("ferme.") else text.rstrip(".,")


def test_our_own_links_may_be_hidden() -> None:
    """As Telegram has them; the bare domain that it completes is the same."""
    assert ask(STEPS, LINK).verdict is Verdict.GENUINE
    assert ask(CLOSED, "http://damancom.ma/").verdict is Verdict.GENUINE
    assert ask(STEPS, "http://www.damancom.ma/fr/").verdict is Verdict.PARTLY


def test_ours_and_theirs_stand_side_by_side() -> None:
    """With a word before and after, so that a reader finds the place."""
    found = ask(ONE.replace("17 juillet", "27 juillet"))

    assert found.changes == (("au 17 juillet", "au 27 juillet"),)


def test_with_the_last_version_all_are_withdrawn() -> None:
    """Who holds an older one must not take it for merely outdated."""
    versions = [
        version("2025-07-001", FRENCH["2025-07-001"], State.WITHDRAWN),
        version("2025-07-001", REPLACED["2025-07-001"], State.REPLACED),
    ]

    assert verify(OLD, (), Archive(versions)).verdict is Verdict.WITHDRAWN
    assert verify(OLD, (), Archive(versions[1:])).verdict is Verdict.OUTDATED


def test_an_authority_of_the_text_itself_is_the_only_one() -> None:
    """Where the text was given with its header, no other may stand above it."""
    given = version("2025-07-001", f"{header_of(IN_FORCE[0])}{FRENCH['2025-07-001']}")
    archive = Archive([given])

    assert verify(ONE, (), archive).verdict is Verdict.GENUINE
    assert verify(words_of(given), (), archive).verdict is Verdict.GENUINE
    assert verify(f"CNSS\n{ONE}", (), archive).verdict is Verdict.PARTLY


def announced(number: str, *, is_exercise: bool = False) -> Announcement:
    """Return an announcement with a file."""
    audience = Audience(Kind.EXERCISE, chat_id=-5) if is_exercise else Audience()
    file = File(FileKind.DOCUMENT, "a", f"file of {number}", "guide.pdf")
    texts = {"fr": FRENCH["2025-07-001"]}
    return Announcement(
        1, "cnss", "06", State.SENT, 7, texts, audience, files=(file,), number=number
    )


def test_an_exercise_is_never_genuine_unless_it_was_sent_in_earnest_too() -> None:
    """It was made to try the way; nobody is to act on it."""
    tried = announced("EXERCICE-1", is_exercise=True)
    versions = [Version("EXERCICE-1", tried.texts["fr"], State.SENT, announcement=tried)]

    assert verify(ONE, (), Archive(versions)).verdict is Verdict.EXERCISE
    both = Archive([*versions, IN_FORCE[0]])
    assert verify(ONE, (), both).verdict is Verdict.GENUINE


def test_the_worse_verdict_of_a_file_and_its_words_wins() -> None:
    """A genuine file vouches for nothing but itself, and genuine words for no file."""
    known = [announced("2025-07-001")]
    ours, strange = recognise_file("file of 2025-07-001", known), recognise_file("x", known)

    def both(file: Finding, text: str) -> tuple[Verdict, bool]:
        found = together(file, ask(text))
        return found.verdict, found.is_dangerous

    assert both(ours, "") == (Verdict.GENUINE, False)
    assert both(ours, "c'est vrai ?") == (Verdict.GENUINE, False)
    assert both(ours, ONE) == (Verdict.GENUINE, False)
    assert both(ours, OLD) == (Verdict.OUTDATED, False)
    assert both(ours, ONE.replace("17", "27")) == (Verdict.ALTERED, True)
    assert both(ours, "Envoyez votre code.") == (Verdict.PARTLY, True)
    assert both(ours, DUTY) == (Verdict.PARTLY, False)
    assert both(strange, "") == (Verdict.UNKNOWN, False)
    assert both(strange, ONE) == (Verdict.PARTLY, True)
    assert both(strange, "Bonne nouvelle pour tous") == (Verdict.UNKNOWN, False)


@pytest.mark.parametrize(
    ("meant", "found"),
    [
        ("2025-07-010", ["2025-07-010"]),
        ("2025-70-002", ["2025-07-002"]),
        ("001", ["2025-07-001"]),
        ("n° 2025-07-02", ["2025-07-002"]),
        ("٢٠٢٥-٠٧-٠٢٢", ["2025-07-002"]),
        ("bonjour", []),
        ("le salaire de 2025 était de 7002 dirhams", []),
    ],
)
def test_a_slip_in_a_number_is_understood(meant: str, found: list[str]) -> None:
    """The likeliest first."""
    assert list(near_numbers(meant, ARCHIVE.numbers))[:1] == found


def test_a_date_is_no_number() -> None:
    """A day in digits has two at its end."""
    assert holds_number("voir 2025-07-001 svp")
    assert not holds_number("le 2025-07-17 à 10 h, tél. 0522-547-000")


@pytest.mark.parametrize(
    ("written", "kept", "is_told"),
    [
        ("rien à dire", "rien à dire", False),
        ("\u200fتم التأجيل\u200c \u206617\u2069", "تم التأجيل 17", False),
        ("da\u200bman\u00adcom", "damancom", True),
        ("le \u202e71\u202c juillet", "le 71 juillet", True),
        ("👨‍👩‍👧 ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿", "👨‍👩‍👧 ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿", False),
    ],
)
def test_what_cannot_be_seen_is_taken_out(written: str, kept: str, is_told: bool) -> None:
    """What holds an emoji together stays."""
    assert without_invisible(written) == (kept, is_told)


@given(st.text())
def test_any_text_gets_a_verdict(text: str) -> None:
    """And nothing invented is ours; what is called foreign stands in it."""
    found = ask(text)

    assert not found.is_standing
    assert all(part in text for part in found.foreign)


@settings(max_examples=60, deadline=None)
@given(
    st.text(alphabet="a1.-_@/:+ >[]\n\u200b\u202eم🇲🇦️⃣à'", min_size=1, max_size=4).map(
        lambda part: (part * 4096)[:4096]
    )
)
def test_no_text_takes_long(text: str) -> None:
    """Patterns that go back and forth would stand still here."""
    assert not ask(text).is_standing


@pytest.mark.parametrize(
    "part",
    [
        "La date limite de déclaration est reportée au 17",
        "17 juillet 2025, sans majoration, pour tous les pharmaciens",
        "Le montant reste de 350,50 DH par mois.",
        "de la part des 3 derniers mois. Le dépôt se fait le lundi 12",
        "Les bulletins des 24 derniers mois sont à garder.",
    ],
)
def test_an_excerpt_of_the_version_in_force_is_cut_anywhere(part: str) -> None:
    """Before or after a number too, and when an older version differs in just that number."""
    new = (
        "Le contrôle porte sur le paiement de la part des 3 derniers mois. Le dépôt se fait le"
        " lundi 12 janvier 2026, sur rendez-vous à prendre auprès de l’agence. Les bulletins des"
        " 24 derniers mois sont à garder."
    )
    old = (
        "Le contrôle porte sur le paiement de la part des 2 derniers mois. Le dépôt se fait le"
        " lundi 5 janvier 2026. Les bulletins des 12 derniers mois sont à garder."
    )
    archive = Archive(
        [*VERSIONS, version("2026-01-001", old, State.REPLACED), version("2026-01-001", new)]
    )
    found = verify(part, (), archive)

    assert (found.verdict, found.foreign, found.is_dangerous) == (Verdict.PARTLY, (), False)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("05 22 54 70 00", "05\n> 22 54 70 00"),
        ("05 22 54 70 00", "(05) 22.54.70.00"),
        ("05 22 54 70 00", "05 22 54\n70 00"),
        ("https://www.damancom.ma/fr/", "<https://www.damancom.ma/fr/>"),
        ("\n", " > "),
        ("\n", "\n  📌 > "),
    ],
)
def test_where_lines_were_wrapped_or_joined_nothing_changed(old: str, new: str) -> None:
    """A number over two lines, quotation signs in the middle, an address in angle brackets."""
    html = (
        "Chers confrères\nla connexion se fait sur https://www.damancom.ma/fr/ ou par téléphone"
        "\nau 05 22 54 70 00 du lundi au vendredi."
    )
    found = verify(html.replace(old, new), (), Archive([version("2026-01-002", html)]))

    assert found.verdict is Verdict.GENUINE, found


@pytest.mark.parametrize("asked", ["wach 2025-07-001 s7i7a wla la", "واش 2025-07-001 صحيحة؟"])
def test_asking_about_a_number_is_no_danger(asked: str) -> None:
    """In any language: the digits of « s7i7a » are letters."""
    found = ask(asked)

    assert (found.verdict, found.is_dangerous) == (Verdict.NUMBER, False)


@pytest.mark.parametrize("sign", ["%", "‰", "≤ ", "-", "€ "])
def test_a_sign_before_an_amount_that_was_put_in_is_dangerous(sign: str) -> None:
    """« ≤ 10 » is another limit than « 10 »."""
    text = words_of(version("x", FRENCH["2025-07-006"])).replace("350,50", f"{sign}350,50")
    found = verify(text, (), ARCHIVE)

    assert found.verdict is Verdict.ALTERED
    assert found.is_dangerous


@pytest.mark.parametrize(
    "sign", ["\u200b", "\u2060", "\ufeff", "\u00ad", "\u034f", "\u2063", "\u202e"]
)
@pytest.mark.parametrize("place", [4, 7, 8, 30, -1])
def test_what_no_phone_puts_in_is_never_genuine(sign: str, place: int) -> None:
    """Inside a word, between two, beside a space."""
    for number in ("2025-07-001", "2025-07-007"):
        text = words_of(version(number, FRENCH[number]))

        assert not verify(text[:place] + sign + text[place:], (), ARCHIVE).is_standing
        assert not verify(text + sign, (), ARCHIVE).is_standing


def test_the_mark_of_a_files_encoding_is_harmless() -> None:
    """At its very beginning, where programs put it."""
    assert ask("\ufeff" + words_of(IN_FORCE[0])).verdict is Verdict.GENUINE


RULES = (
    "La CNSS reporte la date limite de la déclaration de juin au jeudi 17 juillet 2025.\n"
    "Le paiement n’est pas reporté avant le 17 juillet : il se fait le même jour, en dix-sept "
    "étapes au plus.\nConnectez-vous sur https://www.damancom.ma et n’envoyez votre code à "
    "personne. Montant : six mille dirhams.\nLe Conseil de l’Ordre des pharmaciens"
)
TURNED = [
    ("dix-sept", "vingt-sept", True),
    ("six mille", "soixante mille", True),
    ("le même jour", "le lendemain", True),
    ("jeudi", "vendredi", True),
    ("reporte la", "avance la", False),
    ("n’est pas", "est", False),
    ("se fait", "ne se fait pas", False),
    ("La CNSS", "La CNOPS", False),
    ("Le Conseil", "Le Syndicat", False),
    ("à personne", "à notre agent", False),
    ("avant le 17", "après le 17", False),
    ("au plus", "au moins", False),
    ("dirhams", "euros", True),
]


@pytest.mark.parametrize(("ours", "theirs", "is_dangerous"), TURNED)
def test_one_word_that_turns_what_is_said_is_an_alteration(
    ours: str, theirs: str, is_dangerous: bool
) -> None:
    """Another day in words, another institution, a « not » put in or left out."""
    archive = Archive([version("2025-07-009", RULES)])
    assert verify(RULES, (), archive).verdict is Verdict.GENUINE

    finding = verify(RULES.replace(ours, theirs), (), archive)

    assert finding.verdict is Verdict.ALTERED
    assert finding.is_dangerous >= is_dangerous


FOREIGN_LINES = (
    "12 محرم 1447",
    "5 ⵢⵓⵍⵢⵓⵣ",
    "||0661234567||",
    "> CNSS : nouveau lien",
    "Payer maintenant",  # the label of a button
    "Contact : Agent CNSS",
    "#urgent",
    "@cnss_agent",
    "📍 Agence CNSS Rabat",
    "👉 1️⃣2️⃣",
    "Erratum :",
    "Transféré de Banque Populaire",
    "P.S. : code à donner au 3939",
)


@pytest.mark.parametrize("line", FOREIGN_LINES)
def test_a_line_of_anybody_s_is_shown_as_not_ours(line: str) -> None:
    """Above our text or below it, in whatever form WhatsApp or Telegram pass it on."""
    archive = Archive([version("2025-07-009", RULES)])
    for text in (f"{line}\n{RULES}", f"{RULES}\n{line}"):
        finding = verify(text, (), archive)
        assert finding.verdict in {Verdict.PARTLY, Verdict.ALTERED}
        assert finding.foreign


def test_an_excerpt_that_begins_behind_a_negation_is_altered() -> None:
    """« (n’)envoyez votre code à personne » orders what ours forbids."""
    archive = Archive([version("2025-07-009", RULES)])
    rest = RULES.partition("n’")[2].partition("n’")[2]
    assert rest.startswith("envoyez")

    assert verify(rest, (), archive).verdict is Verdict.ALTERED


def test_a_program_is_dangerous_though_the_words_below_it_are_ours() -> None:
    """Nothing of ours is ever run."""
    finding = together(Finding(Verdict.UNKNOWN), verify(ONE, (), ARCHIVE), is_program=True)

    assert finding.verdict is Verdict.PARTLY
    assert finding.is_dangerous


def test_a_question_by_its_sign_alone_is_none_without_it() -> None:
    """« hadchi s7i7 ? » asks whether it is true; « hadchi s7i7 » says that it is."""
    asked = sorted({one.strip() for one in told_truths()} - {one.strip() for one in BARE})
    for said in asked:
        assert asks_truth(f"{said} ?"), said
        assert not asks_truth(f"Bonjour. {said}."), said
        assert not asks_by_words(phrase(said)), said
    for said in asked[::40]:
        assert ask(f"{DUTY}\n{said} ?").verdict is Verdict.GENUINE, said
        assert ask(f"{DUTY}\n{said}").verdict is not Verdict.GENUINE, said
