/** The record for those who check it: whole, as it is chained, and the heads that were published. */
import * as z from "zod";
import type { AuditEvent } from "../audit/event.ts";
import { civilDate, instantMs } from "../primitives.ts";

export const AUDIT_PAGE_MAX = 1000;

export const auditQuery = z.strictObject({
  /** The last number that was read; 0 reads from the beginning. */
  after: z.coerce.number().int().nonnegative().default(0),
  limit: z.coerce.number().int().min(1).max(AUDIT_PAGE_MAX).default(AUDIT_PAGE_MAX),
});
export type AuditQuery = z.infer<typeof auditQuery>;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "must be 64 hex digits");

export const auditHead = z.strictObject({ onDate: civilDate, seq: z.int().positive(), hash: sha256 });
export type AuditHead = z.infer<typeof auditHead>;

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** One line of an export. Loose where the chain is strict: the hash says whether anything was changed. */
const auditLine = z.strictObject({
  seq: z.int(),
  atMs: instantMs,
  actor: z.record(z.string(), z.string()),
  type: z.string(),
  caseId: z.string().optional(),
  data: z.record(z.string(), z.union([value, z.array(value)])),
  prev: z.string(),
  hash: z.string(),
});

/** An event from a line of text, or undefined where it is none. */
export function readAuditLine(text: string): AuditEvent | undefined {
  try {
    const parsed = auditLine.safeParse(JSON.parse(text));
    // Kinds of events that a newer version knows are chained like the others.
    return parsed.success ? (parsed.data as unknown as AuditEvent) : undefined;
  } catch {
    return undefined;
  }
}
