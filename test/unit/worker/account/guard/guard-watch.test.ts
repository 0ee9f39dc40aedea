import { expect, it } from "vitest";
import type { ChainHead } from "../../../../../core/audit/chain.ts";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import { GuardWatch } from "../../../../../worker/account/guard/guard-watch.ts";
import { chainHead } from "../../../../../worker/account/store/audit/event-log.ts";
import { clinicOn } from "../../../../support/clinic-records.ts";
import { MemoryGuard } from "../../../../support/memory-guard.ts";
import { memorySql } from "../../../../support/node-sql.ts";

const TIMES = 16;

/** What it was told, in order. */
class ListeningGuard extends MemoryGuard {
  readonly told: number[] = [];

  override async advance(from: ChainHead, to: ChainHead) {
    this.told.push(to.seq);
    return super.advance(from, to);
  }
}

it("many at once overtake each other at the guard until it seems out of reach: they are told together", async () => {
  const { runtime } = clinicOn(memorySql());
  const guard = new ListeningGuard();
  const watch = new GuardWatch(runtime, guard);
  await watch.ready();
  const advances = Array.from({ length: TIMES }, (_, at) => {
    transact(runtime, { type: "job", job: "outbox" }, (context) =>
      context.record("access.denied", undefined, { act: "decide", ref: String(at), code: "forbidden" }),
    );
    return {
      seq: chainHead(runtime.sql).seq,
      watched: watch.advance().then((watched) => ({ watched, held: guard.held.seq })),
    };
  });
  for (const { seq, watched } of advances) {
    const told = await watched;
    expect(told.watched).toBe("held");
    // Nobody is told before the guard holds what they recorded.
    expect(told.held).toBeGreaterThanOrEqual(seq);
  }
  expect(guard.told).toEqual([advances[0]?.seq, advances.at(-1)?.seq]);
});
