"""Answers in conversation: opinions, groups, inline cards, and what officers learn from misses."""

import re
from typing import Any

import pytest

from bot.catalog.catalog import Catalog
from bot.core.writing.darija import LEANS_ON
from bot.core.writing.text import visible
from tests.cast import AMINA, GROUP, KARIM, SARAH, YOUSSEF
from tests.house.conftest import Running, buttons, eventually, links, words


async def test_an_opinion_is_counted_once_without_a_name(running: Running) -> None:
    """The two buttons go away; a "no" keeps the question, not who asked."""
    phone = running.phone
    answer = await phone.ask(AMINA, "/start faq-otp-not-received")
    assert "vote:otp-not-received:no" in buttons(answer)

    after = await phone.press(AMINA, answer, "vote:otp-not-received:no")

    assert not any(data.startswith("vote:") for data in buttons(after))
    rows = await running.house.db.read.all("SELECT * FROM answer_counts ORDER BY event")
    assert [(row["event"], row["people"]) for row in rows] == [("given", 1), ("not_helped", 1)]


@pytest.mark.parametrize(
    ("person", "asked", "expected"),
    [
        (AMINA, "how do I log in to damancom", "How do I log in"),
        (SARAH, "comment me connecter à damancom ?", "Comment me connecter"),
        (SARAH, "كيف أدخل إلى ضمانكم", "ضمانكم"),
    ],
)
async def test_the_answer_speaks_the_language_of_the_question(
    running: Running, person: int, asked: str, expected: str
) -> None:
    """Whatever language the person once chose."""
    answer = await running.phone.ask(person, asked)

    shown = words(answer) + str(answer.get("reply_markup"))
    assert expected in shown, shown


@pytest.mark.parametrize("person", [AMINA, YOUSSEF, SARAH])
@pytest.mark.parametrize(
    ("asked", "script"),
    [
        ("nsit mot de passe dyal damancom, chno ndir?", "ary-latn"),
        ("نسيت المودباس ديال ضمانكم، شنو ندير؟", "ary"),
    ],
)
async def test_darija_is_answered_in_darija_in_its_own_script(
    running: Running, catalog: Catalog, person: int, asked: str, script: str
) -> None:
    """Whatever language the person once chose, and keeps; buttons go on as the question began."""
    phone = running.phone
    answer = await phone.ask(person, asked)

    topic = catalog.topics["password-forgotten"]
    assert words(answer).startswith(topic.title[script])
    assert visible(topic.body[script]).splitlines()[0] in words(answer)
    assert catalog.text("ask-order", script) in str(answer["reply_markup"])
    related = catalog.topics[topic.related[0]]
    shown = [one["text"] for row in answer["reply_markup"]["inline_keyboard"] for one in row]
    assert related.title[script] in shown

    (following,) = await phone.tap(person, answer, f"topic:{related.id}:{script}")

    assert words(following).startswith(related.title[script])
    own = {AMINA: "fr", YOUSSEF: "ar", SARAH: "en"}[person]
    assert catalog.text("deadline-title", own) in words(await phone.ask(person, "/deadline"))


