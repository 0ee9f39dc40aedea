import type { ConnectionList } from "../../../core/contract/connections.ts";
import { useConnections } from "../../api/connections.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { ReadState } from "../../ui/read-state.tsx";
import { PageTitle } from "../page-title.tsx";
import { hrefOf, type Route } from "../route.ts";
import { Connectable } from "./connectable.tsx";
import { ConnectionPage, NewConnection } from "./connection-page.tsx";
import { connectionsInOrder } from "./order.ts";
import { StateBadge, StateText, Waiting } from "./state.tsx";

/** The pattern of a set-up page: a list with states in words, a page for each, and fields that the server says. */
export function ConnectionsPages({ route }: { readonly route: Route }) {
  const words = usePagesWords().connections;
  const read = useConnections();
  return (
    <section className="stack page">
      {read.data ? <Pages list={read.data} route={route} /> : <PageTitle>{words.title}</PageTitle>}
      <ReadState read={read} whole forbidden={words.forbidden} />
    </section>
  );
}

function Pages({ list, route }: { readonly list: ConnectionList; readonly route: Route }) {
  const words = usePagesWords().connections;
  const { connection: id, params } = route;
  if (id === undefined) return <List list={list} />;
  const wanted = params.get("connect");
  const known = list.connections.find(({ connectionId }) => connectionId === id);
  const kind = list.kinds.find((one) => one.kind === (known?.kind ?? wanted));
  return (
    <>
      <a className="link" href={hrefOf("connections")}>
        {words.back}
      </a>
      {known && kind ? <ConnectionPage key={id} connection={known} kind={kind} list={list} /> : null}
      {!known && kind ? <NewConnection key={id} connectionId={id} kind={kind} list={list} /> : null}
      {kind ? null : <PageTitle>{words.missing}</PageTitle>}
    </>
  );
}

function List({ list }: { readonly list: ConnectionList }) {
  const words = usePagesWords().connections;
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <p className="muted">{words.text}</p>
      {list.connections.length === 0 ? <p>{words.none}</p> : null}
      <ul className="stack">
        {connectionsInOrder(list, words.further).map(({ connection, role, title }) => (
          <li key={connection.connectionId} className="panel-box stack stack-tight">
            <p className="row">
              <a className="link strong wrap" href={hrefOf("connections", connection.connectionId)}>
                {title}
              </a>
              <StateBadge connection={connection} />
              {role ? <span className="muted small">{words.roles[role]}</span> : null}
            </p>
            <StateText connection={connection} />
            <Waiting connection={connection} />
          </li>
        ))}
      </ul>
      <Connectable list={list} />
    </>
  );
}
