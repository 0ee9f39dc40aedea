import { operations } from "../../core/contract/operations.ts";
import { speaking } from "../i18n/catalog.ts";
import { MANAGER } from "../i18n/manager.ts";
import { SIDEBAR } from "../i18n/sidebar.ts";
import { start } from "../start.tsx";
import { Manager } from "./manager.tsx";
import "./manager.css";

void start([speaking(MANAGER), speaking(SIDEBAR)], operations, () => <Manager />);
