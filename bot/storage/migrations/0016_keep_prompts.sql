-- Each question that waits for a reply is a row of its own: two officers may be asked at once.

CREATE TABLE prompts (
    chat_id    INTEGER NOT NULL, -- 0: asked before this table, of whom is not known
    message_id INTEGER NOT NULL, -- the question itself
    user_id    INTEGER NOT NULL, -- who is asked; 0 as above
    kind       TEXT NOT NULL CHECK (kind IN ('announcement')),
    subject    INTEGER NOT NULL, -- of that kind
    detail     TEXT NOT NULL, -- what of it
    asked_at   TEXT NOT NULL, -- UTC
    is_open    INTEGER NOT NULL DEFAULT 1 CHECK (is_open IN (0, 1)), -- no answer came yet
    PRIMARY KEY (chat_id, message_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX prompts_of_subject ON prompts (kind, subject);

INSERT OR IGNORE INTO prompts (chat_id, message_id, user_id, kind, subject, detail, asked_at)
    SELECT author, prompt, author, 'announcement', announcement_id, asked, created_at
    FROM announcements WHERE state = 'draft' AND prompt NOTNULL AND asked NOTNULL
    ORDER BY announcement_id DESC;
INSERT OR IGNORE INTO prompts (chat_id, message_id, user_id, kind, subject, detail, asked_at)
    SELECT 0, prompt, 0, 'announcement', announcement_id, asked, created_at
    FROM announcements WHERE state = 'waiting' AND prompt NOTNULL AND asked NOTNULL
    ORDER BY announcement_id DESC;

ALTER TABLE announcements DROP COLUMN prompt;
ALTER TABLE announcements DROP COLUMN asked;
