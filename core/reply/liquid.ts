/**
 * The template language of letters, bounded by the work it does and not by a clock, which stands still in a deployed Worker between two
 * answers from outside. Whoever writes a letter may use what a letter needs: no files, no tables, no layout.
 */
import {
  AssignTag,
  BreakTag,
  CaptureTag,
  CaseTag,
  CommentTag,
  Context,
  ContinueTag,
  CycleTag,
  DecrementTag,
  defaultOperators,
  EchoTag,
  ForTag,
  IfTag,
  IncrementTag,
  InlineCommentTag,
  Liquid,
  LiquidTag,
  type ParseError,
  type Parser,
  RawTag,
  type TagToken,
  type Template,
  type Token,
  toValueSync,
  UnlessTag,
} from "liquidjs";
import { memoize } from "../memoize.ts";
import { assert, err, ok, type Result } from "../result.ts";

/** Turns of all loops of one letter together, nested ones included. */
export const LOOP_STEPS_MAX = 2000;
/** Characters of one letter, and of each text that it keeps for later (`capture`). */
export const LETTER_CHARS_MAX = 20_000;
/** Characters of template that all turns of all loops may work through: bounds what one turn does. */
const LOOPED_CHARS_MAX = 200_000;
/** What filters, ranges, comparisons and kept texts may make or read: characters and list entries together. */
const MATERIAL_MAX = 200_000;
const TEMPLATE_CHARS_MAX = 20_000;

/** Why a letter cannot be written, and where in its template. */
export interface TemplateFault {
  readonly line: number;
  readonly column: number;
  /** The tag or the value as it stands there. */
  readonly at: string;
  readonly message: string;
}

type Emitter = Parameters<Template["render"]>[1];

/** What one rendering has done so far; it lives in the rendering's own context, which no template can reach. */
class Work {
  private steps = 0;
  private loopedChars = 0;

  turn(bodyChars: number): void {
    this.steps += 1;
    this.loopedChars += bodyChars;
    if (this.steps > LOOP_STEPS_MAX) throw new Error(`more than ${LOOP_STEPS_MAX} loop steps`);
    if (this.loopedChars > LOOPED_CHARS_MAX) throw new Error("the loops do too much");
  }
}

const workOf = (context: Context): Work => {
  const known: unknown = context.getRegister("work");
  if (known instanceof Work) return known;
  const work = new Work();
  context.setRegister("work", work);
  return work;
};

class BoundedText implements Emitter {
  buffer = "";

  write(piece: unknown): void {
    this.buffer += wordsOf(piece);
    if (this.buffer.length > LETTER_CHARS_MAX) throw new Error(`more than ${LETTER_CHARS_MAX} characters`);
  }
}

function wordsOf(piece: unknown): string {
  if (piece === null || piece === undefined) return "";
  return Array.isArray(piece) ? piece.map(wordsOf).join("") : String(piece);
}

/** Each turn begins with a step that is counted. */
class CountedFor extends ForTag {
  constructor(token: TagToken, rest: ConstructorParameters<typeof ForTag>[1], liquid: Liquid, parser: Parser) {
    super(token, rest, liquid, parser);
    const end = rest[0]?.begin ?? token.input.length;
    // Inside `{% liquid %}` positions may not be of the same text: then all of it is counted.
    const bodyChars = end > token.end ? end - token.end : token.input.length;
    this.templates.unshift({ token, render: (context) => workOf(context).turn(bodyChars) });
  }
}

/** What is kept for later is bounded as the letter is, and counts as made. */
class BoundedCapture extends CaptureTag {
  override *render(context: Context): Generator<unknown, void, string> {
    const kept = new BoundedText();
    yield this.liquid.renderer.renderTemplates(this.templates, context, kept);
    context.memoryLimit.use(kept.buffer.length);
    (context.bottom() as Record<string, unknown>)[this.variable] = kept.buffer;
  }
}

