import type { Story } from "../../../core/contract/story.ts";
import type { Language } from "../../../core/words.ts";
import type { Sql } from "../sql.ts";
import { earlierCasesOf, reasonOf } from "../store/cases.ts";
import { messagesOf, unpaidOf } from "../store/dealings.ts";
import { homeTimeZone } from "../store/settings.ts";
import { civilDateAt } from "./civil-time.ts";
import { creditViewOf } from "./credit-view.ts";
import type { PatientFile } from "./patient-file.ts";
import { present } from "./present.ts";
import { purchaseViews } from "./story-purchases.ts";

/** Newest messages that the sidebar can show; a longer history is in the clinic's own system. */
const MESSAGES_MAX = 50;

export interface StoryInput {
  readonly file: PatientFile;
  readonly nowMs: number;
  /** The viewer's, for payment labels. */
  readonly language: Language;
  /** The case in hand, which is no earlier one. */
  readonly caseId?: string | undefined;
}

/** The patient's whole story beside the ticket (mission A2–A11). Reads only. */
export function storyOf(sql: Sql, input: StoryInput): Story {
  const { file } = input;
  const timeZone = homeTimeZone(sql);
  const today = civilDateAt(input.nowMs, timeZone);
  const expiries = file.lines.flatMap((line) => (line.expiresOn === null ? [] : [line]));
  const isAfterExpiry = (lineId: string | null, onDate: string) =>
    expiries.some((line) => line.lineId === lineId && line.expiresOn !== null && onDate > line.expiresOn);
  return {
    purchases: purchaseViews(sql, input),
    messages: messagesOf(sql, file.patientId, MESSAGES_MAX).map((message) => ({
      sentAtMs: message.sentAtMs,
      kind: message.kind,
      subject: message.subject,
      ...present({ seenAtMs: message.seenAtMs }),
    })),
    claims: file.claims.map(({ state, serviceOn, insurer, currency, overpaidMinor, foundOn }) => ({
      state,
      serviceOn,
      insurer,
      currency,
      ...present({ overpaidMinor, foundOn }),
    })),
    credit: creditViewOf(sql, file.patientId, input.language),
    earlierCases: earlierCasesOf(sql, file.patientId, input.caseId).map((row) => ({
      caseId: row.caseId,
      openedOn: civilDateAt(row.openedAtMs, timeZone),
      ...reasonOf(row),
      ...present({ offer: row.offer }),
      ...(row.offer === null ? {} : { amountMinor: row.refundedMinor + row.creditedMinor, currency: row.currency }),
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
