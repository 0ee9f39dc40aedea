import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { TicketRef, TicketView } from "../../../core/contract/ticket.ts";
import { useServices } from "../../api/context.ts";
import { keys } from "../../api/queries.ts";
import { useSidebarWords } from "../../i18n/sidebar.ts";
import { useLanguage, useWords } from "../../i18n/words.ts";
import { replyCheck } from "../../parts/reply-check.ts";
import { beforeSend, lookAgain, type Stopped } from "./before-send.ts";
import { warmCheck } from "./warm-check.ts";
import { findingSentence, stoppedSentence } from "./words.ts";

/** Asks before each public reply of this ticket, and keeps the last that was stopped until it goes or is taken back. */
export function useSendCheck(ref: TicketRef): { readonly stopped: Stopped | undefined; readonly forget: () => void } {
  const { host, api } = useServices();
  const client = useQueryClient();
  const words = useSidebarWords().send;
  const { lists } = useWords();
  const [stopped, setStopped] = useState<Stopped>();
  const forget = useCallback(() => setStopped(undefined), []);
  const explained = useRef(new Set<string>()).current;
  const language = useLanguage();
  useEffect(() => warmCheck(language), [language]);
  useEffect(() => {
    const port = {
      itself: replyCheck.read,
      check: (text: string) => api.checkSend(ref, { text }),
      insist: (text: string) => api.insistSend(ref, { text }),
      known: () => client.getQueryData<TicketView>(keys.ticket(ref)),
      explained,
    };
    return host.onSend(async (text, leftMs) => {
      const now = await beforeSend(port, text, leftMs);
      setStopped(now);
      return now && stoppedSentence(now, words, (one) => findingSentence(one, lists.checks));
    });
  }, [host, api, client, ref, words, lists, explained]);
  const { data: ticket } = useQuery<TicketView>({ queryKey: keys.ticket(ref), enabled: false });
  const sending = ticket?.sending;
  const seen = useRef(sending);
  // What stops a reply may be decided meanwhile, and the notice would stand beside it.
  useEffect(() => {
    if (seen.current === sending) return;
    seen.current = sending;
    if (!stopped) return;
    const port = { check: (text: string) => api.checkSend(ref, { text }), explained };
    void lookAgain(port, stopped).then((now) => setStopped((shown) => (shown === stopped ? now : shown)));
  }, [api, ref, sending, stopped, explained]);
  return { stopped, forget };
}
