/** Danger: what was looked at before a copy goes on is not what it goes on with, two presses let it go on twice, or a refund leaves while its account closes. */
import { describe, expect, it } from "vitest";
import type { Watched } from "../../../../../worker/account/guard/guard-watch.ts";
import type { AroundCopies } from "../../../../../worker/account/rpc/around-copies.ts";
import { ArrivalDesk } from "../../../../../worker/account/rpc/arrival-desk.ts";
import { BackupDesk } from "../../../../../worker/account/rpc/backup-desk.ts";
import { putSetting, setting } from "../../../../../worker/account/store/account/settings.ts";
import { testClinic } from "../../../../support/clinic.ts";
import { MemoryGuard } from "../../../../support/memory-guard.ts";

/** `telling`: what happens while the guard is told. */
function account(telling: () => void = () => {}) {
  const clinic = testClinic();
  const guard = new MemoryGuard();
  let running: Promise<void> | undefined;
  const around = {
    services: () => ({
      sql: clinic.sql,
      runtime: clinic.runtime,
      secrets: { get: () => undefined, put: () => false },
      watch: {
        advance: async (): Promise<Watched> => {
          telling();
          return "held";
        },
      },
    }),
    accountId: "thecopy0001",
    guardAt: () => guard,
    running: () => running,
    wakeUp: () => {},
  } as unknown as AroundCopies;
  const run = () => {
    running = new Promise(() => {});
  };
  return { clinic, guard, around, run };
}

describe("a copy that waits to go on", () => {
  function waiting(telling?: (clinic: ReturnType<typeof account>["clinic"]) => void) {
    const its = account(() => telling?.(its.clinic));
    const { clinic, around } = its;
    putSetting(clinic.sql, "frozen", "1");
    const header = { account: "original001", isMove: true };
    const progress = { header, isEnded: true, place: { n: 9, hash: "h" } };
    putSetting(clinic.sql, "coming_in", JSON.stringify({ state: "taken", progress, begunAtMs: 0, file: "h" }));
    const desk = new ArrivalDesk(around);
    const press = (seen?: string) => desk.goOn({ ...(seen === undefined ? {} : { seen }) }, true);
    const thaws = () => clinic.sql.all("SELECT 1 FROM event WHERE type = 'account.thawed'").length;
    return { ...its, press, thaws };
  }
  const codeOf = async ({ press }: ReturnType<typeof waiting>) => {
    const looked = await press();
    return looked.ok ? looked.value.code : "";
  };

  it("goes on once, however often it is pressed at once", async () => {
    const copy = waiting();
    const code = await codeOf(copy);
    const both = await Promise.all([copy.press(code), copy.press(code)]);
    expect(both).toMatchObject([{ value: { isOn: true } }, { value: { isOn: true } }]);
    expect(copy.thaws()).toBe(1);
    expect(setting(copy.clinic.sql, "frozen")).toBe("0");
  });

  it("stays frozen where something came up while its guard was asked, and says so with another code", async () => {
    const copy = waiting(({ sql }) => {
      sql.run("INSERT INTO connection (id, kind, origin, config) VALUES ('zendesk', 'zendesk', 'https://z', '{}')");
    });
    const code = await codeOf(copy);
    const answer = await copy.press(code);
    expect(answer).toMatchObject({
      ok: true,
      value: { isOn: false, lines: expect.arrayContaining(["Key needed: Zendesk"]) },
    });
    expect(answer.ok && answer.value.code).not.toBe(code);
    expect([copy.thaws(), setting(copy.clinic.sql, "frozen")]).toEqual([0, "1"]);
  });
});

describe("an account that is to be moved", () => {
  it("is not closed over a run that began while its guard was told: the answer would be lost", async () => {
    const its = account(() => its.run());
    its.clinic.staff("admin");
    const begun = await new BackupDesk(its.around).begin({ isHeld: false, isMove: true });
    expect(begun).toMatchObject({ ok: false, error: { code: "busy" } });
    expect([setting(its.clinic.sql, "closed"), its.guard.isClosed]).toEqual([undefined, false]);
  });
});
