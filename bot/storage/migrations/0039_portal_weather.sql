-- What people say of the portal by pressing a button. Whose signal it is stands there for half an
-- hour only, so that nobody has two in it; then it is a number among others, for ten days.

CREATE TABLE portal_signals (
    signal_id INTEGER PRIMARY KEY,
    user_id   INTEGER, -- NULL once half an hour has passed
    works     INTEGER NOT NULL CHECK (works IN (0, 1)),
    at        TEXT NOT NULL -- UTC
) STRICT;
CREATE INDEX portal_signals_at ON portal_signals (at, works);
CREATE UNIQUE INDEX portal_signals_user ON portal_signals (user_id) WHERE user_id NOTNULL;

-- Who is to be told once that it works again, and until when they wait.
CREATE TABLE portal_watches (
    user_id INTEGER PRIMARY KEY,
    since   TEXT NOT NULL, -- UTC
    until   TEXT NOT NULL  -- UTC
) STRICT;

-- Outages that officers were told of, each once.
CREATE TABLE portal_outages (
    outage_id INTEGER PRIMARY KEY,
    began     TEXT NOT NULL, -- UTC
    works     INTEGER NOT NULL, -- the signals that showed it
    blocked   INTEGER NOT NULL,
    ended     TEXT -- UTC; NULL while it goes on
) STRICT;
