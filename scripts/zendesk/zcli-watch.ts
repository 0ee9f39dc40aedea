/**
 * Loaded into Zendesk's tool before it starts (`zcli.ts`). The tool takes a refused installation for a good one and asks for a job's state for
 * ever; here the first refusal is written down with Zendesk's words, and ends it.
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
  if (answer.status < REFUSED) return answer;
  const body: unknown = await answer.json().catch(() => undefined);
  const words = `${request.method} ${new URL(address).pathname}: ${answer.status}${wordsOf(body)}`;
  writeFileSync(process.env.ZENDESK_REFUSAL_FILE ?? "", words);
  process.exit(1);
};
