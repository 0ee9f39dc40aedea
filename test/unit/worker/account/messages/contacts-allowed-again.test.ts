/** Danger: who wants messages again never gets one, or who wants none is written to; and nobody can say who allowed it. */
import { describe, expect, it } from "vitest";
import { err } from "../../../../../core/result.ts";
import { putProviderContact } from "../../../../../worker/account/commands/people/provider-contact.ts";
import { refusable, transact } from "../../../../../worker/account/commands/run-command.ts";
import type { JobDependencies } from "../../../../../worker/account/dependencies.ts";
import { queueMessage } from "../../../../../worker/account/domain/messages/queue-message.ts";
import { takeWishes } from "../../../../../worker/account/domain/messages/take-wishes.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { stopsOf } from "../../../../../worker/account/queries/people/sent-messages.ts";
import type { Actor } from "../../../../../worker/account/store/context.ts";
import { stopContact } from "../../../../../worker/account/store/messages/contact-stops.ts";
import { contactsOf } from "../../../../../worker/account/store/people/contacts.ts";
import { NOW_MS } from "../../../../support/clinic.ts";
import { ulidOf } from "../../../../support/deciding.ts";
import { committed } from "../../../../support/operations.ts";
import { MINUTE_MS, scene } from "../../../../support/sending.ts";

const JOB: Actor = { type: "job", job: "outbox" };
const sentence = "She asked on the phone to get texts again.";

/** A clinic whose messenger refuses whom a test says. */
function life() {
  const { clinic, world: base } = scene();
  clinic.sql.run("INSERT INTO connection (id, kind, origin, config) VALUES ('twilio', 'twilio', 'https://x', '{}')");
  const patientId = clinic.id("patient", "P1");
  const phone = contactsOf(clinic.sql, patientId).find(({ kind }) => kind === "phone");
  if (!phone) throw new Error("no phone");
  const vendor = { refuses: false, sent: 0 };
  const world: JobDependencies = {
    ...base,
    messenger: () => ({
      send: async () => {
        if (vendor.refuses) return err({ verdict: "refused", detail: "400 21610", message: "opted_out" });
        vendor.sent += 1;
        return { ok: true, value: { vendorRef: `SM${vendor.sent}` } };
      },
    }),
  };
  const queue = () =>
    transact(clinic.runtime, JOB, (context) =>
      queueMessage(context, {
        ...({ purpose: "test", isAwaited: true, words: { subject: "", text: "Words" } } as const),
        to: { recipient: "patient", recipientId: patientId },
        contact: { channel: "sms", value: phone.value },
      }),
    );
  return {
    ...{ clinic, patientId, phone, vendor, queue },
    stops: () => stopsOf(clinic.ctx(), patientId),
    run: async (minutes: number) => {
      clinic.setNow(NOW_MS + minutes * MINUTE_MS);
      await runJobs(world);
    },
    wish: (wants: "none" | "again", contact = phone.value) =>
      transact(clinic.runtime, JOB, (context) => takeWishes(context, "twilio", [{ contact, wants }])),
    allow: (role: "agent" | "viewer" = "agent", said = sentence, contactId = phone.contactId) =>
      committed(clinic.runtime, "allowContactAgain", clinic.staff(role), [patientId, { contactId, sentence: said }]),
    events: () =>
      clinic.sql
        .all<{ type: string; data: string }>("SELECT type, data FROM event WHERE type GLOB 'contact.*' ORDER BY seq")
        .map(({ type, data }) => ({ type, data: JSON.parse(data) as object })),
  };
}

