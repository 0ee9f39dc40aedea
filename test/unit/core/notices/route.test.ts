/** Danger: a notice goes to nobody, or to who asked to be spared; one place's word counts for another. */
import { describe, expect, it } from "vitest";
import { NOTICE_KINDS } from "../../../../core/notices/kinds.ts";
import { type NoticeRule, targetsOf } from "../../../../core/notices/route.ts";

const usual = { chats: ["slack", "teams"], namedPersonId: "P1", approverIds: [] as string[] };
const rule = (fields: Partial<NoticeRule>): NoticeRule => ({
  kind: "approval_waits",
  locationId: null,
  target: "connection:slack",
  muted: true,
  ...fields,
});
const told = (
  rules: readonly NoticeRule[],
  kind: NoticeRule["kind"] = "approval_waits",
  locationId: string | null = "L1",
) => targetsOf(rules, usual, { kind, locationId });

describe("who is told", () => {
  it("is every chat, and the named person too of what is broken", () => {
    expect(told([])).toEqual(["connection:slack", "connection:teams"]);
    expect(told([], "job_stuck", null)).toEqual(["connection:slack", "connection:teams", "person:P1"]);
  });

  it("of an approval is who may give it as well, unless they were spared", () => {
    const withApprovers = { ...usual, approverIds: ["P2", "P3"] };
    const rules = [rule({ target: "person:P3" })];
    const at = { kind: "approval_waits", locationId: null } as const;
    expect(targetsOf([], withApprovers, at)).toEqual([
      "connection:slack",
      "connection:teams",
      "person:P2",
      "person:P3",
    ]);
    expect(targetsOf(rules, withApprovers, at)).not.toContain("person:P3");
    expect(targetsOf([], withApprovers, { ...at, kind: "refund_failed" })).not.toContain("person:P2");
  });

  it.each(["approved", "rejected", "asked_back"] as const)(
    "of %s is nobody before somebody says so: the ticket tells it",
    (kind) => {
      expect(told([], kind)).toEqual([]);
      expect(told([rule({ kind, target: "asker", muted: false })], kind)).toEqual(["asker"]);
    },
  );

  it("is not who was muted, there or everywhere", () => {
    expect(told([rule({})])).toEqual(["connection:teams"]);
    expect(told([rule({ locationId: "L1" })])).toEqual(["connection:teams"]);
    expect(told([rule({ locationId: "L1" })], "approval_waits", "L2")).toEqual([
      "connection:slack",
      "connection:teams",
    ]);
    expect(told([rule({ kind: "refund_failed" })])).toEqual(["connection:slack", "connection:teams"]);
  });

  it("is by the word for the place before the one for everywhere", () => {
    const rules = [rule({}), rule({ locationId: "L1", muted: false })];
    expect(told(rules)).toEqual(["connection:teams", "connection:slack"].sort());
    expect(told(rules, "approval_waits", "L2")).toEqual(["connection:teams"]);
    expect(told(rules, "approval_waits", null)).toEqual(["connection:teams"]);
  });

  it("has a word for every kind", () => {
    for (const kind of NOTICE_KINDS)
      expect(
        targetsOf([rule({ kind, target: "person:P9", muted: false })], usual, { kind, locationId: null }),
      ).toContain("person:P9");
  });
});
