/**
 * Does at the processor what a person said of a dispute. Each send has its attempt on disk before it leaves. Before anything is sent to the bank or given
 * up the dispute is read: who died on the way, or heard no answer, finds there whether it went.
 */
import { canonicalJson } from "../../../../core/canonical/canonical.ts";
import { sha256Hex } from "../../../../core/canonical/hash.ts";
import { foundThere } from "../../../../core/disputes/found-there.ts";
import type { Fitted, PieceKind, Pieces } from "../../../../core/disputes/pieces.ts";
import { SWEEP_EVERY_MS } from "../../../../core/refund/limits.ts";
import { backoffMs } from "../../../../core/refund/schedule.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import type { DisputeDesk, LaidMemory, Staged } from "../../../connectors/dispute-desk.ts";
import { hashOfFile } from "../../../connectors/evidence-files.ts";
import type { ConnectorFailure } from "../../../connectors/failure.ts";
import { transact } from "../../commands/run-command.ts";
import type { JobDependencies } from "../../dependencies.ts";
import { endAct } from "../../domain/dispute/end-act.ts";
import { again, DONE, type JobEnd } from "../../domain/job-end.ts";
import { setting } from "../../store/account/settings.ts";
import type { Actor, CommandContext } from "../../store/context.ts";
import {
  actById,
  actsOfDispute,
  closeActAttempt,
  connectionOfAct,
  type DisputeActRow,
  dropLaidPiece,
  insertActAttempt,
  laidPieces,
  moveAct,
  putLaidPiece,
} from "../../store/dispute/acts.ts";
import { type DisputeRow, disputeById } from "../../store/dispute/disputes.ts";
import type { Payload } from "../../store/job-kinds.ts";
import type { Sql } from "../../store/sql.ts";
import { talkToVendor, whilePaused } from "../call-vendor.ts";

const OUTBOX: Actor = { type: "job", job: "outbox" };

type Plan =
  | { readonly type: "end"; readonly end: JobEnd }
  | { readonly type: "do"; readonly act: DisputeActRow; readonly dispute: DisputeRow; readonly n: number };
/** `made`: stands for the pieces as they were made here, whatever the processor made of them. */
type Did = Result<
  { readonly staged?: Staged; readonly left?: Fitted["left"]; readonly made?: string },
  ConnectorFailure
>;

export async function doDisputeAct(deps: JobDependencies, { actId }: Payload<"do_dispute_act">): Promise<JobEnd> {
  const { runtime } = deps;
  const connectionId = connectionOfAct(runtime.sql, actId);
  const desk = connectionId === undefined ? undefined : deps.processor(connectionId)?.disputes;
  const plan = transact(runtime, OUTBOX, (context) => claim(context, actId, desk !== undefined));
  // Dies here: the attempt is on disk, and the next run reads what is there before it does anything.
  if (plan.type === "end" || !desk) return plan.type === "end" ? plan.end : again("no_connection");
  const { act, dispute, n } = plan;
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
        const { staged, left = [], made } = did.value;
        const laid = staged && { mark: staged.mark, laidJson: JSON.stringify({ kinds: staged.kinds, left, made }) };
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

function claim(context: CommandContext, actId: string, isConnected: boolean): Plan {
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
  // Neither uses up a try: nothing was asked.
  if (!isConnected) return end(again("no_connection"));
  if (act.kind === "accept" && act.state === "waiting" && setting(context.sql, "frozen") === "1") {
    return end(again("frozen", context.nowMs + SWEEP_EVERY_MS));
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
  const mayHaveLeft = act.state === "sending";
  if (act.kind === "fight") return ok({});
  const found = foundThere(act.kind, mayHaveLeft, there.value);
  if (found !== "open") return found === "went" ? ok({}) : refused(found);
  const key = `dispute-${act.actId}`;
  if (act.kind === "accept") return done(await desk.accept(dispute.ref, key), mayHaveLeft);
  const pieces = await deps.pieces?.(dispute.disputeId);
  if (!pieces) return refused("nothing_to_lay");
  const fitted = desk.fit(pieces);
  if (fitted.texts.length + fitted.files.length === 0) return refused("nothing_to_lay");
  if (act.kind === "stage") return stage(deps, desk, { act, dispute, fitted, key });
  const made = markHere(fitted);
  const mark = desk.traits.waits === "there" ? there.value.mark : made;
  if ((madeOf(deps.runtime.sql, act) ?? made) !== made) return refused("newer_packet");
  if (mark !== act.mark) return refused("changed_there");
  return done(await desk.submit(dispute.ref, fitted, key), mayHaveLeft);
}

/** What was laid as its person saw it was made from these pieces; undefined of what was laid before that was kept. */
function madeOf(sql: Sql, { disputeId, mark }: DisputeActRow): string | undefined {
  const isIt = (act: DisputeActRow) => act.kind === "stage" && act.state === "done" && act.mark === mark;
  return JSON.parse(actsOfDispute(sql, disputeId).find(isIt)?.laidJson ?? "{}").made;
}

/** A way that is closed may be closed because we went it: until its state says so, nobody knows. */
function done(went: Result<true, ConnectorFailure>, mayHaveLeft: boolean): Did {
  if (went.ok) return ok({});
  const isMaybeOurs = mayHaveLeft && went.error.verdict === "refused" && went.error.detail === "not_open";
  return err(isMaybeOurs ? { ...went.error, verdict: "unknown" } : went.error);
}

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
  const made = markHere(fitted);
  if (!desk.stage) return ok({ staged: { kinds, mark: made }, left, made });
  const { runtime } = deps;
  const memory: LaidMemory = {
    laid: laidPieces(runtime.sql, disputeId),
    // Each in a transaction of its own: who dies behind it lays the rest.
    note: (piece) => transact(runtime, OUTBOX, (context) => putLaidPiece(context, disputeId, piece)),
    drop: (piece) => transact(runtime, OUTBOX, (context) => dropLaidPiece(context, disputeId, piece)),
  };
  const staged = await desk.stage(dispute.ref, fitted, key, memory);
  return staged.ok ? ok({ staged: staged.value, left, made }) : staged;
}

/** Of what waits here: the same pieces have the same mark. */
function markHere({ texts, files }: Pieces): string {
  const told = files.map((file) => [file.kind, hashOfFile(file)]);
  return sha256Hex(canonicalJson({ texts: texts.map(({ kind, text }) => [kind, text]), files: told }));
}
