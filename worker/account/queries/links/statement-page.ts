/** What went back, to print: for a tax return, an HSA or an insurer. Who only paid reads sums, and of what was bought nothing. */
import type { AnyPatientPage, StatementLine } from "../../../../core/contract/patient-page.ts";
import { serviceNameOf } from "../../../../core/facts/service-names.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import { setting } from "../../store/account/settings.ts";
import { linesOfCase } from "../../store/case/cases.ts";
import type { AccountContext } from "../../store/context.ts";
import type { PatientLinkRow } from "../../store/links/patient-links.ts";
import { patientById } from "../../store/people/patients.ts";
import { namedItem } from "../../store/records/item-names.ts";
import { linesOf, purchasesOf } from "../../store/records/purchases.ts";
import { decisionsOnPage } from "./page-decisions.ts";
import { type Reader, readerOf } from "./page-for.ts";

export function statementPage(context: AccountContext, link: PatientLinkRow): AnyPatientPage {
  const { sql, nowMs } = context;
  const reader = readerOf(context, link);
  const clinic = setting(sql, "title") ?? "";
  if (!reader.ok) return { kind: "patient_over", clinic, language: reader.language, over: reader.over };
  const { language, timeZone, payerId } = reader;
  const moves = decisionsOnPage(context, reader)
    .flatMap((decision) => decision.moves)
    .filter(({ state }) => state !== "preparing" && state !== "came_back");
  return {
    ...{ kind: "patient_statement", clinic, language, standing: link.standing },
    name: patientById(sql, payerId ?? link.patientId)?.name ?? "",
    madeOn: civilDateAt(nowMs, timeZone),
    ...omitNullish({ address: setting(sql, "postal_address") || undefined }),
    ...boughtIn(context, reader),
    moves,
  };
}

function boughtIn({ sql }: AccountContext, { link, theCase, payerId, language }: Reader) {
  const ids = linesOfCase(sql, theCase.caseId);
  const isPayer = link.standing === "payer";
  const payerOf = patientById(sql, link.patientId)?.payerId;
  const purchases = purchasesOf(sql, link.patientId).filter((one) => !isPayer || (one.payerId ?? payerOf) === payerId);
  const sold = linesOf(sql, link.patientId)
    .filter(({ lineId }) => ids.includes(lineId))
    .flatMap((line) => {
      const purchase = purchases.find(({ purchaseId }) => purchaseId === line.purchaseId);
      return purchase ? [{ line, purchase }] : [];
    });
  const lines = sold.map(
    ({ line, purchase }): StatementLine => ({
      ...(isPayer ? {} : { title: serviceNameOf(namedItem(line), language) }),
      boughtOn: purchase.boughtOn,
      ...omitNullish({ invoice: purchase.invoice }),
      paidMinor: line.paidMinor,
      currency: purchase.currency,
    }),
  );
  return { lines, places: [...new Set(sold.map(({ purchase }) => purchase.locationTitle))] };
}
