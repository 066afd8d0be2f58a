/** What the page of a list asks for anew while somebody waits for work on it. */
export const RUN_DATA = 'saoque:list-run';
