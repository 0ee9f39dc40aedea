/** The clinic's connections, as an admin sets them up: connect, change, replace a key, pause, try. */
import {
  type ConnectionList,
  putConnectionRequest,
  type TestOutcome,
  testMessageRequest,
} from "../../../../core/contract/connections.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { connectorOf } from "../../../connectors/registry.ts";
import { pauseByPerson, resumeByPerson } from "../../commands/account/hold-connection.ts";
import { planConnection, setConnection } from "../../commands/account/set-connection.ts";
import { beginPost, recordTest, sendTestMessage } from "../../commands/account/test-connection.ts";
import { askSync } from "../../commands/sync/ask-reading.ts";
import { found, refusal } from "../../domain/people/require-person.ts";
import { connectionListOf } from "../../queries/account/connections.ts";
import { connectionById } from "../../store/account/connections.ts";
import { again, once } from "../act.ts";
import { type Call, type OperationServices, read, shown } from "../operation.ts";
import { tried, triedHelpdesk } from "./try-connection.ts";

const webhookOf = ({ deps }: Pick<OperationServices, "deps">) => deps.addresses?.webhook;

const listed = (call: Call): Result<ConnectionList, Refusal> =>
  ok(shown(call, (context, who) => connectionListOf(context, who, webhookOf(call.services))));

export const connections = [
  read("listConnections", {
    act: "list_connections",
    right: "connection.manage",
    prepare: async ({ services }) => ok(webhookOf(services)),
    run: (context, who, webhook) => ok(connectionListOf(context, who, webhook)),
  }),
  again("putConnection", {
    act: "put_connection",
    request: putConnectionRequest,
    right: "connection.manage",
    prepare: async ({ services, actor, under }, id, request) => {
      const { secrets } = services;
      const planned = under((context) => planConnection(context, secrets, id, request));
      if (!planned.ok) return planned;
      const { given, isTriedFirst } = planned.value;
      if (!isTriedFirst) return ok({ secrets, tried: undefined });
      // Dies in it: nothing was changed.
      const { outcome, code } = await triedHelpdesk({ services, actor }, given);
      return outcome === "works" ? ok({ secrets, tried: given.settings }) : notTaken(outcome, code);
    },
    run: setConnection,
    answer: (call) => {
      call.services.connectors.forget();
      return listed(call);
    },
  }),
  again("pauseConnection", {
    act: "pause_connection",
    right: "connection.manage",
    run: pauseByPerson,
    answer: listed,
  }),
  again("resumeConnection", {
    act: "resume_connection",
    right: "connection.manage",
    run: resumeByPerson,
    answer: listed,
  }),
  again("syncConnection", {
    act: "sync_connection",
    right: "connection.manage",
    run: askSync,
    answer: listed,
  }),
  /** Also while it is paused: nobody else is asked by it. */
  again("testConnection", {
    act: "test_connection",
    right: "connection.manage",
    prepare: async ({ services, actor, under }, id) => {
      const begun = under((context) => {
        const known = found(connectionById(context.sql, id), "connection");
        if (!known.ok) return known;
        return connectorOf(known.value.kind)?.role === "notifier" ? beginPost(context, id) : ok(true as const);
      });
      // Dies in it: nothing is written down, and nothing was changed there but that a notice may be in the channel.
      return begun.ok ? ok(await tried({ services, actor }, id)) : begun;
    },
    run: recordTest,
    answer: (call, done) => {
      const list = listed(call);
      return list.ok ? ok({ ...done, list: list.value }) : list;
    },
  }),
  once("sendTestMessage", {
    act: "send_test_message",
    request: testMessageRequest,
    right: "connection.manage",
    run: (context, id, _testId, request) => sendTestMessage(context, id, request),
    answer: listed,
  }),
];

const notTaken = (tried: TestOutcome, code: string | undefined) =>
  refusal(
    tried === "no_answer" ? "helpdesk_unreachable" : "invalid",
    "The helpdesk does not take these settings, so they were not kept.",
    { tried, ...(code === undefined ? {} : { code }) },
  );
