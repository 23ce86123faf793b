-- Seats that approve are given by two and taken back by two; everything can be frozen. UTC times.

-- The second officer who accepted it. NULL: it took none, or it is from before.
ALTER TABLE roles ADD COLUMN confirmed_by INTEGER;

-- Who has opened a link to a seat that approves, and waits for a second officer.
CREATE TABLE candidates (
    user_id     INTEGER NOT NULL,
    role        TEXT NOT NULL CHECK (role IN ('officer', 'director')),
    authority   TEXT NOT NULL,
    region      TEXT NOT NULL DEFAULT '',
    invited_by  INTEGER NOT NULL,
    accepted_at TEXT NOT NULL,
    PRIMARY KEY (user_id, authority)
) STRICT, WITHOUT ROWID;

-- Whose seats do not hold, those of the settings too: at once, and for good with a second officer.
CREATE TABLE suspensions (
    user_id  INTEGER PRIMARY KEY,
    by_id    INTEGER NOT NULL, -- 0: the operator
    at       TEXT NOT NULL,
    is_final INTEGER NOT NULL DEFAULT 0 CHECK (is_final IN (0, 1))
) STRICT;

-- The names of officers, editors and writers, as Telegram last gave them. Of nobody else.
CREATE TABLE officer_names (
    user_id INTEGER PRIMARY KEY,
    name    TEXT NOT NULL
) STRICT;

-- Each time everything was stopped. The one that is not thawed holds.
CREATE TABLE freezes (
    freeze_id INTEGER PRIMARY KEY AUTOINCREMENT,
    frozen_by INTEGER NOT NULL, -- 0: the operator
    frozen_at TEXT NOT NULL,
    thaw_by   INTEGER, -- the first of the two who thaw it
    thawed_by INTEGER, -- the second; 0: the operator
    thawed_at TEXT
) STRICT;
CREATE UNIQUE INDEX freezes_in_force ON freezes ((thawed_at IS NULL)) WHERE thawed_at IS NULL;
