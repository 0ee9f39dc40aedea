import { Hono } from "hono";
import * as z from "zod";
import { builtFile } from "./built-file.ts";
import type { Arrived } from "./mailbox/arrived.ts";
import { mailboxList, mailboxPage } from "./mailbox/page.ts";
import { deskHtml, type HelpdeskKind } from "./page-html.ts";
import { noSuchUser, problem } from "./problem.ts";
import { type DeskSide, NotOpened } from "./side.ts";
import { type DeskUser, userNamed } from "./users.ts";

export interface DeskOptions {
  readonly users: readonly DeskUser[];
  readonly workerOrigin: string;
  readonly deskOrigin: string;
  readonly clinicName: string;
  /** What the simulated vendors carried to people, the newest first. */
  readonly arrived: () => readonly Arrived[];
  /** Where vite put the desk's own page. */
  readonly pagesDir?: string;
  /** Opens the desk of a helpdesk, or says why it cannot; absent where this one stands alone. */
  readonly openWorld?: OpenWorld | undefined;
}

/** Answers the origin of that helpdesk's desk once it is ready. Rejects with words for a person. */
export type OpenWorld = (helpdesk: HelpdeskKind) => Promise<string>;

const sessionRequest = z.strictObject({ user: z.string() });
const helpdeskNamed = z.enum(["zendesk", "freshdesk"]);

/** The demo helpdesk's server: the agent's page and the mailbox, and what the kind of its helpdesk adds. */
export function createDesk(options: DeskOptions, side: DeskSide): Hono {
  const { users, deskOrigin, workerOrigin, clinicName, arrived, pagesDir = "dist/desk", openWorld } = options;
  const desk = new Hono();

  desk.onError((error, c) => {
    if (error instanceof z.ZodError) return problem(c, 400, "The request is malformed", z.prettifyError(error));
    if (error instanceof NotOpened) return problem(c, 502, "The app did not open", error.message);
    console.error(error);
    return problem(c, 500, "The demo helpdesk failed", error.message);
  });
  desk.use(async (c, next) => {
    const origin = c.req.header("origin");
    if (origin !== undefined && origin !== deskOrigin)
      return problem(c, 403, "Another origin may not use the desk", origin);
    return next();
  });

  const boot = { ...side.boot, users, clinicName, workerOrigin };
  desk.get("/", (c) => c.html(deskHtml(boot), 200, { "cache-control": "no-store" }));
  desk.get("/mailbox", (c) => {
    const scheme = c.req.query("scheme") === "dark" ? "dark" : "light";
    c.header("cache-control", "no-store");
    return c.html(mailboxPage({ clinicName, scheme, arrived: arrived() }));
  });
  desk.get("/mailbox/list", (c) => {
    c.header("cache-control", "no-store");
    return c.html(mailboxList(arrived()));
  });
  desk.get("/assets/:name", async (c) => {
    const name = c.req.param("name");
    const file = await builtFile(`${pagesDir}/assets`, name);
    return file ? c.body(file.bytes, 200, file.headers) : c.text(`${name} is not built yet: npm run build:desk`, 404);
  });

  desk.post("/desk/mail", async (c) => side.receive(await c.req.text()));

  desk.post("/desk/worlds/:helpdesk", async (c) => {
    const wanted = helpdeskNamed.safeParse(c.req.param("helpdesk"));
    if (!wanted.success) return problem(c, 404, "There is no such helpdesk", "There are: zendesk, freshdesk");
    if (wanted.data === side.boot.helpdesk) return c.json({ origin: deskOrigin });
    if (!openWorld) return problem(c, 503, "No other helpdesk", "This desk was started without another beside it.");
    try {
      return c.json({ origin: await openWorld(wanted.data) });
    } catch (cause) {
      return problem(
        c,
        503,
        "The other helpdesk did not start",
        cause instanceof Error ? cause.message : String(cause),
      );
    }
  });

  desk.post("/demo/sessions", async (c) => {
    const { user: key } = sessionRequest.parse(await c.req.json());
    const user = userNamed(users, key);
    return user ? c.json(await side.openSession(user)) : noSuchUser(c, users, key);
  });

  desk.route("/", side.routes);
  return desk;
}
