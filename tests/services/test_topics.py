"""The answers as they are given on a day: the story of July 2025, in three languages."""

import re
from dataclasses import replace
from datetime import date, datetime
from html import unescape

import pytest

from bot.catalog.catalog import Catalog
from bot.core.calendar.date_questions import DateQuestion
from bot.core.calendar.morocco import ZONE, day_of
from bot.core.marks import MARK
from bot.core.writing.text import MESSAGE_LIMIT, utf16_length
from bot.search.dates.reader import DateReader, date_reader
from bot.services.deadlines import deadline_words
from bot.services.deadlines.deadlines import Deadlines
from bot.services.questions.faq import Faq
from bot.services.questions.topics import Topics
from tests.reading_order import misplaced

EXCEPTIONAL = "deadline-exceptional-july-2025"
MOVED = DateQuestion(asks_change=True)
_HIDDEN = re.compile("<[^>]+>|[\u2066-\u2069]")

# What the first line says on each day, and whether the date has moved then.
NO = "Non, pas à notre connaissance."
UNMOVED = "Non, pas à notre connaissance : nous ne connaissons aucun report pour les salaires de"
NOT_MOVED = "Non, pas à notre connaissance. La date reste :"
TWICE = "du 10 juillet 2025 au 17 juillet 2025, puis au 21 juillet 2025"
STORY = [
    (
        "2025-07-01",
        "jeudi 10 juillet 2025, il reste 9 jours",
        "Thursday 10 July 2025, 9 days left",
        "الخميس 10 يوليوز 2025، بقيت 9 أيام",
        False,
    ),
    (
        "2025-07-07",
        "jeudi 10 juillet 2025, il reste 3 jours",
        "Thursday 10 July 2025, 3 days left",
        "الخميس 10 يوليوز 2025، بقيت 3 أيام",
        False,
    ),
    (
        "2025-07-08",
        "jeudi 17 juillet 2025, il reste 9 jours",
        "Thursday 17 July 2025, 9 days left",
        "الخميس 17 يوليوز 2025، بقيت 9 أيام",
        True,
    ),
    (
        "2025-07-09",
        "jeudi 17 juillet 2025, il reste 8 jours",
        "Thursday 17 July 2025, 8 days left",
        "الخميس 17 يوليوز 2025، بقيت 8 أيام",
        True,
    ),
    (
        "2025-07-10",
        "jeudi 17 juillet 2025, il reste 7 jours",
        "Thursday 17 July 2025, 7 days left",
        "الخميس 17 يوليوز 2025، بقيت 7 أيام",
        True,
    ),
    (
        "2025-07-14",
        "jeudi 17 juillet 2025, il reste 3 jours",
        "Thursday 17 July 2025, 3 days left",
        "الخميس 17 يوليوز 2025، بقيت 3 أيام",
        True,
    ),
    (
        "2025-07-16",
        "jeudi 17 juillet 2025, demain",
        "Thursday 17 July 2025, tomorrow",
        "الخميس 17 يوليوز 2025، غدا",
        True,
    ),
    (
        "2025-07-17",
        "jeudi 17 juillet 2025, aujourd’hui",
        "Thursday 17 July 2025, today",
        "الخميس 17 يوليوز 2025، اليوم",
        True,
    ),
    (
        "2025-07-18",
        "lundi 21 juillet 2025, il reste 3 jours",
        "Monday 21 July 2025, 3 days left",
        "الاثنين 21 يوليوز 2025، بقيت 3 أيام",
        True,
    ),
    (
        "2025-07-21",
        "lundi 21 juillet 2025, aujourd’hui",
        "Monday 21 July 2025, today",
        "الاثنين 21 يوليوز 2025، اليوم",
        True,
    ),
    (
        "2025-07-22",
        "dimanche 10 août 2025, il reste 19 jours",
        "Sunday 10 August 2025, 19 days left",
        "الأحد 10 غشت 2025، بقي 19 يوما",
        True,  # the one that has just passed
    ),
    (
        "2026-11-29",
        "jeudi 10 décembre 2026, il reste 11 jours",
        "Thursday 10 December 2026, 11 days left",
        "الخميس 10 دجنبر 2026، بقي 11 يوما",
        False,
    ),
    (
        "2026-12-10",
        "jeudi 10 décembre 2026, aujourd’hui",
        "Thursday 10 December 2026, today",
        "الخميس 10 دجنبر 2026، اليوم",
        False,
    ),
]
DAYS = [day for day, *_ in STORY]
YES_NO = {"fr": ("Oui", "Non, pas à notre connaissance"), "ar": ("نعم", "لا، حسب علمنا"),
          "en": ("Yes", "No, not to our knowledge")}  # fmt: skip


