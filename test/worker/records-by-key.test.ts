/** Danger: a key that stands in a script reads the clinic, goes on with what is not its own, counts twice what came twice, or is guessed. */
import { exports } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { KeySetup } from "../../core/contract/by-key.ts";
import type { ImportView, PieceAnswer, RefusalPage } from "../../core/contract/imports.ts";
import type { Problem } from "../../core/contract/problem.ts";
import { aPatient, aUse } from "../support/clinic.ts";
import { ulidOf } from "../support/deciding.ts";
import { quiet } from "./http-support.ts";
import { closeClinics, type MoneyClinic, moneyClinic } from "./money-support.ts";

beforeEach(quiet);
afterEach(closeClinics);

const IMPORT = ulidOf("FE", 1);
const FILE = { source: "jane", fileName: "sales.csv", kind: "csv:jane", mode: "import" } as const;

let made = 0;
async function aKey(clinic: MoneyClinic, source = "jane") {
  made += 1;
  const keyId = ulidOf("NANE", made);
  const request = { source, title: `Key ${made}` };
  const answer = await clinic.ask(clinic.people.admin, "PUT", `/v1/import-keys/${keyId}`, request);
  const { newKey = "" } = (await answer.json()) as { newKey?: string };
  const revoke = () => clinic.ask(clinic.people.admin, "POST", `/v1/import-keys/${keyId}/revocation`);
  return { key: newKey, keyId, revoke };
}

