/** Who certifies five stars (Đ7.4e), by papers of its own. */
export const MINISTRY = 'Bộ Nông nghiệp và Môi trường';

/** Who recognises and gives certificates: the chairman of a People's Committee, in whose name it is issued (Đ7.4). */
export interface IssuerWords {
  /** "Ủy ban nhân dân tỉnh Lào Cai": what stands at the head of the paper. */
  readonly committee: string;
  /** "Chủ tịch Ủy ban nhân dân tỉnh Lào Cai": who certifies. */
  readonly chairman: string;
  /** "Lào Cai": where the paper is dated. */
  readonly place: string;
}

const CHAIRMAN = 'Chủ tịch ';

/** The words for an issuer, whether a paper names the committee or its chairman. */
export function issuerWords(issuer: string): IssuerWords {
  const committee = issuer.startsWith(CHAIRMAN) ? issuer.slice(CHAIRMAN.length) : issuer;
  return {
    committee,
    chairman: CHAIRMAN + committee,
    place: committee.replace(/^Ủy ban nhân dân (tỉnh|thành phố) /u, ''),
  };
}

/** Who decides for a province: "Tỉnh Lào Cai" gives "Chủ tịch Ủy ban nhân dân tỉnh Lào Cai". */
export function chairmanOf(province: string): string {
  return `${CHAIRMAN}Ủy ban nhân dân ${province.charAt(0).toLowerCase()}${province.slice(1)}`;
}
