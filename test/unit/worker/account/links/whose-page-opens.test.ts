/** Danger: a page is given to whom it is not for, is guessed, or opens after it should not. */
import { describe, expect, it } from "vitest";
import { textHash } from "../../../../../worker/account/store/audit/texts.ts";
import { linkMaker } from "../../../../../worker/links.ts";
import { aLine, aMassageMail, aPatient, aPurchase, dump, NOW_MS, testClinic } from "../../../../support/clinic.ts";
import { decided, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { letterTo, MAYAS_CASE, PAGES, pageClinic, refunded, rootKeyOf } from "../../../../support/patient-page.ts";
import { HOUR_MS, MINUTE_MS } from "../../../../support/sending.ts";

const DAY_MS = 24 * HOUR_MS;

describe("the address of a patient's page", () => {
  it("has an address that tells nothing, and nobody finds its token in the database", async () => {
    const { given, clinic } = refunded();
    const token = await given();
    expect(token).toMatch(/^[\w-]{32}$/);
    expect(dump(clinic.sql)).not.toContain(token);
    // Whoever has the database has lists of addresses too.
    const links = JSON.stringify(clinic.sql.all("SELECT * FROM patient_link"));
    expect(links).not.toContain(textHash("maya@example.com"));
  });

  it("closes once the same is decided anew", async () => {
    const house = refunded(pageClinic(testClinic(mayasMassage()), {}));
    const token = await house.given();
    house.clinic.sql.run("UPDATE decision SET state = 'stopped'");
    house.clinic.sql.run("UPDATE leg SET state = 'closed'");
    house.clinic.setNow(NOW_MS + MINUTE_MS);
    decided(house.clinic, house.agent, ulidOf("DEC", 2), { mail: aMassageMail(), caseId: MAYAS_CASE });
    expect(house.open(token)).toMatchObject({ kind: "patient_over", over: "closed" });
    const next = await house.given();
    expect(next).not.toBe(token);
    expect(house.open(next)).toMatchObject({ kind: "patient" });
  });

  it("is the same while it is open, and another once it is not", async () => {
    const house = refunded();
    const first = await house.given();
    await house.run(10 * DAY_MS);
    expect(await house.given()).toBe(first);
    // Thirty days from the last letter.
    await house.run(39 * DAY_MS);
    expect(house.open(first)).toMatchObject({ kind: "patient" });
    await house.run(40 * DAY_MS);
    expect(house.open(first)).toMatchObject({ kind: "patient_over", over: "expired" });
    const second = await house.given();
    expect(second).not.toBe(first);
    expect(house.open(first)).toMatchObject({ kind: "patient_over" });
    expect(house.open(second)).toMatchObject({ kind: "patient" });
    expect(house.clinic.sql.all("SELECT ended_because AS why FROM patient_link ORDER BY id")).toEqual([
      { why: "expired" },
      { why: null },
    ]);
  });

  it("opens with the keys of before as long as they count, and is another where they do not", async () => {
    const old = refunded();
    const token = await old.given();
    const rotated = pageClinic(old.clinic, { rootKey: `${rootKeyOf(8)},${rootKeyOf(7)}` });
    expect(rotated.open(token)).toMatchObject({ kind: "patient" });
    expect(await rotated.given()).toBe(token);
    const lost = pageClinic(old.clinic, { rootKey: rootKeyOf(8) });
    expect(lost.look(token)).toMatchObject({ ok: false, error: { code: "not_found" } });
    expect(await lost.given()).not.toBe(token);
  });

  it("is nobody's by a token that was guessed or altered, nor at another clinic", async () => {
    const house = refunded();
    const token = await house.given();
    const altered = token.replace(/.$/, (last) => (last === "A" ? "B" : "A"));
    expect(house.look(altered)).toMatchObject({ ok: false });
    const elsewhere = linkMaker(rootKeyOf(7), PAGES.replace("harbour01", "elsewhere"));
    expect(elsewhere.macsOf(token)).not.toEqual(house.links.macsOf(token));
    expect(elsewhere.derived("x")[0].mac).not.toEqual(house.links.derived("x")[0].mac);
  });

  it("closes when the ticket turns out to be another patient's", async () => {
    const house = pageClinic();
    house.clinic.load([aPatient("P2", "Noor Haddad", { emails: ["noor@example.com"] })]);
    expect(house.takeIn()).toBe("opened");
    const token = await house.given();
    expect(house.open(token)).toMatchObject({ kind: "patient", stage: "looking", decisions: [] });
    house.clinic.setNow(NOW_MS + MINUTE_MS);
    expect(house.match(house.clinic.id("patient", "P2"))).toMatchObject({ ok: true });
    const over = house.open(token);
    expect(over).toMatchObject({ kind: "patient_over", over: "closed" });
    expect(JSON.stringify(over)).not.toMatch(/maya|noor|massage/i);
  });

  it("closes when the address is no longer on file, and when its text was erased", async () => {
    const house = refunded();
    const token = await house.given();
    house.clinic.sql.run("DELETE FROM patient_key WHERE value_norm = 'maya@example.com'");
    expect(house.open(token)).toMatchObject({ over: "closed" });
    const other = refunded();
    const its = await other.given();
    other.clinic.sql.run("DELETE FROM text WHERE id = (SELECT masked_text_id FROM patient_link)");
    expect(other.open(its)).toMatchObject({ over: "closed" });
  });

  it.each([
    ["a stranger's address", aMassageMail({ requesterEmail: "other@example.com" })],
    [
      "a mail that may not come from there",
      aMassageMail({ sender: { ...aMassageMail().sender, trusted: false } as never }),
    ],
  ])("is given to nobody who writes from %s", async (_, mail) => {
    const house = refunded();
    house.wrote(mail);
    expect(await house.give()).toMatchObject({ ok: false, error: { code: "not_verified" } });
    expect(house.clinic.sql.all("SELECT id FROM patient_link")).toEqual([]);
  });

  it("is not given to who pays for something else", async () => {
    const clinic = testClinic([
      aPatient("P9", "Sam Chen", { emails: ["sam@example.com"] }),
      ...mayasMassage(),
      aPurchase("B2", "P1", [aLine("N2", "serum", 5_000)], { payer: "P9" }),
    ]);
    const house = refunded(pageClinic(clinic));
    const mail = aMassageMail({ requesterEmail: "sam@example.com", requesterName: "Sam Chen" });
    house.wrote(mail);
    expect(letterTo(house, mail)).not.toMatch(/https?:/);
    expect(await house.give()).toMatchObject({ ok: false, error: { code: "not_verified" } });
  });
});
