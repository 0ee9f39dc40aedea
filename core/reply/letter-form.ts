/** Conversations in which nobody reads a letter, by the helpdesk's own names for where a ticket came in. */
const SHORT = [
  "chat",
  "messaging",
  "native_messaging",
  "sms",
  "whatsapp",
  "line",
  "telegram",
  "viber",
  "facebook",
  "instagram_dm",
  "twitter",
  "mobile_sdk",
];

/** `short` for whoever writes by chat or text message; a whole letter where nothing is known. */
export const letterForm = (channel: string | undefined): { readonly form?: "short" } =>
  channel !== undefined && SHORT.includes(channel) ? { form: "short" } : {};
