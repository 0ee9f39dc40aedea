/** Danger: what somebody says on a page moves money, is lost, is taken after it should not be, or a bank's numbers stand where anybody reads them. */
import { describe, expect, it } from "vitest";
import { assert } from "../../../../../core/result.ts";
import { perform } from "../../../../../worker/account/operations/registry.ts";
import { checkedOn } from "../../../../../worker/account/queries/decision/check-send.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import { ticketUpdateOf } from "../../../../../worker/account/queries/note/ticket-note.ts";
import { linkPage } from "../../../../../worker/pages/link-page.ts";
import {
  aCard,
  aLine,
  aMassageMail,
  aPatient,
  aPurchase,
  dump,
  NOW_MS,
  testClinic,
  ticket,
} from "../../../../support/clinic.ts";
import { decided, ulidOf } from "../../../../support/deciding.ts";
import { tokenIn } from "../../../../support/links.ts";
import { MAYAS_CASE, pageClinic, pageOf, saidOnPage, sentOnPage } from "../../../../support/patient-page.ts";

const OFFER = ulidOf("OFFER", 1);

describe("it arrived", () => {
  it("is said once of a movement that was sent, and closes what was to be asked", async () => {
    const house = await sentOnPage();
    const move = pageOf(house, house.token).decisions[0]?.moves[0];
    expect(move).toMatchObject({ state: "sent", mayArrive: true });
    const fields = { act: "arrived", about: move?.moveId ?? "" };
    expect(await house.send(house.token, fields)).toMatchObject({ value: { isDone: true } });
    expect(await house.send(house.token, fields)).toMatchObject({
      value: { isDone: false, page: { problem: "not_now" } },
    });
    expect(pageOf(house, house.token).decisions[0]?.moves[0]).toMatchObject({
      state: "arrived",
      arrivedOn: "2026-03-02",
    });
    expect(saidOnPage(house)).toHaveLength(1);
    const view = openTicketView({ ...house.clinic.ctx(), links: house.links }, house.agent, ticket, aMassageMail());
    expect(view).toMatchObject({ value: { heard: [{ as: "arrived", how: "page", byPerson: "ma•••@example.com" }] } });
  });

  it("is not said of money that has not left, nor of another's", async () => {
    const house = pageClinic();
    decided(house.clinic, house.agent, ulidOf("DEC", 1), { mail: aMassageMail(), caseId: MAYAS_CASE });
    const token = await house.given();
    const moveId = pageOf(house, token).decisions[0]?.moves[0]?.moveId ?? "";
    for (const about of [moveId, ulidOf("X", 1), ""])
      expect(await house.send(token, { act: "arrived", about })).toMatchObject({
        value: { page: { problem: "not_now" } },
      });
    expect(saidOnPage(house)).toEqual([]);
  });
});

describe("please look again", () => {
  it("opens a review with their sentence, once", async () => {
    const house = await sentOnPage();
    const sentence = "I think two visits were counted twice.";
    expect(await house.send(house.token, { act: "look_again", sentence: " " })).toMatchObject({
      value: { page: { problem: "sentence" } },
    });
    expect(await house.send(house.token, { act: "look_again", sentence })).toMatchObject({ value: { isDone: true } });
    expect(await house.send(house.token, { act: "look_again", sentence })).toMatchObject({ value: { isDone: false } });
    expect(pageOf(house, house.token).lookAgain).toEqual({ askedOn: "2026-03-02" });
    const view = openTicketView({ ...house.clinic.ctx(), links: house.links }, house.agent, ticket, aMassageMail());
    expect(view).toMatchObject({ value: { review: { quote: sentence } } });
    const events = house.clinic.sql.all<{ data: string }>("SELECT data FROM event WHERE type = 'page.said'");
    expect(JSON.stringify(events)).not.toContain("counted twice");
  });
});

