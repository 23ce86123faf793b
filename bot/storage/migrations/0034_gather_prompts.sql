-- Every question that waits for a reply is a row here: those about dates, answers and pharmacies
-- stood in columns of what they were about, or were known by their words alone.

CREATE TABLE prompts_anew (
    chat_id    INTEGER NOT NULL, -- 0: asked before this table, of whom is not known
    message_id INTEGER NOT NULL, -- the question itself
    user_id    INTEGER NOT NULL, -- who is asked; 0 as above
    kind       TEXT NOT NULL, -- a PromptKind
    subject    INTEGER NOT NULL, -- of that kind; 0: of none
    detail     TEXT NOT NULL, -- what of it
    asked_at   TEXT NOT NULL, -- UTC
    is_open    INTEGER NOT NULL DEFAULT 1 CHECK (is_open IN (0, 1)), -- no answer came yet
    PRIMARY KEY (chat_id, message_id)
) STRICT, WITHOUT ROWID;
INSERT INTO prompts_anew (chat_id, message_id, user_id, kind, subject, detail, asked_at, is_open)
    SELECT chat_id, message_id, user_id, kind, subject, detail, asked_at, is_open FROM prompts;
DROP TABLE prompts;
ALTER TABLE prompts_anew RENAME TO prompts;
CREATE INDEX prompts_of_subject ON prompts (kind, subject);

INSERT OR IGNORE INTO prompts (chat_id, message_id, user_id, kind, subject, detail, asked_at)
    SELECT proposed_by, prompt, proposed_by, 'change', change_id, asked, proposed_at
    FROM deadline_changes WHERE state = 'draft' AND prompt NOTNULL AND asked NOTNULL;
INSERT OR IGNORE INTO prompts (chat_id, message_id, user_id, kind, subject, detail, asked_at)
    SELECT officer_id, prompt, officer_id, 'answer', draft_id, '', at
    FROM answer_drafts WHERE prompt NOTNULL AND officer_id <> 0;
INSERT OR IGNORE INTO prompts (chat_id, message_id, user_id, kind, subject, detail, asked_at)
    SELECT user_id, message_id, user_id, 'pharmacy', 0, '', asked_at
    FROM awaited WHERE what = 'pharmacy';

ALTER TABLE deadline_changes DROP COLUMN prompt;
ALTER TABLE deadline_changes DROP COLUMN asked;
ALTER TABLE answer_drafts DROP COLUMN prompt;
