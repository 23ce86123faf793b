"""What a playground begins with in the bot's own rows, so that a newcomer finds all of it.

A helpers' group, an official answer in force, and questions that make the board of officers worth
a look. Those who ask there are nobody: numbers without a chat.
"""

from datetime import datetime, timedelta

from bot.services.questions.answers import Reason
from bot.services.registry import Services

ASKED_BY = range(900_001, 900_008)
_LANGUAGE = "fr"
# No update of Telegram has such a number: theirs stay under 32 bits. A button takes it.
_NUMBER = 2**52
_TOPIC = "otp-not-received"  # is asked most; the bot answers it


async def welcome(
    services: Services, officers: frozenset[int], *, helpers: int, now: datetime
) -> None:
    """Put everything there that a newcomer is to find; a second start adds nothing.

    `helpers` is the group of those who answer.
    """
    first, *others = sorted(officers)
    await services.places.set_group(helpers, by=first, now=now)
    if await services.official.find(1) is not None:
        return
    await _fill_board(services, now=now)
    if others:
        await _answer_once(services, first, others[0], now=now)


async def _fill_board(services: Services, *, now: datetime) -> None:
    """Have some ask in the last hours what the bot answers, and what it does not."""
    for place, person in enumerate(ASKED_BY):
        at = now - timedelta(minutes=9 * place + 2)
        await services.answers.given(_TOPIC, now=at)
        await _miss(services, "newcomers-stuck", person, _NUMBER + place, now=at)


async def _answer_once(services: Services, writes: int, approves: int, *, now: datetime) -> None:
    """Have one officer write an official answer to what was missed, and another agree to it."""
    question = _NUMBER + len(ASKED_BY)
    hour_ago = now - timedelta(hours=1)
    await _miss(services, "newcomers-question", ASKED_BY[0], question, now=hour_ago)
    drafts, official, text = services.official_drafts, services.official, services.catalog.text
    number = await drafts.from_missed(
        question, officer_id=writes, update_id=question, now=now - timedelta(minutes=30)
    )
    assert number is not None  # noqa: S101 - its question was written a line ago
    for code in services.catalog.languages:
        words = f"{text('newcomers-question', code)}\n{text('newcomers-answer', code)}"
        await drafts.write(number, code, words, officer_id=writes)
    await official.submit(number, officer_id=writes, now=now - timedelta(minutes=20))
    await official.approve(number, officer_id=approves, now=now - timedelta(minutes=10))


async def _miss(
    services: Services, key: str, person: int, update_id: int, *, now: datetime
) -> None:
    await services.answers.miss(
        services.catalog.text(key, _LANGUAGE),
        Reason.UNSURE,
        language=_LANGUAGE,
        user_id=person,
        update_id=update_id,
        now=now,
    )
