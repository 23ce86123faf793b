-- How often a topic was answered in each quarter of an hour (UTC), without names; nine days.
CREATE TABLE answer_quarters (
    at     TEXT NOT NULL,
    topic  TEXT NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (at, topic)
) STRICT, WITHOUT ROWID;

-- What officers count is counted from a day on.
CREATE INDEX answer_counts_by_day ON answer_counts (day, topic, event, people);
CREATE INDEX tickets_by_age ON tickets (asked_at);
