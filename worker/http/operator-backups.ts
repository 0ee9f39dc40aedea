/** The operator's copies of whole accounts: streamed, and never held whole. */
import { type Context, Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { backupPiece, goOnRequest, restoreRequest, type TakenSoFar } from "../../core/contract/backup.ts";
import type { Refusal } from "../../core/contract/problem.ts";
import type { Result } from "../../core/result.ts";
import { accountOf, directoryOf } from "../auth/account.ts";
import { checkAccountKey } from "../auth/account-key.ts";
import { log, logThrown } from "../log.ts";
import type { AppEnv } from "./app-env.ts";
import { problem, reply } from "./problem.ts";
import { standsBesideItsLive, TEST_ALONE } from "./test-beside-live.ts";
import { body } from "./validate.ts";

/** Of a copy that came to nothing after its beginning was sent: what came so far is worth nothing, and says so. */
const brokenLine = (code: string, detail: string): string => `${JSON.stringify({ broken: { code, detail } })}\n`;

const keyed = createMiddleware<AppEnv>(async (c, next) => {
  const accountId = checkAccountKey(c.env.ROOT_KEY, c.req.param("accountKey") ?? "");
  if (!accountId) return problem(c, { code: "not_found" });
  c.set("accountId", accountId);
  return next();
});
const accountIn = (c: Context<AppEnv>) => accountOf(c.env, c.var.accountId ?? "");

export const operatorBackups = new Hono<AppEnv>()
  .use(keyed)
  .get("/", copied)
  .get("/arrival", async (c) => reply(c, await accountIn(c).arrival({ do: "look" })))
  .post("/arrival", body(backupPiece), async (c) => {
    if (!(await standsBesideItsLive(c.env, c.var.accountId ?? ""))) return problem(c, TEST_ALONE);
    const taken = await accountIn(c).arrival({ do: "take", ...c.req.valid("json") });
    return reply(c, await listed(c, taken));
  })
  .post("/arrival/end", async (c) => reply(c, await listed(c, await accountIn(c).arrival({ do: "finish" }))))
  .delete("/arrival", async (c) => reply(c, await accountIn(c).arrival({ do: "forget" })))
  .post("/go-on", body(goOnRequest), async (c) => {
    const soFar = await accountIn(c).arrival({ do: "look" });
    const isKnownHere = soFar.ok && (await directoryOf(c.env).has(soFar.value.from));
    return reply(c, await accountIn(c).goOn(c.req.valid("json"), isKnownHere));
  })
  .post("/restore", body(restoreRequest), async (c) => {
    const restored = await accountIn(c).restore(c.req.valid("json"));
    if (restored.ok) log("warn", "account.restored", { accountId: c.var.accountId });
    return reply(c, restored);
  })
  .delete("/move", async (c) => reply(c, await accountIn(c).reopen()));

/** From then on the hourly call wakes it. */
async function listed(c: Context<AppEnv>, taken: Result<TakenSoFar, Refusal>): Promise<typeof taken> {
  if (taken.ok && taken.value.state === "taken") await directoryOf(c.env).add(c.var.accountId ?? "");
  return taken;
}

async function copied(c: Context<AppEnv>) {
  const account = () => accountIn(c);
  const { accountId } = c.var;
  const begun = await account().beginBackup({
    isHeld: c.req.query("hold") === "1",
    isMove: c.req.query("move") === "1",
  });
  if (!begun.ok) return reply(c, begun);
  const { backupId } = begun.value;
  const { requestId } = c.var;
  const encoder = new TextEncoder();
  const stream = new ReadableStream<Uint8Array>({
    // The next page is asked for when the one before was taken.
    async pull(controller) {
      try {
        const page = await account().backupPage(backupId);
        const text = page.ok ? page.value.text : brokenLine(page.error.code, page.error.detail);
        controller.enqueue(encoder.encode(text));
        if (page.ok && !page.value.isEnd) return;
        if (!page.ok) log("warn", "backup.broken", { requestId, accountId, code: page.error.code });
      } catch (thrown) {
        logThrown(thrown instanceof Error ? thrown : new Error("?"), { requestId, accountId: accountId ?? "" });
        controller.enqueue(encoder.encode(brokenLine("internal", "The account went away while it was copied.")));
      }
      controller.close();
    },
  });
  return c.body(stream, 200, { "content-type": "application/x-ndjson" });
}