@pytest.fixture(scope="module")
def reader(catalog: Catalog) -> DateReader:
    """What a question asks of the date."""
    return date_reader(catalog.search_words.dates)


@pytest.fixture
def topics(catalog: Catalog) -> Topics:
    """The answers over the content alone."""
    return Topics(catalog, Deadlines(catalog))


def at(day: str) -> datetime:
    """Return nine o'clock of a day in Morocco."""
    return datetime.fromisoformat(f"{day}T09:00").replace(tzinfo=ZONE)


def read(html: str) -> str:
    """Return what a person reads."""
    return unescape(_HIDDEN.sub("", html)).replace("\u00a0", " ")


@pytest.mark.parametrize(("day", "fr", "en", "ar", "moved"), STORY)
async def test_the_date_comes_first_on_each_day(
    topics: Topics, day: str, fr: str, en: str, ar: str, moved: bool
) -> None:
    """The computed date with its countdown, then the rule; yes or no where that is asked."""
    for language, expected in (("fr", fr), ("en", en), ("ar", ar)):
        said = read(await topics.body("deadline-monthly", language, now=at(day)))
        assert said.splitlines()[0] == f"📅 {expected}"
        assert said.index(expected) < said.index(" 10 " if language != "en" else "10th of")

        asked = await topics.body("deadline-monthly", language, now=at(day), asked=MOVED)
        first, second, *_ = read(asked).splitlines()
        yes, no = YES_NO[language]
        assert first.startswith(yes if moved else no)
        assert second == f"📅 {expected}"


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("language", ["fr", "ar", "en"])
async def test_nothing_is_told_before_the_day_it_was_known(
    catalog: Catalog, topics: Topics, day: str, language: str
) -> None:
    """The 17th from the 8th of July on, the 21st from the 18th on, in whatever answer."""
    for topic in topics.known(catalog.topics, now=at(day)):
        said = read(await topics.body(topic, language, now=at(day)))
        title = catalog.topics[topic].title[language]
        if day < "2025-07-18":
            assert not re.search("21 (juillet|July|يوليوز)", f"{title} {said}"), topic
        if day < "2025-07-08":
            assert not re.search("17 (juillet|July|يوليوز)", f"{title} {said}"), topic
    assert (EXCEPTIONAL in topics.known(catalog.topics, now=at(day))) == (day >= "2025-07-08")


@pytest.mark.parametrize(("day", "known"), [("2025-07-08", "17"), ("2025-07-18", "17 21")])
async def test_the_story_of_the_exceptional_date_as_far_as_it_is_known(
    topics: Topics, day: str, known: str
) -> None:
    """Each move with the day on which it was announced."""
    said = read(await topics.body(EXCEPTIONAL, "fr", now=at(day)))

    assert re.findall(r"• \w+ (\d+) juillet 2025 : annoncé", said) == known.split()


