/** Danger: Ana is away, her cases lie where nobody looks, and once she is back somebody else still works on them. */
import type { FrameLocator, Locator } from "playwright-core";
import { expect, it } from "vitest";
import { faultsOf } from "./support/axe.ts";
import type { DeskPage } from "./support/desk-page.ts";
import { sharedRing } from "./support/ring.ts";

const ring = sharedRing();

const pageFrame = (desk: DeskPage): Locator => desk.page.getByRole("region", { name: "Makegood" }).locator("iframe");
const shot = (desk: DeskPage, name: string) =>
  process.env.SHOTS ? desk.page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true }) : undefined;

async function allMine(manager: FrameLocator): Promise<void> {
  await manager.getByRole("link", { name: "All", exact: true }).click();
}

it("her case and its task come to who takes over, say for whom, and leave again when she is back", async () => {
  const { desk: openDesk } = ring();
  const desk = await openDesk("agent");
  const ticket = await desk.ticket(1024);
  await ticket.suggestion.getByRole("button", { name: "Refund $400.00 + insert reply" }).click();
  await ticket.sidebar.getByRole("button", { name: "Yes", exact: true }).click();
  await ticket.decided.waitFor();

  await desk.switchUser("lead");
  let manager = await desk.manager("Cases");
  await allMine(manager);
  await manager.getByText("Nothing here").or(manager.getByText("0 cases")).first().waitFor();

  await desk.switchUser("agent");
  manager = await desk.manager("Approvals");
  await manager.getByText("Say who is away").click();
  const form = manager.getByRole("form", { name: "Say who is away" });
  await form.getByRole("button", { name: "Save" }).click();
  await form.getByText("Fill this in.").waitFor();
  // An agent has no right to lend, and says nothing of others.
  expect(await form.getByRole("checkbox").count()).toBe(0);
  expect(await form.getByRole("combobox", { name: "Who is away" }).count()).toBe(0);
  await form.getByRole("combobox", { name: "Who takes over" }).selectOption({ label: "Leo Brandt (lead)" });
  // By the keyboard, as every form here.
  await form.getByLabel("Last day, included").press("Enter");
  const list = manager.getByRole("region", { name: "Who is away" });
  await list.getByText("Leo Brandt takes over for Ana Flores").waitFor();
  await shot(desk, "away-approvals");
  expect(await faultsOf(pageFrame(desk))).toEqual([]);

  await desk.switchUser("lead");
  manager = await desk.manager("Cases");
  await allMine(manager);
  await manager
    .getByText(/^for Ana Flores, who is away until /)
    .first()
    .waitFor();
  await shot(desk, "away-cases");
  expect(await faultsOf(pageFrame(desk))).toEqual([]);
  await manager.getByRole("link", { name: "Noelle Farrow" }).first().click();
  await manager.getByText(/\(for Ana Flores, who is away until /).waitFor();
  await shot(desk, "away-case");
  const { sidebar } = await desk.ticket(1001);
  await sidebar.getByRole("button", { name: "My cases" }).click();
  await sidebar.getByRole("button", { name: /^Money moving ?\d/ }).click();
  await sidebar
    .getByRole("region", { name: "My cases" })
    .getByText(/^for Ana Flores, who is away until /)
    .waitFor();
  await shot(desk, "away-sidebar");

  // A lead says it of others, and may lend what is their own.
  manager = await desk.manager("Approvals");
  await manager.getByText("Say who is away").click();
  const own = manager.getByRole("form", { name: "Say who is away" });
  await own.getByRole("combobox", { name: "Who takes over" }).selectOption({ label: "Fay Osei (finance)" });
  await own.getByRole("checkbox", { name: /^They may also approve/ }).check();
  await own.getByRole("textbox", { name: "Why they may approve, in one sentence" }).fill("At the dentist.");
  await desk.page.setViewportSize({ width: 400, height: 900 });
  await shot(desk, "away-form-320");
  expect(await faultsOf(pageFrame(desk))).toEqual([]);
  await desk.page.setViewportSize({ width: 1280, height: 900 });
  await own.getByRole("button", { name: "Save" }).click();
  const away = manager.getByRole("region", { name: "Who is away" });
  await away.getByText("Fay Osei may also approve for Leo Brandt.").waitFor();
  await away.getByText("Leo Brandt is away too: Fay Osei has the cases and tasks meanwhile.").waitFor();
  await manager
    .getByRole("region", { name: "Who stands in for whom" })
    .getByText("Fay Osei approves for Leo Brandt")
    .waitFor();
  await shot(desk, "away-chain");
  await away.getByRole("button", { name: "End it: Leo Brandt is back" }).click();
  await manager.getByText("Nobody stands in for anybody.").waitFor();
  await away.getByRole("button", { name: "End it: Ana Flores is back" }).click();
  await away.getByText("Nobody is away.").waitFor();
  await manager.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Cases" }).click();
  await allMine(manager);
  await manager.getByText("Nothing here").or(manager.getByText("0 cases")).first().waitFor();
  expect(await manager.getByText(/who is away until/).count()).toBe(0);
  expect(desk.complaints).toEqual([]);
});
