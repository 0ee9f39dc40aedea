import { useCallback, useEffect, useRef, useState } from "react";
import { Failure } from "../common/words.tsx";
import type { DeskHandles } from "./app-desk.ts";
import type { DeskContext } from "./desk.tsx";
import { type SignedPage, signPage } from "./desk-api.ts";
import { has, strayMessages } from "./may-behave.ts";
import { type AppDesk, type AppRequest, ZafHost } from "./zaf-host.ts";

const SILENT_AFTER_MS = 10_000;
const STRAY_EVERY_MS = 1_000;
const SLIT_PX = 100;

export interface AppFrameProps {
  readonly context: DeskContext;
  readonly location: "ticket_sidebar" | "nav_bar";
  readonly ticketId?: number;
  readonly isActive: boolean;
  /** Makes the app's view of the desk; called once for every page load. */
  readonly makeDesk: (handles: DeskHandles) => AppDesk;
  /** Told of the host when a page was opened, and of undefined when it is gone. */
  readonly onHost: (host: ZafHost | undefined) => void;
}

/** The app in its frame: a signed address, opened by posting the token, and the host that talks with it. */
export function AppFrame(props: AppFrameProps) {
  const { context, location, ticketId } = props;
  const [page, setPage] = useState<SignedPage>();
  const [failure, setFailure] = useState<string>();
  const { user } = context;
  const firstScheme = useRef(context.scheme);

  const open = useCallback(() => {
    setFailure(undefined);
    const request = { user: user.key, location, scheme: firstScheme.current, ...(ticketId ? { ticketId } : {}) };
    signPage(request).then(setPage, (error: unknown) =>
      setFailure(error instanceof Error ? error.message : String(error)),
    );
  }, [user.key, location, ticketId]);
  useEffect(open, [open]);

  if (failure !== undefined) return <Failure text={failure} onAgain={open} />;
  if (!page) return <p className="state">Opening the app…</p>;
  return <OpenFrame key={page.appGuid} {...props} page={page} onAgain={open} />;
}

interface OpenFrameProps extends AppFrameProps {
  readonly page: SignedPage;
  readonly onAgain: () => void;
}

function OpenFrame(props: OpenFrameProps) {
  const { page, context, location, ticketId, onAgain } = props;
  const frame = useRef<HTMLIFrameElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const [heightPx, setHeightPx] = useState<number>();
  const [host] = useState(() => makeHost(props, frame, setHeightPx));
  const isSilent = useConversation(props, host);

  useEffect(() => {
    host.forget();
    form.current?.submit();
  }, [host]);

  useStrayMessages(frame, page.url);

  const isSidebar = location === "ticket_sidebar";
  const shownPx = heightPx ?? (has("slit") || has("stuck") ? SLIT_PX : undefined);
  return (
    <div className={isSidebar ? "app is-sidebar" : "app is-page"}>
      <form ref={form} method="post" action={page.url} target={page.appGuid} hidden>
        <input type="hidden" name="token" value={page.token} />
      </form>
      <iframe
        ref={frame}
        name={page.appGuid}
        title="Makegood"
        data-testid="app-frame"
        data-ticket={ticketId}
        width={isSidebar ? 320 : "100%"}
        style={isSidebar && shownPx !== undefined ? { height: `${shownPx}px` } : undefined}
        allow="clipboard-write"
        data-scheme={context.scheme}
      />
      {isSilent && <Failure text="The app has not answered yet." onAgain={onAgain} />}
    </div>
  );
}

/** Now and then what is meant for another frame comes to this one, where the desk behaves so. */
function useStrayMessages(frame: { readonly current: HTMLIFrameElement | null }, pageUrl: string): void {
  useEffect(() => {
    const timer = setInterval(() => {
      const stray = has("neighbours") ? strayMessages() : [];
      for (const message of stray) frame.current?.contentWindow?.postMessage(message, new URL(pageUrl).origin);
    }, STRAY_EVERY_MS);
    return () => clearInterval(timer);
  }, [frame, pageUrl]);
}

function makeHost(
  { page, context, makeDesk }: OpenFrameProps,
  frame: { readonly current: HTMLIFrameElement | null },
  resize: (heightPx: number) => void,
): ZafHost {
  const { boot, user, toast, api } = context;
  const { appId, installationId, subdomain } = boot;
  const handles: DeskHandles = {
    viewer: user,
    subdomain,
    metadata: { appId, installationId, name: "Makegood", version: "1.0.0", settings: {} },
    appGuid: page.appGuid,
    scheme: () => (document.documentElement.dataset.scheme === "dark" ? "dark" : "light"),
    toast,
    resize,
    openTicket: (id) => {
      window.location.hash = `#/tickets/${id}`;
    },
    openManager: (path) => {
      window.location.hash = `#/manager/${path}`;
    },
    request: (request) => asAgent(api, request),
  };
  const desk = makeDesk(handles);
  const appOrigin = new URL(page.url).origin;
  return new ZafHost({ desk, frame: () => frame.current?.contentWindow ?? null, appOrigin, appGuid: page.appGuid });
}

/** Listens to the frame, tells it of tab and colour changes, and says when it has kept silent for too long. */
function useConversation({ isActive, context, location, onHost }: OpenFrameProps, host: ZafHost): boolean {
  const [isSilent, setSilent] = useState(false);
  const { scheme } = context;
  const wasToldFirst = useRef(false);
  useEffect(() => {
    const listen = (event: MessageEvent) => {
      if (!host.receive(event) || !host.registered) return;
      setSilent(false);
      // The first activation is told as soon as the app listens for it.
      if (wasToldFirst.current || !host.listens("app.activated")) return;
      wasToldFirst.current = true;
      host.emit("app.activated", { firstLoad: true });
    };
    window.addEventListener("message", listen);
    onHost(host);
    const timer = setTimeout(() => setSilent(!host.registered), SILENT_AFTER_MS);
    return () => {
      clearTimeout(timer);
      host.emit("app.willDestroy");
      window.removeEventListener("message", listen);
      onHost(undefined);
    };
  }, [host, onHost]);
  useEffect(() => {
    host.emit(isActive ? "app.activated" : "app.deactivated", { firstLoad: false });
    if (location === "nav_bar") host.emit(isActive ? "pane.activated" : "pane.deactivated");
  }, [host, isActive, location]);
  useEffect(() => host.emit("colorScheme.changed", scheme), [host, scheme]);
  return isSilent;
}

/** Only the helpdesk's own API is reachable this way; the app has its own way to its server. */
async function asAgent(api: DeskContext["api"], { url, type, method, data, contentType }: AppRequest) {
  const path = new URL(url, "https://desk.invalid");
  if (path.host !== "desk.invalid" || !path.pathname.startsWith("/api/v2/")) throw new Error(`no proxy for ${url}`);
  const verb = (type ?? method ?? "GET").toUpperCase();
  const body = data === undefined ? {} : { body: typeof data === "string" ? data : JSON.stringify(data) };
  const headers = { "content-type": contentType ?? "application/json" };
  const answer = await api.raw(path.pathname + path.search, { method: verb, headers, ...(verb === "GET" ? {} : body) });
  const { status, statusText } = answer;
  return { status, statusText, text: await answer.text(), headers: Object.fromEntries(answer.headers) };
}
