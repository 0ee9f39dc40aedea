import type { SampleStaff } from "./shape.ts";

/** Who works at the helpdesk. The keys say what they may do, because that is what a visitor of the demo looks for. */
export const STAFF: readonly SampleStaff[] = [
  {
    key: "agent",
    helpdeskUserId: 20_001,
    name: "Ana Flores",
    email: "ana@harbourwellness.example.com",
    role: "agent",
    helpdeskRole: "agent",
  },
  {
    key: "lead",
    helpdeskUserId: 20_002,
    name: "Leo Brandt",
    email: "leo@harbourwellness.example.com",
    role: "lead",
    helpdeskRole: "agent",
  },
  {
    key: "finance",
    helpdeskUserId: 20_003,
    name: "Fay Osei",
    email: "fay@harbourwellness.example.com",
    role: "finance",
    helpdeskRole: "agent",
  },
  {
    key: "admin",
    helpdeskUserId: 20_004,
    name: "Ada Lindgren",
    email: "ada@harbourwellness.example.com",
    role: "admin",
    helpdeskRole: "admin",
  },
  {
    key: "viewer",
    helpdeskUserId: 20_005,
    name: "Vic Moreno",
    email: "vic@harbourwellness.example.com",
    role: "viewer",
    helpdeskRole: "agent",
  },
];
