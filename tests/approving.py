"""An announcement that two people agreed to, up to the moment before it begins."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import count

from bot.core.announcements import Announcement, Audience, Options, digest
from bot.core.attachments import File
from bot.storage import announcements, drafts
from bot.storage.audit import audit
from bot.storage.database import Tx

_UPDATES = count(1)


async def approved(
    tx: Tx,
    author: int,
    officer: int,
    *,
    text: str = "Bonjour",
    texts: Mapping[str, str] | None = None,
    files: Sequence[File] = (),
    options: Options | None = None,
    corrects: Announcement | None = None,
    now: datetime,
) -> Announcement:
    """Write, submit and approve one for everybody in the name of the Order, with its record."""
    number = await drafts.add(
        tx,
        update_id=next(_UPDATES),
        authority="order",
        region="",
        author=author,
        corrects=corrects,
        now=now,
    )
    draft = await announcements.find(tx, number)
    assert draft is not None
    draft = replace(
        draft,
        texts=texts or {"fr": text},
        audience=Audience(),
        files=corrects.files if corrects else tuple(files),
        options=options or Options(),
    )
    seal = digest(draft)
    assert await drafts.put(tx, draft)
    assert await announcements.submit(tx, number, author, seal)
    await audit.add(tx, author, "submit", draft.key, {"digest": seal}, now=now)
    assert await announcements.approve(tx, number, officer, seal, now=now)
    await audit.add(tx, officer, "approve", draft.key, {"digest": seal}, now=now)
    found = await announcements.find(tx, number)
    assert found is not None
    return found
