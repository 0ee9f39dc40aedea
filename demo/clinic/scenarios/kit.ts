/** The few moves from which every hand-written scenario is made. */
import type { ImportRecord } from "../../../core/contract/records.ts";
import type { Language, UseKind } from "../../../core/words.ts";
import type { ClinicItem } from "../items.ts";
import { type ClinicLocation, SAN_DIEGO } from "../locations.ts";
import { lineId, type SaleLine, type SaleTender, sell } from "../sell.ts";
import type { SampleTicket } from "../shape.ts";
import { addBooking, addConsent, addReceipt, addVisits, type Stage, type Visit } from "../stage.ts";

type PatientRecord = Extract<ImportRecord, { type: "patient" }>;

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly number: string;
  readonly emails: readonly string[];
  readonly phone?: string;
  readonly language?: Language;
  readonly sinceDaysAgo: number;
  readonly visits: number;
  readonly guardian?: string;
  readonly contacts?: PatientRecord["authorisedContacts"];
}

export function addPatient({ book, calendar }: Stage, person: Person): void {
  const { id, name, number, emails, phone, language = "en", sinceDaysAgo, visits, guardian, contacts } = person;
  book.add({
    type: "patient",
    sourceId: id,
    name,
    patientNumber: number,
    emails: [...emails],
    phones: phone ? [phone] : [],
    language,
    since: calendar.ago(sinceDaysAgo),
    visits,
    ...(guardian ? { guardian } : {}),
    ...(contacts ? { authorisedContacts: contacts } : {}),
  });
}

export interface Purchase {
  readonly id: string;
  readonly patient: string;
  readonly item: ClinicItem;
  /** What differs from the item's own price and term. */
  readonly line?: Omit<SaleLine, "item">;
  readonly daysAgo: number;
  readonly at?: readonly [hour: number, minute: number];
  readonly location?: ClinicLocation;
  /** Without them: one Visa. */
  readonly tenders?: readonly SaleTender[];
  /** When the policy was accepted: minutes before the payment, after it for a negative number; `never` for a consent gap. */
  readonly signed: number | "never";
  readonly how?: "tablet" | "paper" | "online";
}

/** Sells one item, with its receipt and its signature; answers the line's id. */
export function buy(stage: Stage, purchase: Purchase): string {
  const { book, calendar } = stage;
  const { id, patient, item, daysAgo, at = [11, 20], location = SAN_DIEGO, signed, how = "tablet" } = purchase;
  const on = calendar.ago(daysAgo);
  const { soldAtMs } = sell(book, calendar, {
    id,
    patient,
    location,
    on,
    hour: at[0],
    minute: at[1],
    lines: [{ item, ...purchase.line }],
    tenders: purchase.tenders ?? [{ tender: "card", brand: "visa", last4: "4242" }],
  });
  const line = lineId(id);
  addReceipt(stage, patient, id, soldAtMs + 60_000, true);
  if (signed !== "never") {
    const acceptedAtMs = soldAtMs - signed * 60_000;
    addConsent(stage, { patient, kind: item.kind, boughtOn: on, line, acceptedAtMs, how });
  }
  return line;
}

export type VisitAgo = readonly [kind: UseKind, daysAgo: number, provider?: string | undefined, more?: Partial<Visit>];

export function visit(
  stage: Stage,
  line: string,
  visits: readonly VisitAgo[],
  location: ClinicLocation = SAN_DIEGO,
): void {
  const onDays = visits.map(([kind, daysAgo, provider, more]) => ({
    kind,
    on: stage.calendar.ago(daysAgo),
    ...(provider ? { provider } : {}),
    ...more,
  }));
  addVisits(stage, line, location, onDays);
}

/** Visits still to come, in days from now. */
export function booked(stage: Stage, patient: string, line: string, inDays: readonly number[], title: string): void {
  for (const days of inDays) addBooking(stage, patient, line, stage.calendar.ago(-days), title);
}

export interface Mail {
  readonly ticketId: number;
  readonly scenario: string;
  readonly subject: string;
  readonly from: { readonly name: string; readonly email: string };
  readonly hoursAgo: number;
  readonly body: string;
  readonly status?: SampleTicket["status"];
}

/** The mail as it came in; the webhook hears of it. */
export function mail({ book, calendar }: Stage, { hoursAgo, body, from, status = "new", ...rest }: Mail): void {
  const message = {
    from: "patient",
    public: true,
    body: body.trim(),
    atMs: calendar.nowMs - hoursAgo * 3_600_000,
  } as const;
  book.tickets.push({ ...rest, requester: from, status, tags: [], messages: [message], announce: true });
}
