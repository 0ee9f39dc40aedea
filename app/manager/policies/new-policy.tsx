import { useRef, useState } from "react";
import { ulid } from "ulid";
import type { StartDraftRequest } from "../../../core/contract/policy.ts";
import { ITEM_KINDS, type ItemKind } from "../../../core/words.ts";
import { useStartDraft } from "../../api/policy-queries.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useWords } from "../../i18n/words.ts";
import { Button } from "../../ui/button.tsx";
import { SelectField, TextField } from "../../ui/field.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { hrefOf } from "../route.ts";
import { codeOf, freeCode } from "../typed/read-typed.ts";

const ANY_KIND = "any";

/** Starts a draft and goes there. The id stays the same until an answer arrives, so that a lost one starts no second draft. */
function useStart() {
  const start = useStartDraft();
  const draftId = useRef(ulid());
  const begin = (request: StartDraftRequest) =>
    start.mutate(
      { draftId: draftId.current, request },
      {
        onSuccess: (view) => {
          window.location.hash = hrefOf("policies", view.draftId);
        },
        onError: () => {
          draftId.current = ulid();
        },
      },
    );
  return { start, begin };
}

/** A policy from nothing: its title, and the code that names it for ever. */
export function NewPolicy({ taken, onClose }: { readonly taken: readonly string[]; readonly onClose: () => void }) {
  const { create: words, kinds } = usePagesWords().policies;
  const common = useWords();
  const { start, begin } = useStart();
  const [title, setTitle] = useState("");
  const [kind, setKind] = useState<ItemKind>();
  const [typed, setTyped] = useState<string>();
  const code = typed ?? (title.trim() === "" ? "" : freeCode(title, taken, "policy"));
  const isCode =
    code.length >= 2 && code.length <= 60 && codeOf(code.replaceAll("_", "-")) === code.replaceAll("_", "-");
  const isReady = title.trim() !== "" && isCode;
  const create = () => begin({ from: "nothing", policyId: code, title: title.trim(), ...(kind ? { kind } : {}) });
  return (
    <section className="panel-box stack" aria-label={words.title}>
      <h2 className="section-title">{words.title}</h2>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) create();
        }}
      >
        <div className="policy-pair">
          <TextField label={words.name} hint={words.nameHint} maxLength={200} value={title} onChange={setTitle} />
          <TextField
            label={words.code}
            hint={words.codeHint}
            maxLength={60}
            value={code}
            error={code !== "" && !isCode ? words.codeWrong : undefined}
            onChange={setTyped}
          />
        </div>
        <SelectField
          label={words.kind}
          value={kind ?? ANY_KIND}
          choices={[
            { value: ANY_KIND, label: words.anyKind },
            ...ITEM_KINDS.map((one) => ({ value: one, label: kinds[one] })),
          ]}
          onChange={(value) => setKind(ITEM_KINDS.find((one) => one === value))}
        />
        {start.isError ? <ProblemNotice error={start.error} /> : null}
        <div className="row">
          <Button kind="primary" sends disabled={!isReady || start.isPending} onClick={create}>
            {words.submit}
          </Button>
          <Button onClick={onClose}>{common.states.cancel}</Button>
        </div>
      </form>
    </section>
  );
}

/** A policy out of a file: the server says by clause and field what is wrong with it. */
export function PolicyFromFile({ onClose }: { readonly onClose: () => void }) {
  const words = usePagesWords().policies.file;
  const common = useWords();
  const { start, begin } = useStart();
  const take = async (file: File | undefined) => {
    if (file) begin({ from: "file", text: await file.text() });
  };
  return (
    <section className="panel-box stack" aria-label={words.title}>
      <h2 className="section-title">{words.title}</h2>
      <div className="field">
        <label className="field-label" htmlFor="policy-file">
          {words.choose}
        </label>
        <input
          id="policy-file"
          className="input"
          type="file"
          accept=".json,application/json"
          aria-describedby="policy-file-hint"
          disabled={start.isPending}
          onChange={({ target }) => {
            void take(target.files?.[0]);
            target.value = "";
          }}
        />
        <p className="small muted" id="policy-file-hint">
          {words.hint}
        </p>
      </div>
      {start.isError ? <ProblemNotice error={start.error} title={words.refused} /> : null}
      <div>
        <Button onClick={onClose}>{common.states.cancel}</Button>
      </div>
    </section>
  );
}
