/** Danger: money that a processor took stands beside no purchase, and nobody can see it, say whose it is, or take a wrong word back. */
import { expect, it } from "vitest";
import type { ImportRecord } from "../../core/contract/records.ts";
import { STAFF } from "../../demo/clinic/staff.ts";
import { violationsIn } from "./support/axe.ts";
import { type DeskPage, goTo } from "./support/desk-page.ts";
import { frameIn, sticksOut } from "./support/frames.ts";
import { sharedRing } from "./support/ring.ts";

const ring = sharedRing();
const SOURCE = "sync-test";
/** Inside, beside the desk's own rail. */
const NARROW = { width: 320 + 76, height: 844 };

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
/** Ten days ago at noon where the clinic is. */
const PAID_AT_MS = Date.parse(`${dayOf(Date.now() - 10 * 86_400_000)}T20:00:00Z`);

/** Two people whose purchases nobody has said how they were paid. */
function bought(): ImportRecord[] {
  const own = { source: SOURCE };
  const people = [
    ["N1", "Nadia Brook", "nadia@example.com"],
    ["N2", "Oskar Brook", "oskar@example.com"],
  ] as const;
  const line = { item: "I1", quantity: 1, paidMinor: 7_311, listMinor: 7_311, discountMinor: 0, taxMinor: 0 };
  return [
    {
      type: "location",
      ...own,
      sourceId: "L1",
      title: "Pier",
      timeZone: "America/Los_Angeles",
      jurisdiction: "US-CA",
      currency: "USD",
    },
    { type: "item", ...own, sourceId: "I1", title: "Quiet hour", kind: "service", category: "massage" },
    ...people.flatMap(([id, name, email]): ImportRecord[] => [
      {
        type: "patient",
        ...own,
        sourceId: id,
        name,
        emails: [email],
        phones: [],
        language: "en",
        since: "2024-01-01",
        visits: 3,
      },
      {
        type: "purchase",
        ...own,
        sourceId: `B${id}`,
        patient: id,
        location: "L1",
        boughtOn: dayOf(PAID_AT_MS),
        currency: "USD",
        invoice: `QH-${id}`,
        lines: [{ sourceId: `L${id}`, ...line }],
      },
    ]),
  ];
}

const frameOf = (desk: DeskPage) => desk.page.getByRole("region", { name: "Makegood" }).locator("iframe");
const shot = async (desk: DeskPage, name: string): Promise<void> => {
  if (process.env.SHOTS) await desk.page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true });
};

it("an admin has payments read, takes a suggestion, finds another's purchase, and takes a link back, also in Spanish at 320 px", async () => {
  const { vendors, demo, bearerOf, desk: openDesk } = ring();
  const loaded = await fetch(`${demo.workerOrigin}/v1/imports`, {
    method: "POST",
    headers: { authorization: `Bearer ${await bearerOf("admin")}`, "content-type": "application/json" },
    body: JSON.stringify({ records: bought() }),
  });
  expect([loaded.status, loaded.ok ? "" : await loaded.text()]).toEqual([200, ""]);
  const paid = { amountMinor: 7_311, currency: "USD", createdAtMs: PAID_AT_MS };
  await vendors.stripe.control("/payments", [
    { ...paid, email: "nadia@example.com", payerName: "Nadia Brook" },
    { ...paid, email: "somebody@example.com", payerName: "S. Body" },
  ]);

  const desk = await openDesk("admin");
  const page = await desk.manager("Connections");
  await page.getByRole("link", { name: "Stripe", exact: true }).click();
  const sync = page.getByRole("region", { name: "Payments from it" });
  await sync.getByRole("button", { name: "Read payments now" }).click();
  // A year of payments is read: on a busy machine that is longer than a page may take.
  await sync.getByText(/^Last read to the end /).waitFor({ timeout: 60_000 });
  await sync.getByText(/belong to no purchase\. They are on the page Import\.$/).waitFor();
  expect(await violationsIn(await frameIn(frameOf(desk)))).toEqual([]);
  await shot(desk, "sync-of-a-connection");

  await page.getByRole("link", { name: "Import" }).click();
  const without = page.getByRole("region", { name: "Payments without a purchase" });
  const nadias = without.getByRole("listitem").filter({ hasText: "nadia@example.com" });
  await nadias.getByText("It may be this: the same sum, day and person.").waitFor();
  await shot(desk, "payments-without-a-purchase");
  await nadias.getByRole("button", { name: /^Link \$73\.11, .* to Nadia Brook, Quiet hour$/ }).click();
  await nadias.waitFor({ state: "detached" });

  const others = without.getByRole("listitem").filter({ hasText: "somebody@example.com" });
  await others.getByRole("button", { name: /^Find its purchase: / }).click();
  await others.getByText("It fits no purchase of theirs.").waitFor();
  const search = others.getByRole("searchbox", { name: "Patient, e-mail or invoice" });
  // It is paid: a second payment has no place there.
  await search.fill("QH-N1");
  await search.press("Enter");
  await others.getByText("It fits no purchase of theirs.").waitFor();
  await search.fill("Oskar Brook");
  await search.press("Enter");
  await others.getByText("Is a payment that is missing there").waitFor();
  expect(await violationsIn(await frameIn(frameOf(desk)))).toEqual([]);
  await others.getByRole("button", { name: /^Link \$73\.11, .* to Oskar Brook, Quiet hour$/ }).click();
  await others.waitFor({ state: "detached" });

  await without.getByText("Linked lately").click();
  const link = without.getByRole("listitem").filter({ hasText: "Oskar Brook" });
  await link.getByText(/linked by Ada/).waitFor();
  await link.getByRole("button", { name: /^Undo the link of \$73\.11, / }).click();
  await others.waitFor();

  const admin = STAFF.find(({ key }) => key === "admin");
  if (!admin) throw new Error("The clinic has an admin");
  const { helpdeskUserId: id, name, email } = admin;
  await vendors.zendesk.seed({ users: [{ id, name, email, role: "admin", locale: "es" }] });
  try {
    const spanish = await openDesk("admin");
    await spanish.page.setViewportSize(NARROW);
    await spanish.page.getByTestId("nav-manager").click();
    const narrow = spanish.page.getByRole("region", { name: "Makegood" }).frameLocator("iframe");
    await goTo(narrow, "Importar");
    await narrow.getByRole("heading", { name: "Pagos sin compra" }).waitFor();
    await narrow.getByText("Vinculados hace poco").click();
    await narrow
      .getByRole("button", { name: /^Deshacer el vínculo de / })
      .first()
      .waitFor();
    expect(await sticksOut(frameOf(spanish))).toEqual([]);
    expect(await violationsIn(await frameIn(frameOf(spanish)))).toEqual([]);
    await shot(spanish, "payments-without-a-purchase-es");
  } finally {
    await vendors.zendesk.seed({ users: [{ id, name, email, role: "admin", locale: "en-US" }] });
  }
});