@pytest.mark.parametrize(
    ("day", "question", "first"),
    [
        ("2025-07-09", "c’est prolongé jusqu’au 17 août ?", "Non, pas à notre connaissance."),
        ("2025-07-09", "reporté au 17/08/2025 ?", "Non, pas à notre connaissance."),
        ("2025-07-09", "reporté au 17/07 ?", "Oui."),
        (
            "2025-07-17",
            "le 17 juillet 2026 c’est la date limite ?",
            "Non, pas à notre connaissance.",
        ),
        ("2025-07-17", "is the deadline extended to 17 August?", "Non, pas à notre connaissance."),
        ("2025-07-09", "la date limite n’est plus le 17 ?", "📅 jeudi 17 juillet 2025"),
        ("2025-07-18", "is the deadline not the 21st?", "📅 lundi 21 juillet 2025"),
        (
            "2025-07-09",
            "la prolongation c’est jusqu’au 17 ou 21 juillet",
            "📅 jeudi 17 juillet 2025",
        ),
        (
            "2025-07-22",
            "c’est repoussé au 21 c’est vrai ?",
            "Oui, pour les salaires de juin 2025 : ",
        ),
        ("2025-07-22", "le délai a été prolongé ?", "Oui, pour les salaires de juin 2025 : "),
        ("2026-11-29", "le délai est prolongé ?", "Non, pas à notre connaissance : "),
        ("2026-11-29", "c’est reporté ou pas ?", "Non, pas à notre connaissance : "),
        ("2026-11-29", "le report au 27 est une rumeur ?", "Nous ne connaissons aucun report "),
        ("2025-07-14", "c’est encore repoussé ?", "Nous ne connaissons qu’un report"),
        ("2025-07-14", "y a-t-il un nouveau report ?", "Nous ne connaissons qu’un report"),
        ("2025-07-14", "was it extended again?", "Nous ne connaissons qu’un report"),
        ("2025-07-14", "واش تمدد الأجل مرة أخرى؟", "Nous ne connaissons qu’un report"),
        (
            "2025-07-14",
            "Urgent : la CNSS prolonge jusqu’au 31 août, partagez",
            "Non, pas à notre connaissance. La date reste :",
        ),
        (
            "2026-07-06",
            "عاجل: الصندوق يمدد الأجل إلى 31 غشت",
            "Non, pas à notre connaissance. La date reste :",
        ),
        ("2025-07-14", "wach bs7 zado l 31 juillet", "Non, pas à notre connaissance. La date"),
        ("2025-07-18", "c’est repoussé encore ?", f"Oui : {TWICE}."),
        ("2025-07-18", "was it extended again?", f"Oui : {TWICE}."),
        ("2026-11-29", "c’est encore repoussé ?", "Non, pas à notre connaissance"),
        ("2026-11-29", "le report est annulé ?", "Nous ne connaissons aucun report "),
        ("2025-07-09", "le report est-il une rumeur ?", "La date est reportée."),
        ("2025-07-09", "c’est le 10 de chaque mois ?", "📅 jeudi 17 juillet 2025"),
        ("2025-07-09", "c’est le 17 de chaque mois ?", "📅 jeudi 17 juillet 2025"),
        ("2026-11-29", "c’est le 10 de chaque mois ?", "Oui."),
        ("2026-07-06", "la date limite de mai c’est le 10 juillet ?", "Non, pas à notre "),
        ("2026-07-06", "deadline for May wages is 10 July?", "Non, pas à notre connaissance."),
        ("2026-07-06", "la date limite de juin c’est le 10 juillet ?", "Oui."),
        *(
            ("2025-07-09", question, "Non, pas à notre connaissance.")
            for question in (
                *("c’est le 22 ?", "c’est pour le 22 juillet ?", "jusqu’au 22 ?", "huwa 22 ?"),
                *("wach 22 ?", "واش 22؟", "هل هو 22؟", "حتى 22 يوليوز؟", "is it the 22nd?"),
                *("c’est le 9 ?", "until the 22nd?"),
            )
        ),
        ("2025-07-09", "c’est le 17 ?", "Oui."),
        ("2025-07-09", "is it the 17th?", "Oui."),
        *(
            ("2025-07-09", question, f"{NOT_MOVED}\n📅 mardi 10 j")
            for question in (
                *("mai a été reporté au 31 ?", "la date de mai est reportée au 31 mai ?"),
                *("was May moved to the 31st?", "واش ماي تأجل ل 31؟", "mai t2ajjel l 31 ?"),
                "هل تم تأجيل ماي إلى 31؟",
            )
        ),
        *(
            ("2025-07-09", question, "Oui. La date des salaires de mai 2025 est passée")
            for question in (
                *(
                    "fini pour mai ?",
                    "mai c’est terminé ?",
                    "is it over for May?",
                    "هل انتهى ماي؟",
                ),
                *("sala mai ?", "mai c’est clos ?"),
            )
        ),
        ("2025-07-09", "fini pour juin ?", "Non, il est encore temps."),
        ("2025-07-09", "واش سالا يونيو؟", "Non, il est encore temps."),
    ],
)
async def test_yes_or_no_is_said_of_the_whole_date_that_is_named(
    reader: DateReader, topics: Topics, day: str, question: str, first: str
) -> None:
    """Its month and year count; after a negation, or of two days, the date alone is said."""
    asked = reader.read(question)
    assert asked is not None
    answer = await topics.date("fr", now=at(day), asked=asked)
    assert read(answer.html).startswith(first)


