"""The longest that people may write, as much of it as a list may hold: it all goes out."""

from datetime import timedelta
from typing import Any

from bot.core.permissions import Role
from bot.core.writing.text import LABEL_LIMIT, MESSAGE_LIMIT, utf16_length
from tests.cast import AMINA, KARIM, NADIA, SALMA
from tests.house.announcing import ready, sent
from tests.house.conftest import Running, buttons, eventually, words

Json = dict[str, Any]
WIDE = "💊"
MANY = 24


async def fill(running: Running) -> None:
    """Put in as many questions, drafts, seats and refusals as there may be, at their longest."""
    house, now = running.house, running.clock()
    for number in range(MANY):
        long = f"{'Comment déclarer un salarié absent ? ' * 30}{WIDE * 200}"
        await house.services.asking.ask(
            AMINA, topic=None, words=long, language="fr", update_id=10**6 + number, now=now
        )
        title = list(house.catalog.topics.values())[number].title["fr"]  # no two are alike
        row = (10**7 + number, AMINA, "fr", now.isoformat(), f"{title} " * 4)
        person = 9_000_000_000 + number
        async with house.db.transaction() as tx:
            await tx.execute(
                "INSERT INTO missed_questions (update_id, user_id, language, reason, at, words)"
                " VALUES (?, ?, ?, 'unsure', ?, ?)",
                row,
            )
            for authority in ("cnss", "order"):
                await tx.execute(
                    "INSERT INTO roles (user_id, role, authority, region, granted_by, granted_at)"
                    " VALUES (?, ?, ?, ?, ?, ?)",
                    (person, Role.POSTER, authority, "06", SALMA, now.isoformat()),
                )
        await house.services.roles.know(person, "W" * 60, now=now)
    for number in range(MANY):
        draft = await house.services.drafts.begin(
            (await house.services.roles.speaking(NADIA))[0],
            update_id=2 * 10**6 + number,
            now=now,
        )
        text = f"{number} {WIDE * 30} {'la date limite est reportée ' * 90}"
        async with house.db.transaction() as tx:
            await tx.execute(
                "UPDATE announcements SET texts = json_object('fr', ?), state = ?,"
                " reason = ? WHERE announcement_id = ?",
                (text, "draft" if number % 2 else "waiting", WIDE * 150, draft.id),
            )


def fits(message: Json) -> Json:
    """Return a message after looking at its length and its labels."""
    assert utf16_length(str(message.get("text", ""))) <= MESSAGE_LIMIT
    for row in message.get("reply_markup", {}).get("inline_keyboard", []):
        for one in row:
            assert 0 < utf16_length(one["text"]) <= LABEL_LIMIT
    return message


async def asked(running: Running, person: int, command: str, verb: str) -> Json:
    """Return the list that answers a command; a notice may have come before it."""
    await running.phone.ask(person, command)
    return await shown_list(running, person, verb)


async def shown_list(running: Running, person: int, verb: str) -> Json:
    """Return the last list with such a button, whatever else was told meanwhile."""

    async def found() -> Json | None:
        messages = await running.phone.bot_messages(person)
        lists = [m for m in messages if any(d.startswith(verb) for d in buttons(m))]
        return lists[-1] if lists else None

    return await eventually(found)


async def turned(running: Running, person: int, page: Json, verb: str) -> list[Json]:
    """Turn a list to its end by its last button that leads on, and return its pages."""
    pages = [fits(page)]
    while True:
        labels = [
            (one["text"], one["callback_data"])
            for row in pages[-1]["reply_markup"]["inline_keyboard"]
            for one in row
        ]
        leads = [data for text, data in labels if data.startswith(f"{verb}:") and "›" in text]
        leads += [data for text, data in labels if data.startswith(f"{verb}:") and "▶" in text]
        if not leads:
            return pages
        pages.append(fits(await running.phone.press(person, pages[-1], leads[0])))
        assert len(pages) < 3 * MANY


async def test_every_list_turns_to_its_end(running: Running) -> None:
    """Questions, what was missed, announcements, drafts, roles: every entry has its page."""
    phone = running.phone
    await ready(running)
    await phone.ask(SALMA, "/start")
    await fill(running)

    questions = await turned(running, KARIM, await phone.ask(KARIM, "/questions"), "questions")
    viewing = [d for page in questions for d in buttons(page) if d.startswith("desk:view:")]
    assert len(set(viewing)) == MANY
    turns = [data for data in buttons(questions[-2]) if data.startswith("questions:")]
    start = turns[-1].partition(":")[2]
    old = f"close:{viewing[-1].rpartition(':')[2]}:{start}"  # a button of before tickets
    last = await phone.press(KARIM, questions[-1], old)
    assert f"{MANY - 1} questions" in words(fits(last))
    await phone.tap(KARIM, last, "missed")
    missed = await shown_list(running, KARIM, "draft:")
    seen = await turned(running, KARIM, missed, "missed")
    clusters = await running.house.services.missed.grouped(now=running.clock())
    assert len(seen) > 1
    answers = {d for page in seen for d in buttons(page) if d.startswith("draft:")}
    assert len(answers) == len(clusters)

    listed = await turned(running, KARIM, await phone.ask(KARIM, "/announcements"), "listed")
    views = {d for page in listed for d in buttons(page) if d.startswith("announce:view:")}
    assert len(views) == MANY // 2
    begin = await turned(
        running,
        NADIA,
        await asked(running, NADIA, "/announce", "announce:view:"),
        "announce:drafts",
    )
    views = {d for page in begin for d in buttons(page) if d.startswith("announce:view:")}
    assert len(views) == MANY // 2
    seats = await turned(
        running, SALMA, await asked(running, SALMA, "/roles", "unrole:ask"), "roles"
    )
    shown = {d for page in seats for d in buttons(page) if d.startswith("unrole:ask:9")}
    assert len(shown) == MANY


async def test_long_words_with_a_number_get_a_verdict(running: Running) -> None:
    """Four thousand signs that name an announcement of ours, and a correction of as many."""
    phone = running.phone
    await ready(running)
    await sent(running)
    long = f"Annonce n° 2025-07-001. {'Envoyez le code au 0661234567 ! ' * 200}"[:4000]
    verdict = fits(await phone.ask(AMINA, f"/verify {long}"))
    assert "Une erreur" not in words(verdict)
    assert "2025-07-001" in words(verdict)
    running.clock.move_to(running.clock() + timedelta(minutes=1))
    assert "Une erreur" not in words(fits(await phone.ask(AMINA, long)))
