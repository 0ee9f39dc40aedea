/** Danger: whoever may not any more learns by an act's old id what was answered, while their right or their sight is gone. */
import { expect, it } from "vitest";
import { aRecord, location, rules } from "../../../../support/clinic.ts";
import { acts, creditScene, eventsOf } from "../../../../support/crediting.ts";
import { committed } from "../../../../support/operations.ts";

it("the same again by the same person answers what was answered, and by another is refused", async () => {
  const scene = await creditScene();
  const agent = acts(scene, "agent");
  const first = agent.spend(1, 100);
  expect(first.ok).toBe(true);
  expect(agent.spend(1, 100)).toEqual(first);
  expect(acts(scene, "finance").spend(1, 100)).toMatchObject({ error: { code: "id_reused" } });
});

it("who lost the right is told that it was done, and no more; a new act of theirs is refused and leaves its trace", async () => {
  const scene = await creditScene();
  const agent = acts(scene, "agent");
  expect(agent.spend(1, 100).ok).toBe(true);
  scene.clinic.sql.run("UPDATE person SET role = 'viewer' WHERE id = ?", agent.actor.personId);
  const again = agent.spend(1, 100);
  expect(again).toMatchObject({ error: { code: "done_not_shown", values: { because: "forbidden" } } });
  expect(JSON.stringify(again)).not.toContain("7900");
  expect(agent.spend(2, 100)).toMatchObject({ error: { code: "forbidden" } });
  expect(eventsOf(scene, "access.denied")).toHaveLength(1);
});

it("who does not see the patient any more is told that it was done, and no more", async () => {
  const scene = await creditScene();
  const { clinic } = scene;
  const finance = acts(scene);
  expect(finance.takeBack(100).ok).toBe(true);
  clinic.load([
    { ...location, sourceId: "L2", title: "Hill Road" },
    aRecord("rules_version", "test-rules@2", { rules: { ...rules, sightByLocation: true } }),
  ]);
  const hill = [clinic.id("location", "L2")];
  committed(clinic.runtime, "setLocations", clinic.staff("admin"), [finance.actor.personId, { locationIds: hill }]);
  expect(finance.takeBack(100)).toMatchObject({ error: { code: "done_elsewhere" } });
});
