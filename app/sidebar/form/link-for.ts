import type { ClinicianContacts, ClinicianLink } from "../../../core/contract/clinician.ts";
import { providerNorm } from "../../../core/facts/provider-name.ts";

/** What becomes of a question to whoever is named now: said before it is put, as the server says it after. */
export function linkFor({ clinicians }: ClinicianContacts, whom: string | undefined): ClinicianLink {
  if (whom === undefined) return { because: "nobody_named" };
  const named = clinicians.find(({ name }) => providerNorm(name) === providerNorm(whom));
  return named?.link ?? { because: "no_contact" };
}
