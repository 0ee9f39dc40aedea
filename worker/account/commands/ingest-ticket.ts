import type { TicketRef } from "../../../core/contract/ticket.ts";
import { detectIntent } from "../../../core/reasons/detect.ts";
import type { CommandContext } from "../context.ts";
import { linkTicket, syncCase } from "../ledger/cases.ts";
import { openCase } from "../ledger/open-case.ts";
import { keepSnapshot } from "../ledger/snapshots.ts";
import { assembleMatter } from "../reads/assemble.ts";
import { civilDateAt } from "../reads/civil-time.ts";
import { matchRequester } from "../reads/match.ts";
import type { Snapshot } from "../reads/snapshot.ts";
import { openCaseOfLines } from "../store/cases.ts";
import { homeTimeZone } from "../store/settings.ts";
import { caseIdOfTicket } from "../store/tickets.ts";

/** As whom intake looks: the suggestion in its note is what an agent would see. */
const INTAKE = { role: "agent", locale: "en" } as const;

/**
 * A mail that came in: a refund request opens a case or joins the open one about the same line (mission H1, H4), with its ticket told;
 * anything else leaves one event and none of its words. A ticket that has its case is not looked at again.
 */
export function ingestTicket(
  context: CommandContext,
  ticket: TicketRef,
  snapshot: Snapshot,
): "opened" | "joined" | "ignored" {
  const { sql } = context;
  if (caseIdOfTicket(sql, ticket) !== undefined) return "joined";
  const intent = detectIntent({ subject: snapshot.subject, body: snapshot.body });
  if (!intent.isRefundRequest) {
    context.record("intake.ignored", undefined, { ...ticket });
    return "ignored";
  }
  keepSnapshot(context, ticket, snapshot);
  const matter = assembleMatter(context, INTAKE, { ticket, snapshot });
  const lineIds = matter.ok ? matter.value.lineIds : [];
  const known = openCaseOfLines(sql, lineIds, undefined);
  if (known !== undefined) {
    linkTicket(context, known, ticket);
    syncCase(context, known, { tell: true });
    return "joined";
  }
  const caseId = context.newId();
  openCase(context, {
    caseId,
    patientId: matter.ok ? matter.value.patientId : matchRequester(sql, ticket, snapshot).patientId,
    reason: intent.reason?.code ?? "other",
    requestedOn: matter.ok ? matter.value.requestedOn : civilDateAt(snapshot.receivedAtMs, homeTimeZone(sql)),
    receivedAtMs: snapshot.receivedAtMs,
    lineIds,
    ticket,
  });
  syncCase(context, caseId, { tell: true });
  return "opened";
}
