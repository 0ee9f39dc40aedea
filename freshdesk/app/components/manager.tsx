import { freshdeskFrame } from "../../../app/host/freshdesk.ts";
import { startHosted } from "../../../app/hosted/start.tsx";
import { speaking } from "../../../app/i18n/catalog.ts";
import { MANAGER } from "../../../app/i18n/manager.ts";
import { SIDEBAR } from "../../../app/i18n/sidebar.ts";
import { Manager } from "../../../app/manager/manager.tsx";
import "../../../app/manager/manager.css";
import "../../../app/host/freshdesk-tokens.css";

void startHosted(freshdeskFrame(window), [speaking(MANAGER), speaking(SIDEBAR)], () => <Manager />);
