/** Danger: a member who cancelled is offered more time, or is charged again next month because nobody stopped it in the clinic's own system. */
import { describe, expect, it } from "vitest";
import { closeTask } from "../../../../../worker/account/commands/case/close-task.ts";
import { refusable } from "../../../../../worker/account/commands/run-command.ts";
import { assembleCaseInput } from "../../../../../worker/account/domain/facts/assemble.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { proposalOf } from "../../../../../worker/account/queries/decision/evaluate.ts";
import type { CommandContext } from "../../../../../worker/account/store/context.ts";
import {
  aCard,
  aLine,
  aMail,
  aPolicy,
  aPurchase,
  generalPolicy,
  NOW_MS,
  testClinic,
  ticket,
} from "../../../../support/clinic.ts";
import { type Bend, decideAs, decided, goodwill, ulidOf } from "../../../../support/deciding.ts";
import { runStop } from "../../../../support/operations.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { worldOf } from "../../../../support/sending.ts";
import { stateOf, tasks } from "../../../../support/system-of-record.ts";

/** 99.00 every thirty days, paid until 1 March and again until 31 March; ten days of notice. Today is 2 March. */
const club = (fields: object = {}, paidMinor = 9_900) =>
  aPurchase("B1", "P1", [
    aLine("N1", "club", paidMinor, {
      entitlement: {
        kind: "membership",
        sold: 1,
        bonus: 0,
        listPerUseMinor: 9_900,
        startsOn: "2026-03-01",
        paidUntilOn: "2026-03-31",
        periodDays: 30,
        noticeDays: 10,
        ...fields,
      },
    }),
  ]);
const timeLeft = { kind: "refund", formula: { type: "time_left", by: "days" }, entitlement: "void" } as const;
const extend = { kind: "extend", formula: { type: "none" }, extendDays: 90, entitlement: "keep" } as const;
const decline = { kind: "decline", formula: { type: "none" }, entitlement: "keep" } as const;
const members = (...offers: object[]) =>
  aPolicy({
    ...generalPolicy,
    policyId: "members",
    version: 1,
    effectiveOn: "2026-01-01",
    appliesTo: { kinds: ["membership"] },
    clauses: [],
    otherwise: { offers: offers as never },
  });
const aClub = (offers: object[] = [timeLeft, extend, decline], fields: object = {}, paidMinor = 9_900) =>
  testClinic([club(fields, paidMinor), aCard("Y1", "B1", paidMinor), members(...offers)]);

function offered(clinic: ReturnType<typeof aClub>, reason: Bend["reason"]) {
  const lineIds = [clinic.id("line", "N1")];
  const matter = assembleCaseInput(clinic.ctx(), clinic.staff("agent"), { ticket, snapshot: aMail(), lineIds, reason });
  if (!matter.ok) throw new Error(matter.error.detail);
  const { options, notOffered } = proposalOf(clinic.ctx(), matter.value);
  return { kinds: options.map(({ kind }) => kind), not: notOffered.map(({ kind }) => kind) };
}

const CANCELS = { reason: "membership_cancel" } as const;
const id = ulidOf("DEC", 1);
const TEXT =
  "Stop the billing of “Glow club” in the clinic's own system: $99.00 every 30 days, no charge from March 31, 2026 on";

describe("more time", () => {
  it("is not offered to who cancels, by reason or on the record, and is to who does not", () => {
    expect(offered(aClub(), "membership_cancel")).toEqual({ kinds: ["refund", "decline"], not: ["extend"] });
    const asked = aClub(undefined, { cancelRequestedOn: "2026-02-28" });
    expect(offered(asked, "changed_mind").kinds).toEqual(["refund", "decline"]);
    expect(offered(aClub(), "medical_stop").kinds).toEqual(["refund", "extend", "decline"]);
    expect(offered(aClub([extend]), "membership_cancel").kinds).toEqual(["decline"]);
  });

  it("is refused to them as an exception too", () => {
    const clinic = aClub();
    const answer = decideAs(clinic, clinic.staff("finance"), id, {
      ...CANCELS,
      option: "extend",
      amountMinor: 0,
      exception: goodwill,
    });
    expect(answer.ok ? "accepted" : answer.error.code).toBe("offer_not_allowed");
  });
});

