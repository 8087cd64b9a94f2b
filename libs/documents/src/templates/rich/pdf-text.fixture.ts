import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a reader sees in a PDF, by poppler where it is installed, else by pdf.js. */
export async function pdfText(pdf: Buffer): Promise<{ text: string; pages: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'atrium-pdf-'));
  try {
    const file = join(folder, 'a.pdf');
    writeFileSync(file, pdf);
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    return { text, pages: text.split('\f').length - 1 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
