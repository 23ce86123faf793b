-- Announcements with files, options and a moment; who has read them; what cannot be altered. UTC.

CREATE TABLE announcements_anew (
    announcement_id INTEGER PRIMARY KEY AUTOINCREMENT,
    update_id       INTEGER NOT NULL UNIQUE,
    authority       TEXT NOT NULL,
    region          TEXT NOT NULL DEFAULT '', -- of the authority that speaks
    texts           TEXT NOT NULL DEFAULT '{}', -- language -> Telegram HTML, as JSON
    files           TEXT NOT NULL DEFAULT '[]', -- as JSON
    audience        TEXT NOT NULL DEFAULT '{}', -- as JSON
    options         TEXT NOT NULL DEFAULT '{}', -- as JSON
    state           TEXT NOT NULL CHECK (state IN (
        'draft', 'waiting', 'scheduled', 'sent', 'rejected', 'replaced', 'withdrawn'
    )),
    number          TEXT, -- such as 2025-07-003; a correction keeps it
    corrects        INTEGER,
    digest          TEXT, -- SHA-256 of all that is sealed when it is submitted
    author          INTEGER NOT NULL,
    created_at      TEXT NOT NULL,
    decided_by      INTEGER,
    decided_at      TEXT,
    sent_at         TEXT,
    reason          TEXT, -- of a rejection
    asked           TEXT, -- what the prompt below asks for
    prompt          INTEGER,
    panel           INTEGER, -- the message in which the author works on it
    album           TEXT, -- Telegram's number of the album that is being handed in
    report_until    TEXT, -- how long its report is kept up to date
    CHECK (state NOT IN ('scheduled', 'sent')
           OR (decided_by NOTNULL AND decided_by <> author AND digest NOTNULL)),
    CHECK (state <> 'sent' OR number NOTNULL)
) STRICT;
INSERT INTO announcements_anew (announcement_id, update_id, authority, region, texts, audience,
        state, number, corrects, digest, author, created_at, decided_by, decided_at, sent_at,
        reason, asked, prompt)
    SELECT announcement_id, update_id, authority, region, texts, audience, state, number,
        corrects, digest, author, created_at, decided_by, decided_at,
        CASE WHEN state IN ('sent', 'replaced', 'withdrawn') THEN decided_at END,
        reason, asked, prompt
    FROM announcements;
DROP TABLE announcements;
ALTER TABLE announcements_anew RENAME TO announcements;
-- What was sealed in the old way has to be submitted again.
UPDATE announcements SET state = 'draft', digest = NULL WHERE state = 'waiting';
CREATE UNIQUE INDEX announcements_in_force ON announcements (number) WHERE state = 'sent';
CREATE INDEX announcements_reported ON announcements (report_until) WHERE report_until NOTNULL;
CREATE INDEX announcements_scheduled ON announcements (announcement_id)
    WHERE state = 'scheduled';

-- Who pressed « read and understood » under which version.
CREATE TABLE receipts (
    announcement_id INTEGER NOT NULL,
    user_id         INTEGER NOT NULL,
    at              TEXT NOT NULL,
    PRIMARY KEY (announcement_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX receipts_of_person ON receipts (user_id);

-- The group in which a person tries announcements out.
ALTER TABLE groups ADD COLUMN trainer INTEGER;

-- An editor tends the questions and speaks for nobody.
CREATE TABLE roles_anew (
    user_id    INTEGER NOT NULL,
    role       TEXT NOT NULL CHECK (role IN ('officer', 'director', 'poster', 'editor')),
    authority  TEXT NOT NULL,
    region     TEXT NOT NULL DEFAULT '',
    granted_by INTEGER NOT NULL,
    granted_at TEXT NOT NULL,
    PRIMARY KEY (user_id, authority)
) STRICT, WITHOUT ROWID;
INSERT INTO roles_anew SELECT * FROM roles;
DROP TABLE roles;
ALTER TABLE roles_anew RENAME TO roles;

-- The record is only ever added to. Who edits the file by hand is found by the seals.
CREATE TRIGGER audit_keeps_what_it_says BEFORE UPDATE ON audit
BEGIN
    SELECT RAISE(ABORT, 'the record of governance is never changed');
END;
CREATE TRIGGER audit_keeps_everything BEFORE DELETE ON audit
BEGIN
    SELECT RAISE(ABORT, 'the record of governance is never shortened');
END;
