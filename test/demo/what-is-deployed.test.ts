import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { DESK_DIR, PAGES_DIR } from "../../demo/runtime/builds.ts";
import pages from "../../vite.config.ts";
import desk from "../../vite.desk.config.ts";

const inputsOf = ({ build }: typeof pages): string[] => Object.values(build?.rolldownOptions?.input ?? {}).map(String);

it("deploys the app's two pages and nothing of the demo", () => {
  const deployed = /^directory = "(.+)"$/m.exec(readFileSync("wrangler.toml", "utf8"))?.[1];
  expect(pages.build?.outDir).toBe(deployed);
  expect(inputsOf(pages).sort()).toEqual(["app/manager/main.tsx", "app/sidebar/main.tsx"]);
  expect(inputsOf(desk).every((input) => input.startsWith("demo/desk/page/"))).toBe(true);
  expect(`${desk.build?.outDir}/`.startsWith(`${deployed}/`)).toBe(false);
});

it("is served from where it is built", () => {
  expect(PAGES_DIR).toBe(pages.build?.outDir);
  expect(DESK_DIR).toBe(desk.build?.outDir);
});
