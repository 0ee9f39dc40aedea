/** Danger: money leaves by the word of a role that nobody let move money there, because somebody else spoke it for them or they have gone. */
import { describe, expect, it } from "vitest";
import { MONEY_ROLES, type MoneyRole } from "../../../../../core/money/switches.ts";
import { location } from "../../../../support/clinic.ts";
import { mayasMassage } from "../../../../support/deciding.ts";
import { delegate, type WaitingScene, waitingForALead } from "../../../../support/delegation.ts";

const switchTo = ({ clinic }: WaitingScene, role: MoneyRole, state: "on" | "off", place = "L1") =>
  clinic.sql.run(
    `INSERT INTO money_switch (location_id, role, state, at_ms) VALUES (?, ?, ?, 0)
     ON CONFLICT (location_id, role) DO UPDATE SET state = excluded.state`,
    clinic.id("location", place),
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

  it("leaves where the purchase is by now: an import that says it was made elsewhere takes it where money is off", () => {
    const scene = waitingForALead([...mayasMassage(), { ...location, sourceId: "L2", title: "Bay" }]);
    const { clinic } = scene;
    for (const role of MONEY_ROLES) switchTo(scene, role, "off", "L2");
    clinic.load(
      mayasMassage().flatMap((record) => (record.type === "purchase" ? [{ ...record, location: "L2" }] : [])),
    );
    expect(scene.say(scene.lead)).toMatchObject({ ok: false, error: { code: "suggest_only" } });
    expect(legs(scene)).toEqual([{ state: "requested" }]);
  });
});
