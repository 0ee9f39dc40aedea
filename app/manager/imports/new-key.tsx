import { useRef, useState } from "react";
import { ulid } from "ulid";
import { outsideId } from "../../../core/primitives.ts";
import { useMakeImportKey } from "../../api/import-keys.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";

/** Makes one, and shows it this once. */
export function NewKey() {
  const words = usePagesWords().importKeys;
  const announce = useAnnounce();
  const make = useMakeImportKey();
  const id = useRef(ulid());
  const [tried, setTried] = useState(false);
  const [title, setTitle] = useState("");
  const [source, setSource] = useState("");
  const [made, setMade] = useState<{ readonly title: string; readonly key: string }>();
  const isTitled = title.trim() !== "";
  const isNamed = outsideId.safeParse(source.trim()).success;
  const press = () => {
    setTried(true);
    if (!isTitled || !isNamed) return;
    const request = { title: title.trim(), source: source.trim() };
    make.mutate(
      { keyId: id.current, request },
      {
        onSuccess: ({ newKey }) => {
          id.current = ulid();
          setTried(false);
          setTitle("");
          setSource("");
          setMade(newKey === undefined ? undefined : { title: request.title, key: newKey });
          announce(words.made(request.title));
          // What was answered is shown from here, and forgotten with this page.
          make.reset();
        },
        // What was refused is another try.
        onError: () => {
          id.current = ulid();
        },
      },
    );
  };
  if (made) return <Shown title={made.title} secret={made.key} onDone={() => setMade(undefined)} />;
  return (
    <Form className="stack panel-box" busy={make.isPending} onSubmit={press}>
      <TextField
        label={words.name}
        hint={words.nameHint}
        error={tried && !isTitled ? words.nameMissing : undefined}
        value={title}
        maxLength={100}
        onChange={setTitle}
      />
      <TextField
        label={words.sourceName}
        hint={words.sourceHint}
        error={tried && !isNamed ? words.sourceWrong : undefined}
        value={source}
        maxLength={128}
        onChange={setSource}
      />
      <div>
        <Button submits sends disabled={make.isPending}>
          {make.isPending ? words.making : words.make}
        </Button>
      </div>
      {make.isError ? <ProblemNotice error={make.error} /> : null}
    </Form>
  );
}

interface ShownProps {
  readonly title: string;
  readonly secret: string;
  readonly onDone: () => void;
}

function Shown({ title, secret, onDone }: ShownProps) {
  const words = usePagesWords().importKeys;
  const announce = useAnnounce();
  const [isCopied, setCopied] = useState<boolean>();
  const copy = () =>
    void navigator.clipboard.writeText(secret).then(
      () => {
        setCopied(true);
        announce(words.copied);
      },
      () => setCopied(false),
    );
  return (
    <Notice kind="plain" title={words.made(title)} alert>
      <div className="stack">
        <p className="small">{words.once}</p>
        <p>
          <code className="import-key">{secret}</code>
        </p>
        <div className="row">
          <Button kind="primary" onClick={copy}>
            {words.copy}
          </Button>
          <Button onClick={onDone}>{words.done}</Button>
        </div>
        {isCopied === undefined ? null : <p className="small">{isCopied ? words.copied : words.notCopied}</p>}
      </div>
    </Notice>
  );
}
