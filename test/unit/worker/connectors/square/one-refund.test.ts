import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { SendOutcome } from "../../../../../core/refund/classify.ts";
import { mayReuseKey, sendKey, stepForUnknown } from "../../../../../core/refund/schedule.ts";
import { HOUR_MS, LEG, orderOf, type SquareWorld, squareWorld } from "../../../../demo/square/world.ts";

const yes = fc.boolean();
const operation = fc.constantFrom("refunds.create", "payments.get", "refunds.list", "refunds.get", "*");
/** Whatever may go wrong on the way, done behind it or not; no hangs, which only cost time. */
const wireFault = fc.oneof(
  fc.record({ operation, kind: fc.constantFrom("drop_before", "drop_after", "truncate_body") }),
  fc.record({ operation, kind: fc.constantFrom("reset", "html_502", "garbage_200"), executed: yes }),
  fc.record({
    operation,
    kind: fc.constant("status"),
    status: fc.constantFrom(401, 409, 429),
    executed: fc.constant(false),
  }),
  fc.record({ operation, kind: fc.constant("status"), status: fc.constantFrom(500, 503), executed: yes, saved: yes }),
  fc.record({ operation, kind: fc.constant("answer"), body: fc.constant({}), executed: yes }),
);
const code = fc.constantFrom("REFUND_ALREADY_PENDING", "TEMPORARY_ERROR", "SOMETHING_NEW");
const saidFault = fc.record({
  operation: fc.constant("refunds.create"),
  kind: fc.constant("status"),
  status: fc.constant(400),
  code,
  executed: yes,
});
const habits = fc.record({
  settleAfterMs: fc.constantFrom(null, 0, 2_000, 5 * HOUR_MS),
  namesPending: yes,
  listLagMs: fc.constantFrom(0, 30_000),
});
const pauseMs = fc.constantFrom(1_000, 60_000, HOUR_MS, 11 * HOUR_MS);

/** A leg as the account leads it, by core's own rules and nothing else of it. Answers how it ended. */
async function lead(world: SquareWorld, pauses: readonly number[]): Promise<"made" | "none" | "person"> {
  const { processor, time } = world;
  const order = orderOf(await world.pay());
  let generation = 1;
  let sends: { atMs: number; outcome: SendOutcome }[] = [];
  let queries = 0;
  const find = async () => {
    const listed = await processor.listRefunds(order.paymentRef, []);
    return listed.ok ? listed.value.some(({ legId }) => legId === LEG) : undefined;
  };
  for (let turn = 0; turn < 80; turn += 1) {
    time.nowMs += pauses[turn % pauses.length] ?? HOUR_MS;
    const mayHaveActed = sends.some(({ outcome: { type } }) => type === "unknown" || type === "in_flight");
    const [first, last] = [sends[0], sends.at(-1)];
    if (first && last && mayHaveActed) {
      const isReplayed = last.outcome.type === "unknown" && last.outcome.errorIsReplayed;
      const ages = { firstSentAtMs: first.atMs, lastSentAtMs: last.atMs };
      const leg = { ...ages, fruitlessQueries: queries, errorIsReplayed: isReplayed, isHeld: false };
      const step = stepForUnknown(leg, processor.traits, time.nowMs);
      if (step.type === "call_person") return "person";
      if (step.type === "look_up") {
        const found = await find();
        if (found) return "made";
        const keyHolds = mayReuseKey(first.atMs, processor.traits, time.nowMs);
        if (found === undefined && !keyHolds) queries += 1;
        if (found === false && step.absenceCounts) {
          generation += 1;
          sends = [];
          queries = 0;
        }
        if (found === undefined || !keyHolds) continue;
      }
    }
    const outcome = await processor.refund(order, sendKey(LEG, generation));
    sends.push({ atMs: time.nowMs, outcome });
    if (outcome.type === "settled" || outcome.type === "pending") return "made";
    if (outcome.type === "refused" || outcome.type === "failed") return (await find()) ? "made" : "none";
    if (outcome.type === "our_bug") return "person";
  }
  return "person";
}

it("whatever goes wrong on the way, a leg has at most one refund, and who says that it was made is right", async () => {
  const ended = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(wireFault, saidFault), { maxLength: 12 }),
      habits,
      fc.array(pauseMs, { minLength: 1, maxLength: 8 }),
      async (faults, habit, pauses) => {
        const world = await squareWorld({ account: { habits: habit } });
        for (const fault of faults) await world.fault(fault);
        const end = await lead(world, pauses);
        const { refunds, resentAfterPrune } = await world.state();
        expect(resentAfterPrune).toEqual([]);
        expect(refunds.length).toBeLessThanOrEqual(1);
        if (end === "made") expect(refunds).toMatchObject([{ reason: `makegood:${LEG}`, amountMinor: 3_000 }]);
        if (end === "none") expect(refunds).toEqual([]);
        ended.add(end);
      },
    ),
    { numRuns: 400, seed: 20261129 },
  );
  // The lives are told apart: some end well, some with a person.
  expect([...ended].toSorted()).toEqual(expect.arrayContaining(["made", "person"]));
}, 120_000);
