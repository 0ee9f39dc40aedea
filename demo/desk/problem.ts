import type { Context } from "hono";
import type { DeskUser } from "./users.ts";

export const problem = (
  c: Context,
  status: 400 | 403 | 404 | 500 | 502 | 503,
  title: string,
  detail: string,
): Response =>
  c.body(JSON.stringify({ type: "about:blank", status, title, detail }), status, {
    "content-type": "application/problem+json",
  });

export const noSuchUser = (c: Context, users: readonly DeskUser[], key: string): Response =>
  problem(c, 404, "There is no such user", `"${key}" is none of: ${users.map((user) => user.key).join(", ")}`);
