/** Danger: a clinic that names its own statuses and roles cannot sign in, or a ticket is moved out of the status that it was put in. */
import { expect, it } from "vitest";
import { zendeskClient } from "../../../../worker/connectors/zendesk/client.ts";
import { ANA, zendeskAccount } from "../../../demo/zendesk-account.ts";
import { PAGES_AND_FIELDS } from "../../../support/clinic-connections.ts";

type Told = Record<string, Record<string, unknown> | undefined>;

/** Zendesk where ticket 42 is in a status of the clinic's own, of the category `category`, and everybody has a role of its own. */
async function ownNames(category: string) {
  const account = await zendeskAccount({ deliver: async () => new Response() });
  const written: unknown[] = [];
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
      if (sent.method === "PUT") written.push(((await sent.clone().json()) as Told).ticket);
      const answer = await account.zendesk.app.fetch(sent);
      const told = (await answer
        .clone()
        .json()
        .catch(() => undefined)) as Told | undefined;
      if (told?.ticket) Object.assign(told.ticket, { status: category, custom_status_id: 360001 });
      if (told?.user) Object.assign(told.user, { custom_role_id: 360002, role_type: 0 });
      return told?.ticket || told?.user ? Response.json(told, { status: answer.status }) : answer;
    },
  });
  return { client, written };
}

it.each([
  // A status of the category that it already has is the clinic's choice, and stays.
  ["open", undefined],
  ["new", undefined],
  ["pending", "open"],
  ["hold", "open"],
  ["solved", "open"],
])(
  "a ticket in a status of the clinic's own that counts as %s is opened only where it rests",
  async (category, status) => {
    const { client, written } = await ownNames(category);
    const facts = { caseId: "01J000000000000000000000CA", state: "open", reasons: [], endedReasons: [] } as const;
    const update = { ticketId: "42", facts, privateNoteHtml: "<p>Hi</p>", marker: "01J0000000000000000000001" };
    expect(await client.updateTicket({ ...update, reopen: true })).toEqual({ ok: true, value: undefined });
    expect(written).toHaveLength(1);
    expect((written[0] as { status?: string }).status).toBe(status);
    expect(Object.keys(written[0] as object)).not.toContain("custom_status_id");
    expect((await client.readTicket("42")).ok).toBe(true);
  },
);

it("whose role is the clinic's own is staff as the role's kind says", async () => {
  const { client } = await ownNames("open");
  expect(await client.readUser(String(ANA))).toMatchObject({ ok: true, value: { role: "agent", active: true } });
});
