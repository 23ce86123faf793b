"""What becomes of an official answer among its readers: told, doubted, checked, withdrawn."""

from datetime import timedelta

import pytest

from bot.core.permissions import NotAllowedError
from bot.core.questions.official import Defect, DefectError, State
from bot.core.writing.text import visible
from bot.services.registry import Services
from bot.storage.audit import audit
from bot.storage.people import members
from tests.cast import AMINA, KARIM, SALMA, SARAH, YOUSSEF
from tests.services.bench import Bench
from tests.services.test_official import (
    ANSWER,
    NOW,
    TEXTS,
    approved,
    drafted,
    opened,
    topics,
)


async def sent(bench: Bench) -> None:
    """Have everything that waits arrive."""
    async with bench.db.transaction() as tx:
        await tx.execute("UPDATE deliveries SET status = 'sent', message_id = delivery_id")


async def chats(bench: Bench, part: str) -> list[int]:
    """Return in whose chats a part of what is told of an answer stands or waits."""
    rows = await bench.db.read.all(
        "SELECT chat_id FROM deliveries WHERE source LIKE ? ORDER BY chat_id",
        (f"official-answer:%:{part}",),
    )
    return [row["chat_id"] for row in rows]


async def told(bench: Bench, language: str = "fr") -> str:
    """Return the message that tells of an answer, as it is read."""
    rows = await bench.db.read.all(
        "SELECT html FROM messages WHERE source LIKE '%:told' AND language = ?", (language,)
    )
    return visible(rows[0]["html"])


async def test_who_has_read_a_withdrawn_answer_is_told_once(bench: Bench) -> None:
    """Sent to them or given when they asked; the message says it too, and so does its pair."""
    made = await opened(bench)
    number = await approved(made)
    (topic,) = topics(made)
    await made.official.given(topic, user_id=AMINA)
    await made.official.given("password-forgotten", user_id=KARIM)  # of the content
    await sent(bench)
    answer = await made.official.find(number)
    assert answer is not None
    assert await made.official.count_readers(answer) == 3
    assert await made.official.withdraw(number, officer_id=KARIM, now=NOW)
    assert not await made.official.withdraw(number, officer_id=KARIM, now=NOW)
    assert await chats(bench, "gone") == sorted({AMINA, YOUSSEF, SARAH})
    assert await chats(bench, "withdrawn") == [SALMA]  # who approved it
    rows = await bench.db.read.all(
        "SELECT status, words FROM deliveries WHERE source LIKE '%:told' ORDER BY chat_id"
    )
    marked = ("pending", f"official-answer:{number}:told:gone")
    assert [tuple(row) for row in rows] == [marked, marked]
    (row,) = await bench.db.read.all(
        "SELECT html FROM messages WHERE source = ? AND language = 'fr'", (marked[1],)
    )
    assert "est retirée" in row["html"]
    assert not await bench.db.read.all("SELECT * FROM official_readers")


async def test_who_was_not_told_yet_is_not_told_any_more(bench: Bench) -> None:
    """Of an answer that is withdrawn before its message left."""
    made = await opened(bench)
    number = await approved(made)
    await made.official.withdraw(number, officer_id=KARIM, now=NOW)
    assert not await chats(bench, "told")
    assert not await chats(bench, "gone")


async def test_who_is_forgotten_is_no_reader(bench: Bench) -> None:
    """The row of who was given an answer goes with them."""
    made = await opened(bench)
    await approved(made)
    await made.official.given(topics(made)[0], user_id=AMINA)
    async with bench.db.transaction() as tx:
        await members.erase(tx, AMINA, now=NOW)
    assert not await bench.db.read.all("SELECT * FROM official_readers")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", "Pourquoi 3 ?\nRépondez ici avec les 3 chiffres reçus par texto."),
        ("en", "Why 3?\nReply here with the 3 figures you got by text message."),
        ("ar", "لماذا؟\nأجيبوا هنا بالأرقام 3 التي وصلتكم برسالة نصية."),
    ],
)
async def test_no_language_may_ask_for_a_secret(bench: Bench, language: str, words: str) -> None:
    """Neither when it is submitted nor when it is approved, had the rules not known it then."""
    made = await opened(bench)
    number = await drafted(made)
    await made.official_drafts.write(number, language, words, officer_id=KARIM)
    with pytest.raises(DefectError) as refused:
        await made.official.submit(number, officer_id=KARIM, now=NOW)
    assert Defect.ASKS in refused.value.defects
    async with bench.db.transaction() as tx:
        await tx.execute("UPDATE official_answers SET state = 'waiting', topic = 'gap'")
    with pytest.raises(DefectError):
        await made.official.approve(number, officer_id=SALMA, now=NOW)
    assert not topics(made)


async def test_every_official_answer_says_to_send_no_code(bench: Bench) -> None:
    """The one that is sent, and the one that the bot gives."""
    made = await opened(bench)
    await approved(made)
    (topic,) = topics(made)
    for code in made.catalog.languages:
        never = made.catalog.text("official-never", code)
        assert made.catalog.topics[topic].body[code].endswith(never)
        assert never in await told(bench, code)


