const ALWAYS = {
  'x-content-type-options': 'nosniff',
  // Addresses of dossiers and codes stay here when somebody follows a link to another site.
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(self), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
};

/** An address that is itself a secret is told to nobody, not even to our own next page. */
const SECRET_ADDRESS = /\/(mat-khau-moi|tra-loi)\//;

/** Pages bring the policy that SvelteKit made for them; anything else needs nothing from anywhere. */
const NOTHING = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

const A_YEAR = 31_536_000;

export interface Answered {
  readonly routeId: string | null;
  readonly https: boolean;
}

/** Adds the headers that make a browser keep to our rules. Changes the response in place. */
export function secureHeaders(headers: Headers, { routeId, https }: Answered): void {
  for (const [name, value] of Object.entries(ALWAYS)) headers.set(name, value);
  if (routeId !== null && SECRET_ADDRESS.test(routeId)) {
    headers.set('referrer-policy', 'strict-origin');
  }
  if (https)
    headers.set('strict-transport-security', `max-age=${A_YEAR.toString()}; includeSubDomains`);
  // Some browsers show a PDF with scripts and frames of their own, which this would stop.
  const isPdf = headers.get('content-type')?.startsWith('application/pdf') ?? false;
  if (!headers.has('content-security-policy') && !isPdf) {
    headers.set('content-security-policy', NOTHING);
  }
  // On a shared machine the next person must not find a dossier with the back button.
  if (isPersonal(routeId)) headers.set('cache-control', 'no-store');
}

/** Pages of signed-in people, and the sign-in itself. */
export function isPersonal(routeId: string | null): boolean {
  return routeId !== null && (routeId.startsWith('/(work)/') || routeId.startsWith('/(auth)/'));
}
