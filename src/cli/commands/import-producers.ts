import { bringFile } from '../bring-file.ts';
import type { ExitCode, Invocation } from '../command.ts';

export const help = `Usage: saoque import producers FILE --province CODE|NAME --dry-run [--column …] [--json]
       saoque import producers FILE --province CODE|NAME --by ACCOUNT [--column HEADING=FIELD …]
                              [--answer CODE=proposed|printed|leave …] [--confirm-by ACCOUNT]
                              [--data DIR] [--json]

Reads a list of producers as offices keep it. A list without products: name, kind, number, place, who speaks and telephone. What the
register has by name and commune is known and stays as it is; what is new is laid before a second person. All
else is as with saoque import products --help.`;

/** Reads a list of producers, or brings it into the register. */
export function run(invocation: Invocation): Promise<ExitCode> {
  return bringFile(invocation, 'producers');
}
