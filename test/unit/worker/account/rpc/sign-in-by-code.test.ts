/** Danger: somebody signs in as an agent whose mail they cannot read, or who works there no more. */
import { describe, expect, it } from "vitest";
import { CODE_LIFE_MS } from "../../../../../core/messages/codes.ts";
import { agentsDesk, DESK } from "../../../../support/agents-desk.ts";

const ANA = "ana@clinic.example";
const HOUR_MS = 3_600_000;

describe("an agent signs in", () => {
  it("with the code that was mailed to the address that the helpdesk lists, and may look until somebody gives a role", async () => {
    const { ask, enter, later, mailbox, clinic } = agentsDesk();
    const asked = await ask(" Ana@Clinic.example ");
    expect(asked).toMatchObject({ ok: true, value: { sentTo: "an•••@clinic.example" } });
    await later();
    expect(mailbox).toEqual([expect.objectContaining({ to: ANA, text: expect.stringContaining("271828") })]);
    expect(JSON.stringify(clinic.sql.all("SELECT body FROM text"))).not.toContain("271828");
    const opened = await enter(asked.ok ? asked.value.challengeId : "", "271 828");
    expect(opened).toMatchObject({ ok: true, value: { person: { name: "Ana", role: "viewer" } } });
    clinic.sql.run("UPDATE person SET role = 'lead' WHERE external_id = '7'");
    await later(60_000);
    const again = await ask(ANA);
    expect(await enter(again.ok ? again.value.challengeId : "", "271829")).toMatchObject({
      ok: true,
      value: { person: { role: "lead" } },
    });
  });

  it("and the record tells that a code was sent and tried, without its digits", async () => {
    const { coded, enter, clinic } = agentsDesk();
    const { challengeId, code } = await coded(ANA);
    await enter(challengeId, "909090");
    await enter(challengeId, code);
    const events = clinic.sql.all<{ type: string; data: string }>(
      "SELECT type, data FROM event WHERE type LIKE 'session.%' ORDER BY seq",
    );
    expect(events.map(({ type }) => type)).toEqual([
      "session.code_sent",
      "session.code_tried",
      "session.code_tried",
      "session.opened",
    ]);
    expect(JSON.stringify(events)).not.toMatch(/271828|909090/);
  });
});

describe("nobody signs in", () => {
  it("with a wrong code, which counts; after five even the right one opens nothing", async () => {
    const { coded, enter, tries } = agentsDesk();
    const { challengeId, code } = await coded(ANA);
    for (const left of [4, 3, 2, 1, 0]) {
      const wrong = await enter(challengeId, "123456");
      expect(wrong).toMatchObject({ error: { code: "invalid", values: { triesLeft: left } } });
    }
    expect(await enter(challengeId, code)).toMatchObject({ error: { code: "too_many" } });
    expect(tries()).toEqual([5]);
  });

  it("with what is no code, which costs no try", async () => {
    const { coded, enter, tries } = agentsDesk();
    const { challengeId } = await coded(ANA);
    expect(await enter(challengeId, "27182")).toMatchObject({ error: { code: "invalid", field: "code" } });
    expect(tries()).toEqual([0]);
  });

  it("with a code that was used, or whose ten minutes are over", async () => {
    const { coded, enter, later } = agentsDesk();
    const used = await coded(ANA);
    expect((await enter(used.challengeId, used.code)).ok).toBe(true);
    expect(await enter(used.challengeId, used.code)).toMatchObject({ error: { code: "too_late" } });
    const old = await coded(ANA);
    await later(CODE_LIFE_MS);
    expect(await enter(old.challengeId, old.code)).toMatchObject({ error: { code: "too_late" } });
  });

  it("with the digits of another challenge: a code counts where it was asked for", async () => {
    const { coded, enter } = agentsDesk();
    const [ana, leo] = [await coded(ANA), await coded("leo@clinic.example")];
    expect(await enter(leo.challengeId, ana.code)).toMatchObject({ error: { code: "invalid" } });
    expect(await enter("01JD00000000000000000000ZZ", ana.code)).toMatchObject({ error: { code: "too_late" } });
  });

  it("as somebody for whom they asked a code: it goes to that agent, who is told; what that agent asked stays good", async () => {
    const { coded, enter, later, mailbox } = agentsDesk();
    const own = await coded("leo@clinic.example");
    const stolen = await coded("leo@clinic.example");
    await later();
    expect(mailbox.map(({ to }) => to)).toEqual(["leo@clinic.example", "leo@clinic.example"]);
    expect(mailbox[1]?.text).toContain("somebody else tried to sign in as you");
    expect(await enter(stolen.challengeId, own.code)).toMatchObject({ error: { code: "invalid" } });
    expect(await enter(own.challengeId, own.code)).toMatchObject({ ok: true, value: { person: { name: "Leo" } } });
  });

  it("who is deactivated at the helpdesk, be it before the code or after", async () => {
    const { ask, coded, enter, state, mailbox, later } = agentsDesk();
    expect(await ask("gone@clinic.example")).toMatchObject({ error: { code: "forbidden" } });
    const { challengeId, code } = await coded(ANA);
    state.users = state.users.map((one) => (one.externalId === "7" ? { ...one, active: false } : one));
    expect(await enter(challengeId, code)).toMatchObject({ error: { code: "forbidden" } });
    await later();
    expect(mailbox.map(({ to }) => to)).toEqual([ANA]);
  });

  it("whom the helpdesk does not list: an agent of another clinic's gets no code here", async () => {
    const { ask, mailbox, later } = agentsDesk();
    expect(await ask("zoe@other.example")).toMatchObject({ error: { code: "forbidden" } });
    await later();
    expect(mailbox).toEqual([]);
  });

  it("whose address became another's after the code was sent", async () => {
    const { coded, enter, state } = agentsDesk();
    const { challengeId, code } = await coded(ANA);
    state.users = state.users.map((one) => (one.externalId === "7" ? { ...one, email: "new@clinic.example" } : one));
    expect(await enter(challengeId, code)).toMatchObject({ error: { code: "too_late" } });
  });

  it("while the helpdesk is silent, nor at one whose pages say themselves who opens them", async () => {
    const { ask, state } = agentsDesk();
    expect(await ask(ANA, "zendesk")).toMatchObject({ error: { code: "not_found" } });
    state.isSilent = true;
    expect(await ask(ANA, DESK)).toMatchObject({ error: { code: "helpdesk_unreachable" } });
  });

  it("by a thousand guesses: five codes an hour with five tries each is all that one gets", async () => {
    const { ask, enter, tries, later, clinic } = agentsDesk();
    let opened = 0;
    let challengeId = "";
    for (let guess = 0; guess < 1_000; guess += 1) {
      if (guess % 5 === 0) {
        const asked = await ask(ANA);
        if (asked.ok) challengeId = asked.value.challengeId;
        else expect(asked.error.code).toBe("too_many");
      }
      if ((await enter(challengeId, String(guess).padStart(6, "0"))).ok) opened += 1;
    }
    expect(opened).toBe(0);
    expect(tries()).toEqual([5, 5, 5, 5, 5]);
    expect(clinic.sql.one("SELECT count(*) AS n FROM outgoing_message")).toEqual({ n: 5 });
    await later(HOUR_MS);
    expect((await ask(ANA)).ok).toBe(true);
  });
});
