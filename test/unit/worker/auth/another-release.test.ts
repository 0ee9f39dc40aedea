/** Danger: the platform words it otherwise, and every page load of a rollout is a fault of ours again. */
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { expect, it } from "vitest";
import { isOtherRelease } from "../../../../worker/auth/other-release.ts";

const TWO_RELEASES = `
import { DurableObject } from "cloudflare:workers";
export class Account extends DurableObject {
  helpdeskConnection() { throw new Error("disk"); }
}
export default {
  async fetch(request, env) {
    const method = new URL(request.url).pathname.slice(1);
    try { await env.ACCOUNT.getByName("a")[method]("zendesk"); } catch (error) { return new Response(error.message); }
  },
};`;

it("an object that has no such method yet is known by what the platform says, and by nothing else", async () => {
  const worker = new Miniflare(
    convertV4MiniflareOptions({
      modules: true,
      script: TWO_RELEASES,
      compatibilityDate: "2026-10-01",
      cf: false,
      telemetry: { enabled: false },
      durableObjects: { ACCOUNT: { className: "Account", useSQLite: true } },
    }),
  );
  const saidOf = async (method: string) => (await worker.dispatchFetch(`http://worker/${method}`)).text();
  expect(isOtherRelease(new TypeError(await saidOf("openPage")))).toBe(true);
  expect(isOtherRelease(new Error(await saidOf("helpdeskConnection")))).toBe(false);
  await worker.dispose();
});
