/**
 * Loaded into Zendesk's tool before it starts (`zcli.ts`). The tool takes a refused installation for a good one and asks for a job's state for
 * ever; here the first refusal is written down with Zendesk's words, and ends it. The app's id is written down as soon as a job names it: the
 * tool's own file may be half written by then.
 */
import { writeFileSync } from "node:fs";
import { wordsOf } from "./api.ts";
import { plainOnLoopback } from "./client.ts";

const reach = globalThis.fetch;
const REFUSED = 400;

globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  const address = plainOnLoopback(request.url);
  const answer = await reach(address === request.url ? request : new Request(address, request));
  if (answer.status < REFUSED) {
    await noteApp(address, answer.clone());
    return answer;
  }
  const body: unknown = await answer.json().catch(() => undefined);
  const words = `${request.method} ${new URL(address).pathname}: ${answer.status}${wordsOf(body)}`;
  writeFileSync(process.env.ZENDESK_REFUSAL_FILE ?? "", words);
  process.exit(1);
};

async function noteApp(address: string, answer: Response): Promise<void> {
  if (!/job_statuses/.test(address)) return;
  const body: unknown = await answer.json().catch(() => undefined);
  const appId = typeof body === "object" && body !== null && "app_id" in body ? body.app_id : undefined;
  if (typeof appId === "number") writeFileSync(process.env.ZENDESK_APP_FILE ?? "", String(appId));
}
