import type { LetterWords } from "../shapes/letters.ts";
import { arrival } from "./letters/arrival.ts";
import { clinician } from "./letters/clinician.ts";
import { code } from "./letters/code.ts";
import { connectionTest } from "./letters/connection-test.ts";
import { draft } from "./letters/draft.ts";
import { found } from "./letters/found.ts";
import { happened } from "./letters/happened.ts";
import { linkCode } from "./letters/link-code.ts";
import { sample } from "./letters/sample.ts";
import { serviceNames } from "./letters/service-names.ts";
import { signInCode } from "./letters/sign-in-code.ts";
import { sums } from "./letters/sums.ts";
import { templates } from "./letters/templates.ts";
import { told } from "./letters/told.ts";
import { links } from "./links.ts";
import { credit } from "./notes/credit.ts";
import { note } from "./notes/note.ts";
import { problems } from "./notes/problems.ts";
import { notices } from "./notices.ts";
import { patient } from "./patient.ts";
import { tasks } from "./tasks.ts";

export const fr: LetterWords = {
  arrival,
  clinician,
  code,
  connectionTest,
  credit,
  draft,
  found,
  happened,
  linkCode,
  signInCode,
  links,
  note,
  notices,
  patient,
  problems,
  sample,
  serviceNames,
  sums,
  tasks,
  templates,
  told,
};
