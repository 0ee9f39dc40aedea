/** Danger: the frame shows a fault, an empty box or somebody else's language where the app cannot open, and nobody knows what to do. */
import { expect, it } from "vitest";
import { waitingHeaders, waitingPage } from "../../worker/auth/words-page.ts";
import { sharedRing } from "./support/ring.ts";

const ring = sharedRing();

it("while it is being updated the frame says so, asks again by itself, and the app opens without a press", async () => {
  const { desk: openDesk } = ring();
  const desk = await openDesk("agent");
  const loads: string[] = [];
  await desk.page.route("**/zendesk/*/sidebar**", async (route) => {
    const posted = route.request().postData() ?? "";
    loads.push(posted);
    if (loads.length > 1) return route.continue();
    const form = Object.fromEntries(new URLSearchParams(posted));
    const nonce = "bm9uY2Ugb2YgdGhlIHRlc3Q=";
    const page = {
      title: "Makegood is being updated",
      text: "A moment.",
      language: "en",
      scheme: "light",
      nonce,
    } as const;
    await route.fulfill({
      status: 503,
      headers: waitingHeaders(nonce),
      body: waitingPage(page, { form, headers: {} }),
    });
  });
  await desk.page.getByRole("radio", { name: "All", exact: true }).check();
  await desk.page.getByTestId("ticket-1001").getByRole("link").click();
  const frame = desk.page.getByTestId("app-frame").contentFrame();
  await frame.getByRole("heading", { name: "Makegood is being updated" }).waitFor();
  await frame.getByRole("region", { name: "Patient", exact: true }).waitFor();
  expect(loads).toHaveLength(2);
  expect(loads[1]).toBe(loads[0]);
});