/** From an address of its own, as the platform names it. */
const askAs = (key: string, method: string, where: string, body?: unknown, address = "198.51.100.7") =>
  exports.default.fetch(`https://makegood.example/v1/records${where}`, {
    method,
    headers: {
      authorization: `Bearer ${key}`,
      "content-type": "application/json",
      "cf-connecting-ip": address,
    },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
const answered = async <T>(asked: Promise<Response>): Promise<T> => (await (await asked).json()) as T;
const problemOf = async (asked: Promise<Response>) => {
  const answer = await asked;
  return [answer.status, ((await answer.json()) as Problem).code];
};

/** The calls of one import with one key. */
function calls(key: string, importId = IMPORT) {
  const path = `/imports/${importId}`;
  return {
    begin: (request: unknown = FILE) => askAs(key, "PUT", path, request),
    piece: (n: number | string, records: readonly unknown[]) =>
      askAs(key, "PUT", `${path}/pieces/${n}`, { lines: records.map((record, at) => ({ line: at + 1, record })) }),
    end: () => askAs(key, "POST", `${path}/end`),
    refusals: () => askAs(key, "GET", `${path}/refusals`),
  };
}

const people = (from: number, n: number) =>
  Array.from({ length: n }, (_, at) => ({ ...aPatient(`Q${from + at}`, `Q ${from + at}`), source: undefined }));
const countOf = async (clinic: MoneyClinic) =>
  (await clinic.rows<{ n: number }>("SELECT count(*) AS n FROM patient WHERE source_id LIKE 'Q%'"))[0]?.n;

describe("a file that is sent with a key", () => {
  it("comes in by pieces in any order, each counted once however often it comes, and its refusals can be read", async () => {
    const clinic = await moneyClinic("filebykey1", []);
    const { key } = await aKey(clinic);
    const { begin, piece, end, refusals } = calls(key);
    expect(await answered<ImportView>(begin())).toMatchObject({ state: "running", nextPiece: 0, by: { kind: "key" } });
    const second = await answered<PieceAnswer>(piece(1, people(500, 3)));
    expect(second).toMatchObject({ n: 1, added: 3 });
    // It was taken, and the answer was lost: the same call again answers the same.
    expect(await answered<PieceAnswer>(piece(1, people(500, 3)))).toEqual(second);
    const first = [aUse("U9", "N404"), ...people(0, 499)];
    const [one, other] = await Promise.all([piece(0, first), piece(0, first)]);
    expect(await one.json()).toEqual(await other.json());
    expect(await problemOf(piece(1, people(900, 3)))).toEqual([422, "id_reused"]);
    expect(await answered<ImportView>(begin())).toMatchObject({ state: "running", nextPiece: 2 });
    const ended = await answered<ImportView>(end());
    expect(ended).toMatchObject({ state: "ended", counts: { added: 502, changed: 0, refused: 1 } });
    expect(await answered<ImportView>(end())).toEqual(ended);
    expect(await problemOf(piece(2, people(900, 1)))).toEqual([409, "import_over"]);
    expect(await answered<RefusalPage>(refusals())).toMatchObject({
      refusals: [{ line: 1, sourceId: "U9", code: "unknown_reference" }],
    });
    expect(await countOf(clinic)).toBe(502);
  });

  it("is tried without writing, and what the reader asks first is of its own system", async () => {
    const clinic = await moneyClinic("filebykey2", []);
    const { key } = await aKey(clinic);
    const { key: others } = await aKey(clinic, "mindbody");
    const map = { kind: "sales", fields: [{ field: "sale", columns: ["Invoice"] }], words: [], dates: [] };
    const place = { sourceId: "L1", title: "Here", timeZone: "America/Los_Angeles", jurisdiction: "US-CA" };
    const settings = { source: "jane", currency: "USD", language: "en", location: place, processor: "none" };
    const saved = { name: "Ours", map, settings };
    expect((await clinic.ask(clinic.people.admin, "PUT", `/v1/import-maps/${ulidOf("NANE", 901)}`, saved)).status).toBe(
      200,
    );
    const setup = await answered<KeySetup>(askAs(key, "GET", "/setup"));
    expect(setup).toEqual({
      source: "jane",
      maps: [{ name: "Ours", map }],
      locations: [expect.objectContaining({ sourceId: "L1", currency: "USD" })],
    });
    expect(await answered<KeySetup>(askAs(others, "GET", "/setup"))).toEqual({
      source: "mindbody",
      maps: [],
      locations: [],
    });
    const { begin, piece, end } = calls(key);
    await begin({ ...FILE, mode: "dry_run" });
    expect(await answered<PieceAnswer>(piece(0, people(0, 2)))).toMatchObject({ added: 2 });
    expect(await answered<ImportView>(end())).toMatchObject({ state: "ended", mode: "dry_run" });
    expect(await countOf(clinic)).toBe(0);
  });
});

describe("a key", () => {
  it("begins nothing of another system, and touches no import that is not its own", async () => {
    const clinic = await moneyClinic("filebykey3", []);
    const [{ key }, { key: same }, { key: mindbody }] = [
      await aKey(clinic),
      await aKey(clinic),
      await aKey(clinic, "mindbody"),
    ];
    const wrong = await calls(mindbody).begin();
    expect(wrong.status).toBe(422);
    expect(await wrong.json()).toMatchObject({ code: "invalid", errors: [{ field: "source" }] });
    expect(await problemOf(calls(key).begin({ ...FILE, kind: "records_api" }))).toEqual([422, "invalid"]);
    await calls(key).begin();
    const persons = ulidOf("FE", 2);
    await clinic.ask(clinic.people.admin, "PUT", `/v1/imports/${persons}`, FILE);
    for (const { piece, end, refusals } of [
      calls(same),
      calls(mindbody),
      calls(key, persons),
      calls(key, ulidOf("FE", 404)),
    ]) {
      for (const refused of [piece(0, people(0, 1)), end(), refusals()]) {
        expect(await problemOf(refused)).toEqual([404, "not_found"]);
      }
    }
    expect(await problemOf(calls(same).begin())).toEqual([422, "id_reused"]);
    expect(await countOf(clinic)).toBe(0);
  });

  it("reads nothing else: no patient, no list of imports, no undo, no other key", async () => {
    const clinic = await moneyClinic("filebykey4", []);
    const { key } = await aKey(clinic);
    await calls(key).begin();
    await calls(key).end();
    const ask = (method: string, path: string) =>
      exports.default.fetch(`https://makegood.example${path}`, { method, headers: { authorization: `Bearer ${key}` } });
    for (const [method, path] of [
      ["GET", "/v1/patients?q=maya"],
      ["GET", "/v1/imports"],
      ["GET", `/v1/imports/${IMPORT}`],
      ["POST", `/v1/imports/${IMPORT}/undo`],
      ["POST", `/v1/records/imports/${IMPORT}/undo`],
      ["GET", "/v1/records/imports"],
      ["GET", "/v1/import-setup"],
      ["GET", "/v1/import-keys"],
      ["POST", "/v1/session/renew"],
    ] as const) {
      expect([path, (await ask(method, path)).status]).toEqual([path, 401]);
    }
    // Nor does a person's session open the door of keys.
    const person = await clinic.ask(clinic.people.admin, "GET", "/v1/records/setup");
    expect(person.status).toBe(401);
  });

  it("that is revoked in the middle stops there with a word, and another of its system goes on", async () => {
    const clinic = await moneyClinic("filebykey5", []);
    const [{ key, revoke }, { key: next }] = [await aKey(clinic), await aKey(clinic)];
    const old = calls(key);
    await old.begin();
    expect(await answered<PieceAnswer>(old.piece(0, people(0, 5)))).toMatchObject({ added: 5 });
    await revoke();
    for (const refused of [old.piece(1, people(5, 5)), old.end(), old.refusals(), old.begin()]) {
      const answer = await refused;
      expect(answer.status).toBe(401);
      expect(((await answer.json()) as Problem).detail).toContain("revoked");
    }
    expect(await countOf(clinic)).toBe(5);
    const { begin, piece, end } = calls(next);
    expect(await answered<ImportView>(begin())).toMatchObject({ state: "running", nextPiece: 1 });
    expect(await answered<PieceAnswer>(piece(1, people(5, 5)))).toMatchObject({ added: 5 });
    expect(await answered<ImportView>(end())).toMatchObject({ state: "ended", counts: { added: 10, changed: 0 } });
  });

  it("is not guessed: of a thousand wrong ones all but a few are not even looked up, and whoever has one is not held up", async () => {
    const clinic = await moneyClinic("filebykey6", []);
    const { key } = await aKey(clinic);
    const [prefix = "", id = "", mac = ""] = key.split(".");
    const states = new Map<number, number>();
    let retryAfter = "";
    for (let at = 0; at < 1_000; at += 1) {
      const token = String(at).padStart(32, "A");
      const where = at % 2 === 0 ? "/setup" : `/imports/${IMPORT}/refusals`;
      const answer = await askAs([prefix, id, mac, token].join("."), "GET", where);
      states.set(answer.status, (states.get(answer.status) ?? 0) + 1);
      retryAfter = answer.headers.get("retry-after") ?? retryAfter;
    }
    expect([...states.keys()].sort()).toEqual([401, 429]);
    expect(states.get(401)).toBeLessThan(40);
    expect(Number(retryAfter)).toBeGreaterThan(0);
    expect((await askAs(key, "GET", "/setup")).status).toBe(200);
    // A key that no account of ours made wakes nothing.
    expect(await problemOf(askAs(`${prefix}.${id}.${"A".repeat(43)}.${"A".repeat(32)}`, "GET", "/setup"))).toEqual([
      401,
      "unauthenticated",
    ]);
  });

  it("is slowed down where it begins too often, and says for how long", async () => {
    const clinic = await moneyClinic("filebykey7", []);
    const { begin } = calls((await aKey(clinic)).key);
    let last = await begin();
    for (let at = 0; at < 200 && last.status !== 429; at += 1) last = await begin();
    expect(last.status).toBe(429);
    expect(Number(last.headers.get("retry-after"))).toBeGreaterThan(0);
  });
});

it("what is no piece is refused as a whole, with what is wrong, and takes nothing in", async () => {
  const clinic = await moneyClinic("filebykey8", []);
  const { key } = await aKey(clinic);
  const { begin, piece } = calls(key);
  await begin();
  const raw = (n: string, body: string) => problemOf(askAs(key, "PUT", `/imports/${IMPORT}/pieces/${n}`, body));
  expect(await raw("0", "{")).toEqual([400, "invalid"]);
  for (const body of [
    "null",
    "[]",
    '{"lines":[]}',
    '{"lines":[{"line":0,"record":{}}]}',
    '{"lines":[{"line":1}],"x":1}',
  ]) {
    expect([body, ...(await raw("0", body))]).toEqual([body, 422, "invalid"]);
  }
  for (const n of ["-1", "1.5", "x", "99999999"])
    expect(await problemOf(piece(n, people(0, 1)))).toEqual([422, "invalid"]);
  expect(await problemOf(piece(0, people(0, 501)))).toEqual([422, "invalid"]);
  expect(await problemOf(piece(0, [{ ...people(0, 1)[0], name: "x".repeat(5 * 1024 * 1024) }]))).toEqual([
    413,
    "too_large",
  ]);
  expect(await problemOf(askAs(key, "PUT", "/imports/not-an-id", FILE))).toEqual([422, "invalid"]);
  const garbage = await answered<PieceAnswer>(
    piece(0, [
      null,
      7,
      "x",
      { type: "nothing" },
      { type: "policy_version", sourceId: "p@1", policy: {} },
      ...people(0, 1),
    ]),
  );
  expect(garbage.added).toBe(1);
  expect(garbage.refused.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5]);
  expect(await countOf(clinic)).toBe(1);
});
