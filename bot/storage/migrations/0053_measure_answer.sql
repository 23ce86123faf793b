-- Whether the search may learn an official answer without another answer changing: measured by
-- fitting it anew aside, after the answer is submitted. Empty: not measured yet.

ALTER TABLE official_answers ADD COLUMN learnt TEXT NOT NULL DEFAULT ''
    CHECK (learnt IN ('', 'yes', 'no'));
