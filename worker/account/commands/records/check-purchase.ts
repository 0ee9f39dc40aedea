import { shareBundleDiscount } from "../../../../core/money/bundle.ts";
import { lineSourcesOf } from "../../store/records/imported.ts";
import type { RecordOf } from "./book.ts";
import { type Check, type Fault, notThere } from "./fault.ts";

type Entitlement = NonNullable<RecordOf<"purchase">["lines"][number]["entitlement"]>;

/** Lines keep their purchase for ever, are never taken away, and name an item that is there. */
export function purchaseFault({ sql, book, planned, record }: Check<"purchase">): Fault | undefined {
  const seen = new Set<string>();
  for (const [at, line] of record.lines.entries()) {
    const field = (name: string) => `lines.${at}.${name}`;
    const before = book.storedLine(record.source, line.sourceId);
    if (seen.has(line.sourceId)) return { field: field("sourceId"), detail: `line ${line.sourceId} is there twice` };
    seen.add(line.sourceId);
    if (book.line(record.source, line.sourceId)?.purchaseId !== planned.id) {
      return { field: field("sourceId"), detail: `line ${line.sourceId} stands in two purchases of this batch` };
    }
    if (before && before.purchaseId !== planned.id) {
      return { field: field("sourceId"), detail: `line ${line.sourceId} is of another purchase` };
    }
    if (before?.entitlementId !== undefined && !line.entitlement) {
      return { field: field("entitlement"), detail: "a package or membership is never taken away" };
    }
    if (book.id("item", record.source, line.item) === undefined) {
      return notThere(field("item"), "item", line.item);
    }
    const { takenOff = 0, sold = 0, bonus = 0 } = line.entitlement ?? {};
    if (takenOff > sold + bonus) {
      return { field: field("entitlement.takenOff"), detail: "more was taken off than was sold" };
    }
    const benefit = benefitFault(line.entitlement);
    if (benefit) return { ...benefit, field: field(`entitlement.${benefit.field}`) };
    if ((line.spentMinor ?? 0) > line.paidMinor) {
      return { field: field("spentMinor"), detail: "more was spent than it cost" };
    }
    if (line.taxMinor > line.paidMinor) return { field: field("taxMinor"), detail: "more tax than was paid" };
  }
  if (!shareBundleDiscount(record.lines, record.bundleDiscountMinor ?? 0).ok) {
    return { field: "bundleDiscountMinor", detail: "more was taken off than the lines cost without tax" };
  }
  if (planned.state !== "changed") return undefined;
  const lost = lineSourcesOf(sql, planned.id).find((sourceId) => !seen.has(sourceId));
  return lost === undefined
    ? undefined
    : { field: "lines", detail: `line ${lost} is missing: a line is never taken away` };
}

/** Benefits are a membership's, each named once, in a period that ends after it began. */
function benefitFault(entitlement: Entitlement | undefined): Fault | undefined {
  const { kind, benefits = [] } = entitlement ?? {};
  if (benefits.length > 0 && kind !== "membership")
    return { field: "benefits", detail: "only a membership has benefits" };
  for (const [at, { title, periodStartsOn, periodEndsOn, earlier, earlierUnused }] of benefits.entries()) {
    const field = (name: string) => `benefits.${at}.${name}`;
    if (benefits.findIndex((one) => one.title === title) < at)
      return { field: field("title"), detail: "is there twice" };
    if (periodEndsOn < periodStartsOn)
      return { field: field("periodEndsOn"), detail: "the period ends before it began" };
    if (earlier !== undefined && earlierUnused === undefined) {
      return { field: field("earlier"), detail: "of how many is not said" };
    }
  }
  return undefined;
}
