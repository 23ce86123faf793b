"""The rows of drafts of announcements: begun, changed by their authors alone, deleted."""

import json
from collections.abc import Sequence
from datetime import datetime

from bot.core.announcements import Announcement, Audience, Options
from bot.storage.announcements import announcement_of
from bot.storage.database import Reader, Tx
from bot.storage.proposals import ANNOUNCEMENTS, edit


async def add(
    tx: Tx,
    *,
    update_id: int,
    authority: str,
    region: str,
    author: int,
    corrects: Announcement | None,
    now: datetime,
) -> int:
    """Make a draft and return its id; the same update gets the same.

    A correction begins as what it corrects: only a moment and a lack of sound are not repeated.
    What speaks for a region begins as for that region.
    """
    begun = Audience(regions=(region,)) if region else None
    if corrects is not None:
        begun = corrects.audience
    await tx.execute(
        "INSERT INTO announcements (update_id, authority, region, state, author, corrects,"
        " number, texts, audience, files, options, created_at)"
        " VALUES (?, ?, ?, 'draft', ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (update_id) DO NOTHING",
        (
            update_id,
            authority,
            region,
            author,
            corrects.id if corrects else None,
            corrects.number if corrects else None,
            _json(dict(corrects.texts) if corrects else {}),
            _json(begun.json() if begun else {}),
            _json([file.json() for file in corrects.files] if corrects else []),
            _json(_repeated(corrects.options).json() if corrects else {}),
            now.isoformat(),
        ),
    )
    row = await tx.one(
        "SELECT announcement_id FROM announcements WHERE update_id = ?", (update_id,)
    )
    return int(row["announcement_id"]) if row else 0


async def of(read: Reader, author: int) -> Sequence[Announcement]:
    """Return a person's own drafts, the newest first."""
    rows = await read.all(
        "SELECT * FROM announcements WHERE state = 'draft' AND author = ?"
        " ORDER BY announcement_id DESC",
        (author,),
    )
    return [announcement_of(row) for row in rows]


async def put(tx: Tx, draft: Announcement) -> bool:
    """Keep an author's own draft as it is given; False when it is not that any more."""
    return await edit(
        tx,
        ANNOUNCEMENTS,
        draft.id,
        draft.author,
        {
            "texts": _json(dict(draft.texts)),
            "files": _json([file.json() for file in draft.files]),
            "audience": _json(draft.audience.json() if draft.audience else {}),
            "options": _json(draft.options.json()),
        },
    )


async def rebase(tx: Tx, draft: Announcement, base: Announcement) -> bool:
    """Have an author's own draft correct a newer version; False when it is not that any more."""
    files = _json([file.json() for file in base.files])
    noted = {"corrects": base.id, "number": base.number, "files": files}
    return await edit(tx, ANNOUNCEMENTS, draft.id, draft.author, noted)


async def taking_files(
    read: Reader, author: int, album: str | None, *, since: datetime
) -> Announcement | None:
    """Return the draft that a file without a reply belongs to.

    It is the one that has asked its author for something since a moment, or the one whose album
    goes on.
    """
    row = await read.one(
        "SELECT * FROM announcements AS a WHERE state = 'draft' AND author = ?"
        " AND (album = ? OR EXISTS (SELECT 1 FROM prompts WHERE kind = 'announcement'"
        " AND subject = a.announcement_id AND user_id = a.author AND is_open"
        " AND asked_at >= ?))"
        " ORDER BY album = ? DESC, announcement_id DESC LIMIT 1",
        (author, album, since.isoformat(), album),
    )
    return announcement_of(row) if row else None


async def set_album(tx: Tx, number: int, album: str | None) -> None:
    """Note the album of which more may come."""
    await tx.execute(
        "UPDATE announcements SET album = ? WHERE announcement_id = ?", (album, number)
    )


async def set_panel(tx: Tx, number: int, message_id: int | None) -> None:
    """Note the message in which its author works on it, if any."""
    await tx.execute(
        "UPDATE announcements SET panel = ? WHERE announcement_id = ?", (message_id, number)
    )


def _repeated(options: Options) -> Options:
    return Options(asks_receipt=options.asks_receipt, expires_on=options.expires_on)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
