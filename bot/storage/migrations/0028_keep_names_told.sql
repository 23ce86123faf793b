-- The names that the record tells of by a mark which cannot be read: beside what officers decided
-- then, until they want to be forgotten.

CREATE TABLE told_names (
    entry   INTEGER PRIMARY KEY, -- of the record
    user_id INTEGER NOT NULL,
    name    TEXT NOT NULL
) STRICT;
CREATE INDEX told_names_of_person ON told_names (user_id);
