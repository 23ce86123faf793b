-- What an institution states of a point that the content has open: drafted by one officer, approved
-- by another, in force until it is taken back, or the content has it.

CREATE TABLE statements (
    statement_id INTEGER PRIMARY KEY AUTOINCREMENT,
    update_id    INTEGER NOT NULL UNIQUE,
    point        TEXT NOT NULL, -- the key of its fact in the content
    authority    TEXT NOT NULL, -- who states it
    kind         TEXT NOT NULL, -- what its value looks like; 'found': it is that of the content
    value        TEXT NOT NULL,
    state        TEXT NOT NULL CHECK (
        state IN ('draft', 'waiting', 'live', 'rejected', 'withdrawn', 'retired')
    ),
    author       INTEGER NOT NULL,
    proposed_at  TEXT NOT NULL,
    decided_by   INTEGER,
    decided_at   TEXT,
    approved_at  TEXT,
    seal         TEXT NOT NULL DEFAULT '' -- with the key outside the data, of what was approved
) STRICT;
CREATE INDEX statements_in_state ON statements (state);
CREATE UNIQUE INDEX statements_in_force ON statements (point) WHERE state = 'live';
