import { useState } from "react";
import { usePagesWords } from "../../i18n/pages.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";

/** How files are sent with a key from a shell. The key itself stands in a file, and not in the line. */
export function CommandLine() {
  const words = usePagesWords().importKeys.shell;
  const announce = useAnnounce();
  const [isCopied, setCopied] = useState<boolean>();
  const line = `npm run import -- ${words.files} --origin ${window.location.origin} --key-file makegood.key`;
  const copy = () =>
    void navigator.clipboard.writeText(line).then(
      () => {
        setCopied(true);
        announce(words.copied);
      },
      () => setCopied(false),
    );
  return (
    <details>
      <summary>{words.title}</summary>
      <div className="stack stack-tight panel-box">
        <p className="small">{words.text("makegood.key")}</p>
        <p>
          <code className="import-key">{line}</code>
        </p>
        <p className="small">{words.apply("--apply")}</p>
        <div>
          <Button onClick={copy}>{words.copy}</Button>
        </div>
        {isCopied === undefined ? null : <p className="small">{isCopied ? words.copied : words.notCopied}</p>}
      </div>
    </details>
  );
}
