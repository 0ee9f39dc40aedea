import type { Hono } from "hono";
import type { DeskBoot } from "./page-html.ts";
import type { DeskUser } from "./users.ts";

/** What one kind of helpdesk adds to the desk. */
export interface DeskSide {
  readonly boot: Pick<DeskBoot, "helpdesk" | "subdomain" | "appId" | "installationId">;
  /** Its own addresses, beside those of every desk. */
  readonly routes: Hono;
  /** Somebody in the world writes; the body is the vendor's control input. */
  receive(mail: string): Promise<Response>;
  /** A person's session, by the way in which the app of this helpdesk opens one. Rejects with `NotOpened`. */
  openSession(user: DeskUser): Promise<unknown>;
}

/** The app did not let somebody in. */
export class NotOpened extends Error {
  override readonly name = "NotOpened";
}
