import { createRoot } from "react-dom/client";
import type { DeskBoot } from "../page-html.ts";
import { Desk } from "./zendesk/desk.tsx";
import "./zendesk/tokens.css";
import "./common/desk.css";
import "./common/views.css";
import "./zendesk/ticket.css";

const boot = JSON.parse(document.getElementById("desk-boot")?.textContent ?? "null") as DeskBoot | null;
const root = document.getElementById("root");
if (boot && root) createRoot(root).render(<Desk boot={boot} />);
