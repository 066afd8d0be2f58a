import type { Person } from '../harness/people.ts';

/** The desk of a dossier at the provincial office, from the dossier's own address. */
export function officeDesk(dossier: string): string {
  return dossier.replace('/ho-so/', '/tinh/');
}

/** The office receives the dossier and finds it complete. */
export async function accept({ page, open }: Person, dossier: string): Promise<void> {
  await open(officeDesk(dossier));
  await page.getByRole('button', { name: 'Nhận hồ sơ' }).click();
  await page.getByRole('button', { name: 'Nhận đủ hồ sơ' }).click();
  await page.getByText('Đã nhận đủ').waitFor();
}
