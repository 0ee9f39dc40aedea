import { IMPORT_RECORDS_MAX, type ImportRecord } from "../../core/contract/records.ts";
import { assert } from "../../core/result.ts";
import type { Role } from "../../core/words.ts";
import { harbourWellness } from "../../demo/clinic/index.ts";
import type { SampleClinic, SampleTicket } from "../../demo/clinic/shape.ts";
import { importRecords } from "../../worker/account/commands/records/import.ts";
import { type AccountRuntime, refusable } from "../../worker/account/commands/run-command.ts";
import type { AccountContext, PersonActor } from "../../worker/account/store/context.ts";
import type { Snapshot } from "../../worker/account/store/intake/snapshot.ts";
import { migrate } from "../../worker/account/store/migrate.ts";
import { remembered } from "../../worker/account/store/remembered.ts";
import { ownMail } from "./clinic-records.ts";
import { testContactMac as contactMac } from "./contact-mac.ts";
import { memorySql } from "./node-sql.ts";

/** Saturday, 21 November 2026, 14:00 in San Diego. */
export const DEMO_NOW_MS = Date.parse("2026-11-21T22:00:00Z");

export interface LoadedClinic {
  readonly clinic: SampleClinic;
  readonly ctx: AccountContext;
  /** Sends the records as the demo does, batch by batch; answers how many were added. */
  load(records: readonly ImportRecord[]): number;
  person(role: Role): PersonActor;
}

/** The demo's clinic in the real store, in memory, with money switched on. */
export function loadedClinic(seed: number, nowMs: number = DEMO_NOW_MS): LoadedClinic {
  const clinic = harbourWellness({ seed, nowMs });
  const stored = memorySql();
  migrate(stored);
  const sql = remembered(stored);
  sql.run("INSERT INTO setting (key, value) VALUES ('money', 'on'), ('clinic_phone', ?)", clinic.phone);
  let ids = 0;
  const newId = () => String(++ids).padStart(26, "0");
  const runtime: AccountRuntime = { sql, nowMs: () => nowMs, newId, random: () => 0.5, arm: () => {}, contactMac };
  const load = (records: readonly ImportRecord[]): number => {
    let added = 0;
    for (let from = 0; from < records.length; from += IMPORT_RECORDS_MAX) {
      const batch = records.slice(from, from + IMPORT_RECORDS_MAX);
      const answer = refusable(runtime, { type: "job", job: "import" }, (ctx) =>
        importRecords(ctx, { records: batch }),
      );
      assert(answer.ok, answer.ok ? "" : `${answer.error.detail} ${JSON.stringify(answer.error)}`);
      added += answer.value.added;
    }
    return added;
  };
  load(clinic.records);
  const person = (role: Role): PersonActor => ({
    type: "person",
    personId: newId(),
    name: role,
    role,
    locale: "en-US",
  });
  return { clinic, ctx: { sql, nowMs, newId, contactMac }, load, person };
}

/** A ticket as the helpdesk tells it: its first message. */
export function snapshotOf({ subject, requester, messages }: SampleTicket): Snapshot {
  const [first] = messages;
  assert(first, "A ticket without a message");
  const { name: requesterName, email: requesterEmail } = requester;
  const sender = ownMail(requesterEmail);
  return { subject, body: first.body, requesterName, requesterEmail, receivedAtMs: first.atMs, sender };
}
