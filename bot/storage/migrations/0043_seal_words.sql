-- Whoever can write rows could have the bot send any words as its own: what leaves unprompted is
-- sealed with the key outside the data when it is fixed, and looked at when it leaves. What was
-- fixed before is sealed as it stands, once, when a program with its key starts.

ALTER TABLE messages ADD COLUMN seal TEXT NOT NULL DEFAULT '';
