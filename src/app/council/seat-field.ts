/** The name of the field that gives an account its seat in a session that is planned. */
export function seatField(accountId: string): string {
  return `seat.${accountId}`;
}
