/** The few questions we ask Zendesk ourselves: whether it lets us in, and what is really installed. */
import * as z from "zod";
import { err, ok, type Result } from "../../core/result.ts";
import { addressOf, type ZendeskClient } from "./client.ts";

const ANSWER_MS = 20_000;

const settings = z.record(z.string(), z.unknown());
const installations = z.object({
  installations: z.array(z.object({ id: z.number(), app_id: z.number(), settings: settings.nullish() })),
});

export interface Installation {
  readonly id: number;
  readonly appId: number;
  readonly settings: Readonly<Record<string, unknown>>;
}

export interface Zendesk {
  /** Good for half an hour; Zendesk's tool gets it and never sees the client's secret. */
  readonly token: string;
  readonly host: string;
  installations(): Promise<Result<readonly Installation[], string>>;
  installApp(appId: number, settings: Readonly<Record<string, string>>): Promise<Result<true, string>>;
}

/** Signs in as the client; the words of a refusal name what to look at. */
export async function signIn(client: ZendeskClient): Promise<Result<Zendesk, string>> {
  const address = addressOf(client);
  const host = `${client.subdomain}.${client.domain}`;
  const answer = await ask(`${address}/oauth/tokens`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      grant_type: "client_credentials",
      client_id: client.clientId,
      client_secret: client.clientSecret,
      scope: "read write",
    }),
  });
  if (!answer) return err(`${host} does not answer. Is ZENDESK_SUBDOMAIN right, and is there a network?`);
  if (answer.status === 404) return err(`There is no Zendesk at ${host}: look at ZENDESK_SUBDOMAIN.`);
  const token = z.object({ access_token: z.string() }).safeParse(answer.body);
  if (!token.success) return err(notLetIn(host, answer));
  return ok(zendeskAt(address, host, token.data.access_token));
}

function notLetIn(host: string, answer: Answer): string {
  const why = `${answer.status}${wordsOf(answer.body)}`;
  return answer.status === 401 || answer.status === 400
    ? `${host} does not take this OAuth client (${why}). Look at its id, its secret, its grant (client credentials) and its scopes (read, write).`
    : `${host} gave no access: ${why}.`;
}

function zendeskAt(address: string, host: string, token: string): Zendesk {
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const at = `${address}/api/support/apps/installations.json`;
  return {
    token,
    host,
    async installations() {
      const answer = await ask(at, { headers });
      const known = installations.safeParse(answer?.body);
      if (known.success) {
        const all = known.data.installations;
        return ok(all.map(({ id, app_id: appId, settings: its }) => ({ id, appId, settings: its ?? {} })));
      }
      if (answer?.status === 403) return err(`${host}: the client's user may not see apps. It has to act as an admin.`);
      return err(
        `${host} does not say what is installed${answer ? ` (${answer.status}${wordsOf(answer.body)})` : ""}.`,
      );
    },
    async installApp(appId, its) {
      const body = JSON.stringify({ app_id: String(appId), settings: its });
      const answer = await ask(at, { method: "POST", headers, body });
      if (answer?.status === 200 || answer?.status === 201) return ok(true);
      return err(answer ? `${answer.status}${wordsOf(answer.body)}` : "no answer");
    },
  };
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

async function ask(address: string, init: RequestInit): Promise<Answer | undefined> {
  try {
    const answer = await fetch(address, { ...init, signal: AbortSignal.timeout(ANSWER_MS), redirect: "manual" });
    return { status: answer.status, body: await answer.json().catch(() => undefined) };
  } catch {
    return undefined;
  }
}

const spoken = z.object({
  error: z.string().optional(),
  error_description: z.string().optional(),
  description: z.string().optional(),
  details: z.record(z.string(), z.array(z.object({ description: z.string() }))).optional(),
});

/** What Zendesk says of a refusal, in its own words: ` RecordInvalid: …`; empty where it says nothing that we know. */
export function wordsOf(body: unknown): string {
  const said = spoken.safeParse(body);
  if (!said.success) return "";
  const { error, error_description, description, details = {} } = said.data;
  const fields = Object.entries(details).flatMap(([field, all]) => all.map((one) => `${field}: ${one.description}`));
  const words = [error, error_description, description, ...fields].filter((text) => text !== undefined);
  return words.length > 0 ? ` ${words.join(": ")}` : "";
}
