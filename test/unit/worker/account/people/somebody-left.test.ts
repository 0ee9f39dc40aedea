import { expect, it } from "vitest";
import { err, ok } from "../../../../../core/result.ts";
import type { JobDependencies } from "../../../../../worker/account/dependencies.ts";
import { GuardWatch } from "../../../../../worker/account/guard/guard-watch.ts";
import { sessionOf } from "../../../../../worker/account/rpc/open-session.ts";
import type { ConnectorFailure } from "../../../../../worker/connectors/failure.ts";
import type { Helpdesk, HelpdeskUser } from "../../../../../worker/connectors/helpdesk.ts";
import { testClinic } from "../../../../support/clinic.ts";
import { MemoryGuard } from "../../../../support/memory-guard.ts";
import { NO_MESSENGERS } from "../../../../support/no-messengers.ts";

const unwatched = new GuardWatch(testClinic().runtime, new MemoryGuard());
const never = () => Promise.reject(new Error("Only users are read here"));
const ana: HelpdeskUser = { externalId: "7", name: "Ana", role: "agent", active: true, locale: "en-US" };

/** A helpdesk that says one thing about every user. */
function askedAbout(answer: HelpdeskUser | ConnectorFailure) {
  const clinic = testClinic();
  const readUser = async () => ("verdict" in answer ? err(answer) : ok(answer));
  const helpdesk: Helpdesk = {
    readUser,
    readTicket: never,
    readMessages: never,
    frameOrigins: [],
    checkPage: never,
    clearTicket: never,
    updateTicket: never,
    createFollowUp: never,
    createTicket: never,
  };
  const world: JobDependencies = {
    runtime: clinic.runtime,
    watch: unwatched,
    helpdesk: () => helpdesk,
    ...NO_MESSENGERS,
    processor: () => undefined,
  };
  return sessionOf(world, "zendesk", "7");
}

it.each([
  ["is unknown to the helpdesk", { verdict: "refused", detail: "zendesk.404" }, "forbidden"],
  ["was suspended", { ...ana, active: false }, "forbidden"],
  ["is a patient", { ...ana, role: "end-user" }, "forbidden"],
  ["cannot be asked about now", { verdict: "not_executed", detail: "zendesk.503" }, "helpdesk_unreachable"],
] as const)("a person who %s gets no session, and is told which of the two it is", async (_, answer, code) => {
  expect(await askedAbout(answer)).toMatchObject({ ok: false, error: { code } });
});

it("an agent whom nobody gave a role may look and not act", async () => {
  expect(await askedAbout(ana)).toMatchObject({ ok: true, value: { person: { role: "viewer" } } });
});
