import type { Floor } from "../../core/policy/rules.ts";

/** What a floor does. */
export type Effect = Floor["effect"];
