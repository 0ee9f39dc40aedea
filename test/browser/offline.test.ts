/** Danger: what cannot be sent is offered all the same: offline, and once the session is over. */
import { expect, it } from "vitest";
import { sharedRing } from "./support/ring.ts";

const ring = sharedRing();

it("finance is offered no comparison while the browser is offline, and is again afterwards", async () => {
  const desk = await ring().desk("finance");
  const money = await desk.manager("Money");
  const compare = money.getByRole("button", { name: "Compare now" });
  await compare.waitFor();
  await desk.page.context().setOffline(true);
  await money.getByRole("alert").filter({ hasText: "You are offline." }).waitFor();
  expect(await compare.isDisabled()).toBe(true);
  await compare.focus();
  await desk.page.keyboard.press("Enter");
  expect(await money.getByText("No answer arrived").count()).toBe(0);
  await desk.page.context().setOffline(false);
  await expect.poll(() => compare.isEnabled()).toBe(true);
});

it("a yes that was asked for before the network went is held back, with the focus on it", async () => {
  const desk = await ring().desk("agent");
  const ticket = await desk.ticket(1006);
  await ticket.suggestion.getByRole("button", { name: "Refund $250.00 + insert reply" }).click();
  const yes = ticket.sidebar.getByRole("button", { name: "Yes", exact: true });
  await yes.waitFor();
  await desk.page.context().setOffline(true);
  await ticket.sidebar.getByRole("alert").filter({ hasText: "You are offline." }).waitFor();
  await desk.page.keyboard.press("Enter");
  expect(await yes.isDisabled()).toBe(true);
  expect(await yes.evaluate((button) => button === document.activeElement)).toBe(true);
  await desk.page.context().setOffline(false);
  await expect.poll(() => yes.isEnabled()).toBe(true);
});

it("after the session's end nothing is sent again, and what the server said of the last try is shown", async () => {
  const desk = await ring().desk("agent");
  const ticket = await desk.ticket(1007);
  const answers = [
    { status: 503, code: "busy" },
    { status: 401, code: "session_expired" },
  ];
  await desk.page.route("**/v1/decisions/*", (route) => {
    const { status, code } = answers.shift() ?? { status: 500, code: "internal" };
    const body = JSON.stringify({ type: `/problems/${code}`, title: code, status, code, requestId: "r" });
    return route.fulfill({ status, contentType: "application/problem+json", body });
  });
  await ticket.suggestion.getByRole("button", { name: /insert reply$/ }).click();
  await ticket.sidebar.getByRole("button", { name: "Yes", exact: true }).click();
  const pending = ticket.sidebar.getByRole("alert").filter({ hasText: "Was it received?" });
  await pending.getByText("Too much at once. Try again in a moment.").waitFor();
  const again = pending.getByRole("button", { name: "Send again" });
  await again.click();
  await ticket.sidebar.getByRole("alert").filter({ hasText: "Your session has ended." }).waitFor();
  await expect.poll(() => again.isDisabled()).toBe(true);
});
