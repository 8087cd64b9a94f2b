import { cleanFileName, extensionOf, numberedName } from './file-name';

describe('cleanFileName', () => {
  it.each([
    ['report.pdf', 'report.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\boot.ini', 'boot.ini'],
    ['C:\\Users\\me\\a.txt', 'a.txt'],
    ['/etc/', 'file'],
    ['..', 'file'],
    ['.', 'file'],
    ['', 'file'],
    ['   ', 'file'],
    ['.htaccess', 'htaccess'],
    ['a\u0000.php\u0001.txt', 'a.php.txt'],
    ['line\r\nbreak.txt', 'linebreak.txt'],
    ['annexe\u202efdp.exe', 'annexefdp.exe'],
    ['zero\u200bwidth\ufeff.txt', 'zerowidth.txt'],
    ['ends.txt. . ', 'ends.txt'],
    ['two   spaces.txt', 'two spaces.txt'],
    ['<b>:"|?*.txt', '_b______.txt'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['console.txt', 'console.txt'],
    ['e\u0301te\u0301.txt', 'été.txt'],
    ['broken\ud800.txt', 'broken.txt'],
    ['Отчёт «Q3».pdf', 'Отчёт «Q3».pdf'],
    ['%2e%2e%2fetc', '%2e%2e%2fetc'],
  ])('makes %j %j', (given, cleaned) => expect(cleanFileName(given)).toBe(cleaned));

  it('shortens the stem and keeps the ending, never through a character', () => {
    const long = cleanFileName(`${'😀'.repeat(150)}.docx`);
    expect(long.length).toBeLessThanOrEqual(200);
    expect(long.endsWith('.docx')).toBe(true);
    expect(long.isWellFormed()).toBe(true);
  });

  it('is at rest after one pass', () => {
    for (const name of ['a..b. .', '._.', ' . a', 'CON.', 'x\u202e/..\u202e/..'])
      expect(cleanFileName(cleanFileName(name))).toBe(cleanFileName(name));
  });
});

it('knows endings', () => {
  expect(['a.PDF', 'a.tar.gz', 'a', 'a.', '.env', 'a.b c'].map(extensionOf)).toEqual(['pdf', 'gz', '', '', '', '']);
});

it('numbers names before their ending', () => {
  expect(numberedName('a.pdf', 2)).toBe('a (2).pdf');
  expect(numberedName('README', 3)).toBe('README (3)');
  expect(numberedName(`${'x'.repeat(196)}.pdf`, 10).length).toBeLessThanOrEqual(200);
});
