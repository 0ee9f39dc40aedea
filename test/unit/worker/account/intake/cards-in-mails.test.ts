/** Danger: a patient writes their card's number to the clinic, and it lies in our store; or a clinic's own number is taken for a card, and the purchase is not found by it. */
import { describe, expect, it } from "vitest";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import { takeMessages } from "../../../../../worker/account/domain/intake/replies.ts";
import { keepReread } from "../../../../../worker/account/domain/intake/rereads.ts";
import { takeTicket } from "../../../../../worker/account/jobs/ticket/read-ticket.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import { caseIdOfTicket, ticketSnapshot } from "../../../../../worker/account/store/case/tickets.ts";
import { snapshotOf } from "../../../../../worker/account/store/intake/snapshot.ts";
import type { TicketText } from "../../../../../worker/connectors/helpdesk.ts";
import {
  aCard,
  aLine,
  aMail,
  aPatient,
  aPurchase,
  dump,
  mayasPackage,
  NOW_MS,
  ownMail,
  type TestClinic,
  testClinic,
  ticket,
} from "../../../../support/clinic.ts";
import { anAsk, goodwill, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { acted } from "../../../../support/operations.ts";
import { aReply } from "../../../../support/replies.ts";

const INTAKE = { type: "job", job: "intake" } as const;
const CARD = "4242 4242-4242\u00a04242";
const MASKED = "xxxx xxxx-xxxx\u00a04242";

const aTicket = (body: string, fields: Partial<TicketText> = {}): TicketText => {
  const { subject, requesterName, requesterEmail, receivedAtMs } = aMail();
  const sender = ownMail("501");
  return { ticketId: "51", subject, body, requesterName, requesterEmail, receivedAtMs, sender, tags: [], ...fields };
};
const ASK = "I changed my mind about my laser package and would like a refund for the sessions I have not used.";
const take = (clinic: TestClinic, told: TicketText) =>
  transact(clinic.runtime, INTAKE, (context) => takeTicket(context, ticket, told));
/** Of every row, whatever stands between its digits. */
const digitsIn = (clinic: TestClinic) => dump(clinic.sql).replaceAll(/[\s\u00a0-]/g, "");

describe("a card's number in a mail", () => {
  it("is nowhere in the account, in the subject, the mail, a later one or an answer", () => {
    const clinic = testClinic(mayasPackage);
    take(clinic, aTicket(`${ASK} Put it back on ${CARD}. Maya`, { subject: `Refund to ${CARD}` }));
    expect(ticketSnapshot(clinic.sql, ticket)).toMatchObject({
      subject: `Refund to ${MASKED}`,
      body: `${ASK} Put it back on ${MASKED}. Maya`,
    });
    const caseId = caseIdOfTicket(clinic.sql, ticket) ?? "";
    const kept = ticketSnapshot(clinic.sql, ticket);
    const reply = aReply(`My new card is ${CARD}`, { writtenAtMs: NOW_MS });
    transact(clinic.runtime, INTAKE, (context) =>
      takeMessages(context, caseId, ticket, { snapshot: kept ?? aMail(), kept }, [reply]),
    );
    expect(clinic.sql.all("SELECT quote FROM reply")).toEqual([{ quote: `My new card is ${MASKED}` }]);
    const later = { body: `${ASK} My card: ${CARD}`, receivedAtMs: NOW_MS - 1_000 };
    const second = { helpdesk: "zendesk", ticketId: "52" } as const;
    transact(clinic.runtime, INTAKE, (context) =>
      takeTicket(
        context,
        second,
        aTicket("Are you open on Sunday?", { ticketId: "52", subject: "Opening hours", later: [later] }),
      ),
    );
    expect(ticketSnapshot(clinic.sql, second)?.body).toContain(MASKED);
    expect(digitsIn(clinic)).not.toContain("4242424242424242");
  });

  it("makes no news of the same mail, and no answer of the mail that the matter is about", () => {
    const clinic = testClinic(mayasPackage);
    const told = aTicket(`${ASK} Put it back on ${CARD}. Maya`);
    take(clinic, told);
    const before = dump(clinic.sql);
    const kept = ticketSnapshot(clinic.sql, ticket);
    const snapshot = snapshotOf(clinic.sql, told, NOW_MS, { kept });
    keepReread(clinic.sql, ticket, snapshot, (work) => transact(clinic.runtime, INTAKE, work));
    const same = aReply(told.body, { writtenAtMs: told.receivedAtMs });
    transact(clinic.runtime, INTAKE, (context) =>
      takeMessages(context, caseIdOfTicket(context.sql, ticket) ?? "", ticket, { snapshot, kept }, [same]),
    );
    expect(dump(clinic.sql)).toBe(before);
  });

  it("still tells by its last four digits which purchase was paid with it", () => {
    const records = ["1", "2"].flatMap((n) => [
      aPurchase(`B${n}`, "P1", [aLine(`N${n}`, "massage", 9_000)]),
      aCard(`Y${n}`, `B${n}`, 9_000, { brand: "visa", last4: n === "1" ? "4242" : "1881" }),
    ]);
    const clinic = testClinic(records);
    const mail = aTicket(`I want a refund of the massage that I paid with my card ${CARD}. Maya`);
    const view = openTicketView(clinic.ctx(), clinic.staff("agent"), ticket, snapshotOf(clinic.sql, mail, NOW_MS));
    expect(view.ok && view.value.about?.meant).toBe(clinic.id("line", "N1"));
  });
});

it("is masked in what staff write: a cause, the letter, a reason to stop, and the same again is the same act", () => {
  const clinic = testClinic(mayasMassage());
  const agent = clinic.staff("lead");
  const bend = {
    amountMinor: 500,
    exception: { ...goodwill, sentence: `She read me ${CARD} on the phone.` },
    replyText: `We send it to the card ${CARD} that you named.`,
  };
  const decisionId = ulidOf("DEC", 1);
  const asked = anAsk(clinic, agent, bend);
  const first = acted(clinic.runtime, "decide", agent, [decisionId, asked], aMail());
  expect(first).toMatchObject({ ok: true });
  expect(acted(clinic.runtime, "decide", agent, [decisionId, asked], aMail())).toEqual(first);
  acted(clinic.runtime, "stop", agent, [decisionId, { sentence: `Not the card ${CARD} after all.` }]);
  expect(digitsIn(clinic)).not.toContain("4242424242424242");
  expect(clinic.sql.all("SELECT body FROM text WHERE instr(body, ?) > 0", MASKED)).toHaveLength(3);
});

describe("a number that looks like a card's and is the clinic's own", () => {
  const NUMBER = "4000000000000002";

  it.each([
    ["an invoice", [aPurchase("B1", "P1", [aLine("N1", "massage", 9_000)], { invoice: NUMBER })]],
    [
      "a processor's payment",
      [aPurchase("B1", "P1", [aLine("N1", "massage", 9_000)]), aCard("Y1", "B1", 9_000, { processorRef: NUMBER })],
    ],
    ["a patient's number", [aPatient("P8", "Ann", { patientNumber: NUMBER })]],
    ["a telephone number", [aPatient("P8", "Ann", { phones: ["378282246310005"] })], "378282246310005"],
  ])("is read, and stays: %s", (_what, records, number = NUMBER) => {
    const clinic = testClinic(records);
    take(clinic, aTicket(`${ASK} It is about ${number}, my card is ${CARD}. Maya`));
    expect(ticketSnapshot(clinic.sql, ticket)?.body).toBe(`${ASK} It is about ${number}, my card is ${MASKED}. Maya`);
  });

  it("a telephone number, and an order whose check digit is no card's, stay", () => {
    const clinic = testClinic(mayasPackage);
    const body = `${ASK} Order 4242 4242 4242 4241, call +4242424242424 or 415 555 0142. Maya`;
    take(clinic, aTicket(body));
    expect(ticketSnapshot(clinic.sql, ticket)?.body).toBe(body);
  });
});
