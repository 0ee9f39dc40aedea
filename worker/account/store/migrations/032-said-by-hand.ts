/**
 * What a patient said where no message tells of it, by telephone or at the desk, as whoever heard it wrote it down. A review that was asked
 * for so has `hand` for its helpdesk, and the row's id for its message.
 */
export const saidManually = `
CREATE TABLE said_by_hand (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES refund_case (id),
  act TEXT NOT NULL CHECK (act IN ('accepted', 'arrived', 'withdrawn', 'review')), how TEXT NOT NULL CHECK (how IN ('in_person', 'phone')),
  offer TEXT, decision_id TEXT REFERENCES decision (id), text_id TEXT NOT NULL REFERENCES text (id),
  person_id TEXT NOT NULL REFERENCES person (id), at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX said_by_hand_of_case ON said_by_hand (case_id);
CREATE TRIGGER said_by_hand_stays BEFORE UPDATE ON said_by_hand BEGIN SELECT RAISE(ABORT, 'said_by_hand_stays'); END;
`;
