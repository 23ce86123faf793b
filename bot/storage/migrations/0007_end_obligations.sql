-- A monthly date that officers added can end, and a change has its draft of an announcement.

CREATE TABLE deadline_changes_anew (
    change_id    INTEGER PRIMARY KEY AUTOINCREMENT,
    update_id    INTEGER NOT NULL UNIQUE,
    kind         TEXT NOT NULL CHECK (kind IN ('move', 'add', 'end')),
    obligation   TEXT, -- the one that is moved or ended
    period       TEXT, -- the month of it that is moved
    due_on       TEXT,
    title        TEXT, -- of one that officers add or end, in their words
    is_monthly   INTEGER,
    last         TEXT, -- the last month in which it is due; 9999-12 where there is no end
    authority    TEXT,
    reason       TEXT,
    source       TEXT,
    attachment   TEXT, -- such as document:<Telegram's file_id>
    state        TEXT NOT NULL CHECK (
        state IN ('draft', 'waiting', 'approved', 'rejected', 'undone')
    ),
    proposed_by  INTEGER NOT NULL,
    proposed_at  TEXT NOT NULL,
    decided_by   INTEGER,
    decided_at   TEXT,
    undone_by    INTEGER,
    announcement INTEGER, -- the draft that its approval made
    asked        TEXT, -- the particular that the message below asks for
    prompt       INTEGER, -- the message whose answer is awaited
    CHECK (state <> 'approved' OR decided_by <> proposed_by)
) STRICT;
INSERT INTO deadline_changes_anew (change_id, update_id, kind, obligation, period, due_on, title,
        is_monthly, last, authority, reason, source, attachment, state, proposed_by, proposed_at,
        decided_by, decided_at, undone_by, asked, prompt)
    SELECT change_id, update_id, kind, obligation, period, due_on, title, is_monthly,
        IIF(is_monthly = 1, '9999-12', NULL), authority, reason, source, attachment, state,
        proposed_by, proposed_at, decided_by, decided_at, undone_by, asked, prompt
    FROM deadline_changes;
DROP TABLE deadline_changes;
ALTER TABLE deadline_changes_anew RENAME TO deadline_changes;
