-- One gesture, one answer: what was heard in private chats, for as long as Telegram lets people
-- edit it, and who said what of an answer. Times are UTC.

CREATE TABLE gestures (
    chat_id    INTEGER NOT NULL, -- private: the person
    message_id INTEGER NOT NULL,
    album      TEXT, -- the album that the message is part of
    content    TEXT NOT NULL, -- a digest of what may be kept of its words, and of its file
    has_words  INTEGER NOT NULL CHECK (has_words IN (0, 1)),
    said       TEXT NOT NULL, -- which answer it had, where another edit may ask for the same one
    became     TEXT NOT NULL, -- what its words have become, such as 'pharmacy:3'; empty: nothing
    answer     INTEGER, -- the message that answered it
    at         TEXT NOT NULL,
    PRIMARY KEY (chat_id, message_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX gestures_of_album ON gestures (chat_id, album) WHERE album NOTNULL;
CREATE INDEX gestures_by_age ON gestures (at);

CREATE TABLE votes (
    user_id INTEGER NOT NULL,
    topic   TEXT NOT NULL,
    version TEXT NOT NULL,
    event   TEXT NOT NULL CHECK (event IN ('helped', 'not_helped')),
    day     TEXT NOT NULL, -- in Morocco, under which it is counted
    PRIMARY KEY (user_id, topic, version)
) STRICT, WITHOUT ROWID;
