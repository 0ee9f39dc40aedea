const NAMES: Readonly<Record<string, string>> = { stripe: "Stripe", zendesk: "Zendesk", freshdesk: "Freshdesk" };

/** How people call an outside system; its code where it has no name here. */
export const systemName = (kind: string): string => NAMES[kind] ?? kind;
