import { existsSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { connectorOf } from "../../../../worker/connectors/registry.ts";

const kinds = readdirSync("worker/connectors", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

it("every vendor's folder is registered", () => {
  expect(kinds.length).toBeGreaterThan(3);
  expect(kinds.filter((kind) => connectorOf(kind) === undefined)).toEqual([]);
});

describe.each(kinds)("%s", (kind) => {
  it.each([
    ["a simulator", `demo/vendors/${kind}`],
    ["a contract test", `test/contract/${kind}.test.ts`],
    ["a page for whoever connects it", `docs/connections/${kind}.md`],
  ])("has %s", (_, path) => {
    expect(existsSync(path)).toBe(true);
  });

  it("declares its secrets among its settings, and takes no field that it did not declare", () => {
    const connector = connectorOf(kind);
    expect(connector?.secrets.length).toBeGreaterThan(0);
    const refused = connector?.settings.safeParse({ undeclared: "plain text" });
    expect(refused?.error?.issues.map(({ code }) => code)).toContain("unrecognized_keys");
    const declared =
      connector && z.toJSONSchema(connector.settings, { io: "input", unrepresentable: "any" }).properties;
    expect(Object.keys(declared ?? {})).toEqual(expect.arrayContaining([...(connector?.secrets ?? [])]));
  });
});
