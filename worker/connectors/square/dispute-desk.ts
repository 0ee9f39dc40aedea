/** Evidence at Square: each piece is a row of its own there, laid by a key and deleted by its id; nothing goes to the bank before it is submitted. */
import type * as z from "zod";
import { canonicalJson } from "../../../core/canonical/canonical.ts";
import { sha256Hex } from "../../../core/canonical/hash.ts";
import { fitPieces } from "../../../core/disputes/fit.ts";
import type { FilePiece, Fitted, TextPiece } from "../../../core/disputes/pieces.ts";
import { SEND_DEADLINE_MS } from "../../../core/refund/limits.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import {
  type DisputeDesk,
  type DisputeThere,
  type DisputeTraits,
  isDecidedOn,
  type LaidMemory,
  type Staged,
} from "../dispute-desk.ts";
import { fileNameOf, hashOfFile } from "../evidence-files.ts";
import type { ConnectorFailure } from "../failure.ts";
import { disputeStateOf, toProcessorDispute } from "./disputes.ts";
import { EVIDENCE_TYPES, SQUARE_EVIDENCE_LIMITS } from "./evidence-types.ts";
import type { SquareHttp } from "./http.ts";
import { KEY_BYTES_MAX, PAGES_MAX } from "./limits.ts";
import { failureOfAct } from "./outcomes.ts";
import { read, reading, refInPath, unusable } from "./reading.ts";
import { disputeAnswer, evidenceAnswer, evidencePage } from "./wire.ts";

type Evidence = z.infer<typeof evidencePage>["evidence"][number];
type Done<T> = Promise<Result<T, ConnectorFailure>>;

export const SQUARE_DISPUTES: DisputeTraits = { waits: "there", closesItsPages: true };

export function squareDisputes(http: SquareHttp): DisputeDesk {
  const act = async (ref: string, what: "submit-evidence" | "accept"): Done<true> => {
    const done = await post(http, `/v2/disputes/${refInPath(ref)}/${what}`, { json: {} }, disputeAnswer);
    return done.ok ? ok(true) : done;
  };
  return {
    traits: SQUARE_DISPUTES,
    fit: (pieces) => fitPieces(pieces, SQUARE_EVIDENCE_LIMITS),
    read: (ref) => reading(http, (asked) => readDispute(asked, ref)),
    stage: (ref, fitted, key, memory) => stage(http, ref, fitted, { key, memory }),
    submit: (ref) => act(ref, "submit-evidence"),
    accept: (ref) => act(ref, "accept"),
  };
}

async function readDispute(http: SquareHttp, ref: string): Promise<DisputeThere> {
  const { dispute } = await read(http, disputeAnswer, `/v2/disputes/${refInPath(ref)}`);
  const said = dispute.id === ref ? toProcessorDispute(dispute) : undefined;
  if (!said) throw unusable("dispute_unreadable");
  const there = await evidenceOf(http, ref);
  const isSent = isDecidedOn(disputeStateOf(dispute));
  return { ...said, isSent, ...(there.length === 0 ? {} : { mark: markOf(there) }) };
}

async function evidenceOf(http: SquareHttp, ref: string): Promise<Evidence[]> {
  const found: Evidence[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const answer = await read(http, evidencePage, `/v2/disputes/${refInPath(ref)}/evidence`, { cursor });
    found.push(...answer.evidence);
    cursor = answer.cursor || undefined;
    if (cursor === undefined) return found;
  }
  throw unusable("too_much_evidence");
}

const markOf = (there: readonly Evidence[]): string =>
  sha256Hex(canonicalJson(there.map(({ id, evidence_text }) => [id, evidence_text ?? ""]).sort()));

interface Laying {
  readonly key: string;
  readonly memory: LaidMemory;
}

