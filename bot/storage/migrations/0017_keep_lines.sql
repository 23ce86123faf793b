-- Who invited whom outlives the seat; the first press to thaw ends by itself. Times are UTC.

-- Numbers alone, as the record of decisions has them.
CREATE TABLE lines (
    user_id    INTEGER NOT NULL,
    invited_by INTEGER NOT NULL,
    PRIMARY KEY (user_id, invited_by)
) STRICT, WITHOUT ROWID;
INSERT INTO lines (user_id, invited_by)
    SELECT user_id, granted_by FROM roles WHERE user_id <> granted_by
    UNION SELECT used_by, created_by FROM invites
        WHERE used_by > 0 AND used_by <> created_by;

-- When the first of the two pressed. NULL: nobody did, or before this was kept: it counts no more.
ALTER TABLE freezes ADD COLUMN thaw_at TEXT;
