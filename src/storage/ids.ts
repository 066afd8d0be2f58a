const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Whether a text out of an address can be an id at all. PostgreSQL would answer anything else with a
 * fault, and an address typed by hand deserves "not found".
 */
export function isId(text: string): boolean {
  return UUID.test(text);
}
