/** Evidence at PayPal goes together with its sending: until a person sends it, it waits with us. What may be done a dispute's own links say. */
import { fitPieces } from "../../../core/disputes/fit.ts";
import type { Fitted } from "../../../core/disputes/pieces.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import { type DisputeDesk, type DisputeThere, type DisputeTraits, isDecidedOn } from "../dispute-desk.ts";
import { fileNameOf } from "../evidence-files.ts";
import type { ConnectorFailure } from "../failure.ts";
import { disputeStateOf, toProcessorDispute } from "./disputes.ts";
import { PAYPAL_EVIDENCE_LIMITS, typeOfFile, typeOfText } from "./evidence-types.ts";
import type { PayPalHttp } from "./http.ts";
import { codesOf, readFailureOf } from "./outcomes.ts";
import { type DisputeWire, disputeWire, errorWire } from "./wire.ts";

type Done<T> = Promise<Result<T, ConnectorFailure>>;
type Action = "provide-evidence" | "appeal" | "accept-claim";

export const PAYPAL_DISPUTES: DisputeTraits = { waits: "here", closesItsPages: false };

/** PayPal wants a note with an acceptance; the clinic's own sentence stays with us. */
const ACCEPT_NOTE = "The seller accepts this claim.";

export function paypalDisputes(http: PayPalHttp): DisputeDesk {
  return {
    traits: PAYPAL_DISPUTES,
    fit: (pieces) => fitPieces(pieces, PAYPAL_EVIDENCE_LIMITS),
    read: (ref) => readDispute(http, ref),
    submit: (ref, fitted, key) => submit(http, ref, fitted, key),
    accept: async (ref, key) => {
      const offered = await offers(http, ref, ["accept-claim"]);
      if (!offered.ok) return offered;
      const headers = { "paypal-request-id": key };
      const body = JSON.stringify({ note: ACCEPT_NOTE });
      return answered(await http.call({ method: "POST", path: pathOf(ref, offered.value), headers, body }));
    },
  };
}

const pathOf = (ref: string, action?: Action): string =>
  `/v1/customer/disputes/${encodeURIComponent(ref)}${action === undefined ? "" : `/${action}`}`;

async function whole(http: PayPalHttp, ref: string): Done<DisputeWire> {
  const answer = await http.call({ method: "GET", path: pathOf(ref) });
  if (answer.type === "not_sent") return err(answer.failure);
  if (answer.type === "no_answer") return err({ verdict: "unknown", detail: answer.detail });
  if (answer.status !== 200) return err(readFailureOf(answer.status, answer.body, answer.retryAfterMs));
  const parsed = disputeWire.safeParse(answer.body);
  const isIt = parsed.success && parsed.data.dispute_id === ref;
  return isIt ? ok(parsed.data) : err({ verdict: "unknown", detail: "paypal.200.unexpected_shape" });
}

async function readDispute(http: PayPalHttp, ref: string): Done<DisputeThere> {
  const dispute = await whole(http, ref);
  if (!dispute.ok) return dispute;
  const said = toProcessorDispute(dispute.value);
  if (!said) return err({ verdict: "unknown", detail: "paypal.dispute.unreadable" });
  return ok({ ...said, isSent: isDecidedOn(disputeStateOf(dispute.value)) });
}

/** The first of the actions that the dispute offers now: which one answers it depends on where it stands. */
async function offers(http: PayPalHttp, ref: string, actions: readonly Action[]): Done<Action> {
  const dispute = await whole(http, ref);
  // Nothing has left.
  if (!dispute.ok)
    return dispute.error.verdict === "unknown" ? err({ ...dispute.error, verdict: "not_executed" }) : dispute;
  const offered = actions.find((action) =>
    dispute.value.links.some(({ rel, href }) => rel.replaceAll("_", "-") === action || href.endsWith(`/${action}`)),
  );
  return offered ? ok(offered) : err({ verdict: "refused", detail: "not_open" });
}

async function submit(http: PayPalHttp, ref: string, { texts, files }: Fitted, key: string): Done<true> {
  const action = await offers(http, ref, ["provide-evidence", "appeal"]);
  if (!action.ok) return action;
  const evidences = [
    ...texts.map(({ kind, text }) => ({ evidence_type: typeOfText(kind), notes: text })),
    ...files.map(({ kind, mediaType }) => ({
      evidence_type: typeOfFile(kind),
      documents: [{ name: fileNameOf(kind, mediaType) }],
    })),
  ];
  const form = new FormData();
  form.append("input", new Blob([JSON.stringify({ evidences })], { type: "application/json" }));
  for (const [at, { kind, mediaType, bytes }] of files.entries()) {
    form.append(`file${at + 1}`, new Blob([bytes], { type: mediaType }), fileNameOf(kind, mediaType));
  }
  const headers = { "paypal-request-id": key };
  return answered(await http.call({ method: "POST", path: pathOf(ref, action.value), headers, body: form }));
}

type Exchange = Awaited<ReturnType<PayPalHttp["call"]>>;

function answered(answer: Exchange): Result<true, ConnectorFailure> {
  if (answer.type === "not_sent") return err(answer.failure);
  if (answer.type === "no_answer") return err({ verdict: "unknown", detail: answer.detail });
  const { status, body, retryAfterMs } = answer;
  if (status >= 200 && status <= 299) return ok(true);
  // Whoever may read and refund may lack this one right: the connection itself is well.
  if (status === 403) return err({ verdict: "refused", detail: "no_right" });
  const failure = readFailureOf(status, body, retryAfterMs);
  // What is wrong with a request stays wrong; a 409 is another request under way.
  const isRefused = status >= 400 && status < 500 && ![401, 403, 409, 429].includes(status);
  const [code = `http_${status}`] = codesOf(errorWire.safeParse(body).data ?? {});
  return err(isRefused ? { verdict: "refused", detail: code } : failure);
}
