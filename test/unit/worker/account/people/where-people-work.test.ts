/** Danger: somebody is said to work at a place that is not there, or who said so is not written down. */
import { expect, it } from "vitest";
import { location, testClinic } from "../../../../support/clinic.ts";
import { committed } from "../../../../support/operations.ts";
import { must } from "../../../../worker/must.ts";

const scene = () => {
  const clinic = testClinic([{ ...location, sourceId: "L2", title: "Hill Road" }]);
  const [admin, agent] = [clinic.staff("admin"), clinic.staff("agent")];
  const set = (who: typeof admin, personId: string, ...locationIds: string[]) =>
    committed(clinic.runtime, "setLocations", who, [personId, { locationIds }]);
  const told = () =>
    clinic.sql
      .all<{ data: string }>("SELECT data FROM event WHERE type = 'person.locations_set' ORDER BY seq")
      .map(({ data }) => JSON.parse(data));
  return { clinic, admin, agent, set, told, hill: clinic.id("location", "L2") };
};

it("an admin says where somebody works, which the record keeps, and nowhere in particular is everywhere again", () => {
  const { admin, agent, set, told, hill } = scene();
  const { people, locations } = must(set(admin, agent.personId, hill, hill));
  expect(locations.map(({ title }) => title).sort()).toEqual(["Harbour Street", "Hill Road"]);
  expect(people.map(({ locationIds }) => locationIds)).toEqual(expect.arrayContaining([[], [hill]]));
  set(admin, agent.personId, hill);
  set(admin, agent.personId);
  expect(told()).toEqual([
    { personId: agent.personId, from: [], to: [hill] },
    { personId: agent.personId, from: [hill], to: [] },
  ]);
});

it("nobody else says it, and no place or person that is not there is taken", () => {
  const { clinic, admin, agent, set, told, hill } = scene();
  for (const role of ["viewer", "agent", "lead", "finance"] as const)
    expect(set(clinic.staff(role), agent.personId, hill)).toMatchObject({ error: { code: "forbidden" } });
  expect(set(admin, agent.personId, hill, "nowhere")).toMatchObject({ error: { code: "not_found" } });
  expect(set(admin, "01NANE00000000000000000000", hill)).toMatchObject({ error: { code: "not_found" } });
  expect(told()).toEqual([]);
});
