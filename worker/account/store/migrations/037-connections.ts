/**
 * A connection has an id, so that there may be several of one kind: the one that is there keeps its kind as its id, and what names it
 * (payments, tickets, lanes, inbox, sealed secrets) stays as it is. A comparison is of one connection. The job that reads money again is
 * called by no vendor's name, and says at which connection.
 */
export const connections = `
CREATE TABLE connection_by_id (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, origin TEXT NOT NULL, config TEXT NOT NULL, paused_because TEXT,
  last_ok_at_ms INTEGER, last_error_at_ms INTEGER, last_error TEXT
) STRICT;
INSERT INTO connection_by_id (id, kind, origin, config, paused_because, last_ok_at_ms, last_error_at_ms, last_error)
  SELECT kind, kind, origin, config, paused_because, last_ok_at_ms, last_error_at_ms, last_error FROM connection;
DROP TABLE connection;
ALTER TABLE connection_by_id RENAME TO connection;
ALTER TABLE reconciliation ADD COLUMN connection_id TEXT NOT NULL DEFAULT 'stripe';
UPDATE job SET kind = 'read_money', ref = 'stripe ' || ref WHERE kind = 'apply_stripe_event';
`;
