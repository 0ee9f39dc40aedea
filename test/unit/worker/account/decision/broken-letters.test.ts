/** Danger: a letter that cannot be written answers 500 for each ticket, for a decision that is committed, and for everybody's list. */
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../../../../core/canonical/canonical.ts";
import type { ReplyTemplate } from "../../../../../core/policy/rules.ts";
import { assert } from "../../../../../core/result.ts";
import { approvalCards } from "../../../../../worker/account/queries/approval/approvals.ts";
import { readCase } from "../../../../../worker/account/queries/case/case-detail.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import { aMassageMail, aRecord, dump, rules, type TestClinic, testClinic, ticket } from "../../../../support/clinic.ts";
import { decideAs, decided, goodwill, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { OWN_LETTERS } from "../../../../support/own-letters.ts";

const TYPO = "Hello {{ patient_nmae }},\n\nwe write to you about your visit.";

const withTypo = (situation: ReplyTemplate["situation"]) => ({
  ...rules,
  templates: OWN_LETTERS.map((template) => (template.situation === situation ? { ...template, body: TYPO } : template)),
});

/** As an older version of the product took them in. */
function storedBefore(clinic: TestClinic, situation: ReplyTemplate["situation"]): void {
  clinic.sql.run(
    "INSERT INTO rules_version (id, rules_id, added_at_ms, json, hash) VALUES ('test-rules@9', 'test-rules', ?, ?, ?)",
    clinic.ctx().nowMs + 1,
    canonicalJson(withTypo(situation)),
    `h-${situation}`,
  );
}

const opened = (clinic: TestClinic) => {
  const answer = openTicketView(clinic.ctx(), clinic.staff("agent"), ticket, aMassageMail());
  assert(answer.ok, answer.ok ? "" : answer.error.detail);
  return answer.value;
};

const replaced = (clinic: TestClinic) =>
  clinic.sql
    .all<{ data: string }>("SELECT data FROM event WHERE type = 'letter.replaced'")
    .map(({ data }) => JSON.parse(data));

describe("rules with a letter that cannot be written", () => {
  it.each(["refund", "holding", "correction", "ask"] as const)("are refused by letter and place: %s", (situation) => {
    const clinic = testClinic();
    const before = dump(clinic.sql);
    const answer = clinic.tryLoad([aRecord("rules_version", "test-rules@2", { rules: withTypo(situation) })]);
    const index = OWN_LETTERS.findIndex((template) => template.situation === situation);
    expect(answer).toMatchObject({
      ok: false,
      error: {
        code: "import_refused",
        field: `records.0.rules.templates.${index}.body`,
        detail: expect.stringMatching(
          new RegExp(`own-own-it-${situation}-en.*line 1, column 10, at “patient_nmae”.*\\(and 7 more letters\\)`),
        ),
      },
    });
    expect(dump(clinic.sql)).toBe(before);
  });

  it("are refused for a currency that does not exist, before a letter is tried in it", () => {
    const answer = testClinic().tryLoad([
      aRecord("rules_version", "test-rules@2", { rules: { ...rules, currency: "XXQ" } }),
    ]);
    expect(answer).toMatchObject({ ok: false, error: { field: "records.0.rules.currency" } });
  });

  it("that were there before may be sent again: nothing changes", () => {
    const clinic = testClinic();
    storedBefore(clinic, "holding");
    const stored = clinic.sql.one<{ json: string }>("SELECT json FROM rules_version WHERE id = 'test-rules@9'");
    expect(stored?.json).toBe(canonicalJson(withTypo("holding")));
  });
});

describe("a letter that an older version took in", () => {
  it("gives way on the ticket, which opens", () => {
    const clinic = testClinic(mayasMassage());
    storedBefore(clinic, "refund");
    expect(opened(clinic).draft).toMatchObject({
      text: expect.stringContaining("We will return the full $80"),
      problems: [],
      brokenLetter: { templateId: "own-neutral-refund-en", line: 1, column: 10, at: "patient_nmae" },
    });
  });

  it("lets a decision be taken, and the record says so", () => {
    const clinic = testClinic(mayasMassage());
    storedBefore(clinic, "refund");
    const { draft } = opened(clinic);
    decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1), { replyText: draft?.text });
    expect(replaced(clinic)).toEqual([
      { templateId: "own-neutral-refund-en", line: 1, column: 10, situation: "refund", language: "en" },
    ]);
  });

  it("lets a decision wait with the product's holding letter, on every list", () => {
    const clinic = testClinic(mayasMassage());
    storedBefore(clinic, "holding");
    const decision = decideAs(clinic, clinic.staff("agent"), ulidOf("DEC", 1), {
      amountMinor: 5_000,
      exception: goodwill,
    });
    expect(decision).toMatchObject({
      ok: true,
      value: {
        state: "awaiting_approval",
        reply: expect.stringContaining("We will answer by"),
        brokenLetter: { templateId: "own-neutral-holding-en" },
      },
    });
    expect(replaced(clinic)).toMatchObject([{ situation: "holding_approver" }]);
    expect(approvalCards(clinic.ctx(), clinic.staff("lead"))).toMatchObject({ value: { approvals: [{}] } });
    const read = readCase(clinic.ctx(), clinic.staff("agent"), ulidOf("CASE", 1));
    expect(read).toMatchObject({ ok: true, value: { decisions: [{ state: "awaiting_approval" }] } });
  });
});

it("one case that cannot be read takes no other from the list of approvals", () => {
  const clinic = testClinic(mayasMassage());
  decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1), { amountMinor: 5_000, exception: goodwill });
  expect(approvalCards(clinic.ctx(), clinic.staff("lead"))).toEqual({
    ok: true,
    value: { approvals: [expect.any(Object)] },
  });
  clinic.sql.run("DROP TRIGGER IF EXISTS evaluation_frozen");
  clinic.sql.run("UPDATE evaluation SET proposal_json = '{'");
  expect(approvalCards(clinic.ctx(), clinic.staff("lead"))).toEqual({
    ok: true,
    value: { approvals: [], unreadable: [ulidOf("CASE", 1)] },
  });
});