describe("a choice", () => {
  async function offered(more: { readonly language?: "fr" } = {}) {
    const house = pageClinic();
    // The clinic's text lets them choose.
    const general = house.clinic.sql.one<{ id: string; json: string }>(
      "SELECT id, json FROM policy_version WHERE policy_id = 'general'",
    );
    assert(general, "a policy");
    const policy = JSON.parse(general.json);
    policy.otherwise.offers.push({
      kind: "credit",
      formula: { type: "bps_of_paid", bps: 10_000 },
      entitlement: "keep",
    });
    policy.version = 2;
    policy.effectiveOn = "2021-01-01";
    house.clinic.load([{ type: "policy_version", source: "jane", sourceId: "general@2", policy } as never]);
    const about = { caseId: MAYAS_CASE, lineIds: [house.clinic.id("line", "N1")], reason: "changed_mind" as const };
    const request = { ...about, ...more };
    const answer = await perform(house.services, "offerChoice", house.agent, ticket, OFFER, request);
    assert(answer.ok, answer.ok ? "" : `${answer.error.code} ${answer.error.detail}`);
    return { ...house, token: tokenIn(answer.value.text), letter: answer.value.text };
  }
  const choose = (house: Awaited<ReturnType<typeof offered>>, value: string, seen = "", sure = "yes") =>
    house.send(house.token, { act: "choice", about: OFFER, value, seen, ...(sure ? { sure } : {}) });

  it("is asked for in a letter that names both sums and a day, confirmed with its very words, and kept with them", async () => {
    const house = await offered();
    expect(house.letter).toContain("You can choose between:\n- $80 back the way you paid\n- $80 as credit");
    expect(house.letter).toMatch(/or choose on your own page, by \w+ \d+, \d{4}:\nhttps/);
    const findings = (text: string) => {
      const checked = checkedOn(house.clinic.ctx(), ticket, text);
      assert(checked.ok, "checked");
      return checked.value.findings;
    };
    expect(findings(house.letter)).toEqual([]);
    // Another sum than the offered is none of it, and an offered one is not given.
    expect(findings(house.letter.replaceAll("$80 back", "$95 back"))).not.toEqual([]);
    expect(findings("We will return $80 to your Visa.")).toMatchObject([
      { check: "promises_money", severity: "blocks" },
    ]);
    expect(pageOf(house, house.token)).toMatchObject({
      stage: "waits_for_you",
      choice: { options: [{ option: "refund", text: "$80 back the way you paid" }, { option: "credit" }], seen: "" },
    });
    const before = dump(house.clinic.sql);
    const sure = await choose(house, "credit", "", "");
    expect(sure).toMatchObject({ value: { isDone: false, page: { choice: { sure: { option: "credit" } } } } });
    expect(dump(house.clinic.sql)).toBe(before);
    expect(await choose(house, "credit")).toMatchObject({ value: { isDone: true } });
    expect(house.clinic.sql.all("SELECT t.body FROM page_said s JOIN text t ON t.id = s.text_id")).toEqual([
      { body: "$80 as credit on your account with us" },
    ]);
    const view = openTicketView({ ...house.clinic.ctx(), links: house.links }, house.agent, ticket, aMassageMail());
    expect(view).toMatchObject({
      value: { page: { said: [{ kind: "choice", option: "credit", atMs: NOW_MS }] }, decisions: [] },
    });
    expect(house.clinic.sql.all("SELECT kind FROM task WHERE done_at_ms IS NULL")).toEqual([{ kind: "page_answer" }]);
    const note = ticketUpdateOf(house.clinic.ctx(), MAYAS_CASE, ticket)?.noteLines?.join(" ");
    expect(note).toContain("what they chose");
    expect(house.clinic.sql.all("SELECT id FROM leg")).toEqual([]);
  });

  it("may be changed until somebody decides, and a second tab is told of the first's", async () => {
    const house = await offered();
    await choose(house, "credit");
    expect(await choose(house, "refund")).toMatchObject({
      value: { isDone: false, page: { problem: "chosen_elsewhere", choice: { chosen: "credit" } } },
    });
    const { seen = "" } = pageOf(house, house.token).choice ?? {};
    expect(await choose(house, "refund", seen)).toMatchObject({ value: { isDone: true } });
    expect(pageOf(house, house.token).choice).toMatchObject({ chosen: "refund" });
  });

  it("is refused in words after the agent decided, and closes nothing that was decided", async () => {
    const house = await offered();
    decided(house.clinic, house.agent, ulidOf("DEC", 1), { mail: aMassageMail(), caseId: MAYAS_CASE });
    expect(await choose(house, "credit")).toMatchObject({ value: { isDone: false, page: { problem: "decided" } } });
    expect(saidOnPage(house)).toEqual([]);
    const page = house.open(house.token);
    expect(page).not.toHaveProperty("choice");
  });

  it("ends after the day that the letter named, in words, and what was chosen in time stands", async () => {
    const day = 86_400_000;
    const late = await offered();
    expect(pageOf(late, late.token).choice).toMatchObject({ untilOn: "2026-03-09" });
    late.clinic.setNow(NOW_MS + 7 * day);
    expect(pageOf(late, late.token).choice).not.toHaveProperty("isOver");
    late.clinic.setNow(NOW_MS + 8 * day);
    expect(pageOf(late, late.token).choice).toMatchObject({ untilOn: "2026-03-09", isOver: true });
    expect(await choose(late, "credit")).toMatchObject({ value: { isDone: false, page: { problem: "lapsed" } } });
    expect(saidOnPage(late)).toEqual([]);
    // Nor does a reply still offer it.
    const checked = checkedOn(late.clinic.ctx(), ticket, late.letter);
    expect(checked.ok && checked.value.findings).not.toEqual([]);
    const inTime = await offered();
    await choose(inTime, "credit");
    inTime.clinic.setNow(NOW_MS + 8 * day);
    const { seen = "" } = pageOf(inTime, inTime.token).choice ?? {};
    expect(await choose(inTime, "refund", seen)).toMatchObject({ value: { page: { problem: "lapsed" } } });
    expect(pageOf(inTime, inTime.token).choice).toMatchObject({ chosen: "credit", isOver: true });
    const view = openTicketView({ ...inTime.clinic.ctx(), links: inTime.links }, inTime.agent, ticket, aMassageMail());
    expect(view).toMatchObject({ value: { page: { said: [{ kind: "choice", option: "credit" }] } } });
  });

  it("ends with another offer, in words", async () => {
    const house = await offered();
    const request = { caseId: MAYAS_CASE, lineIds: [house.clinic.id("line", "N1")], reason: "changed_mind" as const };
    house.clinic.setNow(NOW_MS + 60_000);
    expect(await perform(house.services, "offerChoice", house.agent, ticket, ulidOf("OFF", 2), request)).toMatchObject({
      ok: true,
    });
    expect(await choose(house, "credit")).toMatchObject({ value: { page: { problem: "offered_anew" } } });
    expect(saidOnPage(house)).toEqual([]);
  });

  it("writes the letter in the language that the agent chose, and the page and its offers are in it too", async () => {
    const house = await offered({ language: "fr" });
    expect(house.letter).toContain("Bonjour");
    expect(house.letter).not.toMatch(/\b(?:You|choose|back)\b/);
    const { language, choice } = pageOf(house, house.token);
    expect(language).toBe("fr");
    expect(JSON.stringify(choice)).not.toMatch(/back the way you paid/);
  });

  it("takes nothing that was not offered, and is done with once somebody decided", async () => {
    const house = await offered();
    for (const value of ["redo", "decline", "x", ""])
      expect(await choose(house, value)).toMatchObject({ value: { isDone: false, page: { problem: "choose" } } });
    await choose(house, "credit");
    decided(house.clinic, house.agent, ulidOf("DEC", 1), { mail: aMassageMail(), caseId: MAYAS_CASE });
    expect(house.clinic.sql.all("SELECT kind FROM task WHERE kind = 'page_answer' AND done_at_ms IS NULL")).toEqual([]);
  });
});

