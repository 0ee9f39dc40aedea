import { createContext, type ReactNode, useCallback, useContext, useState } from "react";
import { type Said, saidToo } from "./said.ts";
import { useFocusKept } from "./use-focus-kept.ts";

const AnnounceContext = createContext<(text: string) => void>(() => {});

/** Says something to screen readers, politely, when what they heard last has been said. */
export const useAnnounce = () => useContext(AnnounceContext);

/** Holds the one live region of a page. */
export function Announcer({ children }: { readonly children: ReactNode }) {
  useFocusKept();
  const [said, setSaid] = useState<readonly Said[]>([]);
  const announce = useCallback((text: string) => setSaid((before) => saidToo(before, text, Date.now())), []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="visually-hidden" aria-live="polite">
        {/* A new element, so that the same sentence twice is read twice. */}
        {said.map(({ turn, text }) => (
          <p key={turn}>{text}</p>
        ))}
      </div>
    </AnnounceContext>
  );
}