GOOD_DAY = (
    "le {} c’est encore bon ?",
    "le {} est-il encore valable ?",
    "le {} ça passe ?",
    "on peut encore déclarer le {} ?",
    "le {} on est dans les temps ?",
    "is the {}th still good?",
    "can I still file on July {}?",
    "هل يوم {} ما زال صالحا للتصريح؟",
    "is the {}th still valid?",
    "wach {} mazal ?",
    "wach nhar {} mzyan ?",
    "واش نهار {} مزال ؟",
    "هل يوم {} مقبول ؟",
)


@pytest.mark.parametrize("question", GOOD_DAY)
async def test_a_day_that_is_still_good_is_never_refused(
    reader: DateReader, topics: Topics, question: str
) -> None:
    """Yes until the last day, that day included; a later one is late, or the date stands alone."""
    said = {}
    for day in (7, 9, 10, 11):
        asked = reader.read(question.format(day))
        said[day] = read((await topics.date("fr", now=at("2026-07-06"), asked=asked)).html)

    for day in (7, 9, 10):
        assert said[day].startswith("Oui, jusqu’au vendredi 10 juillet 2026 compris.")
    late = ("Non : la date limite est le", "Ce serait en retard : la date limite est le", "📅")
    assert said[11].startswith(tuple(f"{one} vendredi 10" for one in late))


@pytest.mark.parametrize("question", ["mazal 9 ?", "is it still the 9th?", "c’est encore le 9 ?"])
async def test_what_may_ask_if_a_day_is_good_is_not_refused(
    reader: DateReader, topics: Topics, question: str
) -> None:
    """« Non » would read as: too late."""
    asked = reader.read(question)
    answer = read((await topics.date("fr", now=at("2026-07-06"), asked=asked)).html)
    assert answer.startswith("📅")


@pytest.mark.parametrize(
    ("day", "question", "expected"),
    [
        (
            "2026-07-06",
            "mai c'est trop tard ?",
            "Oui. La date des salaires de mai 2026 est passée",
        ),
        (
            "2026-07-06",
            "trop tard pour mai 2026 ?",
            "Oui. La date des salaires de mai 2026 est passée",
        ),
        (
            "2026-07-06",
            "is it too late for April?",
            "Oui. La date des salaires d’avril 2026 est passée",
        ),
        (
            "2026-07-06",
            "wach fat lwa9t dyal mai ?",
            "Oui. La date des salaires de mai 2026 est passée",
        ),
        (
            "2026-07-06",
            "فات الوقت ديال أبريل؟",
            "Oui. La date des salaires d’avril 2026 est passée",
        ),
        ("2026-07-06", "encore temps pour mai ?", "La date des salaires de mai 2026 est passée"),
        ("2026-07-06", "trop tard pour septembre ?", "Non, il est encore temps"),
        ("2026-07-12", "trop tard pour juillet ?", "Non, il est encore temps"),
        ("2026-07-06", "le 11 c trop tard ?", "Oui : la date limite est le vendredi 10"),
        ("2026-07-06", "le 20 c trop tard ?", "Oui : la date limite est le vendredi 10"),
        ("2026-07-06", "le 9 juillet c trop tard ?", "Non, jusqu’au vendredi 10 juillet"),
        ("2026-07-06", "le 11 juillet c'est trop tard ?", "Oui : la date limite"),
        ("2026-07-06", "is the 10th past the deadline?", "Non, jusqu’au vendredi 10 juillet"),
        ("2026-07-06", "is the 17th past the deadline?", "Oui : la date limite"),
        ("2026-07-06", "is the 11th too late?", "Oui : la date limite"),
        ("2026-07-06", "is the 9th too late?", "Non, jusqu’au vendredi 10 juillet"),
        ("2026-07-06", "هل يوم 20 فات الأوان؟", "Oui : la date limite"),
        ("2026-07-06", "واش نهار 9 فات الأجل؟", "Non, jusqu’au vendredi 10 juillet"),
        ("2026-07-06", "nhar 11 fat lajal?", "Oui : la date limite"),
        ("2026-07-06", "on ma dit le 20", "Non"),
        ("2026-07-06", "on m'a dit le 10", "Oui"),
        ("2026-07-06", "I was told the 20th", "Non"),
        ("2026-07-06", "قيل لي يوم 20", "Non"),
        ("2026-07-06", "galo liya nhar 20", "Non"),
        ("2026-07-06", "has may been extended?", f"{UNMOVED} mai 2026"),
        ("2026-07-06", "juin 2025 a été reporté ?", "Oui"),
        ("2026-07-06", "était-ce reporté l'an dernier ?", "📅"),
        ("2026-07-06", "was the deadline extended last year?", "📅"),
        ("2026-07-06", "هل تم تمديد الأجل العام الماضي؟", "📅"),
        ("2026-07-06", "هل تم تمديد الأجل إلى 31 يوليوز؟", NO),
        ("2026-07-06", "la date est reportée à août ?", f"{UNMOVED} juin 2026"),
    ],
)
async def test_what_is_said_is_said_of_the_month_that_is_asked_about(
    topics: Topics, faq: Faq, day: str, question: str, expected: str
) -> None:
    """Never a no about another month or another year, in whatever language it is asked."""
    found = faq.find(question)
    asked = found.date
    (topic,) = found.decision.topics
    said = read((await topics.date("fr", now=at(day), asked=asked, topic=topic)).html)
    assert said.startswith(expected), said