describe("a page's forms", () => {
  it("takes none that it did not make, nor after it is over, nor more than a person sends in a day", async () => {
    const house = await sentOnPage();
    const moveId = pageOf(house, house.token).decisions[0]?.moves[0]?.moveId ?? "";
    const { actOnLink } = await import("../../../../../worker/account/operations/links/open-link.ts");
    const before = dump(house.clinic.sql);
    for (const form of ["", "1.x", house.links.seal("form other", NOW_MS * 2)])
      expect(await actOnLink(house.services, house.token, { form, act: "arrived", about: moveId })).toMatchObject({
        value: { isDone: false, page: { problem: "form_old" } },
      });
    for (const act of ["", "delete", "constructor", "toString", "__proto__"])
      expect(await house.send(house.token, { act })).toMatchObject({ value: { isDone: false } });
    expect(dump(house.clinic.sql)).toBe(before);
  });

  it("writes what somebody typed as text and never as HTML, in every language", async () => {
    const house = await sentOnPage();
    const done = await house.send(house.token, { act: "look_again", sentence: `<b>${"x".repeat(2_000)}` });
    assert(done.ok, "sent");
    const page = done.value.page;
    assert(page.kind === "patient", "page");
    for (const language of ["en", "es"] as const) {
      const html = String(await linkPage({ ...page, language }, "n", "/l/k/t"));
      expect(html).not.toContain("<b>");
      expect(html).not.toMatch(/undefined|\[object/);
    }
  });

  it("keeps a sentence without signs that turn it round, and counts the end of a line once", async () => {
    const house = await sentOnPage();
    const sentence = `${"ab\r\n".repeat(333)}\u202e\u0000x`;
    expect(await house.send(house.token, { act: "look_again", sentence })).toMatchObject({ value: { isDone: true } });
    const [kept] = house.clinic.sql.all<{ body: string }>(
      "SELECT t.body FROM page_said s JOIN text t ON t.id = s.text_id",
    );
    expect(kept?.body).toBe(`${"ab\n".repeat(333)}x`);
  });

  it("keeps no card's number that a patient writes on their page", async () => {
    const house = await sentOnPage();
    const sentence = "Please look again, my card is 4242-4242-4242-4242.";
    expect(await house.send(house.token, { act: "look_again", sentence })).toMatchObject({ value: { isDone: true } });
    const view = openTicketView({ ...house.clinic.ctx(), links: house.links }, house.agent, ticket, aMassageMail());
    expect(view).toMatchObject({ value: { review: { quote: sentence.replace("4242-4242-4242", "xxxx-xxxx-xxxx") } } });
    expect(dump(house.clinic.sql)).not.toContain("4242-4242-4242-4242");
  });

  it("of who only paid take neither a choice, nor an answer, nor a second look", async () => {
    const clinic = testClinic([
      aPatient("P9", "Sam Chen", { emails: ["sam@example.com"] }),
      aPurchase("B1", "P1", [aLine("N1", "massage", 8_000)], { payer: "P9" }),
      aCard("Y1", "B1", 8_000),
    ]);
    const house = pageClinic(clinic);
    decided(house.clinic, house.agent, ulidOf("DEC", 1), { mail: aMassageMail(), caseId: MAYAS_CASE });
    house.wrote(aMassageMail({ requesterEmail: "sam@example.com", requesterName: "Sam Chen", body: "Is it sent?" }));
    const token = await house.given();
    for (const fields of [
      { act: "look_again", sentence: "Please look again." },
      { act: "fact", about: "moved_miles", value: "30" },
      { act: "choice", about: OFFER, value: "credit", sure: "yes" },
    ])
      expect(await house.send(token, fields as never)).toMatchObject({ value: { isDone: false } });
    expect(saidOnPage(house)).toEqual([]);
  });
});
