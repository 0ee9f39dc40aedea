import { useEffect } from "react";
import type { DeskBoot } from "../../page-html.ts";
import type { DeskUser } from "../../users.ts";
import { useQueryChoice } from "./route.ts";
import { type ShowToast, type Toast, useToasts } from "./use-toasts.ts";

/** What every part of a desk knows about where it is. */
export interface DeskPlace {
  readonly boot: DeskBoot;
  readonly user: DeskUser;
  readonly scheme: "light" | "dark";
  readonly toast: ShowToast;
}

export interface DeskSwitches {
  readonly onUser: (key: string) => void;
  readonly onScheme: () => void;
}

export interface Desk extends DeskSwitches {
  /** Undefined where the desk has no users. */
  readonly place: DeskPlace | undefined;
  readonly toasts: readonly Toast[];
  readonly dismiss: (id: number) => void;
}

/**
 * Who is signed in and in what colours, as the address says it.
 * @param hasDark whether this helpdesk has dark colours at all
 */
export function useDesk(boot: DeskBoot, hasDark: boolean): Desk {
  const [userKey, onUser] = useQueryChoice("user", boot.users[0]?.key ?? "");
  const [wantedScheme, chooseScheme] = useQueryChoice("scheme", "light");
  const scheme = hasDark && wantedScheme === "dark" ? "dark" : "light";
  const user = boot.users.find(({ key }) => key === userKey) ?? boot.users[0];
  const { toasts, toast, dismiss } = useToasts();
  useEffect(() => {
    document.documentElement.dataset.scheme = scheme;
  }, [scheme]);
  return {
    place: user && { boot, user, scheme, toast },
    ...{ toasts, dismiss, onUser },
    onScheme: () => chooseScheme(scheme === "dark" ? "light" : "dark"),
  };
}
