import * as v from 'valibot';

/** Which of one's own sessions ends; that of another is not found. */
export const endOwnSessionInput = v.object({ session: v.optional(v.string(), '') });
