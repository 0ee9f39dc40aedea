/**
 * Where an account's records are kept. It is chosen when the account is made and never moved. A jurisdiction binds, and stands in the account's
 * id, because every call has to name it; another place is Cloudflare's best effort, and asked for once.
 */
export const JURISDICTIONS = ["eu", "fedramp"] as const;
export type Jurisdiction = (typeof JURISDICTIONS)[number];

export const PLACES = ["wnam", "enam", "sam", "weur", "eeur", "apac", "oc", "afr", "me"] as const;
export type Place = (typeof PLACES)[number];

/** `nearest`: wherever the first call comes from. */
export const REGIONS = ["nearest", ...JURISDICTIONS, ...PLACES] as const;
export type Region = (typeof REGIONS)[number];

/** No id that was made before has one of these: none of its letters was a nought. */
const PREFIXES = { eu: "eu0", fedramp: "fed0" } as const satisfies Record<Jurisdiction, string>;

const isJurisdiction = (region: Region): region is Jurisdiction => JURISDICTIONS.some((one) => one === region);

/** An account's id from its random letters. */
export const accountIdIn = (region: Region, letters: string): string =>
  `${isJurisdiction(region) ? PREFIXES[region] : ""}${letters}`;

export const jurisdictionOf = (accountId: string): Jurisdiction | undefined =>
  JURISDICTIONS.find((one) => new RegExp(`^${PREFIXES[one]}[a-z2-7]{20}$`).test(liveIdOf(accountId) ?? accountId));

/** Behind a live account's id it is that of its test account, which so stands in the same jurisdiction. */
const TEST = "0test";

export const testIdOf = (liveId: string): string => `${liveId}${TEST}`;

/** Of a test account, the live one's that it belongs to; undefined for a live one. */
export const liveIdOf = (accountId: string): string | undefined =>
  accountId.endsWith(TEST) ? accountId.slice(0, -TEST.length) : undefined;

export const isTestId = (accountId: string): boolean => liveIdOf(accountId) !== undefined;

/** Whether an account of this id can be there: the id binds to a jurisdiction, or to none. */
export const fitsRegion = (accountId: string, region: Region): boolean =>
  jurisdictionOf(accountId) === (isJurisdiction(region) ? region : undefined);

export const placeOf = (region: Region | undefined): Place | undefined => PLACES.find((one) => one === region);
