"""The real content: complete, in three languages, within Telegram's limits."""

import re
from datetime import date, time

import pytest

from bot.catalog.catalog import Catalog
from bot.core.marks import MARK
from bot.core.writing.bidi import FSI, LRI, PDI
from bot.core.writing.text import opening, visible
from bot.handlers.tables.commands import COMMANDS
from bot.places import CONTENT

SHORT = 600  # characters that a group reads of an answer
# An evaluation depends on exactly these.
TOPICS = {
    "login-otp",
    "login-eid",
    "otp-not-received",
    "otp-expired",
    "otp-invalid",
    "password-forgotten",
    "identifier-forgotten",
    "account-locked",
    "phone-changed",
    "register-damancom",
    "guide-pdf",
    "eid-what-is-it",
    "eid-activate",
    "eid-pin-forgotten",
    "eid-phone-nfc",
    "mfa-why",
    "which-method-best",
    "portal-link",
    "portal-slow",
    "best-hour",
    "declare-steps",
    "deadline-monthly",
    "deadline-exceptional-july-2025",
    "deadline-weekend",
    "late-penalty",
    "penalty-waiver",
    "payment-how",
    "declaration-nil",
    "declaration-correct",
    "receipt-proof",
    "new-employee",
    "employee-left",
    "bds-what",
    "attestation",
    "several-pharmacies",
    "delegate-accountant",
    "share-code",
    "phishing-suspect",
    "who-to-contact",
    "order-contact",
    "announcements-official",
    "subscribe-reminders",
    "unsubscribe",
    "bot-privacy",
    "bot-help",
    "bot-language",
}
_ISLAND = re.compile(f"[{LRI}{FSI}][^{PDI}]*{PDI}")
_TAG = re.compile(r"<[^>]+>")


def test_no_topic_that_was_once_linked_is_gone(catalog: Catalog) -> None:
    """Links, votes and memories name topics by these ids; new ones may be added freely."""
    assert set(catalog.topics) >= TOPICS


def test_every_text_is_there_in_three_languages(catalog: Catalog) -> None:
    """The loader refuses holes; this counts."""
    for topic in catalog.topics.values():
        assert {"fr", "ar", "en"} <= set(topic.body)
        assert set(topic.title) == set(topic.body)
    assert len(catalog.regions) == 12
    assert {guide.method for guide in catalog.guides.values()} == {"otp", "eid"}


def test_latin_words_in_arabic_are_islands(catalog: Catalog) -> None:
    """A bare Latin run would drag its neighbours to the wrong side."""
    texts = [
        *(topic.body["ar"] for topic in catalog.topics.values()),
        *(page.html["ar"] for page in catalog.pages.values()),
        *(step.body["ar"] for guide in catalog.guides.values() for step in guide.steps),
    ]
    for text in texts:
        bare = _ISLAND.sub("", _TAG.sub("", MARK.sub("", text)))
        assert not re.search("[A-Za-z]", bare), text


def test_what_is_not_confirmed_offers_the_order(catalog: Catalog) -> None:
    """The person is told what is not known, and that a human can be asked."""
    for topic in catalog.topics.values():
        if topic.status == "awaiting":
            for language, name in (("fr", "Ordre"), ("ar", "هيئة"), ("en", "Order")):
                assert name in topic.title[language] + topic.body[language], topic.id


def test_no_telephone_number_is_shown(catalog: Catalog) -> None:
    """The published ones disagree; none is confirmed."""
    for topic in catalog.topics.values():
        for body in topic.body.values():
            assert not re.search(r"\b0[58]0?[\d ]{7,}|\b3939\b", _TAG.sub("", body)), topic.id


def test_the_extensions_are_data_with_their_day(catalog: Catalog) -> None:
    """17 July, then 21 July, each known from its own day."""
    assert [(e.due_on, e.known_on) for e in catalog.extensions] == [
        (date(2025, 7, 17), date(2025, 7, 8)),
        (date(2025, 7, 21), date(2025, 7, 18)),
    ]


def test_moon_dates_of_2025_are_the_announced_ones(catalog: Catalog) -> None:
    """The package is a day early in Morocco; the content corrects it."""
    assert catalog.holidays.name_on(date(2025, 6, 7)) is not None
    assert catalog.holidays.name_on(date(2025, 6, 6)) is None
    assert catalog.holidays.name_on(date(2025, 7, 30)) is not None
    assert catalog.holidays.name_on(date(2025, 7, 17)) is None


@pytest.mark.parametrize("language", ["fr", "ar", "en"])
def test_every_command_is_described(catalog: Catalog, language: str) -> None:
    """In the menu of each language."""
    for command in COMMANDS:
        assert catalog.text(command.description_key, language)


