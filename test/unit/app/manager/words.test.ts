import { describe, expect, it } from "vitest";
import { createFormat } from "../../../../app/i18n/format.ts";
import { specificsOf } from "../../../../app/manager/cases/event-words.ts";
import { COMMON, MANAGER } from "../../../support/screen-words.ts";

const messages = {
  words: COMMON.en,
  record: MANAGER.en.record,
  found: MANAGER.en.found,
  format: createFormat("en-US"),
  language: "en" as const,
  currency: "USD",
};
const say = (type: string, data: Record<string, unknown>) => specificsOf({ type, data }, messages);

describe("a timeline that shows codes, or more than it knows", () => {
  it("says states, sums and roles in words", () => {
    expect(say("leg.moved", { from: "submitting", to: "settled", amountMinor: 80_000, currency: "EUR" })).toBe(
      "€800.00 · being sent → sent",
    );
    expect(say("leg.reserved", { amountMinor: 500, legId: "01" })).toBe("$5.00");
    expect(say("leg.requested", { amountMinor: 500, legId: "01", kind: "credit" })).toBe("$5.00 · account credit");
    expect(say("case.moved", { from: "open", to: "in_progress" })).toBe("Open → Money moving");
    expect(say("approval.approved", { amountMinor: 500, currency: "USD", hash: "a1:00" })).toBe("$5.00");
    expect(say("leg.answered", { outcome: "in_flight" })).toBe("still working on it");
    expect(say("case.opened", { reason: "result", lines: ["01"] })).toBe("Unhappy with result");
    expect(say("found.opened", { kind: "double_charge", amountMinor: 25_000, currency: "USD", matter: "x" })).toBe(
      "Charged twice · $250.00",
    );
    expect(say("found.opened", { kind: "used_after_refund", amountMinor: 0, currency: "USD" })).toBe(
      "Used after its refund",
    );
    expect(say("found.dismissed", { kind: "double_charge", why: "meant_so", sentenceHash: "ab" })).toBe(
      "Charged twice · It was meant so, such as two visits",
    );
  });

  it("says under which number a task was paid, never the hash that stands for a person's words", () => {
    expect(say("task.closed", { kind: "pay_by_hand", reference: "CHQ-20417" })).toBe("pay by hand · CHQ-20417");
    expect(say("task.closed", { kind: "pay_by_hand", referenceHash: "ab".repeat(32) })).toBe("pay by hand");
  });

  it("leaves out what it has no words for", () => {
    expect(say("leg.moved", { to: "constructor" })).toBe("");
    expect(say("approval.approved", { hash: "a1:00" })).toBe("");
    expect(say("something.new", { to: "settled" })).toBe("");
  });
});
