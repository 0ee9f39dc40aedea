/** What is asked of the patient or of a clinician before anybody decides. */
import {
  askClinicianRequest,
  clinicianAnswerRequest,
  requestConsentRequest,
} from "../../../../core/contract/clinician.ts";
import { ok } from "../../../../core/result.ts";
import { askClinician, recordClinicianAnswer } from "../../commands/case/ask-clinician.ts";
import { askPatient } from "../../commands/case/ask-patient.ts";
import { requestConsent } from "../../commands/case/request-consent.ts";
import { again } from "../act.ts";

export const asked = [
  again("askedPatient", {
    act: "ask_patient",
    right: "decision.make",
    run: askPatient,
    answer: ({ ask }, _done, ticket) => ask("openTicket", ticket),
  }),
  /** The id is the case's, or one that was minted for a new case; the answer names the case it became. */
  again("askClinician", {
    act: "ask_clinician",
    request: askClinicianRequest,
    right: "decision.make",
    prepare: async ({ services }, _caseId, { ticket }) => {
      const read = await services.tickets.readIfNamed(ticket);
      return read.ok ? ok({ snapshot: read.value, link: services.deps.links?.mint() }) : read;
    },
    run: (context, caseId, request, { snapshot, link }) => askClinician(context, caseId, request, snapshot, link),
    answer: (_call, done) => ok(done),
  }),
  again("answerClinician", {
    act: "answer_clinician",
    request: clinicianAnswerRequest,
    right: "decision.make",
    run: recordClinicianAnswer,
    answer: ({ ask }, _done, caseId) => ask("readCase", caseId),
  }),
  again("requestConsent", {
    act: "request_consent",
    request: requestConsentRequest,
    right: "decision.make",
    prepare: ({ services }, _caseId, { ticket }) => services.tickets.readIfNamed(ticket),
    run: requestConsent,
    answer: (_call, done) => ok(done),
  }),
];
