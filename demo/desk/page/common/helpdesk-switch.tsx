import { useState } from "react";
import type { HelpdeskKind } from "../../page-html.ts";
import { json } from "./calls.ts";
import type { DeskPlace } from "./use-desk.ts";

const NAMES: Readonly<Record<HelpdeskKind, string>> = { zendesk: "Zendesk", freshdesk: "Freshdesk" };
const KINDS = Object.keys(NAMES) as HelpdeskKind[];

/** Where the desk of that helpdesk is; the first time it has to be made. */
const opened = (helpdesk: HelpdeskKind) =>
  json<{ origin: string }>(`/desk/worlds/${helpdesk}`, { method: "POST", body: "{}" });

/** The same clinic in either helpdesk: the same person before the same ticket. */
export function HelpdeskSwitch({ place: { boot, toast } }: { place: DeskPlace }) {
  const [opening, setOpening] = useState<HelpdeskKind>();
  const go = async (helpdesk: HelpdeskKind) => {
    if (opening || helpdesk === boot.helpdesk) return;
    setOpening(helpdesk);
    try {
      const { origin } = await opened(helpdesk);
      location.assign(`${origin}/${location.search}${location.hash}`);
    } catch (error) {
      toast("error", `${NAMES[helpdesk]} did not open: ${error instanceof Error ? error.message : String(error)}`);
      setOpening(undefined);
    }
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row in every browser
    <div className="helpdesk-switch" role="group" aria-label="Helpdesk" data-testid="helpdesk-switch">
      {KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          aria-current={kind === boot.helpdesk ? "true" : undefined}
          aria-busy={kind === opening}
          onClick={() => void go(kind)}
        >
          {kind === opening ? `Opening ${NAMES[kind]}…` : NAMES[kind]}
        </button>
      ))}
      <span role="status" className={opening ? "helpdesk-opening" : "visually-hidden"}>
        {opening && `${NAMES[opening]} is opening. The first time takes up to half a minute.`}
      </span>
    </div>
  );
}
