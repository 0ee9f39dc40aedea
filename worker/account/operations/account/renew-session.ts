import type { Refusal } from "../../../../core/contract/problem.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { SETUP } from "../../../../core/setup/link.ts";
import { admit, readContext, unlessClosed } from "../../commands/run-command.ts";
import { screenLanguageOf } from "../../domain/people/language.ts";
import { refusal } from "../../domain/people/require-person.ts";
import type { OpenedSession } from "../../rpc/account-rpc.ts";
import { sessionOf } from "../../rpc/open-session.ts";
import type { PersonActor } from "../../store/context.ts";
import { externalIdOf } from "../../store/people/people.ts";
import type { OperationServices } from "../operation.ts";
import { sessionOf as sessionOfSetup } from "./open-setup.ts";

type Services = Pick<OperationServices, "deps" | "runtime" | "sql">;

/** Who a session is of now: the helpdesk is asked again, or the set-up link it came by is looked at. */
export async function renewSession(
  services: Services,
  actor: PersonActor,
  helpdesk: string,
): Promise<Result<OpenedSession, Refusal>> {
  const here = admit(services.sql, actor);
  // Who was suspended is asked about again: the helpdesk may have taken them back.
  if (!here.ok && here.error.code === "session_expired") return here;
  if (helpdesk === SETUP) return renewSetup(services, actor);
  const externalId = externalIdOf(services.sql, helpdesk, actor.personId);
  return externalId
    ? unlessClosed(() => sessionOf(services.deps, helpdesk, externalId))
    : refusal("unauthenticated", "Nobody of that id.");
}

function renewSetup({ runtime }: Services, { personId, locale }: PersonActor): Result<OpenedSession, Refusal> {
  const opened = sessionOfSetup(readContext(runtime), personId, { language: screenLanguageOf(locale) });
  return opened ? ok(opened) : refusal("session_expired", "The set-up has ended.");
}
