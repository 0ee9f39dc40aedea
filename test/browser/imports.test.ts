/** Danger: somebody who can write no JSON cannot bring their records, does not see what was refused, or cannot take a wrong file back. */
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { FrameLocator, Page } from "playwright-core";
import { afterAll, expect, it } from "vitest";
import { violationsIn } from "./support/axe.ts";
import { frameIn, sticksOut } from "./support/frames.ts";
import { sharedRing } from "./support/ring.ts";

const ring = sharedRing();
const folder = mkdtempSync(join(tmpdir(), "makegood-import-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fileNamed = (name: string, content: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const HEAD =
  "Location,Purchase Date,Invoice #,Patient Guid,Patient Name,Package,Staff Member,Subtotal,Total,Remaining Sessions,Redeemed Sessions,Expired,Expiration Date,Last Treatment,Last Used";

/** As such a report comes from Excel in Spain: old letters, semicolons, a title, days that may be either, a row that slipped, a sum below. */
const MESSY = Buffer.from(
  [
    "Package sales report",
    "",
    HEAD,
    'Harbour Street,03/02/2026,9041,g-01,"Okafor, Adaeze","Laser, 6 sessions",Mina Sol,"1,080.00","$1,080.00",4,2,N,03/02/2027,,',
    "Harbour Street,04/02/2026,9042,g-02,Zoë Peña,Massage 10,Mina Sol,900.00,$900.00,10,0,N,04/02/2027,,",
    "Harbour Street,Zoë Peña,9043,g-03,Sofie Lind,Physio 5,Jo Park,550.00,$550.00,0,5,N,05/02/2027,,",
    ",,,,,,Total,,$2530.00,,,,,,",
  ]
    .join("\r\n")
    .replaceAll(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, ";"),
  "latin1",
);

const USES = readFileSync("demo/clinic/exports/jane-package-usage.csv", "utf8")
  .replaceAll("1041", "9041")
  .replaceAll("Laser hair removal – 6 sessions", '"Laser, 6 sessions"')
  .replaceAll(/^.*1043.*\n/gm, "");

const shot = async (page: Page, name: string): Promise<void> => {
  if (process.env.SHOTS) await page.screenshot({ path: join(process.env.SHOTS, `${name}.png`), fullPage: true });
};

async function refusedLines(page: FrameLocator): Promise<string> {
  const waiting = page.getByRole("button", { name: "Download all refused lines (CSV)" });
  const [download] = await Promise.all([page.owner().page().waitForEvent("download"), waiting.click()]);
  return readFileSync(await download.path(), "utf8");
}

it("an admin drops two messy files, answers what nothing decides, tries them, imports them and takes them back", async () => {
  const desk = await ring().desk("admin");
  const page = await desk.manager("Import");
  const frame = desk.page.getByRole("region", { name: "Makegood" }).locator("iframe");
  const inside = await frameIn(frame);
  expect(await violationsIn(inside)).toEqual([]);
  await page.getByText("Or drop them anywhere on this page.").waitFor();

  const choose = page.getByLabel(/^Choose (more )?files$/);
  await choose.setInputFiles([
    fileNamed("package-sales.csv", MESSY),
    fileNamed("usage.csv", USES),
    fileNamed("notes.pdf", "%PDF-1.4 x"),
  ]);
  await page.getByText("It is a PDF. Export the report as CSV or Excel, and drop that.").waitFor();
  await page.getByRole("button", { name: "Take away notes.pdf" }).click();
  await page.getByText("Jane: Sales", { exact: true }).waitFor();
  await page.getByText("Jane: Visits that used a package", { exact: true }).waitFor();

  const tryIt = page.getByRole("button", { name: "Try it without writing" });
  expect(await tryIt.isDisabled()).toBe(true);
  await page
    .getByLabel("In “Purchase Date”, is 03/02/2026 with the month or the day first?")
    .selectOption("Month first");
  await page
    .getByLabel("In “Expiration Date”, is 03/02/2027 with the month or the day first?")
    .selectOption("Month first");
  await page.getByText("Columns", { exact: true }).first().click();
  expect(await page.getByLabel("Bought on", { exact: true }).locator("option:checked").innerText()).toBe(
    "Purchase Date",
  );
  await page.getByText("Such as 03/02/2026").first().waitFor();
  await shot(desk.page, "import-columns");
  expect(await violationsIn(inside)).toEqual([]);
  await desk.page.setViewportSize({ width: 390, height: 900 });
  expect(await sticksOut(frame)).toEqual([]);
  await shot(desk.page, "import-columns-390");
  await desk.page.setViewportSize({ width: 1280, height: 900 });

  await tryIt.click();
  await page.getByRole("heading", { name: "What would come of it" }).waitFor();
  await page.getByRole("heading", { name: "2 lines refused" }).waitFor();
  const csv = await refusedLines(page);
  expect(csv).toContain("package-sales.csv,6,Purchase Date,It is no day.");
  expect(csv).not.toContain("Peña");
  expect(csv).toContain("package-sales.csv,7,The whole line,It adds the other rows up.");
  await shot(desk.page, "import-tried");
  await desk.page.setViewportSize({ width: 390, height: 900 });
  expect(await sticksOut(frame)).toEqual([]);
  expect(await violationsIn(inside)).toEqual([]);
  await shot(desk.page, "import-tried-390");
  await desk.page.setViewportSize({ width: 1280, height: 900 });

  await page.getByRole("button", { name: /^Import \d+ records$/ }).click();
  await page.getByText("The records are in.").waitFor();
  const undo = page.getByRole("button", { name: "Undo the import of package-sales.csv, usage.csv" });
  await undo.waitFor();
  await shot(desk.page, "import-done");
  expect(await violationsIn(inside)).toEqual([]);
  await undo.click();
  await page.getByRole("button", { name: "Yes, undo it" }).click();
  await page.getByText("Undone", { exact: true }).waitFor();
  // What is taken back is no longer said to be in.
  await page.getByText("The records are in.").waitFor({ state: "detached" });
  expect(desk.complaints).toEqual([]);
});

const many = (rows: number): string =>
  ["Invoice #,Patient ID,Patient Name,Date,Item,Total,Payment Method"]
    .concat(Array.from({ length: rows }, (_, at) => `R${at},RP${at},Ada ${at},2026-03-04,Massage,10.00,Cash`))
    .join("\n");

it("a file that is dropped beside the box is taken, and a try that was stopped is made anew", async () => {
  const desk = await ring().desk("admin", { viewport: { width: 390, height: 900 } });
  const page = await desk.manager("Import");
  await page.getByText("Or drop them anywhere on this page.").waitFor();
  await page.getByRole("heading", { level: 1 }).evaluate((title, text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], "dropped.csv"));
    for (const type of ["dragover", "drop"]) {
      title.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
    }
  }, many(600));
  await page.getByRole("heading", { name: "dropped.csv" }).waitFor();
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await desk.page.route("**/v1/imports/*/pieces/*", async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole("button", { name: "Try it without writing" }).click();
  await page.getByRole("button", { name: "Stop" }).click();
  release();
  await page.getByRole("button", { name: "Try it without writing" }).click();
  await page.getByText("No line was refused.").waitFor();
  expect(desk.complaints).toEqual([]);
});

