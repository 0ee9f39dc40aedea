/** What is said of a case beside its decision: a review, a patient's words, a clinician's answer, a form asked for, a task done. */
import type { TaskDoneRequest } from "../../core/contract/case.ts";
import type {
  AskClinicianRequest,
  ClinicianAnswerRequest,
  RequestConsentRequest,
} from "../../core/contract/clinician.ts";
import type { OfferChoiceRequest } from "../../core/contract/patient-page.ts";
import type { EndReviewRequest, ManualReplyRequest } from "../../core/contract/replies.ts";
import type { TicketRef } from "../../core/contract/ticket.ts";
import type { RootCause } from "../../core/reasons/reasons.ts";
import { useCaseAct } from "./refresh-cases.ts";

interface About<Request> {
  readonly caseId: string;
  readonly request: Request;
}

/** Somebody has looked again, and the decision stands. */
export const useEndReview = (caseId: string) =>
  useCaseAct((api, request: EndReviewRequest) => api.endReview(caseId, request));

/** What went wrong behind the reason; null takes it back. */
export const useNameRootCause = (caseId: string) =>
  useCaseAct((api, rootCause: RootCause | null) => api.nameRootCause(caseId, { rootCause }));

/** What the patient said by telephone or at the desk. The same id and words again are the same. */
export const useSayByHand = (caseId: string) =>
  useCaseAct((api, { saidId, request }: { readonly saidId: string; readonly request: ManualReplyRequest }) =>
    api.sayByHand(caseId, saidId, request),
  );

/** The case is no refund request. */
export const useEndCaseAsWrong = () => useCaseAct((api, caseId: string) => api.endCaseAsWrong(caseId));

/** Asking before anything is decided: asking again changes nothing, so it needs no kept id. */
export const useAskClinician = () =>
  useCaseAct((api, { caseId, request }: About<AskClinicianRequest>) => api.askClinician(caseId, request));

export const useAnswerClinician = () =>
  useCaseAct((api, { caseId, request }: About<ClinicianAnswerRequest>) => api.answerClinician(caseId, request));

export const useRequestConsent = () =>
  useCaseAct((api, { caseId, request }: About<RequestConsentRequest>) => api.requestConsent(caseId, request));

export const useCloseTask = () =>
  useCaseAct((api, { taskId, ...said }: TaskDoneRequest & { readonly taskId: string }) => api.closeTask(taskId, said));

/** The patient is asked to choose on their page; the answer is the letter that says so. */
export const useOfferChoice = (ticket: TicketRef) =>
  useCaseAct((api, { offerId, ...request }: OfferChoiceRequest & { readonly offerId: string }) =>
    api.offerChoice(ticket, offerId, request),
  );

/** Once: the answer is all there is of them. */
export const useReadBankDetails = (caseId: string) =>
  useCaseAct((api, saidId: string) => api.readBankDetails(caseId, saidId));
