import { useEffect, useRef, useState } from "react";
import type { ConnectionKind, ConnectionView, SettingField, TestOutcome } from "../../../core/contract/connections.ts";
import { usePutConnection } from "../../api/connections.ts";
import { ApiProblem } from "../../api/problem.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useWords } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { hrefOf } from "../route.ts";
import { missingIn, settingsOf, type Typed, typedOf } from "./form-values.ts";
import { SettingInput } from "./setting-input.tsx";

interface SettingsFormProps {
  readonly connectionId: string;
  readonly kind: ConnectionKind;
  /** Absent for one that is being connected. */
  readonly known?: ConnectionView;
  readonly onSaved?: () => void;
}

/** Which fields the server refused, by their names; what is about no field is another problem. */
function refusedIn(fields: readonly SettingField[], error: unknown): string[] {
  const errors = error instanceof ApiProblem ? (error.problem.errors ?? []) : [];
  const names = errors.map(({ field }) => field.replace(/^settings\./, ""));
  // A list is refused by the number of its line.
  return fields
    .map(({ name }) => name)
    .filter((name) => names.some((one) => one === name || one.startsWith(`${name}.`)));
}

/** What came of the settings where they were tried first. */
function triedIn(
  error: unknown,
  words: Readonly<Record<TestOutcome, string>>,
): { readonly why: string; readonly code: string | undefined } | undefined {
  const { tried, code } = error instanceof ApiProblem ? (error.problem.values ?? {}) : {};
  if (typeof tried !== "string" || !Object.hasOwn(words, tried)) return undefined;
  return { why: words[tried as TestOutcome], code: typeof code === "string" ? code : undefined };
}

/** Why these keys may not be here, whatever their form. */
function misplacedIn(error: unknown, words: Readonly<Record<string, string>>): string | undefined {
  const { keys } = error instanceof ApiProblem ? (error.problem.values ?? {}) : {};
  return typeof keys === "string" && Object.hasOwn(words, keys) ? words[keys] : undefined;
}

export function SettingsForm({ connectionId, kind, known, onSaved }: SettingsFormProps) {
  const words = usePagesWords().connections;
  const { states } = useWords();
  const announce = useAnnounce();
  const put = usePutConnection();
  const { fields } = kind;
  const [typed, setTyped] = useState<Typed>(() => typedOf(fields, known?.settings ?? {}));
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [tries, setTries] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const secretsSet = known?.secretsSet ?? [];
  const refused = refusedIn(fields, put.error);
  useEffect(() => {
    if (tries > 0 && !put.isPending) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [tries, put.isPending]);

  const change = (name: string, value: string | boolean) => {
    setTyped((before) => ({ ...before, [name]: value }));
    setMissing((before) => before.filter((one) => one !== name));
    // What was said of it was of what stood there.
    if (refused.includes(name) || put.isSuccess) put.reset();
  };
  const errorOf = ({ name, type, wrong }: SettingField): string | undefined => {
    if (missing.includes(name)) return words.fillIn;
    if (!refused.includes(name)) return undefined;
    // It stayed as it was, so what is wrong is that the rest is another.
    return type === "secret" && typed[name] === "" ? words.keyAnew : wrong;
  };
  const save = () => {
    setTries(tries + 1);
    const absent = missingIn(fields, typed, secretsSet);
    setMissing(absent);
    if (absent.length > 0) return;
    const request = { kind: kind.kind, isNew: known === undefined, settings: settingsOf(fields, typed) };
    const onSuccess = () => {
      announce(known ? words.saved : words.connected(kind.title));
      onSaved?.();
      // No key stays in the page.
      setTyped(
        typedOf(
          fields,
          settingsOf(
            fields.filter(({ type }) => type !== "secret"),
            typed,
          ),
        ),
      );
      if (!known) window.location.hash = hrefOf("connections", connectionId);
    };
    put.mutate({ id: connectionId, request }, { onSuccess });
  };
  const faults = missing.length + refused.length;
  const isTaken = put.error instanceof ApiProblem && put.error.problem.code === "already_decided";
  const tried = triedIn(put.error, words.test.outcome);
  const misplaced = misplacedIn(put.error, words.keys);
  return (
    <form
      className="panel-box stack"
      ref={form}
      aria-label={words.settings}
      onSubmit={(event) => {
        event.preventDefault();
        if (!put.isPending) save();
      }}
    >
      <h2 className="section-title">{words.settings}</h2>
      {fields.map((field) => (
        <SettingInput
          key={field.name}
          field={field}
          value={typed[field.name] ?? ""}
          isSet={secretsSet.includes(field.name)}
          isNew={known === undefined}
          error={errorOf(field)}
          onChange={(value) => change(field.name, value)}
        />
      ))}
      {faults > 0 ? (
        <Notice kind="bad" alert>
          <p>{words.notSaved(faults)}</p>
        </Notice>
      ) : null}
      {isTaken ? (
        <Notice kind="bad" alert>
          <p>{words.taken}</p>
        </Notice>
      ) : null}
      {tried ? (
        <Notice kind="bad" alert>
          <p className="wrap">{words.notTaken(tried.why, tried.code)}</p>
        </Notice>
      ) : null}
      {misplaced ? (
        <Notice kind="bad" alert>
          <p className="wrap">{misplaced}</p>
        </Notice>
      ) : null}
      {put.isError && refused.length === 0 && !isTaken && !tried && !misplaced ? (
        <ProblemNotice error={put.error} />
      ) : null}
      {put.isSuccess && faults === 0 ? (
        <Notice kind="ok">
          <p>{words.saved}</p>
        </Notice>
      ) : null}
      <div>
        <Button kind="primary" sends submits disabled={put.isPending}>
          {put.isPending ? states.saving : words.save}
        </Button>
      </div>
    </form>
  );
}
