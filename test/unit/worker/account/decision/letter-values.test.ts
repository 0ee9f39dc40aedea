/** Danger: a letter tells other visits, bookings or days than those on which the money was worked out, or owns what nobody established. */
import { describe, expect, it } from "vitest";
import { propose } from "../../../../../core/resolution/propose.ts";
import { assert } from "../../../../../core/result.ts";
import type { OfferKind } from "../../../../../core/words.ts";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import { assembleCaseInput, type MatterInput } from "../../../../../worker/account/domain/facts/assemble.ts";
import { circumstanceFacts } from "../../../../../worker/account/queries/decision/circumstance-facts.ts";
import { answerOf, draftFor } from "../../../../../worker/account/queries/decision/draft.ts";
import { letterValues } from "../../../../../worker/account/queries/decision/letter-values.ts";
import {
  aLine,
  aMail,
  aPatient,
  aPurchase,
  aRecord,
  aUse,
  location,
  mayasPackage,
  NOW_MS,
  rules,
  sixSessions,
  type TestClinic,
  testClinic,
  ticket,
} from "../../../../support/clinic.ts";
import { decided, ulidOf } from "../../../../support/deciding.ts";
import { aReply, wroteBack } from "../../../../support/replies.ts";

const booking = (id: string, onDate: string, over: object = {}) =>
  aRecord("booking", id, { patient: "P1", line: "N1", onDate, title: "Laser", ...over });

function matterOf(clinic: TestClinic, over: MatterInput = {}) {
  const input = {
    ticket,
    snapshot: aMail(),
    lineIds: [clinic.id("line", "N1")],
    reason: "changed_mind" as const,
    ...over,
  };
  const matter = assembleCaseInput(clinic.ctx(), clinic.staff("agent"), input);
  assert(matter.ok, matter.ok ? "" : matter.error.detail);
  return matter.value;
}

function valuesOf(clinic: TestClinic, kind: OfferKind = "refund", bend: object = {}) {
  const matter = matterOf(clinic);
  const option = propose(matter).options.find((one) => one.kind === kind);
  return letterValues(clinic.ctx(), matter, { kind, amountMinor: option?.amountMinor ?? 0, option, ...bend });
}

describe("visits", () => {
  it("are those that the sum counts, at the price that it counts them at", () => {
    const visits = { sold: 6, used: 2, left: 4, each: { amountMinor: 20_000, currency: "USD" }, unit: "session" };
    expect(valuesOf(testClinic(mayasPackage))).toMatchObject({ visits });
  });

  it("are told of no two purchases at once", () => {
    const clinic = testClinic([
      aPurchase("B1", "P1", [
        aLine("N1", "laser6", 120_000, { entitlement: sixSessions() }),
        aLine("N2", "massage", 8_000),
      ]),
    ]);
    const matter = matterOf(clinic, { lineIds: [clinic.id("line", "N1"), clinic.id("line", "N2")] });
    const values = letterValues(clinic.ctx(), matter, { kind: "decline", amountMinor: 0, option: undefined });
    expect(values).not.toHaveProperty("visits");
  });
});

describe("bookings", () => {
  const booked = [
    ...mayasPackage,
    booking("K0", "2026-02-20"),
    booking("K1", "2026-03-10"),
    booking("K2", "2026-03-05"),
    booking("K3", "2026-04-01"),
    booking("K4", "2026-04-02", { cancelledOn: "2026-03-01" }),
  ];

  it("that are to come are all cancelled where the package is given up", () => {
    expect(valuesOf(testClinic(booked)).bookings).toEqual({
      kept: [],
      cancelled: ["2026-03-05", "2026-03-10", "2026-04-01"],
    });
  });

  it("stay as far as visits are left for them where a person takes only some, the soonest first", () => {
    const bookings = valuesOf(testClinic(booked), "refund", {
      amountMinor: 40_000,
      uses: { effect: "trim", uses: 2 },
    }).bookings;
    expect(bookings).toEqual({ kept: ["2026-03-05", "2026-03-10"], cancelled: ["2026-04-01"] });
  });

  it("stay where nothing goes back, or a person keeps the package", () => {
    const kept = { kept: ["2026-03-05", "2026-03-10", "2026-04-01"], cancelled: [] };
    expect(valuesOf(testClinic(booked), "decline").bookings).toEqual(kept);
    const gesture = valuesOf(testClinic(booked), "refund", { amountMinor: 5_000, uses: { effect: "keep" } });
    expect(gesture.bookings).toEqual(kept);
  });

  it("of a single service whose price goes back are not spoken of: nobody said what becomes of them", () => {
    const clinic = testClinic([
      aPurchase("B1", "P1", [aLine("N1", "massage", 8_000)]),
      aRecord("payment", "Y1", {
        purchase: "B1",
        tender: "cash",
        processor: "none",
        capturedAtMs: NOW_MS - 86_400_000,
        currency: "USD",
        collectedMinor: 8_000,
        refundedElsewhereMinor: 0,
      }),
      booking("K1", "2026-03-10"),
    ]);
    expect(valuesOf(clinic)).not.toHaveProperty("bookings");
    expect(valuesOf(clinic, "decline").bookings).toEqual({ kept: ["2026-03-10"], cancelled: [] });
  });
});

