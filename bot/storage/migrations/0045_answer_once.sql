-- Answers that an institution gives once for all, in force without a restart. UTC times.

CREATE TABLE official_answers (
    answer_id   INTEGER PRIMARY KEY AUTOINCREMENT,
    update_id   INTEGER NOT NULL UNIQUE,
    topic       TEXT NOT NULL DEFAULT '', -- its name among the topics, once it is submitted
    authority   TEXT NOT NULL, -- whose answer it is
    theme       TEXT NOT NULL, -- of the content
    ticket_id   INTEGER, -- in which it was given first, where that was one
    state       TEXT NOT NULL CHECK (
        state IN ('draft', 'waiting', 'live', 'rejected', 'withdrawn', 'retired')
    ),
    author      INTEGER NOT NULL,
    proposed_at TEXT NOT NULL,
    gained      INTEGER NOT NULL DEFAULT 0, -- kept questions that it answers, as it was submitted
    decided_by  INTEGER,
    decided_at  TEXT,
    seal        TEXT NOT NULL DEFAULT '' -- with the key outside the data, of what was approved
) STRICT;
CREATE INDEX official_answers_in_state ON official_answers (state);

CREATE TABLE official_texts (
    answer_id INTEGER NOT NULL REFERENCES official_answers ON DELETE CASCADE,
    language  TEXT NOT NULL,
    title     TEXT NOT NULL,
    body      TEXT NOT NULL,
    PRIMARY KEY (answer_id, language)
) STRICT, WITHOUT ROWID;

-- Words of those who asked, after redaction. Whose they are is forgotten when it is approved.
CREATE TABLE official_phrasings (
    phrasing_id INTEGER PRIMARY KEY AUTOINCREMENT,
    answer_id   INTEGER NOT NULL REFERENCES official_answers ON DELETE CASCADE,
    language    TEXT NOT NULL,
    words       TEXT NOT NULL,
    asked_by    INTEGER
) STRICT;
CREATE INDEX official_phrasings_of_answer ON official_phrasings (answer_id);
CREATE INDEX official_phrasings_by_asker ON official_phrasings (asked_by)
    WHERE asked_by NOTNULL;

-- The numbers that an approved answer tells: who said so, and on which day in Morocco.
CREATE TABLE official_facts (
    answer_id INTEGER NOT NULL REFERENCES official_answers ON DELETE CASCADE,
    fact      TEXT NOT NULL,
    value     TEXT NOT NULL,
    authority TEXT NOT NULL,
    stated_on TEXT NOT NULL,
    PRIMARY KEY (answer_id, fact)
) STRICT, WITHOUT ROWID;

-- Who does not want to be told when what they asked is answered.
CREATE TABLE answers_untold (
    user_id INTEGER PRIMARY KEY
) STRICT;

-- Questions that officers said are not ours.
CREATE TABLE questions_not_ours (
    question_id INTEGER PRIMARY KEY, -- the update of the one that stands for them
    words       TEXT NOT NULL,
    language    TEXT NOT NULL,
    officer_id  INTEGER NOT NULL,
    at          TEXT NOT NULL
) STRICT;
