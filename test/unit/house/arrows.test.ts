/** Danger: a room reaches up or sideways, and a change in one is felt in all; what is decided asks for what decides it. */
import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, it } from "vitest";

/** Which rooms a room may import from; `docs/decisions/` says why. Types count as imports. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  core: ["core", "messages"],
  messages: ["core", "messages"],
  worker: ["core", "messages", "worker"],
  app: ["app", "core", "messages"],
};

/** Of a clinic's account, from above to below; a room imports from its own and from those below it. Rooms of one line stand side by side. */
const ACCOUNT: readonly (readonly string[])[] = [
  ["clinic-account.ts"],
  ["operations"],
  ["rpc"],
  ["jobs"],
  ["dependencies.ts"],
  ["guard"],
  ["commands"],
  ["queries"],
  ["domain"],
  ["store"],
];

interface Arrow {
  readonly file: string;
  readonly target: string;
  readonly isType: boolean;
}

const arrowsOf = (room: string): Arrow[] =>
  globSync(`${room}/**/*.{ts,tsx}`).flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/^(?:import|export) (type )?[^;]*?from "(\.[^"]+)"/gms)].map(
      ([, type, path = ""]) => ({ file, target: relative(".", join(dirname(file), path)), isType: type !== undefined }),
    ),
  );

it.each(Object.keys(MAY_IMPORT))("%s imports only from the rooms it may", (room) => {
  const wrong = arrowsOf(room).filter(
    ({ target }) => !MAY_IMPORT[room]?.some((prefix) => target.startsWith(`${prefix}/`)),
  );
  expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
});
it("words take from the core only what they are about, never what it does", () => {
  const wrong = arrowsOf("messages").filter(({ target, isType }) => target.startsWith("core/") && !isType);
  expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
});

const HOME = "worker/account/";
const floorOf = (file: string): number => {
  const room = file.slice(HOME.length).split("/")[0] ?? "";
  const floor = ACCOUNT.findIndex((rooms) => rooms.includes(room));
  if (floor < 0) throw new Error(`${file} stands in no room of the account`);
  return floor;
};

it("in a clinic's account every arrow points down: entries, commands, queries, domain, store", () => {
  const inside = arrowsOf("worker/account").filter(({ target }) => target.startsWith(HOME));
  expect(inside.length).toBeGreaterThan(1000);
  const wrong = inside.filter(({ file, target }) => floorOf(target) < floorOf(file));
  expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
});

it("and nobody but the object's timer imports a job", () => {
  const wrong = arrowsOf("worker").filter(
    ({ file, target }) =>
      target.startsWith(`${HOME}jobs/`) && !file.startsWith(`${HOME}jobs/`) && file !== `${HOME}clinic-account.ts`,
  );
  expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
});

/** A call of the port, or words of SQL, be they a part of a statement that is put together elsewhere. */
const STATEMENT =
  /\bsql\s*\.\s*(?:all|one|run)\b|\b(?:SELECT|INSERT (?:INTO|OR)|UPDATE [a-z_]+ SET|DELETE FROM|EXISTS \(|JOIN [a-z_]+|FROM [a-z_]+|WHERE [a-z_(]+|ORDER BY)\b/;

const holdsSql = (file: string): boolean =>
  STATEMENT.test(readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ""));

it("SQL stands only in the store: what decides or is shown can be read without the tables", () => {
  const files = globSync(`${HOME}**/*.ts`).filter(holdsSql);
  expect(files.filter((file) => file.startsWith(`${HOME}store/`)).length).toBeGreaterThan(50);
  expect(files.filter((file) => !file.startsWith(`${HOME}store/`))).toEqual([]);
});
