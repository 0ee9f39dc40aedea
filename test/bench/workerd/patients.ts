/** Patients with one package each, paid in cash, who all want their money back on tickets of their own: each can be decided once. */
import type { ImportRecord } from "../../../core/contract/records.ts";
import type { TicketView } from "../../../core/contract/ticket.ts";
import { assert } from "../../../core/result.ts";
import type { RunningDemo } from "../../../demo/runtime/demo.ts";
import { bearerOf } from "../../browser/support/bearer.ts";
import { aLine, aPatient, aPurchase, aRecord, sixSessions } from "../../support/clinic-records.ts";
import { ulidOf } from "../../support/deciding.ts";
import type { Ask } from "./many.ts";

const FIRST_TICKET = 500_000;
const PRICE_MINOR = 12_000;
const HOUR_MS = 3_600_000;
/** The sample clinic's own names. */
const SOURCE = "harbour";
const LOCATION = "loc-san-diego";

const dayAt = (atMs: number): string => new Date(atMs).toISOString().slice(0, 10);
const emailOf = (at: number): string => `bench-${at}@example.com`;

function recordsOf(at: number, item: string): ImportRecord[] {
  const nowMs = Date.now();
  const startsOn = dayAt(nowMs - 72 * HOUR_MS);
  const entitlement = sixSessions({ listPerUseMinor: 2_500, startsOn, expiresOn: dayAt(nowMs + 8_000 * HOUR_MS) });
  const purchase = { location: LOCATION, boughtOn: startsOn };
  return [
    aPatient(`PX${at}`, `Patient ${at}`, { emails: [emailOf(at)] }),
    aPurchase(`BX${at}`, `PX${at}`, [aLine(`NX${at}`, item, PRICE_MINOR, { entitlement })], purchase),
    aRecord("payment", `YX${at}`, {
      purchase: `BX${at}`,
      tender: "cash",
      processor: "none",
      capturedAtMs: nowMs - 72 * HOUR_MS,
      currency: "USD",
      collectedMinor: PRICE_MINOR,
      refundedElsewhereMinor: 0,
    }),
  ].map((record) => ({ ...record, source: SOURCE }));
}

async function must(answer: Response): Promise<Response> {
  assert(answer.ok, `${answer.url}: ${answer.status} ${answer.ok ? "" : await answer.text()}`);
  return answer;
}

/** So many patients and their tickets, imported and at the helpdesk; the mails are announced to nobody. */
export async function loadPatients(demo: RunningDemo, count: number, item: string): Promise<void> {
  const authorization = `Bearer ${await bearerOf(demo, "admin")}`;
  const all = Array.from({ length: count }, (_, at) => at);
  const records = all.flatMap((at) => recordsOf(at, item));
  const headers = { authorization, "content-type": "application/json" };
  for (let from = 0; from < records.length; from += 300) {
    const body = JSON.stringify({ records: records.slice(from, from + 300) });
    await must(await fetch(`${demo.workerOrigin}/v1/imports`, { method: "POST", headers, body }));
  }
  const tickets = all.map((at) => ({
    id: FIRST_TICKET + at,
    subject: "Refund",
    requester: { name: `Patient ${at}`, email: emailOf(at) },
    status: "open",
    tags: [],
    messages: [
      {
        from: "requester",
        public: true,
        body: "I changed my mind and would like a refund for my laser package, please.",
        atMs: Date.now() - HOUR_MS,
      },
    ],
    announce: false,
  }));
  const control = `${demo.vendorsOrigin}/_control/zendesk/seed`;
  const seed = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ tickets }) };
  await must(await fetch(control, seed));
}

const urlOf = (demo: RunningDemo, at: number): string => `${demo.workerOrigin}/v1/tickets/zendesk/${FIRST_TICKET + at}`;

/** The tickets of so many, more than the account keeps views of. */
export const openingsOf = (demo: RunningDemo, from: number, count: number): string[] =>
  Array.from({ length: count }, (_, at) => urlOf(demo, from + at));

/** What decides the ticket of each, by what it shows now: opened before, outside the time that is taken. */
export async function decisionsOf(
  demo: RunningDemo,
  nextHeaders: () => Readonly<Record<string, string>>,
  from: number,
  count: number,
): Promise<Ask[]> {
  const asks: Ask[] = [];
  for (let at = from; at < from + count; at += 1) {
    const headers = nextHeaders();
    const ticket = { helpdesk: "zendesk", ticketId: String(FIRST_TICKET + at) };
    const opened = await must(await fetch(urlOf(demo, at), { headers }));
    const { proposal } = (await opened.json()) as TicketView;
    const option = proposal?.options.find(({ suggested }) => suggested);
    assert(proposal && option, `Ticket ${ticket.ticketId} has a suggestion`);
    const { lineIds, reason, factsHash, decidedHash, policyVersionIds, rulesVersionId } = proposal;
    const seen = { lineIds, reason, factsHash, decidedHash, policyVersionIds, rulesVersionId };
    const { kind, amountMinor, currency } = option;
    const body = { ticket, caseId: ulidOf("CASEB", at), ...seen, option: kind, amountMinor, currency };
    const url = `${demo.workerOrigin}/v1/decisions/${ulidOf("DECB", at)}`;
    asks.push({ url, method: "PUT", headers, body: JSON.stringify(body) });
  }
  return asks;
}
