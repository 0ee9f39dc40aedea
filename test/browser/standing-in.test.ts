/** Danger: somebody goes away and nobody can approve, or whoever stands in decides what they must not, or without a trace. */
import type { FrameLocator } from "playwright-core";
import { expect, it } from "vitest";
import { violationsIn } from "./support/axe.ts";
import { sharedRing } from "./support/ring.ts";
import { PATIENCE } from "./support/vendors.ts";

const ring = sharedRing();

const YEN = 1023;

const requestFor = (manager: FrameLocator, patient: string) =>
  manager.getByRole("article", { name: new RegExp(`for ${patient}`) });

it("lets a lead decide for finance who is away, under both names, and ends when it is taken back", async () => {
  const { desk: openDesk, vendors } = ring();
  const desk = await openDesk("agent");
  const ticket = await desk.ticket(YEN);
  await ticket.sidebar.getByRole("button", { name: "Ask finance: refund ¥51,000" }).click();
  await ticket.sidebar.getByRole("button", { name: "Yes", exact: true }).click();
  await ticket.decided.getByText("Waits for finance").waitFor();

  await desk.switchUser("lead");
  let manager = await desk.manager("Approvals");
  await requestFor(manager, "Haruto Mizushima").getByText("Your role cannot decide this.").waitFor();

  await desk.switchUser("finance");
  manager = await desk.manager("Approvals");
  await manager.getByText("Away? Let somebody approve for you").click();
  const form = manager.getByRole("form", { name: "Away? Let somebody approve for you" });
  // Nothing is sent before it is whole, and each field says what it needs.
  await form.getByRole("button", { name: "Let them approve" }).click();
  await form.getByText("Fill this in.").waitFor();
  await form.getByText("Write a few words more.").waitFor();
  await form.getByRole("combobox", { name: "Who approves for you" }).selectOption({ label: "Leo Brandt (lead)" });
  const first = form.getByLabel("First day");
  const today = await first.inputValue();
  const later = new Date(Date.parse(today) + 30 * 86_400_000).toISOString().slice(0, 10);
  await form.getByLabel("Last day, included").fill(later);
  await form.getByText("At most 30 days.").waitFor();
  await form.getByLabel("Last day, included").fill(today);
  await form.getByRole("textbox", { name: "Why, in one sentence" }).fill("At the dentist until tonight.");
  await form.getByRole("button", { name: "Let them approve" }).click();
  const list = manager.getByRole("region", { name: "Who stands in for whom" });
  await list.getByText("Leo Brandt approves for Fay Osei").waitFor();
  await list.getByText("At the dentist until tonight.").waitFor();
  const frame = await (
    await desk.page.getByRole("region", { name: "Makegood" }).locator("iframe").elementHandle()
  )?.contentFrame();
  if (!frame) throw new Error("The frame is empty");
  expect(await violationsIn(frame)).toEqual([]);

  await desk.switchUser("lead");
  manager = await desk.manager("Approvals");
  const request = requestFor(manager, "Haruto Mizushima");
  await request.getByText(/^You decide this for Fay Osei/).waitFor();
  await request.getByRole("button", { name: /^Approve/ }).click();
  await manager
    .getByRole("group", { name: /^Approve for Haruto Mizushima/ })
    .getByRole("button", { name: /^Yes, approve/ })
    .click();
  await manager.getByText(/^Approved for Haruto Mizushima/).waitFor();
  await expect
    .poll(async () => (await vendors.zendesk.notes(YEN)).at(-1), PATIENCE)
    .toContain("Approved by Leo Brandt for Fay Osei");

  await manager.getByRole("button", { name: "End it: Leo Brandt approves for Fay Osei" }).click();
  await manager.getByText("Nobody stands in for anybody.").waitFor();
  await manager.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Cases" }).click();
  expect(desk.complaints).toEqual([]);
});
