/** Danger: money goes back by a payment that was never for this purchase, or one payment counts twice. */
import { describe, expect, it } from "vitest";
import type { ImportRecord } from "../../../../../core/contract/records.ts";
import { settleDifference } from "../../../../../worker/account/commands/money/settle-difference.ts";
import { refusable } from "../../../../../worker/account/commands/run-command.ts";
import { aCard, aLine, aPatient, aPurchase, NOW_MS } from "../../../../support/clinic.ts";
import { anImport } from "../../../../support/imports.ts";
import { change, charge, DAY_MS, PAID_AT_MS, syncDesk } from "../../../../support/sync-desk.ts";

const bought = (fields: Parameters<typeof aPurchase>[3] = {}) =>
  aPurchase("B1", "P1", [aLine("N1", "massage", 8_000)], { invoice: "INV-1041", ...fields });
/** As the clinic's own system tells it: a card, and nobody says at which processor. */
const bareCard = (fields: Parameters<typeof aCard>[3] = {}) => {
  const {
    processorRef: _,
    brand: __,
    last4: ___,
    ...rest
  } = aCard("Y1", "B1", 8_000, { processor: "none", ...fields });
  return rest;
};

/** Finance says what the refund that was asked about was for. */
function answer(desk: ReturnType<typeof syncDesk>, said: "same_matter" | "other_matter") {
  const { sql, runtime, staff, id } = desk.clinic;
  const finance = staff("finance");
  const { differenceId = "" } =
    sql.one<{ differenceId: string }>("SELECT id AS differenceId FROM difference WHERE settled_at_ms IS NULL") ?? {};
  const request = {
    sentence: "The front desk gave it back.",
    answer: said,
    ...(said === "same_matter" ? { lineId: id("line", "N1") } : {}),
  };
  const settled = refusable(runtime, finance, (context) => settleDifference(context, differenceId, request));
  expect(settled).toMatchObject({ ok: true });
}

describe("a payment at the processor that names a purchase", () => {
  it("is that purchase's payment, taken in by the rules of an import", async () => {
    const desk = syncDesk([bought()]);
    desk.listPayments(charge("pi_1", { references: ["inv 1041"] }));
    await desk.sync();
    expect(desk.payments()).toEqual([{ ref: "pi_1", processor: "stripe", minor: 8_000, last4: "4242" }]);
    expect(desk.taken("pi_1")).toMatchObject({ linkedHow: "reference", isMade: 1, linkedBy: null });
    const events = desk.clinic.sql.all<{ type: string }>("SELECT type FROM event ORDER BY seq DESC LIMIT 2");
    expect(events.map(({ type }) => type)).toContain("payment.linked");
  });

  it("completes the payment that is on file, and is no second one", async () => {
    const desk = syncDesk([bought(), bareCard()]);
    desk.listPayments(charge("pi_1", { references: ["INV-1041"], chargeRef: "ch_1" }));
    await desk.sync();
    expect(desk.payments()).toEqual([{ ref: "pi_1", processor: "stripe", minor: 8_000, last4: "4242" }]);
    expect(desk.clinic.sql.all("SELECT captured_at_ms AS atMs, charge_ref AS charge FROM payment")).toEqual([
      { atMs: PAID_AT_MS, charge: "ch_1" },
    ]);
  });

  it("stays so whatever the clinic's own system says of it again, also otherwise", async () => {
    const desk = syncDesk([bought(), bareCard()]);
    desk.listPayments(charge("pi_1", { references: ["INV-1041"] }));
    await desk.sync();
    desk.clinic.load([bareCard()]);
    desk.clinic.load([bareCard({ tender: "hsa_fsa" })]);
    expect(desk.payments()).toEqual([{ ref: "pi_1", processor: "stripe", minor: 8_000, last4: "4242" }]);
    expect(desk.clinic.sql.all("SELECT tender FROM payment")).toEqual([{ tender: "hsa_fsa" }]);
  });

  it("is not told a second time by the clinic's own system", async () => {
    const desk = syncDesk([bought()]);
    desk.listPayments(charge("pi_1", { references: ["INV-1041"] }));
    await desk.sync();
    expect(desk.clinic.tryLoad([bareCard()])).toMatchObject({ ok: false, error: { code: "import_refused" } });
    expect(desk.clinic.tryLoad([aCard("Y2", "B1", 8_000, { processorRef: "pi_1" })])).toMatchObject({ ok: false });
    expect(desk.payments()).toHaveLength(1);
  });

  it("is found when the purchase comes later, without anybody's press", async () => {
    const desk = syncDesk();
    desk.listPayments(charge("pi_1", { references: ["INV-1041"] }));
    await desk.sync();
    expect(desk.taken("pi_1").paymentId).toBeNull();
    desk.clinic.load([bought()]);
    desk.later(60_000);
    await desk.run();
    expect(desk.taken("pi_1")).toMatchObject({ linkedHow: "reference" });
  });

  it.each([
    ["another currency", { currency: "CAD" }, {}],
    ["more than it cost", { capturedMinor: 8_001 }, {}],
    ["a day two years off", { takenAtMs: PAID_AT_MS - 500 * DAY_MS }, {}],
    ["cash on file already", {}, { tender: "cash" as const }],
    ["another card on file", {}, { last4: "9999" }],
  ])("is left alone with %s", async (_, fields, paid) => {
    const records = [bought(), ...(Object.keys(paid).length > 0 ? [{ ...bareCard(), ...paid }] : [])];
    const desk = syncDesk(records);
    desk.listPayments(charge("pi_1", { references: ["INV-1041"], ...fields }));
    await desk.sync();
    expect(desk.taken("pi_1").paymentId).toBeNull();
    expect(desk.payments().filter(({ processor }) => processor === "stripe")).toEqual([]);
  });

  it("is left alone where somebody else on file paid, or two purchases have the name", async () => {
    const other = aPatient("P2", "Ben Ito", { emails: ["ben@example.com"] });
    const desk = syncDesk([
      other,
      bought(),
      aPurchase("B2", "P2", [aLine("N2", "massage", 8_000)], { invoice: "77A" }),
    ]);
    desk.listPayments(
      charge("pi_1", { references: ["INV-1041"], customer: { email: "ben@example.com" } }),
      charge("pi_2", { references: ["INV-1041", "77A"], customer: {} }),
    );
    await desk.sync();
    expect([desk.taken("pi_1").paymentId, desk.taken("pi_2").paymentId]).toEqual([null, null]);
    expect(desk.payments()).toEqual([]);
  });

  it("pays no more than a purchase cost: two charges with one name are one payment, and one that waits for a person", async () => {
    const desk = syncDesk([bought()]);
    desk.listPayments(charge("pi_1", { references: ["INV-1041"] }), charge("pi_2", { references: ["INV-1041"] }));
    await desk.sync();
    expect(desk.payments()).toHaveLength(1);
    expect([desk.taken("pi_1").paymentId, desk.taken("pi_2").paymentId].filter(Boolean)).toHaveLength(1);
  });
});

