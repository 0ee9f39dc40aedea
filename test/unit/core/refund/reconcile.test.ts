import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { signatureOf } from "../../../../core/refund/difference.ts";
import {
  differencesOf,
  NEWS_TRAVELS_MS,
  type OurPayment,
  type TheirPayment,
  type TheirRefund,
} from "../../../../core/refund/reconcile.ts";

const NOW_MS = 1_800_000_000_000;
const OLD_MS = NOW_MS - 3_600_000;

const ours = (bend: Partial<OurPayment> = {}): OurPayment => ({
  collectedMinor: 8_000,
  currency: "USD",
  disputedMinor: 0,
  dispute: "none",
  told: [],
  legs: [],
  outside: [],
  ...bend,
});
const theirs = (refunds: TheirRefund[] = [], bend: Partial<TheirPayment> = {}): TheirPayment => ({
  capturedMinor: 8_000,
  currency: "USD",
  dispute: "none",
  disputedMinor: 0,
  refunds,
  ...bend,
});
const refund = (bend: Partial<TheirRefund> = {}): TheirRefund => ({
  vendorRef: "re_1",
  amountMinor: 3_000,
  status: "succeeded",
  createdAtMs: OLD_MS,
  ...bend,
});
const leg = (bend: Partial<OurPayment["legs"][number]> = {}): OurPayment["legs"][number] => ({
  legId: "L1",
  state: "settled",
  amountMinor: 3_000,
  vendorRef: "re_1",
  ...bend,
});
const told = (bend: Partial<OurPayment["told"][number]> = {}): OurPayment["told"][number] => ({
  ref: "",
  atMs: NOW_MS,
  leftMinor: 3_000,
  ...bend,
});
const kinds = (a: OurPayment, b: TheirPayment) => differencesOf(a, b, NOW_MS).map(({ kind }) => kind);

describe("where both sides agree there is no difference", () => {
  it.each<[string, OurPayment, TheirPayment]>([
    ["nothing happened", ours(), theirs()],
    ["a settled leg", ours({ legs: [leg()] }), theirs([refund({ legId: "L1" })])],
    [
      "a counted refund of the dashboard",
      ours({ outside: [{ vendorRef: "re_1", amountMinor: 3_000, counts: true }] }),
      theirs([refund()]),
    ],
    [
      "one that failed on both sides",
      ours({ legs: [leg({ state: "bounced" })] }),
      theirs([refund({ status: "failed", legId: "L1" })]),
    ],
    ["a leg that was closed before it left", ours({ legs: [leg({ state: "closed", vendorRef: null })] }), theirs()],
    ["a refund that the import told of", ours({ told: [told()] }), theirs([refund()])],
    [
      "two that came with the payment and with a later import",
      ours({ told: [told({ atMs: OLD_MS }), told({ ref: "import:1", leftMinor: 1_000 })] }),
      theirs([refund(), refund({ vendorRef: "re_2", amountMinor: 1_000, createdAtMs: OLD_MS + 1 })]),
    ],
    [
      "a lost dispute",
      ours({ dispute: "lost", disputedMinor: 8_000 }),
      theirs([], { dispute: "lost", disputedMinor: 8_000 }),
    ],
  ])("%s", (_, a, b) => expect(differencesOf(a, b, NOW_MS)).toEqual([]));
});

describe("an answer that is still awaited, and news that is young, are no difference", () => {
  it.each(["reserved", "submitting", "unknown", "attention"] as const)("a leg that is %s finds its refund", (state) => {
    expect(kinds(ours({ legs: [leg({ state, vendorRef: null })] }), theirs([refund({ legId: "L1" })]))).toEqual([]);
  });

  it("pending becomes anything", () => {
    const waiting = ours({ legs: [leg({ state: "pending" })] });
    expect(kinds(waiting, theirs([refund({ status: "failed" })]))).toEqual([]);
    expect(kinds(waiting, theirs([refund()]))).toEqual([]);
  });

  it("a refund of the dashboard whose webhook may still be on its way, until it is too old for that", () => {
    const at = (ageMs: number) => kinds(ours(), theirs([refund({ createdAtMs: NOW_MS - ageMs })]));
    expect(at(NEWS_TRAVELS_MS - 1)).toEqual([]);
    expect(at(NEWS_TRAVELS_MS)).toEqual(["unknown_refund"]);
  });
});

