/** Danger: an executor is offered as the dead, or one person stands in the list twice. */
import { expect, it } from "vitest";
import { choicesOf } from "../../../../app/sidebar/patient/whom-choices.ts";
import type { PatientCard } from "../../../../core/contract/story.ts";
import type { MeantBecause } from "../../../../core/contract/whom.ts";

const card = (name: string): PatientCard => ({ name, patientId: name }) as PatientCard;
const meant = (name: string, ...because: MeantBecause[]) => ({ patient: card(name), because });
const seen = (people: readonly ReturnType<typeof meant>[], hasDied: boolean) =>
  choicesOf({ meant: [...people] }, hasDied).map(({ patient, as }) => [patient.name, ...as]);

it("an executor who names the dead is offered first as who writes, and stands there once", () => {
  const people = [meant("Amara", "named"), meant("Imani", "writer")];
  expect(seen(people, true)).toEqual([
    ["Amara", "somebody_else"],
    ["Imani", "writer", "somebody_else"],
  ]);
  expect(seen(people, false)).toEqual([
    ["Amara", "somebody_else"],
    ["Imani", "writer"],
  ]);
});

it("where nobody is named, the one who died may be whose address it is", () => {
  expect(seen([meant("Arthur", "writer")], true)).toEqual([["Arthur", "somebody_else", "writer"]]);
});

it("who is named as dead did not write", () => {
  expect(seen([meant("Arthur", "named", "writer")], true)).toEqual([["Arthur", "somebody_else"]]);
});
