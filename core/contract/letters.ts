/** The clinic's own pieces of letters: what there is, a draft in work, what it would say, and how it becomes what counts (mission D5). */
import * as z from "zod";
import { LETTER_KINDS } from "../letter-kinds.ts";
import { civilDate, instantMs, ulid } from "../primitives.ts";
import { LETTER_LANGUAGES } from "../words.ts";
import { limitedTo } from "./limited-to.ts";
import { revision } from "./policy.ts";

export const language = z.enum(LETTER_LANGUAGES);
export const pieceKey = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z_]*(\.[a-z_]+)?$/, "must be a piece such as opening.angry");
const body = z.string().max(4000);

/** `elsewhere`: the clinic wrote its own in another language, and in this one the product's words stand. */
export const PIECE_STATES = ["product", "own", "elsewhere", "product_changed"] as const;

const pieceChange = z.strictObject({
  key: pieceKey,
  language,
  /** `back`: to the product's words; `seen`: the same words, after a look at what the product changed. */
  change: z.enum(["own", "back", "seen"]),
});

export const letterFault = z.strictObject({
  key: pieceKey,
  language,
  /** `blocks`: it is not published. */
  severity: z.enum(["blocks", "asks"]),
  /** The check that its letters would fail; absent where they cannot be written. */
  check: z.string().optional(),
  line: z.int(),
  column: z.int(),
  words: z.string(),
  message: z.string(),
  /** The case whose letter showed it; absent for an invented one. */
  caseId: ulid.optional(),
});
export type LetterFault = z.infer<typeof letterFault>;

const letterVersion = z.strictObject({
  version: z.int(),
  publishedBy: z.string(),
  publishedAtMs: instantMs,
  why: z.string(),
  changes: z.array(pieceChange),
});

const letterDraft = z.strictObject({
  revision,
  editedBy: z.string(),
  editedAtMs: instantMs,
  changes: z.array(pieceChange),
  faults: z.array(letterFault),
});

export const letterList = z.strictObject({
  languages: z.array(language),
  /** In the order in which a person would look for them. The states are of the draft, where there is one. */
  pieces: z.array(
    z.strictObject({
      key: pieceKey,
      kinds: z.array(z.enum(LETTER_KINDS)),
      states: z.array(z.strictObject({ language, state: z.enum(PIECE_STATES), inDraft: z.boolean() })),
    }),
  ),
  draft: letterDraft.optional(),
  /** Newest first. */
  versions: z.array(letterVersion),
  /** Whole letters of the clinic's that its rules hold: they go before all pieces. */
  whole: z.array(z.strictObject({ templateId: z.string(), situation: z.string(), language })),
  mayEdit: z.boolean(),
});
export type LetterList = z.infer<typeof letterList>;

export const letterPiece = z.strictObject({
  key: pieceKey,
  language,
  kinds: z.array(z.enum(LETTER_KINDS)),
  state: z.enum(PIECE_STATES),
  /** The product's words of today. */
  product: z.string(),
  /** The clinic's in the draft, or as published where there is no draft; null for the product's. */
  own: z.string().nullable(),
  /** The product's words from which they were written, where it has changed them since. */
  productWas: z.string().optional(),
  /** The words that patients read now. */
  published: z.string(),
  /** What the same piece says in the other languages. */
  others: z.array(z.strictObject({ language, text: z.string(), isOwn: z.boolean() })),
  /** Newest first; null where it went back to the product's. */
  history: z.array(
    z.strictObject({
      version: z.int(),
      publishedBy: z.string(),
      publishedAtMs: instantMs,
      why: z.string(),
      body: z.string().nullable(),
    }),
  ),
  /** What may be named: `example` is of an invented case; `insert` is what a press puts into the text. */
  values: z.array(
    z.strictObject({ name: z.string(), example: z.string(), insert: z.string(), isUsedHere: z.boolean() }),
  ),
  mayEdit: z.boolean(),
});
export type LetterPiece = z.infer<typeof letterPiece>;

/** `before` is what the person began with: somebody else's change in between is refused, not overwritten. */
export const saveLetterPieceRequest = z.strictObject({ before: body.nullable(), body: body.nullable() });
export type SaveLetterPieceRequest = z.infer<typeof saveLetterPieceRequest>;

/** 0: the product's words everywhere. `revision` is that of the draft which is given up for it. */
export const restoreLettersRequest = z.strictObject({ version: z.int().min(0), revision: revision.optional() });
export type RestoreLettersRequest = z.infer<typeof restoreLettersRequest>;

export const publishLettersRequest = z.strictObject({ revision, why: z.string().trim().min(3).max(300) });
export type PublishLettersRequest = z.infer<typeof publishLettersRequest>;

/** `body` as it is typed; `caseIds` are those that an earlier preview found. */
export const previewLetterRequest = z.strictObject({
  key: pieceKey,
  language,
  body: body.nullable(),
  caseIds: z.array(ulid).max(5).optional(),
});
export type PreviewLetterRequest = z.infer<typeof previewLetterRequest>;

const previewedLetter = z.strictObject({
  /** Absent for an invented case. */
  caseId: ulid.optional(),
  patientName: z.string(),
  situation: z.enum(LETTER_KINDS),
  isShort: z.boolean(),
  text: z.string(),
  /** Where the piece stands in it; absent where it says nothing in this letter. */
  at: z.strictObject({ from: z.int(), to: z.int() }).optional(),
  problems: z.array(
    z.strictObject({ check: z.string(), severity: z.enum(["blocks", "asks"]), words: z.string(), message: z.string() }),
  ),
});
export type PreviewedLetter = z.infer<typeof previewedLetter>;

export const letterPreview = z.strictObject({
  limitedTo,
  faults: z.array(letterFault),
  /** The piece cannot be written: the letters have the product's in its place. */
  isUnwritten: z.literal(true).optional(),
  letters: z.array(previewedLetter),
});
export type LetterPreview = z.infer<typeof letterPreview>;

/** The draft on the cases of the last month: what its letters would fail that today's do not. */
export const letterTrial = z.strictObject({
  limitedTo,
  sinceOn: civilDate,
  /** Opened since, and letters of them that were looked at: a case whose matter nobody knows has none. */
  cases: z.int(),
  looked: z.int(),
  /** The newest so many, and no more. */
  most: z.int(),
  /** Of those looked at, letters that would read otherwise. */
  changed: z.int(),
  failing: z.array(z.strictObject({ caseId: ulid, patientName: z.string(), fault: letterFault })),
});
export type LetterTrial = z.infer<typeof letterTrial>;
