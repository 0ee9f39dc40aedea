/** Danger: a clinic says when its patients sleep, and they are texted all the same; or somebody says it who may not. */
import { describe, expect, it } from "vitest";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import { queueMessage } from "../../../../../worker/account/domain/messages/queue-message.ts";
import { contactsOnFile } from "../../../../../worker/account/domain/people/contacts-on-file.ts";
import { locations } from "../../../../../worker/account/store/account/settings.ts";
import { aLine, aPatient, aPurchase, aRecord, type TestClinic, testClinic } from "../../../../support/clinic.ts";
import { ulidOf } from "../../../../support/deciding.ts";
import { committed } from "../../../../support/operations.ts";

/** Two places: the first is the home. */
function scene() {
  const clinic = testClinic([
    aRecord("location", "L2", {
      title: "Hudson Street",
      timeZone: "America/New_York",
      jurisdiction: "US-NY",
      currency: "USD",
    }),
    aPatient("there", "Tess There", { phones: ["+15550003333"] }),
    aPurchase("B-there", "there", [aLine("N-there", "massage", 9_000)], { location: "L2" }),
  ]);
  const [here = "", there = ""] = locations(clinic.sql).map(({ locationId }) => locationId);
  clinic.sql.run("INSERT INTO connection (id, kind, origin, config) VALUES ('twilio', 'twilio', 'https://x', '{}')");
  const admin = clinic.staff("admin");
  const put = (fromHour: number, untilHour: number, locationId = there) =>
    committed(clinic.runtime, "putQuietHours", admin, [locationId, { fromHour, untilHour }]);
  return { clinic, admin, put, here, there };
}

/** When a text that is ready at `now` leaves. */
function dueAt(clinic: TestClinic, now: string, locationId: string): string {
  clinic.setNow(Date.parse(now));
  transact(clinic.runtime, { type: "job", job: "outbox" }, (context) =>
    queueMessage(context, {
      purpose: "clinician_question",
      to: { recipient: "provider", recipientId: "PR1" },
      contact: { channel: "sms", value: "+15550001111" },
      words: { subject: "A question", text: "One question waits for you." },
      locationId,
    }),
  );
  const row = clinic.sql.one<{ due: number }>("SELECT due_at_ms AS due FROM outgoing_message ORDER BY id DESC");
  return new Date(row?.due ?? 0).toISOString();
}

const setEvents = (clinic: TestClinic) =>
  clinic.sql.all("SELECT type FROM event WHERE type = 'quiet_hours.set'").length;

describe("quiet hours", () => {
  it("are kept where they were set, by the clock of the place, and as usual elsewhere", () => {
    const { clinic, put, here, there } = scene();
    // Seven in the evening in New York.
    const evening = "2026-11-24T00:00:00.000Z";
    expect(dueAt(clinic, evening, there)).toBe(evening);
    expect(put(19, 9)).toMatchObject({
      value: {
        places: [
          { locationId: here, title: "Harbour Street", fromHour: 21, untilHour: 8, whose: "usual" },
          { locationId: there, title: "Hudson Street", fromHour: 19, untilHour: 9, whose: "own" },
        ],
      },
    });
    expect(dueAt(clinic, evening, there)).toBe("2026-11-24T14:00:00.000Z");
    expect(dueAt(clinic, evening, here)).toBe(evening);
  });

  it("are none where both hours are the same", () => {
    const { clinic, put, there } = scene();
    const midnight = "2026-11-24T05:00:00.000Z";
    expect(put(0, 0)).toMatchObject({ ok: true });
    expect(dueAt(clinic, midnight, there)).toBe(midnight);
  });

  it("hold back a code to a patient of that place alone", () => {
    const { clinic, put } = scene();
    const codes = (patient: string, now: string) => {
      clinic.setNow(Date.parse(now));
      const contacts = contactsOnFile(clinic.ctx(), clinic.id("patient", patient), clinic.ctx().nowMs + 9e9);
      return contacts.filter(({ channel }) => channel === "sms").map(({ against }) => against);
    };
    const evening = "2026-11-24T00:00:00.000Z";
    expect(codes("there", evening)).toEqual([undefined]);
    put(19, 9);
    expect([codes("there", evening), codes("P1", evening)]).toEqual([["quiet_hours"], [undefined]]);
    // Three in the afternoon there.
    expect(codes("there", "2026-11-24T20:00:00.000Z")).toEqual([undefined]);
  });

  it("of the home count where nothing was said, and the list says so", () => {
    const { clinic, admin, put, here } = scene();
    put(19, 9, here);
    expect(committed(clinic.runtime, "readQuietHours", admin, [])).toMatchObject({
      value: { places: [{ whose: "own" }, { fromHour: 19, untilHour: 9, whose: "home" }] },
    });
  });

  it("that are said again change nothing, and what is changed stands in the record", () => {
    const { clinic, put } = scene();
    put(19, 9);
    put(19, 9);
    expect(setEvents(clinic)).toBe(1);
    put(20, 9);
    expect(setEvents(clinic)).toBe(2);
  });

  it("go back to those of the home, or to the usual ones, where nothing is said any more", () => {
    const { clinic, admin, put, here, there } = scene();
    put(18, 10, here);
    put(0, 0);
    const back = (locationId: string) => committed(clinic.runtime, "removeQuietHours", admin, [locationId]);
    expect(back(there)).toMatchObject({ value: { places: [{}, { fromHour: 18, untilHour: 10, whose: "home" }] } });
    expect(back(here)).toMatchObject({
      value: { places: [{ fromHour: 21, untilHour: 8, whose: "usual" }, { whose: "usual" }] },
    });
    expect(setEvents(clinic)).toBe(4);
    back(here);
    expect(setEvents(clinic)).toBe(4);
  });

  it.each(["viewer", "agent", "lead", "finance"] as const)("are not for a %s to say or to read", (role) => {
    const { clinic, there } = scene();
    const who = clinic.staff(role);
    const asked = [there, { fromHour: 0, untilHour: 0 }] as const;
    expect(committed(clinic.runtime, "putQuietHours", who, [...asked])).toMatchObject({ error: { code: "forbidden" } });
    expect(committed(clinic.runtime, "removeQuietHours", who, [there])).toMatchObject({
      error: { code: "forbidden" },
    });
    expect(committed(clinic.runtime, "readQuietHours", who, [])).toMatchObject({ error: { code: "forbidden" } });
    expect(setEvents(clinic)).toBe(0);
  });

  it.each([
    [24, 8],
    [21, -1],
    [21.5, 8],
  ])("from %d until %d are refused", (fromHour, untilHour) => {
    const { clinic, put } = scene();
    expect(put(fromHour, untilHour)).toMatchObject({ error: { code: "invalid" } });
    expect(setEvents(clinic)).toBe(0);
  });

  it("are of a place that is there", () => {
    const { put } = scene();
    expect(put(19, 9, ulidOf("NANE", 1))).toMatchObject({ error: { code: "invalid", field: "locationId" } });
  });
});
