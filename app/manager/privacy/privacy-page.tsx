import { may } from "../../../core/approval/may.ts";
import { useServices } from "../../api/context.ts";
import { usePrivacy } from "../../api/privacy-acts.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { ReadState } from "../../ui/read-state.tsx";
import { PageTitle } from "../page-title.tsx";
import type { Route } from "../route.ts";
import { Erasures } from "./erasures.tsx";
import { Holds } from "./holds.tsx";
import { KeptFor } from "./kept-for.tsx";
import { OnePatient } from "./one-patient.tsx";
import { WhoLooked } from "./who-looked.tsx";

/** What a clinic answers for: one patient's data, what may not be touched, who was erased, and who looked at whom. */
export function PrivacyPage({ route }: { readonly route: Route }) {
  const words = usePagesWords().privacy;
  const { boot } = useServices();
  const read = usePrivacy();
  return (
    <section className="stack page sections">
      <PageTitle>{words.title}</PageTitle>
      <ReadState read={read} forbidden={words.forbidden} />
      {read.data ? (
        <>
          {may(boot.person, "patient.erase").ok ? <OnePatient route={route} people={read.data.people} /> : null}
          <Erasures erasures={read.data.erasures} />
          <Holds holds={read.data.holds} />
          <KeptFor kept={read.data.kept} />
        </>
      ) : null}
      {may(boot.person, "access.read").ok ? <WhoLooked route={route} /> : null}
    </section>
  );
}
