/** Danger: somebody says yes to sums and tasks that they were never shown, or looking at them already does something. */
import { expect, it } from "vitest";
import { faultsOf } from "./support/axe.ts";
import { sharedRing } from "./support/ring.ts";

const ring = sharedRing();

it("tells the whole plan in the question, at 320 px, and does nothing until the yes", async () => {
  const { desk: openDesk, vendors } = ring();
  const desk = await openDesk("agent");
  const ticket = await desk.ticket(1001);
  const tags = (await vendors.zendesk.ticket(1001)).tags;
  await ticket.suggestion.getByRole("button", { name: "Refund $800.00 + insert reply" }).click();
  const question = ticket.sidebar.getByRole("group", { name: "Refund $800.00 to Visa ··42?" });
  await question.getByText("What exactly happens?").click();
  await question.getByText(/Visa\s··42: \$1,200\.00 left now, \$400\.00 after/).waitFor();
  await question.getByText(/4 uses taken back/).waitFor();
  await question.getByText(/Void “.*” in the clinic's own system: 4 uses/).waitFor();
  expect(await faultsOf(ticket.frame)).toEqual([]);

  await question.getByRole("button", { name: "No", exact: true }).click();
  expect((await vendors.zendesk.ticket(1001)).tags).toEqual(tags);
  expect(await vendors.stripe.refunds()).toEqual([]);
  expect(await ticket.sidebar.getByRole("region", { name: "What was decided", exact: true }).count()).toBe(0);
  expect(desk.complaints).toEqual([]);
});
