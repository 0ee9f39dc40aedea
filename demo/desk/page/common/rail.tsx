import type { Route } from "./route.ts";

export interface RailProps {
  readonly route: Route;
  readonly scheme: "light" | "dark";
  /** What the helpdesk calls the list of its tickets. */
  readonly listName: string;
}

/** The desk's views, and the demo's mailbox. */
export function Rail({ route, scheme, listName }: RailProps) {
  const links = [
    { view: "inbox", href: "#/inbox", label: listName, path: "M3 5h18v14H3zM3 13h5l2 3h4l2-3h5" },
    { view: "manager", href: "#/manager", label: "Makegood", path: "M4 20V10M10 20V4M16 20v-7M22 20H2" },
    { view: "compose", href: "#/compose", label: "Write as a patient", path: "M4 20l1-5L16 4l4 4L9 19zM13 7l4 4" },
  ] as const;
  return (
    <nav className="rail" aria-label="Helpdesk">
      {links.map(({ view, href, label, path }) => (
        <a key={view} href={href} aria-current={route.view === view ? "page" : undefined} data-testid={`nav-${view}`}>
          <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
            <path d={path} />
          </svg>
          <span>{label}</span>
        </a>
      ))}
      <a href={`/mailbox?scheme=${scheme}`} target="_blank" rel="noopener" data-testid="nav-mailbox">
        <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
          <path d="M3 6h18v12H3zM3 7l9 6 9-6" />
        </svg>
        <span>Mailbox</span>
        <span className="visually-hidden">: what was sent, in a new tab</span>
      </a>
    </nav>
  );
}
