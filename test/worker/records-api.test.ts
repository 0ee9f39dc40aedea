/** Danger: what a program sends takes the object's memory, costs good records for a bad one, or a key opens more than it should. */
import { exports } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { RecordsAnswer } from "../../core/contract/imports.ts";
import type { Problem } from "../../core/contract/problem.ts";
import { aCard, aLine, aPatient, aPurchase, aUse, sixSessions } from "../support/clinic.ts";
import { quiet } from "./http-support.ts";
import { closeClinics, type MoneyClinic, moneyClinic } from "./money-support.ts";

beforeEach(quiet);
afterEach(closeClinics);

const KEY = "01NANE00000000000000000000";

async function withKey(accountId: string) {
  const clinic = await moneyClinic(accountId, []);
  const made = await clinic.ask(clinic.people.admin, "PUT", `/v1/import-keys/${KEY}`, {
    source: "jane",
    title: "Nightly",
  });
  const { newKey = "" } = (await made.json()) as { newKey?: string };
  return { clinic, key: newKey };
}

const send = (key: string, body: BodyInit, headers: Record<string, string> = {}, query = "") =>
  exports.default.fetch(`https://makegood.example/v1/records${query}`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/x-ndjson", ...headers },
    body,
  });
const ndjson = (records: readonly unknown[]) => records.map((one) => `${JSON.stringify(one)}\n`).join("");
const answered = async (response: Response) => (await response.json()) as RecordsAnswer;
const problemOf = async (response: Response) => [response.status, ((await response.json()) as Problem).code];

