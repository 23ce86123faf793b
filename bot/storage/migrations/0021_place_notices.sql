-- Groups: the topic for notices, what a group is for, its former number, who was warned there.

-- The topic for what leaves unprompted; NULL: General, or a group without topics.
ALTER TABLE groups ADD COLUMN notice_thread INTEGER;
-- NULL: colleagues, who get announcements. Any other purpose keeps a group out of them.
ALTER TABLE groups ADD COLUMN purpose TEXT;
UPDATE groups SET purpose = 'training' WHERE trainer NOTNULL;

-- Where a group went that became a supergroup: what was said in it before is answered there.
CREATE TABLE moved_groups (
    chat_id INTEGER PRIMARY KEY,
    now_at  INTEGER NOT NULL
) STRICT;

-- What was told where: a pointer leads to a message of its own topic. It was remembered for minutes.
DROP TABLE group_answers;
CREATE TABLE group_answers (
    chat_id    INTEGER NOT NULL,
    thread_id  INTEGER NOT NULL, -- 0: General, or a group without topics
    topic      TEXT NOT NULL,
    message_id INTEGER NOT NULL,
    at         TEXT NOT NULL,
    PRIMARY KEY (chat_id, thread_id, topic)
) STRICT, WITHOUT ROWID;

-- Who gave a secret away in a group, so that the warning is not repeated at once.
CREATE TABLE group_warnings (
    chat_id INTEGER NOT NULL,
    user_id INTEGER NOT NULL,
    at      TEXT NOT NULL,
    PRIMARY KEY (chat_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX group_warnings_of_person ON group_warnings (user_id);
