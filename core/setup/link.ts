/** How long a set-up link opens, and how long what it opened may go on. */
const HOUR_MS = 60 * 60_000;

export const SETUP_LINK_MS = HOUR_MS;
/** As any session, however often it is renewed. */
export const SETUP_SESSION_MS = 8 * HOUR_MS;

/** Where its holder stands among the helpdesks: no connection is called so. */
export const SETUP = "setup";
