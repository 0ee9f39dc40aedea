/** Danger: a second processor compiles and goes wrong silently: money goes back where it was not taken, or is taken for back when it is not. */

import { describe, expect, it } from "vitest";
import type { ProvisionRequest } from "../../../../../core/contract/account.ts";
import { provision } from "../../../../../worker/account/commands/account/provision.ts";
import { freeze } from "../../../../../worker/account/commands/money/freeze.ts";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import type { JobDependencies } from "../../../../../worker/account/dependencies.ts";
import { applyLegEvent } from "../../../../../worker/account/domain/money/legs.ts";
import { startReconciliation } from "../../../../../worker/account/domain/reconciliation/runs.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { secretStore } from "../../../../../worker/account/store/account/secrets.ts";
import { setting } from "../../../../../worker/account/store/account/settings.ts";
import { needLeg } from "../../../../../worker/account/store/money/legs.ts";
import { aCard, aLine, aPurchase, NOW_MS, testClinic } from "../../../../support/clinic.ts";
import { decided, ulidOf } from "../../../../support/deciding.ts";
import { leavesWorkBehind } from "../../../../support/migrated-sql.ts";
import { type ScriptedProcessor, scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { worldOf } from "../../../../support/sending.ts";
import { readMoney } from "../../../../support/stored-jobs.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const SECOND = "01K0SECND00000000000000000";
const ROOT_KEY = Buffer.alloc(32, 7).toString("base64");

/** One payment of 80.00, taken by the connection that is named. */
function taken(processor: string, processors: Readonly<Record<string, ScriptedProcessor>>) {
  const clinic = testClinic([]);
  for (const id of new Set([...Object.keys(processors), processor])) {
    clinic.sql.run("INSERT INTO connection (id, kind, origin, config) VALUES (?, 'stripe', 'https://x', '{}')", id);
  }
  clinic.load([
    aPurchase("B1", "P1", [aLine("N1", "massage", 8_000)]),
    aCard("Y1", "B1", 8_000, { processor, processorRef: "pi_Y1" }),
  ]);
  const anyone = scriptedProcessor(0);
  const world: JobDependencies = { ...worldOf(clinic, anyone), processor: (id) => processors[id]?.processor };
  return { clinic, world };
}

describe("two connections of one kind", () => {
  it("a refund leaves where its payment was taken, and its job waits in that lane", async () => {
    const [first, second] = [scriptedProcessor(8_000), scriptedProcessor(8_000)];
    const { clinic, world } = taken(SECOND, { stripe: first, [SECOND]: second });
    decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1));
    expect(clinic.sql.all("SELECT lane FROM job WHERE kind = 'send_leg'")).toEqual([{ lane: SECOND }]);
    clinic.setNow(NOW_MS + 3 * MINUTE_MS);
    await runJobs(world);
    expect(second.refunds).toHaveLength(1);
    expect(first.refunds).toEqual([]);
    expect(first.keys).toEqual([]);
  });

  it("one that is not there any more stops the money with words, and the other is never asked", async () => {
    const first = scriptedProcessor(8_000);
    const { clinic, world } = taken(SECOND, { stripe: first });
    decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1));
    clinic.setNow(NOW_MS + 3 * MINUTE_MS);
    await runJobs(world);
    expect(first.keys).toEqual([]);
    expect(clinic.sql.all("SELECT state FROM leg")).toEqual([{ state: "reserved" }]);
    expect(clinic.sql.all("SELECT last_error AS why FROM job WHERE kind = 'send_leg'")).toEqual([
      { why: "no_connection" },
    ]);
  });

  it("news of a refund are of the payment at the connection that told them", async () => {
    const [first, second] = [scriptedProcessor(8_000), scriptedProcessor(8_000)];
    const { clinic, world } = taken(SECOND, { stripe: first, [SECOND]: second });
    first.dashboard("pi_Y1", 500);
    await readMoney(world, "stripe refund:re_1");
    expect(clinic.sql.all("SELECT vendor_ref FROM outside_refund")).toEqual([]);
    second.dashboard("pi_Y1", 700);
    await readMoney(world, `${SECOND} refund:re_1`);
    expect(clinic.sql.all("SELECT amount_minor AS minor FROM outside_refund")).toEqual([{ minor: 700 }]);
  });

  it("an account thaws only when each was compared", async () => {
    const [first, second] = [scriptedProcessor(8_000), scriptedProcessor(8_000)];
    const { clinic, world } = taken(SECOND, { stripe: first, [SECOND]: second });
    second.deaf = true;
    transact(clinic.runtime, { type: "job", job: "guard" }, (c) =>
      freeze(c, { why: "shorter", guard: { seq: 9, hash: "9" } }),
    );
    for (let hour = 1; hour < 4; hour += 1) {
      clinic.setNow(NOW_MS + hour * HOUR_MS);
      await runJobs(world);
    }
    expect(clinic.sql.all("SELECT connection_id AS id, phase FROM reconciliation ORDER BY id")).toEqual(
      expect.arrayContaining([
        { id: "stripe", phase: "finished" },
        { id: SECOND, phase: "listing" },
      ]),
    );
    expect(setting(clinic.sql, "frozen")).toBe("1");
    second.deaf = false;
    for (let hour = 4; hour < 9; hour += 1) {
      clinic.setNow(NOW_MS + hour * HOUR_MS);
      await runJobs(world);
    }
    expect(setting(clinic.sql, "frozen")).toBe("0");
  });
});

