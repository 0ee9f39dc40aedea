import { authorisedContacts } from "../../domain/people/known-writer.ts";
import type { AccountContext } from "../../store/context.ts";
import type { ErasedName } from "../../store/people/erased.ts";
import { keysOfPatient } from "../../store/people/patients.ts";
import type { Subject } from "../../store/privacy/named.ts";
import { cardsOf, contactsOfOthers, groupOf } from "../../store/privacy/person.ts";
import { addressHashOf } from "../links/page-reader.ts";
import { contactHashOf } from "../messages/queue-message.ts";

export interface WholeSubject extends Subject {
  /** By what they are known if they come in again: a contact that another patient has as well says it of old tickets only. */
  readonly names: readonly { readonly source: string; readonly name: ErasedName }[];
}

/** A part of a name that is shorter stands in half of all words. */
const NAME_PART_FROM = 3;

/** A patient, and whoever was merged into them: their rows, and how they are called. */
export function subjectOf(context: Pick<AccountContext, "sql" | "contactMac">, patientId: string): WholeSubject {
  const { sql } = context;
  const group = groupOf(sql, patientId);
  const patientIds = group.map((row) => row.patientId);
  const keys = patientIds.flatMap((id) => keysOfPatient(sql, id));
  const contacts = group.flatMap((row) => authorisedContacts.parse(JSON.parse(row.contacts)));
  const addresses = keys.filter(({ kind }) => kind === "email" || kind === "email_other" || kind === "phone");
  const shared = contactsOfOthers(sql, patientIds);
  const names: WholeSubject["names"] = [
    ...group.map((row) => ({ source: row.source, name: { kind: "source_id", value: row.sourceId } as const })),
    ...keys.flatMap(({ kind, value }) =>
      kind === "patient_number" ? [{ source: "", name: { kind: "patient_number", value } as const }] : [],
    ),
    ...addresses.map(({ value }) => ({
      source: "",
      name: { kind: shared.has(value) ? ("shared_contact" as const) : ("contact" as const), value },
    })),
  ];
  const called = [
    ...group.flatMap(({ name, patientNumber }) => [name, ...partsOf(name), patientNumber ?? ""]),
    ...keys.flatMap(({ kind, value }) => (kind === "name_part" ? [] : [value, value.replace(/^\+1?/, "")])),
    ...contacts.flatMap(({ name, email }) => [name, email ?? ""]),
    ...cardsOf(sql, patientIds),
  ];
  return {
    patientIds,
    sourceIds: group.map(({ sourceId }) => sourceId),
    calledBy: [...new Set(called.filter((one) => one !== ""))],
    // What goes to an address that others have as well is theirs too.
    macs: addresses
      .filter(({ value }) => !shared.has(value))
      .flatMap(({ kind, value }) =>
        kind === "phone"
          ? [contactHashOf(context, { channel: "sms", value })]
          : [contactHashOf(context, { channel: "email", value }), addressHashOf(context, value)],
      ),
    names,
  };
}

const partsOf = (name: string): string[] => name.split(/\s+/).filter(({ length }) => length >= NAME_PART_FROM);
