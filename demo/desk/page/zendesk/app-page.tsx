import { useCallback, useEffect, useRef } from "react";
import { appDesk, type DeskHandles } from "./app-desk.ts";
import { AppFrame } from "./app-frame.tsx";
import type { DeskContext } from "./desk.tsx";
import { asItMay } from "./may-behave.ts";
import type { ZafHost } from "./zaf-host.ts";

/** The app's own page, as wide as the desk. It stays alive when another view is in front. */
export function AppPage({ context, isActive, path }: { context: DeskContext; isActive: boolean; path: string }) {
  const host = useRef<ZafHost>(undefined);
  const keepHost = useCallback((next: ZafHost | undefined) => {
    host.current = next;
  }, []);
  useEffect(() => host.current?.emit("app.route.changed", { appRoute: path }), [path]);
  return (
    <section className="app-page" aria-label="Makegood" hidden={!isActive}>
      <AppFrame
        key={context.reloads}
        context={context}
        location="nav_bar"
        isActive={isActive}
        makeDesk={(handles: DeskHandles) => asItMay(appDesk(handles))}
        onHost={keepHost}
      />
    </section>
  );
}
