/** Whose purchase a ticket's mail is about, and who on file may be meant: named in it, or tied to the writer (mission A12). */

import type { MeantBecause } from "../../../../core/contract/whom.ts";
import { normaliseEmail, normaliseName } from "../../../../core/facts/patient-keys.ts";
import { MAILS_CHARS, MAILS_MOST, memoize, memoizeByObject } from "../../../../core/memoize.ts";
import type { Passage } from "../../../../core/reasons/negation.ts";
import { namesIn } from "../../../../core/whose/names-in-mail.ts";
import type { PersonOnFile } from "../../../../core/whose/names-on-file.ts";
import { readWhose, signedPassages, type Whose } from "../../../../core/whose/read-whose.ts";
import type { Snapshot } from "../../store/intake/snapshot.ts";
import {
  dependentsOf,
  keysWithValue,
  keysWithValues,
  patientById,
  patientIdsOfFamily,
  sharingPhone,
} from "../../store/people/patients.ts";
import type { Sql } from "../../store/sql.ts";
import type { Evidence, Found } from "./evidence.ts";

export interface MeantPerson {
  readonly patientId: string;
  readonly because: readonly MeantBecause[];
}

export interface WhoseFinding extends Whose {
  /** A person has to say who it is: the mail is not surely the writer's, and what is on file does not say whose it is. */
  readonly isAsked: boolean;
  /** Whose address it came from. */
  readonly writerIds: readonly string[];
  /** Who may be meant, the likeliest first, the writer last. */
  readonly meant: readonly MeantPerson[];
}

/** A mail is looked at several times at each look. Its words weigh some thirty times what its text does. */
const mailOf = memoize(
  (mail) => {
    const [subject = "", body = ""] = JSON.parse(mail) as string[];
    const passages = signedPassages({ subject, body });
    return { passages, names: namesIn(passages) };
  },
  MAILS_MOST,
  MAILS_CHARS / 4,
);

const readOf = memoizeByObject((passages: readonly Passage[]) =>
  memoize((people) => readWhose(passages, JSON.parse(people) as PersonOnFile[]), 5),
);

/** `byAddress` and `byText`: who was found by the requester's address, and by numbers in the mail. */
export function whoseOf(sql: Sql, snapshot: Snapshot, byAddress: Found, byText: Found): WhoseFinding {
  const { passages, names } = mailOf(JSON.stringify([snapshot.subject, snapshot.body]));
  const writerIds = [...byAddress].flatMap(([id, { as }]) => (as === "writer" ? [id] : []));
  const ownerIds = ownersOf(sql, snapshot.requesterEmail, writerIds);
  const named = keysWithValues(sql, "name", names.full).map(({ patientId }) => patientId);
  const surnames = surnamesOf(sql, ownerIds, snapshot.requesterName);
  const tied = [...byAddress.keys(), ...ownerIds.flatMap((id) => dependentsOf(sql, id).map((one) => one.patientId))];
  const household = ownerIds.flatMap((id) => sharingPhone(sql, id));
  const near = new Set([...tied, ...household, ...patientIdsOfFamily(sql, names.words, surnames)]);
  const writer = normaliseName(snapshot.requesterName);
  const people = [...new Set([...near, ...named])].flatMap((patientId): PersonOnFile[] => {
    const name = patientById(sql, patientId)?.name;
    if (name === undefined) return [];
    const isWriter = ownerIds.includes(patientId) || (ownerIds.length === 0 && normaliseName(name) === writer);
    return [{ patientId, name, isWriter, isNear: near.has(patientId) }];
  });
  const whose = readOf(passages)(JSON.stringify(people));
  const isFamily = (id: string) =>
    surnames.some((one) =>
      normaliseName(patientById(sql, id)?.name ?? "")
        .split(" ")
        .includes(one),
    );
  const meant = meantOf(whose, byAddress, byText, household.filter(isFamily));
  return {
    ...whose,
    writerIds,
    meant,
    isAsked: whose.about !== "writer" && isOpen(whose, byAddress, byText, writerIds),
  };
}

/** Those whose own address it is, also one who never bought anything. */
function ownersOf(sql: Sql, requesterEmail: string, writerIds: readonly string[]): readonly string[] {
  const email = normaliseEmail(requesterEmail);
  const owners = email === "" ? [] : keysWithValue(sql, ["email", "email_other"], email);
  return [...new Set([...writerIds, ...owners.map(({ patientId }) => patientId)])];
}

/** Whether what is on file leaves open who is meant. One whom an address or a number alone finds is who it is. */
function isOpen({ namedPatientIds }: Whose, byAddress: Found, byText: Found, writerIds: readonly string[]): boolean {
  if (writerIds.length > 0 || byAddress.size > 1) return true;
  const found = byAddress.size > 0 ? byAddress : byText;
  return found.size !== 1 || namedPatientIds.some((id) => !found.has(id));
}

const OTHERS_MOST = 8;

function meantOf(whose: Whose, byAddress: Found, byText: Found, household: readonly string[]): MeantPerson[] {
  const meant = new Map<string, MeantBecause[]>();
  const add = (patientId: string, because: MeantBecause) => {
    const known = meant.get(patientId) ?? [];
    if (!known.includes(because)) meant.set(patientId, [...known, because]);
  };
  for (const id of whose.namedPatientIds) add(id, "named");
  for (const id of byText.keys()) add(id, "number");
  for (const [id, { as }] of byAddress) if (as && as !== "writer") add(id, as);
  for (const id of household) add(id, "household");
  const others = [...meant].filter(([id]) => byAddress.get(id)?.as !== "writer").slice(0, OTHERS_MOST);
  for (const [id, { as }] of byAddress) if (as === "writer") add(id, as);
  const writers = [...meant].filter(([id]) => byAddress.get(id)?.as === "writer");
  return [...others, ...writers].map(([patientId, because]) => ({ patientId, because }));
}

/** The names but the first of whoever writes. */
function surnamesOf(sql: Sql, writerIds: readonly string[], requesterName: string): readonly string[] {
  const names = [requesterName, ...writerIds.flatMap((id) => patientById(sql, id)?.name ?? [])];
  return [...new Set(names.flatMap((name) => normaliseName(name).split(" ").slice(1)))].filter(
    (part) => part.length > 1,
  );
}

/** Those who may be meant as evidence of a match: named ones are only named. */
export const asFound = (meant: readonly MeantPerson[], byAddress: Found, byText: Found): Found =>
  new Map(
    meant.map(({ patientId }): [string, Evidence] => [
      patientId,
      byAddress.get(patientId) ?? byText.get(patientId) ?? { by: "name", access: "none" },
    ]),
  );
