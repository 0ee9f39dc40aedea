/** Danger: what the records say of which nobody has written lies where nobody looks, or is clicked away by who may not. */
import { expect, it } from "vitest";
import { violationsIn } from "./support/axe.ts";
import { sticksOut } from "./support/frames.ts";
import { sharedRing } from "./support/ring.ts";

const ring = sharedRing();

it("shows a lead what was found, with its facts, sum and letter, and is dismissed with a reason, for good", async () => {
  const desk = await ring().desk("lead");
  const manager = await desk.manager("Cases");
  await manager.getByRole("radio", { name: "Everyone's" }).check();
  await manager.getByRole("rowheader", { name: "Wilma Oduya" }).getByRole("link").click();
  const found = manager.getByRole("region", { name: "Found in the records" });
  await found.getByRole("heading", { name: "Membership charged after its end" }).waitFor();
  await found.getByText("$129.00 owed to the patient").waitFor();
  await found.getByText("Suggested: Refund $129.00").waitFor();
  await found.getByText("Letter to the patient").click();
  await found.getByText(/Your Wellness membership, monthly ended on/).waitFor();
  const frame = desk.page.getByRole("region", { name: "Makegood" }).locator("iframe");
  const inside = await (await frame.elementHandle())?.contentFrame();
  expect(inside && (await violationsIn(inside))).toEqual([]);
  await desk.page.setViewportSize({ width: 320, height: 900 });
  expect(await sticksOut(frame)).toEqual([]);

  await found.getByRole("button", { name: "This is nothing: Membership charged after its end" }).click();
  await found.getByRole("button", { name: "Dismiss" }).click();
  await found.getByText("Choose why.").waitFor();
  await found.getByLabel("Why").selectOption("other");
  await found.getByRole("button", { name: "Dismiss" }).click();
  await found.getByText("Say why in a few words.").waitFor();
  await found.getByLabel("In one sentence").fill("She rang and stays a member.");
  await found.getByRole("button", { name: "Dismiss" }).click();
  await found.getByText(/^Dismissed: Something else\. Leo/).waitFor();
  await found.getByText("She rang and stays a member.").waitFor();
  expect(await found.getByRole("button", { name: /^This is nothing/ }).count()).toBe(0);
  expect(desk.complaints).toEqual([]);
});

it("tells an agent who may dismiss it", async () => {
  const desk = await ring().desk("agent");
  const manager = await desk.manager("Cases");
  await manager.getByRole("radio", { name: "Everyone's" }).check();
  await manager.getByRole("rowheader", { name: "Leroy Bascomb" }).getByRole("link").first().click();
  const found = manager.getByRole("region", { name: "Found in the records" });
  await found.getByText("A lead or finance can dismiss this.").waitFor();
  await found.getByText(/the money (leaves by|was to leave by) .* · Texas Insurance Code/).waitFor();
});