@pytest.mark.parametrize(
    ("day", "question", "first"),
    [
        ("2025-07-08", "c’est trop tard ?", "Non, il est encore temps."),
        ("2025-07-21", "c’est trop tard ?", "Non, il est encore temps."),
        ("2025-07-21", "le délai est fini ?", "Non, il est encore temps."),
        ("2025-07-21", "واش فات الوقت", "Non, il est encore temps."),
        ("2025-07-21", "ce n’est pas trop tard ?", "Il est encore temps."),
        ("2025-07-21", "il est encore temps de déclarer ?", "Oui, il est encore temps."),
        ("2025-07-22", "c’est trop tard ?", "Oui. La date des salaires de juin 2025 est passée"),
        ("2025-07-22", "fat lwa9t ?", "Oui. La date des salaires de juin 2025 est passée"),
        ("2025-07-22", "is it too late?", "Oui. La date des salaires de juin 2025 est passée"),
        ("2025-07-22", "am I still in time?", "La date des salaires de juin 2025 est passée"),
    ],
)
async def test_who_asks_if_it_is_too_late_reads_it_first(
    reader: DateReader, topics: Topics, day: str, question: str, first: str
) -> None:
    """Before the next date, and once."""
    asked = reader.read(question)
    said = read((await topics.date("fr", now=at(day), asked=asked)).html)
    assert said.startswith(first)
    assert said.count("est passée") <= 1


@pytest.mark.parametrize(
    "question",
    [
        *("ce n’est plus le 10 ?", "pas le 20 ?", "isn’t it the 20th?", "the 20th is wrong?"),
        *("machi 20 ?", "أليس الأجل يوم 10 ؟", "أليس آخر أجل هو 10 ؟", "le 10 à midi ?"),
        *("le 10 à 18h ?", "le 10 avant 18h ?", "10 juin ?", "10.07 ?", "07/10 ?", "le dix ?"),
        *(
            "fin du mois ?",
            "Is it due Friday?",
            "j’ai encore deux semaines ?",
            "le 20 au lieu du 10 ?",
        ),
        *("est-ce qu’on doit déclarer avant vendredi ?", "c’est aujourd’hui ?"),
    ],
)
async def test_the_date_alone_is_said_where_yes_or_no_could_mislead(
    catalog: Catalog, reader: DateReader, topics: Topics, question: str
) -> None:
    """A negation, an hour, a day of the week, nothing but a day."""
    asked = reader.read(question)
    assert asked is not None
    for language in catalog.languages:
        said = read((await topics.date(language, now=at("2026-07-06"), asked=asked)).html)
        assert said.startswith("📅")


