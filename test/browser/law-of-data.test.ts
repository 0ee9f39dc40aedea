/** Danger: an admin erases somebody by one press, or cannot tell what was erased and what stayed; or nobody sees that a matter is held. */
import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { STAFF } from "../../demo/clinic/staff.ts";
import { violationsIn } from "./support/axe.ts";
import { type DeskPage, goTo } from "./support/desk-page.ts";
import { frameIn, sticksOut } from "./support/frames.ts";
import { sharedRing } from "./support/ring.ts";

const ring = sharedRing();
/** Inside, beside the desk's own rail. */
const FRAME = 320;
const RAIL = 76;

const inside = (desk: DeskPage) => desk.page.getByRole("region", { name: "Makegood" }).locator("iframe");

async function fine(desk: DeskPage) {
  expect(await violationsIn(await frameIn(inside(desk)))).toEqual([]);
  await desk.page.setViewportSize({ width: FRAME + RAIL, height: 844 });
  expect(await sticksOut(inside(desk))).toEqual([]);
  expect(await violationsIn(await frameIn(inside(desk)))).toEqual([]);
  await desk.page.setViewportSize({ width: 1280, height: 900 });
}

it("a hold stops what is written to a patient, beside the ticket and on the page, and says whom to ask until it ends", async () => {
  const { desk: openDesk } = ring();
  const admin = await openDesk("admin");
  const page = await admin.manager("Privacy");
  const one = page.getByRole("region", { name: "One patient" });
  await one.getByRole("searchbox").fill("Maya Chen");
  await one.getByRole("button", { name: /^Choose Maya Chen, / }).click();
  await one.getByRole("button", { name: "Put on a legal hold" }).click();
  await one.getByRole("button", { name: "Put the hold" }).click();
  await one.getByText("Write a few words more.").waitFor();
  await one.getByLabel("Whom to ask about it").selectOption({ label: "Ada Lindgren" });
  await one.getByLabel("Why, in one sentence").fill("Her lawyer wrote on Monday.");
  await fine(admin);
  await one.getByRole("button", { name: "Put the hold" }).click();
  const holds = page.getByRole("region", { name: "Legal holds" });
  await holds.getByText("Her lawyer wrote on Monday.").waitFor();
  await one.getByText("On a legal hold: see below.").waitFor();

  const agent = await openDesk("agent");
  const ticket = await agent.ticket(1001);
  await ticket.sidebar.getByText("On a legal hold", { exact: true }).waitFor();
  await ticket.sidebar.getByText("Ask Ada Lindgren").waitFor();
  expect(await ticket.sidebar.getByRole("button", { name: /\+ insert reply$/ }).count()).toBe(0);
  expect(await violationsIn(await frameIn(ticket.frame))).toEqual([]);

  await holds.getByRole("button", { name: "End the hold: Maya Chen" }).click();
  await holds.getByRole("button", { name: "Yes, end it" }).click();
  await holds.getByText("ended", { exact: true }).waitFor();
  const again = await agent.ticket(1001);
  await again.suggestion.getByRole("button", { name: "Refund $800.00 + insert reply" }).waitFor();
});

