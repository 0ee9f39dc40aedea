import { useEffect, useId, useRef, useState } from "react";
import { may } from "../../core/approval/may.ts";
import { useServices } from "../api/context.ts";
import { useApprovals } from "../api/queries.ts";
import { useManagerWords } from "../i18n/manager.ts";
import { useWords } from "../i18n/words.ts";
import { hrefOf, type PageName, pagesFor, type Route } from "./route.ts";
import { useNarrow } from "./use-narrow.ts";

/** So many links stand in one or two rows of the narrowest frame; more of them are behind a button there. */
const IN_A_ROW = 5;

/** Whose account it is, and the way to each page. */
export function Head({ route }: { readonly route: Route }) {
  const words = useManagerWords();
  const { lists } = useWords();
  const { boot } = useServices();
  const approvals = useApprovals(!boot.setup && may(boot.person, "approval.list").ok);
  const waiting = approvals.data?.approvals.filter(({ mayDecide }) => mayDecide).length ?? 0;
  const pages = pagesFor(boot);
  const isBehind = useNarrow() && pages.length > IN_A_ROW;
  return (
    <header className="manager-head">
      <p className="manager-account wrap">
        <span className="strong">{boot.account.title}</span>
        <span className="small muted">
          {boot.setup ? boot.person.name : words.person(boot.person.name, lists.roles[boot.person.role])}
        </span>
      </p>
      <nav className="manager-nav" aria-label={words.nav.label}>
        {isBehind ? (
          <Menu route={route} pages={pages} waiting={waiting} />
        ) : (
          <div className="tabs manager-tabs">
            {pages.map((page) => (
              <PageLink key={page} page={page} route={route} waiting={waiting} />
            ))}
          </div>
        )}
      </nav>
    </header>
  );
}

interface MenuProps {
  readonly route: Route;
  readonly pages: readonly PageName[];
  readonly waiting: number;
}

/** A button with the page in view; what waits for this person's yes stays beside it. */
function Menu({ route, pages, waiting }: MenuProps) {
  const words = useManagerWords().nav;
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  // Gone to by another way, the page is in view.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page alone says so
  useEffect(() => setOpen(false), [route.page]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape shuts it from wherever the focus is in it
    <div className="manager-menu" onKeyDown={(event) => event.key === "Escape" && isOpen && close()}>
      <div className="manager-menu-head">
        <button
          type="button"
          className="button"
          aria-expanded={isOpen}
          aria-controls={id}
          ref={button}
          onClick={() => setOpen(!isOpen)}
        >
          {words.menu(words[route.page])}
        </button>
        {waiting > 0 && !isOpen && route.page !== "approvals" ? (
          <PageLink page="approvals" route={route} waiting={waiting} />
        ) : null}
      </div>
      <div id={id} className="manager-menu-pages" hidden={!isOpen}>
        {isOpen
          ? pages.map((page) => <PageLink key={page} page={page} route={route} waiting={waiting} onClick={close} />)
          : null}
      </div>
    </div>
  );
}

interface PageLinkProps {
  readonly page: PageName;
  readonly route: Route;
  readonly waiting: number;
  readonly onClick?: () => void;
}

function PageLink({ page, route, waiting, onClick }: PageLinkProps) {
  const words = useManagerWords().nav;
  return (
    <a className="tab" href={hrefOf(page)} aria-current={route.page === page ? "page" : undefined} onClick={onClick}>
      {words[page]}
      {page === "approvals" && waiting > 0 ? (
        <>
          {" "}
          <span className="tab-count">{waiting}</span>
        </>
      ) : null}
    </a>
  );
}
