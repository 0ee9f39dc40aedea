/** Danger: a machine that reads mails answers for a clinician, another site sends the form, or a secret address stands in the log. */
import { runInDurableObject } from "cloudflare:test";
import { env, exports } from "cloudflare:workers";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { assert, ok } from "../../core/result.ts";
import { askClinician } from "../../worker/account/commands/case/ask-clinician.ts";
import { sendLinkCode } from "../../worker/account/commands/links/link-code.ts";
import { putProviderContact } from "../../worker/account/commands/people/provider-contact.ts";
import { refusable, transact } from "../../worker/account/commands/run-command.ts";
import { approvalLinkFor } from "../../worker/account/domain/links/approval-link.ts";
import type { AccountServices } from "../../worker/account/rpc/services.ts";
import { linkById } from "../../worker/account/store/links/links.ts";
import { makeAccountKey } from "../../worker/auth/account-key.ts";
import { aMail, clinicOn, mayasPackage, ticket } from "../support/clinic-records.ts";
import { decided, goodwill, ulidOf } from "../support/deciding.ts";
import { quiet } from "./http-support.ts";
import { must } from "./must.ts";

const LEE = { provider: "Dr Lee", channel: "email", value: "lee@clinic.example", language: "es" } as const;
const ids = { caseId: "01CASE00000000000000000001", contactId: "01C0NTACT00000000000000001" };

beforeEach(quiet);
afterEach(() => vi.restoreAllMocks());

type Living = { readonly services: AccountServices };

/** An account with a link to a clinician, made on the real object with the real clock; answers its address. */
async function asked(accountId: string): Promise<string> {
  const stub = env.ACCOUNT.getByName(`acct:${accountId}`);
  return runInDurableObject(stub, (object) => {
    const { sql, runtime, deps } = (object as unknown as Living).services;
    const clinic = clinicOn(sql, mayasPackage);
    sql.run("INSERT INTO connection (id, kind, origin, config) VALUES ('sendgrid', 'sendgrid', 'https://x', '{}')");
    must(refusable(runtime, clinic.staff("admin"), (c) => putProviderContact(c, ids.contactId, LEE)));
    const made = deps.links?.mint();
    assert(made, "The tests have a public origin");
    const request = { ticket, lineIds: [clinic.id("line", "N1")], reason: "result" as const, whom: "dr  lee" };
    const answer = must(
      refusable(runtime, clinic.staff("agent"), (c) => askClinician(c, ids.caseId, request, aMail(), made)),
    );
    expect(answer.link).toEqual({ sentTo: "le•••@clinic.example" });
    return made.address;
  });
}

const rows = (accountId: string) =>
  runInDurableObject(env.ACCOUNT.getByName(`acct:${accountId}`), (object) => {
    const { sql } = (object as unknown as Living).services;
    return {
      answers: sql.all("SELECT answer FROM clinician_answer"),
      events: sql.all<{ n: number }>("SELECT count(*) AS n FROM event"),
    };
  });

const fetched = (address: string, init: RequestInit = {}) =>
  exports.default.fetch(new Request(address, { redirect: "manual", ...init }));

const FROM_PAGE = { "sec-fetch-site": "same-origin", "content-type": "application/x-www-form-urlencoded" };
const posted = (address: string, form: Record<string, string>, headers: Record<string, string> = FROM_PAGE) =>
  fetched(address, { method: "POST", headers, body: new URLSearchParams(form).toString() });

const formIn = (page: string): string => /name="form" value="([^"]+)"/.exec(page)?.[1] ?? "";

it("a clinician's link opens by GET as often as anybody looks, and answers once by its own form", async () => {
  const address = await asked("links0001");
  const before = await rows("links0001");
  for (const method of ["GET", "HEAD", "GET"]) expect((await fetched(address, { method })).status).toBe(200);
  expect(await rows("links0001")).toEqual(before);
  const page = await fetched(address);
  const html = await page.text();
  expect(html).toContain('<html lang="es">');
  expect(html).not.toMatch(/maya|chen|massage|laser|<script/i);
  expect(Object.fromEntries(page.headers)).toMatchObject({
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
    "content-security-policy": expect.stringMatching(/default-src 'none'.*form-action 'self'; frame-ancestors 'none'/),
    "x-robots-tag": "noindex, nofollow, noarchive",
  });
  const done = await posted(address, { form: formIn(html), answer: "not_expected" });
  expect([done.status, done.headers.get("location")]).toEqual([303, new URL(address).pathname]);
  expect((await rows("links0001")).answers).toEqual([{ answer: "not_expected" }]);
  // The answer got lost on the way and is sent again: it is shown as given.
  const again = await posted(address, { form: formIn(html), answer: "expected" });
  const shown = await again.text();
  expect([again.status, shown]).toEqual([200, expect.stringContaining("No, no fue lo esperado")]);
  // It was another answer: nobody is thanked for what was not taken.
  expect(shown).toContain("Lo que eligió ahora no quedó registrado");
  expect(shown).not.toContain("Gracias");
  const same = await (await posted(address, { form: formIn(html), answer: "not_expected" })).text();
  expect(same).toContain("Gracias. Su respuesta quedó registrada.");
  expect(same).not.toContain("no quedó registrado");
  expect((await rows("links0001")).answers).toHaveLength(1);
});

