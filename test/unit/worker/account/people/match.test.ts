import { expect, it } from "vitest";
import { matchRequester } from "../../../../../worker/account/domain/people/match.ts";
import {
  aCard,
  aLine,
  aMail,
  aPatient,
  aPurchase,
  mayasPackage,
  testClinic,
  ticket,
} from "../../../../support/clinic.ts";

const family = [
  aPatient("P2", "Ana Soto", { emails: ["soto@example.com"], patientNumber: "HW-1002" }),
  aPatient("P3", "Ben Soto", { emails: ["Soto@Example.com "], patientNumber: "HW-1003", phones: ["+34 600 123 456"] }),
];

it("an address on the patient's own file matches and verifies", () => {
  const clinic = testClinic();
  const match = matchRequester(clinic.sql, ticket, aMail({ requesterEmail: " MAYA@example.com" }));
  expect(match).toMatchObject({
    state: "matched",
    by: "email",
    strength: "strong",
    patientId: clinic.id("patient", "P1"),
  });
  expect(match.verification).toEqual({ state: "verified", how: "writes_from_address_on_file" });
});

it("two people share an address: both are shown, none is guessed", () => {
  const clinic = testClinic(family);
  const match = matchRequester(
    clinic.sql,
    ticket,
    aMail({ requesterEmail: "soto@example.com", requesterName: "Ana Soto" }),
  );
  expect(match.state).toBe("candidates");
  expect(match.patientId).toBeUndefined();
  expect(match.candidateIds).toEqual([clinic.id("patient", "P2"), clinic.id("patient", "P3")]);
  expect(match.verification.state).toBe("not_verified");
});

it("a shared address and the number of one of its people say who", () => {
  const clinic = testClinic(family);
  const mail = aMail({ requesterEmail: "soto@example.com", body: "My patient number is hw 1003, please refund me." });
  expect(matchRequester(clinic.sql, ticket, mail)).toMatchObject({
    state: "matched",
    patientId: clinic.id("patient", "P3"),
    verification: { state: "verified" },
  });
});

it("an address of one patient and the number of another: both are shown", () => {
  const clinic = testClinic(family);
  const mail = aMail({ body: "Please refund the package of HW-1002." });
  const match = matchRequester(clinic.sql, ticket, mail);
  expect(match.state).toBe("candidates");
  expect([...match.candidateIds].sort()).toEqual([clinic.id("patient", "P1"), clinic.id("patient", "P2")]);
});

it.each([
  ["patient number", "My number is HW-1001.", "patient_number"],
  ["phone", "Call me on 415.555.0142 please", "phone"],
  ["processor's reference", "It was charged as pi_Y1 on my card", "payment_reference"],
  ["invoice", "See invoice INV-77.", "payment_reference"],
])("a %s in the mail matches but never verifies", (_, body, by) => {
  const clinic = testClinic([
    aPurchase("B1", "P1", [aLine("N1", "massage", 9_000)], { invoice: "INV-77" }),
    aCard("Y1", "B1", 9_000),
  ]);
  const match = matchRequester(
    clinic.sql,
    ticket,
    aMail({ requesterEmail: "someone@else.example", requesterName: "X", body }),
  );
  expect(match).toMatchObject({ state: "matched", strength: "weak", by, patientId: clinic.id("patient", "P1") });
  expect(match.verification).toEqual({ state: "not_verified", why: "address_not_on_file" });
});

it("a sum of money is not a patient number, unless the mail calls it one", () => {
  const clinic = testClinic([aPatient("P9", "Nine Hundred", { patientNumber: "900" })]);
  const stranger = { requesterEmail: "x@else.example", requesterName: "X" };
  const sum = aMail({ ...stranger, body: "I paid 900 for this and want it back." });
  const number = aMail({ ...stranger, body: "Patient no. 900, I want my money back." });
  expect(matchRequester(clinic.sql, ticket, sum).state).toBe("none");
  expect(matchRequester(clinic.sql, ticket, number).patientId).toBe(clinic.id("patient", "P9"));
});

