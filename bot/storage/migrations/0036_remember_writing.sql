-- In what was written last, « 2 » is answered: a number has no language of its own.

ALTER TABLE memories ADD COLUMN spoken TEXT NOT NULL DEFAULT ''; -- a language, or Darija
