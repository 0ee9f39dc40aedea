/** The pages that each helpdesk opens in its frames, by the first part of their address. */
import { zendeskPages } from "./zendesk-pages.ts";

export const HELPDESK_PAGES = [["/zendesk", zendeskPages]] as const;
