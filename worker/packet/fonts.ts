/// <reference path="./vendor.d.ts" />
/** Noto Sans (SIL Open Font License), out of its package when the Worker is built: Latin with its extensions, Greek, Cyrillic, Vietnamese. */
import cyrillic from "@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff";
import cyrillicBold from "@fontsource/noto-sans/files/noto-sans-cyrillic-700-normal.woff";
import greek from "@fontsource/noto-sans/files/noto-sans-greek-400-normal.woff";
import greekBold from "@fontsource/noto-sans/files/noto-sans-greek-700-normal.woff";
import latin from "@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff";
import latinBold from "@fontsource/noto-sans/files/noto-sans-latin-700-normal.woff";
import latinExt from "@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff";
import latinExtBold from "@fontsource/noto-sans/files/noto-sans-latin-ext-700-normal.woff";
import vietnamese from "@fontsource/noto-sans/files/noto-sans-vietnamese-400-normal.woff";
import vietnameseBold from "@fontsource/noto-sans/files/noto-sans-vietnamese-700-normal.woff";

/** The first that has a letter writes it. */
export const REGULAR: readonly ArrayBuffer[] = [latin, latinExt, greek, cyrillic, vietnamese];
export const BOLD: readonly ArrayBuffer[] = [latinBold, latinExtBold, greekBold, cyrillicBold, vietnameseBold];