const TAGS = {
  assign: AssignTag,
  break: BreakTag,
  capture: BoundedCapture,
  case: CaseTag,
  comment: CommentTag,
  continue: ContinueTag,
  cycle: CycleTag,
  decrement: DecrementTag,
  echo: EchoTag,
  for: CountedFor,
  if: IfTag,
  increment: IncrementTag,
  liquid: LiquidTag,
  raw: RawTag,
  unless: UnlessTag,
  "#": InlineCommentTag,
};

type AnyOperator = (...operands: unknown[]) => ReturnType<(typeof defaultOperators)[string]>;

/** A comparison reads what it compares. */
const operators = Object.fromEntries(
  Object.entries(defaultOperators).map(([name, operator]) => [
    name,
    (...operands: unknown[]) => {
      const context = operands.at(-1);
      if (context instanceof Context) context.memoryLimit.use(sizeOf(operands));
      return (operator as AnyOperator)(...operands);
    },
  ]),
) as typeof defaultOperators;

const sizeOf = (operands: readonly unknown[]): number =>
  operands.reduce<number>((sum, one) => sum + (typeof one === "string" || Array.isArray(one) ? one.length : 1), 0);

const liquid = new Liquid({
  strictVariables: true,
  strictFilters: true,
  ownPropertyOnly: true,
  parseLimit: TEMPLATE_CHARS_MAX,
  memoryLimit: MATERIAL_MAX,
  operators,
});
// Its own tags reach for files and build pages.
for (const name of Object.keys(liquid.tags)) delete liquid.tags[name];
// These evaluate an expression for each entry of a list: work that is not counted, and that no letter needs.
for (const name of Object.keys(liquid.filters)) if (name.endsWith("_exp")) delete liquid.filters[name];
// A letter is the same whenever it is written: it is kept, and what somebody approved is what leaves. It knows no chance, and no clock.
delete liquid.filters.sample;
for (const name of Object.keys(liquid.filters).filter((one) => one.startsWith("date"))) {
  const filter = liquid.filters[name];
  if (typeof filter !== "function") continue;
  liquid.registerFilter(name, function (day: unknown, ...operands) {
    assert(day !== "now" && day !== "today", "A letter has no clock: its days are among its values");
    return filter.call(this, day, ...operands);
  });
}
// Not each of them counts what it reads, and a loop has it read a long text two thousand times.
for (const [name, filter] of Object.entries(liquid.filters)) {
  if (typeof filter !== "function") continue;
  liquid.registerFilter(name, function (...operands) {
    this.context.memoryLimit.use(sizeOf(operands));
    return filter.apply(this, operands);
  });
}
for (const [name, tag] of Object.entries(TAGS)) liquid.registerTag(name, tag);

const parsed = memoize((body): Result<Template[], TemplateFault> => caught(() => liquid.parse(body)));

/** The text of a template with these values, or why there is none. Never throws, whatever somebody wrote. */
export function renderTemplate(body: string, values: Readonly<Record<string, unknown>>): Result<string, TemplateFault> {
  const template = parsed(body);
  if (!template.ok) return template;
  return caught(() => {
    const context = new Context({ ...values }, liquid.options, { sync: true }, { liquid });
    const text = new BoundedText();
    toValueSync(liquid.renderer.renderTemplates(template.value, context, text));
    return text.buffer;
  });
}

const AT_MAX = 80;

function caught<T>(work: () => T): Result<T, TemplateFault> {
  try {
    return ok(work());
  } catch (thrown) {
    return err(faultOf(thrown));
  }
}

function faultOf(thrown: unknown): TemplateFault {
  const { token, originalError, message } = thrown as Partial<ParseError> & { token?: Token; originalError?: Error };
  const [line = 1, column = 1] = token?.getPosition() ?? [];
  const words = originalError?.message ?? message ?? "it cannot be written";
  return {
    line,
    column,
    at: (token?.getText() ?? "").slice(0, AT_MAX),
    message: words.replace(/, (?:file:[^,]*, )?line:\d+, col:\d+$/, ""),
  };
}
