import type { AgentRow } from "./records.ts";

export const ROLE_IDS: Readonly<Record<AgentRow["role"], number>> = {
  "Account Administrator": 81_000_001,
  Administrator: 81_000_002,
  Supervisor: 81_000_003,
  Agent: 81_000_004,
};
export const ROLE_NAMES = Object.keys(ROLE_IDS) as [AgentRow["role"], ...AgentRow["role"][]];

export const rolesShape = () =>
  Object.entries(ROLE_IDS).map(([name, id]) => ({ id, name, description: name, default: true }));