it("a form from another site, without the page's own mark, or of nobody's answer does nothing", async () => {
  const address = await asked("links0002");
  const form = formIn(await (await fetched(address)).text());
  const tries = [
    [{ form, answer: "expected" }, { ...FROM_PAGE, "sec-fetch-site": "cross-site" }, 403],
    [{ form, answer: "expected" }, { ...FROM_PAGE, "sec-fetch-site": "same-site" }, 403],
    [{ form, answer: "expected" }, { "content-type": FROM_PAGE["content-type"], origin: "https://evil.example" }, 403],
    [{ answer: "expected" }, FROM_PAGE, 422],
    [{ form: `${form}x`, answer: "expected" }, FROM_PAGE, 422],
    [{ form }, FROM_PAGE, 422],
    [{ form, answer: "<b>perhaps</b>" }, FROM_PAGE, 422],
  ] as const;
  for (const [fields, headers, status] of tries)
    expect((await posted(address, fields, headers as Record<string, string>)).status).toBe(status);
  expect((await posted(address, { form, answer: "x".repeat(20_000) })).status).toBe(403);
  for (const method of ["PUT", "DELETE", "PATCH"]) expect((await fetched(address, { method })).status).toBe(404);
  expect((await rows("links0002")).answers).toEqual([]);
});

it("another account's key, a wrong key and another token open nothing, and wake nobody for a wrong key", async () => {
  const address = await asked("links0003");
  const token = address.split("/").at(-1) ?? "";
  const other = makeAccountKey(env.ROOT_KEY, "links0004");
  for (const path of [`/l/${other}/${token}`, `/l/links0003.wrong/${token}`, `${address.slice(0, -1)}_`, "/l/x/y"]) {
    const answer = await fetched(new URL(path, "http://localhost").href);
    expect([path, answer.status]).toEqual([path, 404]);
    expect(answer.headers.get("content-type")).toContain("text/html");
  }
});

it("a link that a mail program broke off opens a page that says so, and no answer meant for programs", async () => {
  const address = new URL(await asked("links0008"));
  const cut = address.pathname.split("/").slice(0, -1).join("/");
  for (const path of ["/l", "/l/", cut.slice(0, -9), cut, `${cut}/`, `${address.pathname}/`]) {
    const answer = await fetched(new URL(path, "http://localhost").href);
    expect([path, answer.status]).toEqual([path, 404]);
    expect([path, await answer.text()]).toEqual([path, expect.stringContaining("There is no such link")]);
  }
});

it("the address, the names and the mail stand in no line of the log", async () => {
  const lines: string[] = [];
  for (const method of ["log", "info", "warn", "error", "debug"] as const)
    vi.spyOn(console, method).mockImplementation((...args) => lines.push(args.map(String).join(" ")));
  const address = await asked("links0005");
  const form = formIn(await (await fetched(address)).text());
  await posted(address, { form, answer: "not_expected" });
  await posted(address, { form, answer: "not_expected" }, { "sec-fetch-site": "cross-site" });
  await fetched(`${address}x`);
  const text = lines.join("\n");
  const [key = "", token = ""] = new URL(address).pathname.split("/").slice(2);
  expect(text).toContain("/l/:accountKey/:token");
  expect(text).not.toContain(token);
  expect(text).not.toContain(key.split(".")[1]);
  expect(text).not.toMatch(/lee|maya|chen|not_expected/i);
});

it("an approver's session stays in one browser, for one link, and tells nobody before its code", async () => {
  const stub = env.ACCOUNT.getByName("acct:links0006");
  const { address, code } = await runInDurableObject(stub, (object) => {
    const { sql, runtime, deps, codes } = (object as unknown as Living).services;
    const clinic = clinicOn(sql, mayasPackage);
    sql.run("INSERT INTO connection (id, kind, origin, config) VALUES ('sendgrid', 'sendgrid', 'https://x', '{}')");
    const [agent, lead] = [clinic.staff("agent"), clinic.staff("lead")];
    sql.run("UPDATE person SET email_norm = 'leo@clinic.example' WHERE id = ?", lead.personId);
    const asking = { ...clinic, runtime: { ...clinic.runtime, nowMs: runtime.nowMs } };
    decided(asking, agent, ulidOf("DEC", 1), { amountMinor: 40_000, exception: goodwill });
    const approvalId = sql.one<{ id: string }>("SELECT id FROM approval")?.id ?? "";
    const outbox = { type: "job", job: "outbox" } as const;
    const made = transact(runtime, outbox, (c) => approvalLinkFor(c, deps.links, approvalId, lead.personId));
    const link = sql.one<{ id: string }>("SELECT id FROM link")?.id ?? "";
    const minted = codes.mint("01C0DE00000000000000000001");
    const row = must(ok(linkById(sql, link)));
    assert(row && made, "The lead has a link");
    must(
      refusable(runtime, outbox, (c) =>
        sendLinkCode(c, row, { codeId: "01C0DE00000000000000000001", ...minted }, "en"),
      ),
    );
    return { address: made, code: minted.code };
  });
  // What reads mails and chats opens every address in them, as often as it likes.
  const before = await rows("links0006");
  const robot = { "user-agent": "Slackbot-LinkExpanding 1.0", purpose: "prefetch" };
  for (const method of ["GET", "HEAD", "GET"])
    expect((await fetched(address, { method, headers: robot })).status).toBe(200);
  expect(await rows("links0006")).toEqual(before);
  const html = await (await fetched(address)).text();
  expect(html).toContain("le•••@clinic.example");
  expect(html).not.toMatch(/400|maya|chen|goodwill|long wait/i);
  const wrong = await posted(address, { form: formIn(html), act: "check", code: code === "000000" ? "1" : "000000" });
  expect([wrong.status, wrong.headers.get("set-cookie")]).toEqual([422, null]);
  // No helpdesk is connected here, so nobody says that they work there: the code alone opens nothing.
  const right = await posted(address, { form: formIn(html), act: "check", code });
  expect(right.headers.get("set-cookie")).toBeNull();
  expect([right.status, await right.text()]).toEqual([410, expect.stringContaining("No access")]);
});
