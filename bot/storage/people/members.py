"""The rows about people: their choices, the proof of each consent, and their erasure."""

from datetime import datetime

from bot.core.members import Choice
from bot.storage import answers, proposals
from bot.storage.database import Reader, Row, Tx
from bot.storage.official import asked
from bot.storage.people import groups
from bot.storage.sending import deliveries
from bot.storage.tickets import tickets

_PROOFS = 20  # changes of mind that are kept of each choice

# Every table that holds something of a person, with the column that names them.
PERSONAL = (
    ("members", "user_id"),
    ("consents", "user_id"),
    ("guide_positions", "user_id"),
    ("tickets", "user_id"),
    ("duties", "user_id"),
    ("subscriptions", "chat_id"),
    ("snoozes", "chat_id"),
    ("declarations", "user_id"),
    ("pharmacies", "user_id"),
    ("roles", "user_id"),
    ("candidates", "user_id"),
    ("officer_names", "user_id"),
    ("told_names", "user_id"),
    ("receipts", "user_id"),
    ("prompts", "user_id"),
    ("verdicts", "chat_id"),
    ("awaited", "user_id"),
    ("gestures", "chat_id"),
    ("memories", "user_id"),
    ("votes", "user_id"),
    ("group_warnings", "user_id"),
    ("portal_signals", "user_id"),
    ("portal_watches", "user_id"),
    ("answers_untold", "user_id"),
    ("official_readers", "user_id"),
    ("date_readers", "user_id"),
)


async def find(read: Reader, user_id: int) -> Row | None:
    """Return the row of a person, or None when they are not known."""
    return await read.one(
        "SELECT m.*, EXISTS (SELECT 1 FROM subscriptions AS s WHERE s.chat_id = m.user_id)"
        " AS wants_reminders FROM members AS m WHERE m.user_id = ?",
        (user_id,),
    )


async def add(tx: Tx, user_id: int, *, language: str, now: datetime) -> None:
    """Make the row of a person who wrote to the bot; one who came back is reachable again.

    `language` is that of their Telegram; it stays until they choose another, and reminders
    speak it.
    """
    await tx.execute(
        "INSERT INTO members (user_id, language, joined_at) VALUES (?, ?, ?)"
        " ON CONFLICT (user_id) DO UPDATE SET is_reachable = 1",
        (user_id, language, now.isoformat()),
    )


async def set_language(tx: Tx, user_id: int, language: str) -> None:
    """Store the language a person chose."""
    await tx.execute("UPDATE members SET language = ? WHERE user_id = ?", (language, user_id))


async def set_region(tx: Tx, user_id: int, region: str | None) -> None:
    """Store or clear the region a person chose."""
    await tx.execute("UPDATE members SET region = ? WHERE user_id = ?", (region, user_id))


async def set_reachable(tx: Tx, user_id: int, *, is_reachable: bool) -> None:
    """Note whether Telegram lets the bot write to a person."""
    await tx.execute(
        "UPDATE members SET is_reachable = ? WHERE user_id = ?", (is_reachable, user_id)
    )


async def add_consent(
    tx: Tx, user_id: int, choice: Choice, *, is_granted: bool, update_id: int, now: datetime
) -> bool:
    """Keep the proof of an opt-in or opt-out; False when this update has counted already.

    Saying the same again proves nothing new: only changes are kept, and of those the latest.
    """
    last = await tx.one(
        "SELECT is_granted FROM consents WHERE user_id = ? AND kind = ?"
        " ORDER BY rowid DESC LIMIT 1",
        (user_id, choice),
    )
    if last is not None and bool(last["is_granted"]) == is_granted:
        return True
    added = await tx.execute(
        "INSERT INTO consents (update_id, user_id, kind, is_granted, at) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (update_id, kind) DO NOTHING",
        (update_id, user_id, choice, is_granted, now.isoformat()),
    )
    await tx.execute(
        "DELETE FROM consents WHERE user_id = ?1 AND kind = ?2 AND rowid NOT IN (SELECT rowid"
        " FROM consents WHERE user_id = ?1 AND kind = ?2 ORDER BY rowid DESC"
        " LIMIT ?3)",
        (user_id, choice, _PROOFS),
    )
    return added == 1


async def set_announcements(tx: Tx, user_id: int, *, is_wanted: bool) -> None:
    """Store whether a person wants announcements."""
    await tx.execute(
        "UPDATE members SET wants_announcements = ? WHERE user_id = ?", (is_wanted, user_id)
    )


async def charge(read: Reader, user_id: int) -> list[str]:
    """Return what ends when a person is forgotten: for whom they speak, and what they proposed."""
    rows = await read.all(
        "SELECT authority AS about FROM roles WHERE user_id = ?1"
        " UNION SELECT authority FROM candidates WHERE user_id = ?1"
        " UNION SELECT 'document:' || document_id FROM documents"
        " WHERE proposed_by = ?1 AND state = 'waiting'"
        " UNION SELECT 'deadline-change:' || change_id FROM deadline_changes"
        " WHERE proposed_by = ?1 AND state = 'waiting'"
        " UNION SELECT 'official-answer:' || answer_id FROM official_answers"
        " WHERE author = ?1 AND state = 'waiting'"
        " UNION SELECT 'stated-fact:' || statement_id FROM statements"
        " WHERE author = ?1 AND state = 'waiting'"
        " UNION SELECT 'announcement:' || announcement_id FROM announcements"
        " WHERE author = ?1 AND state IN ('waiting', 'scheduled') ORDER BY about",
        (user_id,),
    )
    return [row["about"] for row in rows]


async def erase(tx: Tx, user_id: int, *, now: datetime) -> None:
    """Delete everything that is about a person.

    What an officer has decided stays with their number, as the proof of two approvals; their
    drafts go, and what they proposed is no longer proposed.
    """
    await tickets.unsay(tx, user_id)
    for table, column in PERSONAL:
        await tx.execute(
            f"DELETE FROM {table} WHERE {column} = ?",  # noqa: S608 - our own names
            (user_id,),
        )
    await deliveries.erase(tx, user_id)
    await proposals.discard_all(tx, user_id)
    await groups.end_training(tx, user_id)
    await unsay_reasons(tx, user_id)
    await proposals.turn_down_all(tx, user_id, by=user_id, now=now)
    await asked.erase_person(tx, user_id)
    await answers.erase_person(tx, user_id)


async def unsay_reasons(tx: Tx, user_id: int) -> None:
    """Erase why an officer turned announcements down, where it stands and where it was told."""
    for table in ("deliveries", "messages"):
        await tx.execute(
            f"DELETE FROM {table} WHERE source IN"  # noqa: S608 - our own names
            " (SELECT 'rejected:' || announcement_id FROM announcements WHERE decided_by = ?)",
            (user_id,),
        )
    await tx.execute(
        "UPDATE announcements SET reason = '' WHERE decided_by = ? AND reason <> ''", (user_id,)
    )
