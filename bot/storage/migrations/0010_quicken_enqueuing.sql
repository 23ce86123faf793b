-- A million deliveries are written in the time of a breath.

CREATE TABLE deliveries_anew (
    delivery_id INTEGER PRIMARY KEY,
    source      TEXT NOT NULL,
    words       TEXT NOT NULL DEFAULT '', -- the name of the frozen words; empty: the source's own
    chat_id     INTEGER NOT NULL,
    language    TEXT NOT NULL,
    -- Not IN: SQLite makes a table of a long list, anew for every row, which takes as long as
    -- all the rest.
    status      TEXT NOT NULL CHECK (
        status = 'pending' OR status = 'sending' OR status = 'sent' OR status = 'unreachable'
        OR status = 'rejected' OR status = 'uncertain'
    ),
    priority    INTEGER NOT NULL, -- the smaller goes first
    attempts    INTEGER NOT NULL DEFAULT 0,
    not_before  TEXT NOT NULL, -- of one that was sent: when
    best_before TEXT, -- after this moment the words are wrong: it is not sent any more
    lease_until TEXT,
    is_canary   INTEGER NOT NULL DEFAULT 0,
    edits       INTEGER, -- the message that it is about, where it is not a new one
    message_id  INTEGER,
    also        TEXT, -- the other messages of an album, as JSON
    reason      TEXT,
    UNIQUE (source, chat_id)
) STRICT;
INSERT INTO deliveries_anew (delivery_id, source, words, chat_id, language, status, priority,
        attempts, not_before, best_before, lease_until, is_canary, edits, message_id, also, reason)
    SELECT delivery_id, source, words, chat_id, language, status, priority,
        attempts, not_before, best_before, lease_until, is_canary, edits, message_id, also, reason
    FROM deliveries;
DROP TABLE deliveries; -- with its indexes and triggers
ALTER TABLE deliveries_anew RENAME TO deliveries;

CREATE INDEX deliveries_of_chat ON deliveries (chat_id);
CREATE INDEX deliveries_waiting ON deliveries (source, not_before) WHERE status = 'pending';
CREATE INDEX deliveries_sending ON deliveries (lease_until) WHERE status = 'sending';
CREATE INDEX deliveries_passing ON deliveries (best_before)
    WHERE status = 'pending' AND best_before NOTNULL;
CREATE INDEX deliveries_canary ON deliveries (source, status) WHERE is_canary = 1;

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
