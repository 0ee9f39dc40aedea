/** Danger: an admin gives a limit, a closing day or a place of work to the wrong one of two locations that read the same, or a patient reads the name of a system. */
import { expect, it } from "vitest";
import { creditPlaces } from "../../../../../worker/account/queries/decision/letter-values.ts";
import { locations } from "../../../../../worker/account/store/account/settings.ts";
import { location, testClinic } from "../../../../support/clinic.ts";

it("locations of one name are told apart by their system for staff, and named once to a patient", () => {
  const clinic = testClinic([location]);
  const place = (source: string, sourceId: string, title: string) => ({ ...location, source, sourceId, title });
  for (const record of [place("old", "A", "Hill Road"), place("new", "A", "Hill Road"), place("new", "B", "Hill Road")])
    clinic.load([record]);
  expect(locations(clinic.sql).map(({ title }) => title)).toEqual([
    "Harbour Street",
    "Hill Road (old)",
    "Hill Road (new A)",
    "Hill Road (new B)",
  ]);
  expect(creditPlaces(clinic.ctx(), "USD")).toEqual(["Harbour Street", "Hill Road"]);
});
