/** Danger: mail goes to patients by itself and nobody sees from the form what, to whom and when, or who may not turns it on. */
import { expect, it } from "vitest";
import { violationsIn } from "./support/axe.ts";
import { sticksOut } from "./support/frames.ts";
import { sharedRing } from "./support/ring.ts";

const ring = sharedRing();
const ADDRESS = "Harbour Wellness\n12 Quay Street\nSan Diego, CA 92101";

it("an admin reads what is sent by itself, to whom and when, saves it on a narrow page, and finds it again", async () => {
  const desk = await ring().desk("admin");
  const page = await desk.manager("Notices");
  const form = page.getByRole("region", { name: "What patients get from the clinic" });
  const mail = form.getByRole("checkbox", { name: "Send an e-mail by itself when a refund request arrives" });
  await mail.waitFor();
  const frame = desk.page.getByRole("region", { name: "Makegood" }).locator("iframe");
  const narrow = () =>
    frame.evaluate((element: HTMLElement) => {
      element.style.inlineSize = "390px";
    });
  await narrow();
  const wasOn = await mail.isChecked();
  await form.getByLabel("Postal address").fill(ADDRESS);
  // What is no phone is said at its field, in the reader's words, and nothing is saved.
  const phone = form.getByLabel("Phone for patients");
  await phone.fill("call the desk");
  await form.getByRole("button", { name: "Save" }).click();
  await form.getByText("This is no phone number").waitFor();
  expect([await phone.getAttribute("aria-invalid"), await phone.inputValue()]).toEqual(["true", "call the desk"]);
  expect(await form.getByText("must be").count()).toBe(0);
  await phone.fill("(619) 555-0199");
  expect(await phone.getAttribute("aria-invalid")).toBe("false");
  await mail.setChecked(!wasOn);
  for (const said of [/^What: one short e-mail/, /^To whom: the patient, where/, /^When: as soon as/])
    expect(await form.getByText(said).isVisible()).toBe(true);
  await form.getByRole("button", { name: "Save" }).click();
  await page.locator("[aria-live=polite] p", { hasText: "Saved." }).waitFor({ state: "attached" });
  const inside = await (await frame.elementHandle())?.contentFrame();
  expect(inside && (await violationsIn(inside))).toEqual([]);
  expect(await sticksOut(frame)).toEqual([]);
  if (process.env.PICTURES) await form.screenshot({ path: `${process.env.PICTURES}/clinic-details.png` });

  await desk.page.reload();
  await desk.manager("Notices");
  await mail.waitFor();
  expect(await form.getByLabel("Postal address").inputValue()).toBe(ADDRESS);
  expect(await form.getByLabel("Phone for patients").inputValue()).toBe("(619) 555-0199");
  expect(await mail.isChecked()).toBe(!wasOn);
  // The number that is none was refused once.
  expect(desk.complaints.filter((one) => !one.includes("422"))).toEqual([]);
});

it.each(["lead", "finance", "agent"] as const)(
  "a person who is %s and no admin neither sees it nor sets it",
  async (user) => {
    const { desk: openDesk, demo, bearerOf } = ring();
    const url = `${demo.workerOrigin}/v1/clinic-details`;
    const as = async (who: "admin" | typeof user, init: RequestInit = {}) => {
      const headers = { authorization: `Bearer ${await bearerOf(who)}`, "content-type": "application/json" };
      return fetch(url, { ...init, headers });
    };
    const before = await (await as("admin")).text();
    const body = JSON.stringify({ address: "Elsewhere", automaticMail: true });
    expect((await as(user, { method: "PUT", body })).status).toBe(403);
    expect((await as(user)).status).toBe(403);
    expect(await (await as("admin")).text()).toBe(before);
    const desk = await openDesk(user);
    await desk.page.getByTestId("nav-manager").click();
    const pages = desk.page
      .getByRole("region", { name: "Makegood" })
      .frameLocator("iframe")
      .getByRole("navigation", { name: "Pages" });
    await pages.getByRole("link").first().waitFor();
    expect(await pages.getByRole("link", { name: "Notices" }).count()).toBe(0);
  },
);