/** What is new is laid, what is no part of it any more is deleted, then what lies there is read. */
async function stage(http: SquareHttp, ref: string, { texts, files }: Fitted, { key, memory }: Laying): Done<Staged> {
  const before = await reading(http, (asked) => evidenceOf(asked, ref));
  if (!before.ok) return before;
  const isThere = (vendorRef: string) => before.value.some(({ id }) => id === vendorRef);
  const pieces = [
    ...texts.map((piece) => ({
      kind: piece.kind,
      hash: sha256Hex(piece.text),
      lay: () => layText(http, ref, piece, key),
    })),
    ...files.map((piece) => ({ kind: piece.kind, hash: hashOfFile(piece), lay: () => layFile(http, ref, piece, key) })),
  ];
  const vendorRefs: string[] = [];
  for (const { kind, hash, lay } of pieces) {
    const known = memory.laid.find((one) => one.kind === kind && one.hash === hash && isThere(one.vendorRef));
    const laid = known ? ok(known.vendorRef) : await lay();
    if (!laid.ok) return laid;
    if (!known) memory.note({ kind, hash, vendorRef: laid.value });
    vendorRefs.push(laid.value);
  }
  for (const piece of memory.laid.filter(({ vendorRef }) => !vendorRefs.includes(vendorRef))) {
    const gone = isThere(piece.vendorRef) ? await remove(http, ref, piece.vendorRef) : ok(true as const);
    if (!gone.ok) return gone;
    memory.drop(piece);
  }
  const after = await reading(http, (asked) => evidenceOf(asked, ref));
  if (!after.ok) return after;
  const isWhole = vendorRefs.every((vendorRef) => after.value.some(({ id }) => id === vendorRef));
  if (!isWhole) return err({ verdict: "unknown", detail: "other_than_laid" });
  return ok({ kinds: pieces.map(({ kind }) => kind), mark: markOf(after.value) });
}

/** One for the same piece of the same act, however often it is sent. */
const keyOf = (key: string, kind: string, hash: string): string =>
  sha256Hex(`${key} ${kind} ${hash}`).slice(0, KEY_BYTES_MAX - 1);

async function layText(http: SquareHttp, ref: string, { kind, text }: TextPiece, key: string): Done<string> {
  const json = {
    idempotency_key: keyOf(key, kind, sha256Hex(text)),
    evidence_type: EVIDENCE_TYPES[kind],
    evidence_text: text,
  };
  return idOf(await post(http, `/v2/disputes/${refInPath(ref)}/evidence-text`, { json }, evidenceAnswer));
}

async function layFile(http: SquareHttp, ref: string, piece: FilePiece, key: string): Done<string> {
  const { kind, mediaType, bytes } = piece;
  const request = {
    idempotency_key: keyOf(key, kind, hashOfFile(piece)),
    evidence_type: EVIDENCE_TYPES[kind],
    content_type: mediaType,
  };
  const form = new FormData();
  form.append("request", new Blob([JSON.stringify(request)], { type: "application/json" }));
  form.append("image_file", new Blob([bytes], { type: mediaType }), fileNameOf(kind, mediaType));
  return idOf(await post(http, `/v2/disputes/${refInPath(ref)}/evidence-files`, { form }, evidenceAnswer));
}

const idOf = (laid: Result<z.infer<typeof evidenceAnswer>, ConnectorFailure>): Result<string, ConnectorFailure> =>
  laid.ok ? ok(laid.value.evidence.id) : laid;

async function remove(http: SquareHttp, ref: string, evidenceId: string): Done<true> {
  const path = `/v2/disputes/${refInPath(ref)}/evidence/${refInPath(evidenceId)}`;
  const answer = await http.ask({ method: "DELETE", path }, SEND_DEADLINE_MS);
  // Deleted by an earlier try.
  return answer.status === 404 || (answer.status >= 200 && answer.status <= 299) ? ok(true) : err(failureOfAct(answer));
}

async function post<S extends z.ZodType>(
  http: SquareHttp,
  path: string,
  body: { readonly json?: unknown; readonly form?: FormData },
  schema: S,
): Done<z.infer<S>> {
  const answer = await http.ask({ method: "POST", path, ...body }, SEND_DEADLINE_MS);
  if (answer.status < 200 || answer.status > 299) return err(failureOfAct(answer));
  const parsed = schema.safeParse(answer.body);
  return parsed.success ? ok(parsed.data) : err({ verdict: "unknown", detail: "unreadable" });
}
