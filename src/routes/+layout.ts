/** Pages ship no script unless they ask for it: the work side does. */
export const csr = false;
