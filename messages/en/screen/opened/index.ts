import { askBecause } from "./ask-because.ts";
import { bank } from "./bank.ts";
import { confirm } from "./confirm.ts";
import { correction } from "./correction.ts";
import { credit } from "./credit.ts";
import { disputed } from "./disputed.ts";
import { dryRun } from "./dry-run.ts";
import { dueLetters } from "./due-letters.ts";
import { identity } from "./identity.ts";
import { judgement } from "./judgement.ts";
import { letter } from "./letter.ts";
import { other } from "./other.ts";
import { page } from "./page.ts";
import { records } from "./records.ts";
import { request } from "./request.ts";
import { rootCause } from "./root-cause.ts";
import { stopped } from "./stopped.ts";

/** What the sidebar says only in what is opened or stands below a matter: it is read after the first view. */
export const en = {
  askBecause,
  bank,
  confirm,
  correction,
  credit,
  disputed,
  dryRun,
  dueLetters,
  identity,
  judgement,
  letter,
  other,
  records,
  request,
  rootCause,
  page,
  stopped,
};
