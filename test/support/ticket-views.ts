/** Tickets as the API answers them, one for each situation that the sidebar has to show. Their sums are worked out by hand. */
export * from "./ticket-views/decisions.ts";
export * from "./ticket-views/edge-cases.ts";
export * from "./ticket-views/policy-cases.ts";
export { option, proposalOf } from "./ticket-views/proposal.ts";
export { idOf, maya, RECEIVED_AT_MS, sixSessions, visa } from "./ticket-views/story.ts";
