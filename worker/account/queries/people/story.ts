import type { Story } from "../../../../core/contract/story.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import { homeTimeZone } from "../../store/account/settings.ts";
import { type CaseRow, earlierCasesOf, reasonOf } from "../../store/case/cases.ts";
import type { AccountContext } from "../../store/context.ts";
import { messagesOf, unpaidOf } from "../../store/records/dealings.ts";
import { creditViewOf } from "../credit/credit-view.ts";
import { sentTo, stopsOf } from "./sent-messages.ts";
import type { StoryInput } from "./story-input.ts";
import { purchaseViews } from "./story-purchases.ts";

/** Newest messages that the sidebar can show; a longer history is in the clinic's own system. */
const MESSAGES_MAX = 50;

/** The patient's whole story beside the ticket (mission A2–A11). Reads only. */
export function storyOf(context: AccountContext, input: StoryInput): Story {
  const { sql } = context;
  const { file } = input;
  const timeZone = homeTimeZone(sql);
  const today = input.todayIn(timeZone);
  const expiries = file.lines.flatMap((line) => (line.expiresOn === null ? [] : [line]));
  const isAfterExpiry = (lineId: string | null, onDate: string) =>
    expiries.some((line) => line.lineId === lineId && line.expiresOn !== null && onDate > line.expiresOn);
  return {
    purchases: purchaseViews(sql, input),
    messages: messagesOf(sql, file.patientId, MESSAGES_MAX).map((message) => ({
      sentAtMs: message.sentAtMs,
      kind: message.kind,
      subject: message.subject,
      ...omitNullish({ seenAtMs: message.seenAtMs }),
    })),
    sent: sentTo(context, file.patientId, MESSAGES_MAX),
    stops: stopsOf(context, file.patientId),
    claims: file.claims.map(({ state, serviceOn, insurer, currency, overpaidMinor, foundOn }) => ({
      state,
      serviceOn,
      insurer,
      currency,
      ...omitNullish({ overpaidMinor, foundOn }),
    })),
    credit: creditViewOf(sql, file.patientId, input.language),
    earlierCases: earlierCasesOf(sql, file.patientId, input.caseId).map((row) => ({
      caseId: row.caseId,
      openedOn: civilDateAt(row.openedAtMs, timeZone),
      ...reasonOf(row),
      ...omitNullish({ offer: row.offer }),
      ...(row.offer === null ? {} : givenIn(row)),
      exception: row.exception === 1,
    })),
    bookings: file.bookings
      .filter((booking) => booking.onDate >= today)
      .map(({ bookingId, lineId, onDate, title }) => ({
        bookingId,
        onDate,
        title,
        afterExpiry: isAfterExpiry(lineId, onDate),
      })),
    unpaid: unpaidOf(sql, file.patientId),
  };
}

/** A sum that nobody knows is none. */
const givenIn = ({ amountUnknown, refundedMinor, creditedMinor, currency }: CaseRow) => {
  const givenMinor = refundedMinor + creditedMinor;
  if (amountUnknown === 1 && givenMinor === 0) return { amountUnknown: true as const };
  return { amountMinor: givenMinor, currency };
};
