/** Danger: one person raises what may leave, and the other who has to agree cannot read what. */
import { expect, it } from "vitest";
import { clinicRules } from "../../demo/clinic/policies.ts";
import { violationsIn } from "./support/axe.ts";
import type { DeskPage } from "./support/desk-page.ts";
import { frameIn, sticksOut } from "./support/frames.ts";
import { sharedRing } from "./support/ring.ts";

const ring = sharedRing();

const appFrame = (desk: DeskPage) => desk.page.getByRole("region", { name: "Makegood" }).locator("iframe");

it("rules that one admin raises wait, and are confirmed by another who reads what changes from what to what", async () => {
  const { demo, bearerOf, desk: open } = ring();
  const rules = clinicRules();
  const agent = { ...rules.authority.agent, perDecisionMinor: 25_000_000 };
  const raised = { ...rules, undoWindowSeconds: 0, authority: { ...rules.authority, agent }, signature: "Harbour" };
  const record = { type: "rules_version", source: "a-file", sourceId: "harbour-rules@2", rules: raised };
  const asked = await fetch(`${demo.workerOrigin}/v1/imports`, {
    method: "POST",
    headers: { authorization: `Bearer ${await bearerOf("admin")}`, "content-type": "application/json" },
    body: JSON.stringify({ records: [record] }),
  });
  expect(await asked.json()).toMatchObject({ waiting: ["harbour-rules@2"] });

  const admin = await open("admin");
  await (await admin.manager("Cases")).getByText("New account rules wait").waitFor();
  expect(await appFrame(admin).contentFrame().getByRole("button", { name: "Confirm the new rules" }).count()).toBe(0);

  for (const [width, scheme] of [
    // The desk around it leaves 320 px.
    [396, "dark"],
    [1280, "light"],
  ] as const) {
    const lead = await open("lead", { viewport: { width, height: 900 }, scheme });
    const page = await lead.manager("Cases");
    await page.getByText(/^Alone as agent, in one decision: .* → \$250,000\.00/).waitFor();
    await page.getByText(/^Time to undo before money leaves: \d+ seconds? → 0 seconds/).waitFor();
    const shown = (await page.locator(".notice").first().innerText()).split("\n");
    expect(shown.join(" ")).not.toMatch(/#[0-9a-f]{8}|Minor/);
    expect(shown.length).toBeLessThan(14);
    expect(await violationsIn(await frameIn(appFrame(lead)))).toEqual([]);
    expect(await sticksOut(appFrame(lead))).toEqual([]);
    await page.getByText(/changes, as recorded$/).click();
    await page.getByText("authority.agent.perDecisionMinor").waitFor();
    if (width === 1280) {
      await page.getByRole("button", { name: "Confirm the new rules" }).click();
      await page.getByRole("button", { name: "Yes, put them in force" }).click();
      await page.getByText("The account rules let more money leave now").waitFor();
      await page.getByText(/^Asked for by .*, confirmed by /).waitFor();
    }
    expect(lead.complaints).toEqual([]);
  }
});
