/** Whether somebody waits for a message, and whose night it keeps: asked again when it leaves, which may be long after it was queued. */
export const whenAMessageMayLeave = `
ALTER TABLE outgoing_message ADD COLUMN is_awaited INTEGER NOT NULL DEFAULT 0 CHECK (is_awaited IN (0, 1));
ALTER TABLE outgoing_message ADD COLUMN location_id TEXT REFERENCES location (id);
UPDATE outgoing_message SET is_awaited = 1 WHERE purpose IN ('code', 'approval_code', 'test', 'notice');
`;
