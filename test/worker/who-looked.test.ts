/** Danger: whoever opens a page of the helpdesk goes through all patients in a minute, and nobody can ever tell. */
import { abortAllDurableObjects, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { AccessView } from "../../core/contract/access.ts";
import { aCard, aLine, aPurchase, aRecord, mayasPackage } from "../support/clinic-records.ts";
import { quiet } from "./http-support.ts";
import { closeClinics, decideOn, type MoneyClinic, moneyClinic, theTicket } from "./money-support.ts";
import { must } from "./must.ts";

beforeEach(quiet);
afterEach(closeClinics);

const patients = Array.from({ length: 30 }, (_, at) =>
  aRecord("patient", `X${at}`, {
    name: `Xenia Number${at}`,
    emails: [`x${at}@mail.example`],
    phones: [],
    patientNumber: `X-${1000 + at}`,
    language: "en",
    since: "2025-01-01",
    visits: 1,
    authorisedContacts: [],
  }),
);

const clinicOf = (name: string) => moneyClinic(name, [...mayasPackage, ...patients]);
const written = () => new Promise((resolve) => setTimeout(resolve, 50));
const lookRows = (clinic: MoneyClinic) =>
  clinic.rows<{ person: string; patient: string; opened: number; listed: number }>(
    `SELECT a.person_id AS person, p.name AS patient, a.opened, a.listed FROM access a JOIN patient p ON p.id = a.patient_id
     ORDER BY a.hour, p.name`,
  );

describe("who was shown whom", () => {
  it("is noted once for a person, a patient and an hour, by whatever session, and told to an admin alone", async () => {
    const clinic = await clinicOf("looked01");
    const { agent, viewer, admin, lead } = clinic.people;
    await written();
    await clinic.write("DELETE FROM access");
    must(await clinic.door().openTicket(agent, theTicket));
    // Another session of the same person, and a screen that asks again by itself.
    const other = { ...agent, name: "Ana on the telephone", sinceMs: Date.now() };
    must(await clinic.door().openTicket(other, theTicket));
    must(await clinic.door().searchPatients(agent, "xenia number1"));
    await written();
    const rows = await lookRows(clinic);
    expect(rows.filter(({ patient }) => patient === "Maya Chen")).toEqual([
      { person: agent.personId, patient: "Maya Chen", opened: 1, listed: 0 },
    ]);
    expect(rows.filter(({ patient }) => patient.startsWith("Xenia"))).toHaveLength(11);
    // Much later it is another look, in another hour another row.
    clinic.pass(10 * 60_000);
    must(await clinic.door().openTicket(agent, theTicket));
    clinic.pass(60 * 60_000);
    must(await clinic.door().openTicket(viewer, theTicket));
    must(await clinic.door().openTicket(agent, theTicket));
    await written();
    const mayas = (await lookRows(clinic)).filter(({ patient }) => patient === "Maya Chen");
    expect(mayas.length).toBeGreaterThanOrEqual(3);
    expect(mayas.filter(({ person }) => person === agent.personId).reduce((sum, { opened }) => sum + opened, 0)).toBe(
      3,
    );

    const [maya] = await clinic.rows<{ id: string }>("SELECT id FROM patient WHERE name = 'Maya Chen'");
    const query = { days: 7, patientId: maya?.id ?? "", limit: 1 };
    const seen: AccessView = must(await clinic.door().whoLooked(admin, query));
    expect(seen.people.map(({ personId }) => personId).toSorted()).toEqual(
      [agent.personId, viewer.personId].toSorted(),
    );
    expect(seen.rows).toHaveLength(1);
    const next = must(await clinic.door().whoLooked(admin, { ...query, limit: 100, cursor: seen.nextCursor }));
    expect(next.rows.length).toBe(mayas.length - 1);
    for (const who of [agent, viewer, lead, clinic.people.finance])
      expect(await clinic.door().whoLooked(who, query)).toMatchObject({ ok: false, error: { code: "forbidden" } });
  });

  it("stands in no event, and goes when its time is over", async () => {
    const clinic = await clinicOf("looked02");
    const [before] = await clinic.rows<{ n: number }>("SELECT count(*) AS n FROM event");
    must(await clinic.door().searchPatients(clinic.people.agent, "xenia"));
    await written();
    expect((await lookRows(clinic)).length).toBeGreaterThan(10);
    expect(await clinic.rows("SELECT count(*) AS n FROM event")).toEqual([before]);
    clinic.pass(364 * 24 * 3_600_000);
    must(await clinic.door().wake());
    expect((await lookRows(clinic)).length).toBeGreaterThan(10);
    clinic.pass(3 * 24 * 3_600_000);
    must(await clinic.door().wake());
    expect(await lookRows(clinic)).toEqual([]);
  });

  it("whoever goes through many is marked, and who works as usual is not", async () => {
    const clinic = await clinicOf("looked03");
    const { agent, lead, admin } = clinic.people;
    must(await clinic.door().openTicket(lead, theTicket));
    for (const part of ["x", "xenia", "xenia number2", "xenia number1"])
      for (const digit of ["", "1", "2", "3", "4", "5", "6", "7", "8", "9"])
        await clinic.door().searchPatients(agent, `${part}${digit}`);
    await written();
    const { people } = must(await clinic.door().whoLooked(admin, { days: 1, limit: 1 }));
    expect(people.find(({ personId }) => personId === agent.personId)).toMatchObject({
      isAboveUsual: true,
      most: { onDate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
    });
    expect(people.find(({ personId }) => personId === lead.personId)).toMatchObject({ isAboveUsual: false });
  });
});

describe("a viewer, as every agent is whom nobody named", () => {
  it("sees the ticket they opened, and neither a search nor a list nor anybody's case", async () => {
    const clinic = await clinicOf("viewer01");
    const { viewer } = clinic.people;
    const ticket = must(await clinic.door().openTicket(viewer, theTicket));
    expect(ticket.patient?.name).toBe("Maya Chen");
    const door = clinic.door();
    const id = "01NANE00000000000000000000";
    for (const answer of [
      await door.searchPatients(viewer, "xenia"),
      await door.listCases(viewer, { limit: 50 }),
      await door.listCases(viewer, { limit: 50, q: "xenia" }),
      await door.readCase(viewer, id),
      await door.listApprovals(viewer),
      await door.maybeRequests(viewer),
    ])
      expect(answer).toMatchObject({ ok: false, error: { code: "forbidden" } });
  });

  it("reads nothing by an id whose ticket they have not opened, and everything of it once they have", async () => {
    const clinic = await moneyClinic("viewer03", [
      aPurchase("B1", "P1", [aLine("N1", "massage", 8_000)]),
      aCard("Y1", "B1", 8_000),
    ]);
    const { viewer } = clinic.people;
    const decision = "01DEC000000000000000000001";
    await decideOn(clinic, decision);
    const [{ id: caseId } = { id: "" }] = await clinic.rows<{ id: string }>("SELECT id FROM refund_case");
    const read = async () => [
      await clinic.door().evaluate(viewer, { caseId }),
      await clinic.door().readDecision(viewer, decision),
      await clinic.door().readDecisionBasis(viewer, decision),
    ];
    for (const answer of await read()) expect(answer).toMatchObject({ ok: false, error: { code: "not_found" } });
    must(await clinic.door().openTicket(viewer, theTicket));
    await written();
    for (const answer of await read()) expect(answer).toMatchObject({ ok: true });
    clinic.pass(25 * 3_600_000);
    for (const answer of await read()) expect(answer).toMatchObject({ ok: false, error: { code: "not_found" } });
  });

  it("a hit of a search has what tells people apart, and no sums", async () => {
    const clinic = await clinicOf("viewer02");
    const { patients: found } = must(await clinic.door().searchPatients(clinic.people.agent, "maya"));
    expect(found.map((hit) => Object.keys(hit).toSorted())).toEqual([
      ["authorisedContacts", "emailMasked", "name", "patientId", "patientNumber", "phoneMasked", "since"].filter(
        (key) => key in (found[0] ?? {}),
      ),
    ]);
    expect(JSON.stringify(found)).not.toMatch(/minor|visits|currency/i);
  });
});

describe("somebody who asks as fast as a machine", () => {
  it("two thousand searches at once, from many sessions: sixty are answered, the others are told how long to wait", async () => {
    const clinic = await clinicOf("limits01");
    const { agent, lead } = clinic.people;
    const answers = await Promise.all(
      Array.from({ length: 2_000 }, (_, at) =>
        clinic.door().searchPatients({ ...agent, sinceMs: at, name: `Session ${at}` }, `xenia number${at % 30}`),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(60);
    expect(answers.at(-1)).toMatchObject({ error: { code: "too_many", values: { retryAfterSeconds: 1 } } });
    // Nobody else waits for it, and a list by search is a search.
    expect(await clinic.door().searchPatients(lead, "xenia")).toMatchObject({ ok: true });
    expect(await clinic.door().listCases(agent, { limit: 50, q: "xenia" })).toMatchObject({ ok: false });
    expect(await clinic.door().listCases(agent, { limit: 50 })).toMatchObject({ ok: true });
    clinic.pass(1_000);
    expect(await clinic.door().searchPatients(agent, "xenia")).toMatchObject({ ok: true });
    const answer = await clinic.ask(agent, "GET", "/v1/patients?q=xenia");
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "1"]);
  });

  it("waits after a restart of the object as well, and whatever the clock says", async () => {
    const clinic = await clinicOf("limits02");
    const { agent } = clinic.people;
    await Promise.all(Array.from({ length: 100 }, () => clinic.door().searchPatients(agent, "xenia")));
    await written();
    await abortAllDurableObjects();
    expect(await clinic.door().searchPatients(agent, "xenia")).toMatchObject({ error: { code: "too_many" } });
    clinic.pass(-30 * 24 * 3_600_000);
    await clinic.door().searchPatients(agent, "xenia");
    clinic.pass(30 * 24 * 3_600_000 + 2_000);
    expect(await clinic.door().searchPatients(agent, "xenia")).toMatchObject({ ok: true });
  });

  it("opens some tickets and not hundreds; one that is asked for again by its screen is no other", async () => {
    const clinic = await clinicOf("limits03");
    const { viewer } = clinic.people;
    const open = (ticketId: number) =>
      clinic.door().openTicket(viewer, { helpdesk: "zendesk", ticketId: `${ticketId}` });
    const codes: string[] = [];
    for (let at = 0; at < 100; at += 1) {
      const answer = await open(at < 50 ? 5_000 : 6_000 + at);
      codes.push(answer.ok ? "ok" : answer.error.code);
    }
    // Fifty times the same one cost one.
    expect(codes.filter((code) => code === "too_many")).toHaveLength(0);
    for (let at = 0; at < 100; at += 1) await open(7_000 + at);
    expect(await open(9_000)).toMatchObject({ error: { code: "too_many" } });
    // By another door of the same ticket neither.
    const ticket = { helpdesk: "zendesk", ticketId: "9001" };
    expect(await clinic.door().evaluate(viewer, { ticket })).toMatchObject({ error: { code: "too_many" } });
  });

  it("is refused five hundred times and writes three events, and one more when the hour is over", async () => {
    const clinic = await clinicOf("limits04");
    const { viewer, agent } = clinic.people;
    const denied = () =>
      clinic.rows<{ type: string; data: string }>(
        "SELECT type, data FROM event WHERE type LIKE 'access.denied%' ORDER BY seq",
      );
    const id = (at: number) => `01NANE0000000000000000${String(at).padStart(4, "0")}`;
    const answers = [];
    for (let at = 0; at < 500; at += 1)
      answers.push(
        await clinic.door().endReview(viewer, id(at), { outcome: "stands", sentence: "It stands as it was decided." }),
      );
    expect(answers.filter((answer) => !answer.ok && answer.error.code === "forbidden")).toHaveLength(20);
    expect(answers.filter((answer) => !answer.ok && answer.error.code === "too_many")).toHaveLength(480);
    expect((await denied()).map(({ data }) => JSON.parse(data).times ?? 1)).toEqual([1, 10]);
    // Somebody else is refused by themselves, and another act too.
    expect(
      await clinic.door().endReview(agent, id(1), { outcome: "stands", sentence: "It stands as it was decided." }),
    ).toMatchObject({
      error: { code: "forbidden" },
    });
    expect(await clinic.door().listApprovals(viewer)).toMatchObject({ error: { code: "forbidden" } });
    clinic.pass(3_600_000);
    must(await clinic.door().wake());
    must(await clinic.door().wake());
    const told = (await denied()).filter(({ type }) => type === "access.denied_again");
    expect(told.map(({ data }) => JSON.parse(data))).toEqual([
      { personId: viewer.personId, act: "end_review", code: "forbidden", times: 20 },
    ]);
    must(await clinic.door().verifyAudit(clinic.people.lead));
  });
});

describe("the operator's door", () => {
  it("three hundred guesses at once: ten are answered, then also the right token has to wait, from that place alone", async () => {
    const { exports } = await import("cloudflare:workers");
    const ask = (token: string, from: string) =>
      (exports.default as { fetch(request: Request): Promise<Response> }).fetch(
        new Request("http://localhost/operator/accounts/none", {
          method: "PUT",
          headers: { authorization: `Bearer ${token}`, "cf-connecting-ip": from, "content-type": "application/json" },
          body: "{}",
        }),
      );
    const guesses = await Promise.all(
      Array.from({ length: 300 }, (_, at) => ask(`guess-${at}`, `2001:db8:1:2::${at.toString(16)}`)),
    );
    expect(guesses.filter(({ status }) => status === 401)).toHaveLength(10);
    expect(guesses.filter(({ status }) => status === 429)).toHaveLength(290);
    expect(Number(guesses.at(-1)?.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await ask("the-operator-of-the-tests", "2001:db8:1:2:ffff::1")).status).toBe(429);
    expect((await ask("the-operator-of-the-tests", "192.0.2.7")).status).not.toBe(429);
    await abortAllDurableObjects();
    expect((await ask("guess", "2001:db8:1:2::9")).status).toBe(429);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 61_000 });
    expect((await ask("the-operator-of-the-tests", "2001:db8:1:2::9")).status).not.toBe(429);
  });
});

it("writing who looked slows no read by what anybody notices", async () => {
  const clinic = await clinicOf("measure1");
  const { agent } = clinic.people;
  await clinic.door().openTicket(agent, theTicket);
  const spent = async (ask: (at: number) => Promise<unknown>) => {
    const each: number[] = [];
    for (let at = 0; at < 40; at += 1) {
      const from = performance.now();
      await ask(at);
      each.push(performance.now() - from);
      await written();
    }
    return each.toSorted((a, b) => a - b)[20] ?? 0;
  };
  const same = await spent(() => clinic.door().openTicket(agent, theTicket));
  // Each of these is a look of its own, and is written.
  const fresh = await spent(() => {
    clinic.pass(3 * 60_000);
    return clinic.door().openTicket(agent, theTicket);
  });
  await runInDurableObject(env.ACCOUNT.getByName("acct:measure1"), () => undefined);
  console.info(`median of an opened ticket: ${same.toFixed(2)} ms unnoted, ${fresh.toFixed(2)} ms noted`);
  expect(fresh).toBeLessThan(same + 25);
});
