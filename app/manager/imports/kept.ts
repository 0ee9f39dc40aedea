/** What a reload must not lose of an import that is under way: its id, and how its files are read. The files themselves are dropped again. */
import type { ImportMap, ImportSettings } from "../../../core/imports/map.ts";
import type { DraftStorage } from "../../api/draft-storage.ts";

export const FILES_MOST = 9;
export type Settings = Omit<ImportSettings, "makesPatients">;

export interface KeptImport {
  readonly importId: string;
  readonly settings: Settings;
  /** In the order in which they are sent. */
  readonly files: readonly { readonly name: string; readonly size: number; readonly map?: ImportMap }[];
}

const KEY = "makegood:import";

export function readKeptImport(storage: DraftStorage): KeptImport | undefined {
  try {
    // Written by `keepImport` in this very tab.
    const kept: KeptImport | null = JSON.parse(storage.getItem(KEY) ?? "null");
    return kept && typeof kept.importId === "string" ? kept : undefined;
  } catch {
    return undefined;
  }
}

export const keepImport = (storage: DraftStorage, kept: KeptImport): void => storage.setItem(KEY, JSON.stringify(kept));

export const forgetImport = (storage: DraftStorage): void => storage.removeItem(KEY);
