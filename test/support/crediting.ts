import type { ImportRecord } from "../../core/contract/records.ts";
import type { AccountRules } from "../../core/policy/rules.ts";
import { assert } from "../../core/result.ts";
import type { Role } from "../../core/words.ts";
import { closeTask } from "../../worker/account/commands/case/close-task.ts";
import { runRepeatable } from "../../worker/account/commands/run-command.ts";
import type { JobDependencies } from "../../worker/account/dependencies.ts";
import { creditAccountOf } from "../../worker/account/domain/credit/credit-book.ts";
import { runJobs } from "../../worker/account/jobs/run-jobs.ts";
import { toldAgain } from "./approving.ts";
import { aPolicy, aRecord, generalPolicy, NOW_MS, rules, type TestClinic, testClinic, ticket } from "./clinic.ts";
import { decided, goodwill, mayasMassage, ulidOf } from "./deciding.ts";
import { runPayOutCredit, runSpendCredit, runTakeBackCredit, runUndoCreditUse } from "./operations.ts";
import { type ScriptedProcessor, scriptedProcessor } from "./scripted-processor.ts";
import { worldOf } from "./sending.ts";
import { readMoney } from "./stored-jobs.ts";

/** The money back, or credit with ten percent on top, at most 5.00. */
const creditPolicy = {
  ...generalPolicy,
  version: 2,
  effectiveOn: "2021-01-01",
  otherwise: {
    offers: [
      ...generalPolicy.otherwise.offers,
      {
        kind: "credit" as const,
        formula: { type: "bps_of_paid" as const, bps: 10_000 },
        entitlement: "keep" as const,
        bonus: { bps: 1_000, capMinor: 500 },
      },
    ],
  },
};

const withTerms = (credit: NonNullable<AccountRules["credit"]>): ImportRecord =>
  aRecord("rules_version", "test-rules@2", { rules: { ...rules, credit } });

export interface CreditScene {
  readonly clinic: TestClinic;
  readonly processor: ScriptedProcessor;
  readonly world: JobDependencies;
  /** Moves the clock on from the beginning and runs what is due. */
  at(afterMs: number): Promise<void>;
  balance(): { paidMinor: number; bonusMinor: number; balanceMinor: number };
  lot(bonus?: boolean): { lotId: string; leftMinor: number; expiresOn?: string | undefined };
  /** What the payment has left. */
  left(): number;
}

const MINUTE_MS = 60_000;
/** The undo window of what a scene decides ends this long after. */
export const UNDO_MS = 2 * MINUTE_MS;
const GRANT = ulidOf("DEC", 1);

interface SceneBend {
  readonly amountMinor?: number;
  /** What the processor has of the payment. */
  readonly capturedMinor?: number;
  readonly records?: readonly ImportRecord[];
  readonly terms?: NonNullable<AccountRules["credit"]>;
  /** The policy offers the credit, with its bonus of 5.00; else it is an exception without one. */
  readonly bonus?: boolean;
}

/** Maya's massage for 80.00 as credit, posted. */
export async function creditScene(bend: SceneBend = {}): Promise<CreditScene> {
  const { amountMinor = 8_000, records = mayasMassage(), terms, bonus = false } = bend;
  const extra = [...(terms ? [withTerms(terms)] : []), ...(bonus ? [aPolicy(creditPolicy)] : [])];
  const clinic = testClinic([...extra, ...records]);
  const processor = scriptedProcessor(bend.capturedMinor ?? Math.max(8_000, amountMinor));
  const world = worldOf(clinic, processor);
  const at = async (afterMs: number) => {
    clinic.setNow(NOW_MS + afterMs);
    await runJobs(world);
  };
  const patientId = clinic.id("patient", "P1");
  const account = () => creditAccountOf(clinic.sql, patientId).credit;
  decided(clinic, clinic.staff("finance"), GRANT, { option: "credit", amountMinor, exception: goodwill });
  await at(UNDO_MS);
  // Somebody entered it in the clinic's own system, so that the case rests on nothing else.
  sayDone(clinic, "enter_credit");
  return {
    clinic,
    processor,
    world,
    at,
    balance: () => {
      const { paidMinor = 0, bonusMinor = 0, balanceMinor = 0 } = account().balances[0] ?? {};
      return { paidMinor, bonusMinor, balanceMinor };
    },
    lot: (bonus = false) => {
      const lot = account().lots.find((one) => one.bonus === bonus && one.grantId !== undefined);
      assert(lot, "No such grant");
      return lot;
    },
    left: () =>
      clinic.sql.one<{ n: number }>(
        `SELECT y.collected_minor - y.elsewhere_minor - y.disputed_minor -
           (SELECT coalesce(sum(counts_minor), 0) FROM leg_counting WHERE payment_id = y.id) AS n FROM payment y`,
      )?.n ?? 0,
  };
}

