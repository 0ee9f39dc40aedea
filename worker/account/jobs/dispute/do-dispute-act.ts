/**
 * Does at the processor what a person said of a dispute. Each send has its attempt on disk before it leaves. Before anything is sent to the bank or given
 * up the dispute is read: who died on the way, or heard no answer, finds there whether it went.
 */
import { canonicalJson } from "../../../../core/canonical/canonical.ts";
import { sha256Hex } from "../../../../core/canonical/hash.ts";
import type { Fitted, PieceKind, Pieces } from "../../../../core/disputes/pieces.ts";
import { backoffMs } from "../../../../core/refund/schedule.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import type { DisputeDesk, LaidMemory, Staged } from "../../../connectors/dispute-desk.ts";
import { hashOfFile } from "../../../connectors/evidence-files.ts";
import type { ConnectorFailure } from "../../../connectors/failure.ts";
import { transact } from "../../commands/run-command.ts";
import type { JobDependencies } from "../../dependencies.ts";
import { endAct } from "../../domain/dispute/end-act.ts";
import { again, DONE, type JobEnd } from "../../domain/job-end.ts";
import type { Actor, CommandContext } from "../../store/context.ts";
import {
  actById,
  closeActAttempt,
  type DisputeActRow,
  dropLaidPiece,
  insertActAttempt,
  laidPieces,
  moveAct,
  putLaidPiece,
} from "../../store/dispute/acts.ts";
import { type DisputeRow, disputeById } from "../../store/dispute/disputes.ts";
import type { Payload } from "../../store/job-kinds.ts";
import { talkToVendor, whilePaused } from "../call-vendor.ts";

const OUTBOX: Actor = { type: "job", job: "outbox" };

type Plan =
  | { readonly type: "end"; readonly end: JobEnd }
  | { readonly type: "do"; readonly act: DisputeActRow; readonly dispute: DisputeRow; readonly n: number };
type Did = Result<{ readonly staged?: Staged; readonly left?: Fitted["left"] }, ConnectorFailure>;

export async function doDisputeAct(deps: JobDependencies, { actId }: Payload<"do_dispute_act">): Promise<JobEnd> {
  const { runtime } = deps;
  const plan = transact(runtime, OUTBOX, (context) => claim(context, actId));
  // Dies here: the attempt is on disk, and the next run reads what is there before it does anything.
  if (plan.type === "end") return plan.end;
  const { act, dispute, n } = plan;
  const desk = deps.processor(dispute.connectionId)?.disputes;
  if (!desk) return again("no_connection");
  return talkToVendor<Did, JobEnd>(
    deps,
    { connectionId: dispute.connectionId, actor: OUTBOX },
    {
      ask: () => perform(deps, desk, plan),
      silence: (detail) => err({ verdict: "unknown", detail }),
      failureOf: (did) => (did.ok ? undefined : did.error),
    },
    (context, did, wait) => {
      closeActAttempt(context, act.actId, n, did.ok ? "done" : did.error.verdict, did.ok ? "" : did.error.detail);
      if (did.ok) {
        const { staged, left = [] } = did.value;
        const laid = staged && { mark: staged.mark, laidJson: JSON.stringify({ kinds: staged.kinds, left }) };
        endAct(context, act, dispute, { state: "done", ...laid });
        return DONE;
      }
      if (did.error.verdict === "refused") {
        endAct(context, act, dispute, { state: "refused", code: did.error.detail });
        return DONE;
      }
      // Of what may have been done the state stays: it is looked at first.
      const mayHaveLeft = did.error.verdict === "unknown" || act.state === "sending";
      moveAct(context, act, { state: mayHaveLeft ? "sending" : "waiting", code: did.error.detail });
      return did.error.verdict === "unauthorised"
        ? wait
        : again(did.error.detail, context.nowMs + Math.max(LOOK_AFTER_MS, backoffMs(n, runtime.random())));
    },
  );
}

/** A processor shows what was sent a moment ago. */
const LOOK_AFTER_MS = 20_000;
/** So often in vain, and a person looks in the processor's own pages. */
const TRIES_MAX = 30;