it("a reload in the middle loses nothing: the same file goes on where it stopped, in the dark", async () => {
  const desk = await ring().desk("admin", { scheme: "dark" });
  const page = await desk.manager("Import");
  const path = fileNamed("many.csv", many(1_200));
  await page.getByLabel(/^Choose (more )?files$/).setInputFiles(path);
  await page.getByRole("button", { name: "Try it without writing" }).click();
  await page.getByText("No line was refused.").waitFor();
  // The fourth piece gets no answer until the page is gone.
  let pieces = 0;
  await desk.page.route("**/v1/imports/*/pieces/*", async (route) => {
    pieces += 1;
    if (pieces <= 3) await route.continue();
  });
  await page.getByRole("button", { name: /^Import [\d,]+ records$/ }).click();
  await page.getByText(/^many\.csv, line/).waitFor();
  await expect.poll(() => pieces).toBeGreaterThan(3);
  await shot(desk.page, "import-running-dark");
  await desk.page.unroute("**/v1/imports/*/pieces/*");
  await desk.page.reload();
  const anew = await desk.manager("Import");
  await anew.getByText(/^An import of many\.csv was not finished/).waitFor();
  await anew.getByText("Not finished", { exact: true }).waitFor();
  await anew.getByLabel(/^Choose (more )?files$/).setInputFiles(fileNamed("other.csv", many(2)));
  await anew.getByText("These are other files than before.").waitFor();
  await anew.getByRole("button", { name: "Take away other.csv" }).click();
  await anew.getByLabel(/^Choose (more )?files$/).setInputFiles(path);
  await anew.getByRole("button", { name: "Go on", exact: true }).click();
  await anew.getByText("The records are in.").waitFor();
  const bearer = await ring().bearerOf("admin");
  const answer = await fetch(new URL("/v1/imports", ring().demo.workerOrigin), {
    headers: { authorization: `Bearer ${bearer}` },
  });
  const { imports } = (await answer.json()) as {
    imports: { fileName: string; mode: string; state: string; counts: unknown }[];
  };
  expect(imports.filter(({ fileName, mode }) => fileName === "many.csv" && mode === "import")).toMatchObject([
    { state: "ended", counts: { added: 3_601, changed: 0, refused: 0 } },
  ]);
});

