/** A clinic whose processor lists what a test says, page by page. */
import type { ImportRecord } from "../../core/contract/records.ts";
import type { HistoryKind } from "../../core/records/sync.ts";
import { assert, ok, type Result } from "../../core/result.ts";
import { refusable } from "../../worker/account/commands/run-command.ts";
import { askSync } from "../../worker/account/commands/sync/ask-reading.ts";
import { linkByHand, unlink } from "../../worker/account/commands/sync/link.ts";
import type { JobDependencies } from "../../worker/account/dependencies.ts";
import { runJobs } from "../../worker/account/jobs/run-jobs.ts";
import { readingRun, readingsOf } from "../../worker/account/store/sync/readings.ts";
import { type TakenPayment, takenById } from "../../worker/account/store/sync/taken-payments.ts";
import type { ConnectorFailure } from "../../worker/connectors/failure.ts";
import type {
  HistoryChange,
  HistoryItem,
  HistoryPage,
  HistoryPayment,
  HistorySpan,
} from "../../worker/connectors/processor-history.ts";
import { NOW_MS, testClinic } from "./clinic.ts";
import { scriptedProcessor } from "./scripted-processor.ts";
import { worldOf } from "./sending.ts";

export const DAY_MS = 86_400_000;
/** In the evening of the day on which the purchases of the tests were made, where the clinic is. */
export const PAID_AT_MS = Date.parse("2026-02-01T20:00:00Z");

export const charge = (ref: string, fields: Partial<HistoryPayment> = {}): HistoryPayment => ({
  type: "payment",
  ref,
  currency: "USD",
  capturedMinor: 8_000,
  takenAtMs: PAID_AT_MS,
  tender: "card",
  brand: "visa",
  last4: "4242",
  references: [],
  customer: { name: "Maya Chen", email: "Maya@example.com" },
  ...fields,
});

export const change = (type: HistoryChange["type"], ref: string, paymentRef: string): HistoryChange => ({
  type,
  ref,
  paymentRefs: [paymentRef],
  currency: "USD",
  amountMinor: 500,
  state: "succeeded",
  atMs: PAID_AT_MS + DAY_MS,
});

export type Lister = (
  kind: HistoryKind,
  cursor: string | undefined,
  span: HistorySpan,
) => HistoryPage | { readonly error: ConnectorFailure };

export const page = (items: readonly HistoryItem[], nextCursor?: string): HistoryPage => ({
  items,
  unread: [],
  ...(nextCursor === undefined ? {} : { nextCursor }),
});

export function syncDesk(records: readonly ImportRecord[] = [], lister: Lister = () => page([])) {
  const clinic = testClinic();
  clinic.sql.run("INSERT INTO connection (id, kind, origin, config) VALUES ('stripe', 'stripe', 'https://x', '{}')");
  if (records.length > 0) clinic.load(records);
  const scripted = scriptedProcessor(8_000);
  const calls: (readonly [HistoryKind, string | undefined, HistorySpan])[] = [];
  let lists = lister;
  const history = {
    kinds: ["payments", "refunds", "disputes"] as const,
    overlapMs: { payments: 32 * DAY_MS, refunds: 32 * DAY_MS, disputes: 90 * DAY_MS },
    page: async (
      kind: HistoryKind,
      span: HistorySpan,
      cursor: string | undefined,
    ): Promise<Result<HistoryPage, ConnectorFailure>> => {
      calls.push([kind, cursor, span]);
      const answer = lists(kind, cursor, span);
      return "error" in answer ? { ok: false, error: answer.error } : ok(answer);
    },
  };
  const processor = { ...scripted.processor, history };
  const world: JobDependencies = { ...worldOf(clinic, scripted), processor: () => processor };
  const admin = clinic.staff("admin");
  const desk = {
    clinic,
    calls,
    world,
    admin,
    scripted,
    list: (next: Lister) => {
      lists = next;
    },
    /** Only these payments, in one page. */
    listPayments: (...items: HistoryItem[]) => {
      lists = (kind) =>
        page(items.filter((item) => (item.type === "payment" ? kind === "payments" : kind === `${item.type}s`)));
    },
    ask: () => refusable(clinic.runtime, admin, (context) => askSync(context, "stripe")),
    /** Runs what is due, so often. */
    run: async (times = 20) => {
      for (let n = 0; n < times; n += 1) await runJobs(world);
    },
    sync: async () => {
      const asked = desk.ask();
      assert(asked.ok, "It may be asked");
      await desk.run();
    },
    reading: () => readingRun(clinic.sql, "stripe"),
    readings: () => readingsOf(clinic.sql, "stripe"),
    taken: (ref: string): TakenPayment => {
      const row = clinic.sql.one<{ id: string }>("SELECT id FROM taken_payment WHERE ref = ?", ref);
      const taken = row && takenById(clinic.sql, row.id);
      assert(taken, `Nothing called ${ref} was taken`);
      return taken;
    },
    link: (ref: string, purchase: string, payment?: string) =>
      refusable(clinic.runtime, admin, (context) =>
        linkByHand(context, desk.taken(ref).takenId, {
          purchaseId: clinic.id("purchase", purchase),
          ...(payment === undefined ? {} : { paymentId: clinic.id("payment", payment) }),
        }),
      ),
    unlink: (ref: string) => refusable(clinic.runtime, admin, (context) => unlink(context, desk.taken(ref).takenId)),
    payments: () =>
      clinic.sql.all<{ ref: string | null; processor: string; minor: number; last4: string | null }>(
        "SELECT processor_ref AS ref, processor, collected_minor AS minor, last4 FROM payment ORDER BY id",
      ),
    later: (ms: number) => clinic.setNow(NOW_MS + ms),
  };
  return desk;
}
