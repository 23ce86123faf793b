-- A first wave that fails stops a broadcast; what was taken back is unpinned and told; groups have
-- a region.

CREATE TABLE messages_anew (
    source      TEXT NOT NULL,
    language    TEXT NOT NULL,
    html        TEXT NOT NULL,
    buttons     TEXT, -- rows of [label, data] or [label, address], as JSON
    kind        TEXT NOT NULL DEFAULT 'text' CHECK (kind IN (
        'text', 'photo', 'document', 'pin', 'unpin', 'files', 'delete', 'notice'
    )),
    file_id     TEXT, -- of the photo or document
    is_silent   INTEGER NOT NULL DEFAULT 0,
    is_pinned   INTEGER NOT NULL DEFAULT 0, -- in groups
    files       TEXT, -- of an album: [kind, file_id] as JSON
    followed_by TEXT, -- the words that go to a chat once these have arrived there
    told_by     TEXT, -- the words that say in a chat that these have changed what was there
    PRIMARY KEY (source, language)
) STRICT;
INSERT INTO messages_anew (source, language, html, buttons, kind, file_id, is_silent, is_pinned,
        files, followed_by)
    SELECT source, language, html, buttons, kind, file_id, is_silent, is_pinned, files, followed_by
    FROM messages;
DROP TABLE messages;
ALTER TABLE messages_anew RENAME TO messages;

ALTER TABLE broadcasts ADD COLUMN stopped TEXT; -- why it stopped by itself, as JSON
ALTER TABLE broadcasts ADD COLUMN stops INTEGER NOT NULL DEFAULT 0; -- how often it did
ALTER TABLE broadcasts ADD COLUMN excused TEXT NOT NULL DEFAULT ''; -- causes that people waved on

-- When an approved one leaves, where that is not the moment it was submitted with. UTC.
ALTER TABLE announcements ADD COLUMN leaves_at TEXT;

ALTER TABLE groups ADD COLUMN region TEXT;