@pytest.mark.parametrize(
    "question",
    [
        "la date limite du {} est annulée ?",
        "la date limite du {} est suspendue ?",
        "la date limite du {} est supprimée ?",
        "la date limite du {} est facultative ?",
        "la date limite du {} est fausse ?",
        "la date limite du {} est dépassée ?",
        "la date limite du {} est terminée ?",
        "la date limite du {} est respectée ?",
        "la date limite est le {} seulement pour les grandes entreprises ?",
        "la date limite du {} ne compte que pour Casablanca ?",
        "on a encore {} jours ?",
        "c’est dans {} jours la date limite ?",
        "on a encore {} semaines ?",
        "ma pharmacie {} salariés date limite ?",
        "la date limite c’est bien le {} à 18h ?",
        "la date limite est samedi {} ?",
        "le délai commence le {} ?",
        "à partir du {} c’est toujours la date limite ?",
        "le report au {} c’est faux ?",
        "c’est une intox le report au {} ?",
        "c’est une rumeur, le report au {} ?",
        "prolongé au-delà du {} ?",
        "la date limite n’est pas le {} ?",
        "هل تم إلغاء أجل {} ؟",
        "هل أجل {} كذبة ؟",
        "هل انتهى أجل {} ؟",
        "أجل {} خاص بالشركات الكبرى فقط ؟",
        "واش الأجل ديال {} تلغى ؟",
        "wach lajal dyal {} tlgha ?",
        "wach lajal ta3 {} ma b9ach ?",
        "wach lajal {} ghir l charikat lkbar ?",
        "wach lajal {} kdoub ?",
        "is the deadline of the {}th cancelled?",
        "is the deadline of the {}th over?",
        "is the {}th extension fake?",
        "deadline {} only for big companies?",
        "is the {}th only the payment deadline?",
        "do we still have {} days?",
    ],
)
async def test_neither_yes_nor_no_is_said_to_a_question_that_turns_round(
    catalog: Catalog, reader: DateReader, topics: Topics, question: str
) -> None:
    """Cancelled, over, only for some, so many days: a bare word would be taken for the answer."""
    for day in (10, 17, 20):
        asked = reader.read(question.format(day))
        for today in ("2026-07-06", "2025-07-09"):
            for language in catalog.languages:
                answer = await topics.date(language, now=at(today), asked=asked)
                assert not re.match(r"(Oui|Non|Yes|No|نعم|لا)\b(?! نعلم)", read(answer.html))


@pytest.mark.parametrize("day", DAYS)
async def test_every_answer_is_filled_and_fits_a_message(
    catalog: Catalog, topics: Topics, day: str
) -> None:
    """No mark is left for a person to read, and there is room for the sources."""
    for topic in catalog.topics:
        for language in catalog.languages:
            html = await topics.body(topic, language, now=at(day), asked=MOVED)
            assert not MARK.search(html)
            assert html.strip()
            assert utf16_length(html) < MESSAGE_LIMIT - 600
            assert language != "ar" or misplaced(html) == []


@pytest.mark.parametrize("moment", ["2025-07-16T22:59:59+00:00", "2025-07-16T23:00:00+00:00"])
async def test_the_day_changes_at_midnight_in_morocco(topics: Topics, moment: str) -> None:
    """Nothing rendered the day before is kept."""
    await topics.body("deadline-monthly", "fr", now=at("2025-07-16"))
    said = await topics.body("deadline-monthly", "fr", now=datetime.fromisoformat(moment))

    assert ("demain" in said) == moment.startswith("2025-07-16T22")
    assert ("aujourd’hui" in said) == moment.startswith("2025-07-16T23")


@pytest.mark.parametrize(
    ("day", "asked", "first"),
    [
        ("2025-07-09", DateQuestion(asks_change=True, days=(21,)), f"{NO} La date reste :"),
        ("2025-07-09", DateQuestion(doubts_day=True, days=(17,)), "Oui."),
        ("2025-07-09", DateQuestion(doubts_day=True, days=(10,)), "Non, la date a changé :"),
        ("2025-07-18", DateQuestion(doubts_day=True, days=(17,)), "Non, la date a changé :"),
        ("2025-07-09", DateQuestion(doubts_day=True, days=(12,)), NO),
        ("2026-11-29", DateQuestion(doubts_day=True, days=(10,)), "Oui."),
        (
            "2026-11-29",
            DateQuestion(month=10),
            "📅 mardi 10 novembre 2026, c’était il y a 19 jours",
        ),
        ("2025-07-09", DateQuestion(month=10), "📅 lundi 10 novembre 2025, il reste 124 jours"),
    ],
)  # fmt: skip
async def test_a_named_day_or_month_is_answered(
    topics: Topics, day: str, asked: DateQuestion, first: str
) -> None:
    """Yes, no, or that month's date; the next one is there in any case."""
    said = read(await topics.body("deadline-monthly", "fr", now=at(day), asked=asked))
    coming = read(await topics.body("deadline-monthly", "fr", now=at(day))).splitlines()[0]

    assert said.splitlines()[0] == first
    assert coming.removeprefix("📅 ") in said


async def test_of_a_date_that_has_just_passed_people_are_told(topics: Topics) -> None:
    """The next one first."""
    said = read(await topics.body("deadline-monthly", "fr", now=at("2025-07-22")))

    assert "10 août 2025" in said.splitlines()[0]
    assert "passée : c’était hier, lundi 21 juillet 2025" in said
    assert "tombe un dimanche" in said
    assert "au plus tard le vendredi 8 août 2025" in said


