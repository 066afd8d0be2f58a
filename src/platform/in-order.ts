/**
 * Does the work of some items at the same time, begun in their order, and gives what came of each in
 * that order. Whoever stops listening has nothing more begun; what fails is thrown in its turn.
 */
export async function* inOrder<Item, Done>(
  items: Iterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<Done>,
): AsyncGenerator<Done> {
  const begun: Promise<Done>[] = [];
  for (const item of items) {
    const one = work(item);
    one.catch(() => undefined); // heard in its turn, or by nobody when an earlier one failed
    begun.push(one);
    if (begun.length < atOnce) continue;
    const next = begun.shift();
    if (next) yield await next;
  }
  for (const one of begun) yield await one;
}
