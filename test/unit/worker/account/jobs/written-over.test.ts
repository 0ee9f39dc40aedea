/** Danger: an agent's form that stood open saves the list of tags over ours, and reports go by what it left until the case changes again. */
import { expect, it } from "vitest";
import { ingestTicket } from "../../../../../worker/account/commands/intake/ingest-ticket.ts";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import { checkTicketLater } from "../../../../../worker/account/domain/case/check-ticket-later.ts";
import { ANA } from "../../../../demo/freshdesk/world.ts";
import { aMail, ownMail } from "../../../../support/clinic.ts";
import { AT_FRESHDESK, clinicAtFreshdesk } from "../../../../support/clinic-at-freshdesk.ts";
import { decided, ulidOf } from "../../../../support/deciding.ts";

/** Maya's massage is refunded, and an agent has had the form of her ticket open since before. */
async function refunded() {
  const play = await clinicAtFreshdesk();
  const { clinic, ticketOf, run, control } = play;
  const countEvents = () =>
    clinic.sql.one<{ n: number }>("SELECT count(*) AS n FROM event WHERE type = 'ticket.updated'")?.n;
  const mail = aMail({ sender: ownMail(ticketOf(42).requesterId) });
  transact(clinic.runtime, { type: "job", job: "intake" }, (c) => ingestTicket(c, AT_FRESHDESK, mail));
  const formWith = [...ticketOf(42).tags];
  decided(clinic, play.ana, ulidOf("DEC", 1), { ticket: AT_FRESHDESK, replyText: "We will return $80.00.", mail });
  await run(200_000);
  await run(1_000);
  const save = () => control("PUT", "/tickets/42/tags", { tags: [...formWith, "by_agent"] });
  const written = () => ({ notes: ticketOf(42).conversations.length, events: countEvents() });
  return { ...play, save, written, tags: () => ticketOf(42).tags };
}

const OURS = ["changed_mind", "refund_state_done"];

it("what a form wrote over within a minute is there again, with what the form said; no second note, nothing new in the record", async () => {
  const { save, run, tags, written } = await refunded();
  expect(tags()).toEqual(expect.arrayContaining(OURS));
  const before = written();
  await save();
  expect(tags()).not.toContain("refund_state_done");
  await run(61_000);
  expect(tags()).toEqual(expect.arrayContaining([...OURS, "vip", "by_agent"]));
  expect(written()).toEqual(before);
});

it("what a form wrote over later is there again a minute after the next word on the ticket", async () => {
  const { save, run, tags, control, hear } = await refunded();
  await run(61_000);
  await save();
  await run(3_600_000);
  expect(tags()).not.toContain("refund_state_done");
  await control("POST", "/tickets/42/reply", { agentEmail: ANA, body: "<p>See you soon.</p>" });
  await hear();
  await run(61_000);
  expect(tags()).toEqual(expect.arrayContaining([...OURS, "by_agent"]));
});

it("costs one call a change, holds no refund up, and gives up where Freshdesk stays silent", async () => {
  const { run, freshdesk, control, clinic } = await refunded();
  const calls = () => Object.values(freshdesk.state().calls).reduce((sum, n) => sum + n, 0);
  const before = calls();
  await run(61_000);
  expect(calls() - before).toBe(1);
  await run(3_600_000);
  expect(calls() - before).toBe(1);
  await control("POST", "/faults", { operation: "*", kind: "status", status: 503, times: 1000 });
  transact(clinic.runtime, { type: "job", job: "outbox" }, (context) => checkTicketLater(context, AT_FRESHDESK));
  for (let day = 0; day < 8; day += 1) await run(86_400_000);
  expect(clinic.sql.all("SELECT 1 FROM job WHERE kind = 'check_ticket'")).toEqual([]);
});
