import { setTimeout as pause } from "node:timers/promises";
import * as z from "zod";
import type { Arrived } from "../mailbox/arrived.ts";
import { NotOpened } from "../side.ts";
import type { DeskUser } from "../users.ts";

interface Doors {
  readonly workerOrigin: string;
  readonly accountKey: string;
  readonly arrived: () => readonly Arrived[];
}

const asked = z.looseObject({ challengeId: z.string() });
const boot = z.looseObject({ bearer: z.string().min(1), expiresAtMs: z.int(), person: z.unknown() });
/** Its bearer counts in the body of `/freshdesk/v1/call` only. */
export type CodeSession = Pick<z.infer<typeof boot>, "bearer" | "expiresAtMs" | "person">;

/** Beside other work a mail takes its time. */
const MAIL_WITHIN_MS = 120_000;

/** Signs a person in as the app's page does: asks for a code, reads it in the mailbox, types it. Rejects with `NotOpened`. */
export async function signInByCode(
  { workerOrigin, accountKey, arrived }: Doors,
  { email }: DeskUser,
): Promise<CodeSession> {
  const told = async (step: string, body: object): Promise<unknown> => {
    const answer = await fetch(`${workerOrigin}/freshdesk/v1/${step}`, {
      method: "POST",
      headers: { authorization: `Bearer ${accountKey}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new NotOpened(`${step} was answered ${answer.status}: ${text.slice(0, 300)}`);
    return JSON.parse(text);
  };
  const isTheirs = ({ to }: Arrived) => to.toLowerCase() === email.toLowerCase();
  const before = new Set(
    arrived()
      .filter(isTheirs)
      .map(({ id }) => id),
  );
  const { challengeId } = asked.parse(await told("code", { email }));
  const code = await codeIn(() => arrived().find((one) => isTheirs(one) && !before.has(one.id)));
  const { bearer, expiresAtMs, person } = boot.parse(await told("sign-in", { challengeId, code, surface: "manager" }));
  return { bearer, expiresAtMs, person };
}

async function codeIn(mail: () => Arrived | undefined): Promise<string> {
  for (const untilMs = Date.now() + MAIL_WITHIN_MS; Date.now() < untilMs; await pause(100)) {
    const code = /\b\d{6}\b/.exec(mail()?.lines.join("\n") ?? "")?.[0];
    if (code) return code;
  }
  throw new NotOpened("no mail with a code came");
}
