/** The clinic's connections, as an admin sets them up: connect, change, replace a key, pause, try. */
import {
  type ConnectionList,
  putConnectionRequest,
  type TestOutcome,
  testMessageRequest,
} from "../../../../core/contract/connections.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { CONNECTION_TEST } from "../../../../messages/connection-test.ts";
import type { ConnectorFailure } from "../../../connectors/failure.ts";
import { withDeadline } from "../../../deadline.ts";
import { pauseByPerson, resumeByPerson } from "../../commands/account/hold-connection.ts";
import { setConnection } from "../../commands/account/set-connection.ts";
import { recordTest, sendTestMessage, type Tried } from "../../commands/account/test-connection.ts";
import { languageOf } from "../../domain/people/language.ts";
import { found } from "../../domain/people/require-person.ts";
import { connectionListOf } from "../../queries/account/connections.ts";
import { connectionById, openConnection } from "../../store/account/connections.ts";
import { setting } from "../../store/account/settings.ts";
import { again, once } from "../act.ts";
import { type Call, type OperationServices, type Preparing, read, shown } from "../operation.ts";

/** Somebody waits for it: a vendor that has said nothing by then says nothing. */
const TEST_MAX_MS = 25_000;

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
    prepare: async ({ services }) => ok(services.secrets),
    run: (context, id, request, secrets) => setConnection(context, secrets, id, request),
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
  /** Also while it is paused: nobody else is asked by it. */
  again("testConnection", {
    act: "test_connection",
    right: "connection.manage",
    prepare: async ({ services, actor, under }, id) => {
      const known = under((context) => found(connectionById(context.sql, id), "connection"));
      // Dies in it: nothing is written down, and nothing was changed there but that a notice may be in the channel.
      return known.ok ? ok(await tried({ services, actor }, id)) : known;
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

/** What the vendor says to a question that changes nothing, or to a notice that says it is a test. */
async function tried({ services, actor }: Preparing, id: string): Promise<Tried> {
  const { sql, secrets, fetch, runtime } = services;
  const open = openConnection(sql, secrets, id);
  if (!open) return { outcome: "incomplete" };
  const { connector, settings } = open;
  try {
    if (connector.test) {
      const answer = await withDeadline(TEST_MAX_MS, connector.test(settings, { fetch, nowMs: runtime.nowMs }));
      return answer.ok ? { outcome: "works", account: answer.value.account } : failed(answer.error);
    }
    const posted = await withDeadline(TEST_MAX_MS, post({ services, actor }, id));
    return posted.ok ? { outcome: "posted" } : failed(posted.error);
  } catch {
    return { outcome: "no_answer" };
  }
}

async function post({ services, actor }: Preparing, id: string): Promise<Result<void, ConnectorFailure>> {
  const { sql, deps, runtime } = services;
  const notifier = deps.notifier(id);
  if (!notifier) return err({ verdict: "refused", detail: "nothing_to_ask" });
  const words = CONNECTION_TEST[languageOf(actor.locale)];
  return notifier.post({
    noticeId: runtime.newId(runtime.nowMs()),
    title: words.notice(setting(sql, "title") ?? ""),
    text: words.noticeText(actor.name),
    facts: [],
  });
}

const OUTCOME_OF: Readonly<Record<ConnectorFailure["verdict"], TestOutcome>> = {
  unauthorised: "key_refused",
  refused: "refused",
  not_executed: "no_answer",
  unknown: "no_answer",
};

const failed = ({ verdict, detail }: ConnectorFailure): Tried => ({ outcome: OUTCOME_OF[verdict], code: detail });
