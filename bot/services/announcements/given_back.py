"""Returning an announcement to its author: what it says is kept, its file cannot be sent."""

from dataclasses import replace
from datetime import datetime

from bot.catalog.catalog import Catalog
from bot.core.announcements import Announcement, State
from bot.core.audit import BOT
from bot.core.callbacks.announcements import ViewAnnouncement
from bot.core.sending.message_keys import MessageKey, MessageKind
from bot.core.writing.text import escape
from bot.services.announcements.text import AnnouncementText
from bot.storage import announcements, drafts
from bot.storage.audit import audit
from bot.storage.database import Tx
from bot.storage.sending import deliveries

_OPEN = (State.WAITING, State.SCHEDULED)  # what has not left yet


async def give_back(
    tx: Tx, catalog: Catalog, wording: AnnouncementText, one: Announcement, *, now: datetime
) -> bool:
    """Turn down what waits or is planned since its files are another bot's; tell its author.

    All but the files is kept in a new draft. False when it stands otherwise by now.
    """
    found = await announcements.find(tx, one.id)
    if found is None or found.state is not one.state or one.state not in _OPEN:
        return False
    await announcements.reject(tx, one.id, one.author, old=one.state, reason="", now=now)
    act = "reject" if one.state is State.WAITING else "call off"
    await audit.add(tx, BOT, act, one.key, now=now)
    draft = await draft_again(tx, replace(one, files=()), corrects=None, now=now)
    await _tell(tx, catalog, wording, one, draft.id, now=now)
    return True


async def draft_again(
    tx: Tx, one: Announcement, *, corrects: Announcement | None, now: datetime
) -> Announcement:
    """Return a new draft of its author with all that one says; the same one where it is there.

    A moment that has passed is left out. `corrects` is what it corrects, as long as that holds.
    """
    update_id, draft = -one.id, None  # Telegram's are positive
    while draft is None or draft.state is not State.DRAFT:
        number = await drafts.add(
            tx,
            update_id=update_id,
            authority=one.authority,
            region=one.region,
            author=one.author,
            corrects=corrects,
            now=now,
        )
        draft = await announcements.find(tx, number)
        assert draft is not None  # noqa: S101 - written a line ago
        update_id = -draft.id  # what was taken up was given up in its turn
    if draft.texts != (corrects.texts if corrects else {}):
        return draft  # it is there, and worked on
    moment = one.options.send_at
    is_ahead = moment is not None and moment > now
    options = replace(one.options, is_caption=None, send_at=moment if is_ahead else None)
    kept = replace(draft, texts=one.texts, files=one.files, audience=one.audience, options=options)
    await drafts.put(tx, kept)
    return kept


async def _tell(
    tx: Tx,
    catalog: Catalog,
    wording: AnnouncementText,
    one: Announcement,
    draft: int,
    *,
    now: datetime,
) -> None:
    key, text = MessageKey(MessageKind.GIVEN_BACK, one.id), catalog.text
    codes = catalog.languages
    words = {
        code: escape(
            text("announcement-given-back", code, who=wording.who(one, code))
            + "\n"
            + wording.about(one, code)
        )
        for code in codes
    }
    buttons = {
        code: [[(text("announce-open-draft", code), ViewAnnouncement(draft))]] for code in codes
    }
    await deliveries.freeze_words(tx, key, words, buttons=buttons)
    people = {one.author, one.decided_by or one.author}
    await deliveries.enqueue_for(tx, key, sorted(people), now=now)
