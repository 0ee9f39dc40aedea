/** A vendor is asked something that changes nothing, with settings that are kept or that are to be. */
import type { TestOutcome } from "../../../../core/contract/connections.ts";
import { LETTERS } from "../../../../messages/letters.ts";
import type { ConnectorFailure } from "../../../connectors/failure.ts";
import { withDeadline } from "../../../deadline.ts";
import type { GivenConnection } from "../../commands/account/put-connection.ts";
import type { Tried } from "../../commands/account/test-connection.ts";
import { languageOf } from "../../domain/people/language.ts";
import { type OpenConnection, openConnection } from "../../store/account/connections.ts";
import { setting } from "../../store/account/settings.ts";
import { externalIdOf } from "../../store/people/people.ts";
import type { Preparing } from "../operation.ts";

/** Somebody waits for it: a vendor that has said nothing by then says nothing. */
const TEST_MAX_MS = 25_000;

/** What the vendor says to a question, or to a notice that says it is a test. `isOfNow`: the settings are still those that were tried. */
export async function tried(preparing: Preparing, id: string): Promise<Tried & { readonly isOfNow: () => boolean }> {
  const { sql, secrets } = preparing.services;
  const open = openConnection(sql, secrets, id);
  const before = JSON.stringify(open?.settings);
  const isOfNow = () => JSON.stringify(openConnection(sql, secrets, id)?.settings) === before;
  return { ...(open ? await asked(preparing, open) : { outcome: "incomplete" as const }), isOfNow };
}

async function asked(preparing: Preparing, { connector, settings }: OpenConnection): Promise<Tried> {
  const tools = toolsOf(preparing);
  try {
    if (connector.test) {
      const answer = await withDeadline(TEST_MAX_MS, connector.test(settings, tools));
      return answer.ok ? { outcome: "works", account: answer.value.account } : failed(answer.error);
    }
    if (connector.role !== "notifier") return { outcome: "refused", code: "nothing_to_ask" };
    // With these very settings: one that is kept may still have those before them.
    const posted = await withDeadline(TEST_MAX_MS, connector.build(settings, tools).post(testNotice(preparing)));
    return posted.ok ? { outcome: "posted" } : failed(posted.error);
  } catch {
    return { outcome: "no_answer" };
  }
}

/** Whether a helpdesk takes settings that are to be, and knows who gives them as one of its agents: else nobody here could come in again. */
export async function triedHelpdesk(
  preparing: Preparing,
  { id, connector, settings }: Pick<GivenConnection, "id" | "connector" | "settings">,
): Promise<Tried> {
  const taken = await asked(preparing, { connector, settings });
  const externalId = externalIdOf(preparing.services.sql, id, preparing.actor.personId);
  if (taken.outcome !== "works" || connector.role !== "helpdesk" || externalId === undefined) return taken;
  try {
    const helpdesk = connector.build(settings, toolsOf(preparing));
    const user = await withDeadline(TEST_MAX_MS, helpdesk.readUser(externalId));
    if (!user.ok) return user.error.verdict === "refused" ? { outcome: "not_you" } : failed(user.error);
    return user.value.active && user.value.role !== "end-user" ? taken : { outcome: "not_you" };
  } catch {
    return { outcome: "no_answer" };
  }
}

const toolsOf = ({ services: { fetch, runtime } }: Preparing) => ({ fetch, nowMs: runtime.nowMs });

function testNotice({ services: { sql, runtime }, actor }: Preparing) {
  const words = LETTERS[languageOf(actor.locale)].connectionTest;
  return {
    noticeId: runtime.newId(runtime.nowMs()),
    title: words.notice(setting(sql, "title") ?? ""),
    text: words.noticeText(actor.name),
    facts: [],
  };
}

const OUTCOME_OF: Readonly<Record<ConnectorFailure["verdict"], TestOutcome>> = {
  unauthorised: "key_refused",
  refused: "refused",
  not_executed: "no_answer",
  unknown: "no_answer",
};

const failed = ({ verdict, detail }: ConnectorFailure): Tried => ({ outcome: OUTCOME_OF[verdict], code: detail });
