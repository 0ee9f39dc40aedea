/** Sends a message, once: it is written down as leaving before it leaves, and what is not known of it is never sent again by itself. */
import { assert, err } from "../../../../core/result.ts";
import type { ConnectorFailure } from "../../../connectors/failure.ts";
import type { AcceptedMessage, OutgoingMessage, PatientMessenger } from "../../../connectors/patient-messenger.ts";
import { transact } from "../../commands/run-command.ts";
import type { JobDependencies } from "../../dependencies.ts";
import { again, DONE, type JobEnd } from "../../domain/job-end.ts";
import { moveMessage } from "../../domain/messages/message-moved.ts";
import { type MessageWords, nightEndsMs } from "../../domain/messages/queue-message.ts";
import { holdOf } from "../../domain/privacy/held.ts";
import { readText } from "../../store/audit/texts.ts";
import { caseById } from "../../store/case/cases.ts";
import type { Actor, CommandContext } from "../../store/context.ts";
import type { Payload } from "../../store/job-kinds.ts";
import { contactStopOf } from "../../store/messages/contact-stops.ts";
import { messageById, type OutgoingMessageRow } from "../../store/messages/outgoing-messages.ts";
import { talkToVendor, whilePaused } from "../call-vendor.ts";

const OUTBOX: Actor = { type: "job", job: "outbox" };

type Plan =
  | { readonly type: "end"; readonly end: JobEnd }
  | { readonly type: "send"; readonly message: OutgoingMessageRow; readonly outgoing: OutgoingMessage };

const end = (jobEnd: JobEnd): Plan => ({ type: "end", end: jobEnd });

export async function sendMessage(deps: JobDependencies, { messageId }: Payload<"send_message">): Promise<JobEnd> {
  const connectionId = messageById(deps.runtime.sql, messageId)?.connectionId;
  const messenger = connectionId === undefined ? undefined : deps.messenger(connectionId);
  const plan = transact(deps.runtime, OUTBOX, (context) => claim(context, deps, messenger, messageId));
  if (plan.type === "end" || !messenger) return plan.type === "end" ? plan.end : DONE;
  const { message, outgoing } = plan;
  // Dies in it: the message stays `sending`, and the next run says that nobody knows.
  return talkToVendor(
    deps,
    { connectionId: message.connectionId, actor: OUTBOX },
    {
      ask: () => messenger.send(outgoing),
      silence: (detail) => err<ConnectorFailure>({ verdict: "unknown", detail }),
      failureOf: (answer) => (answer.ok ? undefined : answer.error),
    },
    (context, answer, wait) => {
      const sending = messageById(context.sql, messageId);
      assert(sending, "A message that is sent is never removed");
      // What became of it was reported before the messenger's own answer came.
      if (sending.state !== "sending") return DONE;
      return answer.ok ? accepted(context, sending, answer.value) : failed(context, sending, answer.error, wait);
    },
  );
}

/** Decides and commits in one transaction what is done about a message, from its row as it is now. */
function claim(
  context: CommandContext,
  deps: JobDependencies,
  messenger: PatientMessenger | undefined,
  messageId: string,
): Plan {
  const { sql, nowMs } = context;
  const message = messageById(sql, messageId);
  if (!message) return end(DONE);
  if (message.state === "sending") {
    moveMessage(context, message, { state: "unknown", code: "no_answer" });
    return end(DONE);
  }
  if (message.state !== "waiting") return end(DONE);
  if (message.uselessFromMs !== null && message.uselessFromMs <= nowMs) {
    moveMessage(context, message, { state: "useless" });
    return end(DONE);
  }
  // The person, or their network, said so of another message while this one waited.
  const stop = contactStopOf(sql, message.channel, message.contactHash);
  if (stop) {
    moveMessage(context, message, { state: stop });
    return end(DONE);
  }
  // What was to be written to a patient waits for nobody's lawyer: whoever has the case reads that it did not go.
  if (message.recipient === "patient" && isHeld(context, message)) {
    moveMessage(context, message, { state: "refused", code: "legal_hold" });
    return end(DONE);
  }
  // It waited through the day, as behind a paused messenger.
  const { isAwaited, locationId } = message;
  const nightMs = isAwaited ? undefined : nightEndsMs(sql, nowMs, message.channel, locationId ?? undefined);
  if (nightMs !== undefined) return end(again("night", nightMs));
  const to = readText(sql, message.contactTextId);
  const words = readText(sql, message.wordsTextId);
  if (!messenger || to === undefined || words === undefined) {
    moveMessage(context, message, { state: "refused", code: messenger ? "erased" : "not_connected" });
    return end(DONE);
  }
  const paused = whilePaused(sql, nowMs, message.connectionId);
  if (paused) return end(paused);
  moveMessage(context, message, { state: "sending" });
  const { text, subject } = JSON.parse(words) as MessageWords;
  const reportAddress = deps.addresses?.webhook(message.connectionId);
  const outgoing: OutgoingMessage = {
    messageId,
    to,
    text,
    ...(message.channel === "email" ? { subject } : {}),
    ...(message.uselessFromMs === null ? {} : { uselessFromMs: message.uselessFromMs }),
    ...(reportAddress === undefined ? {} : { reportAddress }),
  };
  return { type: "send", message, outgoing };
}

function isHeld({ sql }: CommandContext, { caseId, recipientId }: OutgoingMessageRow): boolean {
  const theCase = caseId === null ? undefined : caseById(sql, caseId);
  return holdOf(sql, { patientId: recipientId, case: theCase }) !== undefined;
}

function accepted(context: CommandContext, message: OutgoingMessageRow, { vendorRef }: AcceptedMessage): JobEnd {
  moveMessage(context, message, { state: "accepted", vendorRef });
  return DONE;
}

function failed(
  context: CommandContext,
  message: OutgoingMessageRow,
  { verdict, detail, message: why }: ConnectorFailure,
  wait: JobEnd,
): JobEnd {
  switch (verdict) {
    case "refused":
      moveMessage(context, message, {
        state: why === "opted_out" || why === "bad_address" ? why : "refused",
        code: detail,
      });
      return DONE;
    case "unknown":
      moveMessage(context, message, { state: "unknown", code: detail });
      return DONE;
    // Nothing has left: when its turn comes it may leave.
    case "not_executed":
    case "unauthorised":
      moveMessage(context, message, { state: "waiting" });
      return wait;
  }
}
