import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { checkEnv, type Env } from "../../worker/env.ts";
import { app } from "../../worker/http/app.ts";
import { OPERATOR_TOKEN, quiet, ROOT_KEY, served } from "./http-support.ts";

beforeEach(quiet);
afterEach(() => vi.restoreAllMocks());

const env = (changes: Partial<Env>) => ({ ROOT_KEY, OPERATOR_TOKEN, ...changes }) as Env;
const deployed = "https://makegood.example.workers.dev/health";
const local = "http://127.0.0.1:8701/health";

describe("a Worker that is not set up as it must be", () => {
  it.each([
    [{}, deployed, undefined],
    [{ ROOT_KEY: btoa("too short") }, deployed, "ROOT_KEY"],
    [{ ROOT_KEY: "" }, deployed, "ROOT_KEY"],
    [{ OPERATOR_TOKEN: "" }, deployed, "OPERATOR_TOKEN"],
    [{ OPERATOR_TOKEN: "short" }, deployed, "OPERATOR_TOKEN"],
    [{ VENDOR_REDIRECT: "http://127.0.0.1:8702" }, local, undefined],
    [{ VENDOR_REDIRECT: "http://127.0.0.1:8702" }, deployed, "VENDOR_REDIRECT"],
    [{ VENDOR_REDIRECT: "https://simulators.example" }, local, "VENDOR_REDIRECT"],
    [{ VENDOR_REDIRECT: "https://simulators.example" }, deployed, "VENDOR_REDIRECT"],
    [{ PUBLIC_ORIGIN: "https://makegood.example.workers.dev" }, deployed, undefined],
    [{ PUBLIC_ORIGIN: "https://makegood.example.workers.dev/" }, deployed, "PUBLIC_ORIGIN"],
    [{ PUBLIC_ORIGIN: "http://makegood.example" }, deployed, "PUBLIC_ORIGIN"],
    [{ PUBLIC_ORIGIN: "http://127.0.0.1:8701" }, local, undefined],
    [{ PUBLIC_ORIGIN: "makegood.example" }, deployed, "PUBLIC_ORIGIN"],
  ] as const)("%j at %s: %s", (changes, address, wrong) => {
    expect(checkEnv(env(changes), address)).toBe(wrong);
  });

  it("serves nothing, names the variable and keeps its value to itself", async () => {
    const { ask, woken } = served({}, { VENDOR_REDIRECT: "https://canary.example" });
    for (const path of ["/health", "/v1/approvals", "/assets/sidebar.js"]) {
      const answer = await ask("GET", path);
      expect(answer.status).toBe(500);
      const text = await answer.text();
      expect(text).toContain("VENDOR_REDIRECT");
      expect(text).not.toContain("canary");
    }
    expect(woken).toEqual([]);
  });

  it("without any secret at all still answers a problem, not a crash", async () => {
    const answer = await app.fetch(new Request("http://localhost/health"), {} as Env);
    expect(answer.status).toBe(500);
    expect(await answer.text()).toContain("ROOT_KEY");
  });
});
