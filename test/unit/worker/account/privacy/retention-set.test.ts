/** Danger: a mistaken press destroys what nothing brings back, or a page says less than is forgotten. */
import { describe, expect, it } from "vitest";
import { KEPT, type KeptKind, SHORTER_AFTER_DAYS } from "../../../../../core/privacy/retention.ts";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import { wakeUp } from "../../../../../worker/account/jobs/wake-up.ts";
import { keepLooks } from "../../../../../worker/account/store/people/access.ts";
import { aPatient, maya, NOW_MS, testClinic } from "../../../../support/clinic.ts";
import { ulidOf } from "../../../../support/deciding.ts";
import { acted, performed } from "../../../../support/operations.ts";

const DAY_MS = 86_400_000;

/** Maya's file was looked at 200 and 30 days ago. */
function scene() {
  const clinic = testClinic([maya]);
  const admin = clinic.staff("admin");
  const patientId = clinic.id("patient", "P1");
  transact(clinic.runtime, { type: "job", job: "sweep" }, ({ sql }) =>
    keepLooks(
      sql,
      [200, 30].map((days) => ({ personId: admin.personId, patientId, how: "opened", atMs: NOW_MS - days * DAY_MS })),
    ),
  );
  const put = (days: number, kind: string = "access") => acted(clinic.runtime, "putKept", admin, [kind, { days }]);
  const looks = () => clinic.sql.all("SELECT * FROM access").length;
  const leftAfter = (days: number) => {
    clinic.setNow(NOW_MS + days * DAY_MS);
    wakeUp(clinic.runtime);
    return looks();
  };
  const events = () =>
    clinic.sql
      .all<{ type: string; data: string }>("SELECT type, data FROM event WHERE type LIKE 'retention.%' ORDER BY seq")
      .map(({ type, data }) => ({ type, ...JSON.parse(data) }));
  return { clinic, admin, patientId, put, looks, leftAfter, events };
}

describe("how long what is personal is kept", () => {
  it("fewer days forget nothing for a week, and then what the page had said", async () => {
    const { clinic, admin, put, leftAfter, events } = scene();
    const trial = await performed({ runtime: clinic.runtime }, "tryKept", admin, "access", { days: 100 });
    expect(trial).toMatchObject({ ok: true, value: { forgets: 1, fromMs: NOW_MS + SHORTER_AFTER_DAYS * DAY_MS } });
    expect(put(100)).toMatchObject({ ok: true });
    expect(leftAfter(0)).toBe(2);
    expect(leftAfter(SHORTER_AFTER_DAYS - 1)).toBe(2);
    expect(leftAfter(SHORTER_AFTER_DAYS)).toBe(1);
    expect(events()).toMatchObject([{ type: "retention.shorter_asked", kind: "access", days: 100, before: 365 }]);
  });

  it("taken back in time nothing is forgotten, and the record says both", () => {
    const { put, leftAfter, events } = scene();
    put(100);
    put(365);
    expect(leftAfter(30)).toBe(2);
    expect(events()).toMatchObject([
      { type: "retention.shorter_asked" },
      { type: "retention.set", days: 365, before: 365, takenBack: 100 },
    ]);
  });

  it("more days count at once, and the same said twice is one event", () => {
    const { put, leftAfter, events } = scene();
    put(1_000);
    put(1_000);
    expect(leftAfter(300)).toBe(2);
    expect(events()).toMatchObject([{ type: "retention.set", days: 1_000 }]);
  });

  it("another shorter wish begins its week anew, from the days that count by then", () => {
    const { clinic, put, leftAfter } = scene();
    put(150);
    clinic.setNow(NOW_MS + 6 * DAY_MS);
    put(90);
    expect(leftAfter(8)).toBe(2);
    expect(leftAfter(13)).toBe(1);
  });

  it("a legal hold stops it", () => {
    const { clinic, admin, patientId, put, leftAfter } = scene();
    const hold = { patientId, responsibleId: admin.personId, sentence: "Her lawyer wrote on Monday." };
    expect(acted(clinic.runtime, "putHold", admin, [ulidOf("HAA", 1), hold])).toMatchObject({ ok: true });
    put(90);
    expect(leftAfter(100)).toBe(2);
  });

  it("a legal hold of one record stops it of every record of the same person", async () => {
    const { clinic, admin, patientId, put, leftAfter } = scene();
    clinic.load([aPatient("P9", "Maya Chen", { emails: ["maya@example.com"] })]);
    const other = clinic.id("patient", "P9");
    const merged = await performed(
      { runtime: clinic.runtime },
      "mergePatients",
      clinic.staff("lead"),
      other,
      patientId,
    );
    expect(merged).toMatchObject({ ok: true });
    const hold = { patientId: other, responsibleId: admin.personId, sentence: "Her lawyer wrote on Monday." };
    expect(acted(clinic.runtime, "putHold", admin, [ulidOf("HAA", 1), hold])).toMatchObject({ ok: true });
    put(90);
    expect(leftAfter(100)).toBe(2);
  });

  it.each(Object.keys(KEPT) as KeptKind[])(
    "%s is kept within its bounds, and whoever is no admin sets nothing",
    (kind) => {
      const { clinic, put } = scene();
      const { least, most } = KEPT[kind];
      for (const days of [least - 1, most + 1])
        expect(put(days, kind)).toMatchObject({ ok: false, error: { code: "invalid", field: "days" } });
      expect(put(least, kind)).toMatchObject({ ok: true });
      const finance = clinic.staff("finance");
      expect(acted(clinic.runtime, "putKept", finance, [kind, { days: most }])).toMatchObject({
        ok: false,
        error: { code: "forbidden" },
      });
    },
  );

  it("money and the record are no kind that is chosen", () => {
    const { put } = scene();
    expect(put(30, "event")).toMatchObject({ ok: false, error: { field: "kind" } });
    expect(put(30, "payment")).toMatchObject({ ok: false, error: { field: "kind" } });
  });
});
