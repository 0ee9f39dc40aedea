/** What the sidebar shows of one matter: what is proposed, or asked first, and what the mail says of it. */
import type { MatterView } from "../../../../core/contract/matter.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { type TicketView, UNPROPOSED } from "../../../../core/contract/ticket.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { shortened } from "../../../../core/reasons/quote.ts";
import { nameOfLines } from "../../../../core/reply/named-lines.ts";
import { type AssembledMatter, assembleFor } from "../../domain/facts/assemble.ts";
import type { PatientFile } from "../../domain/facts/patient-file.ts";
import { linesNamed, reasonNamed } from "../../domain/intake/about.ts";
import type { CaseScope } from "../../domain/intake/case-scope.ts";
import { aboutMatter, type MatterOfMail } from "../../domain/intake/matters-of-mail.ts";
import { aboutPurchaseView, purchaseReading } from "../../domain/intake/purchase-evidence.ts";
import { linesOfCase } from "../../store/case/cases.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import { decisionsOfCase, linesOfDecision } from "../../store/decision/decisions.ts";
import { draftFor } from "../decision/draft.ts";
import { proposalOf } from "../decision/evaluate.ts";

export interface MatterSeen {
  /** Undefined where there is nothing to propose. */
  readonly assembled?: AssembledMatter | undefined;
  /** Which record is missing for that. */
  readonly unproposed?: TicketView["unproposed"];
  readonly about?: TicketView["about"];
  /** What nobody has said yet, in a matter that there is or that a person may start; absent where nothing is missing. */
  readonly asks?: TicketView["asks"];
}

/** `isMatter`: the mail asks for something, or a case stands; else nothing is proposed. */
export function matterSeen(
  ctx: AccountContext,
  actor: PersonActor,
  subject: CaseScope,
  { file, isMatter }: { readonly file: PatientFile; readonly isMatter: boolean },
): MatterSeen {
  const assembled = isMatter ? assembleFor(ctx, actor, subject, {}, file) : undefined;
  const named = reasonNamed(ctx, subject, file);
  const ofCase = subject.case && !subject.matter ? linesOfCase(ctx.sql, subject.case.caseId) : [];
  const lineIds = ofCase.length > 0 ? ofCase : linesNamed(ctx, subject, file, named);
  // Where nothing was bought there is nothing to choose.
  const asks =
    file.lines.length === 0 ? [] : missingOf(lineIds, named ?? (assembled?.ok ? assembled.value.reason : undefined));
  return {
    ...omitNullish({
      asks: asks.length > 0 ? asks : undefined,
      about: aboutPurchaseView(purchaseReading(ctx, subject, file, named), lineIds),
      unproposed: assembled && !assembled.ok ? missingRecord(assembled.error) : undefined,
    }),
    assembled: assembled?.ok ? assembled.value : undefined,
  };
}

const missingRecord = ({ code }: Refusal): TicketView["unproposed"] => UNPROPOSED.find((known) => known === code);

const missingOf = (
  lineIds: readonly string[] | undefined,
  reason: string | undefined,
): NonNullable<TicketView["asks"]> => [
  ...(lineIds ? [] : ["purchase" as const]),
  ...(reason ? [] : ["reason" as const]),
];

/** One of several matters, as a ticket of its own would show it. */
export function matterViewOf(
  ctx: AccountContext,
  actor: PersonActor,
  subject: CaseScope,
  matter: MatterOfMail,
  file: PatientFile,
): MatterView {
  const { assembled, about, asks } = matterSeen(ctx, actor, aboutMatter(subject, matter), { file, isMatter: true });
  const { quote, reasons, reason } = matter.intent;
  return {
    lineId: matter.lineId,
    title: file.lines.find(({ lineId }) => lineId === matter.lineId)?.title ?? "",
    state: matter.isEnded ? "ended" : matter.isOpen ? "open" : "decided",
    decisionIds: decisionsOf(ctx, subject, matter),
    intent: {
      reasons: [...reasons],
      ...omitNullish({ quote: quote ?? (matter.words && shortened(matter.words)), reason }),
    },
    ...omitNullish({
      called: assembled && nameOfLines(assembled.lines, assembled.patient.language),
      proposal: assembled && proposalOf(ctx, assembled),
      draft: assembled && draftFor(ctx, assembled, {}),
      asks,
      about,
    }),
  };
}

/** Its last decision, and earlier ones about its line. */
function decisionsOf({ sql }: AccountContext, { case: theCase }: CaseScope, matter: MatterOfMail): string[] {
  if (!theCase) return [];
  return decisionsOfCase(sql, theCase.caseId)
    .map(({ decisionId }) => decisionId)
    .filter((id) => id === matter.decisionId || linesOfDecision(sql, id).includes(matter.lineId));
}
