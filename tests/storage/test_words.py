"""Every column in which people's words could stand is known, and guarded in a known way."""

from enum import Enum
from pathlib import Path

from bot.storage.database import Database
from bot.storage.words import COLUMNS


class Guard(Enum):
    """What stands in a column of text."""

    DOOR = "what people wrote, after the door (core/secrets.py)"
    PUBLISHED = "what officers publish to everybody, or our own words around it"
    ERASED = "a whole update, until it is answered; of one that cannot be read, the form"
    SEALED = "a record of acts, without anybody's words; reasons of old rows have passed the door"
    OURS = "keys, states, days, times, numbers, digests: nothing that a person words"
    TELEGRAM = "what Telegram says went wrong, after the door where it could quote a person"


_OURS = """
    announcements: authority region audience options state number digest created_at decided_at
        sent_at album report_until leaves_at
    answer_counts: day topic version event
    answer_drafts: at
    official_answers: topic authority theme state proposed_at decided_at approved_at seal learnt
    statements: point authority kind state proposed_at decided_at approved_at seal source_on
    official_facts: fact value authority stated_on
    official_phrasings: language
    official_texts: language
    questions_not_ours: language at
    answer_quarters: topic at
    alarms: cause began seen told_at message
    audit: at act about seal key_id stamp
    awaited: what asked_at
    broadcasts: source state hold_until resumes_to why stopped excused
    candidates: role authority region accepted_at
    consents: kind at
    deadline_changes: kind obligation period due_on announced_on announces last authority
        attachment state proposed_at decided_at
    declarations: obligation period at
    desk_threads: theme
    duties: asked_at
    eves: obligation period due_on at words reported_at
    portal_outages: began ended
    portal_signals: at
    portal_watches: since until
    deliveries: source words language status not_before best_before lease_until also
    delivery_counts: source status
    document_files: sha256
    documents: sha256 authority dated_on language state proposed_at decided_at
    flood_waits: until
    freezes: frozen_at thaw_at thawed_at
    group_answers: topic at
    memories: topics offered guide said spoken at
    gestures: album content said became at
    group_warnings: at
    groups: language joined_at region purpose looked_at
    relayed: source
    guide_counts: day guide language event
    guide_positions: guide at
    inbox: chat_key received_at state not_before troubled_at
    invites: token_hash role authority region expires_at
    members: language region joined_at
    messages: source language kind file_id followed_by told_by seal
    missed_questions: language reason topic at
    prompts: kind detail asked_at
    receipts: at
    roles: role authority region granted_at
    settings: key value
    snoozes: obligation period at
    subscriptions: days at_time since next_at
    suspensions: at
    ticket_entries: kind state file at
    tickets: topic theme language region state asked_at waiting_since moved_at closed_at
    uploads: sha256 kind file_id uploaded_at stamp
    verdicts: fingerprint at
    votes: topic version event day
"""
GUARDS = {
    **{(column.table, column.name): Guard.DOOR for column in COLUMNS},
    # As in officer_names, from where it comes; rewritten it would contradict the record's mark.
    ("told_names", "name"): Guard.DOOR,
    ("official_texts", "title"): Guard.PUBLISHED,
    ("official_texts", "body"): Guard.PUBLISHED,
    ("statements", "value"): Guard.PUBLISHED,
    ("statements", "source"): Guard.PUBLISHED,
    ("announcements", "texts"): Guard.PUBLISHED,
    ("announcements", "files"): Guard.PUBLISHED,  # their names have passed the door
    ("messages", "html"): Guard.PUBLISHED,
    ("messages", "buttons"): Guard.PUBLISHED,
    ("messages", "files"): Guard.PUBLISHED,
    ("document_files", "content"): Guard.PUBLISHED,
    ("inbox", "payload"): Guard.ERASED,
    ("inbox", "sent"): Guard.ERASED,
    ("inbox", "error"): Guard.TELEGRAM,
    ("deliveries", "reason"): Guard.TELEGRAM,
    ("delivery_counts", "reason"): Guard.TELEGRAM,
    ("audit", "detail"): Guard.SEALED,
}


def _ours() -> set[tuple[str, str]]:
    found, table = set(), ""
    for word in _OURS.split():
        if word.endswith(":"):
            table = word.removesuffix(":")
        else:
            found.add((table, word))
    return found


async def test_every_column_of_text_says_how_it_is_guarded(tmp_path: Path) -> None:
    """A new one is red until somebody has thought of whose words it could hold."""
    async with Database.open(tmp_path / "test.db") as db:
        tables = await db.read.all(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        )
        there = {
            (table["name"], column["name"])
            for table in tables
            for column in await db.read.all(f"PRAGMA table_info({table['name']})")
            if column["type"] not in {"INTEGER", "REAL"}
        }

    assert there == _ours() | set(GUARDS)
    assert not _ours() & set(GUARDS)


async def test_rows_of_words_name_whose_they_are(tmp_path: Path) -> None:
    """So that /forget reaches them all."""
    names = {"user_id", "asked_by", "author", "proposed_by", "officer_id"}
    async with Database.open(tmp_path / "test.db") as db:
        for table in {column.table for column in COLUMNS}:
            columns = await db.read.all(f"PRAGMA table_info({table})")
            assert names & {column["name"] for column in columns}, table