describe("a patient who wanted no more texts", () => {
  it("gets some again once an agent says how they know: recorded, the words apart", async () => {
    const { queue, run, vendor, stops, allow, events, clinic, patientId, phone } = life();
    vendor.refuses = true;
    queue();
    await run(1);
    expect(stops()).toMatchObject([{ why: "opted_out", contactId: phone.contactId }]);
    expect(queue()).toEqual(err("opted_out"));
    expect(allow()).toEqual({ ok: true, value: { patientId, contactId: phone.contactId } });
    expect(stops()).toEqual([]);
    vendor.refuses = false;
    expect(queue().ok).toBe(true);
    await run(2);
    expect(vendor.sent).toBe(1);
    const told = { patientId, contactId: phone.contactId, channel: "sms", was: "opted_out" };
    expect(events()).toEqual([{ type: "contact.allowed", data: expect.objectContaining(told) }]);
    expect(JSON.stringify(events())).not.toMatch(new RegExp(`phone to get|${phone.value.slice(1)}`));
    const kept = "SELECT t.body FROM contact_stop s JOIN text t ON t.id = s.lifted_text_id";
    expect(clinic.sql.all(kept)).toEqual([{ body: sentence }]);
  });

  it("is stopped again where the messenger still refuses them, and the screen is told that it was allowed before", async () => {
    const { queue, run, vendor, stops, allow } = life();
    vendor.refuses = true;
    queue();
    await run(1);
    allow();
    queue();
    await run(2);
    expect(stops()).toMatchObject([{ why: "opted_out", isAgain: true }]);
    expect(queue()).toEqual(err("opted_out"));
    expect(allow().ok).toBe(true);
    expect(stops()).toEqual([]);
  });

  it("is not allowed again by who only looks, with no words, or by another's contact", async () => {
    const { wish, allow, stops, events, clinic, patientId } = life();
    wish("none");
    expect(allow("viewer")).toMatchObject({ error: { code: "forbidden" } });
    expect(allow("agent", "ok")).toMatchObject({ error: { code: "invalid" } });
    expect(allow("agent", sentence, "another")).toMatchObject({ error: { code: "invalid", field: "contactId" } });
    expect(stops()).toHaveLength(1);
    const mail = contactsOf(clinic.sql, patientId).find(({ kind }) => kind === "email");
    if (mail) expect(allow("agent", sentence, mail.contactId).ok).toBe(true);
    expect(events().map(({ type }) => type)).toEqual(["contact.stopped"]);
  });
});

describe("a word that the patient texts", () => {
  it("stops at once, lets some through again, and is recorded once each", () => {
    const { wish, queue, stops, events } = life();
    wish("none");
    wish("none");
    expect(stops()).toMatchObject([{ why: "opted_out" }]);
    expect(queue()).toEqual(err("opted_out"));
    wish("again");
    wish("again");
    expect(stops()).toEqual([]);
    expect(queue().ok).toBe(true);
    expect(events().map(({ type }) => type)).toEqual(["contact.stopped", "contact.allowed"]);
    wish("none");
    expect(stops()).toMatchObject([{ why: "opted_out" }]);
  });

  it("stops what waits to leave", async () => {
    const { wish, queue, run, vendor } = life();
    queue();
    wish("none");
    await run(1);
    expect(vendor.sent).toBe(0);
  });

  it("of another number changes nothing, and START says nothing of an address that nobody is at", () => {
    const { wish, stops, clinic } = life();
    wish("none", "+34600999888");
    expect(stops()).toEqual([]);
    wish("none");
    clinic.sql.run("UPDATE contact_stop SET why = 'bad_address'");
    wish("again");
    expect(stops()).toMatchObject([{ why: "bad_address" }]);
  });
});

it.each([
  ["bad_address", 0],
  ["opted_out", 1],
] as const)(
  "an admin who gives a clinician's contact again says that somebody is there, not that they want messages: %s",
  (why, stops) => {
    const { clinic } = scene();
    const lee = { provider: "Dr Lee", channel: "email", value: "lee@clinic.example", language: "en" } as const;
    const put = (n: number) =>
      refusable(clinic.runtime, clinic.staff("admin"), (c) => putProviderContact(c, ulidOf("C0NT", n), lee));
    expect(put(1).ok).toBe(true);
    const hash = clinic.sql.one<{ hash: string }>("SELECT contact_hash AS hash FROM provider_contact")?.hash ?? "";
    stopContact(clinic.sql, "email", hash, { why, nowMs: NOW_MS });
    expect(put(2).ok).toBe(true);
    expect(clinic.sql.all("SELECT 1 FROM contact_stop WHERE is_lifted = 0")).toHaveLength(stops);
    expect(clinic.sql.all("SELECT 1 FROM event WHERE type = 'contact.allowed'")).toHaveLength(1 - stops);
  },
);
