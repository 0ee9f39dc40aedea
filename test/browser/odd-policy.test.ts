/** Danger: a rule that no other clinic has, which a manager cannot write down, or which the agent then does not get. */
import { expect, it } from "vitest";
import { sticksOut } from "./support/frames.ts";
import { sharedRing } from "./support/ring.ts";

const ring = sharedRing();

/** A peel for 120.00, bought and paid on a day, by somebody who signed version 1 of the policy that morning. */
const bought = (on: string, policyId: string) => {
  const source = "files";
  const atMs = (hour: number) => Date.parse(`${on}T${hour}:00:00Z`);
  return [
    {
      type: "location",
      source,
      sourceId: "odd-loc",
      title: "Uptown",
      timeZone: "UTC",
      jurisdiction: "US-OR",
      currency: "USD",
    },
    { type: "item", source, sourceId: "odd-item", title: "First consultation", kind: "service", category: "Facials" },
    {
      type: "patient",
      source,
      sourceId: "odd-patient",
      name: "Odile Marsh",
      emails: ["odile@example.com"],
      phones: [],
      language: "en",
      since: "2026-01-01",
      visits: 1,
    },
    {
      type: "consent",
      source,
      sourceId: "odd-consent",
      patient: "odd-patient",
      policyVersionId: `${policyId}@1`,
      acceptedAtMs: atMs(10),
      how: "tablet",
    },
    {
      type: "purchase",
      source,
      sourceId: "odd-purchase",
      patient: "odd-patient",
      location: "odd-loc",
      boughtOn: on,
      currency: "USD",
      lines: [
        {
          sourceId: "odd-line",
          item: "odd-item",
          quantity: 1,
          paidMinor: 12_000,
          listMinor: 12_000,
          discountMinor: 0,
          taxMinor: 0,
        },
      ],
    },
    {
      type: "payment",
      source,
      sourceId: "odd-payment",
      purchase: "odd-purchase",
      tender: "cash",
      processor: "none",
      capturedAtMs: atMs(11),
      currency: "USD",
      collectedMinor: 12_000,
      refundedElsewhereMinor: 0,
    },
  ];
};