it("somebody is taken along as a file, and erased by two people: the first types the number, the second confirms", async () => {
  const { desk: openDesk } = ring();
  const admin = await openDesk("admin");
  const page = await admin.manager("Privacy");
  const one = page.getByRole("region", { name: "One patient" });
  await one.getByRole("searchbox").fill("HW-2320");
  const found = one.getByRole("button", { name: /^Choose .*HW-2320$/ });
  await found.waitFor();
  const name = ((await found.getAttribute("aria-label")) ?? "").replace(/^Choose |, .*$/g, "");
  await found.click();
  const saved = admin.page.waitForEvent("download");
  await one.getByRole("button", { name: "Make a file with everything" }).click();
  const file = await readFile(await (await saved).path(), "utf8");
  for (const words of ["<h2>Person and contacts</h2>", name, "HW-2320"]) expect(file).toContain(words);

  await one.getByRole("button", { name: "Erase this patient" }).click();
  await one.getByLabel("Why").selectOption({ label: "The patient asked for it" });
  await one.getByLabel(/^Type the patient's number again/).fill("HW-2321");
  await one.getByRole("button", { name: "Ask for it" }).click();
  await one.getByText("This is not theirs. Look at whom you have chosen.").waitFor();
  await one.getByLabel(/^Type the patient's number again/).fill("HW-2320");
  await fine(admin);
  await one.getByRole("button", { name: "Ask for it" }).click();
  const erasures = page.getByRole("region", { name: "Erasures" });
  await erasures.getByText("Finance or another admin confirms it.").waitFor();

  const finance = await openDesk("finance");
  const theirs = await finance.manager("Privacy");
  const waiting = theirs.getByRole("region", { name: "Erasures" });
  expect(await theirs.getByRole("region", { name: "Who looked" }).count()).toBe(0);
  // By the keyboard alone.
  await waiting.getByRole("button", { name: `Confirm: erase ${name}` }).focus();
  await finance.page.keyboard.press("Enter");
  await waiting.getByText(`Erase ${name} now?`).waitFor();
  await finance.page.keyboard.press("Escape");
  await waiting.getByRole("button", { name: `Confirm: erase ${name}` }).focus();
  await finance.page.keyboard.press("Enter");
  const sure = waiting.getByRole("button", { name: "Yes, erase for good" });
  // It takes no key that was meant for the button before it.
  await finance.page.waitForTimeout(500);
  await sure.press("Enter");
  await waiting.getByText("erased", { exact: true }).waitFor();
  await waiting.getByText("What an erasure leaves, without a name").click();
  await waiting.getByText("Sums, days and ids stay", { exact: false }).waitFor();
  await fine(finance);
  expect(await theirs.getByText(name).count()).toBe(0);
  // Only admins choose a patient: what finance confirms is all that it does here.
  expect(await theirs.getByRole("region", { name: "One patient" }).count()).toBe(0);
  const afterwards = await (await openDesk("admin")).manager("Privacy");
  const gone = afterwards.getByRole("region", { name: "One patient" });
  await gone.getByRole("searchbox").fill("HW-2320");
  await gone
    .getByText(/^No patient|Nobody/)
    .first()
    .waitFor();
});

it("an admin shortens what is kept: what goes and when is said before, and until then it is taken back", async () => {
  const admin = await ring().desk("admin");
  const page = await admin.manager("Privacy");
  const kept = page.getByRole("region", { name: "How long it is kept" });
  const days = kept.getByLabel("Days: Who looked at whom");
  await days.fill("1");
  await kept.getByRole("button", { name: "Change: Who looked at whom" }).click();
  await kept
    .getByRole("paragraph")
    .filter({ hasText: /^Between 90 and 1095 days\.$/ })
    .first()
    .waitFor();
  await fine(admin);
  await days.fill("90");
  await kept.getByRole("button", { name: "Change: Who looked at whom" }).click();
  const step = kept.getByRole("group", { name: "Who looked at whom: only 90 days?" });
  await step.getByText(/^As it stands today, nothing more is forgotten on .*\.$/).waitFor();
  await fine(admin);
  if (process.env.PICTURES) {
    await admin.page.setViewportSize({ width: FRAME + RAIL, height: 2600 });
    await admin.page.screenshot({ path: `${process.env.PICTURES}/kept-for.png` });
    await admin.page.setViewportSize({ width: 1280, height: 900 });
  }
  await step.getByRole("button", { name: "Ask for it" }).click();
  await kept.getByText(/^90 days from .*, asked for by Ada Lindgren\.$/).waitFor();
  await kept.getByText("Kept for 365 days.").waitFor();
  await kept.getByRole("button", { name: "Take it back: Who looked at whom" }).click();
  await kept.getByText(/^90 days from/).waitFor({ state: "detached" });
  await fine(admin);
  expect(admin.complaints).toEqual([]);
});

it("the page reads in Spanish, 320 px wide, with what an erasure leaves and both forms open", async () => {
  const { vendors, desk: openDesk } = ring();
  const admin = STAFF.find(({ key }) => key === "admin");
  if (!admin) throw new Error("The demo has no admin");
  const { helpdeskUserId: id, name, email } = admin;
  await vendors.zendesk.seed({ users: [{ id, name, email, role: "admin", locale: "es" }] });
  const desk = await openDesk("admin", { viewport: { width: FRAME + RAIL, height: 900 } });
  await desk.page.getByTestId("nav-manager").click();
  const page = inside(desk).contentFrame();
  await goTo(page, "Privacidad");
  const one = page.getByRole("region", { name: "Un paciente" });
  await one.getByRole("searchbox").fill("Maya Chen");
  await one
    .getByRole("button", { name: /Maya Chen/ })
    .first()
    .click();
  await one.getByText("Lo que deja un borrado, sin nombre").click();
  await one.getByText("Quedan importes, fechas e identificadores", { exact: false }).waitFor();
  // Her case is open.
  await one.getByText("Tiene un caso abierto", { exact: false }).waitFor();
  await one.getByRole("button", { name: "Poner una retención legal" }).click();
  await one.getByRole("button", { name: "Poner la retención" }).waitFor();
  expect(await sticksOut(inside(desk))).toEqual([]);
  expect(await violationsIn(await frameIn(inside(desk)))).toEqual([]);
  const words = (await one.innerText()) + (await page.getByRole("region", { name: "Borrados" }).innerText());
  expect(/\b(?:Erase|Hold|Patient|Put|Why|Make|Another)\b/.exec(words)?.[0]).toBeUndefined();
});
