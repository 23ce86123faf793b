-- A chat that must wait is put aside with its time, and holds nothing meanwhile. Times are UTC.

ALTER TABLE inbox ADD COLUMN not_before TEXT; -- not to be tried before; NULL: now
ALTER TABLE inbox ADD COLUMN troubled_at TEXT; -- when the first try met with trouble
ALTER TABLE inbox ADD COLUMN sent TEXT; -- JSON: what of its answer has left; see core/departed.py

DROP INDEX inbox_pending;
CREATE INDEX inbox_pending ON inbox (chat_key, update_id, not_before) WHERE state = 'pending';
CREATE INDEX inbox_put_aside ON inbox (not_before)
    WHERE state = 'pending' AND not_before IS NOT NULL;
