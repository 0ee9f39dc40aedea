/** Danger: an operation takes the role from the bearer, and somebody who was demoted a minute ago sees or does what they may not. */
import { beforeAll, expect, it } from "vitest";
import { may } from "../../../../core/approval/may.ts";
import { pathNames } from "../../../../core/contract/operation.ts";
import { OPERATION_NAMES, type OperationName, operations } from "../../../../core/contract/operations.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { ROLES } from "../../../../core/words.ts";
import { again, dryRunAct, once } from "../../../../worker/account/operations/act.ts";
import { type Call, type Operation, read, shown } from "../../../../worker/account/operations/operation.ts";
import { operationOf } from "../../../../worker/account/operations/registry.ts";
import type { PersonActor } from "../../../../worker/account/store/context.ts";
import { type TestClinic, testClinic } from "../../../support/clinic.ts";
import { ulidOf } from "../../../support/deciding.ts";
import { servicesOn } from "../../../support/operations.ts";

let clinic: TestClinic;
beforeAll(() => {
  clinic = testClinic();
});

/** Whose session still says `before`, and whom the account knows as `now`. */
const demoted = (before: PersonActor["role"], now: PersonActor["role"]): PersonActor => ({
  ...clinic.staff(now),
  role: before,
});

function callOf(actor: PersonActor): Call {
  const ask = () => {
    throw new Error("asks a further operation");
  };
  return { services: servicesOn(clinic.runtime), actor, ask };
}

/** Commits with arguments that only have the right form: who may not gets no further. */
function tried(name: OperationName, actor: PersonActor): Result<unknown, Refusal> {
  const operation = operationOf(name);
  const ids = pathNames(operations[name].at).map((path) =>
    path === "ticket" ? { helpdesk: "zendesk", ticketId: "31" } : ulidOf("ID", 1),
  );
  return operation.commit(callOf(actor), [...ids, ...(operation.request ? [{ kind: "withdraw" }] : [])], undefined);
}

const deniedNow = () =>
  clinic.sql.one<{ n: number }>("SELECT count(*) AS n FROM event WHERE type = 'access.denied'")?.n ?? 0;

const byRole = OPERATION_NAMES.flatMap((name) => {
  const { right } = operationOf(name);
  return typeof right === "string" ? [{ name, right }] : [];
});

it("of every operation that a role decides, the account's row decides and not the session's word", () => {
  expect(byRole.length).toBeGreaterThan(50);
  for (const { name, right } of byRole) {
    const allowed = (role: PersonActor["role"]) => may({ personId: "P", role }, right).ok;
    const [has, hasNot] = [ROLES.find(allowed), ROLES.find((role) => !allowed(role))];
    if (!has || !hasNot) continue;
    const before = deniedNow();
    expect([name, tried(name, demoted(has, hasNot))]).toMatchObject([name, { error: { code: "forbidden" } }]);
    // A dry run leaves no trace, whatever comes of it.
    expect([name, deniedNow()]).toEqual([name, name === "dryRun" ? before : before + 1]);
  }
});

it("whoever asks, an operation's right, its body and its answer see them with the role of now", () => {
  const seen: string[] = [];
  const see = (who: { readonly role?: string }) => {
    seen.push(who.role ?? "?");
    return ok(true as const);
  };
  const right = { says: "", asks: (_: unknown, who: PersonActor) => see(who) };
  const answer = (call: Call) => shown(call, (_, who) => see(who) as never);
  const acting = { act: "probe", right, request: {} as never, id: () => ulidOf("PRBE", 1), answer } as const;
  const run = ({ actor }: { readonly actor: object }) => see(actor);
  const prepare = async () => ok(undefined);
  const probes: Operation[] = [
    read("readCase", { act: "probe", right, run: (_, who) => see(who) as never }),
    once("stop", { ...acting, run }),
    again("endReview", { ...acting, run }),
    dryRunAct("dryRun", { ...acting, id: () => ulidOf("PRBE", 2), run, prepare }),
  ];
  for (const probe of probes) {
    const call = callOf(demoted("admin", "viewer"));
    const done = probe.commit(call, [ulidOf("PRBE", 3), {}], undefined);
    expect(done.ok).toBe(true);
    void probe.answer(call, true, [ulidOf("PRBE", 3), {}]);
  }
  expect(new Set(seen)).toEqual(new Set(["viewer"]));
  expect(seen.length).toBeGreaterThan(10);
});
