import { deflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { openTable } from './open-table';
import { UnreadableFileError } from './table';
import { cellText } from './xlsx';

/** A zip with one entry whose header lies about its size. */
function zip(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30 + name.length);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(10, 22);
  local.writeUInt16LE(name.length, 26);
  local.write(name, 30);
  const central = Buffer.alloc(46 + name.length);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(10, 24);
  central.writeUInt16LE(name.length, 28);
  central.write(name, 46);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length + packed.length, 16);
  return Buffer.concat([local, packed, central, end]);
}

const code = async (bytes: Buffer): Promise<string> => {
  const error: unknown = await openTable(bytes).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UnreadableFileError);
  return (error as UnreadableFileError).code;
};

describe('workbooks', () => {
  it('refuses a bomb before unpacking it whole, whatever its headers claim', async () => {
    expect(await code(zip('xl/workbook.xml', Buffer.alloc(200 * 1024 * 1024)))).toBe('workbook_too_large');
  });

  it('refuses other zips and damaged workbooks', async () => {
    expect(await code(zip('word/document.xml', Buffer.from('<x/>')))).toBe('not_a_table');
    expect(await code(zip('xl/workbook.xml', Buffer.from('not xml')))).toBe('broken_workbook');
    expect(await code(Buffer.from('504b0304', 'hex'))).toBe('broken_workbook');
  });

  it('refuses an empty workbook', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('Nothing');
    expect(await code(Buffer.from(await workbook.xlsx.writeBuffer()))).toBe('empty_file');
  });

  it.each([
    [null, ''],
    [0.1 + 0.2, '0.3'],
    [79161234567, '79161234567'],
    [1e21, '1000000000000000000000'],
    [true, 'true'],
    [new Date(Date.UTC(2024, 0, 31)), '2024-01-31'],
    [new Date(Date.UTC(2024, 0, 31, 13, 5)), '2024-01-31T13:05:00'],
    [new Date(Date.UTC(1899, 11, 30, 9, 30)), '09:30'],
    [{ richText: [{ text: 'a' }, { text: 'b' }] }, 'ab'],
    [{ text: 'site', hyperlink: 'https://x.com' }, 'site'],
    [{ formula: 'A1', result: 5 }, '5'],
    [{ error: '#REF!' }, null],
  ] as [ExcelJS.CellValue, string | null][])('cell %j reads %j', (value, text) => {
    expect(cellText(value)).toBe(text);
  });

  it('keeps the leading zeros that a format shows', () => {
    expect(cellText(123, '00000')).toBe('00123');
    expect(cellText(123, '0.00')).toBe('123');
  });
});
