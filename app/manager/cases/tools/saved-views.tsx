import { useEffect, useRef, useState } from "react";
import { ulid } from "ulid";
import { type CaseView, VIEW_NAME_MAX, VIEW_PARAMS } from "../../../../core/contract/case-views.ts";
import { useCaseViews, useRemoveCaseView, useSaveCaseView } from "../../../api/case-views.ts";
import { usePagesWords } from "../../../i18n/pages.ts";
import { useWords } from "../../../i18n/words.ts";
import { useAnnounce } from "../../../ui/announcer.tsx";
import { Button } from "../../../ui/button.tsx";
import { TextField } from "../../../ui/field.tsx";
import { Form } from "../../../ui/form.tsx";
import { Panel } from "../../../ui/panel.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { changeParams, hrefOf, type Route } from "../../route.ts";

const paramsIn = (params: URLSearchParams): CaseView["params"] =>
  Object.fromEntries(
    VIEW_PARAMS.flatMap((name) => {
      const text = params.get(name);
      return text === null ? [] : [[name, text]];
    }),
  );

/** A link that says the name of a view alone opens it: what the view keeps goes into the address. */
function useOpenedView(route: Route, views: readonly CaseView[] | undefined): CaseView | undefined {
  const viewId = route.params.get("view");
  const view = views?.find((one) => one.viewId === viewId);
  const isBare = view !== undefined && Object.keys(paramsIn(route.params)).length === 0;
  useEffect(() => {
    if (view && isBare && Object.keys(view.params).length > 0) changeParams(route, view.params);
  }, [view, isBare, route]);
  return view;
}

/** Views under a name: one's own and those that are shared; each is a link. */
export function SavedViews({ route }: { readonly route: Route }) {
  const words = usePagesWords().cases.views;
  const read = useCaseViews();
  const opened = useOpenedView(route, read.data?.views);
  const remove = useRemoveCaseView();
  const announce = useAnnounce();
  const views = read.data?.views ?? [];
  const takeAway = ({ viewId, name }: CaseView) =>
    remove.mutate(viewId, {
      onSuccess: () => {
        announce(words.removed(name));
        if (route.params.get("view") === viewId) changeParams(route, { view: undefined });
      },
    });
  return (
    <Panel title={words.title} aside={opened?.name}>
      <div className="stack">
        {read.isError ? <ProblemNotice error={read.error} onRetry={() => void read.refetch()} /> : null}
        {read.data && views.length === 0 ? <p className="muted">{words.none}</p> : null}
        <ul className="stack stack-tight" aria-label={words.title}>
          {views.map((view) => (
            <li key={view.viewId} className="row">
              <a
                className="wrap"
                href={hrefOf("cases", undefined, { view: view.viewId, ...view.params })}
                aria-current={view.viewId === opened?.viewId ? "true" : undefined}
              >
                {view.name}
              </a>
              {view.shared ? <span className="small muted">{words.sharedBy(view.byPerson)}</span> : null}
              {view.mayChange ? (
                <Button
                  kind="link"
                  sends
                  label={words.removeOf(view.name)}
                  disabled={remove.isPending}
                  onClick={() => takeAway(view)}
                >
                  {words.remove}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
        {remove.isError ? <ProblemNotice error={remove.error} /> : null}
        <SaveView route={route} mayShare={read.data?.mayShare === true} />
      </div>
    </Panel>
  );
}

function SaveView({ route, mayShare }: { readonly route: Route; readonly mayShare: boolean }) {
  const words = usePagesWords().cases.views;
  const { fields, states } = useWords();
  const announce = useAnnounce();
  const save = useSaveCaseView();
  const viewId = useRef(ulid());
  const [name, setName] = useState("");
  const [shared, setShared] = useState(false);
  const [tried, setTried] = useState(false);
  const send = () => {
    setTried(true);
    const typed = name.trim();
    if (typed === "") return;
    const id = viewId.current;
    save.mutate(
      { viewId: id, request: { name: typed, params: paramsIn(route.params), shared: mayShare && shared } },
      {
        onSuccess: () => {
          viewId.current = ulid();
          announce(words.saved(typed));
          setName("");
          setShared(false);
          setTried(false);
          changeParams(route, { view: id });
        },
      },
    );
  };
  return (
    <Form className="row saved-view-form" busy={save.isPending} onSubmit={send}>
      <TextField
        label={words.name}
        hint={words.hint}
        value={name}
        maxLength={VIEW_NAME_MAX}
        onChange={setName}
        error={tried && name.trim() === "" ? fields.required : undefined}
      />
      {mayShare ? (
        <label className="check">
          <input type="checkbox" checked={shared} onChange={({ target }) => setShared(target.checked)} />
          <span>{words.share}</span>
        </label>
      ) : null}
      <Button submits sends disabled={save.isPending}>
        {save.isPending ? states.saving : words.save}
      </Button>
      {save.isError ? <ProblemNotice error={save.error} /> : null}
    </Form>
  );
}
