import { useState } from "react";
import type { NoticeRulesView } from "../../../core/contract/notices.ts";
import { isOfTheAsker, type NoticeKind } from "../../../core/notices/kinds.ts";
import { personTarget, type Target } from "../../../core/notices/route.ts";
import { usePutNoticeRule } from "../../api/notice-queries.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { SelectField } from "../../ui/field.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { type Choice, chatIn, choicesOf, othersOf, personIn } from "./targets.ts";

const GROUPS = {
  approvals: ["approval_waits", "approved", "rejected", "asked_back", "approval_expired"],
  money: ["refund_failed", "refund_came_back", "dispute_opened", "dispute_due", "dispute_overdue"],
  patients: ["clinician_asked", "first_answer_overdue", "message_failed"],
  broken: ["connection_broken", "job_stuck", "money_attention", "account_frozen", "space_filling", "space_short"],
  trends: ["change_found", "monday_digest"],
} as const satisfies Record<string, readonly NoticeKind[]>;
const GROUP_NAMES = Object.keys(GROUPS) as (keyof typeof GROUPS)[];

const EVERYWHERE = "everywhere";

export function WhoIsTold({ view }: { readonly view: NoticeRulesView }) {
  const words = usePagesWords().notices.told;
  const [place, setPlace] = useState(EVERYWHERE);
  const locationId = place === EVERYWHERE ? null : place;
  const places = view.locations.map(({ locationId: value, title }) => ({ value, label: title }));
  return (
    <section className="stack" aria-label={words.title}>
      <h2 className="section-title">{words.title}</h2>
      {places.length > 1 ? (
        <div className="notice-place">
          <SelectField
            label={words.place}
            hint={words.placeText}
            value={place}
            choices={[{ value: EVERYWHERE, label: words.everywhere }, ...places]}
            onChange={setPlace}
          />
        </div>
      ) : null}
      <div className="notice-groups">
        {GROUP_NAMES.map((group) => (
          <div key={group} className="panel-box stack">
            <h3 className="strong">{words.groups[group]}</h3>
            {GROUPS[group].map((kind) => (
              <Kind key={`${kind} ${place}`} view={view} kind={kind} locationId={locationId} />
            ))}
          </div>
        ))}
      </div>
    </section>
  );
}

interface KindProps {
  readonly view: NoticeRulesView;
  readonly kind: NoticeKind;
  readonly locationId: string | null;
}

function Kind({ view, kind, locationId }: KindProps) {
  const words = usePagesWords().notices;
  const announce = useAnnounce();
  const put = usePutNoticeRule();
  const title = words.kinds[kind];
  const choices = choicesOf(view, kind, locationId);
  const others = othersOf(view, choices);
  const say = (target: Target, isTold: boolean | null) =>
    void put.mutateAsync({ kind, locationId, target, isTold }).then(
      () => announce(words.told.changed(title)),
      () => {},
    );
  // What was pressed shows at once; a refusal takes it back.
  const asked = put.isPending ? put.variables : undefined;
  const isRuled = choices.some(({ rule }) => rule !== undefined);
  const backToUsual = () => {
    for (const { target, rule } of choices) if (rule) say(target, null);
  };
  return (
    <fieldset className="notice-kind">
      <legend>{title}</legend>
      {choices.map((choice) => (
        <Told
          key={choice.target}
          view={view}
          choice={
            asked?.target === choice.target && asked.isTold !== null ? { ...choice, isTold: asked.isTold } : choice
          }
          onChange={(isTold) => say(choice.target, isTold)}
        />
      ))}
      {choices.some(({ isTold }) => isTold) ? null : (
        <p className="small muted">{isOfTheAsker(kind) ? words.told.onlyTicket : words.told.nobody}</p>
      )}
      <div className="row notice-acts">
        {view.canMail && others.length > 0 ? (
          <select
            className="input notice-add"
            aria-label={words.told.addTo(title)}
            value=""
            onChange={(event) => event.target.value && say(personTarget(event.target.value), true)}
          >
            <option value="">{words.told.add}</option>
            {others.map(({ personId, name }) => (
              <option key={personId} value={personId}>
                {name}
              </option>
            ))}
          </select>
        ) : null}
        {isRuled ? (
          <Button kind="link" sends label={words.told.usualOf(title)} onClick={backToUsual}>
            {words.told.usual}
          </Button>
        ) : null}
      </div>
      {put.isError ? <ProblemNotice error={put.error} /> : null}
    </fieldset>
  );
}

function Told({
  view,
  choice: { target, isTold },
  onChange,
}: {
  readonly view: NoticeRulesView;
  readonly choice: Choice;
  readonly onChange: (isTold: boolean) => void;
}) {
  const words = usePagesWords().notices.told;
  const chat = chatIn(view, target);
  const person = personIn(view, target);
  const name = chat?.title ?? (person ? words.person(person.name) : target === "asker" ? words.asker : words.gone);
  const trouble = chat?.isPaused === true ? words.paused : person?.hasAddress === false ? words.noAddress : undefined;
  return (
    <label className="check">
      <input type="checkbox" checked={isTold} onChange={() => onChange(!isTold)} />
      <span className="wrap">
        {name}
        {trouble === undefined ? null : <span className="small muted">{` (${trouble})`}</span>}
      </span>
    </label>
  );
}
