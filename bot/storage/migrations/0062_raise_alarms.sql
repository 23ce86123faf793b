-- Troubles of the bot of which the person who runs it is told: one row a cause, with the last spell.

CREATE TABLE alarms (
    cause   TEXT PRIMARY KEY,
    began   TEXT NOT NULL, -- UTC, like every moment here
    seen    TEXT NOT NULL, -- when it was there last
    told_at TEXT,          -- when an alarm of this cause last was, NULL: never
    is_told INTEGER NOT NULL CHECK (is_told IN (0, 1)), -- there was one for this spell
    is_over INTEGER NOT NULL CHECK (is_over IN (0, 1)),
    message TEXT           -- the key of what was told last
) STRICT;
