/**
 * Lets works begin in the order in which they come, side by side as long as there are cores for
 * them: a work that wants more than are free waits, and so do all that came after it.
 * @param {number} cores how many there are; no work asks for more
 * @returns {<T>(wanted: number, work: () => Promise<T>) => Promise<T>}
 */
export function sideBySide(cores) {
  let free = cores;
  /** @type {{ wanted: number, begin: () => void }[]} */
  const waiting = [];
  const admit = () => {
    for (let next = waiting[0]; next && next.wanted <= free; next = waiting[0]) {
      waiting.shift();
      free -= next.wanted;
      next.begin();
    }
  };
  return async (wanted, work) => {
    await new Promise((/** @type {(value?: undefined) => void} */ begin) => {
      waiting.push({ wanted, begin });
      admit();
    });
    try {
      return await work();
    } finally {
      free += wanted;
      admit();
    }
  };
}
