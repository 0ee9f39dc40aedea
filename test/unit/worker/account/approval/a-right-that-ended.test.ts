/** Danger: somebody who left, was suspended or lost a role goes on deciding with what their session says. */
import { describe, expect, it } from "vitest";
import { err, ok } from "../../../../../core/result.ts";
import type { JobDependencies } from "../../../../../worker/account/dependencies.ts";
import { listPeople } from "../../../../../worker/account/queries/people/people.ts";
import { hearOf } from "../../../../../worker/account/rpc/hear-of-person.ts";
import { sessionOf } from "../../../../../worker/account/rpc/open-session.ts";
import type { PersonActor } from "../../../../../worker/account/store/context.ts";
import type { ConnectorFailure } from "../../../../../worker/connectors/failure.ts";
import type { Helpdesk, HelpdeskUser } from "../../../../../worker/connectors/helpdesk.ts";
import { dump, mayasPackage, NOW_MS, type TestClinic, testClinic } from "../../../../support/clinic.ts";
import { decideAs, decided, goodwill, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { committed, runApprove } from "../../../../support/operations.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { worldOf } from "../../../../support/sending.ts";

type Word = Partial<HelpdeskUser> | ConnectorFailure;
const silent: ConnectorFailure = { verdict: "not_executed", detail: "zendesk.503" };
const gone: ConnectorFailure = { verdict: "refused", detail: "zendesk.404" };

/** The clinic's world, with a helpdesk that says one thing about everybody and counts how often it is asked. */
function asking(clinic: TestClinic, word: Word = {}): { world: JobDependencies; asked: string[] } {
  const asked: string[] = [];
  const never = () => Promise.reject(new Error("Only users are read here"));
  const port: Helpdesk = {
    readUser: async (externalId) => {
      asked.push(externalId);
      if ("verdict" in word) return err(word);
      return ok({ externalId, name: "Somebody", role: "agent", active: true, locale: "en-US", ...word });
    },
    readTicket: never,
    readMessages: never,
    frameOrigins: [],
    checkPage: never,
    clearTicket: never,
    updateTicket: never,
    createFollowUp: never,
    createTicket: never,
  };
  return { world: { ...worldOf(clinic, scriptedProcessor(8_000)), helpdesk: () => port }, asked };
}

const heardAgo = (clinic: TestClinic, who: PersonActor, ms: number) =>
  clinic.sql.run("UPDATE person SET heard_at_ms = ? WHERE id = ?", NOW_MS - ms, who.personId);
const MUCH = 10_000;
const DECISION = ulidOf("DEC", 1);
const decisions = (clinic: TestClinic) => clinic.sql.one<{ n: number }>("SELECT count(*) AS n FROM decision")?.n;
const types = (clinic: TestClinic) =>
  clinic.sql.all<{ type: string }>("SELECT type FROM event ORDER BY seq").map(({ type }) => type);

/** As the door does it: asked first, outside, then the command. */
async function decideHeard(clinic: TestClinic, world: JobDependencies, who: PersonActor, amountMinor: number) {
  await hearOf(world, [who.personId], { amountMinor, currency: "USD" });
  return decideAs(clinic, who, DECISION, { amountMinor, exception: goodwill });
}

describe("100.00 or more", () => {
  it.each([
    [90_000, 0],
    [90_001, 1],
  ])("is decided on a word that is %i ms old after %i questions", async (age, questions) => {
    const clinic = testClinic(mayasMassage(20_000));
    const lead = clinic.staff("finance");
    heardAgo(clinic, lead, age);
    const { world, asked } = asking(clinic);
    expect(await decideHeard(clinic, world, lead, MUCH)).toMatchObject({ ok: true });
    expect(asked).toHaveLength(questions);
  });

  it.each([
    [2 * 60_000, true],
    [2 * 60_000 + 1, false],
  ])("with a silent helpdesk a word that is %i ms old is enough: %s", async (age, isEnough) => {
    const clinic = testClinic(mayasMassage(20_000));
    const lead = clinic.staff("finance");
    heardAgo(clinic, lead, age);
    const { world } = asking(clinic, silent);
    expect((await decideHeard(clinic, world, lead, MUCH)).ok).toBe(isEnough);
  });

  it("asks nobody for 99.99", async () => {
    const clinic = testClinic(mayasMassage(20_000));
    const lead = clinic.staff("finance");
    heardAgo(clinic, lead, 3_600_000);
    const { world, asked } = asking(clinic, silent);
    expect(await decideHeard(clinic, world, lead, MUCH - 1)).toMatchObject({ ok: true });
    expect(asked).toHaveLength(0);
  });

  it("is not decided while the helpdesk is silent, and a person nobody ever asked about is the same", async () => {
    const clinic = testClinic(mayasMassage(20_000));
    const lead = clinic.staff("finance");
    clinic.sql.run("UPDATE person SET heard_at_ms = NULL");
    const { world } = asking(clinic, silent);
    const before = dump(clinic.sql);
    expect(await decideHeard(clinic, world, lead, MUCH)).toMatchObject({
      ok: false,
      error: { code: "person_unchecked" },
    });
    expect(dump(clinic.sql)).toBe(before);
  });

  it.each([
    ["was suspended", { active: false }],
    ["became a patient", { role: "end-user" }],
    ["is unknown there", gone],
  ] as const)("is not decided by who %s, and their row says so from then on", async (_, word) => {
    const clinic = testClinic(mayasMassage(20_000));
    const lead = clinic.staff("finance");
    heardAgo(clinic, lead, 200_000);
    const { world } = asking(clinic, word);
    expect(await decideHeard(clinic, world, lead, MUCH)).toMatchObject({ ok: false, error: { code: "forbidden" } });
    expect(decisions(clinic)).toBe(0);
    expect(types(clinic)).toContain("person.left");
    // Nor anything smaller, which asks nobody.
    expect(decideAs(clinic, lead, DECISION, { amountMinor: 500, exception: goodwill })).toMatchObject({
      error: { code: "forbidden" },
    });
    // A fresh yes of the helpdesk brings them back, with their role.
    const back = asking(clinic);
    const login = clinic.sql.one<{ id: string }>("SELECT external_id AS id FROM person")?.id ?? "";
    expect(await sessionOf(back.world, "zendesk", login)).toMatchObject({
      ok: true,
      value: { person: { role: "finance" } },
    });
    expect(types(clinic)).toContain("person.returned");
  });

  it("is not approved by a lead whom the helpdesk suspended, nor by a right that they lent", async () => {
    const clinic = testClinic(mayasPackage);
    const [agent, lead] = [clinic.staff("agent"), clinic.staff("lead")];
    decided(clinic, agent, DECISION, { amountMinor: 79_200, exception: goodwill });
    const { id = "", hash = "" } = clinic.sql.one<{ id: string; hash: string }>("SELECT id, hash FROM approval") ?? {};
    heardAgo(clinic, lead, 130_000);
    const { world, asked } = asking(clinic, { active: false });
    await hearOf(world, [lead.personId], { amountMinor: 79_200, currency: "USD" });
    const yes = { verdict: "approve", approvalHash: hash } as const;
    expect(runApprove(clinic.runtime, lead, id, yes)).toMatchObject({ ok: false, error: { code: "forbidden" } });
    expect(asked).toEqual([lead.personId]);
    expect(clinic.sql.one("SELECT state FROM approval")).toEqual({ state: "waiting" });
  });

  it("is not approved on an old word either, where nobody asked first", () => {
    const clinic = testClinic(mayasPackage);
    const [agent, lead] = [clinic.staff("agent"), clinic.staff("finance")];
    decided(clinic, agent, DECISION, { amountMinor: 79_200, exception: goodwill });
    const { id = "", hash = "" } = clinic.sql.one<{ id: string; hash: string }>("SELECT id, hash FROM approval") ?? {};
    heardAgo(clinic, lead, 3_600_000);
    const say = (verdict: "approve" | "reject") =>
      runApprove(clinic.runtime, lead, id, { verdict, approvalHash: hash, sentence: "So it is." });
    expect(say("approve")).toMatchObject({ ok: false, error: { code: "person_unchecked" } });
    // A no gives nothing away.
    expect(say("reject")).toMatchObject({ ok: true });
  });
});

describe("an ended session", () => {
  const scene = () => {
    const clinic = testClinic(mayasMassage());
    const admin = clinic.staff("admin");
    const agent: PersonActor = { ...clinic.staff("agent"), sinceMs: NOW_MS - 60_000 };
    const end = (by: PersonActor) => committed(clinic.runtime, "endSessions", by, [agent.personId]);
    return { clinic, admin, agent, end };
  };

  it("is refused from then on, a session that began later is not", () => {
    const { clinic, admin, agent, end } = scene();
    expect(end(admin)).toMatchObject({ ok: true });
    expect(types(clinic).at(-1)).toBe("sessions.ended");
    expect(decideAs(clinic, agent, DECISION)).toMatchObject({ ok: false, error: { code: "session_expired" } });
    const { sinceMs: _, ...older } = agent;
    expect(decideAs(clinic, older, DECISION)).toMatchObject({ ok: false, error: { code: "session_expired" } });
    clinic.setNow(NOW_MS + 5_000);
    expect(decideAs(clinic, { ...agent, sinceMs: NOW_MS + 1 }, DECISION)).toMatchObject({ ok: true });
  });

  it("is ended by an admin only, who also sees who works here", () => {
    const { clinic, admin, agent, end } = scene();
    for (const role of ["viewer", "agent", "lead", "finance"] as const) {
      expect(end(clinic.staff(role))).toMatchObject({ ok: false, error: { code: "forbidden" } });
      expect(committed(clinic.runtime, "listPeople", clinic.staff(role), [])).toMatchObject({
        ok: false,
        error: { code: "forbidden" },
      });
    }
    expect(end(admin)).toMatchObject({ ok: true });
    const listed = listPeople(clinic.ctx(), clinic.staff("admin"));
    const row = listed.ok ? listed.value.people.find(({ personId }) => personId === agent.personId) : undefined;
    expect(row).toMatchObject({ role: "agent", sessionsEndedAtMs: NOW_MS });
  });
});
