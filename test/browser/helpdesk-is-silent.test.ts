/** Danger: a ticket says less than its case because the helpdesk is down, and nobody who looks at the case can see why. */
import { expect, it } from "vitest";
import { violationsIn } from "./support/axe.ts";
import { sticksOut } from "./support/frames.ts";
import { sharedRing } from "./support/ring.ts";

const ring = sharedRing();

it("a case says which helpdesk does not answer and since when, until it has heard", async () => {
  const { desk: openDesk, demo } = ring();
  const control = (method: string, body?: unknown) =>
    fetch(`${demo.vendorsOrigin}/_control/zendesk/faults`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const desk = await openDesk("agent");
  const manager = await desk.manager("Cases");
  await manager.getByRole("link", { name: "Start a case" }).click();
  await manager.getByRole("searchbox", { name: "Patient" }).fill("Oduya");
  await manager.getByRole("button", { name: /^Choose Wilma Oduya/ }).click();
  await manager.getByLabel("How did they ask?").selectOption("in_person");
  await manager.getByLabel("What did they ask for?").fill("She came to the desk and asks for her money.");
  await manager.getByRole("button", { name: "Start the case" }).click();
  await manager.getByRole("button", { name: "It is about something else: start one" }).click();
  await manager.getByRole("heading", { level: 1, name: "Wilma Oduya" }).waitFor();

  const down = { method: "POST", path: "/api/v2/tickets", times: 50, fail: { kind: "answer", status: 503 } };
  expect((await control("POST", down)).ok).toBe(true);
  await manager.getByRole("button", { name: "Make its ticket" }).click();
  const said = manager.getByText(
    /^Zendesk has not answered since .+: what this case says on its ticket waits\. Money does not\.$/,
  );
  await said.waitFor();
  const frame = desk.page.getByRole("region", { name: "Makegood" }).locator("iframe");
  const inside = await (await frame.elementHandle())?.contentFrame();
  expect(inside && (await violationsIn(inside))).toEqual([]);
  await desk.page.setViewportSize({ width: 320, height: 900 });
  expect(await sticksOut(frame)).toEqual([]);
  if (process.env.PICTURES_DIR) await desk.page.screenshot({ path: `${process.env.PICTURES_DIR}/helpdesk-silent.png` });
  expect((await control("DELETE")).ok).toBe(true);
  // The browser logs the refusal that the page shows in words.
  expect(desk.complaints.filter((line) => !line.includes("409"))).toEqual([]);
});
