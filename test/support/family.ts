/** People who write for one another, with what a test does on their mails: intake, a look, and saying whom it is about. */
import { type TicketRef, ticketView } from "../../core/contract/ticket.ts";
import type { WhoRequest } from "../../core/contract/whom.ts";
import { assert } from "../../core/result.ts";
import { ingestTicket } from "../../worker/account/commands/intake/ingest-ticket.ts";
import { transact } from "../../worker/account/commands/run-command.ts";
import { openTicketView } from "../../worker/account/queries/intake/open-ticket.ts";
import type { Snapshot } from "../../worker/account/store/intake/snapshot.ts";
import { aCard, aLine, aMail, aPatient, aPurchase, aUse, ownMail, sixSessions, testClinic, ticket } from "./clinic.ts";
import { acted } from "./operations.ts";

export const INTAKE = { type: "job", job: "intake" } as const;
export const FER = "Fernanda Osorio <fer@example.com>";

/** Fernanda and her mother Amalia are patients, each with a package; Dev is Priya's child, Elise is paid for by Edgar; Xenia and Zora share an address. */
export function family() {
  const bought = (n: string, of: string, more = {}) => [
    aPurchase(`B${n}`, of, [aLine(`N${n}`, "laser6", 120_000, { entitlement: sixSessions() })], more),
    aCard(`Y${n}`, `B${n}`, 120_000),
    aUse(`U${n}`, `N${n}`),
  ];
  const clinic = testClinic([
    aPatient("F", "Fernanda Osorio", { emails: ["fer@example.com"], phones: ["(415) 555-0190"] }),
    aPatient("A", "Amalia Osorio", { emails: ["amalia@example.com"] }),
    aPatient("H", "Hector Osorio", { phones: ["(415) 555-0190"] }),
    aPatient("R", "Priya Raman", { emails: ["priya@example.com"] }),
    aPatient("D", "Dev Raman", { guardian: "R" }),
    aPatient("E", "Edgar Holloway", { emails: ["edgar@example.com"] }),
    aPatient("L", "Elise Holloway", { payer: "E" }),
    aPatient("X", "Xenia Brandt", { emails: ["home@example.com"], phones: ["(415) 555-0177"] }),
    aPatient("Z", "Zora Brandt", { emails: ["home@example.com"] }),
    aPatient("W", "Walter Quigley", { emails: ["walter@example.com"] }),
    aPatient("C", "Huguette Belanger", {
      authorisedContacts: [{ name: "Remi", relation: "son", email: "remi@example.com" }],
    }),
    ...["F", "A", "R", "D", "L", "W", "C", "X", "Z"].flatMap((of) => bought(of, of)),
  ]);
  const agent = clinic.staff("agent", "Ana");
  const mail = (from: string, body: string, subject = "Refund"): Snapshot =>
    aMail({
      subject,
      body,
      requesterName: from.split(" <")[0] ?? "",
      requesterEmail: /<(.*)>/.exec(from)?.[1] ?? "",
      sender: ownMail("501"),
    });
  const view = (snapshot: Snapshot, which: TicketRef = ticket) => {
    const read = openTicketView(clinic.ctx(), agent, which, snapshot);
    assert(read.ok, read.ok ? "" : read.error.detail);
    return ticketView.parse(read.value);
  };
  const say = (snapshot: Snapshot, request: WhoRequest, who = agent, which: TicketRef = ticket) =>
    acted(clinic.runtime, "sayWho", who, [which, request], snapshot);
  const take = (snapshot: Snapshot, which: TicketRef = ticket) =>
    transact(clinic.runtime, INTAKE, (c) => ingestTicket(c, which, snapshot));
  const id = (name: string) => clinic.id("patient", name);
  return { clinic, agent, mail, view, say, take, id };
}

export const MOTHERS =
  "I changed my mind for my mother Amalia: she does not want her laser sessions any more. Please refund the rest.";
export const namesOf = (seen: ReturnType<ReturnType<typeof family>["view"]>) =>
  seen.who?.meant.map(({ patient, because }) => [patient.name, ...because]);
