import { useQueryClient } from "@tanstack/react-query";
import type { SetupItem, SetupStep, SetupStepName } from "../../../core/setup/steps.ts";
import { useTestConnection } from "../../api/connections.ts";
import { useServices } from "../../api/context.ts";
import { SETUP_KEY } from "../../api/setup.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { Badge } from "../../ui/basics.tsx";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { TestOutcomeNotice } from "../connections/tests.tsx";
import { hrefOf, pagesFor } from "../route.ts";
import { Hear } from "./hear.tsx";
import { HelpdeskParts } from "./helpdesk-parts.tsx";

const BADGES = { done: "ok", to_do: "warn", broken: "bad", optional: "plain" } as const;

type Target = keyof ReturnType<typeof usePagesWords>["setup"]["goTo"];
/** Where a step is done. */
const PAGES_OF: Readonly<Record<SetupStepName, readonly Target[]>> = {
  helpdesk: ["connections"],
  processors: ["connections"],
  messages: ["connections", "notices"],
  records: ["imports"],
  policies: ["policies"],
  rules: ["rules"],
  letters: ["letters", "notices"],
  people: ["people"],
  live: ["live"],
};

export function Step({ step: { step, state, items } }: { readonly step: SetupStep }) {
  const words = usePagesWords().setup;
  const { boot } = useServices();
  const pages = pagesFor(boot);
  const targets = PAGES_OF[step].filter((page) => pages.includes(page));
  return (
    <li className="panel-box stack stack-tight">
      <div className="row">
        <h2 className="section-title">{words.step[step]}</h2>
        <Badge kind={BADGES[state]}>{words.state[state]}</Badge>
      </div>
      <ul className="stack">
        {items.map((item) => (
          <Item key={`${SAME[item.code] ?? item.code} ${item.connectionId ?? item.title ?? ""}`} item={item} />
        ))}
      </ul>
      {targets.length > 0 ? (
        <p className="row small">
          {targets.map((page) => (
            <a key={page} className="link" href={hrefOf(page)}>
              {words.open(words.goTo[page])}
            </a>
          ))}
        </p>
      ) : null}
    </li>
  );
}

/** It stands in its place while it becomes the other: what was asked there is kept on the screen. */
const SAME: Partial<Record<SetupItem["code"], string>> = {
  parts_unmade: "parts_made",
  created_unheard: "created_heard",
};

/** Each of these is about the connection itself, which can be tried. */
const ASKED: readonly SetupItem["code"][] = ["works", "not_asked", "failing", "key_refused", "paused"];

function Item({ item }: { readonly item: SetupItem }) {
  const words = usePagesWords().setup;
  const { code, state, connectionId, title = "", isPosting = false } = item;
  return (
    <li className="stack stack-tight">
      <p className="wrap">
        {state === "done" ? null : (
          <>
            <Badge kind={BADGES[state]}>{words.state[state]}</Badge>{" "}
          </>
        )}
        {words.item[code](item)}
        {connectionId !== undefined && state !== "done" ? (
          <>
            {" "}
            <a className="link" href={hrefOf("connections", connectionId)}>
              {words.open(title)}
            </a>
          </>
        ) : null}
      </p>
      {connectionId !== undefined && ASKED.includes(code) ? (
        <Try connectionId={connectionId} title={title} isPosting={isPosting} />
      ) : null}
      {connectionId !== undefined && (code === "parts_made" || code === "parts_unmade") ? (
        <HelpdeskParts connectionId={connectionId} title={title} isKnown={code === "parts_made"} />
      ) : null}
      {code === "created_heard" || code === "created_unheard" ? <Hear title={title} lastAtMs={item.atMs} /> : null}
    </li>
  );
}

interface TryProps {
  readonly connectionId: string;
  readonly title: string;
  readonly isPosting: boolean;
}

function Try({ connectionId, title, isPosting }: TryProps) {
  const words = usePagesWords();
  const client = useQueryClient();
  const test = useTestConnection();
  const ask = () =>
    test.mutate(connectionId, { onSuccess: () => void client.invalidateQueries({ queryKey: SETUP_KEY }) });
  return (
    <>
      <div>
        <Button
          sends
          disabled={test.isPending}
          onClick={ask}
          label={(isPosting ? words.setup.postOne : words.setup.testOne)(title)}
        >
          {test.isPending
            ? words.connections.test.testing
            : isPosting
              ? words.connections.test.notice
              : words.setup.test}
        </Button>
      </div>
      {test.data && !test.isPending ? <TestOutcomeNotice test={test.data} /> : null}
      {test.isError ? <ProblemNotice error={test.error} /> : null}
    </>
  );
}
