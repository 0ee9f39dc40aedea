/** Danger: a clinic on Freshdesk pays late because Freshdesk is down, asks it too often, or has its cases made in the other helpdesk. */
import { describe, expect, it } from "vitest";
import { caseDetail } from "../../../../../core/contract/case-detail.ts";
import { err } from "../../../../../core/result.ts";
import { ingestTicket } from "../../../../../worker/account/commands/intake/ingest-ticket.ts";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import { makeTicket } from "../../../../../worker/account/jobs/ticket/make-ticket.ts";
import { readCase } from "../../../../../worker/account/queries/case/case-detail.ts";
import { SnapshotDesk } from "../../../../../worker/account/rpc/ticket-reader.ts";
import { homeHelpdesk } from "../../../../../worker/account/store/account/connections.ts";
import type { Helpdesk } from "../../../../../worker/connectors/helpdesk.ts";
import { MAYA } from "../../../../demo/freshdesk/world.ts";
import { aMail, ownMail } from "../../../../support/clinic.ts";
import { AT_FRESHDESK, clinicAtFreshdesk } from "../../../../support/clinic-at-freshdesk.ts";
import { decided, ulidOf } from "../../../../support/deciding.ts";
import { acted } from "../../../../support/operations.ts";
import { readMoney } from "../../../../support/stored-jobs.ts";

const REFUND = { ticket: AT_FRESHDESK, replyText: "We will return $80.00." };

async function onTicket() {
  const play = await clinicAtFreshdesk();
  const { clinic, ticketOf } = play;
  const mail = aMail({ sender: ownMail(ticketOf(42).requesterId) });
  transact(clinic.runtime, { type: "job", job: "intake" }, (c) => ingestTicket(c, AT_FRESHDESK, mail));
  const decide = () => {
    const [row] = clinic.sql.all<{ id: string }>("SELECT id FROM refund_case");
    return decided(clinic, play.ana, ulidOf("DEC", 1), { ...REFUND, mail, ...(row ? { caseId: row.id } : {}) });
  };
  return { ...play, mail, decide };
}

describe("a refund on a ticket of Freshdesk's", () => {
  it("is told there: tags, fields and a note that nobody but staff sees", async () => {
    const { decide, run, ticketOf, processor, fields } = await onTicket();
    decide();
    await run();
    await run(1_000);
    expect(processor.refunds).toHaveLength(1);
    const ticket = ticketOf(42);
    expect(ticket.tags).toEqual(expect.arrayContaining(["vip", "changed_mind", "refund_state_done"]));
    expect(ticket.fields[fields.amount]).toBe("80.00");
    expect(ticket.conversations.length).toBeGreaterThan(0);
    expect(ticket.conversations.every(({ isPrivate }) => isPrivate)).toBe(true);
  });

  it("leaves at its time while Freshdesk is down; tags and notes come when it is back, each once", async () => {
    const { decide, run, ticketOf, processor, control, clinic, ana } = await onTicket();
    await run();
    const before = ticketOf(42).conversations.length;
    await control("POST", "/faults", { operation: "*", kind: "status", status: 503, times: 1000 });
    decide();
    await run();
    await run(1_000);
    expect(processor.refunds).toHaveLength(1);
    expect(ticketOf(42).conversations).toHaveLength(before);
    const waits = () =>
      clinic.sql.all<{ since: number | null }>(
        "SELECT failing_since_ms AS since FROM job WHERE kind = 'update_ticket'",
      );
    expect(waits()).toEqual([{ since: expect.any(Number) }]);
    const caseOf = () => {
      const [row] = clinic.sql.all<{ id: string }>("SELECT id FROM refund_case");
      const read = readCase(clinic.ctx(), ana, row?.id ?? "");
      if (!read.ok) throw new Error(read.error.detail);
      return caseDetail.parse(read.value);
    };
    // Whoever looks at the case sees why its ticket says less.
    expect(caseOf().untold).toEqual([{ helpdesk: "Freshdesk", sinceMs: waits()[0]?.since }]);
    await control("DELETE", "/faults");
    await run(3_600_000);
    await run(3_600_000);
    expect(waits()).toEqual([]);
    expect(caseOf().untold).toBeUndefined();
    const { conversations, tags } = ticketOf(42);
    expect(tags).toContain("refund_state_done");
    const references = conversations.map(({ html }) => /Ref (mg-\S+?)</.exec(html)?.[1]);
    expect(new Set(references).size).toBe(references.length);
    expect(references.length).toBeGreaterThan(before);
  });

  it("that comes back opens the ticket, also one that was closed; one in the archive is followed by another", async () => {
    const { decide, run, ticketOf, processor, control, world, freshdesk } = await onTicket();
    decide();
    await run();
    await run(1_000);
    await control("PUT", "/tickets/42/status", { status: 5 });
    await control("PUT", "/tickets/42/place", { is: "archived" });
    processor.move("re_1", "failed");
    await readMoney(world, "stripe refund:re_1");
    await run();
    await run(1_000);
    const [, follow] = freshdesk.state().tickets;
    expect(follow).toMatchObject({
      subject: "Refund for my sessions",
      requesterId: ticketOf(42).requesterId,
      responderId: "7001",
    });
    expect(follow?.tags).toContain("mg_after_42");
  });
});