@pytest.mark.parametrize(
    ("days", "language", "words"),
    [
        (0, "fr", "aujourd’hui"),
        (1, "fr", "demain"),
        (8, "fr", "8 jours"),
        (0, "ar", "اليوم"),
        (1, "ar", "غدا"),
        (2, "ar", "يومان"),
        (3, "ar", "أيام"),
        (11, "ar", "يوما"),
        (100, "ar", "يوم"),
        (1, "en", "tomorrow"),
        (9, "en", "9 days"),
    ],
)
def test_countdowns_agree_with_their_number(
    catalog: Catalog, days: int, language: str, words: str
) -> None:
    """Arabic has a form for each kind of number."""
    assert words in catalog.text("deadline-countdown", language, days=days)


def test_french_dates_are_spelled_as_one_says_them(catalog: Catalog) -> None:
    """The first of a month, the month after « les salaires », and the hour."""
    formats = catalog.formats

    assert catalog.date(date(2025, 8, 1), "fr", weekday=True) == "vendredi 1er août 2025"
    assert catalog.date(date(2025, 8, 1), "en") == "1 August 2025"
    assert [formats.of_month(2025, month, "fr") for month in (4, 6, 8, 10)] == [
        "d’avril 2025",
        "de juin 2025",
        "d’août 2025",
        "d’octobre 2025",
    ]
    assert formats.of_month(2025, 8, "en") == "August 2025"
    assert [formats.time(time(9, minute), "fr") for minute in (0, 5)] == [
        "9\u00a0h",
        "9\u00a0h\u00a005",
    ]
    assert formats.time(time(9), "ar") == "09:00"


def test_a_missing_value_is_an_error_not_a_word(catalog: Catalog) -> None:
    """Fluent alone would show the name of the variable."""
    with pytest.raises(KeyError, match="deadline-month"):
        catalog.text("deadline-month", "fr")
    with pytest.raises(KeyError):
        catalog.text("no-such-text", "fr")


def test_one_sentence_states_the_rule(catalog: Catalog) -> None:
    """By the 10th at the latest, everywhere; “before the 10th” is only quoted."""
    before = re.compile(
        r"(?:avant le|before the|قبل(?: يوم)?) \{ ?(?:\$day|fact:deadline-day) ?\}"
    )
    said = {
        (path.name, line.partition(" =")[0])
        for path in CONTENT.rglob("*")
        if path.suffix in {".md", ".ftl"}
        for line in path.read_text(encoding="utf-8").splitlines()
        if before.search(line)
    }
    (obligation,) = catalog.obligations.values()

    # With the hour stated or not.
    notes = {"deadline-why-note", "deadline-why-note-other"}
    assert {key for _, key in said} == notes | {f"{key}-known" for key in notes}
    assert obligation.day == 10
    assert str(obligation.day) == catalog.facts["deadline-day"].text("fr")


def test_no_answer_begins_with_a_bare_yes_or_no(catalog: Catalog) -> None:
    """What was typed need not be the question of the title: « c’est quoi, le NFC ? »."""
    bare = re.compile(r"(?:oui|non|yes|no|نعم|لا)\s*[:,.;!،؛…–—]", re.IGNORECASE)
    for topic in catalog.topics.values():
        for body in topic.body.values():
            assert not bare.match(visible(body).lstrip("\u2066\u2067\u2068 ")), topic.id


def test_what_a_group_reads_of_an_answer_never_stops_at_a_colon(catalog: Catalog) -> None:
    """« Suivez ces cinq étapes : » and nothing more."""
    for topic in catalog.topics.values():
        for language, body in topic.body.items():
            begun = visible(opening(body)).rstrip()
            assert not begun.endswith((":", "،", ",", "…")), (topic.id, language)
            assert len(begun) <= SHORT, (topic.id, language)


def test_the_first_remedy_tells_of_no_other_trouble(catalog: Catalog) -> None:
    """« Toujours rien » is not answered with « J’ai changé de numéro », which nobody said.

    What goes before it is in the answer itself: to wait, to try again, to ask the agency.
    """
    titles = {one.id: one.title["fr"] for one in catalog.topics.values()}
    first = {one.id: one.next[0] for one in catalog.topics.values() if one.next}
    odd = {one: told for one, told in first.items() if titles[told].startswith("J’ai ")}
    assert odd == {}


@pytest.mark.parametrize("key", ["deadline-rule", "deadline-rule-plain"])
def test_declaration_and_payment_have_one_date(catalog: Catalog, key: str) -> None:
    """That it was not known whether the payment has to come first was wrong."""
    said = [catalog.text(key, code, day=10, before=8, eve=9) for code in catalog.languages]
    for text, part in zip(said, ("déclaration et paiement", "والأداء", "payment"), strict=True):
        assert part in text, text
