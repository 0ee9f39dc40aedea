import type { LetterPieces } from "../../shapes/templates.ts";
import { around } from "./pieces/around.ts";
import { decisions } from "./pieces/decisions.ts";
import { moments } from "./pieces/moments.ts";
import { openings } from "./pieces/openings.ts";
import { short } from "./pieces/short.ts";

export const templates: LetterPieces = { ...around, ...openings, ...decisions, ...moments, ...short };
