/** Danger: a parent or a son who speaks for a patient gets no page, one under another's name, or keeps it when they speak for nobody any more. */
import { describe, expect, it } from "vitest";
import { ticket } from "../../../../support/clinic.ts";
import { family } from "../../../../support/family.ts";
import { acted } from "../../../../support/operations.ts";
import { pageClinic } from "../../../../support/patient-page.ts";

const ASKS = "I changed my mind about the laser sessions. Please refund the rest.";

/** The page that whoever wrote is given, on the case that their mail opened. */
async function pageFor(who: "guardian" | "contact") {
  const { clinic, agent, mail, id } = family();
  const wrote =
    who === "guardian"
      ? mail("P <priya@example.com>", "I changed my mind for my son Dev: please refund his laser sessions.")
      : mail("R <remi@example.com>", ASKS);
  const house = pageClinic(clinic, { mail: wrote });
  expect(house.takeIn()).toBe("opened");
  if (who === "guardian") {
    const said = { about: "somebody_else" as const, patientId: id("D") };
    expect(acted(house.runtime, "sayWho", agent, [ticket, said], wrote)).toMatchObject({ ok: true });
  }
  return { house, id, token: await house.given() };
}

describe("a page of somebody who speaks for the patient", () => {
  it("is a guardian's by their address on file, shows what the patient's would, and closes when another speaks for the child", async () => {
    const { house, token, id } = await pageFor("guardian");
    expect(house.open(token)).toMatchObject({ kind: "patient", standing: "guardian", stage: "looking" });
    expect(house.clinic.sql.all("SELECT standing, on_file FROM patient_link")).toEqual([
      { standing: "guardian", on_file: 1 },
    ]);
    house.clinic.sql.run("UPDATE patient SET guardian_id = ? WHERE id = ?", id("F"), id("D"));
    expect(house.open(token)).toMatchObject({ kind: "patient_over", over: "closed" });
  });

  it("is an authorised contact's by the address that the patient gave for them, and closes when they are taken off", async () => {
    const { house, token, id } = await pageFor("contact");
    expect(house.open(token)).toMatchObject({ kind: "patient", standing: "contact", stage: "looking" });
    house.clinic.sql.run("UPDATE patient SET contacts = '[]' WHERE id = ?", id("C"));
    const over = house.open(token);
    expect(over).toMatchObject({ kind: "patient_over", over: "closed" });
    expect(JSON.stringify(over)).not.toMatch(/remi|huguette|laser/i);
  });
});
