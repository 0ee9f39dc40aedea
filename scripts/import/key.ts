/** The key by which the command line sends records: out of a file or the environment, so that it stands in no list of processes. */
import { existsSync, readFileSync } from "node:fs";
import { callsOf, fetchAs } from "../../app/api/client.ts";
import { ApiProblem } from "../../app/api/problem.ts";
import { keyOperations } from "../../core/contract/by-key.ts";
import type { KeyApi } from "./run.ts";

/** Undefined where none is given. */
export function keyFrom(file: string | undefined, fromEnvironment: string | undefined): string | undefined {
  if (file === undefined) return fromEnvironment?.trim();
  if (!existsSync(file)) throw new Error(`There is no file ${file} with a key.`);
  return readFileSync(file, "utf8").trim();
}

export function apiOf(origin: string, key: string): KeyApi {
  const fetchAt: typeof fetch = (where, init) => fetch(new URL(String(where), origin), init);
  return callsOf(
    keyOperations,
    fetchAs(fetchAt, async () => key),
  );
}

/** What somebody who is refused for their key can do. */
export const isKeyRefused = (error: unknown): boolean =>
  error instanceof ApiProblem && error.problem.code === "unauthenticated";
export const KEY_REFUSED =
  "The key opens nothing: it was revoked, or is none. What was taken in stays. An admin makes another on the page Import; with one of the same system, --resume goes on.";
