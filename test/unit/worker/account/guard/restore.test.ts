/** Danger: an account is put back to an earlier time and pays again what it has forgotten, or is put back where nothing is kept. */
import { expect, it } from "vitest";
import { SEND_SETTLES_MS } from "../../../../../core/refund/limits.ts";
import { type Restoring, restore } from "../../../../../worker/account/guard/restore.ts";
import { setting } from "../../../../../worker/account/store/account/settings.ts";
import { NOW_MS } from "../../../../support/clinic-records.ts";
import { decided, ulidOf } from "../../../../support/deciding.ts";
import { legsOf, olderCopies } from "../../../../support/older-copies.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { HOUR_MS, SENT_AT } from "../../../../support/sending.ts";

const { live, keep, putBack, guard } = olderCopies();
const held = { advance: async () => "held" as const };

/** As the platform is described: a mark for a time, and the state of the mark at the next start. */
function platform() {
  const marked: string[] = [];
  const storage: Restoring["storage"] = {
    getCurrentBookmark: async () => "0000007b-00000000-00004e84-aaaa",
    getBookmarkForTime: async (at) => `at ${Number(at)}`,
    onNextSessionRestoreBookmark: async (mark) => {
      marked.push(mark);
      return "before the restore";
    },
  };
  return { storage, marked };
}

it("what left after that time is known to the guard before anything is put back: the older state freezes, and pays nothing twice", async () => {
  const processor = scriptedProcessor(8_000);
  const first = live(processor, true);
  decided(first.clinic, first.clinic.staff("agent"), ulidOf("DEC", 1));
  first.end();
  keep();
  const second = live(processor);
  await second.at(SENT_AT);
  const { storage, marked } = platform();
  const nowMs = NOW_MS + HOUR_MS;
  const put = await restore({ storage, watch: second.watch, nowMs }, { atMs: NOW_MS });
  expect([put, marked]).toEqual([{ ok: true, value: { undo: "before the restore" } }, [`at ${NOW_MS}`]]);
  const known = second.clinic.sql.one<{ seq: number }>("SELECT max(seq) AS seq FROM event")?.seq;
  expect(guard.now.held.seq).toBe(known);
  second.end();
  // The platform does this at the next start.
  putBack();
  const third = live(processor);
  expect(legsOf(third)).toMatchObject([{ state: "reserved" }]);
  third.clinic.setNow(nowMs);
  expect(await third.watch.ready()).toBe("restored");
  expect(setting(third.clinic.sql, "frozen")).toBe("1");
  await third.at(HOUR_MS + SEND_SETTLES_MS + HOUR_MS);
  expect(processor.refunds).toHaveLength(1);
  expect(legsOf(third)).toMatchObject([{ state: "settled" }]);
  third.end();
});

it("by a mark, as to undo it", async () => {
  const { storage, marked } = platform();
  await restore({ storage, watch: held, nowMs: NOW_MS }, { bookmark: "before the restore" });
  expect(marked).toEqual(["before the restore"]);
});

it("nothing is marked where the guard is silent, nothing is kept, or the time is none", async () => {
  const { storage, marked } = platform();
  const ask = (changes: Partial<Restoring>, atMs = NOW_MS - HOUR_MS) =>
    restore({ storage, watch: held, nowMs: NOW_MS, ...changes }, { atMs });
  expect(await ask({ watch: { advance: async () => "unreachable" } })).toMatchObject({ error: { code: "busy" } });
  expect(await ask({}, NOW_MS + 1)).toMatchObject({ error: { code: "invalid" } });
  expect(await ask({}, NOW_MS - 31 * 24 * HOUR_MS)).toMatchObject({
    error: { detail: expect.stringContaining("thirty days") },
  });
  const laptop = {
    ...storage,
    getCurrentBookmark: async () => "00000000-00000000-00000000-00000000000000000000000000000000",
  };
  expect(await ask({ storage: laptop })).toMatchObject({
    error: { code: "backup_refused", detail: expect.stringContaining("a laptop none") },
  });
  const throws = (message: string) => ({ ...storage, getBookmarkForTime: () => Promise.reject(new Error(message)) });
  expect(
    await ask({ storage: throws("This Durable Object's storage back-end does not implement point-in-time recovery.") }),
  ).toMatchObject({ error: { code: "backup_refused" } });
  expect(await ask({ storage: throws("no such bookmark") })).toMatchObject({ error: { code: "invalid" } });
  expect(marked).toEqual([]);
});
