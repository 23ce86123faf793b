-- What announces a change of a date was shown to who approves it, who agrees to both at once: the
-- digest of that announcement. NULL where its author asks for the date alone, as all did before.

ALTER TABLE deadline_changes ADD COLUMN announces TEXT;
