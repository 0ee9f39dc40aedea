/** Our id of a message travels in the address that Twilio reports to, and that it signs: so it is known also where Twilio's was never heard. */
const NAME = "message";

export function withMessageId(address: string, messageId: string): string {
  const url = new URL(address);
  url.searchParams.set(NAME, messageId);
  return url.href;
}

export function messageIdOf(address: string): string | undefined {
  const given = URL.canParse(address) ? new URL(address).searchParams.get(NAME) : null;
  return given !== null && /^[A-Za-z0-9_-]{1,64}$/.test(given) ? given : undefined;
}
