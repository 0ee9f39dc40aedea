/** What every page of the app starts with: session, host, cache, language. */
import { type ReactNode, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import type { Boot } from "../core/contract/account.ts";
import type { WireList } from "../core/contract/operation.ts";
import type { TicketRef } from "../core/contract/ticket.ts";
import type { ScreenLanguage } from "../core/words.ts";
import { takeBoot } from "./api/boot.ts";
import { createApi } from "./api/client.ts";
import type { Services } from "./api/context.ts";
import { openShelf } from "./api/draft-storage.ts";
import { createQueryClient } from "./api/queries.ts";
import { openSession } from "./api/session.ts";
import { followScheme } from "./host/frame.ts";
import { openHost } from "./host/open-host.ts";
import { type Speaking, speaking } from "./i18n/catalog.ts";
import { COMMON } from "./i18n/common.ts";
import { languageOf, shownLocale } from "./i18n/format.ts";
import { readAllParts } from "./parts/part.ts";
import { Root } from "./root.tsx";
import { Notice } from "./ui/notice.tsx";

async function openServices(boot: Boot, list: WireList): Promise<Services> {
  const host = await openHost(window, boot);
  const session = openSession(boot, host.fetch);
  return { host, session, boot, api: createApi(host.fetch, session, list), draftStorage: openShelf(window) };
}

/** What is opened later is read once the page has shown what it was opened for. */
const PARTS_AFTER_MS = 2_000;

/** Shows `page`, which speaks the words of `catalogs` and asks the operations of `list`, for the ticket around it, or says why it cannot. */
export async function start(
  catalogs: readonly ((language: ScreenLanguage) => Promise<Speaking>)[],
  list: WireList,
  page: (ticket: TicketRef | undefined) => ReactNode,
): Promise<void> {
  const element = document.getElementById("root");
  if (!element) throw new Error("The page has no root element");
  const root = createRoot(element);
  const boot = takeBoot(document);
  const language = languageOf(boot?.locale ?? navigator.language);
  // At once, and while the helpdesk is asked.
  const reading = Promise.all([speaking(COMMON), ...catalogs].map((read) => read(language)));
  const common = COMMON.read[language]();
  const opening = boot ? openServices(boot, list) : undefined;
  // Waited for below, after the words with which a failure is told.
  opening?.catch(() => {});
  const [speaks, { states }] = await Promise.all([reading, common]);
  const say = (sentence: string) =>
    root.render(
      <Notice kind="warn" alert>
        <p>{sentence}</p>
      </Notice>,
    );
  if (!boot || !opening) return say(states.noBoot);
  document.documentElement.lang = shownLocale(boot.locale);
  try {
    const services = await opening;
    followScheme(services.host, document.documentElement);
    const ticket = await services.host.ticket();
    const client = createQueryClient();
    root.render(
      <StrictMode>
        <Root services={services} client={client} speaks={speaks}>
          {page(ticket)}
        </Root>
      </StrictMode>,
    );
    setTimeout(readAllParts, PARTS_AFTER_MS);
  } catch {
    say(states.hostSilent);
  }
}
