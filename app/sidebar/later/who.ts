/** Where nobody knows yet who writes, or of whom. */
export { AskSender } from "../patient/ask-sender.tsx";
export { FamilyMark } from "../patient/family-mark.tsx";
export { FindPatient } from "../patient/find-patient.tsx";
export { IdentityCheck } from "../patient/identity-check.tsx";
export { UnknownSender } from "../patient/unknown-sender.tsx";
export { WhomAsked, WhomNotOnFile, WhomSaid } from "../patient/whom.tsx";