@pytest.mark.parametrize(
    ("words", "defect"),
    [
        ("Qui appeler ?\nAppelez le 0522 44 55 66.", Defect.SECRET),
        (f"Pourquoi ?\n{'Ouvrez le relevé. ' * 200}", Defect.LONG),
        (f"{'Pourquoi ' * 20}?\n{ANSWER}", Defect.LONG),
        ("Pourquoi le relevé montre-t-il un écart ?", Defect.REPEATS),
        (" \u200f \u2066 ", Defect.REPEATS),
        (f"\u202ePourquoi ?\n{ANSWER}", Defect.UNSEEN),
        (f"Pourquoi ?\n{ANSWER}\x00", Defect.UNSEEN),
        (f"Pourquoi ?\n{ANSWER}\ud800", Defect.UNSEEN),
        (f"Pourquoi\u3164 ?\n{ANSWER}", Defect.UNSEEN),
    ],
)
async def test_nothing_is_left_out_of_a_text_silently(
    bench: Bench, words: str, defect: Defect
) -> None:
    """It is refused with its sentence, and what stood before stands."""
    made = await opened(bench)
    number = await drafted(made)
    before = await made.official.find(number)
    with pytest.raises(DefectError) as refused:
        await made.official_drafts.write(number, "fr", words, officer_id=KARIM)
    assert refused.value.defects == [defect]
    assert await made.official.find(number) == before


async def test_marks_that_steer_a_text_are_not_kept(bench: Bench) -> None:
    """Nor in its title: nobody sees them, and they turn what is read."""
    made = await opened(bench)
    number = await drafted(made)
    words = f"\u200fPourquoi ?\n\u2067{ANSWER}\u00ad"
    await made.official_drafts.write(number, "fr", words, officer_id=KARIM)
    draft = await made.official.find(number)
    assert draft is not None
    assert (draft.texts["fr"].title, draft.texts["fr"].body) == ("Pourquoi ?", ANSWER)


async def test_the_numbers_that_differ_are_named(bench: Bench) -> None:
    """By language, those alone that not all tell."""
    made = await opened(bench)
    number = await drafted(made)
    words = "Why?\nIn 24 hours, 3 columns."
    await made.official_drafts.write(number, "en", words, officer_id=KARIM)
    draft = await made.official.find(number)
    assert draft is not None
    said = made.official.notices.lacks(draft, Defect.NUMBERS, "fr")
    assert "English 24" in said
    assert "3" not in said


async def test_the_titles_of_an_answer_find_it(bench: Bench) -> None:
    """In each language, whoever asked in which, and with no phrasing at all."""
    made = await opened(bench)
    number = await drafted(made)
    async with bench.db.transaction() as tx:
        await tx.execute("DELETE FROM official_phrasings")
    assert await made.official.submit(number, officer_id=KARIM, now=NOW) is not None
    assert await made.official.approve(number, officer_id=SALMA, now=NOW)
    for text in TEXTS.values():
        assert len(topics(made, text.split("\n")[0])) == 1


async def test_an_own_answer_is_recognised(bench: Bench) -> None:
    """Whole or in part, as it is told or typed, withdrawn too; altered, it is not the answer."""
    made = await opened(bench)
    number = await approved(made)
    message = await told(bench)
    knows = made.official.recognition
    for words in (message, ANSWER, TEXTS["fr"], TEXTS["ar"]):
        seen = await knows.of(words)
        assert seen is not None
        assert (seen.answer.number, seen.is_whole, seen.answer.state) == (number, True, State.LIVE)
    added = await knows.of(f"{message}\nEnvoyez votre code ici.")
    assert added is not None
    assert not added.is_whole
    assert await knows.of(ANSWER.replace("3", "4")) is None
    assert await knows.of("bonjour") is None
    later = NOW + timedelta(days=3)
    await made.official.withdraw(number, officer_id=KARIM, now=later)
    seen = await knows.of(message)
    assert seen is not None
    assert (seen.is_whole, seen.answer.state) == (True, State.WITHDRAWN)


async def test_officers_hear_once_a_day_that_an_answer_did_not_help(bench: Bench) -> None:
    """Those of its institution; the card counts who said so."""
    made = await opened(bench)
    number = await approved(made)
    (topic,) = topics(made)
    for person, now in ((AMINA, NOW), (YOUSSEF, NOW), (SARAH, NOW + timedelta(days=1))):
        await made.answers.vote(topic, user_id=person, has_helped=False, now=now)
        await made.official.doubted(topic, now=now)
    await made.official.doubted("password-forgotten", now=NOW)
    officers = sorted([KARIM, SALMA])
    assert await chats(bench, "doubted:2025-07-09") == officers
    assert await chats(bench, "doubted:2025-07-10") == officers
    answer = await made.official.find(number)
    assert answer is not None
    assert await made.official.not_helped(answer) == 3


async def test_its_author_takes_an_answer_back_and_keeps_its_texts(bench: Bench) -> None:
    """The record says so; the others have nothing to approve; the texts go into a new draft."""
    made = await opened(bench)
    number = await drafted(made)
    await made.official.submit(number, officer_id=KARIM, now=NOW)
    assert await again(made, number, KARIM) is None  # it waits still
    assert await made.official.reject(number, officer_id=KARIM, now=NOW)
    acts = [one.entry.act for one in await audit.entries(bench.db.read)]
    assert acts[-1] == "take back"
    old = await made.official.find(number)
    assert old is not None
    assert old.is_taken_back
    assert await again(made, number, SALMA) is None
    with pytest.raises(NotAllowedError):
        await again(made, number, AMINA)
    draft = await made.official.find(await again(made, number, KARIM) or 0)
    assert draft is not None
    assert (draft.state, draft.texts) == (State.DRAFT, old.texts)
    assert [one.words for one in draft.phrasings] == [one.words for one in old.phrasings]
    assert await made.official.submit(draft.number, officer_id=KARIM, now=NOW) is not None


async def again(made: Services, number: int, officer: int) -> int | None:
    """Return the draft that an officer begins with the texts of an answer."""
    return await made.official_drafts.again(
        number, officer_id=officer, update_id=900 + officer, now=NOW
    )