describe("a look at a ticket", () => {
  it("costs at most two calls a minute, however many look; an act asks anew, and waits for it", async () => {
    const { world, freshdesk, time, clinic, control, mail } = await onTicket();
    expect(mail).toBeDefined();
    const desk = new SnapshotDesk(world);
    const calls = () => Object.values(freshdesk.state().calls).reduce((sum, n) => sum + n, 0);
    const pass = (ms: number) => {
      time.nowMs += ms;
      clinic.setNow(clinic.runtime.nowMs() + ms);
    };
    pass(120_000);
    const before = calls();
    for (let second = 0; second < 59; second += 1) {
      expect((await desk.read(AT_FRESHDESK)).ok).toBe(true);
      await new Promise((done) => setTimeout(done, 0));
      pass(1_000);
    }
    expect(calls() - before).toBe(2);
    // Less than a minute ago: an act may rest on it.
    expect((await desk.readToAct(AT_FRESHDESK)).ok).toBe(true);
    expect(calls() - before).toBe(2);
    pass(60_000);
    await control("POST", "/incoming", { from: MAYA, ticketId: 42, body: "One more thing" });
    expect(await desk.readToAct(AT_FRESHDESK)).toMatchObject({ ok: true });
    expect(calls() - before).toBe(4);
  });
});

it("a ticket that we make is one, though the answer was lost and the patient has another address at the next try", async () => {
  const { clinic, ana, control, freshdesk, run } = await clinicAtFreshdesk();
  clinic.sql.run("DELETE FROM connection WHERE id = 'zendesk'");
  const caseId = ulidOf("HAND", 1);
  const said = { patientId: clinic.id("patient", "P1"), how: "phone", said: "She rang about her massage." } as const;
  expect(acted(clinic.runtime, "startCase", ana, [caseId, said])).toMatchObject({ ok: true });
  await control("POST", "/faults", { operation: "tickets.create", kind: "drop_after" });
  expect(acted(clinic.runtime, "orderTicket", ana, [caseId])).toMatchObject({ ok: true });
  await run();
  expect(clinic.sql.all("SELECT 1 FROM case_ticket WHERE case_id = ?", caseId)).toEqual([]);
  clinic.sql.run("UPDATE patient_key SET value_norm = 'maya@new.example.com' WHERE kind = 'email'");
  await run(3_600_000);
  await run(3_600_000);
  expect(freshdesk.state().tickets.map(({ id }) => id)).toEqual(["42", "43"]);
  expect(clinic.sql.all("SELECT ticket_id AS id FROM case_ticket WHERE case_id = ?", caseId)).toEqual([{ id: "43" }]);
});

describe("a clinic with two helpdesks", () => {
  it("has a case's own ticket made where whoever owns it works, else where most people do", async () => {
    const { clinic, decide } = await onTicket();
    clinic.sql.run(
      "INSERT INTO connection (id, kind, origin, config) VALUES ('zendesk', 'zendesk', 'https://x', '{}')",
    );
    for (const name of ["Bo", "Cy", "Di"]) clinic.staff("agent", name);
    expect(homeHelpdesk(clinic.sql)).toBe("zendesk");
    decide();
    const [row] = clinic.sql.all<{ id: string }>("SELECT id FROM refund_case");
    expect(homeHelpdesk(clinic.sql, row?.id)).toBe("freshdesk");
    clinic.sql.run("DELETE FROM connection WHERE id = 'freshdesk'");
    expect(homeHelpdesk(clinic.sql, row?.id)).toBe("zendesk");
  });

  it("asks for a ticket where it was ordered, also once another owns the case: elsewhere the one that was made would not be found", async () => {
    const { clinic, world, ana } = await clinicAtFreshdesk();
    clinic.sql.run(
      "INSERT INTO connection (id, kind, origin, config) VALUES ('zendesk', 'zendesk', 'https://x', '{}')",
    );
    const caseId = ulidOf("HAND", 1);
    const said = { patientId: clinic.id("patient", "P1"), how: "phone", said: "She rang about her massage." } as const;
    expect(acted(clinic.runtime, "startCase", ana, [caseId, said])).toMatchObject({ ok: true });
    expect(acted(clinic.runtime, "orderTicket", ana, [caseId])).toMatchObject({ ok: true });
    const owner = clinic.staff("agent", "Zoe");
    clinic.sql.run("UPDATE refund_case SET owner_id = ? WHERE id = ?", owner.personId, caseId);
    expect(homeHelpdesk(clinic.sql, caseId)).toBe("zendesk");
    const asked: string[] = [];
    const port = {
      createTicket: async () => err({ verdict: "unknown" as const, detail: "lost" }),
    } as unknown as Helpdesk;
    await makeTicket(
      {
        ...world,
        helpdesk: (id) => {
          asked.push(id);
          return port;
        },
      },
      caseId,
    );
    expect(asked).toEqual(["freshdesk"]);
  });
});
