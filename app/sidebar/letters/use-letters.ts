import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import { useServices } from "../../api/context.ts";
import { followDrafts, ticketKey } from "../../api/draft-storage.ts";
import type { Inserted, Replies } from "../../host/host.ts";
import { useOpenTicket } from "../ticket-context.ts";
import {
  forgetLetter,
  isSent,
  isWithPatient,
  keepLetter,
  lettersOf,
  pageIsOut,
  readLetters,
  type StoredLetter,
  unsentOf,
} from "./kept-letters.ts";

/** A letter that stands in the reply, or may; `sure` where the helpdesk says that it was not sent yet. */
export interface StandingLetter {
  readonly where: Inserted;
  readonly atMs: number;
  readonly sure: boolean;
}

export interface Letters {
  /** Undefined where the letter was never put in here, and once it was sent. */
  readonly standing: (text: string | undefined) => StandingLetter | undefined;
  /** Whether the patient still has to get it, as far as is known. Unknown while the helpdesk is asked. */
  readonly isMissing: (text: string) => boolean;
  /** One of ours surely stands in the reply and was not sent: another would take its place. */
  readonly hasUnsent: boolean;
  /** Staff wrote publicly on this ticket. */
  readonly isAnswered: boolean;
  /** Whether the address of a page was sent, or stands in a letter that was not. */
  readonly pageIsOut: (address: string) => "sent" | "unsent" | undefined;
  readonly look: () => Promise<Replies | undefined>;
  /** The texts that a new letter takes the place of. */
  readonly unsent: (replies: Replies | undefined) => readonly string[];
  readonly keep: (text: string, where: Inserted, before: Replies | undefined) => void;
  /** It is out of the reply again. */
  readonly forget: (text: string) => void;
}

/** The letters of this ticket: what was put into the reply here, held against what the helpdesk says was sent. */
export function useLetters(): Letters {
  const { host, draftStorage } = useServices();
  const key = ticketKey(useOpenTicket().ref);
  const client = useQueryClient();
  const kept = lettersOf(useSyncExternalStore(followDrafts, () => readLetters(draftStorage, key)));
  const queryKey = ["replies", key];
  const look = () => host.replies().catch(() => undefined);
  const { data, isPending } = useQuery({ queryKey, queryFn: async () => (await look()) ?? null, staleTime: 0 });
  const replies = data ?? undefined;
  useEffect(
    () => host.onReply(() => void client.invalidateQueries({ queryKey: ["replies", key] })),
    [host, client, key],
  );
  const standingOf = (letter: StoredLetter): StandingLetter | undefined => {
    const sent = isSent(letter, replies);
    return sent ? undefined : { where: letter.where, atMs: letter.atMs, sure: sent === false };
  };
  return {
    standing(text) {
      const letter = kept.find((one) => one.text === text);
      return letter && standingOf(letter);
    },
    isMissing: (text) => !isPending && !isWithPatient(text, kept, replies),
    hasUnsent: unsentOf(kept, replies).some((letter) => isSent(letter, replies) === false),
    isAnswered: (replies?.said.length ?? 0) > 0,
    pageIsOut: (address) => pageIsOut(address, kept, replies),
    look,
    unsent: (now) => unsentOf(lettersOf(readLetters(draftStorage, key)), now).map(({ text }) => text),
    forget(text) {
      forgetLetter(draftStorage, key, text);
      void client.invalidateQueries({ queryKey });
    },
    keep(text, where, before) {
      const saidBefore = before ? { saidBefore: before.said.length } : {};
      keepLetter(draftStorage, key, { text, where, atMs: Date.now(), ...saidBefore }, before);
      void client.invalidateQueries({ queryKey });
    },
  };
}
