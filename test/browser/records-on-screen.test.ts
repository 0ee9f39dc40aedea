/** Danger: the clinic's records say it, the import brings it, and the agent who decides does not see it. */
import { expect, it } from "vitest";
import { faultsOf } from "./support/axe.ts";
import type { DeskPage } from "./support/desk-page.ts";
import { sharedRing } from "./support/ring.ts";

const ring = sharedRing();

const shot = (desk: DeskPage, name: string) =>
  process.env.SHOTS ? desk.page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true }) : undefined;

/** What of a ticket's records is on the screen: under *Uses* and under *Payments*. */
it.each([
  [
    1001,
    "what each visit was, cost and is called",
    {
      Uses: ["patient paid $15.00", "charged as a use", /invoice V-[0-9A-F]{6}/, /note N-[0-9A-F]{6}/, "Dr. L."],
      Payments: [/^card ends \d{4}/, "taken by Stripe", /\d+ days ago/, /sold by Nia P\./],
    },
  ],
  [
    1008,
    "an expiry that was extended, and a miss that was charged as a fee",
    { Uses: [/^Expires .+ first /, "charged as a fee"] },
  ],
  [
    1009,
    "benefits of a membership that were not used",
    {
      Uses: [
        /^Deep-clean facial, 1 each period: 1 left unused from .+ to .+\. Earlier: 2 unused, expired\.$/,
        /Cancellation asked/,
      ],
    },
  ],
  [1010, "the lot and the state of a product that came back", { Payments: [/lot VC-2217 · unopened · brought back /] }],
] as const)("ticket %i shows %s", async (id, _, expected) => {
  const desk = await ring().desk("agent");
  const { sidebar, frame } = await desk.ticket(id);
  for (const [panel, texts] of Object.entries(expected)) {
    await sidebar.locator("summary", { hasText: panel }).first().click();
    const open = sidebar.locator("details[open]").filter({ has: sidebar.locator("summary", { hasText: panel }) });
    for (const text of texts) await open.getByText(text).first().scrollIntoViewIfNeeded();
  }
  await shot(desk, `records-${id}`);
  expect(await faultsOf(frame)).toEqual([]);
  expect(desk.complaints).toEqual([]);
});
