-- Rows that hold a person's words name the person until the words are erased. Times are UTC.

ALTER TABLE missed_questions ADD COLUMN user_id INTEGER; -- empty: no words, or from before
CREATE INDEX missed_questions_of_person ON missed_questions (user_id) WHERE user_id NOTNULL;
ALTER TABLE answer_drafts ADD COLUMN asked_by INTEGER; -- whose words the question is
-- What a parked update says is nobody's business: its form tells why it could not be read.
UPDATE inbox SET payload = NULL, error = substr(error, 1, instr(error || ':', ':') - 1)
    WHERE state <> 'pending';
