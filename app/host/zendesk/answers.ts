/**
 * What the host answers, by our own clocks. The SDK waits five seconds and then resolves with its time-out, which is no `Error`; it resolves as well
 * with a failure that has no name.
 */
import { within } from "../deadline.ts";
import { HostError } from "../host.ts";
import type { SdkClient } from "./sdk-client.ts";

/** Shorter than the SDK's own five seconds. */
export const CALL_LIMIT_MS = 4000;

export type Fields = Readonly<Record<string, unknown>>;
export const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;

/** The host said no, or nothing that is an answer: it has not done what it was asked. */
export class Refused extends HostError {}

async function answered(path: string, call: Promise<unknown>, limitMs: number): Promise<Fields> {
  const refused = new Refused(`The helpdesk refused: ${path}`);
  const settled = call.catch((): never => {
    throw refused;
  });
  const answer = await within(limitMs, path, settled);
  if (!isFields(answer)) throw refused;
  const { errors, name, message } = answer;
  if (name === "TimeoutError") throw new HostError(`The helpdesk did not answer: ${path}`);
  // A result has errors, or paths; none of the host's is called `message`.
  const isRefused = isFields(errors) ? errors[path] !== undefined : typeof message === "string";
  if (isRefused) throw refused;
  return answer;
}

/** A value of the host's. Rejects with a `HostError` where it is refused, or late: what comes then is nobody's any more. */
export const read = async (client: SdkClient, path: string, limitMs = CALL_LIMIT_MS): Promise<unknown> =>
  (await answered(path, client.get(path), limitMs))[path];

/** As `read`, but undefined where the host does not say. */
export const told = (client: SdkClient, path: string, limitMs?: number): Promise<unknown> =>
  read(client, path, limitMs).catch(() => undefined);

export const write = async (client: SdkClient, path: string, value: unknown, limitMs = CALL_LIMIT_MS): Promise<void> =>
  void (await answered(path, client.set(path, value), limitMs));

export const act = async (client: SdkClient, name: string, ...values: unknown[]): Promise<void> =>
  void (await answered(name, client.invoke(name, ...values), CALL_LIMIT_MS));
