/** Danger: a real desk of Zendesk departs from its documentation, and the app stands still, loses what was typed, acts twice, or says what is not so. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import type { TicketOnDesk } from "./support/desk-page.ts";
import { sharedRing } from "./support/ring.ts";
import { PATIENCE } from "./support/vendors.ts";

const ring = sharedRing();
const pictured = async (page: { screenshot(options: { path: string }): Promise<unknown> }, name: string) => {
  if (process.env.PICTURES_DIR) await page.screenshot({ path: `${process.env.PICTURES_DIR}/${name}.png` });
};
const heightOf = (ticket: TicketOnDesk) => ticket.frame.evaluate((frame) => frame.getBoundingClientRect().height);

it("is worked with in a frame that stays a slit, beside another instance whose messages come here too", async () => {
  const { desk: openDesk } = ring();
  const desk = await openDesk("agent", { may: "stuck,neighbours,own" });
  const ticket = await desk.ticket(1001);
  expect(await heightOf(ticket)).toBe(100);
  await ticket.suggestion.getByRole("button", { name: /insert reply$/ }).click();
  await ticket.sidebar.getByRole("button", { name: "Yes", exact: true }).click();
  await ticket.decided.getByRole("heading", { name: /^Refund / }).waitFor();
  // The app's own page stands beside it: two instances in one desk.
  const manager = await desk.manager("Cases");
  await manager.getByRole("searchbox").waitFor();
  await desk.page.getByTestId("may-menu").click();
  await pictured(desk.page, "may-menu");
  await desk.page.getByLabel("The frame stays 100 pixels high").uncheck();
  await desk.page.getByTestId("may-menu").click();
  await desk.page.getByRole("list", { name: "Open tickets" }).getByRole("link").click();
  // Who comes back to the ticket finds a frame that is asked for once more.
  await expect.poll(() => heightOf(ticket), PATIENCE).toBeGreaterThan(400);
  expect(desk.complaints).toEqual([]);
});

it("keeps what was typed and what was begun over a reload of all apps, and acts once", async () => {
  const desk = await ring().desk("agent", { may: "slit" });
  const ticket = await desk.ticket(1006);
  const sends: string[] = [];
  desk.page.on("request", (request) => {
    if (request.method() !== "GET" && /\/v1\/decisions\/\w+$/.test(request.url())) sends.push(request.url());
  });
  await ticket.sidebar.locator("summary", { hasText: /^Reply/ }).click();
  const text = ticket.sidebar.getByRole("textbox", { name: "Reply text" });
  await text.fill(`${await text.inputValue()}\n\nSee you in spring.`);
  await reloadApps(ticket);
  await ticket.sidebar.locator("summary", { hasText: /^Reply/ }).click();
  await expect.poll(() => text.inputValue(), PATIENCE).toContain("See you in spring.");

  // The answer to a decision goes with the frame: the next one asks with the same id.
  await desk.page.route("**/v1/decisions/*", async (route) => {
    await route.fetch().catch(() => {});
    await route.abort();
  });
  await ticket.suggestion.getByRole("button", { name: /insert reply$/ }).click();
  await ticket.sidebar.getByRole("button", { name: "Yes", exact: true }).click();
  await expect.poll(() => sends.length, PATIENCE).toBeGreaterThan(0);
  await desk.page.unrouteAll({ behavior: "wait" });
  await reloadApps(ticket);
  await ticket.decided.getByRole("heading", { name: /^Refund / }).waitFor();
  expect(new Set(sends).size).toBe(1);
  await reloadApps(ticket);
  await ticket.decided.getByRole("heading", { name: /^Refund / }).waitFor();
  expect(await ticket.decided.getByRole("heading", { name: /^Refund / }).count()).toBe(1);
});

it("says that nobody knows where a letter stands, and compares what was sent where no app was asked", async () => {
  const { desk: openDesk } = ring();
  const desk = await openDesk("agent", { may: "untold,unasked" });
  const ticket = await desk.ticket(1003);
  await decide(ticket);
  await ticket.decided.getByText(/The helpdesk does not say if it is a public reply/).waitFor();
  await ticket.editor.click();
  await desk.page.keyboard.press("ControlOrMeta+A");
  await desk.page.keyboard.type("We will return $475.00 to your card.");
  await ticket.submit();
  await ticket.replies.getByText("We will return $475.00 to your card.").first().waitFor();
  expect(await ticket.section.getByTestId("blocked").count()).toBe(0);
  const manager = await desk.manager("Cases");
  await manager.getByRole("searchbox").fill("Fitch");
  await manager.getByRole("link", { name: "Desmond Fitch" }).first().click();
  const toDo = manager.getByRole("region", { name: "To do" });
  await toDo
    .getByText("Write to the patient: a reply was sent that does not fit the case")
    .waitFor({ timeout: 30_000 });
});

it("speaks the language of the agent, whatever their role is called, and English where it has none", async () => {
  const { desk: openDesk, demo } = ring();
  const control = `${demo.vendorsOrigin}/_control/zendesk`;
  const { users } = (await (await fetch(`${control}/state`)).json()) as { users: { id: number; name: string }[] };
  const desk = await openDesk("agent", { may: "own" });
  const name = await desk.page.getByTestId("user-switch").locator("option:checked").innerText();
  const agent = users.find((user) => name.startsWith(user.name));
  const body = JSON.stringify({ customRoleId: 360001 });
  expect((await fetch(`${control}/users/${agent?.id}`, { method: "PATCH", body })).status).toBe(200);
  const now = async (locale: string) => {
    await desk.page.getByTestId("may-menu").click();
    await desk.page.getByTestId("agent-language").selectOption(locale);
    await desk.page.getByTestId("may-menu").click();
  };
  const ticket = await desk.ticket(1012);
  const language = () => ticket.sidebar.locator("html").getAttribute("lang");
  await now("es-419");
  await ticket.sidebar.getByRole("navigation").getByRole("button", { name: "Ticket" }).waitFor();
  await expect.poll(language, PATIENCE).toBe("es-419");
  await now("fr-CA");
  await expect.poll(language, PATIENCE).toBe("en");
  await ticket.patient.waitFor();
});

it("opens for no stranger: neither in a page of theirs, nor in the desk where its address names them", async () => {
  const { desk: openDesk, demo } = ring();
  const desk = await openDesk("agent");
  const stranger = createServer((_, answer) => answer.setHeader("content-type", "text/html").end("<!doctype html>"));
  await new Promise<void>((listening) => stranger.listen(0, "127.0.0.1", listening));
  const origin = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}`;
  const frameIn = async (page: Page) => {
    const body = JSON.stringify({ user: "agent", location: "ticket_sidebar", scheme: "light", ticketId: 1001 });
    const signed = (await (await fetch(`${demo.deskOrigin}/desk/sign`, { method: "POST", body })).json()) as SignedPage;
    const url = new URL(signed.url);
    url.searchParams.set("origin", origin);
    await page.evaluate(putInFrame, { url: url.href, token: signed.token });
    await expect.poll(() => page.frame("theirs")?.url()).toMatch(/^(chrome-error|http)/);
  };
  const heardBy = (page: Page) => page.evaluate("heard");
  try {
    const theirs = await desk.page.context().newPage();
    await theirs.goto(origin);
    await frameIn(theirs);
    // The browser itself refuses, by what the Worker says of who may show its page.
    expect(theirs.frame("theirs")?.url()).toBe("chrome-error://chromewebdata/");
    expect(await heardBy(theirs)).toEqual([]);

    await frameIn(desk.page);
    await desk.page.frameLocator("[name=theirs]").getByText("The helpdesk did not answer. Reload the page.").waitFor();
    expect(await heardBy(desk.page)).toEqual([]);
  } finally {
    stranger.close();
  }
});

interface SignedPage {
  readonly url: string;
  readonly token: string;
}

/** In the page: posts a signed load into a frame, as a helpdesk does, and keeps whatever the frame says. */
function putInFrame({ url, token }: SignedPage): void {
  const heard: unknown[] = [];
  Object.assign(window, { heard });
  window.addEventListener("message", ({ data }) => heard.push(data));
  const frame = Object.assign(document.createElement("iframe"), { name: "theirs" });
  const form = Object.assign(document.createElement("form"), { method: "post", action: url, target: "theirs" });
  form.append(Object.assign(document.createElement("input"), { name: "token", value: token }));
  document.body.append(frame, form);
  form.submit();
}

async function decide(ticket: TicketOnDesk): Promise<void> {
  await ticket.suggestion.getByRole("button", { name: /insert reply$/ }).click();
  await ticket.sidebar.getByRole("button", { name: "Yes", exact: true }).click();
  await ticket.decided.getByRole("heading", { name: /^Refund / }).waitFor();
}

async function reloadApps(ticket: TicketOnDesk): Promise<void> {
  const page = ticket.frame.page();
  const before = await ticket.frame.getAttribute("name");
  await page.getByTestId("may-menu").click();
  await page.getByTestId("reload-apps").click();
  await page.getByTestId("may-menu").click();
  await expect.poll(() => ticket.frame.getAttribute("name").catch(() => before), PATIENCE).not.toBe(before);
  await ticket.patient.waitFor();
}
