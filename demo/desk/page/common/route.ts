import { useEffect, useState } from "react";

/** Where the desk is: the part of the address after `#`. */
export type Route =
  | { readonly view: "inbox" }
  | { readonly view: "compose" }
  | { readonly view: "manager"; readonly path: string }
  | { readonly view: "ticket"; readonly ticketId: number };

function parseRoute(hash: string): Route {
  const [view, ...rest] = hash.replace(/^#\/?/, "").split("/");
  const ticketId = Number(rest[0]);
  if (view === "tickets" && Number.isSafeInteger(ticketId) && ticketId > 0) return { view: "ticket", ticketId };
  if (view === "manager") return { view: "manager", path: rest.join("/") };
  return view === "compose" ? { view } : { view: "inbox" };
}

export const ticketHash = (id: number): string => `#/tickets/${id}`;

export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const onChange = () => setHash(location.hash);
    window.addEventListener("hashchange", onChange);
    return () => window.removeEventListener("hashchange", onChange);
  }, []);
  return parseRoute(hash);
}

/** A choice kept in the address's query, so that a link carries it: `?user=ana&scheme=dark`. */
export function useQueryChoice(name: string, fallback: string): [string, (value: string) => void] {
  const [value, setValue] = useState(() => new URLSearchParams(location.search).get(name) ?? fallback);
  const choose = (next: string) => {
    const url = new URL(location.href);
    url.searchParams.set(name, next);
    history.replaceState(null, "", url);
    setValue(next);
  };
  return [value, choose];
}
