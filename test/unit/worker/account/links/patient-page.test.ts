/** Danger: a page says more than was decided, or of another than whom it is for. */
import { describe, expect, it } from "vitest";
import type { Finding } from "../../../../../core/found/finding.ts";
import { assert } from "../../../../../core/result.ts";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import { insertFound } from "../../../../../worker/account/store/intake/found.ts";
import { linkPage } from "../../../../../worker/pages/link-page.ts";
import { statementBody } from "../../../../../worker/pages/patient/statement.ts";
import {
  aCard,
  aLine,
  aMassageMail,
  aPatient,
  aPurchase,
  dump,
  NOW_MS,
  testClinic,
  ticket,
} from "../../../../support/clinic.ts";
import { decided, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { tokenIn } from "../../../../support/links.ts";
import { acted } from "../../../../support/operations.ts";
import { letterTo, MAYAS_CASE, pageClinic, refunded } from "../../../../support/patient-page.ts";
import { HOUR_MS, MINUTE_MS } from "../../../../support/sending.ts";

const DAY_MS = 24 * HOUR_MS;

describe("a patient's page", () => {
  it("shows what was asked, what was decided and how far the money is, and looking changes nothing", async () => {
    const { given, open, run, clinic } = refunded();
    const token = await given();
    expect(open(token)).toMatchObject({
      kind: "patient",
      standing: "patient",
      askedOn: "2026-03-02",
      stage: "answered",
      decisions: [{ offer: "refund", amountMinor: 8_000, decidedOn: "2026-03-02", moves: [{ state: "preparing" }] }],
      hasStatement: false,
    });
    await run(5 * MINUTE_MS);
    const before = dump(clinic.sql);
    for (let n = 0; n < 3; n += 1) open(token);
    open(token, "statement");
    expect(dump(clinic.sql)).toBe(before);
    expect(open(token)).toMatchObject({
      hasStatement: true,
      decisions: [
        {
          moves: [
            {
              ...{ state: "sent", label: "Visa ··42", sentOn: "2026-03-02", reference: expect.any(String) },
              arrives: { arrivesFrom: "2026-03-09", arrivesBy: "2026-03-16" },
            },
          ],
        },
      ],
      terms: [{ text: "The text of version 1." }],
    });
    expect(open(token, "statement")).toMatchObject({
      kind: "patient_statement",
      name: "Maya Chen",
      lines: [{ title: expect.stringMatching(/^your /), paidMinor: 8_000 }],
      moves: [{ amountMinor: 8_000, state: "sent" }],
    });
  });

  it("says that they asked, where their own mail was found to ask, and names the clinic and the card once", async () => {
    const house = pageClinic();
    expect(house.takeIn()).toBe("opened");
    expect(house.open(await house.given())).toMatchObject({ isFound: false, askedOn: "2026-03-02" });
    const other = refunded();
    const token = await other.given();
    await other.run(5 * MINUTE_MS);
    const told = async (part?: "statement") => String(await linkPage(other.open(token, part), "n", "/l/k/t"));
    expect(await told()).toContain("$80.00 to Visa ending in 42");
    const statement = other.open(token, "statement");
    assert(statement.kind === "patient_statement", "statement");
    const named = { ...statement, clinic: "Harbour", places: ["Harbour San Diego"] };
    expect(String(await linkPage(named, "n", "/l/k/t"))).toContain('<p class="from">Harbour San Diego</p>');
  });

  it("says that they asked, too, where the records said the same of what they had written about", async () => {
    const house = pageClinic();
    house.takeIn();
    house.clinic.setNow(NOW_MS + MINUTE_MS);
    const row = house.clinic.sql.one<{ caseId: string; patientId: string }>(
      "SELECT id AS caseId, patient_id AS patientId FROM refund_case",
    );
    assert(row, "a case");
    const said = { matter: "M", lineIds: [], isSure: true, owedMinor: 100, currency: "USD" };
    const finding = { ...said, evidence: { kind: "double_charge" } } as unknown as Finding;
    transact(house.runtime, { type: "job", job: "intake" }, (context) =>
      insertFound(context, row.patientId, row.caseId, finding),
    );
    expect(house.open(await house.given())).toMatchObject({ isFound: false });
  });

  it("says in which language the clinic's terms are where it is not the page's, and marks them so for who hears the page", async () => {
    const body = "Hola, quisiera que me devuelvan el dinero del masaje porque cambié de opinión. Muchas gracias.";
    const house = pageClinic(undefined, { mail: { ...aMassageMail(), subject: "Devolución del masaje", body } });
    house.takeIn();
    const page = house.open(await house.given());
    assert(page.kind === "patient", "page");
    expect(page).toMatchObject({ language: "es", terms: [{ titleLanguage: "en", textLanguage: "en" }] });
    const told = String(await linkPage(page, "n", "/l/k/t"));
    expect(told).toMatch(/<summary lang="en">[\s\S]*texto en inglés\.<\/p><div lang="en"><p>The text of version 1/);
    const terms = page.terms.map((one) => ({ ...one, textLanguage: "es" as const }));
    const own = String(await linkPage({ ...page, terms }, "n", "/l/k/t"));
    expect(own).not.toMatch(/texto en inglés|<div lang=/);
    const french = String(await linkPage({ ...page, language: "fr" }, "n", "/l/k/t"));
    expect(french).toContain("Nous n’avons pas ces conditions en français. Voici notre texte en anglais.");
  });

  it("tells nothing of an ask that waits for somebody's yes", async () => {
    const house = pageClinic(testClinic(mayasMassage(200_000)));
    decided(house.clinic, house.agent, ulidOf("DEC", 1), { mail: aMassageMail(), caseId: MAYAS_CASE });
    const page = house.open(await house.given());
    expect(page).toMatchObject({ stage: "second_look", decisions: [] });
    expect(JSON.stringify(page)).not.toMatch(/200000|2,000|refund/);
  });

  it("stands in the draft as it will open, and looking at the ticket writes nothing", async () => {
    const house = pageClinic();
    const { clinic, links, agent } = house;
    const view = () => {
      const read = openTicketView({ ...clinic.ctx(), links }, agent, ticket, aMassageMail());
      assert(read.ok, "read");
      return read.value;
    };
    const before = dump(clinic.sql);
    const drafted = tokenIn(view().draft?.text ?? "");
    expect(dump(clinic.sql)).toBe(before);
    expect(house.look(drafted)).toMatchObject({ ok: false });
    refunded(house);
    expect(await house.given()).toBe(drafted);
    expect(view().page).toMatchObject({
      standing: "patient",
      sentTo: "ma•••@example.com",
      openUntilMs: NOW_MS + 30 * DAY_MS,
    });
    expect(house.open(drafted)).toMatchObject({ kind: "patient" });
  });

  it("names the days between which the money shows, and no longer once they are over", async () => {
    const house = refunded();
    const token = await house.given();
    await house.run(5 * MINUTE_MS);
    const told = async () => String(await linkPage(house.open(token), "n", "/l/k/t"));
    expect(await told()).toContain("It should arrive between March 9, 2026 and March 16, 2026.");
    await house.run(15 * DAY_MS);
    expect(await told()).toContain("It should be there by now.");
    expect(await told()).not.toContain("between March");
  });

  it("names to who paid the sums that went to them, and never what was bought", async () => {
    const clinic = testClinic([
      aPatient("P9", "Sam Chen", { emails: ["sam@example.com"] }),
      aPurchase("B1", "P1", [aLine("N1", "massage", 8_000)], { payer: "P9" }),
      aCard("Y1", "B1", 8_000),
    ]);
    const house = refunded(pageClinic(clinic));
    const mail = aMassageMail({ requesterEmail: "sam@example.com", requesterName: "Sam Chen", body: "Is it sent?" });
    house.wrote(mail);
    const letter = letterTo(house, mail);
    const token = await house.given();
    expect(letter).toContain(token);
    expect(letter).not.toMatch(/massage|\$|80|Visa/i);
    await house.run(5 * MINUTE_MS);
    const [page, statement] = [house.open(token), house.open(token, "statement")];
    expect(page).toMatchObject({
      standing: "payer",
      terms: [],
      decisions: [{ offer: "refund", amountMinor: 8_000, moves: [{ state: "sent" }] }],
    });
    expect(page).not.toHaveProperty("decisions.0.sumInWords");
    expect(statement).toMatchObject({ name: "Sam Chen", lines: [{ paidMinor: 8_000 }] });
    expect(JSON.stringify([page, statement])).not.toMatch(/massage|maya\b/i);
  });

  it("prints the clinic's postal address as it was said, and none where none was", async () => {
    const house = refunded(pageClinic());
    house.wrote(aMassageMail());
    const token = await house.given();
    await house.run(5 * MINUTE_MS);
    expect(house.open(token, "statement")).not.toHaveProperty("address");
    const admin = house.clinic.staff("admin");
    const address = "1 Harbour Road\n<script>alert(1)</script> Portland\u0000";
    const put = { address, automaticMail: false };
    expect(acted(house.clinic.runtime, "putClinicDetails", admin, [put])).toMatchObject({ ok: true });
    const statement = house.open(token, "statement");
    expect(statement).toMatchObject({ address: "1 Harbour Road\n<script>alert(1)</script> Portland" });
    if (statement.kind !== "patient_statement") throw new Error("no statement");
    const printed = String(statementBody(statement, "/"));
    expect(printed).toContain("1 Harbour Road\n&lt;script&gt;");
    expect(printed).not.toContain("<script>");
  });
});
