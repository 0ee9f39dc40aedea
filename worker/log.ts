/**
 * What a log line may say: named fields of a fixed list, each a number, a flag or a short code. Whatever else is handed in is dropped here,
 * not searched for afterwards: no names, addresses, amounts, bodies, queries or bearers can reach the log.
 */
const FIELDS = [
  "requestId",
  "method",
  "route",
  "status",
  "ms",
  "accountId",
  "role",
  "code",
  "denied",
  "error",
  "frames",
  "source",
  "accounts",
  "failed",
  "openJobs",
  "onDate",
  "seq",
  "hash",
] as const;
export type LogField = (typeof FIELDS)[number];

const CODE_CHARS = /^[\w.:/*{}|()@ -]{1,400}$/;

export type LogLevel = "info" | "warn" | "error";

/** Writes one line of JSON, with the event's name and the allowed fields. */
export function log(level: LogLevel, event: string, fields: Partial<Record<LogField, unknown>>): void {
  const line = JSON.stringify({ level, event, ...allowed(fields) });
  if (level === "error") console.error(line);
  else if (level === "warn") console.warn(line);
  else console.log(line);
}

function allowed(fields: Partial<Record<LogField, unknown>>): Record<string, string | number | boolean> {
  const kept: Record<string, string | number | boolean> = {};
  for (const field of FIELDS) {
    const value = fields[field];
    if (typeof value === "number" || typeof value === "boolean") kept[field] = value;
    if (typeof value === "string" && CODE_CHARS.test(value)) kept[field] = value;
  }
  return kept;
}

/** What nobody caught, with the request that it ended. */
export function logThrown(error: Error, { requestId, accountId }: { requestId?: string; accountId?: string }): void {
  log("error", "unhandled", { requestId, accountId, error: error.name, frames: framesOf(error) });
}

/** Where an error came from, without its message: a message may quote what a person typed. */
export function framesOf(error: unknown): string {
  if (!(error instanceof Error) || error.stack === undefined) return "";
  // A message of several lines can look like frames, so it is cut off by its length.
  const head = error.stack.indexOf(error.message) + error.message.length;
  const frames = error.stack.slice(head).split("\n").slice(1, 5);
  return frames
    .map((line) =>
      line
        .trim()
        .replace(/[^\w.:/*{}|()@ -]/g, "_")
        .slice(0, 90),
    )
    .join(" | ");
}
