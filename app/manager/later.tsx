/** The manager's pages beside cases and approvals, each read when it is first shown. The build cuts at each `import()`. */
import type { ComponentType } from "react";
import { pageLanguage } from "../i18n/catalog.ts";
import { PAGES } from "../i18n/pages.ts";
import { later, usePart } from "../parts/later.tsx";
import { part } from "../parts/part.ts";
import { Reading } from "../parts/reading.tsx";

/** With the words that only such pages say, which come with the first of them. */
function page<T, P extends object>(load: () => Promise<T>, pick: (all: T) => ComponentType<P>): ComponentType<P> {
  const of = part(async () => {
    const [all, words] = await Promise.all([load(), PAGES.read[pageLanguage()]()]);
    return { all, words };
  });
  const Shown = later(of, ({ all }) => pick(all), <Reading />);
  return function InWords(props: P) {
    return (
      <PAGES.Words value={usePart(of)?.words}>
        <Shown {...props} />
      </PAGES.Words>
    );
  };
}

export const AssignBar = page(
  () => import("./cases/assign/assign-bar.tsx"),
  (all) => all.AssignBar,
);
export const OutcomePanel = page(
  () => import("./cases/outcome/outcome.tsx"),
  (all) => all.OutcomePanel,
);
export const NamedCause = page(
  () => import("./cases/outcome/named-cause.tsx"),
  (all) => all.NamedCause,
);
export const CaseDisputes = page(
  () => import("./dispute/case-disputes.tsx"),
  (all) => all.CaseDisputes,
);
export const AgreePage = page(
  () => import("./cases/agree/agree-page.tsx"),
  (all) => all.AgreePage,
);
export const CasesTools = page(
  () => import("./cases/tools/tools.tsx"),
  (all) => all.CasesTools,
);
export const Away = page(
  () => import("./away/away.tsx"),
  (all) => all.Away,
);
export const BooksPage = page(
  () => import("./books/books-page.tsx"),
  (all) => all.BooksPage,
);
export const CarryPage = page(
  () => import("./carry/carry-page.tsx"),
  (all) => all.CarryPage,
);
export const SetupPage = page(
  () => import("./setup/setup-page.tsx"),
  (all) => all.SetupPage,
);
export const StartCase = page(
  () => import("./cases/start/start-case.tsx"),
  (all) => all.StartCase,
);
export const ConnectionsPages = page(
  () => import("./connections/connections-pages.tsx"),
  (all) => all.ConnectionsPages,
);
export const GoLivePage = page(
  () => import("./go-live/go-live-page.tsx"),
  (all) => all.GoLivePage,
);
export const HomePage = page(
  () => import("./home/home-page.tsx"),
  (all) => all.HomePage,
);
export const ImportsPage = page(
  () => import("./imports/imports-page.tsx"),
  (all) => all.ImportsPage,
);
export const LettersPages = page(
  () => import("./letters/letters-pages.tsx"),
  (all) => all.LettersPages,
);
export const MoneyPage = page(
  () => import("./money/money-page.tsx"),
  (all) => all.MoneyPage,
);
export const NoticesPage = page(
  () => import("./notices/notices-page.tsx"),
  (all) => all.NoticesPage,
);
export const Packets = page(
  () => import("./cases/packets/packets.tsx"),
  (all) => all.Packets,
);
export const PatientsPage = page(
  () => import("./patients/patients-page.tsx"),
  (all) => all.PatientsPage,
);
export const PeoplePage = page(
  () => import("./people/people-page.tsx"),
  (all) => all.PeoplePage,
);
export const PoliciesPages = page(
  () => import("./policies/policies-pages.tsx"),
  (all) => all.PoliciesPages,
);
export const PrivacyPage = page(
  () => import("./privacy/privacy-page.tsx"),
  (all) => all.PrivacyPage,
);
export const RulesPage = page(
  () => import("./rules/rules-page.tsx"),
  (all) => all.RulesPage,
);
export const TrendsPage = page(
  () => import("./trends/trends-page.tsx"),
  (all) => all.TrendsPage,
);
