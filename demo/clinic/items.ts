import type { ItemKind } from "../../core/words.ts";
import type { Book } from "./book.ts";
import { ITEM_NAMES } from "./item-names.ts";

export interface ClinicItem {
  readonly id: string;
  readonly title: string;
  readonly kind: ItemKind;
  /** The service it belongs to in trends. */
  readonly category: string;
  /** List price of one, in US cents; a package's or a membership's price for the whole. */
  readonly priceMinor: number;
  readonly bundle?: {
    readonly sold: number;
    readonly bonus: number;
    readonly listPerUseMinor: number;
    readonly validDays?: number;
  };
  readonly term?: { readonly termDays: number; readonly periodDays: number; readonly noticeDays: number };
}

const service = (id: string, title: string, category: string, priceMinor: number): ClinicItem => ({
  id,
  title,
  kind: "service",
  category,
  priceMinor,
});

const product = (id: string, title: string, category: string, priceMinor: number): ClinicItem => ({
  id,
  title,
  kind: "product",
  category,
  priceMinor,
});

function pack(
  id: string,
  title: string,
  category: string,
  priceMinor: number,
  bundle: NonNullable<ClinicItem["bundle"]>,
): ClinicItem {
  return { id, title, kind: "package", category, priceMinor, bundle };
}

function membership(
  id: string,
  title: string,
  priceMinor: number,
  uses: { readonly sold: number; readonly listPerUseMinor: number },
  term: NonNullable<ClinicItem["term"]>,
): ClinicItem {
  const bundle = { ...uses, bonus: 0 };
  return { id, title, kind: "membership", category: "Memberships", priceMinor, bundle, term };
}

const MONTH_30 = { termDays: 30, periodDays: 30, noticeDays: 30 };