it("two fees, a condition that staff attest, tried on a ticket, published, and then what the agent is told; all without JSON", async () => {
  const desk = await ring().desk("admin");
  const page = await desk.manager("Policies");
  const box = (name: string) => page.getByRole("textbox", { name, exact: true }).last();
  const pick = (name: string, label: string) =>
    page.getByRole("combobox", { name, exact: true }).selectOption({ label });
  const condition = (n: number) => page.getByRole("group", { name: `Condition ${n}` });
  const about = async (n: number, fact: string) => {
    await page.getByRole("button", { name: "Add a condition" }).click();
    await condition(n).getByRole("combobox", { name: "What is looked at" }).selectOption({ label: fact });
  };
  const clause = async (title: string) => {
    await page.getByRole("button", { name: "Add a clause" }).click();
    await box("Title").fill(title);
    await box("Text in English").fill(`${title}.`);
    await pick("Sum", "Percentage of what was paid");
    await box("Percent of what was paid").fill("100");
  };
  await page.getByRole("button", { name: "New policy" }).click();
  await box("Title").fill("Consultations");
  await page.getByRole("button", { name: "Start the draft" }).click();
  await page.getByRole("heading", { level: 1, name: "Draft: Consultations" }).waitFor();
  await page.getByRole("checkbox", { name: "services" }).check();
  await page
    .getByText("Speaks of the same things as Service refunds. From its first day this one decides.")
    .first()
    .waitFor();
  await box("Whole text as signed, in English").fill(
    "Cancel 48 hours before your visit, else we keep 50 dollars and 10%.",
  );

  await clause("Cancelled in time");
  await about(1, "hours from cancellation to the visit");
  // The keyboard stays where it was: a field that is drawn anew loses it.
  await condition(1).getByRole("combobox", { name: "What is looked at" }).focus();
  await condition(1).getByRole("combobox", { name: "What is looked at" }).selectOption("uses.left");
  expect(await condition(1).locator("select:focus").count()).toBe(1);
  await condition(1).getByRole("combobox", { name: "What is looked at" }).selectOption("visit.cancelled_hours_before");
  await condition(1).getByRole("textbox", { name: "At least" }).fill("48");

  await clause("Cancelled late");
  await page.getByRole("checkbox", { name: /^Takes something from the patient/ }).check();
  await pick("Fee", "A set amount");
  await page.getByRole("button", { name: "Add a fee" }).click();
  const found = page.getByRole("list", { name: "What the check found" });
  await found.getByText("Cancelled late: Offer 1, fees").first().waitFor();
  await box("Fee (USD)").fill("50.00");
  await pick("Fee 2", "A share of what was paid");
  await box("Fee 2 in percent of what was paid").fill("10");
  await page.getByText("less $50.00, less 10% of what was paid").waitFor();

  const saved = page.getByRole("status").getByText("Saved", { exact: true });
  await saved.waitFor();
  // A fee for a missed visit: nobody has said when it was cancelled.
  await box("Or a ticket number").fill("1007");
  await page.getByRole("button", { name: "Show" }).click();
  const tried = page.getByRole("region", { name: "This draft" });
  await tried.getByText("hours from cancellation to the visit").waitFor();
  const label = "hours from cancellation to the visit";
  await page.getByRole("textbox", { name: label, exact: true }).fill("48");
  await tried.getByText(/by “Cancelled in time”/).waitFor();
  await page.getByRole("textbox", { name: label, exact: true }).fill("47");
  // She signed nothing: the clause that keeps a fee is not held against her.
  await tried.getByText(/by “Otherwise”/).waitFor();
  expect(await tried.getByText(/by “Cancelled/).count()).toBe(0);
  await box("Only these categories").fill("Facials");
  await saved.waitFor();
  expect(await sticksOut(desk.page.getByRole("region", { name: "Makegood" }).locator("iframe"))).toEqual([]);
  await page.getByRole("button", { name: "Publish…" }).click();
  const day = await page.getByLabel("First day in force").inputValue();
  await page.getByRole("button", { name: "Publish version 1" }).click();
  await page.getByRole("heading", { level: 1, name: "Consultations, version 1" }).waitFor();

  const answer = await fetch(`${ring().demo.workerOrigin}/v1/imports`, {
    method: "POST",
    headers: { authorization: `Bearer ${await ring().bearerOf("admin")}`, "content-type": "application/json" },
    body: JSON.stringify({ records: bought(day, "consultations") }),
  });
  expect([answer.status, answer.ok ? "" : await answer.text()]).toEqual([200, ""]);

  const agent = await ring().desk("agent");
  const id = await agent.writeAsPatient({
    name: "Odile Marsh",
    email: "odile@example.com",
    subject: "Refund, please",
    body: "I changed my mind about my consultation and would like a refund.",
  });
  await agent.page.getByRole("link", { name: `ticket #${id}` }).click();
  const ticket = await agent.opened(id);
  const hours = ticket.sidebar.getByRole("textbox", {
    name: "How many hours before the visit did they cancel? 0 if they did not.",
  });
  await hours.fill("47");
  await ticket.sidebar.getByRole("button", { name: "Use this" }).click();
  await ticket.suggestion.getByText("Refund $58.00").first().waitFor();
  await ticket.suggestion.getByText("less a fee of $50.00, less a fee of $12.00").first().waitFor();
  await ticket.sidebar.getByText(/^Why: /).click();
  await ticket.sidebar.getByText("Version consultations@1").first().waitFor();
  expect(await sticksOut(ticket.frame)).toEqual([]);
  expect([...desk.complaints, ...agent.complaints]).toEqual([]);
});
