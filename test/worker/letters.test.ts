/** Danger: letters that a clinic wrote behave otherwise where they really run, or a wrong request gets past the format. */

import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { durableSql } from "../../worker/account/store/durable-sql.ts";
import { publishedPieces } from "../../worker/account/store/letters/letter-sets.ts";
import { clinicOn, mayasPackage } from "../support/clinic-records.ts";
import { letterDesk } from "../support/letters.ts";
import { good, refusedWith } from "../support/policy-drafts.ts";
import { quiet, served, signedIn } from "./http-support.ts";

beforeEach(quiet);
afterEach(() => vi.restoreAllMocks());

const ULID = "01JD8ZK3Q4M5N6P7R8S9T0V1W2";

it("a piece is written, tried and published on the Durable Object's SQLite, and a broken one is not", async () => {
  await runInDurableObject(env.ACCOUNT.getByName("letters: whole life"), async (_, state) => {
    const clinic = clinicOn(durableSql(state.storage), mayasPackage);
    const desk = letterDesk(clinic, clinic.staff("lead"));
    await desk.write("opening.angry", "Hello {{ nobody }}.");
    expect(refusedWith(await desk.publish(1))).toMatchObject({ code: "letters_refused" });
    await desk.write("opening.angry", "Hello, {{ patient_name }}: we hear you.");
    expect((await desk.preview("opening.angry", "We hear you.")).letters[0]?.text).toContain("We hear you.");
    expect(await desk.trial()).toMatchObject({ failing: [] });
    good(await desk.publish(2, 2));
    expect(publishedPieces(clinic.sql)).toMatchObject([{ key: "opening.angry", language: "en" }]);
    expect(() => clinic.sql.run("UPDATE letter_set SET why = 'x'")).toThrow(/letter_set_frozen/);
    expect(() => clinic.sql.run("DELETE FROM letter_set")).toThrow(/letter_set_kept/);
  });
});

describe("a wrong request reaches no account and is told which field", () => {
  it.each<[string, string, string, unknown, string]>([
    ["a language that is none", "PUT", "/v1/letters/pieces/tlh/closing", { before: null, body: "x" }, "language"],
    ["a piece with a path in it", "PUT", "/v1/letters/pieces/en/..%2Fsecrets", { before: null, body: "x" }, "pieceKey"],
    ["a piece as a table", "PUT", "/v1/letters/pieces/en/closing", { before: null, body: [] }, "body"],
    ["a book", "PUT", "/v1/letters/pieces/en/closing", { before: null, body: "x".repeat(4001) }, "body"],
    ["no reason why", "PUT", `/v1/letters/publications/${ULID}`, { revision: 1, why: " " }, "why"],
    ["a version before the first", "POST", "/v1/letters/draft/restored", { version: -1 }, "version"],
    [
      "a preview of a crowd",
      "POST",
      "/v1/letters/preview",
      { key: "closing", language: "en", body: null, caseIds: Array(6).fill(ULID) },
      "caseIds",
    ],
  ])("%s", async (_what, method, path, body, field) => {
    const { ask, calls } = served({});
    const answer = await ask(method, path, { body, headers: await signedIn() });
    const { errors } = (await answer.json()) as { errors: { field: string }[] };
    expect([answer.status, errors.map((one) => one.field)]).toEqual([422, [field]]);
    expect(calls).toEqual([]);
  });
});