function claim(context: CommandContext, actId: string): Plan {
  const end = (jobEnd: JobEnd): Plan => ({ type: "end", end: jobEnd });
  const act = actById(context.sql, actId);
  const dispute = act && disputeById(context.sql, act.disputeId);
  if (!act || !dispute || (act.state !== "waiting" && act.state !== "sending")) return end(DONE);
  const paused = whilePaused(context.sql, context.nowMs, dispute.connectionId);
  if (paused) return end(paused);
  const isLate = dispute.answerByMs !== null && dispute.answerByMs <= context.nowMs;
  // What may have left is looked for whatever the hour; what has not is not begun after the bank's day.
  const code = act.tries >= TRIES_MAX ? "no_answer" : isLate && act.state === "waiting" ? "too_late" : undefined;
  if (code !== undefined) {
    endAct(context, act, dispute, { state: "refused", code });
    return end(DONE);
  }
  const n = insertActAttempt(context, act);
  moveAct(context, act, { state: "sending" });
  return { type: "do", act, dispute, n };
}

const refused = (detail: string) => err<ConnectorFailure>({ verdict: "refused", detail });

async function perform(
  deps: JobDependencies,
  desk: DisputeDesk,
  { act, dispute }: Extract<Plan, { type: "do" }>,
): Promise<Did> {
  const there = await desk.read(dispute.ref);
  // Nothing of it has left.
  if (!there.ok)
    return there.error.verdict === "unauthorised" ? there : err({ ...there.error, verdict: "not_executed" });
  const wentBefore = act.state === "sending";
  if (act.kind !== "stage" && wentBefore && (there.value.isSent || there.value.state === "lost")) return ok({});
  if (there.value.isSent) return refused("already_sent");
  if (there.value.state !== "needs_answer") return refused("not_open");
  const key = `dispute-${act.actId}`;
  if (act.kind === "accept") return done(await desk.accept(dispute.ref, key));
  const pieces = await deps.pieces?.(dispute.disputeId);
  if (!pieces) return refused("nothing_to_lay");
  const fitted = desk.fit(pieces);
  if (fitted.texts.length + fitted.files.length === 0) return refused("nothing_to_lay");
  if (act.kind === "stage") return stage(deps, desk, { act, dispute, fitted, key });
  const mark = desk.traits.waits === "there" ? there.value.mark : markHere(fitted);
  if (mark !== act.mark) return refused("changed_there");
  return done(await desk.submit(dispute.ref, fitted, key));
}

const done = (went: Result<true, ConnectorFailure>): Did => (went.ok ? ok({}) : went);

interface Staging {
  readonly act: DisputeActRow;
  readonly dispute: DisputeRow;
  readonly fitted: Fitted;
  readonly key: string;
}

async function stage(deps: JobDependencies, desk: DisputeDesk, { act, dispute, fitted, key }: Staging): Promise<Did> {
  const { left } = fitted;
  const { disputeId } = act;
  const kinds: PieceKind[] = [...fitted.texts, ...fitted.files].map(({ kind }) => kind);
  if (!desk.stage) return ok({ staged: { kinds, mark: markHere(fitted) }, left });
  const { runtime } = deps;
  const memory: LaidMemory = {
    laid: laidPieces(runtime.sql, disputeId),
    // Each in a transaction of its own: who dies behind it lays the rest.
    note: (piece) => transact(runtime, OUTBOX, (context) => putLaidPiece(context, disputeId, piece)),
    drop: (piece) => transact(runtime, OUTBOX, (context) => dropLaidPiece(context, disputeId, piece)),
  };
  const staged = await desk.stage(dispute.ref, fitted, key, memory);
  return staged.ok ? ok({ staged: staged.value, left }) : staged;
}

/** Of what waits here: the same pieces have the same mark. */
function markHere({ texts, files }: Pieces): string {
  const told = files.map((file) => [file.kind, hashOfFile(file)]);
  return sha256Hex(canonicalJson({ texts: texts.map(({ kind, text }) => [kind, text]), files: told }));
}
