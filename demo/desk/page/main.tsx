import { createRoot } from "react-dom/client";
import type { DeskBoot } from "../page-html.ts";
import { Desk } from "./desk.tsx";
import "./tokens.css";
import "./desk.css";
import "./views.css";
import "./ticket.css";

const boot = JSON.parse(document.getElementById("desk-boot")?.textContent ?? "null") as DeskBoot | null;
const root = document.getElementById("root");
if (boot && root) createRoot(root).render(<Desk boot={boot} />);
