-- Who was given an official answer by the bot: they are told when it is withdrawn. Kept as long as
-- the answer is in force, and no longer than somebody is known.

CREATE TABLE official_readers (
    answer_id INTEGER NOT NULL REFERENCES official_answers ON DELETE CASCADE,
    user_id   INTEGER NOT NULL,
    PRIMARY KEY (answer_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX official_readers_by_person ON official_readers (user_id);

-- When it was put into force: what was told of it says so, also once it is withdrawn.
ALTER TABLE official_answers ADD COLUMN approved_at TEXT;
UPDATE official_answers SET approved_at = decided_at WHERE state IN ('live', 'retired');
