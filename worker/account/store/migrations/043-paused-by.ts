/** A person pauses a connection, and it stays so until a person lets it go on: apart from the pause that we make where a key is refused. */
export const pausedBy = `
ALTER TABLE connection ADD COLUMN paused_by TEXT REFERENCES person (id);
ALTER TABLE connection ADD COLUMN paused_by_at_ms INTEGER;
`;
