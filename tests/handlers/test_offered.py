"""Whatever a person is offered they may do at that moment, in every role and state of things."""

import json
from collections import deque
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from bot.core.callbacks import StaleButtonError, unpack
from bot.core.members import allowed
from bot.core.permissions import NotAllowedError, Role
from bot.handlers.context import Context
from bot.handlers.tables.commands import COMMANDS
from bot.storage.audit import audit
from tests.handlers.conversation import BUTTON, conversation, press
from tests.services.office import (
    DIRECTOR,
    KARIM,
    NOW,
    SALMA,
    STRANGER,
    WRITER,
    Office,
    opened,
)

FRESH, COUSIN, EDITOR = 31, 32, 33  # an officer since just now, one whom Karim invited, and so on
ASKED, MOVED, PUBLISHED = 2, 3, 5  # changes of dates and a document, once all is furnished
EVERYBODY = (KARIM, SALMA, DIRECTOR, WRITER, FRESH, COUSIN, EDITOR)
VIEWS = ("announcements", "roles", "invite", "deadline_set", "guide_pdf")
FOLLOWED = {"announced", "unrole", "seat", "invite", "roles", "thaw", "freeze", "change", "paper"}
OPENING = {"view", "correct", "submit"}  # of what an author does
WITHOUT_A_DEED = {"picture", "csv", "discard"}


class Deed(Exception):  # noqa: N818 - nothing is wrong
    """Something was about to be put on record: it was not refused."""


async def _deed(*_: object, **__: object) -> None:
    raise Deed


async def pressed(office: Office, person: int, data: str) -> tuple[str, list[str]]:
    """Return why a person may not press a button, empty where they may, and what that offers."""
    needs = BUTTON[type(unpack(data, BUTTON))].needs
    return await refusal(office, person, needs, lambda ctx: press(ctx, data))


async def refusal(
    office: Office, person: int, needs: Any, answer: Callable[[Context], Awaitable[None]]
) -> tuple[str, list[str]]:
    """Return why a person may not do what they do, empty where they may, and what that offers."""
    ctx = await conversation(office, person)
    if not allowed(ctx.member, needs):
        return "not for them", []
    with patch.object(audit, "add", _deed):
        try:
            await answer(ctx)
        except NotAllowedError as error:
            return str(error.denial), []
        except (Deed, StaleButtonError):
            return "", []
    return "", ctx.offered()


def is_followed(data: str) -> bool:
    """Tell whether a button is pressed here: what decides, and what opens such buttons."""
    verb, *arguments = data.split(":")
    act = arguments[0] if arguments else ""
    if verb == "announce":
        return act in OPENING
    return verb in FOLLOWED and not WITHOUT_A_DEED & set(arguments)


async def offered_in_vain(office: Office, person: int, roots: list[str]) -> list[tuple[str, str]]:
    """Return the buttons that are refused to a person, of all that lead on from some."""
    waiting, seen, found = deque(roots), set(roots), []
    while waiting:
        data = waiting.popleft()
        why, leads_to = await pressed(office, person, data)
        if why:
            found.append((data, why))
        new = [one for one in leads_to if is_followed(one) and one not in seen]
        seen |= set(new)
        waiting += new
    return found


async def views(office: Office, person: int) -> list[str]:
    """Return what the commands of officers offer a person."""
    roots: list[str] = []
    for command in COMMANDS:
        if command.name in VIEWS:
            _, offered = await refusal(office, person, command.needs, command.answer)
            roots += [one for one in offered if is_followed(one) and one not in roots]
    return roots


async def furnished(office: Office) -> None:
    """Have something in every state, by everybody who may have it there."""
    await office.seat(FRESH, Role.OFFICER, "order", by=SALMA, confirmed_by=KARIM, at=NOW)
    await office.seat(COUSIN, Role.OFFICER, "order")
    await office.seat(EDITOR, Role.EDITOR, "order", confirmed_by=None)
    planned = await office.submit(WRITER)
    await office.approvals.approve(
        planned, officer_id=SALMA, leaves_at=NOW + timedelta(days=1), now=NOW
    )
    for author in (WRITER, KARIM, DIRECTOR):
        sent = await office.submit(author)
        await office.approvals.approve(sent, officer_id=SALMA, now=NOW)
        await office.submit(author)
        await office.draft(author)
    for proposer in (KARIM, COUSIN):
        await office.paper(proposer)
        paper = await office.paper(proposer)
        await office.documents.submit(paper, officer_id=proposer, now=NOW)
    published = await office.paper(KARIM, "order")
    await office.documents.submit(published, officer_id=KARIM, now=NOW)
    await office.documents.approve(published, officer_id=SALMA, now=NOW)
    await office.change(KARIM)
    await office.changes.submit(await office.change(COUSIN), officer_id=COUSIN, now=NOW)
    moved = await office.change(KARIM)
    await office.changes.submit(moved, officer_id=KARIM, now=NOW)
    await office.changes.approve(moved, officer_id=SALMA, update_id=next(office.updates), now=NOW)
    token = await office.invitations.invite(Role.OFFICER, "order", "", by=COUSIN, now=NOW)
    await office.invitations.accept(token, user_id=STRANGER, name="Omar", now=NOW)


