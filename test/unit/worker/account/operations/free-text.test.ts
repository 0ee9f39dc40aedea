/** Danger: a new act asks people for a few words, and the number of a card that they type into them is kept for ever. */
import { expect, it } from "vitest";
import * as z from "zod";
import { type OperationName, operations } from "../../../../../core/contract/operations.ts";
import { operationOf } from "../../../../../worker/account/operations/registry.ts";
import { askedWithoutCards } from "../../../../../worker/account/operations/without-cards.ts";
import { testClinic } from "../../../../support/clinic.ts";

const CARD = "4242 4242 4242 4242";
const WORDS = `Her card is ${CARD} she told me.`;

interface Def {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly left?: z.ZodType;
  readonly right?: z.ZodType;
  readonly in?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly items?: readonly z.ZodType[];
  readonly getter?: () => z.ZodType;
}

const isText = (schema: z.ZodType): boolean => schema.safeParse(WORDS).success;

/** Every place in what is asked where somebody may write a sentence, by the names that lead there. */
function textsIn(schema: z.ZodType, path: string, seen: readonly z.ZodType[] = []): string[] {
  if (seen.includes(schema)) return [];
  const def = schema.def as unknown as Def;
  const go = (inner: z.ZodType | undefined, at = path) => (inner ? textsIn(inner, at, [...seen, schema]) : []);
  if (def.type === "string") return isText(schema) ? [path] : [];
  if (def.type === "object")
    return Object.entries(def.shape ?? {}).flatMap(([name, inner]) =>
      go(inner, path === "" ? name : `${path}.${name}`),
    );
  return [
    ...[def.element, def.innerType, def.left, def.right, def.in, def.valueType, def.getter?.()].flatMap((one) =>
      go(one),
    ),
    ...[...(def.options ?? []), ...(def.items ?? [])].flatMap((one) => go(one)),
  ];
}

/** Where a card's number would be kept as it was typed. */
function keptIn(name: string, request: z.ZodType): string[] {
  const { sql } = testClinic();
  return [...new Set(textsIn(request, ""))].flatMap((path) => {
    const asked = path.split(".").reduceRight<unknown>((inner, field) => ({ [field]: inner }), WORDS);
    return JSON.stringify(askedWithoutCards(sql, asked)).includes(CARD) ? [`${name} ${path}`] : [];
  });
}

/** What is kept as it was typed, each with its reason. A field that comes stands here, or among those without cards (`without-cards.ts`). */
const AS_TYPED: Readonly<Record<string, readonly RegExp[]>> = {
  "an id, ours or of a helpdesk": [
    / contactId$/,
    / policyVersionIds$/,
    / rulesVersionId$/,
    /^letterTold about$/,
    / base$/,
  ],
  "has to be found again as it was typed: a reference, a contact, a clinician's name": [
    /^(closeTask|spendCredit) reference$/,
    /^sendTestMessage to$/,
    /^putProviderContact (provider|value)$/,
    /^askClinician whom$/,
    /^answerClinician answeredBy$/,
  ],
  "is compared, and only its hash is kept": [/^(insistSend|overrideSend) text$/, /^askErasure typed$/, / before$/],
  "the clinic's own words for everybody, about nobody": [
    /^(startDraft (title|text)|saveDraft draft\..*|saveLetterPiece body|askRules rules\..*)$/,
    /^(addClosing title|putClinicDetails address|beginImport fileName|putImportMap .*|makeImportKey title|saveCaseView .*|putActionChoice title)$/,
    /^bringBundle text$/,
  ],
  "a record as the clinic's own system has it": [/^importRecords records\./],
};

const ACTS = (Object.keys(operations) as OperationName[]).map(operationOf).filter(({ kind }) => kind === "act");
const KEPT = ACTS.flatMap(({ name, request }) => (request ? keptIn(name, request) : []));
const PATTERNS = Object.values(AS_TYPED).flat();

it("whatever people write in an act is kept without the numbers of cards, or is named here with the reason", () => {
  expect(KEPT.filter((one) => !PATTERNS.some((pattern) => pattern.test(one)))).toEqual([]);
});

it("names nothing that is not asked any more, or is masked by now", () => {
  expect(PATTERNS.filter((pattern) => !KEPT.some((one) => pattern.test(one)))).toEqual([]);
});

it("finds a field for words wherever it stands, and lets what is masked be", () => {
  const said = z.object({
    sentence: z.string(),
    more: z.array(z.union([z.int(), z.object({ remark: z.string().optional() })])),
  });
  expect(keptIn("newAct", said)).toEqual(["newAct more.remark"]);
});
