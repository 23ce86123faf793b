-- What the bot last asked somebody to write: a message that replies to nothing may be the answer.
-- A database may have it already: for some hours this step had a number that another one passed.

CREATE TABLE IF NOT EXISTS awaited (
    user_id    INTEGER PRIMARY KEY,
    message_id INTEGER NOT NULL, -- the question, in the chat with this person
    what       TEXT NOT NULL, -- that it asks for
    asked_at   TEXT NOT NULL -- UTC
) STRICT;
