-- How answers fare, without names. Times are ISO 8601 in UTC.

-- How often each version of an answer was given, and how often people said it helped.
CREATE TABLE answer_counts (
    day     TEXT NOT NULL, -- in Morocco
    topic   TEXT NOT NULL,
    version TEXT NOT NULL,
    event   TEXT NOT NULL CHECK (event IN ('given', 'helped', 'not_helped')),
    people  INTEGER NOT NULL,
    PRIMARY KEY (topic, version, event, day)
) STRICT, WITHOUT ROWID;

-- What a group was told lately, so that it is pointed at instead of said again.
CREATE TABLE group_answers (
    chat_id    INTEGER NOT NULL,
    topic      TEXT NOT NULL,
    message_id INTEGER NOT NULL,
    at         TEXT NOT NULL,
    PRIMARY KEY (chat_id, topic)
) STRICT, WITHOUT ROWID;

-- Questions without a sure answer, or whose answer did not help. Nobody's name; thirty days.
CREATE TABLE missed_questions (
    update_id INTEGER PRIMARY KEY,
    words     TEXT NOT NULL,
    language  TEXT NOT NULL,
    reason    TEXT NOT NULL CHECK (reason IN ('choices', 'unsure', 'not_helped', 'other')),
    topic     TEXT, -- what was answered, where something was
    at        TEXT NOT NULL
) STRICT;
CREATE INDEX missed_questions_by_age ON missed_questions (at);

-- Answers that officers begin to write, for an editor to put into content/faq.
CREATE TABLE answer_drafts (
    draft_id   INTEGER PRIMARY KEY AUTOINCREMENT,
    update_id  INTEGER NOT NULL UNIQUE,
    question   TEXT NOT NULL,
    answer     TEXT, -- not written yet
    officer_id INTEGER NOT NULL,
    prompt     INTEGER, -- the message whose reply is the answer
    at         TEXT NOT NULL
) STRICT;