describe("a membership that ends", () => {
  it("opens a task to stop its billing, with sum, rhythm and day, closed by the export that shows it stopped", async () => {
    const clinic = aClub();
    const world = worldOf(clinic, scriptedProcessor(9_900));
    decided(clinic, clinic.staff("lead"), id, CANCELS);
    clinic.setNow(NOW_MS + 180_000);
    await runJobs(world);
    const billing = () => tasks(clinic).filter(({ kind }) => kind === "stop_billing");
    expect(billing()).toEqual([{ kind: "stop_billing", text: TEXT, doneBy: "open" }]);
    expect(clinic.sql.one("SELECT due_on AS dueOn FROM task WHERE kind = 'stop_billing'")).toEqual({
      dueOn: "2026-03-04",
    });
    expect(stateOf(clinic)).toBe("in_progress");
    clinic.load([club({ takenOff: 1 })]);
    expect(billing()[0]?.doneBy).toBe("open");
    clinic.load([club({ takenOff: 1, billingStoppedOn: "2026-04-04" })]);
    expect(billing()[0]?.text).toBe(`${TEXT}. The last import shows it stopped 4 days later`);
    clinic.load([club({ takenOff: 1, billingStoppedOn: "2026-03-31" })]);
    expect(billing()).toEqual([{ kind: "stop_billing", text: TEXT, doneBy: "import" }]);
    expect(stateOf(clinic)).toBe("done");
    // An export that does not say takes nothing back.
    clinic.load([club({ takenOff: 1 })]);
    expect(clinic.sql.one("SELECT billing_stopped_on AS d FROM entitlement")).toEqual({ d: "2026-03-31" });
  });

  it.each<[string, Bend, object[] | undefined, object, number]>([
    ["a refusal, after its notice", { ...CANCELS, option: "decline", amountMinor: 0 }, [decline], {}, 1],
    ["a refund that voids it, whatever the reason", { reason: "service_fault" }, undefined, {}, 1],
    [
      "a charge given back that was one too many",
      { reason: "billing_error" },
      [{ ...timeLeft, entitlement: "keep" }],
      {},
      0,
    ],
    ["more time for who is ill", { reason: "medical_stop", option: "extend", amountMinor: 0 }, undefined, {}, 0],
    ["one whose billing was stopped before", CANCELS, undefined, { billingStoppedOn: "2026-03-01" }, 0],
  ])("opens it for what ends it and for nothing else: %s", (_, bend, offers, fields, n) => {
    const clinic = aClub(offers, fields);
    decided(clinic, clinic.staff("lead"), id, bend);
    expect(tasks(clinic).filter(({ kind }) => kind === "stop_billing")).toHaveLength(n);
  });

  it("names the price of one period of several, and the end of a notice that is later than what is paid", () => {
    const year = aClub([decline], { startsOn: "2026-01-05", paidUntilOn: "2026-03-06", noticeDays: 30 }, 19_800);
    decided(year, year.staff("lead"), id, { ...CANCELS, option: "decline", amountMinor: 0 });
    expect(tasks(year)[0]?.text).toContain("$99.00 every 30 days, no charge from April 1, 2026 on");
  });

  it("is withdrawn with a decision that is stopped, and asked for again by the next", () => {
    const clinic = aClub();
    const lead = clinic.staff("lead");
    decided(clinic, lead, id, CANCELS);
    expect(runStop(clinic.runtime, lead, id, {}).ok).toBe(true);
    expect(
      tasks(clinic)
        .filter(({ kind }) => kind === "stop_billing")
        .map(({ doneBy }) => doneBy),
    ).toEqual(["makegood"]);
    decided(clinic, lead, ulidOf("DEC", 2), CANCELS);
    const open = clinic.sql.all<{ id: string }>(
      "SELECT id FROM task WHERE kind = 'stop_billing' AND done_at_ms IS NULL",
    );
    expect(open).toHaveLength(1);
    const close = (c: CommandContext) => closeTask(c, open[0]?.id ?? "", {});
    expect(refusable(clinic.runtime, lead, close).ok).toBe(true);
    expect(tasks(clinic).map(({ doneBy }) => doneBy)).toEqual(["makegood", "person"]);
  });
});