describe("each way in which the two can differ is named, with both figures", () => {
  it.each<[string, OurPayment, TheirPayment, ...object[]]>([
    [
      "a refund nobody told us of",
      ours(),
      theirs([refund()]),
      { kind: "unknown_refund", ref: "re_1", ourMinor: null, theirMinor: 3_000 },
    ],
    [
      "a second refund of one leg",
      ours({ legs: [leg()] }),
      theirs([refund({ vendorRef: "re_2", legId: "L1" }), refund({ legId: "L1" })]),
      { kind: "double_refund", ref: "re_2", theirMinor: 3_000 },
    ],
    [
      "a second refund of a leg that still waits for its first",
      ours({ legs: [leg({ state: "unknown", vendorRef: null })] }),
      theirs([refund({ vendorRef: "re_2", legId: "L1" }), refund({ legId: "L1" })]),
      { kind: "double_refund", ref: "re_1", theirMinor: 3_000 },
    ],
    [
      "a settled leg without a refund",
      ours({ legs: [leg()] }),
      theirs(),
      { kind: "refund_gone", ref: "re_1", ourMinor: 3_000, theirMinor: null },
    ],
    [
      "a settled leg whose refund failed",
      ours({ legs: [leg()] }),
      theirs([refund({ status: "failed" })]),
      { kind: "state_differs", ours: "settled", theirs: "failed" },
    ],
    [
      "a failed leg whose refund is out",
      ours({ legs: [leg({ state: "failed" })] }),
      theirs([refund()]),
      { kind: "state_differs", ours: "failed", theirs: "succeeded" },
    ],
    [
      "another sum",
      ours({ legs: [leg()] }),
      theirs([refund({ amountMinor: 2_999 })]),
      { kind: "amount_differs", ourMinor: 3_000, theirMinor: 2_999 },
    ],
    [
      "less captured than the import says",
      ours(),
      theirs([], { capturedMinor: 6_000 }),
      { kind: "captured_differs", ourMinor: 8_000, theirMinor: 6_000 },
    ],
    [
      "more refunded by the import than there is",
      ours({ told: [told()] }),
      theirs(),
      { kind: "imported_refunds_differ", ourMinor: 3_000, theirMinor: 0 },
    ],
    [
      "a refund that was made after the import told of another",
      ours({ told: [told({ ref: "import:1", atMs: OLD_MS - 1, leftMinor: 3_000 })] }),
      theirs([refund()]),
      { kind: "unknown_refund", ref: "re_1", theirMinor: 3_000 },
      { kind: "imported_refunds_differ", ourMinor: 3_000 },
    ],
    [
      "what a refund is more than an import told of it, and is asked about already",
      ours({ told: [told({ ref: "import:1", leftMinor: 2_000 })] }),
      theirs([refund()]),
      { kind: "unknown_refund", ref: "re_1", theirMinor: 1_000 },
    ],
    [
      "a dispute nobody told us of",
      ours(),
      theirs([], { dispute: "open_locked" }),
      { kind: "dispute_differs", ours: "none", theirs: "open_locked" },
    ],
    [
      "a counted refund that has failed since",
      ours({ outside: [{ vendorRef: "re_1", amountMinor: 3_000, counts: true }] }),
      theirs([refund({ status: "failed" })]),
      { kind: "state_differs", ours: "counted", theirs: "failed" },
    ],
  ])("%s", (_, a, b, ...expected) => {
    expect(differencesOf(a, b, NOW_MS)).toMatchObject(expected);
  });
});

it("the order in which the processor lists its refunds changes nothing but the order", () => {
  const anyRefund = fc.record({
    vendorRef: fc.constantFrom("re_1", "re_2", "re_3", "re_4"),
    amountMinor: fc.constantFrom(1_000, 3_000),
    status: fc.constantFrom("succeeded" as const, "failed" as const),
    createdAtMs: fc.constant(OLD_MS),
  });
  const us = ours({
    legs: [leg()],
    outside: [{ vendorRef: "re_2", amountMinor: 1_000, counts: true }],
  });
  const names = (refunds: TheirRefund[]) => differencesOf(us, theirs(refunds), NOW_MS).map(signatureOf).sort();
  fc.assert(
    fc.property(fc.uniqueArray(anyRefund, { selector: ({ vendorRef }) => vendorRef }), (refunds) => {
      expect(names(refunds)).toEqual(names(refunds.toReversed()));
    }),
  );
});
