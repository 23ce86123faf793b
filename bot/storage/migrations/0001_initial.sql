-- Every table of the first version. Times are ISO 8601 in UTC.

-- Updates as they came, written before Telegram may forget them. The words of an update are
-- erased as soon as it is answered; its number stays a while so that a copy is recognised.
CREATE TABLE inbox (
    update_id   INTEGER PRIMARY KEY,
    chat_key    TEXT NOT NULL,
    payload     TEXT,
    received_at TEXT NOT NULL,
    state       TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'done', 'parked')),
    attempts    INTEGER NOT NULL DEFAULT 0,
    error       TEXT
) STRICT;
CREATE INDEX inbox_pending ON inbox (update_id) WHERE state = 'pending';

CREATE TABLE members (
    user_id             INTEGER PRIMARY KEY,
    language            TEXT NOT NULL,
    region              TEXT,
    wants_reminders     INTEGER NOT NULL DEFAULT 0,
    wants_announcements INTEGER NOT NULL DEFAULT 0,
    is_reachable        INTEGER NOT NULL DEFAULT 1,
    joined_at           TEXT NOT NULL
) STRICT;

-- The proof of each opt-in and opt-out; one update counts once.
CREATE TABLE consents (
    update_id  INTEGER NOT NULL,
    user_id    INTEGER NOT NULL,
    kind       TEXT NOT NULL,
    is_granted INTEGER NOT NULL,
    at         TEXT NOT NULL,
    UNIQUE (update_id, kind)
) STRICT;
CREATE INDEX consents_of_member ON consents (user_id);

CREATE TABLE groups (
    chat_id   INTEGER PRIMARY KEY,
    language  TEXT,
    is_member INTEGER NOT NULL,
    joined_at TEXT NOT NULL
) STRICT;

CREATE TABLE guide_positions (
    user_id INTEGER NOT NULL,
    guide   TEXT NOT NULL,
    step    INTEGER NOT NULL,
    at      TEXT NOT NULL,
    PRIMARY KEY (user_id, guide)
) STRICT;

CREATE TABLE questions (
    question_id INTEGER PRIMARY KEY AUTOINCREMENT,
    update_id   INTEGER NOT NULL UNIQUE,
    user_id     INTEGER NOT NULL,
    topic       TEXT,
    words       TEXT NOT NULL,
    language    TEXT NOT NULL,
    state       TEXT NOT NULL CHECK (state IN ('open', 'closed')),
    asked_at    TEXT NOT NULL
) STRICT;

-- The frozen words of everything that leaves unprompted.
CREATE TABLE messages (
    source   TEXT NOT NULL,
    language TEXT NOT NULL,
    html     TEXT NOT NULL,
    PRIMARY KEY (source, language)
) STRICT;

CREATE TABLE deliveries (
    delivery_id INTEGER PRIMARY KEY,
    source      TEXT NOT NULL,
    chat_id     INTEGER NOT NULL,
    language    TEXT NOT NULL,
    status      TEXT NOT NULL CHECK (
        status IN ('pending', 'sending', 'sent', 'unreachable', 'rejected', 'uncertain')
    ),
    priority    INTEGER NOT NULL,
    attempts    INTEGER NOT NULL DEFAULT 0,
    not_before  TEXT NOT NULL,
    lease_until TEXT,
    message_id  INTEGER,
    reason      TEXT,
    UNIQUE (source, chat_id)
) STRICT;
CREATE INDEX deliveries_open ON deliveries (priority, delivery_id)
    WHERE status IN ('pending', 'sending');

-- What the house remembers about itself, such as the menu it published last.
CREATE TABLE settings (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
