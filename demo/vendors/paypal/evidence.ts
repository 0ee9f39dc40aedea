/** What a seller answers to a dispute at PayPal. Which action a dispute offers its links say; a late one, one too many and a wrong form are refused. */
import * as z from "zod";
import type { Part } from "../simulator/multipart.ts";
import type { Book } from "./book.ts";
import { actionsOf, closeDispute, updateDispute } from "./disputes.ts";
import { malformed, unprocessable } from "./errors.ts";
import type { DisputeRow } from "./records.ts";

const FILE_BYTES_MAX = 10_000_000;
const CALL_BYTES_MAX = 50_000_000;
const FILE_TYPES: readonly string[] = ["image/jpeg", "image/gif", "image/png", "application/pdf"];
const NAME = /^[A-Za-z0-9\-_, ]+\.[A-Za-z]{2,5}$/;

const input = z.object({
  evidences: z
    .array(
      z.object({
        evidence_type: z.string().regex(/^[0-9A-Z_]+$/),
        notes: z.string().min(1).max(2_000).optional(),
        documents: z
          .array(z.object({ name: z.string().regex(NAME) }))
          .min(1)
          .max(100)
          .optional(),
      }),
    )
    .min(1)
    .max(100),
});
const acceptance = z.object({ note: z.string().min(1).max(2_000), accept_claim_type: z.string().optional() });

function mustOffer(book: Book, dispute: DisputeRow, action: string): void {
  if (!actionsOf(book, dispute).includes(action)) throw unprocessable("DISPUTE_ACTION_NOT_ALLOWED");
}

/** The parts of a multipart body: `input`, and `file1`, `file2` and on. */
export function provideEvidence(
  book: Book,
  dispute: DisputeRow,
  action: "provide-evidence" | "appeal",
  parts: ReadonlyMap<string, Part> | undefined,
): DisputeRow {
  mustOffer(book, dispute, action);
  if (!parts) throw malformed("INVALID_PARAMETER_SYNTAX");
  const given = input.safeParse(jsonOf(parts.get("input")));
  if (!given.success)
    throw malformed("INVALID_PARAMETER_SYNTAX", `/input/${given.error.issues[0]?.path.join("/") ?? ""}`);
  const files = [...parts].flatMap(([name, { file }]) => (name !== "input" && file ? [{ part: name, ...file }] : []));
  const named = given.data.evidences.flatMap(({ documents = [] }) => documents.map(({ name }) => name));
  const isForm = files.every(({ part, name }) => /^file\d+$/.test(part) && named.includes(name));
  if (!isForm || named.length !== files.length) throw malformed("INVALID_PARAMETER_VALUE", "/documents");
  if (files.some(({ type }) => !FILE_TYPES.includes(type))) throw malformed("INVALID_FILE_TYPE");
  const whole = files.reduce((sum, { size }) => sum + size, 0);
  if (files.some(({ size }) => size >= FILE_BYTES_MAX) || whole > CALL_BYTES_MAX) throw malformed("FILE_SIZE_EXCEEDED");
  const notes = given.data.evidences.map(({ evidence_type, notes: text }) => ({ evidence_type, notes: text ?? null }));
  const kept = book.put("dispute", {
    ...dispute,
    evidence: [...(dispute.evidence ?? []), { notes, files: files.map(({ name, size }) => ({ name, size })) }],
    hasAppealed: action === "appeal" || dispute.hasAppealed === true,
    outcome: null,
  });
  return updateDispute(book, kept, { status: "UNDER_REVIEW" });
}

function jsonOf(part: Part | undefined): unknown {
  if (!part || !/^application\/json\b/.test(part.type)) return undefined;
  try {
    return JSON.parse(part.text);
  } catch {
    return undefined;
  }
}

/** The claim is over, and its sum goes back by itself. */
export function acceptClaim(book: Book, dispute: DisputeRow, body: string): DisputeRow {
  mustOffer(book, dispute, "accept-claim");
  let given: unknown;
  try {
    given = JSON.parse(body);
  } catch {
    throw malformed("MALFORMED_REQUEST_JSON");
  }
  if (!acceptance.safeParse(given).success) throw malformed("MISSING_REQUIRED_PARAMETER", "/note");
  return closeDispute(book, dispute, "ACCEPTED");
}
