import { REGIONS, type Region } from "../../core/regions.ts";
import { setup } from "../../messages/en/setup.ts";

const { means } = setup.place;

/** A jurisdiction binds where the records are kept and worked on, a place is only where Cloudflare tries to put them. */
export const REGIONS_IN_WORDS = REGIONS.map((region) => `  ${region.padEnd(8)} ${means[region]}`).join("\n");

export const regionInWords = (region: Region): string => `${region} (${means[region]})`;

/** Beside every choice of a region. */
export const NEVER_MOVED =
  "A region is chosen once: an account is never moved. To be elsewhere it is copied into a new account there (npm run account -- export --move, import, go-on).";

export const isRegion = (text: string): text is Region => REGIONS.some((region) => region === text);
