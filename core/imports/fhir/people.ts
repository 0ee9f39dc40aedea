/** Patients, consents and appointments of FHIR as records. */
import { omitNullish } from "../../omit-nullish.ts";
import { LETTER_LANGUAGES } from "../../words.ts";
import type { ImportSettings } from "../map.ts";
import { emailsIn, idOf, nameOf, phonesIn } from "../values/ids.ts";
import { type FhirIndex, patientOf, wasThere } from "./index-of.ts";
import { conceptAt, dayAt, idOfReference, listAt, type Resource, textAt } from "./resource.ts";

/** Records of one resource, or the path of what it lacks; an empty list is a resource that is read for others' sake. */
export type FromFhir = readonly Readonly<Record<string, unknown>>[] | { readonly lacks: string };

/** The name in use, else the first that is not an old one. */
function nameIn(patient: Resource): string | undefined {
  const names = listAt(patient, "name");
  const name =
    names.find((one) => textAt(one, "use") === "official") ?? names.find((one) => textAt(one, "use") !== "old");
  const given = listAt(name, "given").filter((part) => typeof part === "string");
  const whole = [...given, textAt(name, "family")].filter(Boolean).join(" ") || textAt(name, "text");
  return whole === undefined || whole === "" ? undefined : nameOf(whole);
}

const telecom = (patient: Resource, system: string): string =>
  listAt(patient, "telecom")
    .filter((one) => textAt(one, "system") === system && textAt(one, "use") !== "old")
    .map((one) => textAt(one, "value") ?? "")
    .join(";");

export function patientRecords(resource: Resource, id: string, index: FhirIndex, settings: ImportSettings): FromFhir {
  const name = nameIn(resource);
  if (name === undefined) return { lacks: "name" };
  const numbers = listAt(resource, "identifier");
  const number = numbers.find((one) => textAt(one, "type.coding.0.code") === "MR") ?? numbers[0];
  const spoken = (textAt(resource, "communication.0.language.coding.0.code") ?? "").slice(0, 2);
  const language = LETTER_LANGUAGES.find((one) => one === spoken) ?? settings.language;
  const visits = index.visits.get(id);
  const since = visits?.first ?? dayAt(resource, "meta.lastUpdated") ?? settings.since;
  if (since === undefined) return { lacks: "meta.lastUpdated" };
  const patientNumber = idOf([textAt(number, "value") ?? ""]);
  const people = {
    emails: emailsIn(telecom(resource, "email")),
    phones: phonesIn(`${telecom(resource, "phone")};${telecom(resource, "sms")}`),
  };
  const record = { type: "patient", sourceId: id, name, ...omitNullish({ patientNumber }), ...people, language, since };
  return [{ ...record, visits: visits?.count ?? 0 }];
}

const HOW: readonly (readonly [RegExp, string])[] = [
  [/verbal|oral|spoken/i, "verbal"],
  [/paper|scan/i, "paper"],
  [/e-?mail/i, "email"],
  [/tablet|kiosk|in.?person/i, "tablet"],
];

export function consentRecords(resource: Resource, id: string): FromFhir {
  if (resource.status !== "active" && resource.status !== "inactive") return { lacks: "status" };
  const patient = idOfReference(resource, "patient");
  if (patient === undefined) return { lacks: "patient" };
  // The text that was signed, as the clinic's own version: nothing else says which it is.
  const named = [
    textAt(resource, "policyRule.text"),
    textAt(resource, "policyRule.coding.0.code"),
    textAt(resource, "policy.0.uri"),
    textAt(resource, "sourceReference.display"),
    textAt(resource, "identifier.0.value"),
  ];
  const version = named.map((text) => /[A-Za-z0-9_-]+@\d+$/.exec(text ?? "")?.[0]).find((text) => text !== undefined);
  if (version === undefined) return { lacks: "policyRule" };
  const at = Date.parse(textAt(resource, "dateTime") ?? "");
  if (Number.isNaN(at)) return { lacks: "dateTime" };
  const said = `${conceptAt(resource, "category.0") ?? ""} ${textAt(resource, "sourceAttachment.title") ?? ""}`;
  const how = HOW.find(([words]) => words.test(said))?.[1] ?? "online";
  return [{ type: "consent", sourceId: id, patient, policyVersionId: version, acceptedAtMs: at, how }];
}

const OFF = new Set(["cancelled", "noshow", "entered-in-error"]);

/** What is to come, or was called off. What has been is counted among the patient's visits. */
export function bookingRecords(resource: Resource, id: string): FromFhir {
  const { status } = resource;
  if (status === "entered-in-error" || wasThere(resource)) return [];
  const patient = patientOf(resource);
  if (patient === undefined) return { lacks: resource.resourceType === "Appointment" ? "participant" : "subject" };
  const onDate = dayAt(resource, "start", "period.start");
  // A proposal has no day yet, and is no booking.
  if (onDate === undefined) return status === "proposed" || status === "waitlist" ? [] : { lacks: "start" };
  const title =
    conceptAt(resource, "serviceType.0") ??
    conceptAt(resource, "appointmentType") ??
    conceptAt(resource, "type.0") ??
    textAt(resource, "description") ??
    "–";
  const off = OFF.has(String(status)) ? (dayAt(resource, "meta.lastUpdated") ?? onDate) : undefined;
  const cancelledOn = off !== undefined && off > onDate ? onDate : off;
  const record = { type: "booking", sourceId: id, patient, onDate, title: title.slice(0, 300) };
  return [{ ...record, ...omitNullish({ cancelledOn }) }];
}
