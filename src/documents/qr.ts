import encodeQR from 'qr';

/** Light modules around the code: scanners need four (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/**
 * A QR code as SVG that scales with its box: one path of dark modules on a white ground with the
 * quiet zone inside. Without style attributes, which the content policy of the pages forbids.
 *
 * `title` is what a screen reader says. Error correction M: 15 % of the code may be dirty or torn.
 */
export function qrSvg(text: string, title: string): string {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET_ZONE });
  const size = modules.length;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" role="img" shape-rendering="crispEdges">` +
    `<title>${escapeXml(title)}</title>` +
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/>` +
    `<path fill="#000" d="${darkRuns(modules)}"/></svg>`
  );
}

/** Each row's neighbouring dark modules as one rectangle: no hairlines between them, and a short path. */
function darkRuns(modules: readonly (readonly boolean[])[]): string {
  return modules
    .flatMap((row, y) => {
      const bits = row.map((dark) => (dark ? '1' : '0')).join('');
      return [...bits.matchAll(/1+/g)].map(
        (run) => `M${run.index} ${y}h${run[0].length}v1h-${run[0].length}z`,
      );
    })
    .join('');
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
