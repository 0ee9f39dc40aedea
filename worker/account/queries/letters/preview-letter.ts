/** What a piece says as it is typed: in letters of the account's own recent cases that have it, else in an invented one; with what the check finds. */
import type { LetterPreview, PreviewedLetter, PreviewLetterRequest } from "../../../../core/contract/letters.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { draftReply } from "../../../../core/reply/draft.ts";
import { housePiece } from "../../../../core/reply/letter-text.ts";
import { type OwnPieces, type PieceName, pieceOf, withPiece } from "../../../../core/reply/own/own-pieces.ts";
import { type SampleLetter, sampleLetters } from "../../../../core/reply/own/sample-letters.ts";
import { tryPiece } from "../../../../core/reply/own/try-pieces.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { casesOpenedSince } from "../../store/case/cases.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import { piecesInWork, rulesToTry } from "./letter-pieces.ts";
import { pieceNamed } from "./piece-named.ts";
import { letterOf, type RealCase, type Rules, realCase, realCaseOf, rulesWith } from "./real-letters.ts";

const DAY_MS = 24 * 3_600_000;
const DAYS = 90;
/** Cases that are looked through for those that have the piece: a few dozen milliseconds. */
const LOOKED_MOST = 40;
const REAL_MOST = 3;
const SAMPLES_MOST = 2;

/** Stand around the piece while its place is looked for; no letter has them. */
const [FROM, TO] = ["\uE000", "\uE001"];

export function previewLetter(
  ctx: AccountContext,
  actor: PersonActor,
  request: PreviewLetterRequest,
): Result<LetterPreview, Refusal> {
  const name = pieceNamed(request.language, request.key);
  if (!name.ok) return name;
  const pieces = withPiece(piecesInWork(ctx.sql), name.value, request.body ?? undefined);
  const own = pieceOf(pieces, name.value);
  const faults = own ? [...tryPiece(own, rulesToTry(ctx.sql))] : [];
  // What cannot be written stands in no letter: the product's words do, and are marked as such.
  const isUnwritten = own !== undefined && own.body.trim() !== "" && faults.some(({ check }) => check === undefined);
  const shown = isUnwritten ? withPiece(pieces, name.value, undefined) : pieces;
  const writing: Writing = {
    ctx,
    name: name.value,
    plain: rulesWith(ctx, shown),
    marked: rulesWith(ctx, marked(shown, name.value)),
  };
  const real = realLetters(writing, actor, request.caseIds);
  const letters = real.length > 0 ? real : invented(writing);
  return ok({ faults, letters, ...(isUnwritten ? { isUnwritten } : {}) });
}

interface Writing {
  readonly ctx: AccountContext;
  readonly name: PieceName;
  readonly plain: Rules;
  readonly marked: Rules;
}

function marked(pieces: OwnPieces, name: PieceName): OwnPieces {
  const body = pieceOf(pieces, name)?.body ?? housePiece(name.key, name.language);
  return withPiece(pieces, name, `${FROM}${body}${TO}`);
}

function realLetters(writing: Writing, actor: PersonActor, caseIds: readonly string[] | undefined): PreviewedLetter[] {
  const { ctx } = writing;
  const named = (caseIds ?? []).flatMap((caseId) => shownOf(writing, realCaseOf(ctx, actor, caseId)));
  if (named.length > 0) return named;
  const found: PreviewedLetter[] = [];
  for (const row of casesOpenedSince(ctx.sql, ctx.nowMs - DAYS * DAY_MS, undefined, LOOKED_MOST)) {
    found.push(...shownOf(writing, realCase(ctx, actor, row)));
    if (found.length >= REAL_MOST) break;
  }
  return found;
}

/** Nothing for a case in another language, and for one whose letter has not this piece. */
function shownOf({ ctx, name, plain, marked: around }: Writing, real: RealCase | undefined): PreviewedLetter[] {
  if (!real || real.language !== name.language) return [];
  const spot = letterOf(ctx, real, around)?.text;
  const letter = spot?.includes(FROM) ? letterOf(ctx, real, plain) : undefined;
  if (!spot || !letter) return [];
  const { text, situation, problems } = letter;
  const { caseId, patientName } = real;
  return [
    { caseId, patientName, situation, isShort: false, text, ...placed(spot, text), problems: problems.map(asShown) },
  ];
}

function invented({ name, plain, marked: around }: Writing): PreviewedLetter[] {
  const letters = sampleLetters(name.key, name.language, plain.currency);
  const written = letters.map((letter) => ({ letter, spot: write(letter, around).text }));
  const saying = written.filter(({ spot }) => (between(spot)?.trim() ?? "") !== "");
  return (saying.length > 0 ? saying : written).slice(0, SAMPLES_MOST).map(({ letter, spot }) => {
    const { text, situation, problems } = write(letter, plain);
    const isShort = letter.form === "short";
    const { patientName } = letter.values;
    return { patientName, situation, isShort, text, ...placed(spot, text), problems: problems.map(asShown) };
  });
}

/** Its pieces alone: whole letters of the clinic's own would hide them. */
const write = (letter: SampleLetter, rules: Rules) => draftReply({ ...letter, rules: { ...rules, templates: [] } });

const asShown = ({ check, severity, words, message }: PreviewedLetter["problems"][number]) => ({
  check,
  severity,
  words,
  message,
});

const between = (spot: string): string | undefined => spot.split(FROM)[1]?.split(TO)[0];

function placed(spot: string, text: string): Pick<PreviewedLetter, "at"> {
  const said = between(spot)?.trim() ?? "";
  if (said === "") return {};
  const near = Math.max(0, spot.indexOf(FROM) - 2);
  const from = text.indexOf(said, near);
  return from < 0 ? {} : { at: { from, to: from + said.length } };
}
