-- Announcements, the roles of who may make them, and the record of what was decided. UTC times.

-- Roles beside the operator's own setting. A region is empty for a national role.
CREATE TABLE roles (
    user_id    INTEGER NOT NULL,
    role       TEXT NOT NULL CHECK (role IN ('officer', 'director', 'poster')),
    authority  TEXT NOT NULL,
    region     TEXT NOT NULL DEFAULT '',
    granted_by INTEGER NOT NULL,
    granted_at TEXT NOT NULL,
    PRIMARY KEY (user_id, authority)
) STRICT, WITHOUT ROWID;

-- A link that gives one role to one person, once. Only its hash is kept.
CREATE TABLE invites (
    token_hash TEXT PRIMARY KEY,
    role       TEXT NOT NULL,
    authority  TEXT NOT NULL,
    region     TEXT NOT NULL DEFAULT '',
    created_by INTEGER NOT NULL,
    expires_at TEXT NOT NULL,
    used_by    INTEGER
) STRICT, WITHOUT ROWID;

-- Each row is one version. What was submitted is what is approved: the digest says so.
CREATE TABLE announcements (
    announcement_id INTEGER PRIMARY KEY AUTOINCREMENT,
    update_id       INTEGER NOT NULL UNIQUE,
    authority       TEXT NOT NULL,
    region          TEXT NOT NULL DEFAULT '', -- of the authority that speaks
    texts           TEXT NOT NULL DEFAULT '{}', -- language -> Telegram HTML, as JSON
    audience        TEXT NOT NULL DEFAULT '{}', -- as JSON
    state           TEXT NOT NULL CHECK (
        state IN ('draft', 'waiting', 'sent', 'rejected', 'replaced', 'withdrawn')
    ),
    number          TEXT, -- such as 2025-07-003; a correction keeps it
    corrects        INTEGER,
    digest          TEXT, -- SHA-256 of texts and audience when it was submitted
    author          INTEGER NOT NULL,
    created_at      TEXT NOT NULL,
    decided_by      INTEGER,
    decided_at      TEXT,
    reason          TEXT, -- of a rejection
    asked           TEXT, -- what the prompt below asks for
    prompt          INTEGER,
    CHECK (state <> 'sent' OR (decided_by NOTNULL AND decided_by <> author AND number NOTNULL))
) STRICT;
CREATE UNIQUE INDEX announcements_in_force ON announcements (number) WHERE state = 'sent';

-- Every act of governance, each row sealed by the one before it.
CREATE TABLE audit (
    entry  INTEGER PRIMARY KEY,
    at     TEXT NOT NULL,
    actor  INTEGER NOT NULL,
    act    TEXT NOT NULL,
    about  TEXT NOT NULL,
    detail TEXT NOT NULL,
    seal   TEXT NOT NULL -- SHA-256 of the seal before and of this row
) STRICT;