describe("a payment that is on file by the processor's own name", () => {
  it("is that one, by either name, and what is missing is filled in", async () => {
    const { brand: _, last4: __, ...card } = aCard("Y1", "B1", 8_000, { processorRef: "ch_1" });
    const desk = syncDesk([bought(), card]);
    desk.listPayments(charge("pi_1", { chargeRef: "ch_1" }));
    await desk.sync();
    expect(desk.taken("pi_1")).toMatchObject({ linkedHow: "known" });
    expect(desk.payments()).toEqual([{ ref: "ch_1", processor: "stripe", minor: 8_000, last4: "4242" }]);
    expect(desk.unlink("pi_1")).toMatchObject({ ok: false });
  });

  it("is read again where a list has a refund of it that we have not seen", async () => {
    const desk = syncDesk([bought(), aCard("Y1", "B1", 8_000, { processorRef: "pi_1" })]);
    desk.scripted.dashboard("pi_1", 500);
    desk.listPayments(charge("pi_1"), change("refund", "re_1", "pi_1"));
    await desk.sync();
    await desk.run(3);
    expect(desk.clinic.sql.all("SELECT amount_minor AS minor FROM outside_refund")).toEqual([{ minor: 500 }]);
  });
});

describe("a link by hand", () => {
  it("stands where the records then say another purchase: the line is refused and says so, and no money moves", async () => {
    const other = aPurchase("B2", "P1", [aLine("N2", "massage", 8_000)]);
    const desk = syncDesk([bought({ invoice: undefined }), other, bareCard()]);
    desk.listPayments(charge("pi_1", { references: [] }));
    await desk.sync();
    expect(desk.link("pi_1", "B1", "Y1")).toMatchObject({ ok: true });
    const before = desk.payments();
    expect(desk.clinic.tryLoad([{ ...bareCard(), purchase: "B2" }])).toMatchObject({
      error: {
        field: "records.0.purchase",
        detail: expect.stringContaining("linked this payment to another purchase"),
      },
    });
    expect(desk.payments()).toEqual(before);
    expect(desk.clinic.tryLoad([bareCard()])).toMatchObject({ ok: true });
    expect(desk.unlink("pi_1")).toMatchObject({ ok: true });
    expect(desk.clinic.tryLoad([{ ...bareCard(), purchase: "B2" }])).toMatchObject({ ok: true });
  });

  it("is made where it fits, undone with all it made, and by nobody but a person after that", async () => {
    const desk = syncDesk([bought()]);
    desk.listPayments(charge("pi_1"));
    await desk.sync();
    expect(desk.taken("pi_1").paymentId).toBeNull();
    expect(desk.link("pi_1", "B1")).toEqual({ ok: true, value: true });
    expect(desk.link("pi_1", "B1")).toEqual({ ok: true, value: true });
    expect(desk.payments()).toMatchObject([{ ref: "pi_1" }]);
    expect(desk.unlink("pi_1")).toEqual({ ok: true, value: true });
    expect(desk.payments()).toEqual([]);
    desk.listPayments(charge("pi_1", { references: ["INV-1041"] }));
    desk.later(DAY_MS);
    await desk.sync();
    expect(desk.taken("pi_1")).toMatchObject({ paymentId: null, isKeptApart: 1 });
    expect(desk.link("pi_1", "B1")).toMatchObject({ ok: true });
  });

  it("undone gives the payment on file back as it was", async () => {
    const desk = syncDesk([bought(), bareCard({ refundedElsewhereMinor: 300 })]);
    const before = desk.clinic.sql.all("SELECT * FROM payment");
    const told = desk.clinic.sql.all("SELECT * FROM outside_refund");
    desk.listPayments(charge("pi_1"));
    await desk.sync();
    expect(desk.link("pi_1", "B1", "Y1")).toMatchObject({ ok: true });
    await desk.run(3);
    expect(desk.unlink("pi_1")).toMatchObject({ ok: true });
    expect(desk.clinic.sql.all("SELECT * FROM payment")).toEqual(before);
    expect(desk.clinic.sql.all("SELECT * FROM outside_refund")).toEqual(told);
  });

  it("stays where somebody is asked what a refund of the charge was for, and ends once it was for another matter", async () => {
    const desk = syncDesk([bought(), bareCard()]);
    desk.scripted.dashboard("pi_1", 500);
    desk.listPayments(charge("pi_1"), change("refund", "re_1", "pi_1"));
    await desk.sync();
    const before = desk.clinic.sql.all("SELECT * FROM payment");
    expect(desk.link("pi_1", "B1", "Y1")).toMatchObject({ ok: true });
    await desk.run(3);
    expect(desk.clinic.sql.all("SELECT kind FROM difference")).toEqual([{ kind: "unknown_refund" }]);
    expect(desk.unlink("pi_1")).toMatchObject({
      ok: false,
      error: { code: "import_in_use", values: { rests: [{ what: "difference_open" }] } },
    });
    expect(desk.payments()).toMatchObject([{ ref: "pi_1" }]);

    answer(desk, "other_matter");
    expect(desk.unlink("pi_1")).toMatchObject({ ok: true });
    expect(desk.clinic.sql.all("SELECT * FROM payment")).toEqual(before);
    expect(desk.clinic.sql.all("SELECT * FROM outside_refund")).toEqual([]);
    // Linked again it is asked again: what was said was said of a link that ended.
    expect(desk.link("pi_1", "B1", "Y1")).toMatchObject({ ok: true });
    desk.later(60_000);
    await desk.run(3);
    expect(desk.clinic.sql.all("SELECT settled_at_ms IS NULL AS isOpen FROM difference ORDER BY id")).toEqual([
      { isOpen: 0 },
      { isOpen: 1 },
    ]);
  });

  it.each([
    ["the refund was for this", "same_matter", bareCard()],
    ["the payment was made for the link", "other_matter", undefined],
  ] as const)("stays where finance has answered and %s, and says so", async (_, said, card) => {
    const desk = syncDesk([bought(), ...(card ? [card] : [])]);
    desk.scripted.dashboard("pi_1", 500);
    desk.listPayments(charge("pi_1"), change("refund", "re_1", "pi_1"));
    await desk.sync();
    expect(desk.link("pi_1", "B1", card ? "Y1" : undefined)).toMatchObject({ ok: true });
    await desk.run(3);
    answer(desk, said);
    expect(desk.unlink("pi_1")).toMatchObject({ ok: false, error: { values: { rests: [{ what: "difference" }] } } });
  });

  it("is refused where it does not fit any more, or is another payment than was seen", async () => {
    const desk = syncDesk([bought(), bareCard()]);
    desk.listPayments(charge("pi_1"), charge("pi_2", { currency: "CAD" }));
    await desk.sync();
    expect(desk.link("pi_1", "B1")).toMatchObject({ ok: false, error: { code: "invalid" } });
    expect(desk.link("pi_2", "B1", "Y1")).toMatchObject({ ok: false, error: { code: "invalid" } });
    expect(desk.link("pi_1", "B1", "Y1")).toMatchObject({ ok: true });
  });
});

