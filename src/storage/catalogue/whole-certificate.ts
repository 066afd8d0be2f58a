import { sql } from 'kysely';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { PageTexts } from '#domain/parties/public-page.ts';
import { CERTIFICATE } from '#domain/recognition/certificate-acts.ts';
import { DECISION } from '#domain/recognition/decision.ts';
import { actsOf, readActs } from '../acts/list-acts.ts';
import type { Db } from '../database.ts';
import { nested, nestedRows } from '../nested.ts';
import { prepared } from '../prepared.ts';
import {
  meant,
  meantBy,
  publicCertificates,
  type Meant,
  speaking,
  TEXTS_MEANT,
} from './certificates.ts';
import { homeOn, readHome } from './home.ts';

const wholeCertificates = prepared(['codes', 'number', 'day'], (db, values: Meant) =>
  db
    .with('meant', () => meantBy(db, values))
    .selectFrom('meant')
    .selectAll()
    .select([
      TEXTS_MEANT.as('texts'),
      homeOn(db, values.day).as('home'),
      nested(actsOf(db, CERTIFICATE.kind, sql.ref('meant.id'))).as('acts'),
      nested(actsOf(db, DECISION.kind, sql.ref('meant.decisionId'))).as('decisionActs'),
      nested(inPlaceOfMeant(db)).as('inItsPlace'),
    ])
    .orderBy('code'),
);

/**
 * The certificates issued until that day that a typed code or number may mean, whatever has become
 * of them, each with all that the check of a star says of it, in one question. A code with all its
 * separators means itself alone; only without them, or by a number that two issuers gave, may there
 * be several. Of several editions under one code, as when the ministry raised a star of the
 * province, the last speaks.
 */
export async function findWholeCertificates(db: Db, typed: string, day: PlainDate) {
  const found = await wholeCertificates(db, meant(typed, day));
  return speaking(found, typed).map((row) => ({
    ...row,
    texts: row.texts as PageTexts | null, // written from typed pages only
    home: readHome(row.home),
    acts: readActs(CERTIFICATE.shapes, nestedRows(row.acts)),
    decisionActs: readActs(DECISION.shapes, nestedRows(row.decisionActs)),
    inItsPlace: nestedRows(row.inItsPlace),
  }));
}

export type WholeCertificate = Awaited<ReturnType<typeof findWholeCertificates>>[number];

/** What replaced the certificate that was meant, what replaced that one, and so on. */
function inPlaceOfMeant(db: Db) {
  const chain = sql<string>`(
    with recursive chain (id) as (
      select meant.replaced_by
      union
      select replaced_by from chain join certificate_state on certificate_id = chain.id
    ) select id from chain)`;
  return publicCertificates(db).where('c.id', 'in', chain);
}