describe("credit", () => {
  const other = { ...location, sourceId: "L2", title: "Hill Road" };

  it("can be spent where its currency is taken, until the day that the rules of the place give it", () => {
    const terms = { expiry: [{ jurisdiction: "US-CA", days: 365, source: "A statute" }], cashOutBelow: [] };
    const clinic = testClinic(mayasPackage);
    clinic.load([other, { ...other, sourceId: "L3", title: "Toronto", currency: "CAD" }]);
    const matter = { ...matterOf(clinic), rules: { ...rules, credit: terms } };
    const values = letterValues(clinic.ctx(), matter, { kind: "credit", amountMinor: 10_000, option: undefined });
    expect(values).toMatchObject({ creditPlaces: ["Harbour Street", "Hill Road"], creditEndsOn: "2027-03-02" });
    expect(valuesOf(clinic, "credit", { amountMinor: 10_000 })).not.toHaveProperty("creditEndsOn");
  });

  it("names no places where they are too many to read", () => {
    const clinic = testClinic(mayasPackage);
    clinic.load([2, 3, 4, 5].map((n) => ({ ...location, sourceId: `L${n}`, title: `Place ${n}` })));
    expect(valuesOf(clinic, "credit", { amountMinor: 10_000 })).not.toHaveProperty("creditPlaces");
  });
});

describe("circumstances", () => {
  const factsOf = (clinic: TestClinic, over: MatterInput = {}, kind?: OfferKind) =>
    circumstanceFacts(clinic.ctx(), matterOf(clinic, over), kind);

  it("own a fault only where who looks vouches for it", () => {
    const clinic = testClinic(mayasPackage);
    expect(factsOf(clinic, { reason: "service_fault" })).not.toHaveProperty("fault");
    expect(factsOf(clinic, { reason: "service_fault", attested: { clinicAtFault: true } })).toMatchObject({
      fault: "proven",
    });
    expect(factsOf(clinic, { reason: "billing_error" }, "decline")).toMatchObject({ fault: "not_found" });
  });

  it("read the writer's own words, not what they quote nor what a machine wrote", () => {
    const clinic = testClinic(mayasPackage);
    const quoting = aMail({
      body: "I would like a refund, please.\n\nOn Mon, Mar 2, 2026 Harbour wrote:\n> We are angry with you",
    });
    const { words } = factsOf(clinic, { snapshot: quoting });
    expect(words).toContain("I would like a refund");
    expect(words).not.toContain("angry");
  });

  it("count the mails of the patient and the days that they wait, until somebody decided", () => {
    const clinic = testClinic(mayasPackage);
    expect(factsOf(clinic)).toMatchObject({ mails: 1, daysWaiting: 0 });
    expect(factsOf(clinic, { snapshot: aMail({ receivedAtMs: NOW_MS - 12 * 86_400_000 }) })).toMatchObject({
      daysWaiting: 12,
    });
    decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1));
    transact(clinic.runtime, { type: "job", job: "intake" }, (context) =>
      wroteBack(context, aReply("Is there any news?", { messageId: "m1" }), aReply("Hello?", { messageId: "m2" })),
    );
    const after = factsOf(clinic);
    expect(after).toMatchObject({ mails: 3 });
    expect(after).not.toHaveProperty("daysWaiting");
  });

  it("speak of a child only where who answers for the patient says that it is theirs", () => {
    const kid = aPatient("P9", "Leo Park", { guardian: "P8" });
    const clinic = testClinic([aPatient("P8", "Dana Park", { emails: ["dana@example.com"] }), kid]);
    clinic.load([
      aPurchase("B1", "P9", [aLine("N1", "laser6", 120_000, { entitlement: sixSessions() })]),
      aUse("U1", "N1"),
    ]);
    const from = (body: string) => aMail({ requesterName: "Dana Park", requesterEmail: "dana@example.com", body });
    const son = from("Hello, please refund my son's laser package. He does not want it any more. Dana");
    expect(factsOf(clinic, { snapshot: son })).toMatchObject({ isMinor: true });
    const mother = from("Hello, please refund my mother's laser package. She does not want it any more. Dana");
    expect(factsOf(clinic, { snapshot: mother })).not.toHaveProperty("isMinor");
  });
});

describe("the letter itself", () => {
  const baby = aMail({
    body: "Hello, I am pregnant with our first baby! I need to stop my laser package. Please refund the sessions I have not used. Maya",
  });

  it("is signed by whoever looks, and by the clinic alone where nobody does", () => {
    const clinic = testClinic(mayasPackage);
    expect(draftFor(clinic.ctx(), matterOf(clinic), {})?.text).toMatch(/The agent\nHarbour Wellness$/);
    const nobody = { ...matterOf(clinic), viewerId: undefined };
    const alone = draftFor(clinic.ctx(), nobody, {})?.text;
    expect(alone).toMatch(/Harbour Wellness$/);
    expect(alone).not.toContain("The agent");
  });

  it("says in one breath what is left, what goes back and which bookings end, and passes its own check", () => {
    const clinic = testClinic([...mayasPackage, booking("K1", "2026-03-10")]);
    const draft = draftFor(clinic.ctx(), matterOf(clinic), {});
    expect(draft?.problems).toEqual([]);
    expect(draft?.text).toContain("You have four of your six sessions left at $200 each, so we will return $800");
    expect(draft?.text).toContain("We will cancel your visit of March 10, 2026 for you.");
  });

  it("congratulates, and keeps with the decision neither that nor anybody's name", () => {
    const clinic = testClinic(mayasPackage);
    const matter = matterOf(clinic, { snapshot: baby, attested: { clinicAtFault: false } });
    expect(draftFor(clinic.ctx(), matter, {})?.text).toContain("Congratulations");
    const kept = JSON.stringify(answerOf(clinic.ctx(), matter, {}));
    expect(kept).toContain("fault_not_found");
    for (const word of ["happy_news", "Maya", "The agent", "pregnant"]) expect(kept).not.toContain(word);
  });
});
