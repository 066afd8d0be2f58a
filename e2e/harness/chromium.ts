import { existsSync } from 'node:fs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser's program: that of SAOQUE_CHROMIUM, or the machine's. Throws with what to do when there is none. */
export function requireChromium(): string {
  const found = [process.env['SAOQUE_CHROMIUM'], ...PLACES].find(
    (place) => place !== undefined && existsSync(place),
  );
  if (found !== undefined) return found;
  throw new Error(
    'The browser journeys need Chromium. Install it (Debian: apt-get install chromium), ' +
      'or say where it is with SAOQUE_CHROMIUM.',
  );
}
