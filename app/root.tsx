import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createElement, type ReactNode } from "react";
import { type Services, ServicesContext } from "./api/context.ts";
import type { Speaking } from "./i18n/catalog.ts";
import { MessagesContext, messagesOf } from "./i18n/words.ts";
import { Announcer } from "./ui/announcer.tsx";

interface RootProps {
  readonly services: Services;
  readonly client: QueryClient;
  readonly speaks: readonly Speaking[];
  readonly children: ReactNode;
}

/** What every page of the app stands in. */
export function Root({ services, client, speaks, children }: RootProps) {
  const { locale, account } = services.boot;
  const page = (
    <ServicesContext value={services}>
      <QueryClientProvider client={client}>
        <Announcer>{children}</Announcer>
      </QueryClientProvider>
    </ServicesContext>
  );
  return <MessagesContext value={messagesOf(locale, account.timeZone)}>{within(speaks, page)}</MessagesContext>;
}

/** Gives the words of each catalog to what stands within. */
export const within = (speaks: readonly Speaking[], page: ReactNode): ReactNode =>
  speaks.reduce((inner, Speaks) => createElement(Speaks, undefined, inner), page);
