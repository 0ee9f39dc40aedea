import type { Problem } from "../../core/contract/problem.ts";
import type { SaidMeanwhile } from "../../core/contract/request.ts";
import { ROLES, type Role } from "../../core/words.ts";

/** A refusal by the server, or its word that an act was done and is not shown, with its stable code; `problem.values` and `problem.errors` say more. */
export class ApiProblem extends Error {
  override readonly name = "ApiProblem";
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title);
    this.problem = problem;
  }
}

/** No answer arrived. For a write it is unknown whether the server acted: send the same id again, never a new one. */
export class NoAnswer extends Error {
  override readonly name = "NoAnswer";
}

/** Whether the server surely did not act, so that the id of the write may be dropped. */
export function isDefiniteRefusal(error: unknown): boolean {
  if (!(error instanceof ApiProblem)) return false;
  const { status, code } = error.problem;
  // Refused before anything was written.
  if (code === "sender_unchecked" || code === "person_unchecked") return true;
  return status < 500 && status !== 429 && code !== "session_expired" && code !== "unauthenticated" && code !== "busy";
}

/** What was said of a ticket meanwhile, where a refusal tells. */
export function saidMeanwhileOf(error: unknown): SaidMeanwhile | undefined {
  if (!(error instanceof ApiProblem) || error.problem.code !== "already_decided") return undefined;
  const { isRequest, byPerson, atMs } = error.problem.values ?? {};
  if (typeof isRequest !== "boolean") return undefined;
  return typeof byPerson === "string" && typeof atMs === "number" ? { isRequest, byPerson, atMs } : { isRequest };
}

/** The roles that hold the right which somebody lacks, where a refusal names them. */
export function rolesWhoCan(error: unknown): Role[] {
  if (!(error instanceof ApiProblem) || error.problem.code !== "forbidden") return [];
  const { roles } = error.problem.values ?? {};
  return Array.isArray(roles) ? ROLES.filter((role) => roles.includes(role)) : [];
}

/** How long to wait, where a refusal says so. */
export function waitSecondsOf(error: unknown): number | undefined {
  if (!(error instanceof ApiProblem) || error.problem.code !== "too_many") return undefined;
  const { retryAfterSeconds } = error.problem.values ?? {};
  return typeof retryAfterSeconds === "number" ? retryAfterSeconds : undefined;
}

const TRIES = 6;
const FIRST_WAIT_MS = 500;
/** Longer than this nobody waits before a page that seems to do nothing. */
const WAIT_MOST_SECONDS = 120;

/** How long a call that counts once waits before it is sent again after the nth try; undefined where trying again helps nobody. */
export function retryAfterMs(error: unknown, tried: number): number | undefined {
  const seconds = waitSecondsOf(error);
  if (seconds !== undefined) return seconds <= WAIT_MOST_SECONDS ? seconds * 1000 : undefined;
  const mayPass = error instanceof NoAnswer || (error instanceof ApiProblem && error.problem.status >= 500);
  return mayPass && tried < TRIES ? FIRST_WAIT_MS * 2 ** (tried - 1) : undefined;
}

/** Whether only a new page from the helpdesk can help. */
export function isSessionOver(error: unknown): boolean {
  return (
    error instanceof ApiProblem &&
    (error.problem.code === "session_expired" || error.problem.code === "unauthenticated")
  );
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

function isProblem(value: unknown): value is Problem {
  return isObject(value) && typeof value.code === "string" && typeof value.status === "number";
}

/** The error that an unsuccessful answer stands for. An answer that is no problem document is taken as no answer. */
export async function errorOfResponse(response: Response): Promise<Error> {
  const body: unknown = await response.json().catch(() => undefined);
  return isProblem(body) ? new ApiProblem(body) : new NoAnswer(`The answer was unreadable (${response.status})`);
}

/** It was done, and what it changed is not shown: no refusal, though nothing else came of the call. */
export const isDoneUnseen = (error: unknown): boolean => error instanceof ApiProblem && error.problem.status < 300;

/** It is not for this person: asking again changes nothing. */
export const isForbidden = (error: unknown): boolean =>
  error instanceof ApiProblem && error.problem.code === "forbidden";

/** It is about a patient of another location: what the page still knows of them is not for this person either. */
export const isElsewhere = (error: unknown): boolean =>
  error instanceof ApiProblem && error.problem.code === "other_location";
