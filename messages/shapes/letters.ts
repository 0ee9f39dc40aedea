import type { ProblemWords } from "../en/notes/problems.ts";
import type { ArrivalWords } from "./arrival.ts";
import type { ClinicianLetter } from "./clinician.ts";
import type { CodeLetter, ContactCodeLetter } from "./code.ts";
import type { ConnectionTestWords } from "./connection-test.ts";
import type { CreditWords } from "./credit.ts";
import type { DraftWords } from "./draft.ts";
import type { FoundWords } from "./found.ts";
import type { HappenedWords } from "./happened.ts";
import type { LinkWords } from "./links.ts";
import type { NoteWords } from "./note.ts";
import type { NoticeWords } from "./notices.ts";
import type { PatientWords } from "./patient.ts";
import type { SampleWords } from "./sample.ts";
import type { ServiceNameWords } from "./service-names.ts";
import type { Phrases } from "./sums.ts";
import type { TaskWords } from "./tasks.ts";
import type { LetterPieces } from "./templates.ts";
import type { ToldWords } from "./told.ts";

/** All that a language of letters has to say: a language that lacks a piece does not compile. The screens' words are apart. */
export interface LetterWords {
  readonly arrival: ArrivalWords;
  readonly clinician: ClinicianLetter;
  readonly code: ContactCodeLetter;
  readonly connectionTest: ConnectionTestWords;
  readonly credit: CreditWords;
  readonly draft: DraftWords;
  readonly found: FoundWords;
  readonly happened: HappenedWords;
  readonly linkCode: CodeLetter;
  readonly signInCode: CodeLetter;
  readonly links: LinkWords;
  readonly note: NoteWords;
  readonly notices: NoticeWords;
  readonly patient: PatientWords;
  readonly problems: ProblemWords;
  readonly sample: SampleWords;
  readonly serviceNames: ServiceNameWords;
  readonly sums: Phrases;
  readonly tasks: TaskWords;
  readonly templates: LetterPieces;
  readonly told: ToldWords;
}
