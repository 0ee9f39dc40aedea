/** The words of screens in both languages at once; a page reads those of one. */
import type { ScreenLanguage } from "../../core/words.ts";
import { en as commonEn } from "../../messages/en/screen/common/index.ts";
import { en as managerEn } from "../../messages/en/screen/manager/index.ts";
import { en as openedEn } from "../../messages/en/screen/opened/index.ts";
import { en as pagesEn } from "../../messages/en/screen/pages/index.ts";
import { en as sidebarEn } from "../../messages/en/screen/sidebar/index.ts";
import { es as commonEs } from "../../messages/es/screen/common/index.ts";
import { es as managerEs } from "../../messages/es/screen/manager/index.ts";
import { es as openedEs } from "../../messages/es/screen/opened/index.ts";
import { es as pagesEs } from "../../messages/es/screen/pages/index.ts";
import { es as sidebarEs } from "../../messages/es/screen/sidebar/index.ts";
import type { CommonWords, ManagerWords, OpenedWords, PagesWords, SidebarWords } from "../../messages/shapes/screen.ts";

export const COMMON: Record<ScreenLanguage, CommonWords> = { en: commonEn, es: commonEs };
export const MANAGER: Record<ScreenLanguage, ManagerWords> = { en: managerEn, es: managerEs };
export const OPENED: Record<ScreenLanguage, OpenedWords> = { en: openedEn, es: openedEs };
export const PAGES: Record<ScreenLanguage, PagesWords> = { en: pagesEn, es: pagesEs };
export const SIDEBAR: Record<ScreenLanguage, SidebarWords> = { en: sidebarEn, es: sidebarEs };
