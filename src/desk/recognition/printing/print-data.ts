/** What the page asks for anew while its file is made. */
export const PRINT_DATA = 'saoque:print';
