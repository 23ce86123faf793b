-- A channel and the group into which Telegram itself forwards what it posts: the pair is told once.

ALTER TABLE groups ADD COLUMN is_channel INTEGER CHECK (is_channel IN (0, 1)); -- NULL: not known
ALTER TABLE groups ADD COLUMN discussion INTEGER; -- of a channel: the group that belongs to it
ALTER TABLE groups ADD COLUMN looked_at TEXT;     -- when Telegram was asked for it last (UTC)
CREATE INDEX groups_of_channels ON groups (discussion) WHERE discussion NOTNULL;

-- Groups that get a message to many by their channel, while they have no delivery of their own.
CREATE TABLE relayed (
    source   TEXT NOT NULL,
    group_id INTEGER NOT NULL,
    channel  INTEGER NOT NULL,
    PRIMARY KEY (source, group_id)
) STRICT, WITHOUT ROWID;
