/** Danger: an admin believes that somebody is told, and nobody is; or a narrow page hides who. */
import { expect, it } from "vitest";
import { violationsIn } from "./support/axe.ts";
import { sticksOut } from "./support/frames.ts";
import { sharedRing } from "./support/ring.ts";

const ring = sharedRing();

it("an admin tries a chat and sees what became of it, mutes one, names who hears of what is broken, and says when nobody is texted", async () => {
  const desk = await ring().desk("admin");
  const page = await desk.manager("Notices");
  await page.getByRole("button", { name: "Send a test: Slack" }).click();
  const last = page.getByRole("region", { name: "The last notices" });
  await last.getByText("Slack, in the chat · arrived").waitFor();

  const failed = page.getByRole("group", { name: "A refund did not go through" });
  // The box shows what the server answered, which is not at once.
  await failed.getByRole("checkbox", { name: "Slack" }).click();
  await failed.getByRole("button", { name: /^As usual/ }).waitFor();
  expect(await failed.getByRole("checkbox", { name: "Microsoft Teams" }).isChecked()).toBe(true);
  await failed.getByRole("button", { name: /^As usual/ }).click();
  await failed.getByRole("button", { name: /^As usual/ }).waitFor({ state: "detached" });
  expect(await failed.getByRole("checkbox", { name: "Slack" }).isChecked()).toBe(true);

  const broken = page.getByRole("region", { name: "When something is broken" });
  await broken.getByLabel("If it lasts longer than").selectOption({ label: "30 minutes" });
  await broken.getByRole("button", { name: "Save" }).click();
  // Whoever leaves before the answer may take the change along.
  await page.locator("[aria-live=polite] p", { hasText: "Saved." }).waitFor({ state: "attached" });
  await desk.manager("People");
  await desk.manager("Notices");
  await page.getByLabel("If it lasts longer than").waitFor();
  expect(await page.getByLabel("If it lasts longer than").inputValue()).toBe("30");

  const quiet = page.getByRole("region", { name: "Quiet hours for texts" });
  const place = quiet.getByRole("group").last();
  expect(await place.getByLabel("From").locator("option:checked").textContent()).toMatch(/^9:00\sPM$/);
  await place.getByLabel("From").selectOption("19");
  await place.getByLabel("Until").selectOption("9");
  await place.getByRole("button", { name: /^Save/ }).click();
  await place.getByText("Nothing is set for this place").waitFor({ state: "detached" });
  await desk.manager("People");
  await desk.manager("Notices");
  await place.getByLabel("From").waitFor();
  expect(await place.getByLabel("From").inputValue()).toBe("19");

  const frame = desk.page.getByRole("region", { name: "Makegood" }).locator("iframe");
  const inside = await (await frame.elementHandle())?.contentFrame();
  expect(inside && (await violationsIn(inside))).toEqual([]);
  await frame.evaluate((element: HTMLElement) => {
    element.style.inlineSize = "320px";
  });
  expect(await sticksOut(frame)).toEqual([]);
  expect(desk.complaints).toEqual([]);
});
