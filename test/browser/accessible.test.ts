/** Danger: a state of the app that some people cannot read, hear or fit on their screen. */
import type { FrameLocator, Locator } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { colourViolationsIn, violationsIn } from "./support/axe.ts";
import type { DeskPage, TicketOnDesk } from "./support/desk-page.ts";
import { frameIn, sticksOut } from "./support/frames.ts";
import { sharedRing } from "./support/ring.ts";

const ring = sharedRing();

// Something waits for the lead in every test.
beforeAll(async () => {
  const desk = await ring().desk("agent");
  const ticket = await desk.ticket(1018);
  await ticket.suggestion.getByRole("button", { name: /^Ask a lead/ }).click();
  await ticket.sidebar.getByRole("button", { name: "Yes", exact: true }).click();
  await ticket.decided.getByText("Waits for a lead").waitFor();
  await desk.page.close();
});

/** In the one scheme and, by the desk's own switch, in the other. A scheme that is not applied would make the check empty. */
async function expectInBothSchemes(desk: DeskPage, frame: Locator, what: string): Promise<void> {
  const root = frame.contentFrame().locator("html");
  for (const look of [violationsIn, colourViolationsIn]) {
    const before = await root.getAttribute("data-scheme");
    await expectNoViolations(frame, `${what}, ${before}`, look);
    await desk.page.getByTestId("scheme-switch").click();
    await expect.poll(() => root.getAttribute("data-scheme")).toBe(before === "dark" ? "light" : "dark");
  }
}

async function expectNoViolations(frame: Locator, what: string, look = violationsIn): Promise<void> {
  expect([what, await look(await frameIn(frame))]).toEqual([what, []]);
}

/** Opens every part that opens, those inside the opened ones as well. */
async function openAllPanels(sidebar: FrameLocator): Promise<void> {
  const closed = sidebar.locator("details:not([open]) > summary");
  for (let rounds = 0; rounds < 30 && (await closed.count()) > 0; rounds += 1) await closed.first().click();
}

const STATES: Readonly<Record<string, (desk: DeskPage) => Promise<TicketOnDesk>>> = {
  "common case, everything open": async (desk) => {
    const ticket = await desk.ticket(1001);
    await openAllPanels(ticket.sidebar);
    return ticket;
  },
  "a question before the act": async (desk) => {
    const ticket = await desk.ticket(1012);
    await ticket.suggestion.getByRole("button", { name: /insert reply$/ }).click();
    await ticket.sidebar.getByRole("button", { name: "Yes", exact: true }).waitFor();
    return ticket;
  },
  "unknown sender": (desk) => desk.ticket(1014),
  "identity to be checked": async (desk) => {
    const ticket = await desk.ticket(1014);
    const choice = ticket.patient.getByRole("button", { name: /Patient number HW-1014/ });
    if ((await choice.count()) > 0) await choice.click();
    await ticket.patient.getByText("Is it really them?").waitFor();
    await ticket.patient.getByText("You checked another way?").click();
    await ticket.patient.getByRole("button", { name: "Record the check" }).click();
    return ticket;
  },
  "a fact is needed": (desk) => desk.ticket(1004),
  "the clinician is asked": (desk) => desk.ticket(1005),
  "a text that has changed since it was signed": async (desk) => {
    const ticket = await desk.ticket(1008);
    await ticket.suggestion.waitFor();
    await openAllPanels(ticket.sidebar);
    await ticket.sidebar.locator("ins").first().waitFor();
    return ticket;
  },
  "a form is missing": async (desk) => {
    const ticket = await desk.ticket(1003);
    await ticket.sidebar.getByRole("button", { name: "Ask for the missing form" }).waitFor();
    return ticket;
  },
  "no request": (desk) => desk.ticket(1017),
  "nothing is due": (desk) => desk.ticket(1002),
  "another amount, half filled in": async (desk) => {
    const ticket = await desk.ticket(1016);
    await ticket.sidebar.getByText("Another amount").click();
    await ticket.sidebar.getByRole("textbox", { name: "Amount (USD)" }).fill("-5");
    await ticket.sidebar.getByRole("button", { name: /^Use / }).click();
    return ticket;
  },
};

it("has no violation and nothing that sticks out of 320 px in any state of the sidebar, light and dark", async () => {
  const desk = await ring().desk("agent");
  for (const [what, open] of Object.entries(STATES)) {
    const { frame } = await open(desk);
    expect(await frame.evaluate((element) => element.clientWidth)).toBe(320);
    expect([what, await sticksOut(frame)]).toEqual([what, []]);
    await expectInBothSchemes(desk, frame, what);
  }
});

