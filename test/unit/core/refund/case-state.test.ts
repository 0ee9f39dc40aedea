import { describe, expect, it } from "vitest";
import { type CaseParts, deriveCaseState } from "../../../../core/refund/case-state.ts";

const refund = (state: CaseParts["decisions"][number]["state"], decisionId = "D1") =>
  ({ decisionId, state, offer: "refund" }) as const;
const leg = (state: CaseParts["legs"][number]["state"], decisionId = "D1") => ({ decisionId, state });
const parts = (fields: Partial<CaseParts>): CaseParts => ({
  decisions: [],
  approvals: [],
  legs: [],
  askedPatient: false,
  setAside: false,
  withdrawn: false,
  tasks: [],
  ...fields,
});

describe("a case that waits for the patient", () => {
  it("is nobody's turn until they write, and a decision comes before it", () => {
    expect(deriveCaseState(parts({ askedPatient: true }))).toBe("awaiting_patient");
    expect(deriveCaseState(parts({ askedPatient: true, decisions: [refund("rejected")] }))).toBe("awaiting_patient");
    const moving = { decisions: [refund("approved")], legs: [leg("reserved")] };
    expect(deriveCaseState(parts({ askedPatient: true, ...moving }))).toBe("in_progress");
  });
});

describe("a case of several matters", () => {
  const matter = (decisionId: string | null, isSettled: boolean) => ({ decisionId, isSettled });
  const first = { decisions: [refund("approved")], legs: [leg("settled")] };
  const both = {
    decisions: [refund("approved"), refund("approved", "D2")],
    legs: [leg("settled"), leg("settled", "D2")],
  };
  const decline = { ...refund("approved", "D2"), offer: "decline" } as const;

  it.each<[string, string, Partial<CaseParts>]>([
    ["open", "one waits", { ...first, matters: [matter("D1", true), matter(null, false)] }],
    [
      "open",
      "one waits while money of the other moves",
      { ...first, legs: [leg("pending")], matters: [matter("D1", true), matter(null, false)] },
    ],
    [
      "awaiting_patient",
      "one waits for the patient",
      { ...first, askedPatient: true, matters: [matter("D1", true), matter(null, false)] },
    ],
    ["done", "the other is not asked for", { ...first, matters: [matter("D1", true), matter(null, true)] }],
    ["done", "the patient withdrew", { ...first, withdrawn: true, matters: [matter("D1", true), matter(null, false)] }],
    ["done", "both are paid", { ...both, matters: [matter("D1", true), matter("D2", true)] }],
    [
      "needs_attention",
      "the first came back after the second",
      { ...both, legs: [leg("bounced"), leg("settled", "D2")], matters: [matter("D1", false), matter("D2", true)] },
    ],
    [
      "done",
      "one is paid and one refused",
      {
        decisions: [refund("approved"), decline],
        legs: [leg("settled")],
        matters: [matter("D1", true), matter("D2", true)],
      },
    ],
    [
      "done",
      "one is repeated and one refused",
      {
        decisions: [{ ...refund("approved"), offer: "redo" }, decline],
        matters: [matter("D1", true), matter("D2", true)],
      },
    ],
    [
      "declined",
      "both are refused",
      { decisions: [{ ...decline, decisionId: "D1" }, decline], matters: [matter("D1", true), matter("D2", true)] },
    ],
  ])("is %s where %s", (state, _, fields) => {
    expect(deriveCaseState(parts(fields))).toBe(state);
  });
});

describe("a case that says another thing than its money", () => {
  it.each([
    ["open", {}],
    [
      "awaiting_approval",
      { decisions: [refund("awaiting_approval")], approvals: [{ state: "waiting" }], legs: [leg("requested")] },
    ],
    ["in_progress", { decisions: [refund("approved")], legs: [leg("reserved")] }],
    ["in_progress", { decisions: [refund("approved")], legs: [leg("settled"), leg("unknown")] }],
    ["in_progress", { decisions: [refund("approved")], legs: [leg("pending")] }],
    ["done", { decisions: [refund("approved")], legs: [leg("settled")] }],
    ["needs_attention", { decisions: [refund("approved")], legs: [leg("settled"), leg("failed")] }],
    ["needs_attention", { decisions: [refund("approved")], legs: [leg("bounced")] }],
    [
      "needs_attention",
      { decisions: [refund("approved"), refund("approved", "D2")], legs: [leg("attention"), leg("settled", "D2")] },
    ],
    [
      "done",
      { decisions: [refund("approved"), refund("approved", "D2")], legs: [leg("failed"), leg("settled", "D2")] },
    ],
    ["open", { decisions: [refund("rejected")], approvals: [{ state: "rejected" }], legs: [leg("closed")] }],
    ["open", { decisions: [refund("stopped")], legs: [leg("closed")] }],
    ["done", { decisions: [refund("approved"), refund("stopped", "D2")], legs: [leg("settled"), leg("closed", "D2")] }],
    ["declined", { decisions: [{ decisionId: "D1", state: "approved", offer: "decline" }] }],
    ["done", { decisions: [{ decisionId: "D1", state: "approved", offer: "redo" }] }],
  ] as const)("is %s", (state, fields) => {
    expect(deriveCaseState(parts(fields as Partial<CaseParts>))).toBe(state);
  });

  it("is not done while the clinic's own system still shows the package", () => {
    const sent = { decisions: [refund("approved")], legs: [leg("settled")] };
    expect(deriveCaseState(parts({ ...sent, tasks: [{ kind: "void_package", done: false }] }))).toBe("in_progress");
    expect(deriveCaseState(parts({ ...sent, tasks: [{ kind: "void_package", done: true }] }))).toBe("done");
    expect(deriveCaseState(parts({ ...sent, tasks: [{ kind: "call_patient", done: false }] }))).toBe("done");
  });
});
