import { bringFile } from '../bring-file.ts';
import type { ExitCode, Invocation } from '../command.ts';

export const help = `Usage: saoque import products FILE --province CODE|NAME --dry-run [--column …] [--json]
       saoque import products FILE --province CODE|NAME --by ACCOUNT [--column HEADING=FIELD …]
                              [--answer CODE=proposed|printed|leave …] [--number N --day D]
                              [--without-paper] [--confirm-by ACCOUNT] [--data DIR] [--json]

Reads a list of products as offices keep it (.xlsx, .xls, .csv): finds sheet and heading, says which
column is which, and of each row what it says and what is not plain:
  saoque import products "OCOP 2023.xlsx" --province "Lào Cai" --dry-run
Each row is accepted, proposed (something is offered beside what is printed) or questioned (a person
must say). A dry run needs no database. With --by the list is taken under that officer's account, answered
with what is said here and laid before a second person, who confirms it on its page with the password. What
still waits is told by its code, exit code 1; the list is kept and can be answered on its page, or by the
same command with more answers. The same file is taken once. Works while Sao Quê runs.

  --province CODE|NAME     whose list it is; also a province of before 01/07/2025
  --dry-run                read and tell, write nothing
  --column HEADING=FIELD   what a column is, by heading or letters; HEADING=aside:REASON leaves it out
  --by ACCOUNT             name to sign in with of an officer who may enter older certificates
  --answer CODE=ANSWER     for all rows that ask this: take what is offered, keep what is printed, leave out
  --number N --day D       the decision of rows that print none, and its day where they print only N
  --without-paper          stars without a decision are entered as products without a certificate
  --confirm-by ACCOUNT     confirm at once; only in a demonstration
  --data DIR               folder of the embedded database (default: .data in the checkout)`;

export function run(invocation: Invocation): Promise<ExitCode> {
  return bringFile(invocation, 'products');
}
