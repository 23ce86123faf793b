-- What a person was told last, by its name and never by its words: « toujours rien » goes on from
-- it. One row each; half an hour later it says nothing any more.

CREATE TABLE memories (
    user_id INTEGER PRIMARY KEY,
    topics  TEXT NOT NULL, -- told one after another since the question, apart by spaces
    offered TEXT NOT NULL, -- those to choose from, where something was asked back
    guide   TEXT NOT NULL, -- of the step that was shown last, empty for none
    step    INTEGER NOT NULL,
    said    TEXT NOT NULL, -- which answer it was, in short
    answer  INTEGER, -- the message that said it
    at      TEXT NOT NULL -- UTC
) STRICT;
CREATE INDEX memories_at ON memories (at);
