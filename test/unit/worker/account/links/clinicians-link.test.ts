/** Danger: somebody else's answer decides money, an answer is lost or counts twice, or a message tells whom it is about. */
import { describe, expect, it } from "vitest";
import { assert } from "../../../../../core/result.ts";
import { perform } from "../../../../../worker/account/operations/registry.ts";
import { readCase } from "../../../../../worker/account/queries/case/case-detail.ts";
import { ticketUpdateOf } from "../../../../../worker/account/queries/note/ticket-note.ts";
import { dump, NOW_MS, ticket } from "../../../../support/clinic.ts";
import { ulidOf } from "../../../../support/deciding.ts";
import { LEES_CASE, linkClinic, tokenIn } from "../../../../support/links.ts";
import { acted } from "../../../../support/operations.ts";
import { HOUR_MS, MINUTE_MS } from "../../../../support/sending.ts";

const DAY_MS = 24 * HOUR_MS;

async function asked() {
  const house = linkClinic();
  await house.keepContact();
  const answer = await house.ask();
  assert(answer.ok, "asked");
  await house.run(MINUTE_MS);
  return { ...house, link: answer.value.link, token: tokenIn(house.sent[0]?.text ?? "") };
}
const said = (page: ReturnType<Awaited<ReturnType<typeof asked>>["open"]>) => (page.ok ? page.value : page.error);

