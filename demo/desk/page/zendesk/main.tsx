import type { DeskBoot } from "../../page-html.ts";
import { Desk } from "./desk.tsx";
import "./ticket.css";

export const desk = (boot: DeskBoot) => <Desk boot={boot} />;
