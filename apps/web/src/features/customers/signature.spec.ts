import { looksLikeSignature, parseSignature } from './signature';

describe('a pasted signature', () => {
  it.each([
    [
      'Best regards,\nAna Negru\nSales Director\nAcme Corporation SRL\nTel.: +40 21 555 12 34\nMob: 0712 034 567\nana.negru@acme.ro\nwww.acme.ro',
      {
        person: 'Ana Negru',
        position: 'Sales Director',
        company: 'Acme Corporation SRL',
        phone: '+40 21 555 12 34',
        email: 'ana.negru@acme.ro',
      },
    ],
    [
      'С уважением,\nИван Петров\nНачальник отдела закупок\nООО «Ромашка»\nтел. 8 (912) 345-67-89\nivan@romashka.ru',
      {
        person: 'Иван Петров',
        position: 'Начальник отдела закупок',
        company: 'ООО «Ромашка»',
        phone: '8 (912) 345-67-89',
        email: 'ivan@romashka.ru',
      },
    ],
    [
      'Dewi Lestari | Direktur | PT Maju Jaya | dewi@maju.co.id | 0812-3456-789',
      {
        person: 'Dewi Lestari',
        position: 'Direktur',
        company: 'PT Maju Jaya',
        phone: '0812-3456-789',
        email: 'dewi@maju.co.id',
      },
    ],
    [
      'Jane Doe\njane@fineart.example',
      { person: 'Jane Doe', position: '', company: 'Fineart', phone: '', email: 'jane@fineart.example' },
    ],
    ['Jane Doe\njane@gmail.com', { person: 'Jane Doe', position: '', company: '', phone: '', email: 'jane@gmail.com' }],
    [
      'John Smith, Manager at Globex\n+1 (201) 555-0123',
      { person: 'John Smith', position: 'Manager', company: 'Globex', phone: '+1 (201) 555-0123', email: '' },
    ],
  ])('%#', (text, expected) => {
    expect(parseSignature(text)).toEqual(expected);
  });

  it('reads a vCard', () => {
    const card =
      'BEGIN:VCARD\nVERSION:3.0\nN:Popescu;Ion;;;\nFN:Ion Popescu\nORG:Opera\\, SRL;Sales\nTITLE:Tenor\nTEL;TYPE=CELL:+373 69 111 222\nitem1.EMAIL;TYPE=INTERNET:ion@opera.md\nEND:VCARD';
    expect(parseSignature(card)).toEqual({
      person: 'Ion Popescu',
      position: 'Tenor',
      company: 'Opera, SRL',
      phone: '+373 69 111 222',
      email: 'ion@opera.md',
    });
  });

  it('leaves a single value to its field', () => {
    expect(looksLikeSignature('Acme Corporation')).toBe(false);
    expect(looksLikeSignature('Ana\nAcme')).toBe(true);
  });
});
