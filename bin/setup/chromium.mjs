import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/** Turns a certificate into the picture from which its QR code is read. */
const PDFTOPPM = '/usr/bin/pdftoppm';

/**
 * The browser for the journeys: that of SAOQUE_CHROMIUM, or the machine's. As root on Debian it is
 * installed when it is missing, and what reads a printed certificate with it; otherwise the answer
 * is `null`, and the caller says what to do.
 */
export function findChromium() {
  const found = installedChromium();
  const missing = [
    ...(found ? [] : ['chromium']),
    ...(existsSync(PDFTOPPM) ? [] : ['poppler-utils']),
  ];
  if (missing.length === 0 || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return found;
  console.log(`Installing ${missing.join(' and ')} for the browser journeys…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-q'], { env, stdio: 'ignore' });
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...missing], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return installedChromium();
}

function installedChromium() {
  const given = process.env.SAOQUE_CHROMIUM;
  return [given, ...PLACES].find((place) => place && existsSync(place)) ?? null;
}
