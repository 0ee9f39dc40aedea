import { createRoot } from "react-dom/client";
import type { DeskBoot } from "../page-html.ts";
import "./common/tokens.css";
import "./common/desk.css";
import "./common/views.css";

/** Each helpdesk's look is loaded alone, with its styles. */
const LOOKS = {
  zendesk: () => import("./zendesk/main.tsx"),
  freshdesk: () => import("./freshdesk/main.tsx"),
} as const;

async function start(): Promise<void> {
  const boot = JSON.parse(document.getElementById("desk-boot")?.textContent ?? "null") as DeskBoot | null;
  const root = document.getElementById("root");
  if (!boot || !root) return;
  const { desk } = await LOOKS[boot.helpdesk]();
  createRoot(root).render(desk(boot));
}

void start();
