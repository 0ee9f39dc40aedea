/** A decision, whole: facts anew, policy, authority, room in the payments, case, legs, record and jobs, in one transaction. */
import type { DecideRequest } from "../../core/contract/decision.ts";
import { propose } from "../../core/resolution/propose.ts";
import { assert } from "../../core/result.ts";
import { assembleCaseInput } from "../../worker/account/domain/facts/assemble.ts";
import type { PersonActor } from "../../worker/account/store/context.ts";
import type { Snapshot } from "../../worker/account/store/intake/snapshot.ts";
import type { Sql } from "../../worker/account/store/sql.ts";
import { aCard, aLine, aMail, aPatient, aPurchase, clinicOn, type TestClinic } from "../support/clinic-records.ts";
import { ulidOf } from "../support/deciding.ts";
import { memorySql } from "../support/node-sql.ts";
import { runDecide } from "../support/operations.ts";
import { type Bench, contest, type Row, type Side } from "./contest.ts";
import { withStores } from "./stores.ts";

interface Ask {
  readonly request: DecideRequest;
  readonly mail: Snapshot;
}

/** A patient of their own for each decision: nothing is decided twice, and no day's limit is reached. */
function askOf(clinic: TestClinic, actor: PersonActor, at: number): Ask {
  const requesterEmail = `patient-${at}@example.com`;
  clinic.load([
    aPatient(`PX${at}`, `Patient ${at}`, { emails: [requesterEmail] }),
    aPurchase(`BX${at}`, `PX${at}`, [aLine(`NX${at}`, "massage", 8_000)]),
    aCard(`YX${at}`, `BX${at}`, 8_000),
  ]);
  const mail = aMail({ requesterName: `Patient ${at}`, requesterEmail });
  const ticket = { helpdesk: "zendesk" as const, ticketId: String(1_000 + at) };
  const asked = { ticket, lineIds: [clinic.id("line", `NX${at}`)], reason: "changed_mind" as const };
  const matter = assembleCaseInput(clinic.ctx(), actor, { ...asked, snapshot: mail });
  assert(matter.ok, "A patient who bought something has a matter");
  const { factsHash, policyVersionIds, rulesVersionId } = propose(matter.value);
  const seen = { factsHash, policyVersionIds, rulesVersionId };
  const decision = { option: "refund" as const, amountMinor: 8_000, currency: "USD" };
  return { mail, request: { ...asked, ...seen, ...decision, caseId: ulidOf("CASE", at) } };
}

const decisions =
  (open: () => Sql): Side =>
  (times) => {
    const clinic = clinicOn(open());
    const actor = clinic.staff("finance");
    const asks = Array.from({ length: times }, (_, at) => askOf(clinic, actor, at));
    return (at) => {
      const ask = asks[at];
      const answer = ask && runDecide(clinic.runtime, actor, ulidOf("DEC", at), ask.request, ask.mail);
      assert(answer?.ok, `Decision ${at} was refused: ${answer && !answer.ok ? answer.error.detail : "no ask"}`);
    };
  };

const inserts =
  (open: () => Sql): Side =>
  () => {
    const { sql } = clinicOn(open());
    const body = "x".repeat(400);
    return (at) =>
      sql.transaction(() => sql.run("INSERT INTO text (id, case_id, body) VALUES (?, ?, ?)", `t${at}`, null, body));
  };

const times = { ours: 150, baseline: 1_000 };

function row(what: string, open: () => Sql): Promise<Row> {
  return contest({ what, unit: "transactions", ours: decisions(open), baseline: inserts(open), times, rounds: 5 });
}

export const decidingBench: Bench = {
  name: "deciding",
  baseline: "one INSERT of 400 bytes in a transaction of the same store",
  run: async () => [
    await withStores((open) => row("deciding a refund, store on disk", open)),
    await row("deciding a refund, store in memory", memorySql),
  ],
};
