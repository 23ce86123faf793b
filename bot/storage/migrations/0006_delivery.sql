-- Broadcasts that can be tried on a few, paused and counted, and floods that are remembered.

-- How a source goes out. A source without a row simply goes out.
CREATE TABLE broadcasts (
    source     TEXT PRIMARY KEY,
    state      TEXT NOT NULL CHECK (
        state IN ('filling', 'canary', 'holding', 'sending', 'paused', 'cancelled')
    ),
    audience   INTEGER NOT NULL DEFAULT 0, -- chats that have a row
    filled_to  INTEGER, -- the last chat that has its row, while it is filled
    canary     INTEGER NOT NULL DEFAULT 0, -- so many chats get it first
    hold       REAL NOT NULL DEFAULT 0, -- seconds to wait after those
    hold_until TEXT,
    resumes_to TEXT, -- the state that a pause interrupted
    why        TEXT, -- of a pause that nobody asked for
    repeated   INTEGER NOT NULL DEFAULT 0 -- in flight at a crash: these may have come twice
) STRICT, WITHOUT ROWID;

-- How many deliveries of a source ended how. The triggers keep it, whoever writes.
CREATE TABLE delivery_counts (
    source TEXT NOT NULL,
    status TEXT NOT NULL,
    reason TEXT NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (source, status, reason)
) STRICT, WITHOUT ROWID;

INSERT INTO delivery_counts (source, status, reason, number)
    SELECT source, status, COALESCE(reason, ''), COUNT(*) FROM deliveries
    WHERE status NOT IN ('pending', 'sending') GROUP BY 1, 2, 3;

CREATE TRIGGER delivery_ended AFTER UPDATE OF status ON deliveries
    WHEN OLD.status IN ('pending', 'sending') AND NEW.status NOT IN ('pending', 'sending')
BEGIN
    INSERT INTO delivery_counts (source, status, reason, number)
        VALUES (NEW.source, NEW.status, COALESCE(NEW.reason, ''), 1)
        ON CONFLICT (source, status, reason) DO UPDATE SET number = number + 1;
END;

CREATE TRIGGER delivery_reopened AFTER UPDATE OF status ON deliveries
    WHEN OLD.status NOT IN ('pending', 'sending') AND NEW.status IN ('pending', 'sending')
BEGIN
    UPDATE delivery_counts SET number = number - 1
        WHERE source = OLD.source AND status = OLD.status AND reason = COALESCE(OLD.reason, '');
END;

-- One that is dropped before it ended, for a person who is forgotten or words that are replaced.
CREATE TRIGGER delivery_dropped AFTER DELETE ON deliveries
    WHEN OLD.status IN ('pending', 'sending')
BEGIN
    INSERT INTO delivery_counts (source, status, reason, number)
        VALUES (OLD.source, 'dropped', '', 1)
        ON CONFLICT (source, status, reason) DO UPDATE SET number = number + 1;
END;

-- Until when Telegram asked not to be written to; chat 0 is everybody.
CREATE TABLE flood_waits (
    chat_id INTEGER PRIMARY KEY,
    until   TEXT NOT NULL
) STRICT;

ALTER TABLE deliveries ADD COLUMN is_canary INTEGER NOT NULL DEFAULT 0;
CREATE INDEX deliveries_canary ON deliveries (source, status) WHERE is_canary = 1;

-- Claiming seeks the first of each source that is due, however many have ended before it.
DROP INDEX deliveries_open;
CREATE INDEX deliveries_waiting ON deliveries (source, not_before) WHERE status = 'pending';
DROP INDEX deliveries_pending;
CREATE INDEX deliveries_passing ON deliveries (best_before)
    WHERE status = 'pending' AND best_before NOTNULL;

-- What a message is beside its words.
ALTER TABLE messages ADD COLUMN kind TEXT NOT NULL DEFAULT 'text'
    CHECK (kind IN ('text', 'photo', 'document', 'pin'));
ALTER TABLE messages ADD COLUMN file_id TEXT; -- of the photo or document
ALTER TABLE messages ADD COLUMN is_silent INTEGER NOT NULL DEFAULT 0;
ALTER TABLE messages ADD COLUMN is_pinned INTEGER NOT NULL DEFAULT 0; -- in groups
