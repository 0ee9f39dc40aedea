/// <reference path="./vendor.d.ts" />
/** Writes text into a PDF: each letter by the first font that has it, lines no wider than they may be. */
import { PDFDocument, type PDFFont, type PDFPage, rgb } from "@cantoo/pdf-lib";
import * as fontkit from "fontkit";
import { assert } from "../../core/result.ts";
import { BOLD, REGULAR } from "./fonts.ts";

export interface Style {
  readonly size: number;
  readonly isBold?: boolean;
  readonly isMuted?: boolean;
}

interface Face {
  readonly font: PDFFont;
  readonly letters: ReadonlySet<number>;
}

const INK = rgb(0.1, 0.1, 0.12);
const MUTED = rgb(0.38, 0.38, 0.42);
/** Of a line, in its size. */
export const LEADING = 1.35;

/** Each letter is one sign: what is copied out of the pages is what was written. */
const AS_TYPED = { ccmp: false, liga: false };

export interface Pen {
  readonly pdf: PDFDocument;
  canPrint(codePoint: number): boolean;
  widthOf(text: string, style: Style): number;
  /** Lines that are no wider; a word that is wider alone is broken. */
  wrap(text: string, width: number, style: Style): string[];
  write(page: PDFPage, text: string, at: { readonly x: number; readonly y: number }, style: Style): void;
}

export async function penOf(): Promise<Pen> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.registerFontkit(fontkit);
  const facesOf = async (fonts: readonly ArrayBuffer[]): Promise<Face[]> => {
    const faces: Face[] = [];
    // One after the other: in which order fonts come into the file is part of its bytes.
    for (const bytes of fonts) {
      const font = await pdf.embedFont(bytes, { subset: true, features: AS_TYPED });
      faces.push({ font, letters: new Set(font.getCharacterSet()) });
    }
    return faces;
  };
  const [regular, bold] = [await facesOf(REGULAR), await facesOf(BOLD)];
  const facesFor = ({ isBold }: Style) => (isBold ? bold : regular);
  const widths = new Map<string, number>();

  const widthOf = (text: string, style: Style): number => {
    const key = `${style.isBold ? "b" : "r"}${text}`;
    let unit = widths.get(key);
    if (unit === undefined) {
      unit = runsOf(text, facesFor(style)).reduce((sum, run) => sum + run.font.widthOfTextAtSize(run.text, 1), 0);
      widths.set(key, unit);
    }
    return unit * style.size;
  };

  return {
    pdf,
    canPrint: (codePoint) => [regular, bold].every((faces) => faces.some(({ letters }) => letters.has(codePoint))),
    widthOf,
    wrap: (text, width, style) =>
      text.split("\n").flatMap((line) => wrapLine(line, width, (part) => widthOf(part, style))),
    write: (page, text, { x, y }, style) => {
      let at = x;
      for (const run of runsOf(text, facesFor(style))) {
        page.drawText(run.text, { x: at, y, size: style.size, font: run.font, color: style.isMuted ? MUTED : INK });
        at += run.font.widthOfTextAtSize(run.text, style.size);
      }
    },
  };
}

/** Parts of a text that one font writes. A letter that none has was named by a number before (`core/packet/spelled.ts`). */
function runsOf(text: string, faces: readonly Face[]): { readonly font: PDFFont; readonly text: string }[] {
  const runs: { face: Face; text: string }[] = [];
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    const last = runs.at(-1);
    const face = faces.find(({ letters }) => letters.has(code));
    assert(face, "A letter that no font has");
    if (last?.face === face) last.text += letter;
    else runs.push({ face, text: letter });
  }
  return runs.map(({ face, text: part }) => ({ font: face.font, text: part }));
}

function wrapLine(line: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let rest = "";
  for (const word of line.split(" ").flatMap((one) => brokenWord(one, width, widthOf))) {
    const longer = rest === "" ? word : `${rest} ${word}`;
    if (rest !== "" && widthOf(rest) + widthOf(" ") + widthOf(word) > width) {
      lines.push(rest);
      rest = word;
    } else rest = longer;
  }
  return [...lines, rest];
}

function brokenWord(word: string, width: number, widthOf: (text: string) => number): string[] {
  if (widthOf(word) <= width) return [word];
  const parts: string[] = [];
  let part = "";
  for (const letter of word) {
    if (part !== "" && widthOf(part + letter) > width) {
      parts.push(part);
      part = "";
    }
    part += letter;
  }
  return [...parts, part];
}
