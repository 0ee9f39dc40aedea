import { noteSeen, sign } from "./history.ts";
import { YOKOHAMA } from "./locations.ts";
import { ORDINARY_MAILS } from "./ordinary-mails.ts";
import { ORDINARY_REQUESTS, type OrdinaryRequest } from "./ordinary-requests.ts";
import type { Person } from "./people.ts";
import { randomFor } from "./random.ts";
import { lineId, sell } from "./sell.ts";
import type { SampleMessage, SampleTicket } from "./shape.ts";
import { addReceipt, addVisits, openDay, type Stage } from "./stage.ts";

/** Ordinary tickets are numbered from here; the scenarios stand before. */
const FIRST_TICKET_ID = 1101;
const HOUR_MS = 3_600_000;

interface Letter {
  readonly subject: string;
  readonly body: string;
  readonly answer?: string;
  readonly status: SampleTicket["status"];
}

/** An inbox that looks alive. Nobody writes twice. */
export function addOrdinaryTickets(stage: Stage, people: readonly Person[]): void {
  const writers = people.filter(({ guardian, payer, location }) => !guardian && !payer && location !== YOKOHAMA);
  const random = randomFor(stage.seed, "writers");
  const next = () => writers.splice(random.int(0, writers.length - 1), 1)[0];
  let ticketId = FIRST_TICKET_ID;
  for (const request of ORDINARY_REQUESTS) {
    const writer = next();
    if (!writer) return;
    addRequestedSale(stage, writer, request, ticketId);
    addTicket(stage, writer, request, ticketId, request.status === "new" || request.status === "open");
    ticketId += 1;
  }
  for (const letter of ORDINARY_MAILS) {
    const writer = next();
    if (!writer) return;
    addTicket(stage, writer, letter, ticketId, letter.status === "new");
    ticketId += 1;
  }
}

function addTicket(
  { book, calendar, seed }: Stage,
  writer: Person,
  letter: Letter,
  ticketId: number,
  announce: boolean,
) {
  const random = randomFor(seed, `ticket ${ticketId}`);
  const isOver = letter.status === "solved" || letter.status === "closed";
  const hoursAgo = isOver ? random.int(120, 600) : random.int(1, 70);
  const atMs = calendar.nowMs - hoursAgo * HOUR_MS - random.int(0, 59) * 60_000;
  const messages: SampleMessage[] = [{ from: "patient", public: true, body: letter.body, atMs }];
  if (letter.answer) {
    const answeredAtMs = atMs + random.int(10, 55) * 60_000;
    const staff = random.pick(["agent", "lead"]);
    messages.push({ from: { staff }, public: true, body: letter.answer, atMs: answeredAtMs });
  }
  const email = writer.emails[0] ?? "";
  const requester = { name: writer.name, email };
  const { subject, status } = letter;
  book.tickets.push({ ticketId, subject, requester, status, tags: [], messages, announce });
}

function addRequestedSale(stage: Stage, writer: Person, request: OrdinaryRequest, ticketId: number): void {
  const { book, calendar, seed } = stage;
  const { item, daysAgo, used } = request;
  const id = `pr-${ticketId}`;
  const on = calendar.ago(daysAgo);
  const tenders = [{ tender: "card", ...writer.card }] as const;
  const sold = sell(book, calendar, {
    id,
    patient: writer.id,
    location: writer.location,
    on,
    lines: [{ item }],
    tenders,
  });
  const random = randomFor(seed, `signature ${ticketId}`);
  sign(stage, writer, { item, line: lineId(id), on, sold }, random);
  addReceipt(stage, writer.id, id, sold.soldAtMs, true);
  const visits = Array.from({ length: used }, (_, at) => ({
    kind: "used" as const,
    on: openDay(calendar.ago(daysAgo - Math.floor(((at + 1) * (daysAgo - 2)) / (used + 1)))),
    provider: "M.O.",
  }));
  addVisits(stage, lineId(id), writer.location, visits);
  noteSeen(writer, on, used);
}
