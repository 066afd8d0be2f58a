import { sql } from 'kysely';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { PageTexts } from '#domain/parties/public-page.ts';
import type { Db } from '../database.ts';
import { nested, nestedRows } from '../nested.ts';
import {
  historyOf,
  meant,
  meantBy,
  speaking,
  TEXTS_MEANT,
  type Meant,
  type PublicCertificate,
} from './certificates.ts';
import { prepared } from '../prepared.ts';
import { homeOn, readHome, type Home } from './home.ts';
import { inForceOfProducer, type ListedProduct } from './products.ts';

/** A certificate that was meant, with all that the page of its product shows. */
export interface WholeProduct extends PublicCertificate {
  /** Null: nobody has said yet. */
  readonly phone: string | null;
  readonly foundedOn: PlainDate | null;
  /** Null for one whose page nobody opened. */
  readonly texts: PageTexts | null;
  /** Every certificate of the product until that day, the newest first. */
  readonly history: readonly PublicCertificate[];
  /** Products of the producer in force that day, the newest first; this one among them. */
  readonly inForce: readonly ListedProduct[];
  readonly home: Home;
}

const wholeProducts = prepared(
  ['codes', 'number', 'day', 'inForce'],
  (db, values: Meant & { readonly inForce: number }) => {
    const productId = sql.ref<string>('meant.productId');
    const producerId = sql.ref<string>('meant.producerId');
    const { day, inForce } = values;
    return db
      .with('meant', () => meantBy(db, values).select(['h.phone', 'h.foundedOn']))
      .selectFrom('meant')
      .selectAll()
      .select([
        nested(historyOf(db, productId, day)).as('history'),
        nested(inForceOfProducer(db, producerId, day, inForce)).as('inForce'),
        homeOn(db, day).as('home'),
        TEXTS_MEANT.as('texts'),
      ])
      .orderBy('code');
  },
);

/**
 * What a typed code may mean, as in `findWholeCertificates`, each with its product, in one question:
 * a page that is not in memory waits for the database once.
 */
export async function findWholeProducts(
  db: Db,
  typed: string,
  day: PlainDate,
  inForce: number,
): Promise<readonly WholeProduct[]> {
  const found = await wholeProducts(db, { ...meant(typed, day), inForce });
  return speaking(found, typed).map((row) => ({
    ...row,
    texts: row.texts as PageTexts | null, // written from typed pages only
    history: nestedRows(row.history),
    inForce: nestedRows(row.inForce),
    home: readHome(row.home),
  }));
}
