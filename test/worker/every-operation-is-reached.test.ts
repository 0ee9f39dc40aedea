/** Danger: an operation is listed, and the object has no method of its name: the platform calls only what stands on the prototype. */
import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { pathNames } from "../../core/contract/operation.ts";
import { OPERATION_NAMES, type OperationName, operations } from "../../core/contract/operations.ts";
import { operationOf } from "../../worker/account/operations/registry.ts";
import type { Answer } from "../../worker/account/rpc/account-rpc.ts";
import type { PersonActor } from "../../worker/account/store/context.ts";

const ID = "01NANE00000000000000000000";
const nobody: PersonActor = { type: "person", personId: ID, name: "Nobody", role: "admin", locale: "en" };

/** What a read is asked, in the form that its route leaves; an act is refused for an empty one. */
const ASKED: Partial<Record<OperationName, unknown>> = {
  listCases: { limit: 1 },
  searchPatients: "nobody",
  checkSend: { text: "Hello" },
  trends: { from: "2026-01", to: "2026-02" },
  creditLiability: { month: "2026-01" },
  readBooks: { month: "2026-01" },
  readBookRows: { month: "2026-01" },
  tryRules: { base: "none@1", waiting: null, rules: {} },
  replayDraft: { revision: 1 },
  previewLetter: { key: "closing", language: "en", body: null },
  tryKept: { days: 30 },
  lookAtBundle: { text: "" },
  whoLooked: { days: 1, limit: 1 },
  auditEvents: { after: 0, limit: 1 },
  figures: { by: "reason", from: "2026-01", to: "2026-02" },
  workFigures: { from: "2026-01", to: "2026-02" },
};

function argsOf(name: OperationName): unknown[] {
  const ids = pathNames(operations[name].at).map((path) =>
    path === "ticket" ? { helpdesk: "zendesk", ticketId: "1" } : ID,
  );
  return [...ids, ...(operationOf(name).request ? [ASKED[name] ?? {}] : [])];
}

it("each is a method of the real object, and whoever the account does not know gets nothing done", async () => {
  type Methods = Record<OperationName, (actor: PersonActor, ...args: unknown[]) => Answer<unknown>>;
  const object = env.ACCOUNT.getByName("acct:reached01") as unknown as Methods;
  for (const name of OPERATION_NAMES) {
    const answer = await object[name](nobody, ...argsOf(name));
    const isAct = operationOf(name).kind === "act";
    expect([name, answer]).toMatchObject([name, { ok: isAct ? false : expect.any(Boolean) }]);
  }
});
