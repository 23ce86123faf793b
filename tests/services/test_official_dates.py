"""A date that an institution has announced says whose it is, and nothing against itself."""

import re
from html import unescape

import pytest

from bot.catalog.catalog import Catalog
from bot.core.calendar.changes import Change, Particular
from bot.core.calendar.date_questions import DateQuestion
from bot.core.calendar.deadlines import Month
from bot.services.deadlines import deadline_words
from bot.services.questions.topics import Topics
from tests.cast import KARIM, SALMA
from tests.services.bench import Bench, at

NOVEMBER, DAY = Month(2025, 11), "2025-12-05"
# What the rule says of itself, which does not hold of a month that an institution has moved.
OF_THE_RULE = {
    "fr": ("ucun texte officiel", "que nous retenons"),
    "en": ("no official text", "we keep to"),
    "ar": ("أي نص رسمي", "نعتمده"),
}
SAID = {"fr": "le 5 décembre 2025", "en": "5 December 2025", "ar": "5 دجنبر 2025"}
_HIDDEN = re.compile("<[^>]+>|[\u2066-\u2069\u200e\u200f]")


async def _moved(bench: Bench, *, said: str | None = DAY) -> Change:
    """Have Karim move November to the 20th, and Salma approve it two days after it was said."""
    now = at("2025-12-07T10:00")
    due_on = NOVEMBER.plus(1)
    number = await bench.draft(NOVEMBER, at(f"{due_on}-20T00:00").date(), now)
    if said:
        await bench.change_drafts.fill_in(
            number, Particular.ANNOUNCED_ON, said, officer_id=KARIM, now=now
        )
    assert await bench.changes.submit(number, officer_id=KARIM, now=now) is not None
    assert await bench.approve(number, officer_id=SALMA, now=now)
    change = await bench.changes.find(number)
    assert change is not None
    return change


def _plain(html: str) -> str:
    return unescape(_HIDDEN.sub("", html))


@pytest.mark.parametrize("language", ["fr", "en", "ar"])
async def test_every_answer_names_the_announcement_and_its_day(
    bench: Bench, catalog: Catalog, language: str
) -> None:
    """Asked for the next date and for that month by name; the note of the rule stands beside."""
    change, now = await _moved(bench), at("2025-12-08T10:00")
    topics = Topics(catalog, bench.deadlines)
    for asked in (None, DateQuestion(month=11)):
        told = _plain(await topics.body("deadline-monthly", language, now=now, asked=asked))
        assert SAID[language] in told
        assert (change.source or "–") not in told  # its own line says it, below the answer
        assert not [words for words in OF_THE_RULE[language] if words in told]

    outlook = await bench.deadlines.outlook(language=language, now=now)
    note = _plain(deadline_words.note(catalog, outlook.due, language))
    assert not [words for words in OF_THE_RULE[language] if words in note]
    january = await bench.deadlines.find("monthly", NOVEMBER.plus(2), now=now)
    assert january is not None
    ruled = _plain(deadline_words.note(catalog, january, language))
    assert all(words in ruled for words in OF_THE_RULE[language])


async def test_the_next_month_goes_by_the_rule_again(bench: Bench, catalog: Catalog) -> None:
    """What was announced of one month says nothing of the one after it."""
    await _moved(bench)
    told = await Topics(catalog, bench.deadlines).body(
        "deadline-monthly", "fr", now=at("2025-12-08T10:00"), asked=DateQuestion(month=12)
    )
    assert "aucun texte officiel" in _plain(told)


async def test_the_day_of_the_announcement_is_today_where_nobody_says_otherwise(
    bench: Bench,
) -> None:
    """It is the day on which it was submitted."""
    assert str((await _moved(bench, said=None)).announced_on) == "2025-12-07"


async def test_of_an_old_change_no_day_is_said(bench: Bench, catalog: Catalog) -> None:
    """Nobody had noted when the institution said so: the day it was changed here is none."""
    await _moved(bench)
    now = at("2025-12-08T10:00")
    async with bench.db.transaction() as tx:
        await tx.execute("UPDATE deadline_changes SET announced_on = NULL")
    told = _plain(await Topics(catalog, bench.deadlines).body("deadline-monthly", "fr", now=now))
    assert "vient d’une annonce\u00a0: CNSS." in told
    assert "nnoncé le" not in told
    assert "7 décembre" not in told
