import { useManagerWords } from "../../i18n/manager.ts";
import { PageTitle } from "../page-title.tsx";
import type { Route } from "../route.ts";
import { WhoLooked } from "./who-looked.tsx";

/** What an admin answers for: who looked at whom. */
export function PrivacyPage({ route }: { readonly route: Route }) {
  const words = useManagerWords().privacy;
  return (
    <section className="stack page sections">
      <PageTitle>{words.title}</PageTitle>
      <WhoLooked route={route} />
    </section>
  );
}
