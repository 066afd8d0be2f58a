/**
 * Tells every tenth part of a long work on its way, once each. What lies beyond the expected whole
 * (tables, whose size nobody knows before) stays at 100.
 */
export function progressTeller(line: (text: string) => void): (done: number, all: number) => void {
  let told = 0;
  return (done, all) => {
    const tenth = Math.min(10, Math.floor((done * 10) / Math.max(all, 1)));
    if (tenth <= told) return;
    told = tenth;
    line(`${String(tenth * 10)} %`);
  };
}
