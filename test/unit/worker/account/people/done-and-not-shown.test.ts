/** Danger: an act is done and its answer refused as if it were not, so that whoever did it does it again; or what nobody may see is written all the same. */
import { describe, expect, it } from "vitest";
import type { ArgsOf, OperationName } from "../../../../../core/contract/operations.ts";
import { err, ok } from "../../../../../core/result.ts";
import type { OperationServices } from "../../../../../worker/account/operations/operation.ts";
import { perform } from "../../../../../worker/account/operations/registry.ts";
import type { PersonActor } from "../../../../../worker/account/store/context.ts";
import type { Snapshot } from "../../../../../worker/account/store/intake/snapshot.ts";
import { aMail, aPatient, aRecord, location, rules, testClinic, ticket } from "../../../../support/clinic.ts";
import { decided, goodwill, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { committed, performed, servicesOn } from "../../../../support/operations.ts";

const on = aRecord("rules_version", "test-rules@2", { rules: { ...rules, sightByLocation: true } });

/** Maya buys at Harbour Street alone; Nora was nowhere yet. */
function scene(paidMinor = 8_000) {
  const clinic = testClinic([
    ...mayasMassage(paidMinor),
    { ...location, sourceId: "L2", title: "Hill Road" },
    aPatient("P3", "Nora Nowhere", { emails: ["nora@example.com"] }),
    on,
  ]);
  const admin = clinic.staff("admin");
  const hill = { locationIds: [clinic.id("location", "L2")] };
  const atHill = (role: "agent" | "lead" | "finance") => {
    const who = clinic.staff(role, `${role} of Hill Road`);
    committed(clinic.runtime, "setLocations", admin, [who.personId, hill]);
    return who;
  };
  const onTicket = <N extends OperationName>(
    mail: Snapshot,
    name: N,
    who: PersonActor,
    args: ArgsOf<N>,
    read: OperationServices["tickets"]["read"] = async () => ok(mail),
  ) => {
    const services = servicesOn(clinic.runtime);
    const tickets = {
      known: () => mail,
      read,
      readToActIfNamed: read,
      standing: () => ({ state: "checked" as const }),
    };
    return perform({ ...services, tickets: { ...services.tickets, ...tickets } as never }, name, who, ...args);
  };
  return { clinic, atHill, onTicket };
}

describe("an act that ends the sight by which it was done", () => {
  it("stopping what waits for one's own yes is done, is said to be done, and is done once", async () => {
    const { clinic, atHill } = scene();
    decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1), { amountMinor: 5_000, exception: goodwill });
    const lead = atHill("lead");
    const stop = () => performed({ runtime: clinic.runtime }, "stop", lead, ulidOf("DEC", 1), {});
    const done = { ok: false, error: { code: "done_elsewhere" } };
    expect(await stop()).toMatchObject(done);
    expect(clinic.sql.one("SELECT state FROM decision")).toEqual({ state: "stopped" });
    const events = () => clinic.sql.all("SELECT 1 FROM event WHERE type = 'decision.stopped'").length;
    expect([await stop(), events()]).toMatchObject([done, 1]);
    expect(JSON.stringify(await stop())).not.toContain(clinic.id("patient", "P1"));
  });

  it("what was asked back stays in sight of who asked it back", async () => {
    const { clinic, atHill, onTicket } = scene();
    decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1), { amountMinor: 5_000, exception: goodwill });
    const lead = atHill("lead");
    const row = clinic.sql.one<{ id: string; hash: string }>("SELECT id, hash FROM approval");
    const answer = { verdict: "ask_back", approvalHash: row?.hash ?? "", sentence: "Which visit was it?" } as const;
    expect(await onTicket(aMail(), "approve", lead, [row?.id ?? "", answer])).toMatchObject({
      ok: true,
      value: { state: "asked_back" },
    });
  });
});

describe("an act whose answer would be about somebody else", () => {
  /** It asks for nothing and speaks of somebody: shown as the writer's, and nobody's for an act. */
  const quiet = aMail({ subject: "Hello", body: "I am writing for my mother. Where can she park on Friday?" });

  it("who writes is not seen: nothing is written", async () => {
    const { clinic, atHill, onTicket } = scene();
    const lead = atHill("lead");
    const said = { who: "Maya Chen", how: "The number on file." };
    const events = () => clinic.sql.all("SELECT 1 FROM event WHERE type = 'identity.called_back'").length;
    expect(await onTicket(quiet, "calledBack", lead, [ticket, said])).toMatchObject({
      error: { code: "other_location" },
    });
    expect([events(), clinic.sql.all("SELECT 1 FROM call_back").length]).toEqual([0, 0]);
    // Whoever sees her does the same act.
    expect(await onTicket(quiet, "calledBack", clinic.staff("lead"), [ticket, said])).toMatchObject({ ok: true });
    expect(events()).toBe(1);
  });

  it("it is about one's own afterwards: it is done and shown", async () => {
    const { clinic, atHill, onTicket } = scene();
    const matched = await onTicket(quiet, "matchTicket", atHill("agent"), [
      ticket,
      { patientId: clinic.id("patient", "P3") },
    ]);
    expect(matched).toMatchObject({ ok: true, value: { patient: { patientId: clinic.id("patient", "P3") } } });
  });
});

describe("an act whose answer cannot be read", () => {
  it("was done, and says so with why it is not shown", async () => {
    const { clinic, onTicket } = scene();
    const silent = async () => err({ code: "helpdesk_unreachable" as const, detail: "No answer." });
    const patientId = clinic.id("patient", "P3");
    const mail = aMail({ requesterEmail: "nobody@example.com" });
    expect(await onTicket(mail, "matchTicket", clinic.staff("agent"), [ticket, { patientId }], silent)).toEqual({
      ok: false,
      error: {
        code: "done_not_shown",
        detail: "It was done. What it changed cannot be shown now.",
        values: { because: "helpdesk_unreachable" },
      },
    });
    expect(clinic.sql.all("SELECT patient_id AS id FROM ticket_match")).toEqual([{ id: patientId }]);
  });
});