it("has no violation once something was decided, waits, or lies on a pile", async () => {
  const desk = await ring().desk("agent");
  const decided = await desk.ticket(1006);
  await decided.suggestion.getByRole("button", { name: /insert reply$/ }).click();
  await decided.sidebar.getByRole("button", { name: "Yes", exact: true }).click();
  await decided.decided.getByRole("timer").waitFor();
  await expectNoViolations(decided.frame, "leaves soon");
  await decided.decided.getByText("Sent", { exact: true }).waitFor();
  await openAllPanels(decided.sidebar);
  await expectNoViolations(decided.frame, "sent");
  const waiting = await desk.ticket(1018);
  await waiting.decided.getByText("Waits for a lead").waitFor();
  await expectNoViolations(waiting.frame, "waits for a lead");
  await waiting.sidebar.getByRole("button", { name: "My cases" }).click();
  await waiting.sidebar.getByRole("button", { name: /^Waiting for approval/ }).click();
  await waiting.sidebar.getByText("Ingrid Solheim").waitFor();
  await expectNoViolations(waiting.frame, "my cases");
});

it("has no violation on the manager's pages, light and dark", async () => {
  const desk = await ring().desk("lead");
  const frame = desk.page.getByRole("region", { name: "Makegood" }).locator("iframe");
  const approvals = await desk.manager("Approvals");
  await approvals.getByRole("article").first().waitFor();
  await expectInBothSchemes(desk, frame, "approvals");
  await approvals
    .getByRole("button", { name: /^Reject/ })
    .first()
    .click();
  await expectNoViolations(frame, "a rejection in work");
  const cases = await desk.manager("Cases");
  await cases.getByRole("radio", { name: "Everyone's" }).check();
  await cases.getByRole("table").waitFor();
  await expectInBothSchemes(desk, frame, "cases");
  await cases.getByRole("rowheader").first().getByRole("link").click();
  await cases.getByText("Timeline").waitFor();
  await expectInBothSchemes(desk, frame, "one case");
  const trends = await desk.manager("Trends");
  for (const picture of ["By reason, month by month", "By reason, whole period"]) {
    await trends.getByRole("region", { name: picture }).getByRole("button", { name: "Show as a table" }).click();
  }
  await trends
    .getByRole("button", { name: /^Changed mind/ })
    .first()
    .click();
  await trends.getByRole("button", { name: "Close the list" }).waitFor();
  await expectInBothSchemes(desk, frame, "trends with tables and cases");
});

it("shows the common case's act within the first 600 px", async () => {
  const desk = await ring().desk("agent");
  const ticket = await desk.ticket(1001);
  const act = ticket.suggestion.getByRole("button", { name: "Refund $800.00 + insert reply" });
  expect(await act.evaluate((button) => button.getBoundingClientRect().bottom)).toBeLessThanOrEqual(600);
});

// Zooming to 200 % halves the pixels that a page has; beside the desk's own rail 320 px are left.
it("stays usable at 200 % zoom, where the manager's page has 320 px", async () => {
  const desk = await ring().desk("lead", { viewport: { width: 396, height: 450 }, deviceScaleFactor: 2 });
  const page = await desk.manager("Approvals");
  const frame = desk.page.getByRole("region", { name: "Makegood" }).locator("iframe");
  expect(await frame.evaluate((element) => element.clientWidth)).toBeLessThanOrEqual(320);
  await page
    .getByRole("article")
    .first()
    .getByRole("button", { name: /^Ask back/ })
    .click();
  await page
    .getByRole("group", { name: /^Ask back/ })
    .getByRole("textbox")
    .waitFor();
  expect(await sticksOut(frame)).toEqual([]);
  await expectNoViolations(frame, "approvals at 320 px");
  const cases = await desk.manager("Cases");
  await cases.getByRole("radio", { name: "Everyone's" }).check();
  await cases.getByRole("list", { name: "Needs somebody" }).waitFor();
  expect(await sticksOut(frame)).toEqual([]);
  await expectNoViolations(frame, "cases at 320 px");
  const trends = await desk.manager("Trends");
  await trends
    .getByRole("button", { name: /^Changed mind/ })
    .first()
    .waitFor();
  expect(await sticksOut(frame)).toEqual([]);
  await expectNoViolations(frame, "trends at 320 px");
});