@pytest.mark.parametrize("language", ["fr", "ar", "en"])
async def test_the_reminders_are_those_of_the_settings(
    catalog: Catalog, topics: Topics, language: str
) -> None:
    """Days and hour come from reminders.toml, not from prose."""
    said = read(await topics.body("subscribe-reminders", language, now=at("2025-07-09")))

    for day in catalog.schedule.days:
        assert read(catalog.text("reminders-day", language, days=day)) in said
    assert read(catalog.formats.time(catalog.schedule.at, language)) in said


def test_a_source_is_named_from_its_day_on(catalog: Catalog) -> None:
    """The notice of 18 July is no source on the 17th."""
    source = catalog.sources["assurances-2025-07"]

    assert not source.is_known(day_of(at("2025-07-17")))
    assert source.is_known(day_of(at("2025-07-18")))


ASKED_MONTHS = [
    ("2026-11-29", "quand dois-je déclarer mai 2025 ?", "mardi 10 juin 2025, c’était il y a"),
    ("2026-11-29", "quand déclarer juin 2025 ?", "lundi 21 juillet 2025, c’était il y a"),
    ("2025-07-09", "quand déclarer en juillet ?", "jeudi 17 juillet 2025, il reste 8 jours"),
    ("2025-07-09", "et pour juillet ?", "dimanche 10 août 2025, il reste 32 jours"),
    ("2025-07-09", "et en août ?", "dimanche 10 août 2025, il reste 32 jours"),
    ("2025-07-09", "وديال يوليوز؟", "dimanche 10 août 2025, il reste 32 jours"),
    ("2025-07-09", "et si je déclare le 12 ?", "jeudi 17 juillet 2025, il reste 8 jours"),
    ("2026-07-06", "when is August due?", "jeudi 10 septembre 2026"),
    ("2026-07-06", "date limite aout", "jeudi 10 septembre 2026"),
    ("2026-07-06", "فوقاش غشت ؟", "jeudi 10 septembre 2026"),
    ("2026-07-06", "la date du 10 est pour juillet ?", "lundi 10 août 2026"),
    ("2026-07-06", "date limite 10 juillet 2027 ?", "samedi 10 juillet 2027"),
]


@pytest.mark.parametrize(("day", "question", "first"), ASKED_MONTHS)
async def test_the_month_that_is_named_is_the_one_that_is_told(
    reader: DateReader, topics: Topics, day: str, question: str, first: str
) -> None:
    """Past or to come; the wages of a month, or what is due in it."""
    asked = reader.read(question)
    html = (await topics.date("fr", now=at(day), asked=asked)).html

    date = next(line for line in read(html).splitlines() if line.startswith("📅"))
    assert date.startswith(f"📅 {first}")


AHEAD = [
    ("2025-07-10", "la date limite c est aujourd’hui non?", "Non, pas à notre connaissance."),
    ("2025-07-17", "la date limite c est aujourd’hui non?", "Oui."),
    ("2025-07-16", "date limite c'est demain ?", "Oui."),
    ("2025-07-17", "encore le temps ce soir?", "Oui, il est encore temps."),
    ("2025-07-17", "c'est trop tard ce soir ?", "Non, il est encore temps."),
    ("2025-07-16", "je peux encore déclarer demain ?", "Oui, jusqu’au jeudi 17 juillet 2025"),
    ("2025-07-22", "c'était hier la date limite ?", "Oui."),
    ("2025-07-22", "is the deadline today?", "Non, pas à notre connaissance."),
]


@pytest.mark.parametrize(("day", "question", "first"), AHEAD)
async def test_today_and_tomorrow_get_yes_or_no(
    catalog: Catalog, topics: Topics, day: str, question: str, first: str
) -> None:
    """On the 10th of a month that was extended, « aujourd’hui ? » matters most."""
    asked = date_reader(catalog.search_words.dates).read(question)

    assert read((await topics.date("fr", now=at(day), asked=asked)).html).startswith(first)


