/** What the leader's decision makes of a result. */
export type Outcome = 'certificate' | 'ministry' | 'none';

/**
 * Three and four stars are certified by the province (Đ4.1a); a result in the band of five is sent
 * to the ministry and gets no certificate of the province (Đ7.3e); one and two stars, and a
 * knocked-out product, get neither decision nor certificate (Đ4.1a-2).
 */
export function outcomeOf(result: { readonly star: number; readonly band: number }): Outcome {
  if (result.star === 0) return 'none';
  if (result.band === 5) return 'ministry';
  return result.star >= 3 ? 'certificate' : 'none';
}
