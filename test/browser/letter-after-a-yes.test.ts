/** Danger: the patient never hears of a yes, reads two letters that contradict each other, or an exception is paid that was said to be asked for. */
import { expect, it } from "vitest";
import { makeException } from "./support/make-exception.ts";
import { sharedRing } from "./support/ring.ts";
import { PATIENCE } from "./support/vendors.ts";

const ring = sharedRing();
const ABOVE_LIMIT = 1018;
const LETTER_MISSING = "Approved. The letter is not in the reply yet";

it("offers the letter with the yes until it is in the reply, in the place of the unsent holding letter, and is quiet once it was sent", async () => {
  const { desk: openDesk } = ring();
  const agent = await openDesk("agent");
  const ticket = await agent.ticket(ABOVE_LIMIT);
  await ticket.sidebar.getByRole("button", { name: "Ask a lead: refund $1,650.00" }).click();
  await ticket.sidebar.getByRole("button", { name: "Yes", exact: true }).click();
  await ticket.decided.getByText(/^Put into the reply at .*\. Read it, then send it\.$/).waitFor();
  await expect.poll(() => ticket.editor.innerText()).toContain("and we are looking into it");

  const lead = await openDesk("lead");
  const manager = await lead.manager("Approvals");
  await manager
    .getByRole("article", { name: /for Ingrid Solheim/ })
    .getByRole("button", { name: /^Approve/ })
    .click();
  await manager
    .getByRole("group", { name: /^Approve for Ingrid Solheim/ })
    .getByRole("button", { name: /^Yes, approve/ })
    .click();

  await ticket.decided.getByText(LETTER_MISSING).waitFor({ timeout: 30_000 });
  expect(await ticket.decided.getByText("Put into the reply at").count()).toBe(0);
  await ticket.decided.getByRole("button", { name: "Insert into the reply" }).click();
  await ticket.decided.getByText(/^Put into the reply at/).waitFor();
  expect(await ticket.decided.getByText(LETTER_MISSING).count()).toBe(0);
  const reply = await ticket.editor.innerText();
  expect(reply).toContain("we will return $1,650 to your");
  expect(reply).not.toContain("and we are looking into it");

  await ticket.submit();
  await expect.poll(() => ticket.decided.getByText("Put into the reply at").count(), PATIENCE).toBe(0);
  expect(await ticket.decided.getByText(LETTER_MISSING).count()).toBe(0);
  // Another tab has no mark of its own: the helpdesk's words say that it was sent.
  const other = await (await openDesk("agent")).ticket(ABOVE_LIMIT);
  await other.decided.getByRole("button", { name: "Insert into the reply" }).waitFor();
  expect(await other.decided.getByText(LETTER_MISSING).count()).toBe(0);
  expect(agent.complaints).toEqual([]);
});

it("says before an exception whether somebody is asked, and names the payment", async () => {
  const { desk: openDesk } = ring();
  const made = { amount: "50", cause: "goodwill", sentence: "She has come to us for years." };
  const said = async (user: "lead" | "agent", words: RegExp) => {
    const desk = await openDesk(user);
    const ticket = await desk.ticket(1001);
    await makeException(ticket, made);
    await ticket.sidebar.getByRole("button", { name: /^As an exception:/ }).click();
    const question = ticket.sidebar.getByRole("group", { name: /^Refund \$50\.00 to Visa/ });
    await question.getByText(words).first().waitFor();
    expect(desk.complaints).toEqual([]);
  };
  await said("lead", /within your own limit/);
  await said("agent", /within your own limit|goes to a lead first/);
});

it("takes no yes to an exception before it is known whether somebody is asked, and keeps the focus until then", async () => {
  const { desk: openDesk, vendors } = ring();
  const desk = await openDesk("lead");
  const ticket = await desk.ticket(1001);
  await makeException(ticket, { amount: "50", cause: "goodwill", sentence: "She has come to us for years." });
  const known = Promise.withResolvers<void>();
  await desk.page.route("**/dry-run", async (route) => {
    await known.promise;
    await route.continue();
  });
  await ticket.sidebar.getByRole("button", { name: /^As an exception:/ }).click();
  const question = ticket.sidebar.getByRole("group", { name: /^Refund \$50\.00 to/ });
  await question.getByText(/^Looking whether this exception needs a second person/).waitFor();
  const yes = question.getByRole("button", { name: "Yes", exact: true });
  expect(await yes.getAttribute("aria-disabled")).toBe("true");
  await expect.poll(() => yes.evaluate((button) => button === button.ownerDocument.activeElement)).toBe(true);
  await yes.press("Enter");
  await yes.dispatchEvent("click");
  expect(await question.isVisible()).toBe(true);
  expect(await ticket.sidebar.getByRole("region", { name: "What was decided", exact: true }).count()).toBe(0);
  known.resolve();
  await question.getByText(/within your own limit/).waitFor();
  expect(await yes.getAttribute("aria-disabled")).toBeNull();
  expect((await vendors.stripe.refunds()).filter(({ amount }) => amount === 5_000)).toEqual([]);
  expect(desk.complaints).toEqual([]);
});
