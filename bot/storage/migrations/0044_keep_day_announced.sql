-- When the institution said that a date changes, which is not when it was changed here. Nobody
-- noted that before: NULL.

ALTER TABLE deadline_changes ADD COLUMN announced_on TEXT;
