import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import jsQR from 'jsqr';
import sharp from 'sharp';

const run = promisify(execFile);

/**
 * What a phone reads from a certificate that hangs on the wall: the PDF is turned into a picture by
 * Debian's pdftoppm, at the resolution of a sharp photograph, and its QR code decoded.
 */
export async function readQrCode(pdf: Buffer): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'saoque-qr-'));
  try {
    const file = path.join(folder, 'certificate');
    await writeFile(`${file}.pdf`, pdf);
    await run('pdftoppm', ['-r', '150', '-png', '-singlefile', `${file}.pdf`, file]).catch(() => {
      throw new Error(
        'The certificate is read with pdftoppm (Debian: apt-get install poppler-utils).',
      );
    });
    const { data, info } = await sharp(`${file}.png`)
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const code = jsQR(new Uint8ClampedArray(data), info.width, info.height);
    if (!code) throw new Error('no QR code on the certificate');
    return code.data;
  } finally {
    await rm(folder, { recursive: true });
  }
}
