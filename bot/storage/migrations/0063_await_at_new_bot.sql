-- Who has started another bot of ours, and not this one yet: nobody can write to them, and they are
-- not lost. They are there again with their first message.

ALTER TABLE members ADD COLUMN is_awaited INTEGER NOT NULL DEFAULT 0 CHECK (is_awaited IN (0, 1));
