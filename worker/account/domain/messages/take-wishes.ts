/** What people told a messenger by a word of theirs: that they want no more messages, or some again. */
import type { ContactWish } from "../../../connectors/patient-messenger.ts";
import { messengerChannel } from "../../store/account/connections.ts";
import type { CommandContext } from "../../store/context.ts";
import { contactStop, liftStop, stopContact } from "../../store/messages/contact-stops.ts";
import { contactHashOf } from "./queue-message.ts";

export function takeWishes(context: CommandContext, connectionId: string, wishes: readonly ContactWish[]): void {
  const { sql, nowMs } = context;
  const channel = messengerChannel(sql, connectionId);
  if (!channel) return;
  for (const { contact, wants } of wishes) {
    const contactHash = contactHashOf(context, { channel, value: contact });
    const isOptedOut = contactStop(sql, channel, contactHash)?.why === "opted_out";
    if (wants === "none" && !isOptedOut) {
      stopContact(sql, channel, contactHash, { why: "opted_out", nowMs });
      context.record("contact.stopped", undefined, { channel, contactHash });
    }
    // That nobody was reached there is another matter.
    if (wants === "again" && isOptedOut) {
      liftStop(sql, channel, contactHash, { nowMs });
      context.record("contact.allowed", undefined, { channel, contactHash, was: "opted_out" });
    }
  }
}
