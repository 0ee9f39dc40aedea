/** What stands below a matter, and what a press opens. */
export { Sum, Trace } from "../../cases/basis/trace.tsx";
export { Review } from "../../cases/conversation/review.tsx";
export { Correction } from "../conversation/correction.tsx";
export { MaybeRequest, NoRequest, NotARequest } from "../conversation/is-it-a-request.tsx";
export { AskBecause } from "../decide/ask-because.tsx";
export { Confirm } from "../decide/confirm.tsx";
export { AlsoStands } from "../decide/earlier-decisions.tsx";
export { OpenTasks } from "../decide/effects.tsx";
export { OtherAmount } from "../decide/other-amount.tsx";
export { Below, OfTicket } from "../form/below.tsx";
export { ConsentText } from "../form/consent-text.tsx";
export { MissingForm } from "../form/missing-form.tsx";
export { Needs } from "../form/needs.tsx";
export { DueLetters } from "../letters/due-letters.tsx";
export { LetChoose } from "../page/let-choose.tsx";
export { OnPage } from "../page/on-page.tsx";
export { Disputed, Lost, OutTwice } from "../records/disputed.tsx";
export { StoppedNotice } from "../send/stopped-notice.tsx";
