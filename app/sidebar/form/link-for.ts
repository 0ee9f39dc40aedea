import type { ClinicianContacts, ClinicianLink, ClinicianView } from "../../../core/contract/clinician.ts";
import { providerNorm } from "../../../core/facts/provider-name.ts";

/** What becomes of a question to whoever is named now: said before it is put, as the server says it after. */
export function linkFor({ clinicians }: ClinicianContacts, whom: string | undefined): ClinicianLink {
  if (whom === undefined) return { because: "nobody_named" };
  const named = clinicians.find(({ name }) => providerNorm(name) === providerNorm(whom));
  return named?.link ?? { because: "no_contact" };
}

type Sent = NonNullable<ClinicianView["question"]>["link"];

/** Where a link goes now to somebody who waits to be asked: none did, it is over, or it went to a contact that counts no more. */
export function newLinkTo(sent: Sent, now: ClinicianLink, nowMs: number): string | undefined {
  if (!("sentTo" in now)) return undefined;
  return sent && sent.expiresAtMs > nowMs && sent.sentTo === now.sentTo ? undefined : now.sentTo;
}
