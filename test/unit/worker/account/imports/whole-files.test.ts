/** Danger: a file breaks off half way and is counted twice when it goes on, or what was tried is not what is done. */
import { expect, it } from "vitest";
import { allRefusals } from "../../../../../app/api/import-refusals.ts";
import { type Chosen, type ImportPort, inOrder, placeOf, sendAll } from "../../../../../app/api/send-import.ts";
import type { ImportView, RecordRefusal } from "../../../../../core/contract/imports.ts";
import type { RefusedLine } from "../../../../../core/imports/made.ts";
import { lookAt } from "../../../../../core/imports/open-import.ts";
import type { ImportFile } from "../../../../../core/imports/read/file.ts";
import type { ImportMode } from "../../../../../core/records/imports.ts";
import { assert, type Result } from "../../../../../core/result.ts";
import { testClinic } from "../../../../support/clinic.ts";
import { ulidOf } from "../../../../support/deciding.ts";
import { fileOf, SETTINGS, sampleFile } from "../../../../support/import-files.ts";
import { committed } from "../../../../support/operations.ts";

const choose = async (...files: readonly ImportFile[]): Promise<Chosen[]> => {
  const looked = await Promise.all(files.map(lookAt));
  return inOrder(looked.map((one) => ({ looked: one, map: undefined })));
};

const mustBe = <T>(answer: Result<T, { readonly detail: string }>): T => {
  assert(answer.ok, answer.ok ? "" : answer.error.detail);
  return answer.value;
};

class Broke extends Error {}

function desk(clinic = testClinic()) {
  clinic.setNow(Date.UTC(2026, 10, 30));
  const admin = clinic.staff("admin");
  const { runtime } = clinic;
  let calls = 0;
  const port = (importId: string, breaks: (call: number) => boolean = () => false): ImportPort => ({
    begin: async (request) => mustBe(committed(runtime, "beginImport", admin, [importId, request])),
    piece: async (n, lines) => {
      const answer = committed(runtime, "takePiece", admin, [importId, String(n), { lines: [...lines] }]);
      calls += 1;
      // It was taken, and nobody heard so.
      if (breaks(calls)) throw new Broke();
      return mustBe(answer);
    },
    end: async () => mustBe(committed(runtime, "endImport", admin, [importId])),
    retryAfterMs: (error) => (error instanceof Broke ? 0 : undefined),
    wait: async () => {},
  });
  const send = async (files: readonly Chosen[], given: { port: ImportPort; mode?: ImportMode; stopAfter?: number }) => {
    const own: (RefusedLine & { file: number })[] = [];
    const theirs: RecordRefusal[] = [];
    let told = 0;
    const view = await sendAll({
      files,
      settings: { ...SETTINGS, source: "jane-new" },
      mode: given.mode ?? "import",
      port: given.port,
      refuse: (file, refused) => own.push({ file, ...refused }),
      tell: ({ refused }) => {
        told += 1;
        theirs.push(...refused);
      },
      isStopped: () => given.stopAfter !== undefined && told >= given.stopAfter,
    });
    return { view, refused: allRefusals(own, theirs) };
  };
  return { port, send };
}

const countsOf = (view: ImportView | undefined): unknown =>
  Object.fromEntries(view?.types.map(({ type, added, changed, refused }) => [type, [added, changed, refused]]) ?? []);

const many = (rows: number): string =>
  ["Invoice #,Patient ID,Patient Name,Date,Item,Total,Payment Method"]
    .concat(Array.from({ length: rows }, (_, at) => `${at},P${at % 97},Ada ${at % 97},2026-03-04,Massage,10.00,Visa`))
    .join("\n");

it("sales, their uses and their payments are one import, in whatever order they were dropped, and the same again changes nothing", async () => {
  const { port, send } = desk();
  const names = ["jane-package-usage.csv", "jane-transactions.csv", "jane-package-sales.csv"];
  const files = await choose(...(await Promise.all(names.map(sampleFile))));
  const three = [3, 0, 0];
  const expected = { location: [1, 0, 0], item: three, patient: three, purchase: three, payment: three, use: three };
  const tried = await send(files, { port: port(ulidOf("WF", 1)), mode: "dry_run" });
  expect(countsOf(tried.view)).toEqual(expected);
  const done = await send(files, { port: port(ulidOf("WF", 2)) });
  expect(countsOf(done.view)).toEqual(expected);
  expect(done.refused.map(({ file, line, code }) => [file, line, code])).toEqual([
    [0, 5, "total_row"],
    [1, 6, "left_out"],
  ]);
  const again = await send(files, { port: port(ulidOf("WF", 3)) });
  expect(again.view?.counts).toMatchObject({ added: 0, changed: 0, refused: 0 });
});

it("an import that is stopped goes on where it was, and one whose answers get lost counts each piece once", async () => {
  const { port, send } = desk();
  const files = await choose(fileOf(many(900)));
  const first = await send(files, { port: port(ulidOf("WF", 4)), stopAfter: 2 });
  expect(first.view).toBeUndefined();
  const rest = await send(files, { port: port(ulidOf("WF", 4), (call) => call % 2 === 1) });
  expect(rest.view).toMatchObject({ state: "ended", counts: { refused: 0, changed: 0 } });
  expect(countsOf(rest.view)).toEqual({
    location: [1, 0, 0],
    item: [1, 0, 0],
    patient: [97, 0, 0],
    purchase: [900, 0, 0],
    payment: [900, 0, 0],
  });
});

it("an import that has ended, sent again under its id, says the same of every line and sends nothing", async () => {
  const { port, send } = desk();
  const files = await choose(await sampleFile("jane-package-sales.csv"));
  const first = await send(files, { port: port(ulidOf("WF", 6)) });
  expect(first.refused.length).toBeGreaterThan(0);
  const pieces: number[] = [];
  const watched = port(ulidOf("WF", 6), (call) => pieces.push(call) === 0);
  const again = await send(files, { port: watched });
  expect(again).toEqual(first);
  expect(pieces).toEqual([]);
});

it("a line that the account refuses is named by its own file and line", async () => {
  const { port, send } = desk();
  const usage = await sampleFile("jane-package-usage.csv");
  const files = await choose(usage, await sampleFile("jane-transactions.csv"));
  const { refused } = await send(files, { port: port(ulidOf("WF", 5)), mode: "dry_run" });
  const uses = refused.filter(({ type }) => type === "use");
  expect(uses.map(({ file, line, code }) => [files[file]?.looked.file.name, line, code])).toEqual(
    [2, 3, 4].map((line) => ["jane-package-usage.csv", line, "unknown_reference"]),
  );
  expect(placeOf(300_000_007)).toEqual({ file: 3, line: 7 });
});