describe("an import after a link", () => {
  it("that tells of more refunded is no less believed once the link is undone: the same money would go back twice", async () => {
    const desk = syncDesk([bought(), bareCard({ refundedElsewhereMinor: 300 })]);
    desk.listPayments(charge("pi_1"));
    await desk.sync();
    expect(desk.link("pi_1", "B1", "Y1")).toMatchObject({ ok: true });
    desk.clinic.load([bareCard({ refundedElsewhereMinor: 500 })]);
    expect(desk.unlink("pi_1")).toMatchObject({ ok: true });
    expect(desk.clinic.sql.all("SELECT elsewhere_minor AS minor FROM payment")).toEqual([{ minor: 500 }]);
    desk.clinic.load([bareCard({ refundedElsewhereMinor: 500 })]);
    expect(desk.clinic.sql.all("SELECT elsewhere_minor AS minor FROM payment")).toEqual([{ minor: 500 }]);
  });

  it("that names another charge ends the link, and one that names the same charge makes it its own", async () => {
    for (const [ref, link] of [
      ["pi_9", { linkedHow: null, paymentId: null }],
      ["pi_1", { linkedHow: "known" }],
    ] as const) {
      const desk = syncDesk([bought(), bareCard()]);
      desk.listPayments(charge("pi_1", { references: ["INV-1041"] }));
      await desk.sync();
      desk.clinic.load([aCard("Y1", "B1", 8_000, { processorRef: ref })]);
      expect(desk.taken("pi_1")).toMatchObject(link);
      // What the file says is not taken back by undoing a link: the same file would change nothing any more.
      desk.unlink("pi_1");
      expect(desk.payments()).toMatchObject([{ ref, processor: "stripe" }]);
    }
  });

  it("that names another charge lets that charge have the payment, and the first waits to be linked", async () => {
    const desk = syncDesk([bought(), bareCard()]);
    desk.listPayments(charge("pi_1", { references: ["INV-1041"] }));
    await desk.sync();
    desk.clinic.load([aCard("Y1", "B1", 8_000, { processorRef: "pi_9" })]);
    desk.listPayments(charge("pi_9"));
    desk.later(DAY_MS);
    await desk.sync();
    expect([desk.taken("pi_9").linkedHow, desk.taken("pi_1").paymentId]).toEqual(["known", null]);
    expect(desk.payments()).toHaveLength(1);
  });
});