it("a name alone is shown as weak, even when only one patient has it", () => {
  const clinic = testClinic();
  const match = matchRequester(
    clinic.sql,
    ticket,
    aMail({ requesterEmail: "other@else.example", requesterName: "maya  CHEN" }),
  );
  expect(match).toMatchObject({ state: "candidates", by: "name", strength: "weak" });
  expect(match.candidateIds).toEqual([clinic.id("patient", "P1")]);
});

it("a plus-address matches as an alias and is not verified", () => {
  const clinic = testClinic();
  const match = matchRequester(clinic.sql, ticket, aMail({ requesterEmail: "maya+spa@example.com" }));
  expect(match).toMatchObject({ state: "matched", by: "alias", verification: { state: "not_verified" } });
});

const child = [
  aPatient("P5", "Kim Park", {
    guardian: "P6",
    payer: "P7",
    authorisedContacts: [{ name: "Lou", relation: "aunt", email: "lou@example.com" }],
  }),
  aPatient("P6", "Gu Park", { emails: ["guardian@example.com"] }),
  aPatient("P7", "Pay Park", { emails: ["payer@example.com"] }),
];

it.each([
  ["guardian", "guardian@example.com", { state: "verified", how: "authorised_contact" }],
  ["authorised contact", "lou@example.com", { state: "verified", how: "authorised_contact" }],
  ["payer, who is told nothing of treatment,", "payer@example.com", { state: "not_verified", why: "only_pays" }],
])("the address of a %s finds the patient", (_, requesterEmail, verification) => {
  const clinic = testClinic(child);
  const match = matchRequester(clinic.sql, ticket, aMail({ requesterEmail }));
  expect(match).toMatchObject({ state: "matched", by: "email", patientId: clinic.id("patient", "P5") });
  expect(match.verification).toEqual(verification);
});

it("a payer who is a patient too may write about either: both are shown", () => {
  const clinic = testClinic([...child, aPurchase("B7", "P7", [aLine("N7", "massage", 9_000)])]);
  const match = matchRequester(clinic.sql, ticket, aMail({ requesterEmail: "payer@example.com" }));
  expect(match.state).toBe("candidates");
  expect([...match.candidateIds].sort()).toEqual([clinic.id("patient", "P5"), clinic.id("patient", "P7")]);
});

it("a recorded match wins, and keeps who checked the identity", () => {
  const clinic = testClinic([...family, ...mayasPackage]);
  const lead = clinic.staff("lead", "Lea");
  clinic.sql.run(
    `INSERT INTO ticket_match (helpdesk, ticket_id, patient_id, by_person, matched_at_ms, verified_how, verified_by, verified_at_ms)
     VALUES ('zendesk', '31', ?, ?, 5, 'call_back', ?, 6)`,
    clinic.id("patient", "P2"),
    lead.personId,
    lead.personId,
  );
  expect(matchRequester(clinic.sql, ticket, aMail())).toMatchObject({
    state: "matched",
    by: "by_hand",
    patientId: clinic.id("patient", "P2"),
    verification: { state: "verified", how: "call_back", byPerson: "Lea", atMs: 6 },
  });
});

it("a ticket that stands in a patient's case stays theirs, and is verified only by their own address", () => {
  const clinic = testClinic(family);
  const ofAna = clinic.id("patient", "P2");
  expect(matchRequester(clinic.sql, ticket, aMail(), ofAna)).toMatchObject({
    state: "matched",
    by: "by_hand",
    patientId: ofAna,
    verification: { state: "not_verified" },
  });
  const fromAna = aMail({ requesterEmail: "soto@example.com" });
  expect(matchRequester(clinic.sql, ticket, fromAna, ofAna)).toMatchObject({
    by: "email",
    patientId: ofAna,
    verification: { state: "verified" },
  });
});
