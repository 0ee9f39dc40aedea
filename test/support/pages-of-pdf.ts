/** A PDF of so many empty pages, as far as whoever counts them can tell. */
export function pdfOfPages(pages: number): Uint8Array<ArrayBuffer> {
  const page = "<< /Type /Page /Parent 2 0 R >>\n";
  return new TextEncoder().encode(`%PDF-1.7\n<< /Type /Pages /Count ${pages} >>\n${page.repeat(pages)}%%EOF\n`);
}
