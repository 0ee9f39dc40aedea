import { PACKETS } from "../../../messages/packets.ts";
import { civilDateInWords } from "../../locale.ts";
import { formatMoney } from "../../money/format.ts";
import { reasonLabel } from "../../reasons/reasons.ts";
import { type Block, facts, heading, list, text } from "../blocks.ts";
import type { PacketContent } from "../content.ts";

/** Who, what about, what is missing and what was left out. */
export function coverBlocks(content: PacketContent): Block[] {
  const { clinic, customer, dispute, language, missing, leftOut } = content;
  const words = PACKETS[language];
  const day = (on: string | undefined) => (on === undefined ? undefined : civilDateInWords(on, language));
  const named = words.facts;
  return [
    facts([
      [named.clinic, clinic.name],
      [named.address, clinic.address],
      [named.phone, clinic.phone],
      [named.customer, customer.name],
      [named.number, customer.patientNumber],
      [named.email, customer.email],
      [named.payer, customer.isPaidByAnother ? named.byAnother : undefined],
      [named.reason, content.reason === undefined ? named.reasonNotSaid : reasonLabel(content.reason, language)],
      [named.asked, day(content.requestedOn)],
      [named.dispute, dispute?.reference],
      [
        named.disputed,
        dispute?.amountMinor === undefined
          ? undefined
          : formatMoney({ amountMinor: dispute.amountMinor, currency: dispute.currency }, language),
      ],
      [named.answerBy, day(dispute?.answerOn)],
      [named.packet, content.packetId],
      [named.made, day(content.madeOn)],
      [named.calendar, content.timeZone],
    ]),
    heading(words.missing),
    missing.length === 0
      ? text(words.nothingMissing)
      : list(missing.map(({ what, title = "", count = 1 }) => words.missingOf[what](title, count))),
    ...(leftOut.length === 0
      ? []
      : [heading(words.leftOut), list(leftOut.map(({ what, count }) => words.leftOutOf[what](count)))]),
  ];
}

export function timelineBlocks({ timeline, language }: PacketContent): Block[] {
  const words = PACKETS[language];
  return [
    {
      kind: "table",
      columns: [
        { title: words.columns.day, share: 22 },
        { title: words.columns.what, share: 78 },
      ],
      rows: timeline.map(({ on, what, title = "", amountMinor, currency }) => [
        civilDateInWords(on, language),
        words.happened[what](
          title,
          amountMinor === undefined || currency === undefined ? "" : formatMoney({ amountMinor, currency }, language),
        ),
      ]),
    },
  ];
}
