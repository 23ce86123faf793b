-- The record is stamped with a key that lies outside the data. What was before has no stamp: the
-- first entry that has one seals it all.

ALTER TABLE audit ADD COLUMN key_id TEXT NOT NULL DEFAULT ''; -- which key; empty: none
ALTER TABLE audit ADD COLUMN stamp TEXT NOT NULL DEFAULT ''; -- HMAC-SHA256 of the seal
