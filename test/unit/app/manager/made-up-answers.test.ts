import { describe, expect, it } from "vitest";
import { boot } from "../../../../core/contract/account.ts";
import { approvalCard } from "../../../../core/contract/approval-card.ts";
import { caseList } from "../../../../core/contract/case.ts";
import { caseDetail } from "../../../../core/contract/case-detail.ts";
import { figuresAnswer } from "../../../../core/contract/figures.ts";
import { caseListOf, openCases } from "../../../support/manager-cases.ts";
import { figuresOf } from "../../../support/manager-figures.ts";
import { pastCases } from "../../../support/manager-trends.ts";
import * as views from "../../../support/manager-views.ts";

const NOW_MS = Date.parse("2026-11-21T12:00:00Z");
const year = pastCases("2026-11");
const past = year.map(({ card }) => card);
const open = openCases(NOW_MS);

describe("a page that is tried out on answers no server gives", () => {
  it.each([
    ["boot", boot, views.managerBoot(NOW_MS)],
    ["a case", caseDetail, views.caseDetail(NOW_MS)],
    ["the queue", approvalCard.array(), views.approvalCards(NOW_MS)],
    ["a list", caseList, caseListOf([...open, ...past], open, {})],
    [
      "the trends",
      figuresAnswer,
      figuresOf(year, { from: "2025-12", to: "2026-11", over: "month", compare: "before" }, "2026-11-21"),
    ],
  ])("%s keeps the contract", (_name, schema, answer) => {
    expect(schema.safeParse(answer).error?.issues ?? []).toEqual([]);
  });

  it("hands out every case of a list once, page by page", () => {
    const ids: string[] = [];
    let cursor: string | undefined = "0";
    while (cursor !== undefined) {
      const page = caseListOf(past, open, { limit: 50, cursor });
      ids.push(...page.cases.map(({ caseId }) => caseId));
      cursor = page.nextCursor;
    }
    expect(ids).toEqual(past.map(({ caseId }) => caseId));
  });
});
