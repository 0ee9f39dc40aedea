/** Danger: somebody who sees one location takes the whole clinic's figures for theirs. */
import { expect, it } from "vitest";
import { aRecord, location, rules, testClinic } from "../../../../support/clinic.ts";
import { mayasMassage } from "../../../../support/deciding.ts";
import { committed, performed } from "../../../../support/operations.ts";

it("what counts everybody says so to who sees some locations alone, and to nobody else", async () => {
  const clinic = testClinic([
    ...mayasMassage(),
    { ...location, sourceId: "L2", title: "Hill Road" },
    aRecord("rules_version", "test-rules@2", { rules: { ...rules, sightByLocation: true } }),
  ]);
  const lead = clinic.staff("lead");
  const hill = [clinic.id("location", "L2")];
  committed(clinic.runtime, "setLocations", clinic.staff("admin"), [lead.personId, { locationIds: hill }]);
  const owed = (who = lead) => performed({ runtime: clinic.runtime }, "creditLiability", who, { month: "2026-03" });
  expect(await owed()).toMatchObject({ ok: true, value: { limitedTo: ["Hill Road"] } });
  const all = await owed(clinic.staff("admin"));
  expect(all).toMatchObject({ ok: true });
  expect(JSON.stringify(all)).not.toContain("limitedTo");
});