Act = Callable[[Office], Awaitable[object]]
# What has happened last: its notices offer something too, at that moment.
SCENES: dict[str, list[Act]] = {
    "calm": [],
    "frozen, and one has pressed to thaw": [
        lambda office: office.freezes.freeze(by=KARIM, now=NOW),
        lambda office: office.freezes.thaw(by=KARIM, now=NOW),
    ],
    "a date has come into force": [
        lambda office: office.changes.approve(
            ASKED, officer_id=SALMA, update_id=next(office.updates), now=NOW
        )
    ],
    "frozen, and a date is taken back": [
        lambda office: office.freezes.freeze(by=SALMA, now=NOW),
        lambda office: office.changes.undo(MOVED, officer_id=KARIM, now=NOW),
    ],
    "a document is withdrawn": [
        lambda office: office.documents.withdraw(PUBLISHED, officer_id=SALMA, now=NOW)
    ],
    "suspended by somebody above, who cannot be objected to": [
        lambda office: office.suspensions.suspend(DIRECTOR, by=SALMA, now=NOW)
    ],
    "suspended each other": [
        lambda office: office.suspensions.suspend(SALMA, by=COUSIN, now=NOW),
        lambda office: office.suspensions.object(SALMA, now=NOW),
    ],
}


@pytest.mark.parametrize("scene", SCENES)
async def test_nothing_is_offered_that_would_be_refused(tmp_path: Path, scene: str) -> None:
    """Every button of every view, and of what those open, pressed by everybody who sees it."""
    async with opened(tmp_path) as office:
        await furnished(office)
        before = await _last(office)
        for act in SCENES[scene]:
            before = await _last(office)
            await act(office)
        found, pressed_by = {}, 0
        for person in EVERYBODY:
            roots = [*await views(office, person), *await _told(office, person, before)]
            pressed_by += bool(roots)
            if vain := await offered_in_vain(office, person, roots):
                found[person] = vain
        assert found == {}
        assert pressed_by >= 4


@pytest.mark.parametrize("is_frozen", [False, True])
async def test_during_a_freeze_a_date_is_taken_back_by_who_moved_it(
    tmp_path: Path, *, is_frozen: bool
) -> None:
    """The button stands for who proposed and who approved it; a forged press is refused."""
    async with opened(tmp_path) as office:
        await furnished(office)
        if is_frozen:
            assert await office.freezes.freeze(by=SALMA, now=NOW)
        view, undo = f"change:view:{MOVED}", f"change:undo:{MOVED}"
        for person in (KARIM, SALMA, COUSIN):
            _, offered = await pressed(office, person, view)
            why, _ = await pressed(office, person, undo)
            is_held = person == COUSIN  # neither proposed nor approved it
            assert (undo in offered, why) == (not is_held, "pair" if is_held else "")


async def _last(office: Office) -> int:
    (row,) = await office.db.read.all("SELECT max(delivery_id) AS last FROM deliveries")
    return int(row["last"] or 0)


async def _told(office: Office, person: int, after: int) -> list[str]:
    """Return what the notices of now offer a person; a freeze silences what was told before."""
    rows = await office.db.read.all(
        "SELECT m.buttons FROM deliveries AS d JOIN messages AS m"
        " ON m.source = COALESCE(NULLIF(d.words, ''), d.source) AND m.language = d.language"
        " WHERE d.chat_id = ? AND d.delivery_id > ? AND m.buttons NOTNULL",
        (person, after),
    )
    found = [data for row in rows for line in json.loads(row["buttons"]) for _, data in line]
    return list(dict.fromkeys(found))
