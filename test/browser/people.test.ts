/**
 * Danger: somebody left with a page open and nobody can shut it; or somebody decides for their own family because nothing asks; or nobody can say
 * that two logins are one person, who asks by the one and says yes by the other.
 */
import type { Locator } from "playwright-core";
import { expect, it } from "vitest";
import { DEMO } from "../../demo/runtime/names.ts";
import { makeAccountKey } from "../../worker/auth/account-key.ts";
import { faultsOf, violationsIn } from "./support/axe.ts";
import { hasFocus } from "./support/keyboard.ts";
import { type Ring, sharedRing } from "./support/ring.ts";

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

/** Somebody else of this name, whom the helpdesk has not shown yet. */
async function another(ring: Ring, externalId: string, name: string): Promise<void> {
  const { demo, operator } = ring;
  const at = `${demo.workerOrigin}/operator/accounts/${makeAccountKey(operator.rootKey, DEMO.accountId)}`;
  const people = [{ helpdesk: "zendesk", externalId, name, role: "lead" }];
  const answer = await fetch(at, {
    method: "PUT",
    headers: { authorization: `Bearer ${operator.operatorToken}`, "content-type": "application/json" },
    body: JSON.stringify({ title: "Harbour Wellness", language: "en", money: "on", connections: [], people }),
  });
  expect(answer.status, await answer.text()).toBe(200);
}

it("an admin joins two logins of one person, having read what changes, and parts them again: on 320 px, by keyboard", async () => {
  const long = "Ana Maria del Carmen Flores-Bartholomew-Featherstonehaugh";
  await another(ring(), "20098", long);
  const desk = await ring().desk("admin", { viewport: { width: 396, height: 900 } });
  const manager = await desk.manager("People");
  const frame = desk.page.getByRole("region", { name: "Makegood" }).locator("iframe");
  expect(await manager.getByRole("heading", { name: "May be one person" }).count()).toBe(0);

  const own = manager.getByRole("listitem").filter({ hasText: "Ada Lindgren" }).first();
  await own.getByText("Which logins are yours").waitFor();
  const row = manager.locator("li.panel-box").filter({ hasText: `Join ${long}` });
  await row.locator("summary").focus();
  await desk.page.keyboard.press("Enter");
  await row.getByLabel("The same person as").selectOption({ label: "Ana Flores, Zendesk" });
  await row.getByLabel("They act from then on as").selectOption({ label: "Ana Flores, Zendesk" });
  await row.getByText("They act as Ana Flores: agent. The other role, lead, ends.").waitFor();
  const join = row.getByRole("button", { name: `Join ${long} with Ana Flores` });
  await join.click();
  await row.getByText("Write a few words more.").waitFor();
  expect(await faultsOf(frame)).toEqual([]);
  if (process.env.SHOTS) await desk.page.screenshot({ path: `${process.env.SHOTS}/join-320.png`, fullPage: true });
  await row.getByLabel("How you know, in one sentence").fill("Ana answers both desks, I asked her.");
  await desk.page.keyboard.press("Enter");

  const ana = manager.locator("li.panel-box").filter({ hasText: `Not the same person: ${long}` });
  const joined = manager.getByRole("list", { name: "How Ana Flores signs in" });
  await joined.getByText("Ana answers both desks, I asked her.").waitFor();
  expect(await row.count()).toBe(0);
  expect(await faultsOf(frame)).toEqual([]);
  if (process.env.SHOTS) await desk.page.screenshot({ path: `${process.env.SHOTS}/joined-320.png`, fullPage: true });
  const part = joined.getByRole("button", { name: `Not the same person: ${long} and Ana Flores` });
  await part.click();
  await desk.page.keyboard.press("Escape");
  await expect.poll(() => hasFocus(part)).toBe(true);
  await part.click();
  await joined.getByLabel("How you know, in one sentence").fill("They are cousins, I was wrong.");
  await joined.getByRole("button", { name: "They are two" }).click();
  await row.waitFor();
  expect(await ana.count()).toBe(0);
  expect(desk.complaints).toEqual([]);
});

it("two of one name stand above the list, with why neither approves for the other", async () => {
  await another(ring(), "20099", "ANA  FLORES");
  const manager = await (await ring().desk("admin")).manager("People");
  const maybe = manager.getByRole("region", { name: "May be one person" });
  await maybe.getByText("one name", { exact: true }).waitFor();
  await maybe.getByText("They are one person").click();
  await maybe.getByLabel("How you know, in one sentence").fill("She told me so this morning.");
  await maybe.getByRole("button", { name: /^Join / }).click();
  await maybe.waitFor({ state: "detached" });
});
