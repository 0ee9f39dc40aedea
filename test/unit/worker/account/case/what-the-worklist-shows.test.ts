/** Danger: the list says another sum than the ticket, or hides who threatens to go to the bank. */
import { expect, it } from "vitest";
import { ingestTicket } from "../../../../../worker/account/commands/intake/ingest-ticket.ts";
import { verifyTicket } from "../../../../../worker/account/commands/people/verify-ticket.ts";
import { refusable, transact } from "../../../../../worker/account/commands/run-command.ts";
import { listCases } from "../../../../../worker/account/queries/case/cases.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import type { Snapshot } from "../../../../../worker/account/store/intake/snapshot.ts";
import { aMail, mayasPackage, testClinic, ticket } from "../../../../support/clinic.ts";
import { decided, ulidOf } from "../../../../support/deciding.ts";
import { aReply, wroteBack } from "../../../../support/replies.ts";

function withMail(mail: Snapshot) {
  const clinic = testClinic(mayasPackage);
  const agent = clinic.staff("agent");
  transact(clinic.runtime, { type: "job", job: "intake" }, (c) => ingestTicket(c, ticket, mail));
  const card = () => {
    const read = listCases(clinic.ctx(), agent, { limit: 5, owner: "everyone" });
    return read.ok ? read.value.cases[0] : undefined;
  };
  return { clinic, agent, card };
}

it("the sum suggested is the ticket's own, and gives way to what is decided", () => {
  const { clinic, agent, card } = withMail(aMail());
  const view = openTicketView(clinic.ctx(), agent, ticket, aMail());
  expect(view.ok && view.value.proposal?.options[0]?.amountMinor).toBe(80_000);
  expect(card()).toMatchObject({ suggested: { amountMinor: 80_000, currency: "USD" }, requestedOn: "2026-03-02" });
  expect(card()).not.toHaveProperty("amountMinor");
  decided(clinic, agent, ulidOf("DEC", 1), { ticket });
  expect(card()).toMatchObject({ amountMinor: 80_000 });
  expect(card()).not.toHaveProperty("suggested");
});

it("nothing is suggested of whom nobody has verified, until somebody has", () => {
  const mail = aMail({ requesterEmail: "maya+x@example.com" });
  const { clinic, agent, card } = withMail(mail);
  expect(card()).not.toHaveProperty("suggested");
  const request = {
    patientId: clinic.id("patient", "P1"),
    how: "known_details",
    sentence: "Called the number on file",
  } as const;
  const verified = refusable(clinic.runtime, agent, (c) => verifyTicket(c, ticket, request, mail));
  expect(verified.ok).toBe(true);
  expect(card()).toMatchObject({ suggested: { amountMinor: 80_000 } });
});

it("nothing is suggested where the mail gives no reason", () => {
  const { card } = withMail(aMail({ subject: "Refund", body: "I would like a refund please." }));
  expect(card()).toMatchObject({ reasonOpen: true });
  expect(card()).not.toHaveProperty("suggested");
});

it("a threat to go to the bank is marked as long as the case is open", () => {
  const mail = aMail({
    body: "I changed my mind and want a refund for my laser package, or I will dispute the charge with my bank.",
  });
  const { clinic, card } = withMail(mail);
  expect(card()?.marks).toEqual(["chargeback_threat"]);
  clinic.sql.run("UPDATE refund_case SET state = 'done'");
  expect(card()).not.toHaveProperty("marks");
  expect(withMail(aMail()).card()).not.toHaveProperty("marks");
});

it("a threat in a later mail is marked too", () => {
  const { clinic, card } = withMail(aMail());
  const threat = aReply("If I do not hear from you today I will dispute the charge with my bank.");
  transact(clinic.runtime, { type: "job", job: "intake" }, (c) => wroteBack(c, threat));
  expect(card()?.marks).toEqual(["chargeback_threat"]);
});
