import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setUpOrganization } from '@atrium/identity/testing';
import { createDeal } from '@atrium/sales/testing';
import { PaperMaker } from '../src/generation/paper-maker';
import { checkDocx, type DocxCheck } from '../src/templates/docx/check-docx';
import { type DocxValues, fillDocx } from '../src/templates/docx/fill-docx';
import { makeDocx, p, table } from '../src/templates/docx/make-docx.fixture';
import { pdfText } from '../src/templates/rich/pdf-text.fixture';
import { bytes } from '../src/testing';
import { startDocuments } from './app';

const has = (program: string): boolean => {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore', timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
};

/** LibreOffice opens what we make. Where it is missing and can be installed without a password, it is; else these tests say so and skip. */
function ensureOffice(): boolean {
  if (has('soffice')) return true;
  if (process.getuid?.() !== 0 || !has('apt-get') || process.env.ATRIUM_NO_INSTALL) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync('apt-get', ['update'], { stdio: 'ignore', timeout: 120_000, env });
    const packages = ['libreoffice-writer-nogui', 'poppler-utils'];
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], {
      stdio: 'ignore',
      timeout: 600_000,
      env,
    });
  } catch {
    return false;
  }
  return has('soffice');
}

const shared = join(process.env.ATRIUM_SHARED_DATA ?? join(__dirname, '../../../../shared/data'), 'docx');
const present = ensureOffice();
if (!present)
  process.stdout.write('LibreOffice is not here and cannot be installed: documents are not opened with it.\n');
const known = existsSync(shared)
  ? readdirSync(shared, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.docx'))
  : [];
const withOffice = present ? describe : describe.skip;

/** Every value says its own name; loops are gone through twice, what is named like a condition holds. */
const telling: DocxValues = {
  value: (name, loops) => `[${name}${loops.map(({ index }) => `·${index + 1}`).join('')}]`,
  repeat: (name) => (/^(?:is|condition|display)/.test(name) ? true : 2),
};

/** All documents turned into text by one run of LibreOffice. */
function asText(folder: string, names: readonly string[]): Map<string, string> {
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'txt:Text (encoded):UTF8',
      '--outdir',
      join(folder, 'out'),
      ...names.map((name) => join(folder, name)),
    ],
    { stdio: 'ignore', timeout: 170_000, env: { ...process.env, HOME: folder } },
  );
  return new Map(names.map((name) => [name, readFileSync(join(folder, 'out', name.replace(/docx$/, 'txt')), 'utf8')]));
}

(present && known.length ? describe : describe.skip)('documents that others wrote, in LibreOffice', () => {
  it('opens each filled one and finds in it what was filled in', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'atrium-docx-'));
    const checks = new Map<string, DocxCheck>();
    const refused: string[] = [];
    try {
      for (const [index, name] of known.entries()) {
        const check = await checkDocx(readFileSync(join(shared, name)));
        if (!check.docx) {
          expect(check.problems[0]?.detail).toBeTruthy();
          refused.push(name.replace(/^.*\//, ''));
          continue;
        }
        writeFileSync(join(folder, `${index}.docx`), await fillDocx(check.docx, check.delimiters, telling));
        checks.set(`${index}.docx`, check);
      }
      expect(refused.toSorted()).toEqual(['content controls.docx', 'empty tag.docx']);
      const texts = asText(folder, [...checks.keys()]);
      let seen = 0;
      for (const [file, { placeholders, delimiters }] of checks) {
        const text = texts.get(file) ?? '';
        expect(text.length).toBeGreaterThan(0);
        // Headers, charts and alternative texts do not stand in a plain text; the body does.
        for (const { text: name, kind, parts } of placeholders) {
          if (kind !== 'value' || !parts.includes('word/document.xml')) continue;
          if (!text.includes(`[${name}`)) continue;
          seen += 1;
          expect(text).not.toContain(`${delimiters.tagStart}${name}${delimiters.tagEnd}`);
        }
      }
      const inBody = [...checks.values()].flatMap(({ placeholders }) =>
        placeholders.filter(({ kind, parts }) => kind === 'value' && parts.includes('word/document.xml')),
      );
      process.stdout.write(
        `LibreOffice opened ${checks.size} documents and showed ${seen} of ${inBody.length} placeholders of their bodies filled in\n`,
      );
      expect(seen).toBeGreaterThan(inBody.length * 0.9);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

withOffice('a paper from a Word document', () => {
  it('can be had as PDF', async () => {
    const test = await startDocuments();
    try {
      const admin = await setUpOrganization(test, { locale: 'ro', currency: 'MDL' });
      const deal = await createDeal(admin, {
        name: 'Țesături și șireturi',
        amount: { amount: '1121.05', currency: 'MDL' },
      });
      const docx = await makeDocx({
        body:
          p('Act {document.number}: {deal.name}, {totals.total|words}') + table(['{#lines}{name}', '{sum}{/lines}']),
      });
      const template = await admin.agent
        .post('/api/v1/document-templates/upload')
        .field('kind', 'act')
        .field('name', 'Act')
        .attach('file', docx, 'act.docx')
        .expect(201);
      const asked = await admin.agent
        .post('/api/v1/documents')
        .send({ templateId: template.body.id, subjectType: 'deal', subjectId: deal.id })
        .expect(202);
      expect(await test.app.get(PaperMaker).make(asked.body.id)).toBe('made');
      expect((await admin.agent.get('/api/v1/document-templates/abilities').expect(200)).body).toEqual({
        docxToPdf: true,
      });
      const answer = await admin.agent
        .get(`/api/v1/documents/${asked.body.id}/content?format=pdf`)
        .buffer(true)
        .parse(bytes)
        .expect(200);
      const { text } = await pdfText(answer.body as Buffer);
      expect(text.replace(/\s+/g, ' ')).toContain(
        'Țesături și șireturi, O mie o sută douăzeci și unu de lei și 05 bani',
      );
    } finally {
      await test.close();
    }
  });
});
