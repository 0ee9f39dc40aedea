import type { ScreenLanguage } from "../core/words.ts";
import { approvals as approvalsEn } from "./en/screen/common/approvals.ts";
import { lists as listsEn } from "./en/screen/common/lists.ts";
import { problems as problemsEn } from "./en/screen/common/problems.ts";
import { approvals as approvalsEs } from "./es/screen/common/approvals.ts";
import { lists as listsEs } from "./es/screen/common/lists.ts";
import { problems as problemsEs } from "./es/screen/common/problems.ts";
import type { CommonWords } from "./shapes/screen.ts";

/** What the screens say of approvals, for the pages that show one without the app. */
export const APPROVAL_WORDS: Readonly<Record<ScreenLanguage, Pick<CommonWords, "approvals" | "lists" | "problems">>> = {
  en: { approvals: approvalsEn, lists: listsEn, problems: problemsEn },
  es: { approvals: approvalsEs, lists: listsEs, problems: problemsEs },
};
