/**
 * The number of a certificate, `0412/2026/GCN-OCOP`: a serial of the province's year. The law gives
 * no form for it (Đ4.1a leaves it open); with the year in it, no number comes twice.
 */
export function certificateNumber(serial: number, year: number): string {
  return `${String(serial).padStart(4, '0')}/${year}/GCN-OCOP`;
}