LATE = [
    ("2025-07-22", "cest trop tard pour juin?", True),
    ("2025-07-22", "jai raté la date hier", True),
    ("2025-07-22", "quelle est la date limite ?", True),
    ("2025-07-22", "je suis en retard que faire", True),
    ("2025-08-05", "je suis en retard que faire", True),
    ("2025-07-22", "c'est trop tard pour juillet ?", False),
    ("2025-07-15", "c'est trop tard ?", False),
    ("2025-07-15", "quelle est la date limite ?", False),
]


@pytest.mark.parametrize("language", ["fr", "ar", "en"])
@pytest.mark.parametrize(("day", "question", "is_late"), LATE)
async def test_after_a_date_it_is_said_to_declare_all_the_same(
    catalog: Catalog, topics: Topics, day: str, question: str, language: str, *, is_late: bool
) -> None:
    """« Oui, c’est trop tard » alone makes people close the app."""
    asked = date_reader(catalog.search_words.dates).read(question)
    answer = await topics.date(language, now=at(day), asked=asked)

    assert answer.is_late is is_late
    assert (catalog.text("deadline-late-advice", language) in answer.html) is is_late
    assert not (is_late and catalog.text("deadline-still-time-yes", language) in answer.html)


async def test_a_month_without_a_known_exception_is_told_by_the_rule(
    reader: DateReader, topics: Topics
) -> None:
    """What is not known is not passed over; and the day on which nobody works is told."""
    july = reader.read("et pour le mois de juillet ?")
    may = reader.read("quand dois-je déclarer mai 2025 ?")

    coming = read((await topics.date("fr", now=at("2025-07-09"), asked=july)).html)
    past = read((await topics.date("fr", now=at("2026-11-29"), asked=may)).html)

    assert "nous ne connaissons pas d’exception pour ce mois" in coming
    assert "tombe un dimanche" in coming
    assert "Déclarez au plus tard le vendredi 8 août 2025" in coming
    assert "nous ne connaissons pas d’exception pour ce mois" in past
    assert "jeudi 10 décembre 2026" in past  # the next one


@pytest.mark.parametrize(("month", "days"), [(1, 1), (2, 2), (3, 2)])
@pytest.mark.parametrize("language", ["fr", "ar", "en", "ary", "ary-latn"])
async def test_each_of_two_dates_has_the_day_to_count_on(
    catalog: Catalog, language: str, month: int, days: int
) -> None:
    """On 11 December 2026 the next date is a Sunday: who asks of another month is told too."""
    topics = Topics(catalog, Deadlines(catalog))
    now = datetime(2026, 12, 11, 9, tzinfo=ZONE)

    html = (await topics.date(language, now=now, asked=DateQuestion(month=month))).html

    plain = _HIDDEN.sub("", unescape(html))
    assert catalog.date(date(2027, 1, 8), language, weekday=True) in plain
    assert html.count("⚠️") == days


@pytest.mark.parametrize(
    ("day", "aim"),
    [(10, "chaque mois, visez le 8 ou le 9."), (3, "visez le 1 ou le 2."), (28, "le 26 ou le 27."),
     (1, "n’attendez pas"), (2, "n’attendez pas"), (31, "n’attendez pas")],
)  # fmt: skip
def test_the_rule_says_which_days_to_aim_for(catalog: Catalog, day: int, aim: str) -> None:
    """The two days before, as the hour is not known; no day that some month has not."""
    (monthly,) = catalog.obligations.values()

    said = read(deadline_words.rule(catalog, replace(monthly, day=day), "fr"))
    assert aim in said
    assert "L’heure de clôture n’est pas connue" in said


async def test_the_habit_is_not_told_beside_a_moved_date(topics: Topics) -> None:
    """« visez le 8 ou le 9 » belongs to the 10th."""
    moved = await topics.body("deadline-monthly", "fr", now=at("2025-07-09"))
    usual = await topics.body("deadline-monthly", "fr", now=at("2025-10-02"))

    assert "visez" not in moved
    assert "visez" in usual


@pytest.mark.parametrize(
    ("now", "aims"),
    [
        ("2025-12-02", True),  # Monday the 8th, Tuesday the 9th
        ("2025-11-03", False),  # a Saturday and a Sunday
        ("2025-08-04", False),  # Friday the 8th, and a Saturday
    ],
)
async def test_no_day_off_is_aimed_for(topics: Topics, now: str, aims: bool) -> None:
    """Where the 8th or the 9th of this month is one, it is said not to wait."""
    said = await topics.body("deadline-monthly", "fr", now=at(now))

    assert ("visez" in said) is aims
    assert ("n’attendez pas le dernier moment" in said) is not aims
