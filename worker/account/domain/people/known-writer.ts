/** Who writes for a patient from an address of their own that is on file (mission A12): they are greeted as who they are, not as a stranger. */
import * as z from "zod";
import { normaliseEmail } from "../../../../core/facts/patient-keys.ts";
import { senderDoubt } from "../../../../core/facts/sender.ts";
import { dependentsOf, keysWithValue, patientById } from "../../store/people/patients.ts";
import type { Sql } from "../../store/sql.ts";
import type { Evidence } from "./evidence.ts";
import type { Words } from "./verification.ts";

export interface KnownWriter {
  /** As it is on file, whatever the mail calls itself. */
  readonly name: string;
  readonly as: "guardian" | "payer" | "authorised_contact";
}

export const authorisedContacts = z.array(
  z.object({ name: z.string(), relation: z.string(), email: z.string().optional() }),
);

/** Undefined where the address is the patient's own or nobody's, where more than one has it, and where the mail may not come from it. */
export function knownWriter(
  sql: Sql,
  patientId: string,
  evidence: Evidence | undefined,
  { snapshot, sender, said }: Words,
): KnownWriter | undefined {
  const as = evidence?.as;
  if (as === undefined || as === "writer" || !snapshot || said?.about === "writer") return undefined;
  if (senderDoubt(sender) !== undefined) return undefined;
  const email = normaliseEmail(snapshot.requesterEmail);
  const names =
    as === "authorised_contact" ? contactNames(sql, patientId, email) : ownerNames(sql, patientId, email, as);
  const [name, ...others] = new Set(names);
  return name === undefined || others.length > 0 ? undefined : { name, as };
}

const contactNames = (sql: Sql, patientId: string, email: string): string[] =>
  authorisedContacts
    .parse(JSON.parse(patientById(sql, patientId)?.contacts ?? "[]"))
    .filter((one) => one.email !== undefined && normaliseEmail(one.email) === email)
    .map(({ name }) => name);

const ownerNames = (sql: Sql, patientId: string, email: string, as: "guardian" | "payer"): string[] =>
  keysWithValue(sql, ["email", "email_other"], email).flatMap(({ patientId: ownerId }) => {
    const answers = dependentsOf(sql, ownerId).some((one) => one.patientId === patientId && one.as === as);
    return answers ? (patientById(sql, ownerId)?.name ?? []) : [];
  });