/** As a stream that is never whole anywhere. */
function streamOf(chunks: Iterable<Uint8Array>): ReadableStream<Uint8Array> {
  const next = chunks[Symbol.iterator]();
  return new ReadableStream({
    pull: (controller) => {
      const { value, done } = next.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}

const patients = (n: number) =>
  Array.from({ length: n }, (_, at) => ({ ...aPatient(`Q${at}`, `Q ${at}`), source: undefined }));

/** Beside Maya, who is of every clinic. */
const patientsOf = async (clinic: MoneyClinic) =>
  (await clinic.rows<{ name: string }>("SELECT name FROM patient WHERE source_id LIKE 'Q%'")).map(({ name }) => name);

describe("records that a program sends", () => {
  it("come in as they are streamed, each judged alone, and the same again changes nothing", async () => {
    const { clinic, key } = await withKey("recordsapi1");
    const text = ndjson([
      aUse("U1", "N1"),
      ...patients(1_200),
      aPurchase("B1", "Q0", [aLine("N1", "laser6", 120_000, { entitlement: sixSessions() })]),
      aCard("Y1", "B404", 100),
    ]);
    const bytes = new TextEncoder().encode(`${text}\n{"type":"patient"\n\r\n`);
    const cut = (size: number) =>
      streamOf(
        Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.slice(at * size, (at + 1) * size)),
      );
    const first = await answered(await send(key, cut(777)));
    expect(first).toMatchObject({ state: "ended", counts: { added: 1_202, unchanged: 0, refused: 2 } });
    expect(first.refused.map(({ line, code }) => [line, code])).toEqual([
      [1, "unknown_reference"],
      [1_203, "unknown_reference"],
      [1_205, "not_json"],
    ]);
    const again = await answered(await send(key, cut(10_000)));
    expect(again.counts).toMatchObject({ added: 0, changed: 0, unchanged: 1_202, refused: 2 });
    expect(await patientsOf(clinic)).toHaveLength(1_200);
  });

  it("may be packed; a body that breaks off says so, and sent again under its id goes on", async () => {
    const { clinic, key } = await withKey("recordsapi2");
    const text = ndjson(patients(2_600));
    const packed = new Uint8Array(
      await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"))).arrayBuffer(),
    );
    const gzip = { "content-encoding": "gzip", "import-id": "01NBNE00000000000000000000" };
    const broken = await send(key, packed.slice(0, packed.length - 40), gzip);
    expect(broken.status).toBe(422);
    const { values } = (await broken.json()) as Problem;
    expect(values).toMatchObject({ importId: gzip["import-id"] });
    const whole = await answered(await send(key, packed, gzip));
    expect(whole).toMatchObject({ state: "ended", counts: { added: 2_600, unchanged: 0, refused: 0 } });
    expect(await patientsOf(clinic)).toHaveLength(2_600);
    expect(await problemOf(await send(key, "x", { "content-encoding": "br" }))).toEqual([422, "invalid"]);
  });

  it("a later line of the same record is news of it", async () => {
    const { clinic, key } = await withKey("recordsapi3");
    const answer = await answered(await send(key, ndjson([...patients(1), aPatient("Q0", "Married Name")])));
    expect(answer.counts).toMatchObject({ added: 1, changed: 1, refused: 0 });
    expect(await patientsOf(clinic)).toEqual(["Married Name"]);
  });

  it("a dry run writes nothing but its report", async () => {
    const { clinic, key } = await withKey("recordsapi4");
    const answer = await answered(await send(key, ndjson(patients(3)), {}, "?mode=dry_run"));
    expect(answer.counts).toMatchObject({ added: 3 });
    expect(await patientsOf(clinic)).toEqual([]);
  });
});

describe("a key", () => {
  it("sends the records of its own source, and no policies", async () => {
    const { key } = await withKey("recordskey1");
    const policy = { type: "policy_version", sourceId: "packages@9", policy: {} };
    const answer = await answered(await send(key, ndjson([{ ...aPatient("Q0", "Q"), source: "mindbody" }, policy])));
    expect(answer.refused.map(({ code }) => code)).toEqual(["other_source", "invalid_field"]);
  });

  it("opens nothing else, is of one account, and nothing once it is revoked", async () => {
    const { clinic, key } = await withKey("recordskey2");
    const { key: others } = await withKey("recordskey3");
    const cases = await exports.default.fetch("https://makegood.example/v1/cases", {
      headers: { authorization: `Bearer ${key}` },
    });
    expect(cases.status).toBe(401);
    const [, , , token] = others.split(".");
    const mixed = [...key.split(".").slice(0, 3), token].join(".");
    for (const wrong of ["", "x", mixed, `${key}x`]) {
      expect(await problemOf(await send(wrong, "{}"))).toEqual([401, "unauthenticated"]);
    }
    const kept = await clinic.rows<{ mac: string; last: number | null }>(
      "SELECT mac, last_used_at_ms AS last FROM import_key",
    );
    expect(kept[0]?.last).toBeNull();
    expect(key).not.toContain(kept[0]?.mac);
    expect((await send(key, ndjson(patients(1)))).status).toBe(200);
    const again = await clinic.ask(clinic.people.admin, "PUT", `/v1/import-keys/${KEY}`, {
      source: "jane",
      title: "Nightly",
    });
    expect(await again.json()).toEqual({
      keys: [expect.objectContaining({ title: "Nightly", lastUsedAtMs: expect.any(Number) })],
    });
    await clinic.ask(clinic.people.admin, "POST", `/v1/import-keys/${KEY}/revocation`);
    expect(await problemOf(await send(key, ndjson(patients(2))))).toEqual([401, "unauthenticated"]);
    expect(await patientsOf(clinic)).toHaveLength(1);
  });

  it("is slowed down where it asks too often, and says for how long", async () => {
    const { key } = await withKey("recordskey4");
    let last = await send(key, "");
    for (let at = 0; at < 300 && last.status !== 429; at += 1) last = await send(key, "{}");
    expect(last.status).toBe(429);
    expect(Number(last.headers.get("retry-after"))).toBeGreaterThan(0);
  });
});

it("the schema of a line is there for programs", async () => {
  const answer = await exports.default.fetch("https://makegood.example/v1/records/schema");
  expect(answer.headers.get("content-type")).toBe("application/schema+json");
  expect(JSON.stringify(await answer.json())).toContain("bundleDiscountMinor");
});