describe("the link to a clinician", () => {
  it("goes to the contact that an admin keeps, and its message says of whom nothing", async () => {
    const { link, sent, clinic } = await asked();
    expect(link).toEqual({ sentTo: "le•••@clinic.example" });
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ to: "lee@clinic.example" });
    expect(`${sent[0]?.subject} ${sent[0]?.text}`).not.toMatch(/maya|chen|massage|result|refund/i);
    expect(clinic.sql.all("SELECT purpose, state FROM outgoing_message")).toEqual([
      { purpose: "clinician_question", state: "accepted" },
    ]);
    // By the clock and the quiet hours of the place that the case is of.
    const places = "SELECT m.location_id AS place FROM outgoing_message m JOIN refund_case c ON c.id = m.case_id";
    expect(clinic.sql.all(`${places} WHERE m.location_id = c.location_id`)).toHaveLength(1);
  });

  it("opens one question with the least by which the patient is found, and looking changes nothing", async () => {
    const { open, token, clinic } = await asked();
    const before = dump(clinic.sql);
    const page = said(open(token));
    for (let n = 0; n < 3; n += 1) open(token);
    expect(dump(clinic.sql)).toBe(before);
    expect(page).toMatchObject({ kind: "question", language: "en" });
    expect(JSON.stringify(page)).not.toMatch(/maya|chen|massage|result/i);
    expect(page).toMatchObject({ patientNumber: "HW-1001", boughtOn: expect.any(String) });
    expect(page).not.toHaveProperty("initials");
  });

  it("names initials where the clinic's own system gave no number", async () => {
    const { open, token, clinic } = await asked();
    clinic.sql.run("UPDATE patient SET patient_number = NULL");
    expect(said(open(token))).toMatchObject({ initials: "M. C." });
  });

  it("answers once: the fact of today by the link, the task closed, the ticket told; again it only shows", async () => {
    const { answer, token, clinic, open, admin } = await asked();
    expect(await answer(token, "not_expected")).toMatchObject({ ok: true, value: { isDone: true } });
    expect(clinic.sql.all("SELECT answer, answered_on AS day, recorded_by AS person FROM clinician_answer")).toEqual([
      { answer: "not_expected", day: "2026-03-02", person: null },
    ]);
    expect(clinic.sql.all("SELECT 1 FROM task WHERE kind = 'ask_clinician' AND done_at_ms IS NULL")).toEqual([]);
    expect(clinic.sql.all("SELECT 1 FROM job WHERE kind = 'update_ticket'")).toHaveLength(1);
    const note = ticketUpdateOf(clinic.ctx(), LEES_CASE, ticket)?.noteLines?.join(" ");
    expect(note).toContain("through the link sent to le•••@clinic.example: not expected");
    const read = readCase(clinic.ctx(), admin, LEES_CASE);
    expect(read.ok && read.value.clinician?.answer).toMatchObject({
      throughLink: true,
      recordedBy: "le•••@clinic.example",
      answeredBy: "Dr Lee",
    });
    expect(await answer(token, "expected")).toMatchObject({ ok: true, value: { isDone: false } });
    expect(said(open(token))).toMatchObject({ kind: "answered", answer: "not_expected" });
    expect(clinic.sql.all("SELECT answer FROM clinician_answer")).toHaveLength(1);
  });

  it("takes no form that the page did not make, and no answer that is none of the three", async () => {
    const { services, token, clinic, open, links } = await asked();
    const { actOnLink } = await import("../../../../../worker/account/operations/links/open-link.ts");
    const page = said(open(token));
    const form = "form" in page ? page.form : "";
    const old = links.seal(`form ${clinic.sql.one<{ id: string }>("SELECT id FROM link")?.id}`, NOW_MS - 1);
    const before = dump(clinic.sql);
    for (const bad of [
      { answer: "expected" },
      { answer: "expected", form: `${form}x` },
      { answer: "expected", form: old },
    ])
      expect(await actOnLink(services, token, bad)).toMatchObject({
        value: { isDone: false, page: { problem: "form_old" } },
      });
    for (const bad of [{ form }, { form, answer: "maybe" }])
      expect(await actOnLink(services, token, bad)).toMatchObject({
        value: { isDone: false, page: { problem: "choose" } },
      });
    expect(dump(clinic.sql)).toBe(before);
  });

  it("is unknown with any other token, and another account's maker knows none of ours", async () => {
    const { open, token, services } = await asked();
    const other = token.replace(/.$/, (last) => (last === "A" ? "B" : "A"));
    expect(open(other)).toMatchObject({ ok: false, error: { code: "not_found" } });
    const { linkMaker } = await import("../../../../../worker/links.ts");
    const { openLink } = await import("../../../../../worker/account/operations/links/open-link.ts");
    const elsewhere = linkMaker(Buffer.alloc(32, 7).toString("base64"), "https://makegood.example/l/elsewhere.key");
    const deps = { ...services.deps, links: elsewhere };
    expect(openLink({ ...services, deps }, token)).toMatchObject({ ok: false });
  });

  it("is over after seven days, and says so", async () => {
    const { open, answer, token, clinic, run } = await asked();
    await run(7 * DAY_MS + MINUTE_MS);
    expect(said(open(token))).toMatchObject({ kind: "says", says: "expired" });
    expect(await answer(token, "expected")).toMatchObject({ value: { isDone: false } });
    expect(clinic.sql.all("SELECT answer FROM clinician_answer")).toEqual([]);
  });

  it("counts no more once the contact is another's, and the address that went is erased", async () => {
    const { open, answer, token, clinic, keepContact } = await asked();
    await keepContact({ value: "new@clinic.example" });
    expect(said(open(token))).toMatchObject({ kind: "says", says: "replaced" });
    expect(await answer(token, "expected")).toMatchObject({ value: { isDone: false } });
    const contacts = clinic.sql.all(
      "SELECT t.body FROM provider_contact c LEFT JOIN text t ON t.id = c.contact_text_id ORDER BY c.id",
    );
    expect(contacts).toEqual([{ body: null }, { body: "new@clinic.example" }]);
  });

  it("says that somebody answered meanwhile, and not what", async () => {
    const { open, answer, token, clinic, agent } = await asked();
    clinic.setNow(NOW_MS + HOUR_MS);
    const told = { answer: "expected", answeredOn: "2026-03-02" } as const;
    expect(acted(clinic.runtime, "answerClinician", agent, [LEES_CASE, told]).ok).toBe(true);
    const page = said(open(token));
    expect(page).toMatchObject({ kind: "answered" });
    expect(page).not.toHaveProperty("answer");
    expect(await answer(token, "not_expected")).toMatchObject({ value: { isDone: false } });
    expect(clinic.sql.all("SELECT answer FROM clinician_answer")).toEqual([{ answer: "expected" }]);
  });

  it("is reminded of once, after a working day, and both of its messages open the same question", async () => {
    const { run, sent, token, open, answer } = await asked();
    await run(23 * HOUR_MS);
    expect(sent).toHaveLength(1);
    await run(25 * HOUR_MS);
    await run(60 * HOUR_MS);
    expect(sent).toHaveLength(2);
    const second = tokenIn(sent[1]?.text ?? "");
    expect(second).not.toBe(token);
    expect(said(open(token))).toMatchObject({ kind: "question" });
    expect(await answer(second, "visit_needed")).toMatchObject({ value: { isDone: true } });
    expect(said(open(token))).toMatchObject({ kind: "answered" });
  });

  it("goes to the new contact when asked again, where the one before counts no more", async () => {
    const { ask, run, sent, keepContact, open, answer, token } = await asked();
    await keepContact({ value: "new@clinic.example" });
    expect(await ask()).toMatchObject({ value: { link: { sentTo: "ne•••@clinic.example" } } });
    await run(2 * MINUTE_MS);
    expect(sent).toHaveLength(2);
    expect(sent[1]).toMatchObject({ to: "new@clinic.example" });
    expect(said(open(token))).toMatchObject({ says: "replaced" });
    // Reminded of once, as any.
    for (const hours of [25, 60, 61]) await run(hours * HOUR_MS);
    expect(sent.map(({ to }) => to)).toEqual(["lee@clinic.example", "new@clinic.example", "new@clinic.example"]);
    expect(await answer(tokenIn(sent[1]?.text ?? ""), "expected")).toMatchObject({ value: { isDone: true } });
  });

  it("does not go in the morning to a contact that an admin took away in the night", async () => {
    const { ask, run, sent, keepContact, clinic, services, admin } = linkClinic();
    const NIGHT_MS = 14 * HOUR_MS;
    await keepContact({ channel: "sms", value: "+1 415 555 0142" });
    clinic.setNow(NOW_MS + NIGHT_MS);
    expect(await ask()).toMatchObject({ value: { link: { sentTo: expect.any(String) } } });
    await run(NIGHT_MS + MINUTE_MS);
    expect(sent).toEqual([]);
    await perform(services, "removeProviderContact", admin, ulidOf("CONTACT", 1));
    for (const hours of [25, 49, 50]) await run(hours * HOUR_MS);
    expect(sent).toEqual([]);
    expect(clinic.sql.all("SELECT state FROM outgoing_message")).toEqual([{ state: "useless" }]);
    // Who asked hears that nobody was reached.
    expect(clinic.sql.all("SELECT 1 FROM task WHERE kind = 'message_failed'")).toHaveLength(1);
  });

  it("goes again, for seven days of its own, when asked after the first was over or where none could go", async () => {
    const over = await asked();
    await over.run(8 * DAY_MS);
    const before = over.sent.length;
    await over.ask();
    await over.run(8 * DAY_MS + MINUTE_MS);
    expect(over.sent).toHaveLength(before + 1);
    expect(said(over.open(tokenIn(over.sent.at(-1)?.text ?? "")))).toMatchObject({ kind: "question" });

    const late = linkClinic();
    await late.ask();
    await late.run(8 * DAY_MS);
    await late.keepContact();
    expect(await late.ask()).toMatchObject({ value: { link: { sentTo: "le•••@clinic.example" } } });
    await late.run(8 * DAY_MS + MINUTE_MS);
    expect(said(late.open(tokenIn(late.sent[0]?.text ?? "")))).toMatchObject({ kind: "question" });
  });

  it("is not reminded of after the answer", async () => {
    const { run, sent, answer, token } = await asked();
    await answer(token, "expected");
    await run(25 * HOUR_MS);
    expect(sent).toHaveLength(1);
  });

  it.each([
    ["nobody is named", null, "nobody_named"],
    ["the name has no contact", "Dr Who", "no_contact"],
  ])("does not go where %s, and the agent is told why", async (_, whom, because) => {
    const { ask, run, sent, keepContact, clinic } = linkClinic();
    await keepContact();
    expect(await ask(whom)).toMatchObject({ ok: true, value: { link: { because } } });
    await run(MINUTE_MS);
    expect(sent).toEqual([]);
    expect(clinic.sql.all("SELECT 1 FROM link")).toEqual([]);
  });

  it("keeps neither token, nor name, nor address anywhere but in texts that are erased or stand for themselves", async () => {
    const { clinic, token, answer } = await asked();
    await answer(token, "expected");
    const kept = dump(clinic.sql);
    expect(kept).not.toContain(token);
    const record = JSON.stringify([
      clinic.sql.all("SELECT * FROM event"),
      clinic.sql.all("SELECT * FROM job"),
      clinic.sql.all("SELECT * FROM link"),
      clinic.sql.all("SELECT * FROM command"),
    ]);
    expect(record).not.toMatch(/lee@|Dr Lee/);
  });
});

