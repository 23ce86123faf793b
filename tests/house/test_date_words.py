"""The date asked in words: in private, in a group, inline, by /faq; the same one everywhere."""

from typing import Any

import pytest

from bot.catalog.catalog import Catalog
from tests.cast import AMINA, GROUP, KARIM, SALMA, YOUSSEF
from tests.house.announcing import noticed, ready, sent
from tests.house.conftest import Opener, Running, buttons, eventually, links, words
from tests.house.dating import JUNE, proposed

SCREEN = 200  # units of UTF-16 that stand above, on a small screen a few lines
ASKED = {
    "fr": "quelle est la date limite ?",
    "ar": "متى آخر أجل؟",
    "en": "when is the deadline?",
    "ary": "fo9ach akher ajal",
}
SHOWN = {
    "fr": "jeudi 17 juillet 2025, aujourd’hui",
    "ar": "17 يوليوز 2025",
    "en": "Thursday 17 July 2025, today",
    "ary": "jeudi 17 juillet 2025, lyoum",
}


async def inline(running: Running, person: int, text: str) -> list[dict[str, Any]]:
    """Return the cards for what a person types after the bot's name."""
    asked = await running.phone.post("inline", user_id=person, chat_id=person, query=text)

    async def answered() -> list[dict[str, Any]] | None:
        found = running.playground.world.inline_queries[asked["inline_query_id"]].results
        return found or None

    return await eventually(answered)


@pytest.mark.parametrize("spoken", list(ASKED))
async def test_on_the_day_itself_in_every_place(open_running: Opener, spoken: str) -> None:
    """The issue's own day: who asks in words is told what /deadline tells."""
    async with open_running("2025-07-17T09:00+01:00") as running:
        phone, asked, shown = running.phone, ASKED[spoken], SHOWN[spoken]

        private = await phone.ask(AMINA, asked)
        by_command = await phone.ask(AMINA, f"/faq {asked}")
        group = await phone.ask(AMINA, f"@ConfrereBot {asked}", chat_id=GROUP)
        card = (await inline(running, AMINA, asked))[0]

        for said in (words(private), words(by_command), words(group)):
            assert shown in said.splitlines()[0]
            assert said.index("17") < said.index("10")
            assert "http" in str(private["entities"])  # the source
        for told in (private, group):
            (fold,) = [e for e in told["entities"] if e["type"] == "expandable_blockquote"]
            assert fold["offset"] < SCREEN  # what explains it is a tap away, below the date
        assert card["id"].startswith("topic:deadline")
        assert shown in str(card["input_message_content"])
        assert {f"declared:{JUNE}", "reminders", f"calendar:{JUNE}", "guide"} <= set(
            buttons(private)
        )
        assert "start=faq-deadline" in links(group)[0]


async def test_a_group_is_told_again_when_the_answer_has_changed(open_running: Opener) -> None:
    """Ten minutes of silence do not reach over midnight."""
    async with open_running("2025-07-16T23:58+01:00") as running:
        phone, asked = running.phone, "@ConfrereBot quelle est la date limite ?"
        first = await phone.ask(AMINA, asked, chat_id=GROUP)
        again = await phone.ask(AMINA, asked, chat_id=GROUP)
        running.clock.move_to(running.clock().fromisoformat("2025-07-17T00:01+01:00"))
        later = await phone.ask(AMINA, asked, chat_id=GROUP)

        assert "demain" in words(first)
        assert "↑" in words(again)
        assert "aujourd’hui" in words(later)


async def test_what_officers_change_is_in_the_answer_at_once(running: Running) -> None:
    """In the topic too, and yes becomes the answer to « repoussée ? »."""
    phone = running.phone
    await phone.ask(SALMA, "/start")
    preview = await proposed(phone, "24 juillet 2025")
    await phone.press(KARIM, preview, "change:submit:1")
    desk = await phone.ask(SALMA, "/deadline_set")
    (seen,) = await phone.tap(SALMA, desk, "change:view:1")
    await phone.press(SALMA, seen, "change:approve:1")

    said = words(await phone.ask(AMINA, "la date limite est repoussée ?"))
    told = words(await phone.ask(AMINA, "/start faq-deadline-exceptional-july-2025"))

    assert said.startswith("Oui")
    assert "jeudi 24 juillet 2025" in said
    assert "Note du 9 juillet" in said
    assert "• jeudi 24 juillet 2025" in told


