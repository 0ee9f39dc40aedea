/** Danger: an admin is told that a step is done which is not, cannot try it from there, or finds no way to where it is done. */
import { expect, it } from "vitest";
import { violationsIn } from "./support/axe.ts";
import { frameIn, sticksOut } from "./support/frames.ts";
import { sharedRing } from "./support/ring.ts";

const ring = sharedRing();

it("an admin sees what is set up, tests it there, and goes to what is left, on a narrow page", async () => {
  const desk = await ring().desk("admin");
  const page = await desk.manager("Set-up");
  const frame = desk.page.getByRole("region", { name: "Makegood" }).locator("iframe");
  const inside = await frameIn(frame);
  const step = (name: string) =>
    page.getByRole("listitem").filter({ has: page.getByRole("heading", { level: 2, name, exact: true }) });
  await step("Helpdesk").waitFor();
  expect(await page.getByRole("heading", { level: 2 }).count()).toBe(10);
  expect(await violationsIn(inside)).toEqual([]);

  await page.getByRole("button", { name: "Test Stripe", exact: true }).click();
  await step("Payment systems")
    .getByText(/^It accepts us\./)
    .waitFor();
  await step("Payment systems").getByText("Stripe is connected and answered us last time.").waitFor();
  await step("Records").getByText("Patients are on file.").waitFor();
  await step("Go-live").getByText("Money is switched on.").waitFor();

  await desk.page.setViewportSize({ width: 390, height: 900 });
  expect(await sticksOut(frame)).toEqual([]);
  expect(await violationsIn(inside)).toEqual([]);
  await step("People").getByRole("link", { name: "Open People" }).click();
  await page.getByRole("heading", { level: 1, name: "People" }).waitFor();
});

it("who is no admin finds no such page", async () => {
  const desk = await ring().desk("finance");
  const page = await desk.manager("Money");
  expect(await page.getByRole("link", { name: "Set-up" }).count()).toBe(0);
});
