/** Evidence at Stripe. It is never sent with what lays it there: leaving `submit` out of an update sends it to the bank, so every update says it. */
import type Stripe from "stripe";
import { sha256Hex } from "../../../core/canonical/hash.ts";
import { fitPieces } from "../../../core/disputes/fit.ts";
import type { FilePiece, Fitted, PieceKind } from "../../../core/disputes/pieces.ts";
import { SEND_DEADLINE_MS } from "../../../core/refund/limits.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import { withDeadline } from "../../deadline.ts";
import type { DisputeDesk, DisputeTraits, LaidMemory, Staged } from "../dispute-desk.ts";
import { fileNameOf, hashOfFile } from "../evidence-files.ts";
import type { ConnectorFailure } from "../failure.ts";
import { toErrorAnswer, toReadFailure } from "./answers.ts";
import { evidenceThere, markOf, toDisputeThere } from "./disputes.ts";
import { type EvidenceField, fieldOf, kindOfField, STRIPE_EVIDENCE_LIMITS } from "./evidence-fields.ts";
import { fileWire, type WholeDisputeWire, wholeDisputeWire } from "./wire.ts";

export const STRIPE_DISPUTES: DisputeTraits = { waits: "there", closesItsPages: false };

export function stripeDisputes(stripe: Stripe): DisputeDesk {
  return {
    traits: STRIPE_DISPUTES,
    fit: (pieces) => fitPieces(pieces, STRIPE_EVIDENCE_LIMITS),
    read: (ref) => asking(async () => toDisputeThere(await readDispute(stripe, ref))),
    stage: (ref, fitted, key, memory) => stage(stripe, ref, fitted, key, memory),
    submit: (ref, _, key) => acting(() => stripe.disputes.update(ref, { submit: true }, { idempotencyKey: key })),
    accept: (ref, key) => acting(() => stripe.disputes.close(ref, {}, { idempotencyKey: key })),
  };
}

async function readDispute(stripe: Stripe, ref: string): Promise<WholeDisputeWire> {
  const dispute = wholeDisputeWire.parse(await stripe.disputes.retrieve(ref));
  if (dispute.id !== ref) throw new Error("another dispute was answered");
  return dispute;
}

/** Files first, each once, then one update that names them all beside the texts, then what lies there is read. */
async function stage(
  stripe: Stripe,
  ref: string,
  { texts, files }: Fitted,
  key: string,
  memory: LaidMemory,
): Promise<Result<Staged, ConnectorFailure>> {
  const evidence: Partial<Record<EvidenceField, string>> = {};
  // What was laid there before and is no part of it any more is emptied; what others wrote there stays.
  for (const { kind } of memory.laid) evidence[fieldOf(kind)] = "";
  for (const { kind, text } of texts) evidence[fieldOf(kind)] = text;
  for (const file of files) {
    const uploaded = await uploadOnce(stripe, file, key, memory);
    if (!uploaded.ok) return uploaded;
    evidence[fieldOf(file.kind)] = uploaded.value;
  }
  const update = () =>
    stripe.disputes.update(ref, { evidence, submit: false }, { idempotencyKey: `${key}-${markOf(evidence)}` });
  const laid = await acting(update);
  if (!laid.ok) return laid;
  for (const piece of memory.laid) if (evidence[fieldOf(piece.kind)] === "") memory.drop(piece);
  for (const { kind, text } of texts) memory.note({ kind, hash: sha256Hex(text), vendorRef: "" });
  const read = await asking(async () => evidenceThere(await readDispute(stripe, ref)));
  if (!read.ok) return read;
  const meant = Object.entries(evidence).filter(([, value]) => value !== "");
  const missing = meant.filter(([field, value]) => !isSame(read.value[field], value));
  if (missing.length > 0) return err({ verdict: "unknown", detail: "other_than_laid" });
  return ok({
    kinds: meant.flatMap(([field]): PieceKind[] => [kindOfField(field) ?? []].flat()),
    mark: markOf(read.value),
  });
}

/** Stripe trims what it keeps. */
const isSame = (there: string | undefined, meant: string): boolean => there?.trim() === meant.trim();

async function uploadOnce(
  stripe: Stripe,
  file: FilePiece,
  key: string,
  { laid, note }: LaidMemory,
): Promise<Result<string, ConnectorFailure>> {
  const hash = hashOfFile(file);
  const before = laid.find((one) => one.kind === file.kind && one.hash === hash);
  if (before) return ok(before.vendorRef);
  const { kind, mediaType, bytes } = file;
  const params = {
    purpose: "dispute_evidence" as const,
    file: { data: bytes, name: fileNameOf(kind, mediaType), type: mediaType },
  };
  const sent = await asking(
    async () => fileWire.parse(await stripe.files.create(params, { idempotencyKey: `${key}-${kind}-${hash}` })).id,
    toActFailure,
  );
  if (sent.ok) note({ kind, hash, vendorRef: sent.value });
  return sent;
}

const acting = (work: () => Promise<unknown>) =>
  asking(async () => {
    await work();
    return true as const;
  }, toActFailure);

async function asking<T>(work: () => Promise<T>, toFailure = toReadFailure): Promise<Result<T, ConnectorFailure>> {
  try {
    return ok(await withDeadline(SEND_DEADLINE_MS, work()));
  } catch (thrown) {
    return err(toFailure(thrown));
  }
}

/** What may have been done is unknown: another request that holds the key too. */
function toActFailure(thrown: unknown): ConnectorFailure {
  const failure = toReadFailure(thrown);
  const { httpStatus, code } = toErrorAnswer(thrown);
  if (httpStatus === 409) return { verdict: "unknown", detail: failure.detail };
  // A restricted key may lack this one right: the connection itself is well.
  if (httpStatus === 403) return { verdict: "refused", detail: "no_right" };
  if (failure.verdict !== "refused") return failure;
  if (code === "dispute_evidence_page_limit_exceeded") return { ...failure, detail: "too_many_pages" };
  return { ...failure, detail: code ?? `http_${httpStatus}` };
}
