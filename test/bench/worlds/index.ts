/** All worlds. Those under `apart/` are never looked at while tuning: nobody reads in which of them something is wrong. */
import type { Theme } from "../suggest/world.ts";
import { packagesAndPlans } from "./apart/packages-and-plans.ts";
import { peopleAndThings } from "./apart/people-and-things.ts";
import { feesAndCharges } from "./tuned/fees-and-charges.ts";
import { memberships } from "./tuned/memberships.ts";
import { ordinary } from "./tuned/ordinary.ts";
import { packages } from "./tuned/packages.ts";
import { whichOne } from "./tuned/which-one.ts";

export const tuned: Theme = [...packages, ...feesAndCharges, ...memberships, ...whichOne, ...ordinary];

export const apart: Theme = [...packagesAndPlans, ...peopleAndThings];
