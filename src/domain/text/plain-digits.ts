/**
 * Letters, digits and signs of a wide keyboard (０１２, －) as plain ones. People paste them from phones
 * and mails; no Vietnamese text needs them, and as numbers they would be refused without a reason.
 */
export function plainDigits(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (wide) =>
    String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
}
