-- The guide's pictures and its counts, and the official documents. Times are ISO 8601 in UTC.

-- The furthest step of this reading: a step counts once, however often one goes back to it.
ALTER TABLE guide_positions ADD COLUMN furthest INTEGER NOT NULL DEFAULT 0;
UPDATE guide_positions SET furthest = step;

-- How many people came how far on each day, without saying who.
CREATE TABLE guide_counts (
    day      TEXT NOT NULL, -- in Morocco
    guide    TEXT NOT NULL,
    language TEXT NOT NULL,
    event    TEXT NOT NULL CHECK (event IN ('reached', 'stuck', 'finished')),
    step     INTEGER NOT NULL,
    people   INTEGER NOT NULL,
    PRIMARY KEY (day, guide, language, event, step)
) STRICT, WITHOUT ROWID;

-- What Telegram holds already is sent again by its file_id, which belongs to one bot.
CREATE TABLE uploads (
    bot_id      INTEGER NOT NULL,
    sha256      TEXT NOT NULL,
    kind        TEXT NOT NULL CHECK (kind IN ('photo', 'document')),
    file_id     TEXT NOT NULL,
    uploaded_at TEXT NOT NULL,
    PRIMARY KEY (bot_id, sha256, kind)
) STRICT, WITHOUT ROWID;

-- The documents of an authority. What was proposed is what is approved: the row names the bytes
-- by their SHA-256 and nothing in it changes once it waits for approval.
CREATE TABLE documents (
    document_id INTEGER PRIMARY KEY AUTOINCREMENT,
    update_id   INTEGER NOT NULL UNIQUE,
    sha256      TEXT NOT NULL,
    name        TEXT NOT NULL,
    size        INTEGER NOT NULL,
    pages       INTEGER NOT NULL,
    authority   TEXT,
    dated_on    TEXT,
    language    TEXT,
    state       TEXT NOT NULL CHECK (
        state IN ('draft', 'waiting', 'published', 'rejected', 'withdrawn', 'replaced')
    ),
    proposed_by INTEGER NOT NULL,
    proposed_at TEXT NOT NULL,
    decided_by  INTEGER,
    decided_at  TEXT,
    CHECK (state = 'draft' OR (authority NOTNULL AND dated_on NOTNULL AND language NOTNULL)),
    CHECK (state IN ('draft', 'waiting') OR decided_by NOTNULL),
    CHECK (state <> 'published' OR decided_by <> proposed_by)
) STRICT;
CREATE UNIQUE INDEX documents_in_force ON documents (authority, language)
    WHERE state = 'published';
CREATE INDEX documents_by_fingerprint ON documents (sha256);

-- The bytes of official documents, to send them again when Telegram has lost them.
CREATE TABLE document_files (
    sha256  TEXT PRIMARY KEY,
    content BLOB NOT NULL
) STRICT;