export const ITEMS = {
  legsOnce: service("svc-laser-legs", "Laser hair removal, legs", "Laser hair removal", 25_000),
  underarmsOnce: service("svc-laser-underarms", "Laser hair removal, underarms", "Laser hair removal", 9_500),
  faceOnce: service("svc-laser-face", "Laser hair removal, face", "Laser hair removal", 12_000),
  resurfacing: service("svc-resurfacing", "Laser skin resurfacing", "Laser resurfacing", 42_000),
  vascular: service("svc-vascular", "Vascular laser, face", "Laser resurfacing", 31_000),
  physioFirst: service("svc-physio-first", "Physiotherapy assessment", "Physiotherapy", 14_500),
  physioVisit: service("svc-physio", "Physiotherapy visit", "Physiotherapy", 11_000),
  acuFirst: service("svc-acu-first", "Acupuncture, first visit", "Acupuncture", 13_000),
  acuVisit: service("svc-acu", "Acupuncture visit", "Acupuncture", 9_500),
  cupping: service("svc-cupping", "Cupping", "Acupuncture", 6_000),
  facial: service("svc-facial", "Deep-clean facial", "Facials", 15_000),
  peel: service("svc-peel", "Light chemical peel", "Facials", 19_000),
  needling: service("svc-needling", "Microneedling", "Facials", 32_500),
  massage60: service("svc-massage-60", "Massage, 60 minutes", "Massage", 12_000),
  massage90: service("svc-massage-90", "Massage, 90 minutes", "Massage", 16_500),
  whitening: service("svc-whitening", "Teeth whitening, in the chair", "Teeth whitening", 39_500),
  noShowFee: service("svc-no-show-fee", "No-show fee", "No-show fees", 7_500),
  trays: service("svc-trays", "Whitening trays, made to fit", "Teeth whitening", 25_000),

  legs6: pack("pkg-laser-legs-6", "Laser hair removal legs, 6 sessions", "Laser hair removal", 120_000, {
    sold: 6,
    bonus: 0,
    listPerUseMinor: 25_000,
    validDays: 540,
  }),
  underarms6: pack("pkg-laser-underarms-6", "Laser hair removal underarms, 6 sessions", "Laser hair removal", 45_000, {
    sold: 6,
    bonus: 0,
    listPerUseMinor: 9_500,
    validDays: 540,
  }),
  resurfacing3: pack("pkg-resurfacing-3", "Laser skin resurfacing, 3 sessions", "Laser resurfacing", 108_000, {
    sold: 3,
    bonus: 0,
    listPerUseMinor: 42_000,
    validDays: 365,
  }),
  resurfacing6: pack("pkg-resurfacing-6", "Laser skin resurfacing, 6 sessions", "Laser resurfacing", 198_000, {
    sold: 6,
    bonus: 0,
    listPerUseMinor: 42_000,
    validDays: 540,
  }),
  physio10: pack("pkg-physio-10", "Physiotherapy, 10 visits", "Physiotherapy", 95_000, {
    sold: 10,
    bonus: 0,
    listPerUseMinor: 11_000,
    validDays: 365,
  }),
  acu8: pack("pkg-acu-8", "Acupuncture, 8 visits", "Acupuncture", 64_000, {
    sold: 8,
    bonus: 0,
    listPerUseMinor: 9_500,
    validDays: 365,
  }),
  acu6: pack("pkg-acu-6", "Acupuncture, 6 visits", "Acupuncture", 51_000, {
    sold: 6,
    bonus: 0,
    listPerUseMinor: 9_500,
    validDays: 365,
  }),
  facial5: pack("pkg-facial-5", "Facial series, 5 and 1 free", "Facials", 60_000, {
    sold: 5,
    bonus: 1,
    listPerUseMinor: 15_000,
    validDays: 365,
  }),
  needling4: pack("pkg-needling-4", "Microneedling, 4 sessions", "Facials", 110_000, {
    sold: 4,
    bonus: 0,
    listPerUseMinor: 32_500,
    validDays: 365,
  }),
  massage10: pack("pkg-massage-10", "Massage, 10 hours", "Massage", 99_000, {
    sold: 10,
    bonus: 0,
    listPerUseMinor: 12_000,
    validDays: 365,
  }),

  wellnessMonth: membership(
    "mem-wellness",
    "Wellness membership, monthly",
    12_900,
    { sold: 2, listPerUseMinor: 12_000 },
    MONTH_30,
  ),
  glowYear: membership(
    "mem-glow-year",
    "Glow membership, 12 months",
    118_800,
    { sold: 12, listPerUseMinor: 15_000 },
    { termDays: 360, periodDays: 30, noticeDays: 30 },
  ),
  flexQuarter: membership(
    "mem-flex",
    "Physio Flex membership, 3 months",
    36_000,
    { sold: 6, listPerUseMinor: 11_000 },
    { termDays: 90, periodDays: 30, noticeDays: 14 },
  ),

  serum: product("prd-serum", "Vitamin C serum", "Skincare", 8_900),
  sunscreen: product("prd-sunscreen", "Daily mineral sunscreen", "Skincare", 4_200),
  retinol: product("prd-retinol", "Retinol night cream", "Skincare", 7_600),
  barrier: product("prd-barrier", "Barrier cream", "Skincare", 5_800),
  footSoak: product("prd-foot-soak", "Ginger foot soak", "Wellness products", 2_400),
  brace: product("prd-brace", "Posture support brace", "Wellness products", 6_500),
  whiteningPen: product("prd-pen", "Whitening pen", "Wellness products", 3_900),
  bodyOil: product("prd-oil", "Magnesium body oil", "Wellness products", 3_400),

  bookingDeposit: {
    id: "dep-booking",
    title: "Booking deposit",
    kind: "deposit",
    category: "Deposits",
    priceMinor: 5_000,
  },
  resurfacingDeposit: {
    id: "dep-resurfacing",
    title: "Deposit, laser skin resurfacing",
    kind: "deposit",
    category: "Laser resurfacing",
    priceMinor: 15_000,
  },
  giftCard: { id: "gft-100", title: "Gift card", kind: "gift_card", category: "Gift cards", priceMinor: 10_000 },
} as const satisfies Record<string, ClinicItem>;

export function addItems(book: Book): void {
  for (const { id, title, kind, category } of Object.values(ITEMS)) {
    book.add({ type: "item", sourceId: id, title, kind, category, ...ITEM_NAMES[id] });
  }
}
