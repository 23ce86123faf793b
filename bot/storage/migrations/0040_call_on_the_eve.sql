-- Who is written to once more in the evening before a date; on for all who are reminded.
ALTER TABLE subscriptions ADD COLUMN has_eve INTEGER NOT NULL DEFAULT 1;

-- The evenings on which that was done, so that it is done, and reported, once for each date.
CREATE TABLE eves (
    obligation  TEXT NOT NULL,
    period      TEXT NOT NULL,
    due_on      TEXT NOT NULL,
    at          TEXT NOT NULL, -- UTC
    words       TEXT NOT NULL, -- the key of what was said
    reported_at TEXT, -- UTC; NULL until the day after
    PRIMARY KEY (obligation, period, due_on)
) STRICT, WITHOUT ROWID;
