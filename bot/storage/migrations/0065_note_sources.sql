-- Where an officer has a value from: a letter, a page or a spoken word, and its day. Values of
-- before have none.

ALTER TABLE statements ADD COLUMN source TEXT NOT NULL DEFAULT ''; -- 'voice': said by word of mouth
ALTER TABLE statements ADD COLUMN source_on TEXT; -- the day of it; NULL: none
