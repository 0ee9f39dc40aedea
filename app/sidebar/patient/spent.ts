import type { PatientCard } from "../../../core/contract/story.ts";
import type { SidebarWords } from "../../../messages/shapes/screen.ts";
import type { Format } from "../../i18n/format.ts";

/** What a patient spent, net, and what went back of it where something did. */
export function spentOf(patient: PatientCard, words: SidebarWords["who"], format: Format): string {
  const { lifetimeSpendMinor, lifetimeWentBackMinor = 0, currency } = patient;
  const wentBack = lifetimeWentBackMinor > 0 ? format.money(lifetimeWentBackMinor, currency) : undefined;
  return words.spent(format.money(lifetimeSpendMinor, currency), wentBack);
}
