import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, it } from "vitest";

/** Which rooms a room may import from; `docs/decisions/` says why. Types count as imports. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  core: ["core"],
  worker: ["core", "worker"],
  app: ["app", "core", "worker/http"],
};

it.each(Object.keys(MAY_IMPORT))("%s imports only from the rooms it may", (room) => {
  const wrong = globSync(`${room}/**/*.{ts,tsx}`).flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/^(import|export) (type )?[^;]*?from "(\.[^"]+)"/gms)]
      .map(([, , isType, path]) => ({ isType, target: relative(".", join(dirname(file), path ?? "")) }))
      .filter(({ target, isType }) => {
        const allowed = MAY_IMPORT[room]?.find((prefix) => target.startsWith(`${prefix}/`));
        return !allowed || (allowed === "worker/http" && !isType);
      })
      .map(({ target }) => `${file} → ${target}`),
  );
  expect(wrong).toEqual([]);
});
