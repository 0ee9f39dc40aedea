/** Danger: an admin cannot see where money is on and for whom, cannot switch it off at once, or is let switch it on too early. */
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { STAFF } from "../../demo/clinic/staff.ts";
import { violationsIn } from "./support/axe.ts";
import { goTo } from "./support/desk-page.ts";
import { frameIn, sticksOut } from "./support/frames.ts";
import { sharedRing } from "./support/ring.ts";

const ring = sharedRing();
const shot = async (page: Page, name: string): Promise<void> => {
  if (process.env.SHOTS) await page.screenshot({ path: join(process.env.SHOTS, `${name}.png`), fullPage: true });
};

it("an admin switches money off for one role at one place in one press, and on again only when all is true", async () => {
  const desk = await ring().desk("admin");
  const page = await desk.manager("Go live");
  const frame = desk.page.getByRole("region", { name: "Makegood" }).locator("iframe");
  const inside = await frameIn(frame);
  const place = page.getByRole("region", { name: "Harbour Wellness San Diego" });
  await place.getByText("On for 3 of 3 roles").waitFor();
  await place.getByText("Nobody switched it here: it is on for the whole account.").first().waitFor();
  await place.getByText("Once off, it can be switched on only when nothing above is missing.").first().waitFor();
  expect(await violationsIn(inside)).toEqual([]);
  await shot(desk.page, "go-live");

  await place.getByRole("button", { name: "Switch off for agents at Harbour Wellness San Diego" }).click();
  await place.getByText("On for 2 of 3 roles").waitFor();
  await place.getByText(/^Off at once for agents: nothing new is decided or approved here\./).waitFor();
  await place.getByText(/^Switched off by .+, /).waitFor();
  const on = place.getByRole("button", { name: "Switch on for agents at Harbour Wellness San Diego" });
  expect(await on.getAttribute("aria-disabled")).toBe("true");
  expect(await on.evaluate((button) => button === document.activeElement)).toBe(true);

  await desk.page.setViewportSize({ width: 390, height: 900 });
  expect(await sticksOut(frame)).toEqual([]);
  expect(await violationsIn(inside)).toEqual([]);
  await shot(desk.page, "go-live-390");
  await desk.page.setViewportSize({ width: 1280, height: 900 });

  const agent = await ring().desk("agent");
  const ticket = await agent.ticket(1001);
  await ticket.suggestion
    .getByText(
      "Suggest only: money is not switched on at Harbour Wellness San Diego for agents. It is on there for leads and finance.",
    )
    .waitFor();
  await shot(agent.page, "go-live-sidebar");
  await ticket.suggestion.getByRole("button", { name: "Insert reply only" }).waitFor();
});

it("speaks Spanish in 320 px", async () => {
  const { vendors, desk: open } = ring();
  const admin = STAFF.find(({ key }) => key === "admin");
  if (!admin) throw new Error("The demo has no admin");
  const { helpdeskUserId: id, name, email } = admin;
  await vendors.zendesk.seed({ users: [{ id, name, email, role: "admin", locale: "es" }] });
  // The desk around it leaves 320 px.
  const desk = await open("admin", { viewport: { width: 396, height: 900 } });
  await desk.page.getByTestId("nav-manager").click();
  const frame = desk.page.getByRole("region", { name: "Makegood" }).locator("iframe");
  const page = frame.contentFrame();
  await goTo(page, "Activar el dinero");
  const place = page.getByRole("region", { name: "Harbour Wellness San Diego" });
  await place.getByText("Activado para 2 de 3 funciones").waitFor();
  expect(await sticksOut(frame)).toEqual([]);
  expect(await violationsIn(await frameIn(frame))).toEqual([]);
  await shot(desk.page, "go-live-es-320");
});

it("who is no admin finds no such page", async () => {
  const desk = await ring().desk("finance");
  const page = await desk.manager("Money");
  expect(await page.getByRole("link", { name: "Go live" }).count()).toBe(0);
});
