/** Danger: somebody left with a page open and nobody can shut it; or somebody decides for their own family because nothing asks. */
import type { Locator } from "playwright-core";
import { expect, it } from "vitest";
import { faultsOf, violationsIn } from "./support/axe.ts";
import { sharedRing } from "./support/ring.ts";

const ring = sharedRing();

it("an admin ends somebody's sessions: their open page stops, and a page that is opened anew goes on", async () => {
  const { desk: openDesk } = ring();
  const agent = await openDesk("agent");
  const ticket = await agent.ticket(1001);
  const desk = await openDesk("admin");
  const manager = await desk.manager("People");
  const end = manager.getByRole("button", { name: /^End sessions: / });
  await end.first().waitFor();
  const frame = await (
    await desk.page.getByRole("region", { name: "Makegood" }).locator("iframe").elementHandle()
  )?.contentFrame();
  if (!frame) throw new Error("The frame is empty");
  const row = manager.getByRole("listitem").filter({ hasText: "Ana" });
  await row.getByRole("button", { name: /^End sessions: Ana/ }).click();
  await row.getByText("Every open page of theirs stops at once.").waitFor();
  expect(await violationsIn(frame)).toEqual([]);
  await row.getByRole("button", { name: "Yes, end them" }).click();
  await row.getByText("Sessions ended:").waitFor();

  // The page may have heard of it by a question of its own: then nothing can be pressed any more.
  const press = (button: Locator) => button.click({ timeout: 3000 }).catch(() => undefined);
  await press(ticket.suggestion.getByRole("button", { name: "Refund $800.00 + insert reply" }));
  await press(ticket.sidebar.getByRole("button", { name: "Yes", exact: true }));
  await ticket.sidebar
    .getByText(/session has ended/i)
    .first()
    .waitFor();
  expect(await ticket.decided.getByRole("heading", { name: "Refund $800.00" }).count()).toBe(0);

  const anew = await agent.ticket(1002);
  await anew.suggestion.waitFor();
});

it("whoever says that the patient is family leaves the decision to somebody else", async () => {
  const desk = await ring().desk("agent");
  const ticket = await desk.ticket(1001);
  await ticket.suggestion.getByRole("button", { name: "Refund $800.00 + insert reply" }).waitFor();
  await ticket.sidebar
    .getByText(/^Maya Chen/)
    .first()
    .click();
  await ticket.sidebar.getByText("You or your family?").click();
  await ticket.sidebar.getByRole("button", { name: "Leave it to somebody else" }).click();
  await ticket.sidebar.getByText("Write a few words more.").waitFor();
  expect(await faultsOf(ticket.frame)).toEqual([]);
  await ticket.sidebar.getByRole("textbox", { name: "How are you related, in one sentence" }).fill("She is my sister.");
  await ticket.sidebar.getByRole("button", { name: "Leave it to somebody else" }).click();
  await ticket.sidebar.getByText("This is your own matter or your family's: somebody else decides it.").waitFor();
  expect(await ticket.suggestion.getByRole("button", { name: /^Refund/ }).count()).toBe(0);
  expect(desk.complaints).toEqual([]);
});
