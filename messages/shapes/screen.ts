/** The words of a screen have the shape of the English ones: a language that lacks one does not compile. */
import type { en as common } from "../en/screen/common/index.ts";
import type { en as manager } from "../en/screen/manager/index.ts";
import type { en as opened } from "../en/screen/opened/index.ts";
import type { en as pages } from "../en/screen/pages/index.ts";
import type { en as sidebar } from "../en/screen/sidebar/index.ts";
import type { en as signIn } from "../en/screen/sign-in.ts";

export type CommonWords = typeof common;
export type ManagerWords = typeof manager;
export type OpenedWords = typeof opened;
export type PagesWords = typeof pages;
export type SidebarWords = typeof sidebar;
export type SignInWords = typeof signIn;
