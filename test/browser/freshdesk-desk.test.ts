/** Danger: from one helpdesk nobody comes to the other, and in Freshdesk's frame a person is shown another's ticket, or signed in as another. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type DemoOptions, type RunningDemo, startDemo } from "../../demo/runtime/demo.ts";
import { tinyClinic } from "../demo/tiny-clinic.ts";
import { faultsOf, violationsIn } from "./support/axe.ts";
import { FreshdeskDeskPage } from "./support/freshdesk-desk-page.ts";
import { launchBrowser } from "./support/launch.ts";
import { threeFreePorts } from "./support/ports.ts";
import { runWorkerHere } from "./support/worker-here.ts";

const clinic: DemoOptions["clinic"] = (options) => {
  const tiny = tinyClinic(options);
  const [asked] = tiny.tickets;
  const maya = tiny.records.find((record) => record.type === "patient");
  if (!asked || !maya) throw new Error("The tiny clinic has no ticket, or no patient");
  const lee = { name: "Lee Park", email: "lee@example.com" };
  const records = [...tiny.records, { ...maya, sourceId: "pat-2", name: lee.name, emails: [lee.email] }];
  return { ...tiny, records, tickets: [asked, { ...asked, ticketId: 43, subject: "Parking", requester: lee }] };
};

const root = mkdtempSync(join(tmpdir(), "makegood-two-"));
const demos: RunningDemo[] = [];
let browser: Browser;
let refused: string | undefined = "There is no room.";

async function start(helpdesk: "zendesk" | "freshdesk"): Promise<string> {
  const places = { port: await threeFreePorts(), dataDir: join(root, helpdesk), reset: false, clinic, realKeys: {} };
  const demo = await startDemo({ ...places, helpdesk, openWorld, runWorker: runWorkerHere });
  demos.push(demo);
  return demo.deskOrigin;
}
/** As it is: the second starts when somebody asks for it. */
async function openWorld(helpdesk: "zendesk" | "freshdesk"): Promise<string> {
  if (refused !== undefined) throw new Error(refused);
  return helpdesk === "zendesk" ? (demos[0]?.deskOrigin ?? "") : freshdeskOrigin();
}
let freshdesk: Promise<string> | undefined;
function freshdeskOrigin(): Promise<string> {
  freshdesk ??= start("freshdesk");
  return freshdesk;
}

beforeAll(async () => {
  [browser] = await Promise.all([launchBrowser(), start("zendesk")]);
});
afterAll(async () => {
  await browser?.close();
  for (const demo of demos) await demo.close();
  rmSync(root, { recursive: true });
});

async function windowOf(width: number, locale = "en-US"): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 860 }, locale });
  context.setDefaultTimeout(30_000);
  return context.newPage();
}

async function deskOf(user: string, width = 1280, locale?: string) {
  const desk = new FreshdeskDeskPage(await windowOf(width, locale), await freshdeskOrigin());
  await desk.open(user, "light");
  return desk;
}

it("goes to the other helpdesk as the same person before the same ticket, or says why it does not open", async () => {
  const page = await windowOf(1280);
  await page.goto(`${demos[0]?.deskOrigin}/?user=lead#/tickets/42`);
  const other = page.getByTestId("helpdesk-switch").getByRole("button", { name: "Freshdesk" });
  await other.click();
  await page.getByTestId("toasts").getByText("Freshdesk did not open: There is no room.").waitFor();
  refused = undefined;
  await other.click();
  await page.getByRole("button", { name: "Opening Freshdesk…" }).waitFor();
  await page.waitForURL(`${await freshdeskOrigin()}/?user=lead#/tickets/42`);
  await page.getByRole("region", { name: "Ticket 42" }).getByRole("heading", { name: "Refund", level: 1 }).waitFor();
  expect(await page.getByTestId("user-switch").inputValue()).toBe("lead");
  await page.context().close();
});

/** The tickets that the app asks our server for, by the helpdesk's proxy. */
function ticketsAsked(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (!request.url().includes("/template/")) return;
    const { path } = JSON.parse(request.postDataJSON().body) as { path?: string };
    if (/^\/v1\/tickets\/freshdesk\/\d+$/.test(path ?? "")) asked.push(path?.split("/").at(-1) ?? "");
  });
  return asked;
}

it("keeps one frame from ticket to ticket, in which each person signs in for themselves, once", async () => {
  const desk = await deskOf("agent");
  const asked = ticketsAsked(desk.page);
  const maya = await desk.look(42);
  const code = await desk.askCode(maya.sidebar);
  await maya.sidebar.getByLabel("Code").fill("000000");
  await maya.sidebar.getByRole("button", { name: "Sign in" }).click();
  await maya.sidebar.getByText("This is not the code that was sent. 4 tries are left.").waitFor();
  expect(await violationsIn(desk.page.mainFrame())).toEqual([]);
  expect(await faultsOf(maya.frame)).toEqual([]);
  // Spaces are no part of a code.
  await maya.sidebar.getByLabel("Code").fill(`${code.slice(0, 3)} ${code.slice(3)}`);
  await desk.page.keyboard.press("Enter");
  await maya.patient.getByText("Maya Chen").first().waitFor();
  await maya.sidebar.locator("body").evaluate((body) => body.setAttribute("data-kept", "yes"));
  const lee = await desk.ticket(43);
  await lee.patient.getByText("Lee Park").first().waitFor();
  expect(await lee.sidebar.locator("body").getAttribute("data-kept")).toBe("yes");
  expect(asked).toEqual(["42", "43"]);
  expect(await lee.frame.evaluate((frame) => frame.getBoundingClientRect().height)).toBeLessThanOrEqual(700);
  await desk.page.reload();
  await desk.ticket(42);

  await desk.switchUser("lead");
  const asLead = await desk.look(42);
  await asLead.sidebar.getByRole("button", { name: "Send me a code" }).waitFor();
  await desk.switchUser("agent");
  await desk.ticket(42);
  expect(desk.complaints).toEqual([]);
  await desk.page.context().close();
});

it("sends a reply with its placeholders filled, saves the form, and has room in 320 pixels", async () => {
  const desk = await deskOf("agent", 320);
  const ticket = await desk.look(42);
  await desk.signIn(ticket.sidebar);
  await ticket.patient.waitFor();
  expect(await violationsIn(desk.page.mainFrame())).toEqual([]);
  expect(await faultsOf(ticket.frame)).toEqual([]);
  await desk.page.getByTestId("app-icon").click();
  await ticket.reply();
  await ticket.editor.fill("Dear {{ticket.requester.name}}, it is about {{ticket.id}}.");
  await ticket.submit();
  await ticket.replies.getByText("Dear Maya Chen, it is about 42.").waitFor();
  await ticket.addTag("vip");
  await desk.page.getByText("The ticket was updated.").waitFor();
  expect(await ticket.tags.allTextContents()).toEqual(expect.arrayContaining([expect.stringContaining("vip")]));
  const [wide, room] = await desk.page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  expect(wide).toBe(room);
  expect(desk.complaints).toEqual([]);
  await desk.page.context().close();
});

it("says before anybody is signed in what it needs, in the reader's language", async () => {
  const desk = await deskOf("lead", 1280, "es-MX");
  const ticket = await desk.look(42);
  await ticket.sidebar.getByRole("button", { name: "Enviarme un código" }).waitFor();
  expect(await faultsOf(ticket.frame)).toEqual([]);
  await desk.page.context().close();
});