it("the command line tries a file with a key, takes it in, writes the refused lines to a file, and stops when the key is revoked", async () => {
  const { demo, bearerOf } = ring();
  const bearer = await bearerOf("admin");
  const ask = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const headers = { authorization: `Bearer ${bearer}`, "content-type": "application/json" };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await fetch(new URL(path, demo.workerOrigin), { method, headers, ...sent });
    return (await answer.json()) as T;
  };
  const keyPath = "/v1/import-keys/01NANE0000000000000000C0DE";
  const { newKey } = await ask<{ newKey: string }>("PUT", keyPath, { source: "cli", title: "Command line" });
  const keyFile = fileNamed("makegood.key", `${newKey}\n`);
  const rows = `${many(3).replaceAll("R", "C")}\nC9,CP9,=HYPERLINK(1),never,Massage,10.00,Cash\n`;
  const sales = fileNamed("cli.csv", rows);
  const refusals = join(folder, "refused.csv");
  /** With lines refused it ends with 3. */
  const run = (...more: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> =>
    promisify(execFile)(
      "npm",
      ["run", "--silent", "import", "--", sales, "--origin", demo.workerOrigin, "--refusals", refusals, ...more],
      { env: { ...process.env, IMPORT_KEY: undefined, PATH: `${dirname(process.execPath)}:${process.env.PATH}` } },
    ).then(
      (done) => ({ code: 0, ...done }),
      (error: { code: number; stdout: string; stderr: string }) => error,
    );
  const withKey = ["--key-file", keyFile];
  const place = ["--currency", "USD", "--time-zone", "America/Los_Angeles", "--jurisdiction", "US-CA"];
  expect(await run(...place)).toMatchObject({ code: 2, stderr: expect.stringContaining("--key-file") });
  const tried = await run(...withKey, ...place);
  expect(tried).toMatchObject({ code: 3, stdout: expect.stringContaining("Nothing was written.") });
  expect(readFileSync(refusals, "utf8")).toContain("cli.csv,5,Date,It is no day.,not_a_day");
  expect(readFileSync(refusals, "utf8")).not.toContain("HYPERLINK");
  const done = await run(...withKey, ...place, "--apply", "--accept-guess");
  expect(done.code).toBe(3);
  expect(done.stdout).toMatch(/What came of it[\s\S]*Purchases: 3 new, 0 changed, 0 known, 0 refused/);
  const [, importId = ""] = /--resume (\w+)/.exec(done.stdout) ?? [];
  // The key knows the location that it brought: nothing more has to be said.
  await expect(run(...withKey)).resolves.toMatchObject({
    stdout: expect.stringContaining("Purchases: 0 new, 0 changed, 3 known"),
  });
  await expect(run(...withKey, "--apply", "--accept-guess", "--resume", importId)).resolves.toMatchObject({
    code: 3,
    stdout: expect.stringContaining("Purchases: 3 new, 0 changed, 0 known, 0 refused"),
  });
  await ask("POST", `${keyPath}/revocation`);
  expect(await run(...withKey)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("The key opens nothing: it was revoked, or is none."),
  });
  for (const { stdout, stderr } of [tried, done]) expect(`${stdout}${stderr}`).not.toContain(newKey);
});

