import { Hono } from "hono";
import { provisionRequest } from "../../core/contract/account.ts";
import { fitsRegion, placeOf } from "../../core/regions.ts";
import { ok } from "../../core/result.ts";
import { accountOf, directoryOf } from "../auth/account.ts";
import { checkAccountKey } from "../auth/account-key.ts";
import type { AppEnv } from "./app-env.ts";
import { operatorBackups } from "./operator-backups.ts";
import { operatorDoor } from "./operator-door.ts";
import { problem, reply } from "./problem.ts";
import { standsBesideItsLive, TEST_ALONE } from "./test-beside-live.ts";
import { body } from "./validate.ts";

/** Making and changing accounts: the operator's own door, with a bearer that opens nothing else. */
export const operator = new Hono<AppEnv>()
  .use(operatorDoor)
  .put("/accounts/:accountKey", body(provisionRequest), async (c) => {
    const accountId = checkAccountKey(c.env.ROOT_KEY, c.req.param("accountKey"));
    if (!accountId) return problem(c, { code: "not_found" });
    c.set("accountId", accountId);
    const request = c.req.valid("json");
    if (request.region !== undefined && !fitsRegion(accountId, request.region)) {
      return problem(c, {
        code: "invalid",
        errors: [{ field: "region", message: "the account's id binds it elsewhere" }],
      });
    }
    if (!(await standsBesideItsLive(c.env, accountId))) return problem(c, TEST_ALONE);
    const provisioned = await accountOf(c.env, accountId, placeOf(request.region)).provision(request);
    if (provisioned.ok) await directoryOf(c.env).add(accountId);
    return reply(c, provisioned);
  })
  .post("/accounts/:accountKey/setup-link", async (c) => {
    const accountId = checkAccountKey(c.env.ROOT_KEY, c.req.param("accountKey"));
    if (!accountId) return problem(c, { code: "not_found" });
    c.set("accountId", accountId);
    const made = await accountOf(c.env, accountId).makeSetupLink();
    if (!made.ok) return reply(c, made);
    // Where the operator reaches the Worker the clinic does too, unless they were told otherwise.
    const origin = c.env.PUBLIC_ORIGIN || new URL(c.req.url).origin;
    return reply(c, ok({ ...made.value, address: `${origin}${made.value.address}` }));
  })
  .route("/accounts/:accountKey/backup", operatorBackups);
