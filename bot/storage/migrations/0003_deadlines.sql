-- Reminders that each person sets, what was declared, and dates that officers change. UTC times.

-- The chats that asked to be reminded: people, and groups whose administrator asked.
CREATE TABLE subscriptions (
    chat_id  INTEGER PRIMARY KEY,
    is_group INTEGER NOT NULL,
    days     TEXT NOT NULL, -- before the date, such as 7,3,1,0
    at_time  TEXT NOT NULL, -- of the wall clock in Morocco, such as 09:00
    since    TEXT NOT NULL, -- no step whose hour lies before is sent
    next_at  TEXT -- when to look at this chat again
) STRICT;
CREATE INDEX subscriptions_due ON subscriptions (next_at);

INSERT INTO subscriptions (chat_id, is_group, days, at_time, since, next_at)
    SELECT m.user_id, 0, '7,3,1,0', '09:00',
           COALESCE((SELECT MAX(at) FROM consents AS c WHERE c.user_id = m.user_id
                     AND c.kind = 'reminders'), m.joined_at),
           '2000-01-01T00:00:00+00:00'
    FROM members AS m WHERE m.wants_reminders = 1;
ALTER TABLE members DROP COLUMN wants_reminders;

-- One reminder more, at a moment that the person chose.
CREATE TABLE snoozes (
    chat_id    INTEGER NOT NULL,
    obligation TEXT NOT NULL,
    period     TEXT NOT NULL,
    at         TEXT NOT NULL,
    PRIMARY KEY (chat_id, obligation, period)
) STRICT, WITHOUT ROWID;
CREATE INDEX snoozes_due ON snoozes (at);

-- Nicknames only: nothing that would tell the CNSS account.
CREATE TABLE pharmacies (
    pharmacy_id INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id     INTEGER NOT NULL,
    nickname    TEXT NOT NULL,
    UNIQUE (user_id, nickname)
) STRICT;

-- What a person says is done. Pharmacy 0 is the only one of who has named none.
CREATE TABLE declarations (
    user_id     INTEGER NOT NULL,
    pharmacy_id INTEGER NOT NULL,
    obligation  TEXT NOT NULL,
    period      TEXT NOT NULL,
    at          TEXT NOT NULL,
    PRIMARY KEY (user_id, obligation, period, pharmacy_id)
) STRICT, WITHOUT ROWID;

-- The words a delivery carries are no longer named by its cause: a late reminder says so.
ALTER TABLE deliveries ADD COLUMN words TEXT NOT NULL DEFAULT '';
UPDATE deliveries SET words = source;
-- After this moment the words are wrong: it is not sent any more.
ALTER TABLE deliveries ADD COLUMN best_before TEXT;
-- The message to change, where it is not a new one.
ALTER TABLE deliveries ADD COLUMN edits INTEGER;
-- Rows of [label, data] or [label, address], as JSON.
ALTER TABLE messages ADD COLUMN buttons TEXT;
CREATE INDEX deliveries_of_chat ON deliveries (chat_id);

-- Dates that officers move or add. Nothing of what was proposed changes once it waits.
CREATE TABLE deadline_changes (
    change_id   INTEGER PRIMARY KEY AUTOINCREMENT,
    update_id   INTEGER NOT NULL UNIQUE,
    kind        TEXT NOT NULL CHECK (kind IN ('move', 'add')),
    obligation  TEXT, -- the one that is moved
    period      TEXT, -- the month of it that is moved
    due_on      TEXT,
    title       TEXT, -- of one that is added, in the officers' words
    is_monthly  INTEGER,
    authority   TEXT,
    reason      TEXT,
    source      TEXT,
    attachment  TEXT, -- such as document:<Telegram's file_id>
    state       TEXT NOT NULL CHECK (
        state IN ('draft', 'waiting', 'approved', 'rejected', 'undone')
    ),
    proposed_by INTEGER NOT NULL,
    proposed_at TEXT NOT NULL,
    decided_by  INTEGER,
    decided_at  TEXT,
    undone_by   INTEGER,
    asked       TEXT, -- the particular that the message below asks for
    prompt      INTEGER, -- the message whose answer is awaited
    CHECK (state <> 'approved' OR decided_by <> proposed_by)
) STRICT;

-- Each tick looks for what became out of date while it waited.
CREATE INDEX deliveries_pending ON deliveries (best_before) WHERE status = 'pending';
CREATE INDEX deliveries_sending ON deliveries (lease_until) WHERE status = 'sending';
