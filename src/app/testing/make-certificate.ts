import { valueOf } from './commune-work.ts';
import { CERTIFICATE } from '#domain/recognition/certificate-acts.ts';
import { record } from '../acts/record.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { certificateTerm } from '#domain/recognition/certificate-term.ts';
import type {
  CertificateActData,
  CertificateActKind,
} from '#domain/recognition/certificate-acts.ts';
import { inTransaction } from '#storage/database.ts';
import { addCertificate, type CertificateRow } from '#storage/recognition/certificates.ts';
import { findProduct } from '#storage/parties/products.ts';
import type { Tables } from '#storage/tables.ts';
import type { Deps } from '../deps.ts';
import { openPublicPage } from '../parties/public-texts.ts';
import { CERTIFICATES } from '../recognition/certificate-subject.ts';
import { makeActor, makeProducer, makeProduct, PLACES } from './make.ts';

export interface CertificateWish {
  readonly code: string;
  /** The number on the paper; a made one when left out. */
  readonly number?: string;
  readonly decidedOn: PlainDate;
  readonly star?: number;
  readonly issuer?: string;
  readonly product?: Tables['product'];
  readonly criteriaSet?: string;
  /** A paper of an earlier decision, with its points. */
  readonly earlier?: Pick<CertificateRow, 'criteriaDecision' | 'score' | 'parts'>;
  /** What happened to it afterwards, in order. */
  readonly acts?: readonly {
    readonly [Kind in Exclude<CertificateActKind, 'issue'>]: {
      readonly kind: Kind;
      readonly data: CertificateActData[Kind];
    };
  }[Exclude<CertificateActKind, 'issue'>][];
}

export interface TestCertificate {
  readonly id: string;
  readonly product: Tables['product'];
}

/** A certificate as if its decision had been signed, with what happened to it since. */
export async function makeCertificate(deps: Deps, wish: CertificateWish): Promise<TestCertificate> {
  const product = wish.product ?? (await makeProduct(deps, (await makeProducer(deps)).id));
  const actor = await makeActor(deps, 'leader', { unitId: PLACES.laoCai });
  const id = deps.newId();
  // As those issued before the Regulation said otherwise: they keep the day printed on them.
  const term = certificateTerm(wish.decidedOn, 'dayBefore');
  const producer = await deps.db
    .selectFrom('producer')
    .select(['legalName', 'unitId'])
    .where('id', '=', product.producerId)
    .executeTakeFirstOrThrow();
  await inTransaction(deps.db, async (trx) => {
    await addCertificate(trx, {
      id,
      edition: 1,
      code: wish.code,
      number: wish.number ?? `LC-${wish.code.slice(-4)}-${id.slice(-4)}`,
      productId: product.id,
      producerId: product.producerId,
      dossierId: null,
      decisionId: null,
      level: null,
      unitId: PLACES.laoCai,
      productName: product.name,
      producerName: producer.legalName,
      address: deps.units.fullAddress(producer.unitId, wish.decidedOn),
      issuer: wish.issuer ?? 'Chủ tịch Ủy ban nhân dân tỉnh Lào Cai',
      signerName: 'Hoàng Minh Đức',
      signerTitle: 'Chủ tịch',
      decisionNumber: '3127/QĐ-UBND',
      decidedOn: wish.decidedOn,
      criteriaDecision: '26/2026/QĐ-TTg',
      criteriaSet: wish.criteriaSet ?? 'QD26-07',
      annexI: product.annexI,
      star: wish.star ?? 4,
      score: '73.38',
      parts: null,
      ...wish.earlier,
      ...term,
      isDemo: false,
    });
    const row = await findProduct(trx, product.id);
    if (row) await openPublicPage(deps, trx, product.id, row);
    const acts = [{ kind: 'issue', data: term } as const, ...(wish.acts ?? [])];
    let before = CERTIFICATE.nothing();
    for (const act of acts) {
      const done = { ...act, id, before, role: 'leader', idempotencyKey: null } as const;
      before = valueOf(await record(deps, trx, actor, CERTIFICATES, done));
    }
  });
  return { id, product };
}
