-- Who was told by the bot the day of a change that may still be taken back: they are told when it
-- is. Kept for those minutes, and no longer than somebody is known.

CREATE TABLE date_readers (
    change_id INTEGER NOT NULL REFERENCES deadline_changes ON DELETE CASCADE,
    user_id   INTEGER NOT NULL,
    PRIMARY KEY (change_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX date_readers_by_person ON date_readers (user_id);
