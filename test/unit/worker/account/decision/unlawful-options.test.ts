/** Danger: what the law or a tender rules out is only hidden on a screen, and whoever calls the command gets it all the same. */
import { describe, expect, it } from "vitest";
import type { DecideRequest } from "../../../../../core/contract/decision.ts";
import type { ImportRecord } from "../../../../../core/contract/records.ts";
import { assert } from "../../../../../core/result.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { readCase } from "../../../../../worker/account/queries/case/case-detail.ts";
import { evaluateRead } from "../../../../../worker/account/queries/decision/evaluate.ts";
import { approveAs } from "../../../../support/approving.ts";
import {
  aCard,
  aLine,
  aMail,
  aMassageMail,
  aPurchase,
  aRecord,
  dump,
  location,
  NOW_MS,
  rules,
  sixSessions,
  type TestClinic,
  testClinic,
  ticket,
} from "../../../../support/clinic.ts";
import { anAsk, decided, goodwill, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { runDecide } from "../../../../support/operations.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { SENT_AT, worldOf } from "../../../../support/sending.ts";
import { demoRules } from "../../../core/policy/fixtures.ts";

const { floors, tenderLimits } = demoRules();
const at = (jurisdiction: string) => ({ ...location, jurisdiction });

/** The floors and limits of the demo's rules, over the clinic of the tests. */
function lawful(records: readonly ImportRecord[], jurisdiction = "US-OR"): TestClinic {
  const clinic = testClinic([at(jurisdiction), ...records]);
  clinic.setNow(NOW_MS + 1000);
  clinic.load([aRecord("rules_version", "test-rules@2", { rules: { ...rules, floors, tenderLimits } })]);
  return clinic;
}

const withoutRef = (record: ImportRecord): ImportRecord => {
  if (record.type !== "payment") return record;
  const { processorRef: _, ...byHand } = record;
  return { ...byHand, processor: "none" };
};
const bySite = (day: string) =>
  aRecord("consent", "C1", {
    patient: "P1",
    policyVersionId: "packages@2",
    acceptedAtMs: Date.parse(day),
    how: "online",
  });
/** Six sessions, none used, bought online on 20 February and asked about on 2 March: ten days. */
const onlineInSpain: readonly ImportRecord[] = [
  aPurchase("B1", "P1", [aLine("N1", "laser6", 120_000, { entitlement: sixSessions() })], { boughtOn: "2026-02-20" }),
  aCard("Y1", "B1", 120_000, { capturedAtMs: Date.parse("2026-02-20T19:00:00Z") }),
  bySite("2026-02-20T18:00:00Z"),
];
const overpaid = [
  ...mayasMassage(),
  aRecord("claim", "K1", {
    patient: "P1",
    line: "N1",
    insurer: "Blue",
    serviceOn: "2026-02-01",
    state: "paid",
    currency: "USD",
    overpaidMinor: 3_000,
    foundOn: "2026-02-20",
  }),
];

type Ask = Partial<Pick<DecideRequest, "option" | "amountMinor">>;

describe("the command refuses it, whoever asks and with whatever exception", () => {
  it.each<[string, readonly ImportRecord[], string, Ask, string]>([
    [
      "an HSA's money as credit",
      mayasMassage(8_000, { tender: "hsa_fsa" }),
      "US-OR",
      { option: "credit" },
      "offer_not_allowed",
    ],
    [
      "a lender's money towards another service",
      mayasMassage(8_000, { tender: "lender" }).map(withoutRef),
      "US-OR",
      { option: "exchange" },
      "offer_not_allowed",
    ],
    ["credit instead of money on withdrawal in Spain", onlineInSpain, "ES", { option: "credit" }, "offer_not_allowed"],
    ["no refund on withdrawal in Spain", onlineInSpain, "ES", { option: "decline", amountMinor: 0 }, "below_floor"],
    ["a cent too little on withdrawal", onlineInSpain, "ES", { amountMinor: 119_999 }, "below_floor"],
    ["less than a patient in Texas overpaid", overpaid, "US-TX", { amountMinor: 2_999 }, "below_floor"],
    [
      "nothing for what a patient in Texas overpaid",
      overpaid,
      "US-TX",
      { option: "decline", amountMinor: 0 },
      "below_floor",
    ],
    [
      "a small sum as credit in California",
      mayasMassage(1_400),
      "US-CA",
      { option: "credit", amountMinor: 1_400 },
      "offer_not_allowed",
    ],
  ])("%s", (_, records, jurisdiction, bend, code) => {
    const clinic = lawful(records, jurisdiction);
    const finance = clinic.staff("finance");
    const ask = anAsk(clinic, finance, { amountMinor: 8_000, ...bend, exception: goodwill });
    const before = dump(clinic.sql);
    expect(runDecide(clinic.runtime, finance, ulidOf("DEC", 1), ask, aMail())).toMatchObject({
      ok: false,
      error: { code },
    });
    expect(dump(clinic.sql)).toBe(before);
  });

  it("lets the same pass where no floor holds, so that it is the floor that refuses", () => {
    const clinic = lawful(mayasMassage());
    const view = decided(clinic, clinic.staff("finance"), ulidOf("DEC", 1), {
      option: "credit",
      amountMinor: 8_000,
      exception: goodwill,
    });
    expect(view.state).toBe("approved");
  });
});

describe("a payment that its processor would refuse is never sent there", () => {
  /** Bought and paid on 1 March 2025: 366 days before 2 March 2026. */
  const old = (amountMinor: number): ImportRecord[] => [
    aPurchase("B1", "P1", [aLine("N1", "massage", amountMinor)], { boughtOn: "2025-03-01" }),
    aCard("Y1", "B1", amountMinor, { capturedAtMs: Date.parse("2025-03-01T20:00:00Z") }),
  ];
  const interac = mayasMassage(8_000, { tender: "interac_present", processor: "stripe", brand: "interac" });

  it.each([
    ["a card older than a year, as the policy says", old(8_000), {}, "older than a year"],
    ["the same as an exception", old(8_000), { amountMinor: 5_000, exception: goodwill }, "older than a year"],
    ["Interac that was presented at a terminal", interac, {}, "with the same card"],
  ])("%s: a person pays it by hand, and is told why", async (_, records, bend, why) => {
    const clinic = lawful(records);
    const finance = clinic.staff("finance");
    const view = decided(clinic, finance, ulidOf("DEC", 1), bend);
    expect(view.legs).toMatchObject([{ kind: "hand", state: "reserved" }]);
    const processor = scriptedProcessor(8_000);
    clinic.setNow(NOW_MS + 1000 + SENT_AT);
    await runJobs(worldOf(clinic, processor));
    expect(processor.keys).toEqual([]);
    const detail = readCase(clinic.ctx(), finance, view.caseId);
    expect(detail.ok && detail.value.tasks.map((task) => task.kind)).toEqual(["pay_by_hand"]);
    expect(detail.ok && detail.value.tasks[0]?.text).toContain(why);
  });

  it("the day before its limit it still goes by the card", () => {
    const clinic = lawful([
      aPurchase("B1", "P1", [aLine("N1", "massage", 8_000)], { boughtOn: "2025-03-02" }),
      aCard("Y1", "B1", 8_000, { capturedAtMs: Date.parse("2025-03-02T20:00:00Z") }),
    ]);
    expect(decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1)).legs).toMatchObject([{ kind: "refund" }]);
  });

  it("an approval that comes after the limit is void: the card is asked nothing, and the agent decides anew", () => {
    const clinic = lawful([
      aPurchase("B1", "P1", [aLine("N1", "massage", 150_000)], { boughtOn: "2025-03-02" }),
      aCard("Y1", "B1", 150_000, { capturedAtMs: Date.parse("2025-03-02T20:00:00Z") }),
    ]);
    const agent = clinic.staff("agent");
    expect(decided(clinic, agent, ulidOf("DEC", 1)).legs).toMatchObject([{ kind: "refund", state: "requested" }]);
    const [waiting] = clinic.sql.all<{ id: string; hash: string }>("SELECT id, hash FROM approval");
    const approval = { verdict: "approve", approvalHash: waiting?.hash ?? "" } as const;
    clinic.setNow(NOW_MS + 24 * 3_600_000);
    const late = approveAs(clinic.runtime, clinic.staff("lead"), waiting?.id ?? "", approval);
    expect(late).toMatchObject({ ok: false, error: { code: "facts_changed" } });
    expect(clinic.sql.one("SELECT state FROM approval")).toEqual({ state: "void" });
    expect(clinic.sql.all("SELECT 1 FROM job WHERE kind = 'send_leg'")).toEqual([]);
    const again = decided(clinic, agent, ulidOf("DEC", 2), { caseId: ulidOf("CASE", 1) });
    expect(again.legs).toMatchObject([{ kind: "hand", state: "requested" }]);
  });

  it("the letter does not send the patient to look at a card that takes nothing back", () => {
    const clinic = lawful(old(8_000));
    const agent = clinic.staff("agent");
    const read = evaluateRead(clinic.ctx(), agent, { ticket, option: "refund" }, aMassageMail());
    assert(read.ok, read.ok ? "" : read.error.detail);
    const { draft } = read.value;
    expect(draft?.text).toContain("$80 ");
    expect(draft?.text).not.toContain("Visa");
    expect(draft?.problems).toEqual([]);
  });
});
