/** What an outside system does for a clinic: it moves money, holds tickets, carries messages to people, or notices to the team. */
export const CONNECTION_ROLES = ["processor", "helpdesk", "messenger", "notifier"] as const;
