/** Danger: money is approved by whoever got hold of a link: forwarded, read by a machine, of somebody who left, or guessed at. */
import { describe, expect, it } from "vitest";
import { actOnLink } from "../../../../../worker/account/operations/links/open-link.ts";
import { approversLink } from "../../../../support/approvers-link.ts";
import { approveAs } from "../../../../support/approving.ts";
import { aUse, dump, mayasPackage, NOW_MS } from "../../../../support/clinic.ts";
import { HOUR_MS, MINUTE_MS } from "../../../../support/sending.ts";

const CODE = "271828";

describe("an approver's link", () => {
  it("tells nothing before the code, and looking changes nothing and sends none", async () => {
    const { open, clinic, desk, sent, run } = approversLink();
    const before = dump(clinic.sql);
    for (let n = 0; n < 3; n += 1) {
      const page = await open();
      expect(page).toEqual({
        ...{ kind: "code", clinic: expect.any(String), language: "en" },
        ...{ form: expect.any(String), sentTo: "le•••@clinic.example" },
      });
    }
    expect(dump(clinic.sql)).toBe(before);
    await run(MINUTE_MS);
    expect([sent.length, desk.asked]).toEqual([0, 0]);
  });

  it("sends the code to the address that the helpdesk tells, opens once by it, and shows no patient", async () => {
    const { act, open, run, sent, token, clinic } = approversLink();
    await act({ act: "send" });
    expect(await open()).toMatchObject({ kind: "code", triesLeft: 5 });
    await run(MINUTE_MS);
    expect(sent).toEqual([expect.objectContaining({ to: "leo@clinic.example", text: expect.stringContaining(CODE) })]);
    expect(JSON.stringify(clinic.sql.all("SELECT body FROM text"))).not.toContain(CODE);
    const opened = await act({ act: "check", code: "271 828" });
    expect(opened).toMatchObject({ isDone: true, page: { kind: "approval" }, cookie: { maxAgeSeconds: 900 } });
    const page = await open();
    expect(page).toMatchObject({
      kind: "approval",
      card: { amountMinor: 5_000, requestedBy: "Ana", mayDecide: true, exception: { cause: "goodwill" } },
    });
    expect(JSON.stringify(page)).not.toMatch(/maya|chen|massage/i);
    // Forwarded: another browser is asked for a code of its own.
    expect(await open(token, {})).toMatchObject({ kind: "code" });
    expect(await act({ act: "check", code: CODE }, token, {})).toMatchObject({ page: { problem: "code_over" } });
  });

  it("approves through the operation, once more asked, and the same sent again only shows it", async () => {
    const { act, open, signIn, state, clinic, lead } = approversLink();
    await signIn();
    expect(await act({ act: "approve" })).toMatchObject({ isDone: false, page: { kind: "approval", isSure: true } });
    expect(state()).toBe("waiting");
    expect(await act({ act: "approve", sure: "yes" })).toMatchObject({ isDone: true, page: { verdict: "approved" } });
    expect(clinic.sql.all("SELECT state FROM leg")).toEqual([{ state: "reserved" }]);
    expect(clinic.sql.one("SELECT approver_id AS who FROM approval")).toEqual({ who: lead.personId });
    expect(await act({ act: "reject", sentence: "No, it is too much." })).toMatchObject({ isDone: false });
    expect(await open()).toMatchObject({ kind: "decided", verdict: "approved" });
    expect(clinic.sql.all("SELECT 1 FROM link WHERE used_at_ms IS NOT NULL")).toHaveLength(1);
  });

  it.each([
    ["reject", "rejected"],
    ["ask_back", "asked_back"],
  ])("takes %s with a sentence and not without", async (verdict, after) => {
    const { act, signIn, state } = approversLink();
    await signIn();
    for (const sentence of ["", "no"])
      expect(await act({ act: verdict, sentence })).toMatchObject({ page: { problem: "sentence" } });
    expect(state()).toBe("waiting");
    expect(await act({ act: verdict, sentence: "Did she get the voucher?" })).toMatchObject({ isDone: true });
    expect(state()).toBe(after);
  });

  it("says that a no after the yes was not taken: the money goes, and nobody may think that they stopped it", async () => {
    const { act, signIn, state, services, token, browser, open } = approversLink();
    await signIn();
    const page = await open();
    await act({ act: "approve", sure: "yes" });
    const form = "form" in page ? page.form : "";
    const no = { form, act: "reject", sentence: "No, it is too much." };
    expect(await actOnLink(services, token, no, browser)).toMatchObject({
      value: { isDone: false, page: { kind: "decided", verdict: "approved", isOtherSent: true } },
    });
    expect(state()).toBe("approved");
    const again = await actOnLink(services, token, { form, act: "approve", sure: "yes" }, browser);
    expect(again.ok && again.value.page).not.toHaveProperty("isOtherSent");
    expect(await open()).not.toHaveProperty("isOtherSent");
  });

  it("names the address that the code goes to, also where the link went to one before it", async () => {
    const { act, desk, run, sent } = approversLink();
    desk.user = { ...desk.user, email: "new@clinic.example" };
    expect(await act({ act: "send" })).toMatchObject({ page: { sentTo: "ne•••@clinic.example" } });
    await run(MINUTE_MS);
    expect(sent[0]?.to).toBe("new@clinic.example");
  });

  it("does not open by a code that went to an address which the helpdesk has changed since", async () => {
    const { act, desk, open } = approversLink();
    await act({ act: "send" });
    desk.user = { ...desk.user, email: "new@clinic.example" };
    const typed = await act({ act: "check", code: CODE });
    expect(typed).toMatchObject({ isDone: false, page: { kind: "code", problem: "code_over" } });
    expect(typed).not.toHaveProperty("cookie");
    await act({ act: "send" });
    expect(await act({ act: "check", code: CODE })).toMatchObject({ isDone: true, page: { kind: "approval" } });
    expect(await open()).toMatchObject({ kind: "approval" });
  });

  it("opens by no code whose ten minutes a clock wrote down that ran ahead", async () => {
    const { act, clinic, open } = approversLink();
    await act({ act: "send" });
    clinic.setNow(NOW_MS - HOUR_MS);
    expect(await open()).not.toHaveProperty("triesLeft");
    expect(await act({ act: "check", code: CODE })).toMatchObject({ isDone: false, page: { problem: "code_over" } });
  });

  it("is held to a hash: what was not shown is not approved", async () => {
    const { act, signIn, state } = approversLink();
    await signIn();
    const other = await act({ act: "approve", sure: "yes", hash: `a1:${"0".repeat(64)}` });
    expect(other).toMatchObject({ isDone: false, page: { problem: "approval_not_valid" } });
    expect(state()).toBe("waiting");
  });

  it("says what has changed since it was asked, and closes it", async () => {
    const { act, signIn, state, clinic, open } = approversLink(mayasPackage, 40_000);
    await signIn();
    clinic.load([aUse("U3", "N1", { usedOn: "2026-03-01" })]);
    const { page } = await act({ act: "approve", sure: "yes" });
    expect(page).toMatchObject({ kind: "changed", changed: ["facts"] });
    expect(state()).toBe("void");
    expect(await open()).toMatchObject({ kind: "says", says: "approval_over" });
  });

  it("counts tries, and ends after five whatever is typed then", async () => {
    const { act, clinic } = approversLink();
    await act({ act: "send" });
    expect(await act({ act: "check", code: "abc" })).toMatchObject({ page: { problem: "not_a_code", triesLeft: 5 } });
    for (let left = 4; left >= 0; left -= 1)
      expect(await act({ act: "check", code: "314159" })).toMatchObject({ page: { problem: "wrong_code" } });
    expect(await act({ act: "check", code: CODE })).toMatchObject({ isDone: false, page: { problem: "tries_over" } });
    const tried = clinic.sql.all<{ data: string }>("SELECT data FROM event WHERE type = 'link.code_tried'");
    expect(tried).toHaveLength(5);
    expect(JSON.stringify(tried)).not.toMatch(/314159|271828/);
  });

  it("sends five codes in an hour and no sixth, and an old code opens nothing", async () => {
    const { act, clinic } = approversLink();
    await act({ act: "send" });
    clinic.setNow(NOW_MS + 10 * MINUTE_MS);
    expect(await act({ act: "check", code: CODE })).toMatchObject({ page: { problem: "code_over" } });
    for (let n = 0; n < 4; n += 1) expect(await act({ act: "send" })).toMatchObject({ isDone: true });
    expect(await act({ act: "send" })).toMatchObject({ isDone: false, page: { problem: "codes_over" } });
  });

  it("gives somebody who left no code, and ends the session of one whom an admin shut out", async () => {
    const gone = approversLink();
    gone.desk.user = { ...gone.desk.user, active: false };
    expect(await gone.act({ act: "send" })).toMatchObject({ page: { kind: "says", says: "no_access" } });
    expect(gone.clinic.sql.all("SELECT 1 FROM link_code")).toEqual([]);
    const shut = approversLink();
    await shut.signIn();
    const { sql } = shut.clinic;
    sql.run("UPDATE person SET sessions_ended_at_ms = ? WHERE id = ?", NOW_MS, shut.lead.personId);
    expect(await shut.act({ act: "approve", sure: "yes" })).toMatchObject({ isDone: false, page: { kind: "code" } });
    expect(shut.state()).toBe("waiting");
  });

  it("hears of the helpdesk's silence and does nothing", async () => {
    const { act, desk, clinic } = approversLink();
    desk.isSilent = true;
    expect(await act({ act: "send" })).toMatchObject({ page: { kind: "code", problem: "helpdesk_unreachable" } });
    expect(clinic.sql.all("SELECT 1 FROM link_code")).toEqual([]);
  });

  it("knows the role of now: who is an agent by then decides nothing", async () => {
    const { act, open, signIn, state, clinic, lead } = approversLink();
    await signIn();
    clinic.sql.run("UPDATE person SET role = 'agent' WHERE id = ?", lead.personId);
    expect(await open()).toMatchObject({ card: { mayDecide: false, whyNot: "role_too_low" } });
    expect(await act({ act: "approve", sure: "yes" })).toMatchObject({ page: { problem: "forbidden" } });
    expect(state()).toBe("waiting");
  });

  it("is over after fifteen minutes, with another link's session, and with a cookie that was changed", async () => {
    const { browser, linkOf, open, signIn, clinic, token } = approversLink();
    await signIn();
    const other = /([\w-]{32})$/.exec(linkOf() ?? "")?.[1] ?? "";
    expect(await open(other, browser)).toMatchObject({ kind: "code" });
    const changed = (browser.cookie ?? "").replace(/^\d/, (digit) => String((Number(digit) + 1) % 10));
    expect(await open(token, { cookie: changed })).toMatchObject({ kind: "code" });
    clinic.setNow(NOW_MS + 15 * MINUTE_MS);
    expect(await open()).toMatchObject({ kind: "code" });
  });

  it("does not help who asked for it: four eyes stand", async () => {
    const { act, linkOf, clinic, agent, state } = approversLink();
    clinic.sql.run("UPDATE person SET email_norm = 'ana@clinic.example', role = 'lead' WHERE id = ?", agent.personId);
    const own = /([\w-]{32})$/.exec(linkOf(agent.personId) ?? "")?.[1] ?? "";
    const anas: { cookie?: string } = {};
    await act({ act: "send" }, own, anas);
    const opened = await act({ act: "check", code: CODE }, own, anas);
    expect(opened.page).toMatchObject({ card: { mayDecide: false, whyNot: "same_person" } });
    expect(await act({ act: "approve", sure: "yes" }, own, anas)).toMatchObject({ page: { problem: "four_eyes" } });
    expect(state()).toBe("waiting");
  });

  it("says that somebody decided before, or that its time is over", async () => {
    const other = approversLink();
    const finance = other.clinic.staff("finance");
    const hash = other.clinic.sql.one<{ hash: string }>("SELECT hash FROM approval")?.hash ?? "";
    const no = { verdict: "reject", approvalHash: hash, sentence: "She had a voucher." } as const;
    expect(approveAs(other.clinic.runtime, finance, other.approvalId, no).ok).toBe(true);
    expect(await other.open()).toMatchObject({ kind: "says", says: "decided_before" });
    const late = approversLink();
    late.clinic.setNow(NOW_MS + 100 * HOUR_MS);
    expect(await late.open()).toMatchObject({ kind: "says", says: "expired" });
  });

  it("does nothing for a form that the page did not make", async () => {
    const { services, token, browser, signIn, clinic, state } = approversLink();
    await signIn();
    const before = dump(clinic.sql);
    for (const form of [{ act: "approve", sure: "yes" }, { act: "send", form: "1.x" }, {}])
      expect(await actOnLink(services, token, form, browser)).toMatchObject({
        value: { page: { problem: "form_old" } },
      });
    expect(dump(clinic.sql)).toBe(before);
    expect(state()).toBe("waiting");
  });

  it("is not made where it could not be opened", () => {
    const { linkOf, clinic, lead, agent } = approversLink();
    expect(linkOf(agent.personId)).toBeUndefined();
    clinic.sql.run("DELETE FROM connection WHERE id = 'sendgrid'");
    expect(linkOf(lead.personId)).toBeUndefined();
  });
});
