/** What every page of the app starts with: session, host, cache, language. */
import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import type { Boot } from "../core/contract/account.ts";
import type { TicketRef } from "../core/contract/ticket.ts";
import { takeBoot } from "./api/boot.ts";
import { createApi } from "./api/client.ts";
import { type Services, ServicesContext } from "./api/context.ts";
import { openShelf } from "./api/draft-storage.ts";
import { createQueryClient } from "./api/queries.ts";
import { openSession } from "./api/session.ts";
import { followScheme } from "./host/frame.ts";
import { openHost } from "./host/open-host.ts";
import { COMMON } from "./i18n/common.ts";
import { languageOf, safeLocale } from "./i18n/format.ts";
import { MessagesContext, messagesOf } from "./i18n/words.ts";
import { Announcer } from "./ui/announcer.tsx";
import { Notice } from "./ui/notice.tsx";

async function openServices(boot: Boot): Promise<Services> {
  const host = await openHost(window);
  const session = openSession(boot, host.fetch);
  return { host, session, boot, api: createApi(host.fetch, session), draftStorage: openShelf(window) };
}

interface RootProps {
  readonly services: Services;
  readonly client: QueryClient;
  readonly children: ReactNode;
}

function Root({ services, client, children }: RootProps) {
  return (
    <MessagesContext value={messagesOf(services.boot.locale, services.boot.account.timeZone)}>
      <ServicesContext value={services}>
        <QueryClientProvider client={client}>
          <Announcer>{children}</Announcer>
        </QueryClientProvider>
      </ServicesContext>
    </MessagesContext>
  );
}

/** Shows `page` for the ticket around it, or says why it cannot. */
export async function start(page: (ticket: TicketRef | undefined) => ReactNode): Promise<void> {
  const element = document.getElementById("root");
  if (!element) throw new Error("The page has no root element");
  const root = createRoot(element);
  const boot = takeBoot(document);
  const { states } = COMMON[languageOf(boot?.locale ?? navigator.language)];
  const say = (sentence: string) =>
    root.render(
      <Notice kind="warn" alert>
        <p>{sentence}</p>
      </Notice>,
    );
  if (!boot) return say(states.noBoot);
  document.documentElement.lang = safeLocale(boot.locale);
  try {
    const services = await openServices(boot);
    followScheme(services.host, document.documentElement);
    const ticket = await services.host.ticket();
    const client = createQueryClient();
    root.render(
      <StrictMode>
        <Root services={services} client={client}>
          {page(ticket)}
        </Root>
      </StrictMode>,
    );
  } catch {
    say(states.hostSilent);
  }
}
