/** More people than work at the sample clinic, all allowed to decide: of one person an account takes only so many calls at a time. */
import { harbourWellness } from "../../../demo/clinic/index.ts";
import type { MakeSampleClinic } from "../../../demo/clinic/shape.ts";
import type { RunningDemo } from "../../../demo/runtime/demo.ts";
import { bearerOf } from "../../browser/support/bearer.ts";

const PEOPLE = 60;
const FIRST_USER = 29_000;

const crew = Array.from({ length: PEOPLE }, (_, at) => ({
  key: `crew-${at}` as const,
  helpdeskUserId: FIRST_USER + at,
  name: `Crew ${at}`,
  email: `crew-${at}@harbourwellness.example.com`,
  role: "finance" as const,
  helpdeskRole: "agent" as const,
}));

export const crewedClinic: MakeSampleClinic = (options) => {
  const clinic = harbourWellness(options);
  return { ...clinic, staff: [...clinic.staff, ...crew] };
};

type Headers = Readonly<Record<string, string>>;

/** Answers the headers of the next of them at each call, in turns. */
export async function crewOf(demo: RunningDemo): Promise<() => Headers> {
  const all: Headers[] = [];
  for (const { key } of crew) {
    const authorization = `Bearer ${await bearerOf(demo, key)}`;
    all.push({ authorization, "content-type": "application/json" });
  }
  let next = 0;
  return () => all[next++ % all.length] ?? {};
}
