/** A bearer from the command line: renewed as the page renews its own, since a large file takes longer than the quarter of an hour that it lives. */
import { decodeJwt } from "jose";
import { openSession, type Session } from "../../app/api/session.ts";

export const sessionOf = (bearer: string, fetchAt: typeof fetch, now?: () => number): Session =>
  openSession({ bearer, expiresAtMs: endOf(bearer) }, fetchAt, now);

/** What is no bearer is sent as it is: the Worker says so. */
function endOf(bearer: string): number {
  try {
    return (decodeJwt(bearer).exp ?? 0) * 1000;
  } catch {
    return 0;
  }
}