/** A person says that the open tasks of a kind are done. */
export function sayDone(clinic: TestClinic, kind: "enter_credit" | "take_off_credit"): void {
  const actor = clinic.staff("finance");
  const open = clinic.sql.all<{ id: string }>("SELECT id FROM task WHERE kind = ? AND done_at_ms IS NULL", kind);
  for (const { id } of open) {
    runRepeatable(clinic.runtime, { id, name: "close_task", actor }, (context) => closeTask(context, id, {}));
  }
}

export const PAYOUT = ulidOf("DEC", 2);
export const sentence = "The patient would rather have the money.";

/** The acts on the scene's first grant, by somebody of a role. */
export function acts(scene: CreditScene, role: Role = "finance") {
  const { clinic } = scene;
  const actor = clinic.staff(role);
  const patientId = clinic.id("patient", "P1");
  return {
    actor,
    spend: (id: number, amountMinor: number, bend: object = {}) => {
      const request = { patientId, amountMinor, currency: "USD", reference: "INV-204", ticket, ...bend };
      return runSpendCredit(clinic.runtime, actor, ulidOf("VSE", id), request, toldAgain(clinic.runtime, ticket));
    },
    payOut: (amountMinor: number, bend: object = {}, id = PAYOUT) => {
      const request = { lotId: scene.lot().lotId, amountMinor, currency: "USD", sentence, ...bend };
      return runPayOutCredit(clinic.runtime, actor, id, request, toldAgain(clinic.runtime, ticket));
    },
    undo: (use: number, bend: object = {}, id = 1) => {
      const request = { useId: ulidOf("VSE", use), ticket, sentence: "It was another patient's.", ...bend };
      return runUndoCreditUse(clinic.runtime, actor, ulidOf("VND", id), request, toldAgain(clinic.runtime, ticket));
    },
    takeBack: (amountMinor: number, bend: object = {}, id = 1) => {
      const request = { lotId: scene.lot().lotId, amountMinor, currency: "USD", sentence, ...bend };
      return runTakeBackCredit(clinic.runtime, actor, ulidOf("REV", id), request);
    },
  };
}

export const kinds = ({ clinic }: CreditScene) =>
  clinic.sql
    .all<{ kind: string; minor: number }>("SELECT kind, delta_minor AS minor FROM credit_entry ORDER BY rowid")
    .map(({ kind, minor }) => `${kind} ${minor}`);
export const legStates = ({ clinic }: CreditScene) =>
  clinic.sql
    .all<{ kind: string; state: string }>("SELECT kind, state FROM leg ORDER BY id")
    .map((leg) => `${leg.kind} ${leg.state}`);
export const eventsOf = ({ clinic }: CreditScene, type: string) =>
  clinic.sql.all<{ data: string; case_id: string | null }>("SELECT data, case_id FROM event WHERE type = ?", type);
export const sums = ({ clinic }: CreditScene) =>
  clinic.sql.one("SELECT state, refunded_minor, credited_minor FROM refund_case");

/** 50.00 of the credit were paid out and came back from the bank, while 20.00 of the payment were refunded elsewhere: 20.00 find no room. */
export async function payoutThatComesBackShort(): Promise<CreditScene> {
  const scene = await creditScene();
  acts(scene).payOut(5_000);
  await scene.at(2 * UNDO_MS);
  scene.processor.move("re_1", "failed");
  scene.processor.dashboard("pi_Y1", 2_000);
  scene.clinic.sql.run("UPDATE payment SET elsewhere_minor = 2000");
  await readMoney(scene.world, "stripe refund:re_1");
  return scene;
}
