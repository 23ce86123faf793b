-- What follows a message in its chat, albums, and taking messages back.

CREATE TABLE messages_anew (
    source      TEXT NOT NULL,
    language    TEXT NOT NULL,
    html        TEXT NOT NULL,
    buttons     TEXT, -- rows of [label, data] or [label, address], as JSON
    kind        TEXT NOT NULL DEFAULT 'text'
        CHECK (kind IN ('text', 'photo', 'document', 'pin', 'files', 'delete')),
    file_id     TEXT, -- of the photo or document
    is_silent   INTEGER NOT NULL DEFAULT 0,
    is_pinned   INTEGER NOT NULL DEFAULT 0, -- in groups
    files       TEXT, -- of an album: [kind, file_id] as JSON
    followed_by TEXT, -- the words that go to a chat once these have arrived there
    PRIMARY KEY (source, language)
) STRICT;
INSERT INTO messages_anew (source, language, html, buttons, kind, file_id, is_silent, is_pinned)
    SELECT source, language, html, buttons, kind, file_id, is_silent, is_pinned FROM messages;
DROP TABLE messages;
ALTER TABLE messages_anew RENAME TO messages;

-- The other messages of an album, as JSON: each has to be taken back by itself.
ALTER TABLE deliveries ADD COLUMN also TEXT;
