/** The operator's copies of whole accounts: streamed, and never held whole. */
import { Hono } from "hono";
import { accountOf } from "../auth/account.ts";
import { checkAccountKey } from "../auth/account-key.ts";
import { log, logThrown } from "../log.ts";
import type { AppEnv } from "./app-env.ts";
import { problem, reply } from "./problem.ts";

/** Of a copy that came to nothing after its beginning was sent: what came so far is worth nothing, and says so. */
const brokenLine = (code: string, detail: string): string => `${JSON.stringify({ broken: { code, detail } })}\n`;

export const operatorBackups = new Hono<AppEnv>().get("/", async (c) => {
  const accountId = checkAccountKey(c.env.ROOT_KEY, c.req.param("accountKey") ?? "");
  if (!accountId) return problem(c, { code: "not_found" });
  c.set("accountId", accountId);
  const account = () => accountOf(c.env, accountId);
  const begun = await account().beginBackup({ isHeld: c.req.query("hold") === "1" });
  if (!begun.ok) return reply(c, begun);
  const { backupId } = begun.value;
  const { requestId } = c.var;
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    // The next page is asked for when the one before was taken.
    async pull(controller) {
      try {
        const page = await account().backupPage(backupId);
        const text = page.ok ? page.value.text : brokenLine(page.error.code, page.error.detail);
        controller.enqueue(encoder.encode(text));
        if (page.ok && !page.value.isEnd) return;
        if (!page.ok) log("warn", "backup.broken", { requestId, accountId, code: page.error.code });
      } catch (thrown) {
        logThrown(thrown instanceof Error ? thrown : new Error("?"), { requestId, accountId });
        controller.enqueue(encoder.encode(brokenLine("internal", "The account went away while it was copied.")));
      }
      controller.close();
    },
  });
  return c.body(body, 200, { "content-type": "application/x-ndjson" });
});
