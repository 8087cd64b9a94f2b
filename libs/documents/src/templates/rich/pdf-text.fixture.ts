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
    const text = textOf(file);
    return { text, pages: text.split('\f').length - 1 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function textOf(file: string): string {
  try {
    return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    // In a process of its own: Jest would have to rewrite the whole of pdf.js first.
    return execFileSync(process.execPath, [join(__dirname, 'read-pdf.fixture.mjs'), file], { encoding: 'utf8' });
  }
}