describe("undoing an import", () => {
  const undoneAfterSync = async (before: readonly ImportRecord[], records: readonly ImportRecord[]) => {
    const desk = syncDesk(before);
    const file = anImport(desk.clinic);
    file.must(0, records);
    file.end();
    desk.listPayments(charge("pi_1"));
    await desk.sync();
    expect(desk.taken("pi_1").linkedHow).toBe("known");
    return { desk, undone: file.undo() };
  };

  it("of a payment that came with the processor's name is not held up by its being known there", async () => {
    const { desk, undone } = await undoneAfterSync([], [bought(), aCard("Y1", "B1", 8_000, { processorRef: "pi_1" })]);
    expect(undone).toMatchObject({ ok: true, value: { state: "undone" } });
    expect(desk.payments()).toEqual([]);
    expect(desk.taken("pi_1").paymentId).toBeNull();
  });

  it("that gave a payment the processor's name takes the name away, and the charge may be linked again", async () => {
    const named = [aCard("Y1", "B1", 8_000, { processorRef: "pi_1" })];
    const { desk, undone } = await undoneAfterSync([bought(), bareCard()], named);
    expect(undone).toMatchObject({ ok: true });
    expect(desk.payments()).toMatchObject([{ ref: null, processor: "none" }]);
    expect(desk.link("pi_1", "B1", "Y1")).toMatchObject({ ok: true });
    expect(desk.payments()).toMatchObject([{ ref: "pi_1", processor: "stripe" }]);
  });
});

describe("who paid", () => {
  it("who was erased comes in again by no list of a processor", async () => {
    const desk = syncDesk();
    desk.clinic.sql.run(
      "INSERT INTO erased_name (mac, kind, patient_id, erased_at_ms) VALUES (?, 'contact', ?, 1)",
      desk.clinic.ctx().contactMac("erased contact maya@example.com"),
      desk.clinic.id("patient", "P1"),
    );
    desk.listPayments(charge("pi_1"));
    await desk.sync();
    expect(desk.taken("pi_1")).toMatchObject({ payerName: null, payerEmail: null, payerPhone: null });
  });

  it("is kept no longer than a month after the payment was linked", async () => {
    const desk = syncDesk([bought()]);
    desk.listPayments(charge("pi_1", { references: ["INV-1041"] }), charge("pi_2"));
    await desk.sync();
    expect(desk.taken("pi_1").payerName).toBe("Maya Chen");
    desk.later(31 * DAY_MS);
    await desk.sync();
    expect(desk.taken("pi_1").payerName).toBeNull();
    expect(desk.taken("pi_2").payerName).toBe("Maya Chen");
    expect(NOW_MS).toBeGreaterThan(PAID_AT_MS);
  });
});
