-- What one chat has of its own is found at once; what it shares with everybody, by its source.

DROP INDEX deliveries_of_chat;
CREATE INDEX deliveries_of_chat ON deliveries (chat_id) WHERE words <> '';
