-- A question for people is a ticket: what was said in it, who answers, how long that took. UTC times.
-- Questions for the Order from before keep their numbers; the next ones go on from them.

CREATE TABLE tickets (
    ticket_id     INTEGER PRIMARY KEY AUTOINCREMENT,
    update_id     INTEGER NOT NULL UNIQUE,
    user_id       INTEGER, -- who asks; NULL once only numbers are left
    topic         TEXT, -- of the content, where it is about one
    theme         TEXT, -- of the content, where one is likely
    words         TEXT NOT NULL, -- empty once only numbers are left
    language      TEXT NOT NULL,
    region        TEXT,
    state         TEXT NOT NULL CHECK (
        state IN ('open', 'taken', 'answered', 'closed', 'cancelled')
    ),
    asked_at      TEXT NOT NULL,
    waiting_since TEXT NOT NULL, -- for somebody to take it
    moved_at      TEXT NOT NULL, -- when anybody did anything last
    circle        INTEGER NOT NULL DEFAULT 0, -- who is asked: on duty, everybody, the officers
    round         INTEGER NOT NULL DEFAULT 0, -- how often it was open again
    taken_by      INTEGER,
    promised      INTEGER, -- open minutes to the first reply that were told; NULL: none
    replied_in    INTEGER, -- open minutes that it took
    closed_at     TEXT,
    rating        INTEGER CHECK (rating IN (0, 1)),
    reopened      INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX tickets_of_person ON tickets (user_id);
CREATE INDEX tickets_in_state ON tickets (state, moved_at);

INSERT INTO tickets (ticket_id, update_id, user_id, topic, words, language, state, asked_at,
                     waiting_since, moved_at, circle, closed_at)
    SELECT question_id, update_id, user_id, topic, words, language, state, asked_at,
           asked_at, asked_at, 2, IIF(state = 'closed', asked_at, NULL)
    FROM questions;
DELETE FROM sqlite_sequence WHERE name = 'tickets';
INSERT INTO sqlite_sequence (name, seq)
    SELECT 'tickets', seq FROM sqlite_sequence WHERE name = 'questions';
DROP TABLE questions;
UPDATE messages SET source = 'ticket' || substr(source, 9) WHERE source GLOB 'question:*';
UPDATE deliveries SET words = 'ticket' || substr(words, 9) WHERE words GLOB 'question:*';
UPDATE deliveries SET source = 'ticket' || substr(source, 9) WHERE source GLOB 'question:*';

-- What was said in a ticket after the question: by who asked, to them, or among those who answer.
CREATE TABLE ticket_entries (
    entry_id  INTEGER PRIMARY KEY AUTOINCREMENT,
    update_id INTEGER NOT NULL UNIQUE,
    ticket_id INTEGER NOT NULL REFERENCES tickets ON DELETE CASCADE,
    kind      TEXT NOT NULL CHECK (kind IN ('asked', 'answer', 'note')),
    state     TEXT NOT NULL CHECK (state IN ('held', 'sent', 'dropped', 'lost')),
    author    INTEGER, -- who answers; NULL: who asks, or somebody who was forgotten
    is_order  INTEGER NOT NULL DEFAULT 0, -- it is said in the name of the Order
    words     TEXT NOT NULL,
    file      TEXT, -- such as photo:<Telegram's file_id>
    at        TEXT NOT NULL
) STRICT;
CREATE INDEX ticket_entries_of_ticket ON ticket_entries (ticket_id);
CREATE INDEX ticket_entries_of_author ON ticket_entries (author) WHERE author NOTNULL;

CREATE INDEX groups_of_helpers ON groups (is_member) WHERE purpose = 'desk';
-- Which topic of the helpers' group a theme has.
CREATE TABLE desk_threads (
    chat_id   INTEGER NOT NULL,
    theme     TEXT NOT NULL,
    thread_id INTEGER NOT NULL,
    PRIMARY KEY (chat_id, theme)
) STRICT, WITHOUT ROWID;

-- Who has chosen to be on duty or not (without a row helpers are, others are not), and when each
-- was asked last: the next question goes to somebody else.
CREATE TABLE duties (
    user_id  INTEGER PRIMARY KEY,
    is_on    INTEGER NOT NULL CHECK (is_on IN (0, 1)),
    asked_at TEXT NOT NULL DEFAULT ''
) STRICT;

-- A message for one topic of a group, whichever its notices go to.
ALTER TABLE deliveries ADD COLUMN thread_id INTEGER;

-- A helper answers questions and approves nothing.
CREATE TABLE roles_anew (
    user_id      INTEGER NOT NULL,
    role         TEXT NOT NULL CHECK (
        role IN ('officer', 'director', 'poster', 'editor', 'helper')
    ),
    authority    TEXT NOT NULL,
    region       TEXT NOT NULL DEFAULT '',
    granted_by   INTEGER NOT NULL,
    granted_at   TEXT NOT NULL,
    confirmed_by INTEGER,
    PRIMARY KEY (user_id, authority)
) STRICT, WITHOUT ROWID;
INSERT INTO roles_anew SELECT user_id, role, authority, region, granted_by, granted_at,
                              confirmed_by FROM roles;
DROP TABLE roles;
ALTER TABLE roles_anew RENAME TO roles;
