/** Asks what became of a message of which no report came, where its messenger can be asked: a few times, and then it is left at what is known. */
import { ASK_AFTER_MS, isCarried } from "../../../../core/messages/message-state.ts";
import type { JobDependencies } from "../../dependencies.ts";
import { again, DONE, type JobEnd } from "../../domain/job-end.ts";
import { takeReports } from "../../domain/messages/take-reports.ts";
import type { Actor, CommandContext } from "../../store/context.ts";
import type { Payload } from "../../store/job-kinds.ts";
import { messageById, type OutgoingMessageRow } from "../../store/messages/outgoing-messages.ts";
import { callVendor } from "../call-vendor.ts";

const OUTBOX: Actor = { type: "job", job: "outbox" };

export async function readMessage(deps: JobDependencies, { messageId }: Payload<"read_message">): Promise<JobEnd> {
  const message = messageById(deps.runtime.sql, messageId);
  if (!message || message.vendorRef === null || !isCarried(message.state)) return DONE;
  const { connectionId, vendorRef } = message;
  const messenger = deps.messenger(connectionId);
  if (!messenger?.readMessage) return DONE;
  const ask = messenger.readMessage.bind(messenger, vendorRef);
  // Dies in it: nothing is written, and the job asks again.
  return callVendor(deps, { connectionId, actor: OUTBOX }, ask, (context, answer, wait) => {
    if (answer.ok && answer.value) takeReports(context, connectionId, [{ ...answer.value, messageId }]);
    const isLater = !answer.ok && (answer.error.verdict === "unauthorised" || answer.error.verdict === "not_executed");
    const next = askedNext(context, message);
    return isLater && next.type === "again" ? wait : next;
  });
}

/** By how long its state is known; what it came to meanwhile has queued its own question, or needs none. */
function askedNext({ nowMs }: CommandContext, { stateAtMs }: OutgoingMessageRow): JobEnd {
  const nextMs = ASK_AFTER_MS.map((afterMs) => stateAtMs + afterMs).find((atMs) => atMs > nowMs);
  return nextMs === undefined ? DONE : again("no_report", nextMs);
}
