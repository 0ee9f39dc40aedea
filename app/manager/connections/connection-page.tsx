import { useState } from "react";
import type { ConnectionKind, ConnectionList, ConnectionView } from "../../../core/contract/connections.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { PageTitle } from "../page-title.tsx";
import { Pause } from "./pause.tsx";
import { SettingsForm } from "./settings-form.tsx";
import { StateBadge, StateText, Waiting } from "./state.tsx";
import { Sync } from "./sync.tsx";
import { Tests } from "./tests.tsx";
import { titleIn } from "./title.ts";
import { Webhook } from "./webhook.tsx";

interface ConnectionPageProps {
  readonly connection: ConnectionView;
  readonly kind: ConnectionKind;
  readonly list: ConnectionList;
}

export function ConnectionPage({ connection, kind, list }: ConnectionPageProps) {
  const words = usePagesWords().connections;
  const title = titleIn(list, connection, words.further);
  // What a test said was of the settings before.
  const [saves, setSaves] = useState(0);
  return (
    <>
      <div className="row">
        <PageTitle>{title}</PageTitle>
        <StateBadge connection={connection} />
      </div>
      <StateText connection={connection} />
      <Waiting connection={connection} />
      <Tests key={saves} connection={connection} kind={kind} />
      <Sync connection={connection} />
      <SettingsForm
        connectionId={connection.connectionId}
        known={connection}
        kind={kind}
        onSaved={() => setSaves((before) => before + 1)}
      />
      <Webhook connectionId={connection.connectionId} kind={kind} address={list.webhookAddress} />
      <Pause connection={connection} title={title} role={kind.role} />
    </>
  );
}

interface NewConnectionProps {
  readonly connectionId: string;
  readonly kind: ConnectionKind;
  readonly list: ConnectionList;
}

/** The address comes first: some vendors show their secret only once they have it. */
export function NewConnection({ connectionId, kind, list }: NewConnectionProps) {
  const words = usePagesWords().connections;
  const isFirst = connectionId === kind.kind;
  const [title] = useState(() => (isFirst ? words.connectOne(kind.title) : words.connectAnother(kind.title)));
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <p className="wrap">{kind.about}</p>
      <Webhook connectionId={connectionId} kind={kind} address={list.webhookAddress} />
      <SettingsForm connectionId={connectionId} kind={kind} />
    </>
  );
}