/** As a helpdesk exports its tickets: why, and what came of it, stand as tags, one of them the clinic's own. */
const TICKETS = [
  "Id,Requester,Requester email,Subject,Tags,Created at,Solved at",
  '7301,Nia Roe,nia.roe@example.com,Refund,"moved_or_schedule,money_back_given,vip",2025-03-01 09:00,2025-03-03 10:00',
  '7302,Nia Roe,nia.roe@example.com,Again,"expired,refund_declined",2025-04-01 09:00,2025-04-02 10:00',
  '7303,Ed Poe,ed.poe@example.com,Refund,"expired,refund_declined",2025-04-01 09:00,2025-04-02 10:00',
  "7304,Nia Roe,nia.roe@example.com,Hours,question,2025-04-05 09:00,2025-04-05 10:00",
].join("\n");
const PEOPLE = "Patient ID,Patient Name,Email,Created at\nnia-1,Nia Roe,nia.roe@example.com,2025-01-02\n";

it("an admin brings old tickets, says what a tag of the clinic's own means, and takes them back", async () => {
  const desk = await ring().desk("admin");
  const page = await desk.manager("Import");
  const frame = desk.page.getByRole("region", { name: "Makegood" }).locator("iframe");
  const inside = await frameIn(frame);
  await page
    .getByLabel(/^Choose (more )?files$/)
    .setInputFiles([fileNamed("people.csv", PEOPLE), fileNamed("tickets.csv", TICKETS)]);
  await page.getByText("Zendesk: Past refunds", { exact: true }).waitFor();
  const outcome = page.getByRole("group", { name: "What came of it, from “Tags”" });
  const reason = page.getByRole("group", { name: "Reason, from “Tags”" });
  const chosen = (label: string, of = outcome) => of.getByLabel(label).locator("option:checked").innerText();
  await outcome.getByLabel("“money_back_given” (1 row)").waitFor();
  expect(await chosen("“refund_declined” (2 rows)")).toBe("No refund");
  expect(await chosen("“money_back_given” (1 row)")).toBe("Nothing");
  expect(await chosen("“expired” (2 rows)", reason)).toBe("Expired");
  await shot(desk.page, "import-tickets");
  expect(await violationsIn(inside)).toEqual([]);
  await desk.page.setViewportSize({ width: 390, height: 900 });
  expect(await sticksOut(frame)).toEqual([]);
  await shot(desk.page, "import-tickets-390");
  await desk.page.setViewportSize({ width: 320, height: 900 });
  await shot(desk.page, "import-tickets-320");
  await desk.page.setViewportSize({ width: 1280, height: 900 });

  const tryIt = page.getByRole("button", { name: "Try it without writing" });
  await tryIt.click();
  await page.getByRole("heading", { name: "3 lines refused" }).waitFor();
  await outcome.getByLabel("“money_back_given” (1 row)").selectOption("Refund");
  await tryIt.click();
  await page.getByRole("heading", { name: "2 lines refused" }).waitFor();
  const csv = await refusedLines(page);
  expect(csv).toContain("tickets.csv,4,");
  expect(csv).toContain("tickets.csv,5,Tags,No word in it says what came of a request.");
  expect(csv).not.toContain("example.com");
  await shot(desk.page, "import-tickets-tried");
  await page.getByRole("button", { name: /^Import \d+ records$/ }).click();
  await page.getByText("The records are in.").waitFor();
  await page.getByRole("button", { name: "Undo the import of people.csv, tickets.csv" }).click();
  await page.getByRole("button", { name: "Yes, undo it" }).click();
  await page.getByText("The records are in.").waitFor({ state: "detached" });
});

it("the columns of a list of one's own stay open until each is chosen, and are guessed anew for what its rows are", async () => {
  const desk = await ring().desk("admin");
  const page = await desk.manager("Import");
  const list =
    "Invoice,Client,Write to,Back on,What we did,Their words\nI1,Ada,ada@example.com,2026-05-14,Refunded,Moved\n";
  await page.getByLabel(/^Choose (more )?files$/).setInputFiles(fileNamed("own-list.csv", list));
  await page.getByLabel("What the rows are").selectOption("Past refunds");
  const column = (field: string) => page.getByLabel(field, { exact: true });
  expect(await column("Patient: e-mail").locator("option:checked").innerText()).toBe("Write to");
  await column("Decided or refunded on").selectOption("Back on");
  await column("What came of it").selectOption("What we did");
  // The last one that was asked for: what may be chosen besides stands there still.
  await column("Reason").selectOption("Their words");
  await page.getByText("Choose a column for:").waitFor({ state: "detached" });
  expect(await column("Sum").isVisible()).toBe(true);
});
