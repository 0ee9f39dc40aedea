import { commonOperations } from "../../core/contract/common-operations.ts";
import { speaking } from "../i18n/catalog.ts";
import { SIDEBAR } from "../i18n/sidebar.ts";
import { start } from "../start.tsx";
import { Sidebar } from "./sidebar.tsx";
import "./sidebar.css";

void start([speaking(SIDEBAR)], commonOperations, (ticket) => <Sidebar ticket={ticket} />);