it("the database itself lets no link be another, be used twice, or go", async () => {
  const { clinic, answer, token } = await asked();
  const run = (statement: string) => () => clinic.sql.run(statement);
  expect(run("UPDATE link SET recipient_id = 'x'")).toThrow("never another");
  expect(run("UPDATE link SET used_at_ms = expires_at_ms")).toThrow("in its time");
  await answer(token, "expected");
  expect(run("UPDATE link SET used_at_ms = used_at_ms + 1")).toThrow("used once");
  expect(run("DELETE FROM link")).toThrow("never removed");
  expect(run("DELETE FROM provider_contact")).toThrow("never removed");
});

it("opens what went out before the secret was changed, under the address of then", async () => {
  const { linkMaker } = await import("../../../../../worker/links.ts");
  const { makeAccountKey } = await import("../../../../../worker/auth/account-key.ts");
  const [old, newer] = [1, 2].map((byte) => Buffer.alloc(32, byte).toString("base64"));
  const makerOf = (secrets: string, account = "harbour01") =>
    linkMaker(secrets, `https://makegood.example/l/${makeAccountKey(secrets, account)}`);
  const { address, mac } = makerOf(`${old}`).mint();
  const token = address.slice(-32);
  expect(makerOf(`${newer},${old}`).macsOf(token)).toContain(mac);
  expect(makerOf(`${newer}`).macsOf(token)).not.toContain(mac);
  expect(makerOf(`${old}`, "harbour02").macsOf(token)).not.toContain(mac);
  const sealed = makerOf(`${old}`).seal("session x", NOW_MS + 1);
  expect(makerOf(`${newer},${old}`).isSealed("session x", sealed, NOW_MS)).toBe(true);
  expect(makerOf(`${old}`, "harbour02").isSealed("session x", sealed, NOW_MS)).toBe(false);
});
