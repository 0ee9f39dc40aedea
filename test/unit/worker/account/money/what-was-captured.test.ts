import { describe, expect, it } from "vitest";
import { propose } from "../../../../../core/resolution/propose.ts";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import { assembleCaseInput } from "../../../../../worker/account/domain/facts/assemble.ts";
import { readCharges, unreadCharges } from "../../../../../worker/account/domain/money/read-charges.ts";
import { startReconciliation } from "../../../../../worker/account/domain/reconciliation/runs.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { decisionViewOf } from "../../../../../worker/account/queries/decision/decisions.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import { moneyHealthOf } from "../../../../../worker/account/queries/money/money-health.ts";
import type { ListedCharge, ProcessorCharge } from "../../../../../worker/connectors/payment-processor.ts";
import { aMail, NOW_MS, testClinic, ticket } from "../../../../support/clinic.ts";
import { anAsk, decideAs, decided, goodwill, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { MINUTE_MS, SENT_AT, worldOf } from "../../../../support/sending.ts";

/** 80.00 by card as the clinic's own system has it, decided; the processor has something else. */
function waiting(option: "refund" | "credit", charge: Partial<ProcessorCharge>, amountMinor = 8_000) {
  const clinic = testClinic(mayasMassage());
  const processor = scriptedProcessor(8_000);
  processor.charge = charge;
  const ask = option === "refund" && amountMinor === 8_000 ? {} : { option, amountMinor, exception: goodwill };
  decided(clinic, clinic.staff("finance"), ulidOf("DEC", 1), ask);
  const world = worldOf(clinic, processor);
  const at = async (afterMs: number) => {
    clinic.setNow(NOW_MS + afterMs);
    await runJobs(world);
    await runJobs(world);
  };
  const leg = () => clinic.sql.one("SELECT state, problem, tries FROM leg ORDER BY id DESC LIMIT 1");
  const credit = () => clinic.sql.one<{ n: number }>("SELECT count(*) AS n FROM credit_entry")?.n;
  return { clinic, processor, world, at, leg, credit };
}

it.each(["refund", "credit"] as const)(
  "a %s above what the processor captured does not leave, says why, and is not offered again",
  async (option) => {
    const play = waiting(option, { capturedMinor: 3_600 });
    await play.at(SENT_AT);
    expect(play.leg()).toEqual({ state: "failed", problem: "received_less", tries: 0 });
    expect(play.processor.keys).toEqual([]);
    expect(play.credit()).toBe(0);
    // What is offered from now on is what came in.
    expect(anAsk(play.clinic, play.clinic.staff("agent")).amountMinor).toBe(3_600);
    expect(decideAs(play.clinic, play.clinic.staff("finance"), ulidOf("DEC", 2), { amountMinor: 8_000 })).toMatchObject(
      {
        ok: false,
      },
    );
  },
);

it("of a short capture the words and the letter name the cause", async () => {
  const play = waiting("refund", { capturedMinor: 3_600 });
  await play.at(SENT_AT);
  const { clinic } = play;
  const agent = clinic.staff("agent");
  const read = openTicketView(clinic.ctx(), agent, ticket, aMail());
  expect(read.ok && read.value.correction?.draft.text).toContain(
    "We had received less for that payment than we thought.",
  );
  // A wrong charge goes back whole, as far as it came in.
  const lineIds = [clinic.id("line", "N1")];
  const attested = { clinicAtFault: true };
  const matter = assembleCaseInput(clinic.ctx(), agent, {
    ticket,
    snapshot: aMail(),
    lineIds,
    reason: "billing_error",
    attested,
  });
  expect(matter.ok && propose(matter.value).options[0]).toMatchObject({
    amountMinor: 3_600,
    sumInWords: expect.stringContaining("no more than the $36.00 that we have received"),
  });
});

it.each(["refund", "credit"] as const)("a %s within what was captured goes", async (option) => {
  const play = waiting(option, { capturedMinor: 3_600 }, 3_600);
  await play.at(SENT_AT);
  expect(play.leg()).toMatchObject({ state: "settled" });
});

it.each(["refund", "credit"] as const)("nothing came in of what was only authorised: no %s", async (option) => {
  const play = waiting(option, { capturedMinor: 0 });
  await play.at(SENT_AT);
  expect(play.leg()).toEqual({ state: "failed", problem: "not_captured", tries: 0 });
  expect(play.processor.keys).toEqual([]);
  expect(play.credit()).toBe(0);
  const options = anAsk(play.clinic, play.clinic.staff("agent"));
  expect(options.amountMinor).toBe(0);
});

it.each(["refund", "credit"] as const)(
  "another currency at the processor: no %s, and finance sees both currencies",
  async (option) => {
    const play = waiting(option, { currency: "EUR" });
    await play.at(SENT_AT);
    // It waits for finance first.
    expect(play.leg()).toMatchObject({ state: "reserved" });
    expect(decisionViewOf(play.clinic.ctx(), ulidOf("DEC", 1))?.legs[0]?.heldBecause).toBe("payment_differs");
    const health = moneyHealthOf(play.clinic.ctx(), play.clinic.staff("finance"));
    expect(health).toMatchObject({
      value: { differences: [{ kind: "currency_differs", ours: "USD", theirs: "EUR", currency: "USD" }] },
    });
    // Whatever is said of it, dollars do not go back of euros.
    play.clinic.sql.run("UPDATE difference SET settled_at_ms = 1, settled_by = (SELECT id FROM person LIMIT 1)");
    await play.at(SENT_AT + 30 * MINUTE_MS);
    expect(play.leg()).toEqual({ state: "failed", problem: "currency_differs", tries: 0 });
    expect(play.processor.keys).toEqual([]);
    expect(play.credit()).toBe(0);
  },
);

it("of another currency it is said in which it came in, and that it does not go back here", async () => {
  const play = waiting("refund", { currency: "EUR" });
  await play.at(SENT_AT);
  play.clinic.sql.run("UPDATE difference SET settled_at_ms = 1, settled_by = (SELECT id FROM person LIMIT 1)");
  await play.at(SENT_AT + 30 * MINUTE_MS);
  const held = (locale: string) => {
    const who = { role: "agent", locale } as const;
    const lineIds = [play.clinic.id("line", "N1")];
    const reason = "changed_mind" as const;
    const matter = assembleCaseInput(play.clinic.ctx(), who, { ticket, snapshot: aMail(), lineIds, reason });
    return matter.ok ? propose(matter.value).held : undefined;
  };
  expect(held("en-US")).toBe("This payment came in as EUR. Nothing of it can be given back here.");
  expect(held("es-MX")).toBe("Este pago entró en EUR. Aquí no se puede devolver nada de él.");
});

it.each(["refund", "credit"] as const)("while the processor cannot be asked no %s leaves", async (option) => {
  const play = waiting(option, {});
  play.processor.deaf = true;
  await play.at(SENT_AT);
  expect(play.leg()).toMatchObject({ state: "reserved", tries: 0 });
  play.processor.deaf = false;
  await play.at(SENT_AT + 20 * MINUTE_MS);
  expect(play.leg()).toMatchObject({ state: "settled" });
});

it("a charge that was read ten minutes ago is read again, one that was read just now is not", async () => {
  const clinic = testClinic(mayasMassage());
  const finance = clinic.staff("finance");
  const processor = scriptedProcessor(8_000);
  const world = worldOf(clinic, processor);
  let reads = 0;
  const { readCharge } = processor.processor;
  Object.assign(processor.processor, {
    readCharge: (ref: string) => {
      reads += 1;
      return readCharge(ref);
    },
  });
  const at = async (afterMs: number) => {
    clinic.setNow(NOW_MS + afterMs);
    await runJobs(world);
  };
  decided(clinic, finance, ulidOf("DEC", 1), { amountMinor: 1_000, exception: goodwill });
  await at(SENT_AT);
  decided(clinic, finance, ulidOf("DEC", 2), { amountMinor: 1_000, exception: goodwill });
  await at(2 * SENT_AT);
  expect(reads).toBe(1);
  decided(clinic, finance, ulidOf("DEC", 3), { amountMinor: 1_000, exception: goodwill });
  await at(SENT_AT + 10 * MINUTE_MS);
  expect(reads).toBe(2);
  expect(clinic.sql.all("SELECT DISTINCT state FROM leg")).toEqual([{ state: "settled" }]);
});

it("a payment that the processor does not know waits for finance, and then fails with that cause", async () => {
  const play = waiting("credit", {});
  Object.assign(play.processor.processor, {
    readCharge: async () => ({ ok: false, error: { verdict: "refused", detail: "404 resource_missing" } }),
  });
  await play.at(SENT_AT);
  expect(play.leg()).toMatchObject({ state: "reserved" });
  expect(play.clinic.sql.all("SELECT kind FROM difference")).toEqual([{ kind: "payment_gone" }]);
  play.clinic.sql.run("UPDATE difference SET settled_at_ms = 1, settled_by = (SELECT id FROM person LIMIT 1)");
  await play.at(SENT_AT + 60 * MINUTE_MS);
  expect(play.leg()).toEqual({ state: "failed", problem: "payment_gone", tries: 0 });
  expect(play.credit()).toBe(0);
});

it("the database itself refuses a hold above what was captured, and any hold of another currency", async () => {
  const play = waiting("refund", { capturedMinor: 3_600 }, 3_000);
  await play.at(SENT_AT);
  const insert = `INSERT INTO leg (id, decision_id, payment_id, connection_id, kind, amount_minor, currency, state, leaves_at_ms)
    SELECT ?, decision_id, payment_id, connection_id, kind, ?, currency, 'reserved', 0 FROM leg LIMIT 1`;
  expect(() => play.clinic.sql.run(insert, "L8", 601)).toThrow("exceed what was collected");
  play.clinic.sql.run("UPDATE payment SET processor_currency = 'EUR'");
  expect(() => play.clinic.sql.run(insert, "L9", 1)).toThrow("exceed what was collected");
});

it("opening a ticket has its patient's charges read behind the answer, each once in ten minutes", async () => {
  const clinic = testClinic(mayasMassage());
  clinic.sql.run(
    "INSERT INTO connection (id, kind, origin, config) VALUES ('stripe', 'stripe', 'https://api.stripe.com', '{}')",
  );
  const processor = scriptedProcessor(3_600);
  const world = worldOf(clinic, processor);
  const open = () => {
    const unread = unreadCharges(clinic.ctx(), clinic.id("patient", "P1"));
    transact(clinic.runtime, { type: "job", job: "outbox" }, (context) => readCharges(context, unread));
    return unread.length;
  };
  const jobs = () => clinic.sql.all<{ id: string; ref: string }>("SELECT id, ref FROM job WHERE kind = 'read_money'");
  open();
  const [queued] = jobs();
  expect(queued?.ref).toBe("stripe payment:pi_Y1");
  // Whoever opens it again and again does not ask again, and the answer waits for no commit.
  expect(open()).toBe(0);
  expect(jobs()).toEqual([queued]);
  expect(anAsk(clinic, clinic.staff("agent")).amountMinor).toBe(8_000);
  await runJobs(world);
  expect(anAsk(clinic, clinic.staff("agent")).amountMinor).toBe(3_600);
  open();
  expect(jobs()).toEqual([]);
  clinic.setNow(NOW_MS + 10 * MINUTE_MS);
  open();
  expect(jobs()).toHaveLength(1);
});

describe("the comparison goes through every payment, whatever happened to it", () => {
  const compared = async (listed: Partial<ListedCharge>, charge: Partial<ProcessorCharge> = {}) => {
    const clinic = testClinic(mayasMassage());
    const processor = scriptedProcessor(8_000);
    processor.listed = [{ chargeRef: "ch_Y1", intentRef: "pi_Y1", currency: "USD", capturedMinor: 8_000, ...listed }];
    processor.charge = charge;
    const world = worldOf(clinic, processor);
    transact(clinic.runtime, { type: "job", job: "sweep" }, (context) => startReconciliation(context, "asked"));
    for (let round = 0; round < 6; round += 1) await runJobs(world);
    const health = moneyHealthOf(clinic.ctx(), clinic.staff("finance"));
    const payment = clinic.sql.one("SELECT captured_minor AS minor, charge_ref AS ref FROM payment");
    return { health: health.ok ? health.value : undefined, payment };
  };

  it("what agrees is noted from the list, and not read for itself", async () => {
    const { health, payment } = await compared({});
    expect(health).toMatchObject({ differences: [], lastRun: { payments: 0, finishedAtMs: NOW_MS } });
    expect(payment).toEqual({ minor: 8_000, ref: "ch_Y1" });
  });

  it("another sum is found", async () => {
    const { health } = await compared({ capturedMinor: 3_600 }, { capturedMinor: 3_600 });
    expect(health?.differences).toMatchObject([{ kind: "captured_differs", ourMinor: 8_000, theirMinor: 3_600 }]);
  });

  it("another currency is found", async () => {
    const { health } = await compared({ currency: "EUR" }, { currency: "EUR" });
    expect(health?.differences).toMatchObject([{ kind: "currency_differs", ours: "USD", theirs: "EUR" }]);
  });

  it("what no list tells of is read for itself", async () => {
    const { health } = await compared({ chargeRef: "ch_other", intentRef: "pi_other" });
    expect(health?.lastRun).toMatchObject({ payments: 1, done: 1 });
  });
});
