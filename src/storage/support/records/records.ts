import type { Instant, PlainDate } from '#domain/calendar/plain-date.ts';
import type { SupportRecord } from '#domain/support/records/check-record.ts';
import { isSupportKind, SOURCES, type SupportKind } from '#domain/support/records/kinds.ts';
import { fold } from '#domain/text/fold.ts';
import type { Db, Trx } from '../../database.ts';
import { isId } from '../../ids.ts';

/** A record with what stands of it; of one that is closed, what stood last. */
export interface SupportRow {
  readonly id: string;
  readonly kind: SupportKind;
  readonly version: number;
  readonly closed: boolean;
  readonly record: SupportRecord;
}

export async function findSupport(db: Db | Trx, id: string): Promise<SupportRow | undefined> {
  if (!isId(id)) return undefined;
  const row = await rows(db).where('supportRecord.id', '=', id).executeTakeFirst();
  return row && withParts(db, row);
}

/** The record, for nobody else to act on until the transaction ends. */
export async function lockSupport(trx: Trx, id: string): Promise<SupportRow | undefined> {
  if (!isId(id)) return undefined;
  const row = await rows(trx)
    .where('supportRecord.id', '=', id)
    .forUpdate('supportRecord')
    .executeTakeFirst();
  return row && withParts(trx, row);
}

/** What a version says, by its number. */
export async function findVersion(
  db: Db | Trx,
  id: string,
  version: number,
): Promise<SupportRecord | undefined> {
  const row = await db
    .selectFrom('supportVersion')
    .select(COLUMNS)
    .where('recordId', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return row && recordOf(db, row);
}

const COLUMNS = [
  'supportVersion.recordId',
  'supportVersion.version',
  'supportVersion.unitId',
  'supportVersion.type',
  'supportVersion.title',
  'supportVersion.firstDay',
  'supportVersion.lastDay',
  'supportVersion.cost',
  'supportVersion.contractNumber',
  'supportVersion.contractDay',
  'supportVersion.contractPartner',
  'supportVersion.contractValue',
  'supportVersion.paperNumber',
  'supportVersion.paperDay',
  'supportVersion.result',
  'supportVersion.texts',
] as const;

function rows(db: Db | Trx) {
  return db
    .selectFrom('supportRecord')
    .innerJoin('supportVersion', (join) =>
      join
        .onRef('supportVersion.recordId', '=', 'supportRecord.id')
        .onRef('supportVersion.version', '=', 'supportRecord.version'),
    )
    .select(['supportRecord.id', 'supportRecord.kind', 'supportRecord.closed', ...COLUMNS]);
}

type VersionRow = Omit<
  Awaited<ReturnType<ReturnType<typeof rows>['executeTakeFirstOrThrow']>>,
  'id' | 'kind' | 'closed'
>;

async function withParts(
  db: Db | Trx,
  {
    id,
    kind,
    closed,
    ...row
  }: Awaited<ReturnType<ReturnType<typeof rows>['executeTakeFirstOrThrow']>>,
): Promise<SupportRow> {
  if (!isSupportKind(kind)) throw new Error(`a record of no kind: ${kind}`);
  return { id, kind, closed, version: row.version, record: await recordOf(db, row) };
}

async function recordOf(db: Db | Trx, row: VersionRow): Promise<SupportRecord> {
  const { recordId, version, contractValue, texts } = row;
  const costs = await db
    .selectFrom('supportCost')
    .select(['source', 'amount'])
    .where('recordId', '=', recordId)
    .where('version', '=', version)
    .execute();
  const figures = await db
    .selectFrom('supportFigure')
    .select(['name', 'value'])
    .where('recordId', '=', recordId)
    .where('version', '=', version)
    .execute();
  const { unitId, title, type, firstDay, lastDay, cost, paperNumber, paperDay, result } = row;
  return {
    ...{ unitId, title, type, firstDay, lastDay, cost, paperNumber, paperDay, result },
    // In the order in which a checked record has them.
    costs: SOURCES.flatMap((source) => costs.filter((one) => one.source === source)),
    contract:
      contractValue === null
        ? null
        : {
            number: row.contractNumber ?? '',
            day: row.contractDay,
            partner: row.contractPartner ?? '',
            value: contractValue,
          },
    // Written by `insertVersion` alone.
    texts: texts as SupportRecord['texts'],
    figures: Object.fromEntries(figures.map(({ name, value }) => [name, value])),
  };
}

/** A record and its first version. */
export async function insertSupport(
  trx: Trx,
  row: {
    readonly id: string;
    readonly kind: SupportKind;
    readonly isDemo: boolean;
    readonly createdAt: Instant;
  },
): Promise<void> {
  await trx
    .insertInto('supportRecord')
    .values({ ...row, version: 1, closed: false })
    .execute();
}

export interface NewVersion {
  readonly id: string;
  readonly kind: SupportKind;
  readonly version: number;
  readonly actId: string;
  readonly on: PlainDate;
  readonly record: SupportRecord;
}

/** Writes what a record says from a day on; whatever stood before was ended (`endVersion`). */
export async function insertVersion(
  trx: Trx,
  { id, kind, version, actId, on, record }: NewVersion,
) {
  const { costs, figures, contract, texts, ...said } = record;
  const at = { recordId: id, version };
  await trx
    .insertInto('supportVersion')
    .values({
      ...at,
      ...{ actId, kind, knownFrom: on, knownUntil: null },
      ...said,
      folded: fold(said.title),
      contractNumber: contract?.number ?? null,
      contractDay: contract?.day ?? null,
      contractPartner: contract?.partner ?? null,
      contractValue: contract?.value ?? null,
      texts: JSON.stringify(texts),
    })
    .execute();
  if (costs.length > 0)
    await trx
      .insertInto('supportCost')
      .values(costs.map((cost) => ({ ...at, ...cost })))
      .execute();
  const counted = Object.entries(figures);
  if (counted.length > 0)
    await trx
      .insertInto('supportFigure')
      .values(counted.map(([name, value]) => ({ ...at, name, value })))
      .execute();
  await trx
    .updateTable('supportRecord')
    .set({ version, closed: false })
    .where('id', '=', id)
    .execute();
}

/** Ends the version that stands. */
export async function endVersion(trx: Trx, id: string, on: PlainDate): Promise<void> {
  await trx
    .updateTable('supportVersion')
    .set({ knownUntil: on })
    .where('recordId', '=', id)
    .where('knownUntil', 'is', null)
    .execute();
}

/** Takes a record out: no version of it stands from a day on. */
export async function closeSupportRow(trx: Trx, id: string, on: PlainDate): Promise<void> {
  await endVersion(trx, id, on);
  await trx.updateTable('supportRecord').set({ closed: true }).where('id', '=', id).execute();
}
