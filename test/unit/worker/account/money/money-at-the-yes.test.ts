/** Danger: money leaves by the word of a role that nobody let move money there, because somebody else spoke it for them or they have gone. */
import { describe, expect, it } from "vitest";
import type { MoneyRole } from "../../../../../core/money/switches.ts";
import { delegate, type WaitingScene, waitingForALead } from "../../../../support/delegation.ts";

const switchTo = ({ clinic }: WaitingScene, role: MoneyRole, state: "on" | "off") =>
  clinic.sql.run(
    `INSERT INTO money_switch (location_id, role, state, at_ms) VALUES (?, ?, ?, 0)
     ON CONFLICT (location_id, role) DO UPDATE SET state = excluded.state`,
    clinic.id("location", "L1"),
    role,
    state,
  );
const legs = ({ clinic }: WaitingScene) => clinic.sql.all("SELECT state FROM leg");

describe("a yes", () => {
  it("by a lent right leaves only where money is on for the role that lent it", () => {
    const scene = waitingForALead();
    delegate(scene, scene.lead, scene.other);
    switchTo(scene, "lead", "off");
    expect(scene.say(scene.other)).toMatchObject({ error: { code: "suggest_only" } });
    expect(legs(scene)).toEqual([{ state: "requested" }]);
    switchTo(scene, "lead", "on");
    expect(scene.say(scene.other)).toMatchObject({ ok: true });
  });

  it("to what somebody asked for who has left is no way round the switch of their role", () => {
    const scene = waitingForALead();
    switchTo(scene, "agent", "off");
    scene.clinic.sql.run("UPDATE person SET suspended_at_ms = 1 WHERE id = ?", scene.agent.personId);
    expect(scene.say(scene.lead)).toMatchObject({ error: { code: "suggest_only" } });
    switchTo(scene, "agent", "on");
    expect(scene.say(scene.lead)).toMatchObject({ ok: true });
  });
});