describe("a processor that cannot list the refunds of a payment", () => {
  const blind = (processor: ScriptedProcessor, refundedMinor: number | undefined): ScriptedProcessor => {
    const { lists: _, ...rest } = processor.processor;
    const known = rest.listRefunds;
    return {
      ...processor,
      processor: {
        ...rest,
        traits: { keyLifeMs: 44 * 24 * HOUR_MS, provesAbsence: false },
        listRefunds: async (paymentRef, refs) => {
          const all = await known(paymentRef, refs);
          return all.ok ? { ok: true, value: all.value.filter(({ vendorRef }) => refs.includes(vendorRef)) } : all;
        },
        readCharge: async (paymentRef) => {
          const charge = await rest.readCharge(paymentRef);
          return charge.ok ? { ok: true, value: { ...charge.value, refundedMinor } } : charge;
        },
      },
    };
  };
  const differences = (clinic: ReturnType<typeof taken>["clinic"]) =>
    clinic.sql.all("SELECT kind, our_minor AS ours, their_minor AS theirs FROM difference");

  it("holds a payment of which more went back than it shows us, before our money leaves", async () => {
    const processor = scriptedProcessor(8_000);
    const { clinic, world } = taken("stripe", { stripe: blind(processor, 3_000) });
    decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1));
    clinic.setNow(NOW_MS + 3 * MINUTE_MS);
    await runJobs(world);
    expect(processor.keys).toEqual([]);
    expect(differences(clinic)).toEqual([{ kind: "refunded_beyond", ours: 0, theirs: 3_000 }]);
  });

  it("asks once when still more went back before anybody answered", async () => {
    const processor = scriptedProcessor(8_000);
    const { clinic, world } = taken("stripe", { stripe: processor });
    const read = (refundedMinor: number) =>
      readMoney({ ...world, processor: () => blind(processor, refundedMinor).processor }, "stripe payment:pi_Y1");
    await read(3_000);
    await read(5_000);
    expect(differences(clinic)).toEqual([{ kind: "refunded_beyond", ours: 0, theirs: 5_000 }]);
  });

  it("asks about the rest alone when a part of what went back is known", async () => {
    const processor = scriptedProcessor(8_000);
    const { clinic, world } = taken("stripe", { stripe: processor });
    processor.dashboard("pi_Y1", 3_000);
    const seen = { ...world, processor: () => blind(processor, 5_000).processor };
    await readMoney(seen, "stripe payment:pi_Y1");
    await readMoney(seen, "stripe refund:re_1");
    await readMoney(seen, "stripe payment:pi_Y1");
    expect(differences(clinic)).toEqual([
      { kind: "refunded_beyond", ours: 3_000, theirs: 5_000 },
      { kind: "unknown_refund", ours: null, theirs: 3_000 },
    ]);
  });

  it("also where it says only that a part went back", async () => {
    const processor = scriptedProcessor(8_000);
    const { clinic, world } = taken("stripe", { stripe: blind(processor, undefined) });
    transact(clinic.runtime, { type: "job", job: "reconcile" }, (c) => startReconciliation(c, "daily"));
    for (let hour = 1; hour < 4; hour += 1) {
      clinic.setNow(NOW_MS + hour * HOUR_MS);
      await runJobs(world);
    }
    expect(differences(clinic)).toEqual([{ kind: "refunded_beyond", ours: 0, theirs: null }]);
  });

  it("keeps a hold where it refuses after an answer that nobody heard: it may speak of our own refund", async () => {
    const processor = scriptedProcessor(8_000);
    const unseen = blind(processor, 0);
    const { clinic, world } = taken("stripe", { stripe: unseen });
    decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1));
    processor.plan("lost_after");
    clinic.setNow(NOW_MS + 3 * MINUTE_MS);
    await runJobs(world);
    const refusing: JobDependencies = {
      ...world,
      processor: () => ({
        ...unseen.processor,
        refund: async () => ({ type: "refused", code: "charge_already_refunded", locksPayment: false }),
      }),
    };
    clinic.setNow(NOW_MS + HOUR_MS);
    await runJobs(refusing);
    expect(clinic.sql.all("SELECT state FROM leg")).toEqual([{ state: "unknown" }]);
  });

  it("also where a person had it sent anew: the first key may have made it", async () => {
    const processor = scriptedProcessor(8_000);
    const unseen = blind(processor, 0);
    const { clinic, world } = taken("stripe", { stripe: unseen });
    decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1));
    processor.plan("lost_after");
    clinic.setNow(NOW_MS + 3 * MINUTE_MS);
    await runJobs(world);
    const leg = clinic.sql.one<{ id: string }>("SELECT id FROM leg")?.id ?? "";
    transact(clinic.runtime, { type: "job", job: "outbox" }, (c) => {
      const unknown = needLeg(c.sql, leg);
      const called = applyLegEvent(c, unknown, "given_up", { problem: "too_old" });
      if (called.ok) applyLegEvent(c, called.value, "released", { generation: 2, problem: null });
    });
    const refused = { type: "refused", code: "charge_already_refunded", locksPayment: false } as const;
    clinic.setNow(NOW_MS + HOUR_MS);
    await runJobs({ ...world, processor: () => ({ ...unseen.processor, refund: async () => refused }) });
    expect(clinic.sql.all("SELECT state, generation FROM leg")).toEqual([{ state: "unknown", generation: 2 }]);
  });
});

