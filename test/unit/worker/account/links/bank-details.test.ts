/** Danger: a bank's numbers stand where anybody reads them, are kept for longer than they are needed, or wait and nobody sees that they do. */
import { describe, expect, it } from "vitest";
import { assert } from "../../../../../core/result.ts";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import { applyLegEvent } from "../../../../../worker/account/domain/money/legs.ts";
import { perform } from "../../../../../worker/account/operations/registry.ts";
import { readCase } from "../../../../../worker/account/queries/case/case-detail.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import { legsOfCase } from "../../../../../worker/account/store/money/legs.ts";
import { aMassageMail, dump, NOW_MS, ticket } from "../../../../support/clinic.ts";
import { MAYAS_CASE, pageOf, saidOnPage, sentOnPage } from "../../../../support/patient-page.ts";

const DAY_MS = 24 * 3_600_000;

describe("another way to be paid", () => {
  const DETAILS = { holder: "Maya Chen", account: "DE89 3704 0044 0532 0130 00", routing: "" };
  async function bounced() {
    const house = await sentOnPage();
    house.clinic.sql.run("UPDATE leg SET state = 'bounced'");
    return house;
  }

  it("is sealed, shown once to finance, and gone; it stands in no row, event, note or page", async () => {
    const house = await bounced();
    // Nothing went back, so that there is nothing to print.
    expect(pageOf(house, house.token)).toMatchObject({ anotherWay: {}, hasStatement: false });
    expect(await house.send(house.token, { act: "another_way", ...DETAILS })).toMatchObject({
      value: { isDone: true },
    });
    const everything = dump(house.clinic.sql);
    expect(everything).not.toMatch(/DE89|0532|370400/);
    expect(JSON.stringify(house.open(house.token))).not.toMatch(/DE89|0532/);
    const saidId = house.clinic.sql.one<{ id: string }>("SELECT id FROM page_said")?.id ?? "";
    const finance = house.clinic.staff("finance");
    expect(await perform(house.services, "readBankDetails", house.agent, MAYAS_CASE, saidId)).toMatchObject({
      ok: false,
      error: { code: "forbidden" },
    });
    expect(await perform(house.services, "readBankDetails", finance, MAYAS_CASE, saidId)).toMatchObject({
      value: { holder: "Maya Chen", account: "DE89370400440532013000" },
    });
    expect(house.clinic.sql.all("SELECT key FROM secret")).toEqual([]);
    expect(await perform(house.services, "readBankDetails", finance, MAYAS_CASE, saidId)).toMatchObject({
      ok: false,
      error: { code: "too_late" },
    });
  });

  it("is told to who works on the case: since when it is asked for, when it was given, who read it and when; never its numbers", async () => {
    const house = await sentOnPage();
    const { clinic } = house;
    const [finance, lead] = [clinic.staff("finance", "Fin"), clinic.staff("lead", "Lea")];
    const bankFor = (person: typeof lead) => {
      const view = openTicketView({ ...clinic.ctx(), links: house.links }, person, ticket, aMassageMail());
      const page = readCase(clinic.ctx(), person, MAYAS_CASE);
      assert(view.ok && page.ok, "read");
      expect(page.value.bank).toEqual(view.value.bank);
      expect(JSON.stringify(view.value)).not.toMatch(/DE89|0532/);
      return view.value.bank;
    };
    expect(bankFor(finance)).toBeUndefined();
    const back = NOW_MS + DAY_MS;
    clinic.setNow(back);
    transact(house.runtime, { type: "job", job: "outbox" }, (context) => {
      for (const leg of legsOfCase(context.sql, MAYAS_CASE)) applyLegEvent(context, leg, "failed");
    });
    expect(bankFor(finance)).toEqual({ askedAtMs: back });
    clinic.setNow(NOW_MS + 2 * DAY_MS);
    await house.send(house.token, { act: "another_way", ...DETAILS });
    const given = { saidId: clinic.sql.one<{ id: string }>("SELECT id FROM page_said")?.id, atMs: NOW_MS + 2 * DAY_MS };
    expect(bankFor(lead)).toEqual({ askedAtMs: back, given });
    expect(bankFor(finance)).toEqual({ askedAtMs: back, given, mayRead: true });
    clinic.setNow(NOW_MS + 3 * DAY_MS);
    expect(await perform(house.services, "readBankDetails", finance, MAYAS_CASE, given.saidId ?? "")).toMatchObject({
      ok: true,
    });
    const read = { byPerson: "Fin", atMs: NOW_MS + 3 * DAY_MS };
    for (const person of [lead, finance]) expect(bankFor(person)).toEqual({ askedAtMs: back, given, read });
  });

  it("is erased after thirty days that nobody read it, and when other details took its place", async () => {
    const house = await bounced();
    const finance = house.clinic.staff("finance");
    const give = () => house.send(house.token, { act: "another_way", ...DETAILS });
    await give();
    await house.run(DAY_MS);
    await give();
    const [first, last] = house.clinic.sql.all<{ id: string }>("SELECT id FROM page_said ORDER BY id");
    const sealed = () => house.clinic.sql.all("SELECT key FROM secret");
    const open = () => house.clinic.sql.all("SELECT id FROM task WHERE kind = 'page_answer' AND done_at_ms IS NULL");
    const read = (saidId = "") => perform(house.services, "readBankDetails", finance, MAYAS_CASE, saidId);
    expect(sealed()).toEqual([{ key: `page/${last?.id}/bank` }]);
    expect(open()).toHaveLength(1);
    expect(await read(first?.id)).toMatchObject({ error: { code: "too_late" } });
    await house.given();
    await house.run(30 * DAY_MS);
    await house.given();
    expect(sealed()).toHaveLength(1);
    expect(pageOf(house, house.token).anotherWay).toHaveProperty("saidOn");
    await house.run(31 * DAY_MS);
    expect(sealed()).toEqual([]);
    expect(open()).toEqual([]);
    expect(pageOf(house, house.token).anotherWay).toEqual({});
    expect(await read(last?.id)).toMatchObject({ error: { code: "too_late" } });
    const events = house.clinic.sql.all<{ data: string }>(
      "SELECT data FROM event WHERE type = 'page.bank_details_erased' ORDER BY seq",
    );
    expect(events.map(({ data }) => JSON.parse(data).because)).toEqual(["given_anew", "unread"]);
    const view = openTicketView({ ...house.clinic.ctx(), links: house.links }, finance, ticket, aMassageMail());
    expect(view).toMatchObject({
      value: { bank: { given: { saidId: last?.id }, erasedUnreadAtMs: NOW_MS + 31 * DAY_MS } },
    });
    expect(view).not.toMatchObject({ value: { bank: { mayRead: true } } });
  });

  it("is not taken where nothing came back, nor what no bank could pay to", async () => {
    const house = await sentOnPage();
    expect(await house.send(house.token, { act: "another_way", ...DETAILS })).toMatchObject({
      value: { page: { problem: "not_now" } },
    });
    const other = await bounced();
    for (const account of ["", "12", "<script>", "no account"])
      expect(await other.send(other.token, { act: "another_way", ...DETAILS, account })).toMatchObject({
        value: { page: { problem: "bank" } },
      });
    for (const holder of ["Maya\u202eChen", "Maya\u0007", "=1+1", "Maya\nChen"])
      expect(await other.send(other.token, { act: "another_way", ...DETAILS, holder })).toMatchObject({
        value: { page: { problem: "bank" } },
      });
    expect(saidOnPage(other)).toEqual([]);
  });
});
