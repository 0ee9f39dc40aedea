import { useState } from "react";
import { ulid } from "ulid";
import type { ConnectionList } from "../../../core/contract/connections.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { hrefOf } from "../route.ts";
import { kindsInOrder } from "./order.ts";

/** What can be connected, and once more: the first of a kind is called by its kind, a further one has an id of its own. */
export function Connectable({ list }: { readonly list: ConnectionList }) {
  const words = usePagesWords().connections;
  const [furtherId] = useState(() => ulid());
  const isThere = (kind: string) => list.connections.some(({ connectionId }) => connectionId === kind);
  return (
    <section className="stack" aria-label={words.connect}>
      <h2 className="section-title">{words.connect}</h2>
      <ul className="stack">
        {kindsInOrder(list).map(({ kind, title, about, role }) => (
          <li key={kind} className="panel-box stack stack-tight">
            <p className="row">
              <a
                className="link strong"
                href={hrefOf("connections", isThere(kind) ? furtherId : kind, { connect: kind })}
              >
                {isThere(kind) ? words.connectAnother(title) : words.connectOne(title)}
              </a>
              <span className="muted small">{words.roles[role]}</span>
            </p>
            <p className="small wrap">{about}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
