/** What a page starts with that its helpdesk hosts: nobody is signed in yet, and the frame goes from ticket to ticket. */
import type { QueryClient } from "@tanstack/react-query";
import { type ReactNode, StrictMode, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import type { Boot } from "../../core/contract/account.ts";
import { operations } from "../../core/contract/operations.ts";
import type { TicketRef } from "../../core/contract/ticket.ts";
import type { ScreenLanguage } from "../../core/words.ts";
import { createApi } from "../api/client.ts";
import { type DraftStorage, openShelf, ticketKey } from "../api/draft-storage.ts";
import { openSession, type Session } from "../api/session.ts";
import { followScheme } from "../host/frame.ts";
import type { Host } from "../host/host.ts";
import type { HostedFrame } from "../host/hosted-frame.ts";
import { type Speaking, speaking } from "../i18n/catalog.ts";
import { COMMON } from "../i18n/common.ts";
import { languageOf, shownLocale } from "../i18n/format.ts";
import { SIGN_IN } from "../i18n/sign-in.ts";
import { MessagesContext, messagesOf } from "../i18n/words.ts";
import { Root, within } from "../root.tsx";
import { Notice } from "../ui/notice.tsx";
import { fewCallsClient } from "./few-calls.ts";
import { dropSession, keepSession, keptSession } from "./kept-session.ts";
import { SignIn } from "./sign-in.tsx";

type Reads = readonly ((language: ScreenLanguage) => Promise<Speaking>)[];
type Page = (ticket: TicketRef | undefined) => ReactNode;

interface SignedIn {
  readonly boot: Boot;
  readonly session: Session;
  readonly client: QueryClient;
}

const OWN: Reads = [speaking(COMMON), speaking(SIGN_IN)];

/** Shows `page` for each ticket that is opened in the frame, once somebody has signed in; or says why it cannot. */
export async function startHosted(opening: Promise<HostedFrame>, catalogs: Reads, page: Page): Promise<void> {
  const element = document.getElementById("root");
  if (!element) throw new Error("The page has no root element");
  const root = createRoot(element);
  // Waited for below, after the words with which a failure is told.
  opening.catch(() => {});
  const language = languageOf(navigator.language);
  const { states } = await COMMON.read[language]();
  try {
    const frame = await opening;
    const words = await Promise.all([...OWN, ...catalogs].map((read) => read(language)));
    const first = { language, words };
    root.render(
      <StrictMode>
        <Hosted frame={frame} catalogs={[...OWN, ...catalogs]} first={first} page={page} />
      </StrictMode>,
    );
  } catch {
    root.render(
      <Notice kind="warn" alert>
        <p>{states.hostSilent}</p>
      </Notice>,
    );
  }
}

interface Spoken {
  readonly language: ScreenLanguage;
  readonly words: readonly Speaking[];
}

interface HostedProps {
  readonly frame: HostedFrame;
  readonly catalogs: Reads;
  readonly first: Spoken;
  readonly page: Page;
}

function Hosted({ frame, catalogs, first, page }: HostedProps) {
  const [storage] = useState(() => openShelf(window));
  const [signedIn, setSignedIn] = useState<SignedIn | undefined>(() => {
    const boot = keptSession(storage, Date.now());
    return boot && signedInAs(boot, frame, storage);
  });
  const spoken = useSpoken(catalogs, first, signedIn?.boot.locale);
  const isOver = useIsOver(signedIn?.session);
  const here = useHere(frame);
  const enter = (boot: Boot) => {
    keepSession(storage, boot);
    signedIn?.session.stop();
    setSignedIn(signedInAs(boot, frame, storage));
  };
  useEffect(() => {
    if (isOver) dropSession(storage);
  }, [isOver, storage]);
  if (!signedIn || isOver) {
    const locale = navigator.language;
    const signIn = <SignIn frame={frame} isAgain={signedIn !== undefined} onSignedIn={enter} />;
    return <MessagesContext value={messagesOf(locale)}>{within(spoken, signIn)}</MessagesContext>;
  }
  if (!here) return null;
  return <OnTicket key={here.key} {...{ frame, here, signedIn, storage, spoken, page }} />;
}

function signedInAs(boot: Boot, frame: HostedFrame, storage: DraftStorage): SignedIn {
  const session = openSession(boot, frame.fetch, (renewed) => keepSession(storage, { ...boot, ...renewed }));
  return { boot, session, client: fewCallsClient() };
}

const never = () => () => {};

function useIsOver(session: Session | undefined): boolean {
  return useSyncExternalStore(session?.subscribe ?? never, session?.isOver ?? (() => false));
}

/** The language is the browser's until it is known who reads. */
function useSpoken(catalogs: Reads, first: Spoken, locale: string | undefined): readonly Speaking[] {
  const [spoken, setSpoken] = useState(first);
  const wanted = locale === undefined ? first.language : languageOf(locale);
  useEffect(() => {
    document.documentElement.lang = locale === undefined ? wanted : shownLocale(locale);
    if (wanted === spoken.language) return;
    let isLeft = false;
    void Promise.all(catalogs.map((read) => read(wanted))).then((words) => {
      if (!isLeft) setSpoken({ language: wanted, words });
    });
    return () => {
      isLeft = true;
    };
  }, [catalogs, wanted, locale, spoken.language]);
  return spoken.words;
}

interface Here {
  readonly host: Host;
  readonly ticket: TicketRef | undefined;
  readonly key: string;
}

function useHere(frame: HostedFrame): Here | undefined {
  const [here, setHere] = useState<Here>();
  const show = useCallback(async (host: Host) => {
    const ticket = await host.ticket();
    followScheme(host, document.documentElement);
    setHere({ host, ticket, key: ticket ? ticketKey(ticket) : "" });
  }, []);
  useEffect(() => frame.follow((host) => void show(host)), [frame, show]);
  return here;
}

interface OnTicketProps {
  readonly frame: HostedFrame;
  readonly here: Here;
  readonly signedIn: SignedIn;
  readonly storage: DraftStorage;
  readonly spoken: readonly Speaking[];
  readonly page: Page;
}

/** All of a ticket's page is made anew for another ticket: what is still on its way for the one before finds nobody. */
function OnTicket({ frame, here, signedIn, storage, spoken, page }: OnTicketProps) {
  const { host, ticket } = here;
  const { boot, session, client } = signedIn;
  const api = useMemo(() => createApi(frame.fetch, session, operations), [frame, session]);
  const services = useMemo(
    () => ({ host, session, boot, api, draftStorage: storage }),
    [host, session, boot, api, storage],
  );
  return (
    <Root services={services} client={client} speaks={spoken}>
      {page(ticket)}
    </Root>
  );
}
