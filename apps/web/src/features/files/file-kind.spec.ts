import { fileIcon, fileSize, nameParts } from './file-kind';

it('says sizes as people do', () => {
  expect([0, 999, 1_000, 1_440, 15_600, 52_428_800].map((bytes) => fileSize(bytes, 'en'))).toEqual([
    '0 bytes',
    '999 bytes',
    '1 kB',
    '1.4 kB',
    '16 kB',
    '52 MB',
  ]);
});

it('knows an icon for what an office has', () => {
  expect(fileIcon('image/png')).toBe('i-lucide-file-image');
  expect(fileIcon('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')).toBe(
    'i-lucide-file-spreadsheet',
  );
  expect(fileIcon('application/x-unheard-of')).toBe('i-lucide-file');
});

it('keeps the ending of a long name', () => {
  expect(nameParts('contract.pdf')).toEqual({ stem: 'contract', ending: '.pdf' });
  expect(nameParts('README')).toEqual({ stem: 'README', ending: '' });
  expect(nameParts('v1.something-long')).toEqual({ stem: 'v1.something-long', ending: '' });
});
