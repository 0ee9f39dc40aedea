/** Danger: a merge is not seen, or a shape that nobody expected breaks every reading of the ticket. */
import { expect, it } from "vitest";
import { zendeskClient } from "../../../../worker/connectors/zendesk/client.ts";
import { zendeskAccount } from "../../../demo/zendesk-account.ts";
import { PAGES_AND_FIELDS } from "../../../support/clinic-connections.ts";

/** Ticket 42 as the simulator tells it, with a last change that came in as `source` says. */
async function readWith(source: unknown) {
  const account = await zendeskAccount({ deliver: async () => new Response() });
  const client = zendeskClient({
    config: {
      subdomain: "harbour",
      appId: "900100",
      oauthClientId: "makegood",
      oauthClientSecret: "s3cret",
      ...PAGES_AND_FIELDS,
    },
    nowMs: () => account.time.nowMs,
    fetch: async (input, init) => {
      const sent = new Request(input, init);
      const answer = await account.zendesk.app.fetch(sent);
      if (!new URL(sent.url).pathname.endsWith("/audits.json")) return answer;
      const told = (await answer.json()) as { audits: object[] };
      const merge = {
        id: 9,
        author_id: 7,
        created_at: "2026-11-21T09:00:00Z",
        via: { channel: "web", source },
        events: [],
      };
      return Response.json({ ...told, audits: [...told.audits, merge] });
    },
  });
  const read = await client.readTicket("42");
  return read.ok ? read.value.mergedIds : read.error.detail;
}

it.each([
  ["several tickets", { rel: "merge", from: { ticket_ids: [31, 32] } }, ["31", "32"]],
  ["one ticket", { rel: "merge", from: { ticket_id: 31 } }, ["31"]],
  ["a follow-up is no merge", { rel: "follow_up", from: { ticket_id: 31 } }, undefined],
  ["nothing that is named", { rel: "merge", from: {} }, undefined],
  ["a shape that nobody expected", { rel: "merge", from: "31" }, undefined],
  ["a list that is none", { rel: "merge", from: { ticket_ids: "31" } }, undefined],
])("tells what was merged into a ticket: %s", async (_, source, merged) => {
  expect(await readWith(source)).toEqual(merged);
});