describe("a payment whose money is on its way back", () => {
  it("cannot be said by an import to have been taken elsewhere", () => {
    const [first, second] = [scriptedProcessor(8_000), scriptedProcessor(8_000)];
    const { clinic } = taken("stripe", { stripe: first, [SECOND]: second });
    decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1));
    const moved = aCard("Y1", "B1", 8_000, { processor: SECOND, processorRef: "pi_Y1" });
    expect(() => clinic.load([moved])).toThrow("on its way back");
    expect(clinic.sql.all("SELECT processor FROM payment")).toEqual([{ processor: "stripe" }]);
  });
});

describe("a connection that is given", () => {
  const given = (connection: Record<string, unknown>) => {
    const clinic = testClinic([]);
    const secrets = secretStore(clinic.sql, ROOT_KEY, "acct:test");
    const request = {
      title: "Harbour",
      language: "en",
      money: "on",
      connections: [{ kind: "stripe", ...connection } as { kind: string }],
      people: [],
    } satisfies ProvisionRequest;
    const answer = transact(clinic.runtime, { type: "job", job: "provision" }, (c) => provision(c, secrets, request));
    return { clinic, answer, secrets };
  };
  const keys = { secretKey: "rk_test_12345678", webhookSecret: "whsec_12345678" };

  it("is refused where another of the request has its name: one would take the other's place", () => {
    const clinic = testClinic([]);
    const secrets = secretStore(clinic.sql, ROOT_KEY, "acct:test");
    const connections = [keys, { ...keys, secretKey: "rk_test_87654321" }].map((one) => ({ kind: "stripe", ...one }));
    const request = { title: "Harbour", language: "en" as const, money: "on" as const, connections, people: [] };
    const answer = transact(clinic.runtime, { type: "job", job: "provision" }, (c) => provision(c, secrets, request));
    expect(answer).toMatchObject({ ok: false, error: { code: "invalid", values: { field: "connections.1.id" } } });
    expect(clinic.sql.all("SELECT id FROM connection")).toEqual([]);
  });

  it("keeps its secrets sealed under its own id, and nothing of them in its row", () => {
    const { clinic, secrets } = given({ id: SECOND, ...keys });
    expect(secrets.get(`${SECOND}/secretKey`)).toBe(keys.secretKey);
    expect(clinic.sql.all("SELECT id, kind, config FROM connection")).toEqual([
      { id: SECOND, kind: "stripe", config: "{}" },
    ]);
  });

  it.each([
    ["a field that nobody declared", { ...keys, apiKey: "plain text" }, "connections.0.apiKey"],
    ["a key of another shape", { ...keys, secretKey: "pk_canary_1" }, "connections.0.secretKey"],
    ["a system that has no connector", { kind: "paypall", ...keys }, "connections.0.kind"],
  ])("is refused with %s, and nothing of it is kept", (_, connection, field) => {
    const { clinic, answer } = given(connection);
    expect(answer).toMatchObject({ ok: false, error: { code: "invalid", values: { field } } });
    expect(JSON.stringify(answer)).not.toContain("canary");
    expect(clinic.sql.all("SELECT id FROM connection")).toEqual([]);
    expect(clinic.sql.all("SELECT key FROM secret")).toEqual([]);
  });
});

it("a lane that stalls does not hold another", async () => {
  leavesWorkBehind();
  const [stuck, quick] = [scriptedProcessor(8_000), scriptedProcessor(8_000)];
  const { clinic, world } = taken(SECOND, { stripe: stuck, [SECOND]: quick });
  const never = new Promise<never>(() => {});
  const stalled: JobDependencies = {
    ...world,
    processor: (id) => (id === "stripe" ? { ...stuck.processor, readRefund: () => never } : quick.processor),
  };
  for (let n = 0; n < 20; n += 1) {
    transact(clinic.runtime, { type: "job", job: "sweep" }, (c) =>
      c.queue("read_money", { connectionId: "stripe", look: { at: "refund", ref: `re_${n}` } }),
    );
  }
  decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1));
  clinic.setNow(NOW_MS + 3 * MINUTE_MS);
  await Promise.race([runJobs(stalled), new Promise((resolve) => setTimeout(resolve, 200))]);
  expect(quick.refunds).toHaveLength(1);
});
