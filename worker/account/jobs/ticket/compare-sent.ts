import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { ok } from "../../../../core/result.ts";
import type { SentMessage } from "../../../connectors/helpdesk.ts";
import { takeSent } from "../../commands/decision/take-sent.ts";
import type { JobDependencies } from "../../dependencies.ts";
import type { JobEnd } from "../../domain/job-end.ts";
import type { CommandContext } from "../../store/context.ts";
import { lastSentAtMs } from "../../store/intake/sent-replies.ts";
import type { Payload } from "../../store/job-kinds.ts";
import { queuedSinceMs } from "../../store/outbox.ts";
import { readThen } from "./helpdesk-read.ts";

/** What was sent before anybody told of it is not compared: what was decided then is not known any more. */
const BACK_MS = 15 * 60_000;

/** Staff wrote publicly, perhaps where no app was there to ask: it is held against what is decided, once each. */
export const compareSent = (deps: JobDependencies, asked: Payload<"compare_sent">): Promise<JobEnd> =>
  readThen(
    deps,
    asked,
    async (port, ticket) => {
      const { sql, nowMs } = deps.runtime;
      // A helpdesk that was silent for hours hides nothing: what counts is when it told.
      const toldAtMs = queuedSinceMs(sql, "compare_sent", ticket) ?? nowMs();
      const sinceMs = Math.max(lastSentAtMs(sql, ticket) ?? 0, toldAtMs - BACK_MS);
      return port.readSent ? port.readSent(ticket.ticketId, sinceMs) : ok([]);
    },
    (context: CommandContext, ticket: TicketRef, sent: readonly SentMessage[]) => takeSent(context, ticket, sent),
  );
