/** A packet as pages. The same packet gives the same bytes: no clock and no chance is in them. */
import type { PDFPage } from "@cantoo/pdf-lib";
import { rgb } from "@cantoo/pdf-lib";
import type { Block } from "../../core/packet/blocks.ts";
import type { PacketContent } from "../../core/packet/content.ts";
import type { PacketDocument } from "../../core/packet/document.ts";
import { spelled } from "../../core/packet/spelled.ts";
import { PACKETS } from "../../messages/packets.ts";
import { LEADING, type Pen, penOf, type Style } from "./pen.ts";

const PAPERS = { letter: [612, 792], a4: [595.28, 841.89] } as const;
const MARGIN = 50;
/** Of the words at the foot of each page. */
const FOOT = 26;
const GAP = 6;
const RULE = rgb(0.8, 0.8, 0.84);

const TITLE: Style = { size: 17, isBold: true };
const SECTION: Style = { size: 12.5, isBold: true };
const HEADING: Style = { size: 9.5, isBold: true };
const BODY: Style = { size: 9 };
const SMALL: Style = { size: 7.5, isMuted: true };
const CELL: Style = { size: 8.5 };
const CELL_HEAD: Style = { size: 8, isBold: true };

export interface Pdf {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages: number;
  /** What no font of ours has letters for, by its number on the pages. */
  readonly words: readonly string[];
}

/** Loaded when somebody asks for pages: fonts and the library are a good part of the Worker. */
export async function pdfOf(
  { language, paper, madeOn }: Pick<PacketContent, "language" | "paper" | "madeOn">,
  document: PacketDocument,
  hash: string,
): Promise<Pdf> {
  const pen = await penOf();
  const words = PACKETS[language];
  const { document: printable, words: inText } = spelled(document, pen.canPrint);
  const sheet = new Sheet(pen, PAPERS[paper]);
  sheet.lines(printable.title, TITLE);
  sheet.space(GAP);
  if (inText.length > 0) sheet.lines(words.inText, SMALL);
  for (const { title, blocks } of printable.sections) {
    sheet.space(GAP * 1.5);
    sheet.section(title);
    for (const block of blocks) drawBlock(sheet, block);
  }
  const { pdf } = pen;
  const pages = pdf.getPages();
  for (const [at, page] of pages.entries()) {
    const y = FOOT;
    const n = words.page(at + 1, pages.length);
    pen.write(page, words.known(hash), { x: MARGIN, y }, SMALL);
    pen.write(page, n, { x: sheet.right - pen.widthOf(n, SMALL), y }, SMALL);
  }
  const madeAt = new Date(`${madeOn}T12:00:00Z`);
  pdf.setTitle(words.title.dispute === document.title ? words.title.dispute : words.title.refusal);
  pdf.setProducer("Makegood");
  pdf.setCreator("Makegood");
  pdf.setLanguage(language);
  pdf.setCreationDate(madeAt);
  pdf.setModificationDate(madeAt);
  const bytes = await pdf.save();
  return { bytes: new Uint8Array(bytes), pages: pages.length, words: inText };
}

/** Goes down a page and on to the next. */
class Sheet {
  readonly right: number;
  private readonly top: number;
  private readonly pen: Pen;
  private readonly paper: readonly [number, number];
  private page: PDFPage;
  private y: number;

  constructor(pen: Pen, paper: readonly [number, number]) {
    this.pen = pen;
    this.paper = paper;
    this.right = paper[0] - MARGIN;
    this.top = paper[1] - MARGIN;
    this.page = pen.pdf.addPage([...paper]);
    this.y = this.top;
  }

  get width(): number {
    return this.right - MARGIN;
  }

  /** Answers whether it went on to another page. */
  room(height: number): boolean {
    if (this.y - height >= MARGIN) return false;
    this.page = this.pen.pdf.addPage([...this.paper]);
    this.y = this.top;
    return true;
  }

  space(height: number): void {
    if (this.y < this.top) this.y -= height;
  }

  lines(text: string, style: Style, { indent = 0, mark = "" } = {}): void {
    const height = style.size * LEADING;
    for (const [at, line] of this.pen.wrap(text, this.width - indent, style).entries()) {
      this.room(height);
      this.y -= height;
      if (at === 0 && mark !== "") this.pen.write(this.page, mark, { x: MARGIN + indent / 3, y: this.y }, style);
      this.pen.write(this.page, line, { x: MARGIN + indent, y: this.y }, style);
    }
  }

  section(title: string): void {
    // Not at the end of a page with nothing behind it.
    this.room(SECTION.size * LEADING + 3 * BODY.size * LEADING);
    this.lines(title, SECTION);
    this.y -= 3;
    this.rule();
    this.y -= 2;
  }

  heading(title: string): void {
    this.space(GAP / 2);
    // Nor is a heading left alone.
    this.room(7 * HEADING.size * LEADING);
    this.lines(title, HEADING);
  }

  /** Cells side by side, each in lines of its own. `again` is written on top of a page that it goes on to. */
  row(cells: readonly Cell[], style: Style, again?: () => void): void {
    const height = style.size * LEADING;
    const wrapped = cells.map(({ text, width }) => this.pen.wrap(text, width - GAP, style));
    const most = Math.max(...wrapped.map((lines) => lines.length));
    if (this.room(most * height + 2)) again?.();
    for (const [n, { x, width, isFigure }] of cells.entries())
      for (const [at, line] of (wrapped[n] ?? []).entries()) {
        const shift = isFigure ? width - GAP - this.pen.widthOf(line, style) : 0;
        this.pen.write(this.page, line, { x: MARGIN + x + shift, y: this.y - (at + 1) * height }, style);
      }
    this.y -= most * height + 2;
  }

  rule(): void {
    const y = this.y;
    this.page.drawLine({ start: { x: MARGIN, y }, end: { x: this.right, y }, thickness: 0.5, color: RULE });
  }
}

interface Cell {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly isFigure?: true | undefined;
}

const FACT_NAME = 0.24;
const INDENT = 14;

function drawBlock(sheet: Sheet, block: Block): void {
  if (block.kind === "heading") sheet.heading(block.text);
  if (block.kind === "text") sheet.lines(block.text, block.isSmall ? SMALL : BODY);
  if (block.kind === "quote") sheet.lines(block.text, BODY, { indent: INDENT });
  if (block.kind === "list") for (const item of block.items) sheet.lines(item, BODY, { indent: INDENT, mark: "•" });
  if (block.kind === "facts") drawFacts(sheet, block);
  if (block.kind === "table") drawTable(sheet, block);
}

function drawFacts(sheet: Sheet, { rows }: Extract<Block, { kind: "facts" }>): void {
  const x = sheet.width * FACT_NAME;
  for (const [name, value] of rows)
    sheet.row(
      [
        { text: name, x: 0, width: x },
        { text: value, x, width: sheet.width - x },
      ],
      BODY,
    );
}

function drawTable(sheet: Sheet, { columns, rows }: Extract<Block, { kind: "table" }>): void {
  let x = 0;
  const places = columns.map(({ share, isFigure }) => {
    const width = (sheet.width * share) / 100;
    x += width;
    return { x: x - width, width, isFigure };
  });
  const cellsOf = (texts: readonly string[]) => places.map((place, at) => ({ ...place, text: texts[at] ?? "" }));
  const head = () => {
    sheet.row(cellsOf(columns.map(({ title }) => title)), CELL_HEAD);
    sheet.rule();
  };
  sheet.space(2);
  sheet.room(4 * CELL.size * LEADING);
  head();
  for (const row of rows) sheet.row(cellsOf(row), CELL, head);
}
