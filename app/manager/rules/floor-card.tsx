import type { DraftTest } from "../../../core/policy/draft.ts";
import { floorForce } from "../../../core/policy/floor-force.ts";
import type { FactName } from "../../../core/policy/readable-facts.ts";
import { useServices } from "../../api/context.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { Badge } from "../../ui/basics.tsx";
import { Button } from "../../ui/button.tsx";
import { TextArea, TextField } from "../../ui/field.tsx";
import { Panel } from "../../ui/panel.tsx";
import { usePolicyWords } from "../policies/policy-words.ts";
import { TestsEditor } from "../policies/tests-editor.tsx";
import { type DraftFloor, isFaulty, type RulesDesk, useWrong, without } from "./desk.ts";
import { EffectFields, useEffectWords } from "./effect-fields.tsx";

interface FloorCardProps {
  readonly floor: DraftFloor;
  /** Its place in the rules. */
  readonly at: number;
  readonly desk: RulesDesk;
  readonly places: readonly string[];
}

const KINDS = { binds: "ok", warns: "warn", off: "plain" } as const;
const SOURCE_MAX = 300;

/** One rule of a place: what it does and when, its source, its switch, and who reviewed it. */
export function FloorCard({ floor, at, desk, places }: FloorCardProps) {
  const words = usePagesWords().law;
  const wrong = useWrong(desk.faults);
  const { draft, change } = desk;
  const say = usePolicyWords(draft.currency);
  const effect = useEffectWords(draft.currency);
  const field = `floors.${at}`;
  const put = (next: DraftFloor) => change({ ...draft, floors: draft.floors.map((one, n) => (n === at ? next : one)) });
  // What somebody reviewed is not there any more.
  const rewrite = (part: Partial<DraftFloor>) => put({ ...floor, ...part, reviewed: null });
  const tests = floor.when as DraftTest[];
  const force = floorForce(floor);
  const name = floor.source || words.unnamed;
  const marks = {
    error: (one: string) => (isFaulty(desk.faults, `${field}.${one}`) ? words.wrong.condition : undefined),
    hint: () => undefined,
    errors: 0,
    warnings: 0,
  };
  return (
    <article className="panel-box stack stack-tight" aria-label={name}>
      <p className="row">
        <span className="strong wrap">{effect(floor.effect)}</span>
        <Badge kind={KINDS[force]}>{words.state[force]}</Badge>
      </p>
      <p className="small wrap">{name}</p>
      <p className="small muted wrap">
        {words.holds}: {tests.length === 0 ? words.always : tests.map(say.test).join("; ")}
      </p>
      <Review floor={floor} desk={desk} onReview={put} name={name} />
      <label className="check">
        <input
          type="checkbox"
          aria-label={`${words.isOn}: ${name}`}
          checked={floor.isOn !== false}
          onChange={({ target }) => put(without({ ...floor, isOn: target.checked ? undefined : false }) as DraftFloor)}
        />
        {words.isOn}
      </label>
      <Panel title={words.edit} startOpen={floor.source === ""}>
        <div className="stack">
          <p className="small muted">{words.editHint}</p>
          <TextArea
            label={words.source}
            hint={words.sourceHint}
            maxLength={SOURCE_MAX}
            value={floor.source}
            error={wrong.text(`${field}.source`, 3, SOURCE_MAX)}
            onChange={(source) => rewrite({ source })}
          />
          <TextField
            label={words.sourceOn}
            hint={words.sourceOnHint}
            type="date"
            value={floor.sourceOn ?? ""}
            error={wrong.at(`${field}.sourceOn`, words.wrong.day)}
            onChange={(day) => put(without({ ...floor, sourceOn: day || undefined }) as DraftFloor)}
          />
          <EffectFields
            effect={floor.effect}
            field={`${field}.effect`}
            desk={desk}
            onChange={(next) => rewrite({ effect: next })}
          />
          <TestsEditor
            tests={tests}
            currency={draft.currency}
            say={say}
            marks={marks}
            known={(fact: FactName) => (fact === "jurisdiction" ? places : [])}
            onChange={(when) => rewrite({ when: when as DraftFloor["when"] })}
          />
          <div>
            <Button
              label={words.removeOf(name)}
              onClick={() => change({ ...draft, floors: draft.floors.filter((_, n) => n !== at) })}
            >
              {words.remove}
            </Button>
          </div>
        </div>
      </Panel>
    </article>
  );
}

interface ReviewProps {
  readonly floor: DraftFloor;
  readonly desk: RulesDesk;
  readonly name: string;
  readonly onReview: (floor: DraftFloor) => void;
}

/** Who says that this is the law: the server writes the name of who sends it, and today's day. */
function Review({ floor, name, onReview }: ReviewProps) {
  const words = usePagesWords().law.review;
  const format = useFormat();
  const { boot } = useServices();
  const { reviewed } = floor;
  const today = format.civilDate(Date.now());
  const isMine = reviewed?.by === boot.person.name && reviewed.on === today;
  const said = reviewed
    ? isMine
      ? words.pressed
      : words.by(reviewed.by, format.day(reviewed.on))
    : reviewed === null
      ? words.never
      : words.older;
  return (
    <>
      <p className="small wrap">{said}</p>
      {isMine ? null : (
        <div>
          <Button
            label={words.actOf(name)}
            onClick={() => onReview({ ...floor, reviewed: { by: boot.person.name, on: today } })}
          >
            {words.act}
          </Button>
        </div>
      )}
    </>
  );
}
