import { freshdeskFrame } from "../../../app/host/freshdesk.ts";
import { startHosted } from "../../../app/hosted/start.tsx";
import { speaking } from "../../../app/i18n/catalog.ts";
import { SIDEBAR } from "../../../app/i18n/sidebar.ts";
import { Sidebar } from "../../../app/sidebar/sidebar.tsx";
import "../../../app/sidebar/sidebar.css";
import "../../../app/host/freshdesk-tokens.css";

void startHosted(freshdeskFrame(window), [speaking(SIDEBAR)], (ticket) => <Sidebar ticket={ticket} />);
