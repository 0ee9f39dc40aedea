/** What a messenger reports of the messages that it took: in any order, more than once, and never back. */
import { afterReport, stopsContact } from "../../../../core/messages/message-state.ts";
import type { MessageReport } from "../../../connectors/patient-messenger.ts";
import type { CommandContext } from "../../store/context.ts";
import { contactStopOf } from "../../store/messages/contact-stops.ts";
import { messageById, messageByRef, type OutgoingMessageRow } from "../../store/messages/outgoing-messages.ts";
import { moveMessage } from "./message-moved.ts";

export function takeReports(context: CommandContext, connectionId: string, reports: readonly MessageReport[]): void {
  for (const report of reports) {
    const message = messageOf(context, connectionId, report);
    // Another connection's, or sent from the messenger's own pages.
    if (message?.connectionId !== connectionId) continue;
    const state = afterReport(message.state, report.state);
    if (state === undefined || (state === message.state && isStopped(context, message))) continue;
    const { vendorRef, code } = report;
    moveMessage(context, message, {
      state,
      ...(stopsContact(report.state) ? { stops: report.state } : {}),
      ...(vendorRef === undefined ? {} : { vendorRef }),
      ...(code === undefined ? {} : { code }),
    });
  }
}

const isStopped = ({ sql }: CommandContext, { channel, contactHash }: OutgoingMessageRow): boolean =>
  contactStopOf(sql, channel, contactHash) === "opted_out";

function messageOf({ sql }: CommandContext, connectionId: string, { messageId, vendorRef }: MessageReport) {
  const ours = messageId === undefined ? undefined : messageById(sql, messageId);
  return ours ?? (vendorRef === undefined ? undefined : messageByRef(sql, connectionId, vendorRef));
}
