import { useRef } from "react";
import { useChanges } from "../api/change-queries.ts";
import { useServices } from "../api/context.ts";
import { useHome } from "../api/home.ts";
import { useManagerWords } from "../i18n/manager.ts";
import { Banners } from "../ui/banners.tsx";
import { Notice } from "../ui/notice.tsx";
import { ApprovalsPage } from "./approvals-page.tsx";
import { CasePage } from "./cases/case-page.tsx";
import { CasesPage } from "./cases/cases-page.tsx";
import { Head } from "./head.tsx";
import {
  AgreePage,
  BooksPage,
  CarryPage,
  ConnectionsPages,
  GoLivePage,
  HomePage,
  ImportsPage,
  LettersPages,
  MoneyPage,
  NoticesPage,
  PatientsPage,
  PeoplePage,
  PoliciesPages,
  PrivacyPage,
  RulesPage,
  SetupPage,
  StartCase,
  TrendsPage,
} from "./later.tsx";
import { type Route, useRoute } from "./route.ts";
import { RulesNotice } from "./rules/rules-notice.tsx";

/** The manager's page: what is due, what waits for approval, the cases, the trends. Full width; it also fits a narrow frame. */
export function Manager() {
  const words = useManagerWords();
  const { boot } = useServices();
  const route = useRoute(boot);
  const main = useRef<HTMLElement>(null);
  return (
    <div className="manager">
      {/* A button: a link to `#main` would change the hash, which is the address of the page. */}
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        {words.skip}
      </button>
      <Head route={route} />
      <Banners />
      {boot.setup ? null : <RulesNotice />}
      <main className="manager-main" tabIndex={-1} ref={main}>
        {boot.account.money === "suggest_only" && !boot.setup ? (
          <Notice kind="plain">
            <p>{words.suggestOnly}</p>
          </Notice>
        ) : null}
        <Page route={route} />
      </main>
    </div>
  );
}

/** Asks for what it shows while its own script is still on the way: the first view of those who answer for the clinic. */
function Home() {
  useHome();
  useChanges();
  return <HomePage />;
}

function Page({ route }: { readonly route: Route }) {
  if (route.page === "home") return <Home />;
  if (route.page === "approvals") return <ApprovalsPage />;
  if (route.page === "trends") return <TrendsPage route={route} />;
  if (route.page === "money") return <MoneyPage />;
  if (route.page === "books") return <BooksPage route={route} />;
  if (route.page === "people") return <PeoplePage />;
  if (route.page === "patients") return <PatientsPage />;
  if (route.page === "privacy") return <PrivacyPage route={route} />;
  if (route.page === "notices") return <NoticesPage />;
  if (route.page === "setup") return route.part ? <CarryPage /> : <SetupPage />;
  if (route.page === "live") return <GoLivePage />;
  if (route.page === "connections") return <ConnectionsPages route={route} />;
  if (route.page === "imports") return <ImportsPage />;
  if (route.page === "rules") return <RulesPage route={route} />;
  if (route.page === "letters") return <LettersPages route={route} />;
  if (route.page === "policies")
    return <PoliciesPages policy={route.policy} withdrawn={route.params.get("withdrawn") ?? undefined} />;
  if (route.caseId) return <CasePage key={route.caseId} caseId={route.caseId} />;
  if (route.params.get("agree")) return <AgreePage />;
  return route.params.get("start") ? <StartCase /> : <CasesPage route={route} />;
}
