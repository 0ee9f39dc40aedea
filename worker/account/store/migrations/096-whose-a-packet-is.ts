/**
 * Whose records a packet was made from: all of one person on that day. Where a merge was undone since, it holds two people's, and nobody takes it along;
 * where either is erased its content goes.
 */
export const whoseAPacketIs = `
CREATE TABLE packet_patient (
  packet_id TEXT NOT NULL REFERENCES packet (id), patient_id TEXT NOT NULL REFERENCES patient (id), PRIMARY KEY (packet_id, patient_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX packet_of_patient ON packet_patient (patient_id);
INSERT INTO packet_patient
  SELECT p.id, s.id FROM packet p JOIN refund_case c ON c.id = p.case_id JOIN same_patient s ON s.of_id = c.patient_id
  UNION SELECT p.id, x.patient_id FROM packet p JOIN case_stranger x ON x.case_id = p.case_id;
`;
