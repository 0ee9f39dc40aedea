/** Danger: an admin types a key and nobody says whether it works, it can be read again, a pause that a person made goes unsaid, or a no loses the place of who uses the keyboard. */
import { expect, it } from "vitest";
import { violationsIn } from "./support/axe.ts";
import { frameIn, sticksOut } from "./support/frames.ts";
import { hasFocus } from "./support/keyboard.ts";
import { sharedRing } from "./support/ring.ts";

const ring = sharedRing();

it("an admin tests a connection, replaces its key, pauses and resumes it, and connects another, on a narrow page", async () => {
  const desk = await ring().desk("admin");
  const page = await desk.manager("Connections");
  const frame = desk.page.getByRole("region", { name: "Makegood" }).locator("iframe");
  const inside = await frameIn(frame);
  await page.getByRole("link", { name: "Connect another Stripe" }).waitFor();
  expect(await violationsIn(inside)).toEqual([]);

  await page.getByRole("link", { name: "Stripe", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Stripe" }).waitFor();
  await page.getByRole("button", { name: "Test the connection" }).click();
  await page.getByText(/^It accepts us\./).waitFor();
  await page.getByText(/\/webhooks\/stripe\//).waitFor();

  const key = page.getByLabel("Restricted or secret key");
  expect(await key.inputValue()).toBe("");
  await key.fill("pk_live_canary123");
  await key.press("Enter");
  await page.getByText("It begins with rk_ or sk_ and has no spaces.").waitFor();
  await expect.poll(() => key.evaluate((field) => field === document.activeElement)).toBe(true);
  await key.fill("rk_test_wrong12345");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Saved. It is used from now on.").first().waitFor();
  expect(await key.inputValue()).toBe("");
  // Of the key before.
  expect(await page.getByText(/^It accepts us\./).count()).toBe(0);
  await page.getByRole("button", { name: "Test the connection" }).click();
  await page.getByText(/^It refuses the key\./).waitFor();
  expect(await page.locator("body").innerText()).not.toContain("rk_test_wrong12345");

  const pause = page.getByRole("button", { name: "Pause", exact: true });
  await pause.press("Enter");
  await expect.poll(() => hasFocus(page.getByRole("button", { name: "Yes, pause" }))).toBe(true);
  await desk.page.keyboard.press("Escape");
  await expect.poll(() => hasFocus(pause)).toBe(true);
  await pause.click();
  await page.getByText("Nothing is queued for it now.").waitFor();
  await page.getByRole("button", { name: "Yes, pause" }).click();
  await page.getByText(/^Paused by /).waitFor();
  await desk.page.setViewportSize({ width: 360, height: 900 });
  expect(await sticksOut(frame)).toEqual([]);
  expect(await violationsIn(inside)).toEqual([]);
  await page.getByRole("button", { name: "Resume" }).click();
  await page.getByRole("button", { name: "Pause", exact: true }).waitFor();

  await page.getByRole("link", { name: "All connections" }).click();
  await page.getByRole("link", { name: "Connect another Slack" }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Fill this in.").waitFor();
  await page.getByLabel("Address of the incoming webhook").fill("https://evil.example/services/T0/B0/x");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText(/^Copy it whole from Slack/).waitFor();
  expect(await violationsIn(inside)).toEqual([]);
  await page
    .getByLabel("Address of the incoming webhook")
    .fill("https://hooks.slack.com/services/T0AAAAAA/B0AAAAAA/abcdefghij0123456789abcd");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("heading", { level: 1, name: /^Slack \(/ }).waitFor();
  await page.getByRole("button", { name: "Post a test notice" }).waitFor();
  expect(await sticksOut(frame)).toEqual([]);
});

it("an admin sends a test message to themselves and sees what becomes of it", async () => {
  const desk = await ring().desk("admin");
  const page = await desk.manager("Connections");
  await page.getByRole("link", { name: "SendGrid", exact: true }).click();
  const to = page.getByLabel("Your e-mail address");
  await to.fill("nobody");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page.getByText("Give one whole e-mail address.").first().waitFor();
  await to.fill("ada@harbour.example");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page.getByText("delivered", { exact: true }).waitFor();
  // How long ago it was changes each minute, and would have it all read out again.
  expect(await page.getByRole("status").innerText()).toMatch(/^Your last test message:\s*delivered$/);
});

it("who is no admin sees no such page, and is shown none by its address", async () => {
  const desk = await ring().desk("finance");
  const page = await desk.manager("Money");
  expect(await page.getByRole("link", { name: "Connections" }).count()).toBe(0);
  const inside = await frameIn(desk.page.getByRole("region", { name: "Makegood" }).locator("iframe"));
  await inside.evaluate(() => {
    window.location.hash = "#/connections";
  });
  await page.getByText("Only an admin sets connections up.").waitFor();
});
