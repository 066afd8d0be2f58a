import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { instant } from '../testing/instant.ts';
import { readSignatures, verdictOf } from './read-signatures.ts';
import { cmsOver } from './cms-over.ts';
import { placeSignature, signPdf } from './sign-pdf.ts';
import { certificateOver, softwareSigner, testKey } from './testing/keys-of-a-test.ts';
import { libraryCms, withCertificate } from './testing/library-cms.ts';
import { smallPdf } from './testing/small-pdf.ts';

const AT = instant('2026-12-04T02:32:07.000Z');
const authority = await testKey({ name: 'Co quan chung thuc thu' });
const leader = await testKey({
  name: 'Hoàng Minh Đức',
  organisation: 'Ủy ban nhân dân tỉnh Lào Cai',
  issuer: authority,
});
const seal = await testKey({ name: 'Ủy ban nhân dân tỉnh Lào Cai', issuer: authority });
const pdf = smallPdf();
const signed = Buffer.from(await signPdf(pdf, softwareSigner(leader, [authority]), AT));

const verdicts = async (file: Uint8Array) =>
  (await readSignatures(file)).map(({ verdict }) => verdict);

describe('a digital signature in a PDF', () => {
  test('says who signed, when by whose clock, and what stands behind the certificate', async () => {
    expect(await readSignatures(signed)).toEqual([
      {
        verdict: 'intact',
        covers: signed.length,
        size: signed.length,
        signer: {
          name: 'Hoàng Minh Đức',
          organisation: 'Ủy ban nhân dân tỉnh Lào Cai',
          at: AT,
          atBy: 'signer',
          certificate: {
            serial: expect.any(String) as string,
            validFrom: '2025-09-18T00:00:00.000Z',
            validTo: '2028-09-18T00:00:00.000Z',
            validThen: true,
          },
          chain: ['Hoàng Minh Đức', 'Co quan chung thuc thu'],
          selfSigned: false,
          weak: false,
        },
      },
    ]);
    expect(signed.subarray(0, pdf.length).equals(pdf)).toBe(true);
  });

  test('by an elliptic key holds as well, and says that nobody vouches for it', async () => {
    const elliptic = await testKey({ name: 'Khóa đường cong', kind: 'ECDSA' });
    const file = await placeSignature(pdf, (covered) => libraryCms(elliptic, covered));
    const [found] = await readSignatures(file);
    expect(found).toMatchObject({
      verdict: 'intact',
      signer: { selfSigned: true, chain: ['Khóa đường cong'], at: null, atBy: null },
    });
  });

  test('is none in a scan', async () => {
    expect(await readSignatures(pdf)).toEqual([]);
    expect(verdictOf([])).toBe(null);
  });

  test('is broken by any byte that it covers, wherever it stands', async () => {
    const gap = signed.indexOf('/Contents <');
    const behind = signed.indexOf('>', gap);
    for (const place of [12, 200, gap - 30, behind + 20, signed.length - 3]) {
      const bent = Buffer.from(signed);
      bent.writeUInt8((bent[place] ?? 0) ^ 1, place);
      expect([place, await verdicts(bent)]).not.toEqual([place, ['intact']]);
      expect(verdictOf(await readSignatures(bent))).not.toBe('intact');
    }
  });

  test('after which something was added says so, and blanks are nothing', async () => {
    const more = Buffer.concat([signed, Buffer.from('4 0 obj\n<< /Length 0 >>\nendobj\n')]);
    expect(await verdicts(more)).toEqual(['changed']);
    expect(await verdicts(Buffer.concat([signed, Buffer.from('\r\n ')]))).toEqual(['intact']);
  });

  test('is followed by a second, the seal of the body: both stand, and one bent byte breaks both', async () => {
    const twice = Buffer.from(await signPdf(signed, softwareSigner(seal, [authority]), AT));
    const found = await readSignatures(twice);
    expect(found.map(({ verdict, signer }) => [verdict, signer?.name])).toEqual([
      ['followed', 'Hoàng Minh Đức'],
      ['intact', 'Ủy ban nhân dân tỉnh Lào Cai'],
    ]);
    expect(verdictOf(found)).toBe('intact');
    twice.write('Quyet DINH', twice.indexOf('Quyet dinh'), 'latin1');
    expect(await verdicts(twice)).toEqual(['broken', 'broken']);
  });

  test('was made with a certificate that was not valid then', async () => {
    const old = await testKey({
      name: 'Cũ',
      from: '2020-01-01T00:00:00Z',
      to: '2024-01-01T00:00:00Z',
    });
    const [found] = await readSignatures(await signPdf(pdf, softwareSigner(old), AT));
    expect(found?.signer?.certificate.validThen).toBe(false);
  });
});

describe('whoever bends a signed file is noticed', () => {
  test.each([
    [
      'leaves a hole before it',
      (range: number[]) => [range[0], Number(range[1]) - 40, range[2], range[3]],
    ],
    [
      'leaves a hole behind it',
      (range: number[]) => [range[0], range[1], Number(range[2]) + 40, Number(range[3]) - 40],
    ],
    [
      'does not begin at the beginning',
      (range: number[]) => [9, Number(range[1]) - 9, range[2], range[3]],
    ],
    [
      'reaches over the end',
      (range: number[]) => [range[0], range[1], range[2], Number(range[3]) + 1],
    ],
  ])('by a range that %s', async (_, bend) => {
    const text = signed.toString('latin1');
    const [whole = '', inner = ''] = /\/ByteRange \[([^\]]*)\]/.exec(text) ?? [];
    const numbers = bend(inner.trim().split(/\s+/).map(Number));
    const written = numbers.map((one) => String(one).padStart(10, ' ')).join(' ');
    const bent = Buffer.from(text.replace(whole, `/ByteRange [${written}]`), 'latin1');
    expect(bent.length).toBe(signed.length);
    expect(await verdicts(bent)).toEqual(['broken']);
  });

  test('by a signature that brings its own content along, taken from another paper', async () => {
    const other = Buffer.from('another paper that was signed');
    const file = await placeSignature(pdf, (covered) => libraryCms(leader, covered, other));
    expect(await verdicts(file)).toEqual(['unreadable']);
  });

  test('by a certificate of another name over the same key', async () => {
    const forged = await certificateOver(leader.keys, { name: 'Người khác' });
    const honest = softwareSigner(leader);
    // The signature is the leader's over his own certificate; the file carries the other one.
    const file = await placeSignature(pdf, async (covered) => {
      const digest = createHash('sha256').update(covered).digest();
      return withCertificate(await cmsOver(digest, honest, AT), forged);
    });
    expect(await verdicts(file)).toEqual(['broken']);
  });

  test('by nonsense in the place of a signature', async () => {
    const file = await placeSignature(pdf, () => Promise.resolve(new Uint8Array([1, 2, 3])));
    expect(await verdicts(file)).toEqual(['unreadable']);
    const many = Buffer.from('/ByteRange [0 1 2 3]'.repeat(100), 'latin1');
    expect((await readSignatures(many)).length).toBe(20);
  });
});
