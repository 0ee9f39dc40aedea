import { createMiddleware } from "hono/factory";
import { directoryOf } from "../auth/account.ts";
import { isOperator } from "../auth/operator.ts";
import { fromMark } from "../links.ts";
import type { AppEnv } from "./app-env.ts";
import { problem } from "./problem.ts";

/**
 * Lets the operator in by their bearer. Who guesses it waits, even with the right one, and learns nothing by when: each place by itself, so
 * that nobody elsewhere shuts the operator out.
 */
export const operatorDoor = createMiddleware<AppEnv>(async (c, next) => {
  const isRight = isOperator(c.env.OPERATOR_TOKEN, c.req.header("authorization"));
  const from = fromMark(c.env.ROOT_KEY, c.req.header("cf-connecting-ip") ?? "");
  const waitMs = await directoryOf(c.env).operatorWaitMs(from, isRight, Date.now());
  if (waitMs > 0) {
    c.set("denied", "operator.too_many");
    return problem(c, { code: "too_many", values: { retryAfterSeconds: Math.ceil(waitMs / 1000) } });
  }
  if (isRight) return next();
  c.set("denied", "operator.bearer");
  return problem(c, { code: "unauthenticated" });
});
