import { candidateLines, type LikelyLine } from "../../../core/facts/candidate-lines.ts";
import { readMail, textOf, wordsIn } from "../../../core/mail/read-mail.ts";
import type { ReasonCode } from "../../../core/reasons/reasons.ts";
import type { AccountContext } from "../context.ts";
import { civilDateAt } from "./civil-time.ts";
import { claimFacts } from "./facts.ts";
import { type PatientFile, purchaseOf, standingUses } from "./patient-file.ts";
import type { Snapshot } from "./snapshot.ts";
import type { Subject } from "./subject.ts";

/** The patient's lines, the one that the mail is likely about first, with what speaks for each. */
export function likelyLines(
  ctx: AccountContext,
  subject: Subject,
  file: PatientFile,
  reason: ReasonCode | undefined,
): readonly LikelyLine[] {
  const text = subject.snapshot ? wordsOf(subject.snapshot) : "";
  const lines = file.lines.flatMap((line) => {
    const purchase = purchaseOf(file, line);
    if (!purchase) return [];
    const standing = standingUses(file, line);
    const today = civilDateAt(ctx.nowMs, purchase.timeZone);
    return [
      {
        lineId: line.lineId,
        title: line.title,
        category: line.category,
        kind: line.kind,
        boughtOn: purchase.boughtOn,
        leftMinor: Math.max(0, line.paidMinor - (file.returned.get(line.lineId) ?? 0)),
        unusedUses: line.sold === null ? 0 : line.sold + (line.bonus ?? 0) - standing.length - (line.voidedUses ?? 0),
        noShows: standing.filter((use) => use.kind === "no_show").length,
        expired: line.expiresOn !== null && line.expiresOn < today,
        duplicate: file.duplicates.some((pair) => pair.purchaseId === purchase.purchaseId),
        overpaidClaim: claimFacts(file, line, purchase) !== undefined,
      },
    ];
  });
  return candidateLines(text, reason, lines);
}

/** The subject still says what the talk is about, in an answer too; quoted mails speak of other things as well. */
function wordsOf({ subject, body }: Snapshot): string {
  const read = readMail({ subject, body });
  return `${read.subject}\n${textOf(body, wordsIn(read))}`;
}