async def test_no_answer_denies_an_announcement_in_force(running: Running) -> None:
    """Who decides is asked if the date is to change too; the bot names both meanwhile."""
    phone = running.phone
    await ready(running)
    await sent(running, "La date limite de déclaration est reportée au 24 juillet 2025.")

    notice = await noticed(phone, KARIM, "attend votre accord")
    assert "Faut-il aussi changer la date" in words(notice)
    for question in ("c'est reporté au 24 ?", "le délai c'est le 24 ?", "c'est repoussé ?"):
        first = words(await phone.ask(AMINA, question)).splitlines()[0]
        assert "2025-07-001" in first
        assert "24 juillet 2025" in first
        assert "17 juillet 2025" in first
    assert "2025-07-001" in words(await phone.ask(AMINA, "/deadline"))
    (card, *_) = await inline(running, AMINA, "2025-07-001")
    assert "2025-07-001" in card["title"]
    assert "24 juillet 2025" in str(card["input_message_content"])
    third = words(await phone.ask(AMINA, "c vrai que la date est le 31 juillet ?"))
    assert third.splitlines()[0].startswith("Non pour le 31 juillet")
    assert "2025-07-001" in third.splitlines()[0]


@pytest.mark.parametrize("asked", ["@ConfrereBot ?", "@ConfrereBot c'est vrai ?"])
@pytest.mark.parametrize(
    "rumour",
    [
        "le délai est encore repoussé au 31 juillet, c'est sur",
        "salam, le delai c est jusqu'au 31 juillet confirmé",
    ],
)
async def test_a_rumour_that_is_pointed_at_is_denied(
    running: Running, rumour: str, asked: str
) -> None:
    """In a group as in private, where it is typed."""
    posted = await running.phone.post("message", chat_id=GROUP, user_id=YOUSSEF, text=rumour)
    (told,) = await running.phone.hear(
        GROUP, "message", user_id=AMINA, text=asked, reply_to_message_id=posted["message_id"]
    )
    assert words(told).startswith("Non, pas à notre connaissance."), words(told)
    assert "17 juillet 2025" in words(told)


async def test_before_it_was_known_the_question_does_not_exist(open_running: Opener) -> None:
    """Neither in the lists, nor by an old link, nor by words; nor its source."""
    async with open_running("2025-07-07T09:00+01:00") as running:
        phone = running.phone
        themes = await phone.ask(YOUSSEF, "/faq")
        listed = await phone.press(YOUSSEF, themes, "theme:deadlines")
        asked = await phone.ask(AMINA, "délai exceptionnel de juillet 2025 ?")
        link = await phone.ask(AMINA, "/start faq-deadline-exceptional-july-2025")
        why = await phone.ask(AMINA, "/deadline why")

        assert not any("exceptional" in data for data in buttons(listed))
        assert words(asked).startswith("Non, pas à notre connaissance")
        for said in (words(asked), words(link), words(why)):
            assert "17 juillet" not in said
            assert "8 juillet" not in said


async def test_why_quotes_the_note(running: Running, catalog: Catalog) -> None:
    """One date everywhere; the wording of the note stands where one asks why."""
    why = words(await running.phone.ask(AMINA, "/deadline why"))

    assert "« avant le 10 »".replace(" ", "\u00a0") in why.replace(" ", "\u00a0")
    assert "au plus tard le 10" in why
    for language in catalog.languages:
        note = catalog.text("deadline-rule", language, day=10, before=8, eve=9)
        assert "10" in note
        assert "avant le 10" not in note
        assert "before the 10" not in note
