/** Danger: what the simulation's SQLite allows, the real object's refuses: pieces, the end and taking all of it back, over HTTP. */
import { afterEach, beforeEach, expect, it } from "vitest";
import type { ImportView, PieceAnswer } from "../../core/contract/imports.ts";
import { aCard, aLine, aPatient, aPurchase, aUse, maya, sixSessions } from "../support/clinic.ts";
import { quiet } from "./http-support.ts";
import { closeClinics, moneyClinic } from "./money-support.ts";

beforeEach(quiet);
afterEach(closeClinics);

const IMPORT = "01NANE00000000000000000000";
const path = `/v1/imports/${IMPORT}`;

it("an admin's file comes in piece by piece, and goes again", async () => {
  const clinic = await moneyClinic("importing01", [maya]);
  const { admin, agent } = clinic.people;
  const ask = async <T>(method: string, where: string, body?: unknown): Promise<T> =>
    (await (await clinic.ask(admin, method, where, body)).json()) as T;
  const names = async () =>
    clinic.rows("SELECT source_id FROM patient UNION ALL SELECT source_id FROM line ORDER BY 1");
  const before = await names();
  const request = { source: "jane", kind: "csv:jane", mode: "import" };
  expect((await clinic.ask(agent, "PUT", path, request)).status).toBe(403);
  expect(await ask<ImportView>("PUT", path, request)).toMatchObject({ state: "running", nextPiece: 0 });
  const lines = [
    aUse("U7", "N7"),
    aUse("U8", "N404"),
    aCard("Y7", "B7", 90_000, { refundedElsewhereMinor: 100 }),
    aPurchase("B7", "Q1", [aLine("N7", "laser6", 90_000, { entitlement: sixSessions() })]),
    aPatient("Q1", "Ana Ruiz", { emails: ["ana@example.com"], guardian: "P1" }),
    { ...maya, visits: 13 },
  ].map((record, at) => ({ line: at + 2, record }));
  const piece = await ask<PieceAnswer>("PUT", `${path}/pieces/0`, { lines });
  expect(piece).toMatchObject({ added: 4, changed: 1, waiting: 1, refused: [{ line: 3, code: "unknown_reference" }] });
  expect(await ask<PieceAnswer>("PUT", `${path}/pieces/0`, { lines })).toEqual(piece);
  expect(await ask<ImportView>("POST", `${path}/end`)).toMatchObject({
    state: "ended",
    counts: { refused: 1, waiting: 0 },
  });
  expect(await ask("GET", `${path}/refusals`)).toMatchObject({ refusals: [{ line: 3, sourceId: "U8" }] });
  expect(await names()).not.toEqual(before);
  expect(await ask<ImportView>("POST", `${path}/undo`)).toMatchObject({ state: "undone" });
  expect(await names()).toEqual(before);
  expect(await clinic.rows("SELECT visits FROM patient")).toEqual([{ visits: maya.visits }]);
  expect(await clinic.rows("PRAGMA foreign_key_check")).toEqual([]);
  expect((await clinic.ask(admin, "PUT", `${path}/pieces/one`, { lines })).status).toBe(422);
});

it("what goes too deep to be carried is refused alone, and does not take the door down", async () => {
  const { people, ask } = await moneyClinic("deepimport1", [maya]);
  const depth = 15_000;
  const deep = `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`;
  await ask(people.admin, "PUT", path, { source: "jane", kind: "csv:jane", mode: "import" });
  const lines = `[{"line":1,"record":{"type":"patient","sourceId":"Q0","name":${deep}}},{"line":2,"record":${JSON.stringify(aPatient("Q1", "Ana"))}}]`;
  const piece = await ask(people.admin, "PUT", `${path}/pieces/0`, `{"lines":${lines}}`);
  expect(await piece.json()).toMatchObject({ added: 1, refused: [{ line: 1, sourceId: "Q0", code: "invalid_field" }] });
  const settings = `{"kind":"stripe","isNew":true,"settings":{"key":${deep}}}`;
  expect((await ask(people.admin, "PUT", "/v1/connections/stripe9", settings)).status).toBe(422);
});
