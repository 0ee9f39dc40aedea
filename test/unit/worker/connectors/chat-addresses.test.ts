/** Danger: the address of a chat, which lets anybody post there, stands somewhere in the open: in a row, the record, a refusal or a log. */
import { describe, expect, it, vi } from "vitest";
import { DEMO } from "../../../../demo/runtime/names.ts";
import { provision } from "../../../../worker/account/commands/account/provision.ts";
import { transact } from "../../../../worker/account/commands/run-command.ts";
import { callVendor } from "../../../../worker/account/jobs/call-vendor.ts";
import { secretStore } from "../../../../worker/account/store/account/secrets.ts";
import { connectorOf } from "../../../../worker/connectors/registry.ts";
import { noticeOf } from "../../../demo/chat-world.ts";
import { testClinic } from "../../../support/clinic.ts";
import { scriptedProcessor } from "../../../support/scripted-processor.ts";
import { worldOf } from "../../../support/sending.ts";
import { ADDRESS as SLACK } from "./slack/world.ts";
import { HOST, PATH, QUERY, ADDRESS as TEAMS } from "./teams/world.ts";

const CANARY = /canary|c0ffee/i;
const CHATS = [
  ["slack", "webhookAddress", SLACK],
  ["teams", "workflowAddress", TEAMS],
] as const;
const JOB = { type: "job", job: "provision" } as const;

function connected(kind: string, name: string, address: string) {
  const clinic = testClinic([]);
  const secrets = secretStore(clinic.sql, Buffer.alloc(32, 7).toString("base64"), "acct:test");
  const connections = [{ kind, [name]: address }];
  const request = { title: "Harbour", language: "en" as const, money: "on" as const, connections, people: [] };
  const answer = transact(clinic.runtime, JOB, (context) => provision(context, secrets, request));
  const tables = () => clinic.sql.all<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'");
  /** All that the database has, as it would be backed up. */
  const everything = () =>
    JSON.stringify(tables().map(({ name: table }) => clinic.sql.all(`SELECT * FROM "${table}"`)));
  return { clinic, secrets, answer, everything };
}

describe.each(CHATS)("%s", (kind, name, address) => {
  it("keeps its address sealed: no row has it, and it can be used", () => {
    const { answer, secrets, everything } = connected(kind, name, address);
    expect(answer.ok).toBe(true);
    expect(secrets.get(`${kind}/${name}`)).toBe(address);
    expect(everything()).toContain(`"kind":"${kind}"`);
    expect(everything()).not.toMatch(CANARY);
  });

  it("refuses a wrong one without repeating it", () => {
    const { answer, everything } = connected(kind, name, `${address}#CANARY`);
    expect(answer).toMatchObject({ ok: false, error: { code: "invalid", values: { field: `connections.0.${name}` } } });
    expect(JSON.stringify(answer)).not.toMatch(CANARY);
    expect(everything()).not.toMatch(CANARY);
  });

  it.each([401, 429, 500, 0])("leaves nothing of it in the connection's health or a log after %i", async (status) => {
    const { clinic, everything } = connected(kind, name, address);
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const fetching = async () => {
      if (status === 0) throw new TypeError(`fetch of ${address} failed`);
      return new Response(address, { status });
    };
    const connector = connectorOf(kind);
    if (connector?.role !== "notifier") throw new Error("no notifier");
    const notifier = connector.build({ [name]: address }, { fetch: fetching as typeof fetch, nowMs: () => 0 });
    const deps = worldOf(clinic, scriptedProcessor(0));
    const at = { connectionId: kind, actor: JOB };
    const end = await callVendor(
      deps,
      at,
      () => notifier.post(noticeOf()),
      (_, __, wait) => wait,
    );
    expect(JSON.stringify(end)).not.toMatch(CANARY);
    expect(everything()).not.toMatch(CANARY);
    expect(JSON.stringify(log.mock.calls)).not.toMatch(CANARY);
    log.mockRestore();
  });
});

it("the demo's address of Teams is one that is taken", () => {
  const workflowAddress = `https://${DEMO.teamsHost}${PATH}?${QUERY}`;
  expect(workflowAddress).not.toContain(HOST);
  expect(connectorOf("teams")?.settings.safeParse({ workflowAddress }).success).toBe(true);
});