@pytest.mark.parametrize(
    ("asked", "topic", "language"),
    [("wach nfc darouri ?", "eid-phone-nfc", "fr"), ("شنو هي BDS؟", "bds-what", "ar")],
)
async def test_title_and_answer_have_one_language(
    running: Running, asked: str, topic: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where Darija has no text of its own, both are in the language it leans on."""
    chosen = running.house.catalog.topics[topic]
    for script in LEANS_ON:  # as what officers answer, and editors add
        monkeypatch.delitem(chosen.body, script)
        monkeypatch.delitem(chosen.title, script)
    answer = await running.phone.ask(AMINA, asked)
    if f"topic:{topic}" in str(answer.get("reply_markup")):
        data = next(one for one in buttons(answer) if one.startswith(f"topic:{topic}"))
        (answer,) = await running.phone.tap(AMINA, answer, data)

    title, first = chosen.title[language], visible(chosen.body[language]).splitlines()[0]
    assert words(answer).startswith(title.replace("\u00a0", " "))
    assert first.replace("\u00a0", " ") in words(answer)


async def test_the_five_steps_and_the_date_in_darija(running: Running, catalog: Catalog) -> None:
    """From the answer to the picture of the first step, and how many days are left."""
    phone = running.phone
    for asked, script, left in (
        ("kifach ndkhol l damancom", "ary-latn", "b9aw 8 jours"),
        ("كيفاش ندخل لضمانكم؟", "ary", "بقاو 8 أيام"),
    ):
        answer = await phone.ask(SARAH, asked)
        assert words(answer).startswith(catalog.topics["login-otp"].title[script])
        (step,) = await phone.tap(SARAH, answer, f"begin:login-otp:1:{script}")
        advice = visible(catalog.guides["login-otp"].steps[0].advice(script))
        assert advice.replace("\u00a0", " ") in words(step)
        question = {"ary": "فوقاش آخر أجل؟", "ary-latn": "imta akher nhar ?"}[script]
        assert left in re.sub("[\u2066-\u2069]", "", words(await phone.ask(SARAH, question)))


async def test_a_button_in_darija_is_answered_in_it(running: Running) -> None:
    """What is noted, and what takes it back, whatever language the person has chosen."""
    phone = running.phone
    for asked, noted, undone in (
        ("safi serre7t", "T9eyed", "mazal ma tserre7"),
        ("صافي صرحت", "تقيد", "مازال ما تصرح"),
    ):
        offered = await phone.ask(SARAH, asked)
        (done,) = await phone.tap(SARAH, offered, buttons(offered)[0])
        assert noted in words(done)
        back = next(one for one in buttons(done) if one.startswith("tick:"))
        assert undone in words(await phone.press(SARAH, done, back))


async def test_the_conversation_stays_in_the_language_of_the_question(
    running: Running, catalog: Catalog
) -> None:
    """A French reader asked in Arabic: the buttons lead on in Arabic, also after an opinion."""
    phone = running.phone
    answer = await phone.ask(SARAH, "نسيت كلمة المرور ديال ضمانكم")
    voted = await phone.press(SARAH, answer, "vote:password-forgotten:yes:ar")
    related = catalog.topics["password-forgotten"].related[0]

    assert f"topic:{related}:ar" in buttons(voted)
    (following,) = await phone.tap(SARAH, voted, f"topic:{related}:ar")

    assert catalog.topics[related].title["ar"] in words(following)


async def test_a_group_is_answered_only_when_it_asks(running: Running) -> None:
    """In a few lines, and not twice in ten minutes."""
    phone = running.phone
    await phone.post("message", chat_id=GROUP, user_id=AMINA, text="bonjour à tous")
    first = await phone.ask(AMINA, "@ConfrereBot comment me connecter ?", chat_id=GROUP)
    assert len(await phone.bot_messages(GROUP)) == 1
    assert links(first)
    if "start=faq-login-otp" not in links(first)[0] or len(links(first)) > 1:
        pytest.fail(f"the ranker is not sure of its most asked question: {words(first)}")

    again = await phone.ask(YOUSSEF, "@confrerebot comment me connecter ?", chat_id=GROUP)

    assert "↑" in words(again)
    assert again["reply_to_message"]["message_id"] == first["message_id"]


async def cards_of(running: Running, query_id: str) -> list[dict[str, Any]]:
    """Wait for the cards that answer an inline query."""

    async def answered() -> list[dict[str, Any]] | None:
        return running.playground.world.inline_queries[query_id].results or None

    return await eventually(answered)


async def test_cards_for_any_chat(running: Running) -> None:
    """Topics, the guide and the date, in the person's language; the empty query too."""
    phone = running.phone
    for text in ("", "code sms"):
        asked = await phone.post("inline", user_id=YOUSSEF, chat_id=YOUSSEF, query=text)
        cards = await cards_of(running, asked["inline_query_id"])
        assert 3 <= len(cards) <= 50
        assert any(card["id"].startswith("topic:") for card in cards)
        assert any(card["id"] == "deadline" for card in cards)
        assert len({card["id"] for card in cards}) == len(cards)
        sent = await phone.post(
            "choose",
            user_id=YOUSSEF,
            chat_id=YOUSSEF,
            inline_query_id=asked["inline_query_id"],
            result_id=cards[0]["id"],
        )
        assert sent["text"]


async def test_officers_see_what_was_not_understood_and_answer_it(running: Running) -> None:
    """Grouped, without names and digits; one press begins an answer for the editors."""
    phone = running.phone
    for person, text in ((AMINA, "xyzzy plugh 1234567"), (SARAH, "xyzzy  PLUGH 7654321")):
        await phone.ask(person, text)
    await phone.ask(AMINA, "mot de passe : Azerty12")
    listed = await phone.ask(KARIM, "/questions")
    (missed,) = await phone.tap(KARIM, listed, "missed")
    assert "xyzzy plugh" in words(missed)
    assert "posée 2 fois" in words(missed)
    rows = await running.house.db.read.all("SELECT * FROM missed_questions")
    assert not any("1234567" in str(tuple(row)) for row in rows)
    assert {row["user_id"] for row in rows} == {AMINA, SARAH}  # so that /forget finds them
    assert str(AMINA) not in missed["text"]
    assert not any("Azerty" in row["words"] for row in rows)

    (question,) = await phone.tap(KARIM, missed, buttons(missed)[0])
    (kept,) = await phone.hear(
        KARIM,
        "message",
        user_id=KARIM,
        text="Il faut appeler l’Ordre.",
        reply_to_message_id=question["message_id"],
    )

    assert "la rédaction" in words(kept)
    assert len(await running.house.services.answers.drafts()) == 1


async def test_missed_questions_are_forgotten_after_thirty_days(running: Running) -> None:
    """As the privacy page says."""
    phone = running.phone
    await phone.ask(AMINA, "xyzzy plugh frobnicate")

    async def kept() -> Any:
        return await running.house.db.read.all("SELECT * FROM missed_questions") or None

    await eventually(kept)
    running.clock.move_to(running.clock().fromisoformat("2025-08-10T09:00+00:00"))
    await running.house.scheduler.tick()

    assert not await running.house.db.read.all("SELECT * FROM missed_questions")
