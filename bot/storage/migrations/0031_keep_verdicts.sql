-- A verdict stands below a message that may be edited: it is judged anew then. No words are kept.

CREATE TABLE verdicts (
    chat_id     INTEGER NOT NULL,
    verdict_id  INTEGER NOT NULL, -- the message with the verdict
    message_id  INTEGER NOT NULL, -- the message that it is about
    fingerprint TEXT NOT NULL,    -- of what was judged
    at          TEXT NOT NULL,    -- UTC; kept for as long as people may edit what they wrote
    PRIMARY KEY (chat_id, verdict_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX verdicts_of_messages ON verdicts (chat_id, message_id);
CREATE INDEX verdicts_by_age ON verdicts (at);
