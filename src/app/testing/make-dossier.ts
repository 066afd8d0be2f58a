import { DOSSIER } from '#domain/dossier/dossier.ts';
import { listActs, readStanding } from '#storage/acts/list-acts.ts';
import { record } from '../acts/record.ts';
import type { Actor } from '#domain/access/authorize.ts';
import type { Role } from '#domain/access/rights.ts';
import { addDays } from '#domain/calendar/day-arithmetic.ts';
import { leavesOf } from '#domain/criteria/find.ts';
import type { LeafCriterion } from '#domain/criteria/types.ts';
import type { DossierActData, DossierActKind, DossierKind } from '#domain/dossier/acts.ts';
import type { DossierState } from '#domain/dossier/transitions.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
import { getContent, writeContent } from '#storage/dossier/content.ts';
import { insertEvidence } from '#storage/dossier/evidence.ts';
import { findDossier } from '#storage/dossier/read-dossier.ts';
import { insertFile } from '#storage/files/files.ts';
import type { Tables } from '#storage/tables.ts';
import type { Deps } from '../deps.ts';
import { recordAct } from '../acts/record-act.ts';
import { DOSSIERS } from '../dossier/dossier-subject.ts';
import { criteriaOf } from '../dossier/criteria-of.ts';
import { openDossier } from '../dossier/open-dossier.ts';
import { papersAsShown } from '../dossier/papers-as-shown.ts';
import { readPapers } from '../dossier/read-papers.ts';
import { submitDossier } from '../dossier/submit-dossier.ts';
import { filled } from '#domain/dossier/testing/filled.ts';
import { makeAccount, makeActor, makeProducer, makeProduct } from './make.ts';
import { makeSession } from './make-session.ts';

export interface TestDossier {
  readonly id: string;
  readonly producer: Tables['producer'];
  readonly product: Tables['product'];
  /** A person of the producer. */
  readonly actor: Actor;
}

export interface DossierWish {
  readonly producer?: Tables['producer'];
  readonly product?: Tables['product'];
  readonly actor?: Actor;
  readonly kind?: DossierKind;
  /** The session it is given to; a new one when left out. */
  readonly sessionId?: string;
  /** What the producer claims; the best option of every criterion when left out. */
  readonly choice?: (leaf: LeafCriterion) => number | null;
}

/**
 * A dossier that has come as far as a state: opened and handed in by the real use cases with every
 * field filled in and one paper for all criteria, then carried on by the acts of the other roles.
 */
export async function makeDossier(
  deps: Deps,
  upTo: Exclude<DossierState, 'none'>,
  wish: DossierWish = {},
): Promise<TestDossier> {
  const producer = wish.producer ?? (await makeProducer(deps));
  const product = wish.product ?? (await makeProduct(deps, producer.id));
  const actor = wish.actor ?? (await makeActor(deps, 'producer', { producerId: producer.id }));
  const opened = await openDossier(deps, actor, {
    productId: product.id,
    kind: wish.kind ?? 'first',
    idempotencyKey: deps.newId(),
  });
  if (!opened.ok) throw new Error(opened.refusals[0].code);
  const dossier = { id: opened.value.dossierId, producer, product, actor };
  await fillIn(deps, dossier, wish.choice);
  for (const step of PATH_TO[upTo]) await take(deps, dossier, step, wish);
  return dossier;
}

/** Fills in every field and proves every criterion with one paper. */
async function fillIn(deps: Deps, { id, producer }: TestDossier, choice: DossierWish['choice']) {
  await inTransaction(deps.db, async (trx) => {
    const row = await findDossier(trx, id);
    if (!row) throw new Error('the dossier was just opened');
    const { set } = criteriaOf(deps, row);
    const content = filled(await getContent(trx, id), set, choice);
    await writeContent(trx, id, row.contentVersion, content);
    const fileId = await keepPaper(deps, trx, producer.id);
    await insertEvidence(trx, {
      id: deps.newId(),
      dossierId: id,
      fileId,
      kind: 3,
      title: 'Hợp đồng liên kết với 48 hộ trồng mận',
      number: '01/HĐLK',
      issuer: 'Hợp tác xã Nông sản Bản Mây',
      issuedOn: addDays(deps.clock.today(), -100),
      validUntil: addDays(deps.clock.today(), 400),
      criteria: leavesOf(set).map((leaf) => leaf.code),
      createdAt: deps.clock.now(),
    });
    return null;
  });
}

/** A PDF of a few bytes in the store, and its row. */
export async function keepPaper(deps: Deps, trx: Trx, producerId: string): Promise<string> {
  const received = await deps.files.receive(paper(), 1);
  if (!received.ok) throw new Error(received.refusals[0].code);
  const { key, bytes, sha256 } = await deps.files.keep(received.value);
  const id = deps.newId();
  await insertFile(trx, {
    id,
    producerId,
    mime: 'application/pdf',
    bytes,
    sha256,
    originalName: 'hop-dong.pdf',
    storageKey: key,
    uploadedBy: await makeAccount(deps, { name: 'Người gửi tệp' }),
    createdAt: deps.clock.now(),
  });
  return id;
}

async function* paper(): AsyncGenerator<Uint8Array> {
  yield Promise.resolve(new TextEncoder().encode('%PDF-1.7\n'));
}

const TO_COMMUNE: readonly DossierActKind[] = ['submit', 'receive'];
const TO_OFFICE: readonly DossierActKind[] = [...TO_COMMUNE, 'forward', 'officeReceive'];
const TO_COUNCIL: readonly DossierActKind[] = [...TO_OFFICE, 'accept', 'assign'];

/** The shortest way to each state. */
const PATH_TO: Record<Exclude<DossierState, 'none'>, readonly DossierActKind[]> = {
  draft: [],
  submitted: ['submit'],
  communeReview: TO_COMMUNE,
  completing: [...TO_COMMUNE, 'requestCompletion'],
  returned: [...TO_COMMUNE, 'returnToProducer'],
  forwarded: [...TO_COMMUNE, 'forward'],
  officeReview: TO_OFFICE,
  officeReturned: [...TO_OFFICE, 'officeReturn'],
  accepted: [...TO_OFFICE, 'accept'],
  inCouncil: TO_COUNCIL,
  scored: [...TO_COUNCIL, 'recordResult'],
  recognized: [...TO_COUNCIL, 'recordResult', 'recognize'],
  proposedToMinistry: [...TO_COUNCIL, 'recordResult', 'proposeToMinistry'],
  ministryAnswered: [...TO_COUNCIL, 'recordResult', 'proposeToMinistry', 'enterMinistryAnswer'],
  notRecognized: [...TO_COUNCIL, 'recordResult', 'concludeWithout'],
  withdrawn: ['withdraw'],
};

/** Who does each act here; the table of allowed acts says whether they may. */
const ROLE_OF: Record<Exclude<DossierActKind, 'create' | 'submit'>, Role> = {
  withdraw: 'producer',
  askHelp: 'producer',
  endHelp: 'producer',
  note: 'communeOfficer',
  receive: 'communeOfficer',
  moveDeadline: 'administrator',
  requestCompletion: 'communeOfficer',
  returnToProducer: 'communeOfficer',
  forward: 'communeOfficer',
  officeReceive: 'officeOfficer',
  officeReturn: 'officeOfficer',
  accept: 'officeOfficer',
  assign: 'officeOfficer',
  recordResult: 'secretary',
  defer: 'secretary',
  recognize: 'leader',
  proposeToMinistry: 'leader',
  concludeWithout: 'leader',
  keepMinistryPaper: 'officeOfficer',
  enterMinistryAnswer: 'officeOfficer',
  sendBackMinistryAnswer: 'leader',
  askMinistryAgain: 'leader',
  recognizeNational: 'leader',
  useMinistryResult: 'leader',
  keepProvincialStar: 'leader',
  assessAgain: 'leader',
  tellResult: 'officeOfficer',
  readResult: 'producer',
  remindResult: 'officeOfficer',
  askRedo: 'officeOfficer',
  dropRedo: 'leader',
  redo: 'leader',
  withdrawRecognition: 'leader',
};

async function take(
  deps: Deps,
  dossier: TestDossier,
  step: DossierActKind,
  wish: DossierWish,
): Promise<void> {
  if (step === 'submit') return handIn(deps, dossier);
  const role = step === 'create' ? 'producer' : ROLE_OF[step];
  const actor =
    role === 'producer'
      ? dossier.actor
      : {
          kind: 'person' as const,
          accountId: await makeAccount(deps, { name: role }),
          name: role,
          grants: [],
        };
  const sessionId =
    step === 'assign'
      ? (wish.sessionId ?? (await makeSession(deps)))
      : await sessionOf(deps, dossier);
  const taken = await inTransaction(deps.db, async (trx) => {
    const before = await readStanding(trx, DOSSIER, dossier.id);
    const data = actData(deps, dossier, sessionId)[step];
    await rowsBeside(trx, dossier, step, sessionId);
    if (DECIDING.includes(step)) await decide(deps, trx, actor, dossier);
    return record(deps, trx, actor, DOSSIERS, {
      id: dossier.id,
      idempotencyKey: null,
      kind: step,
      role,
      data,
      before,
    });
  });
  if (!taken.ok) throw new Error(taken.refusals[0].code);
}

async function handIn(deps: Deps, { id, actor }: TestDossier): Promise<void> {
  const seenSeq = (await listActs(deps.db, DOSSIER, id)).length;
  const handed = await submitDossier(deps, actor, {
    dossierId: id,
    seenSeq,
    shown: await papersNow(deps, id),
    idempotencyKey: deps.newId(),
    answers: [],
  });
  if (!handed.ok) throw new Error(JSON.stringify(handed.refusals));
}

/** The dossier as the producer's last page before sending shows it now. */
export async function papersNow(deps: Deps, dossierId: string): Promise<string> {
  const dossier = await findDossier(deps.db, dossierId);
  if (!dossier) throw new Error(`no dossier ${dossierId}`);
  return papersAsShown(await readPapers(deps, deps.db, dossier));
}

async function sessionOf(deps: Deps, { id }: TestDossier): Promise<string> {
  return (await readStanding(deps.db, DOSSIER, id)).sessionId ?? '';
}

/** The rows that the acts of others bring along and that reading a dossier joins. */
async function rowsBeside(
  trx: Trx,
  { id }: TestDossier,
  step: DossierActKind,
  sessionId: string,
): Promise<void> {
  if (step === 'forward') {
    const code = codeOf(id);
    await trx
      .insertInto('productCode')
      .values({ code, folded: code.replaceAll('-', ''), dossierId: id })
      .execute();
  }
  if (step === 'assign') {
    await trx
      .insertInto('sessionDossier')
      .values({
        sessionId,
        dossierId: id,
        position: Number.parseInt(id.slice(-4), 16),
      })
      .execute();
  }
}

/** What a signed decision does to a dossier. */
const DECIDING: readonly DossierActKind[] = ['recognize', 'proposeToMinistry', 'concludeWithout'];

/** The acts of a decision on this dossier alone: whoever reads the dossier reads what followed it. */
async function decide(deps: Deps, trx: Trx, actor: Actor, dossier: TestDossier): Promise<void> {
  const dated = deps.clock.today();
  const decision = {
    subjectKind: 'decision',
    subjectId: decisionOf(dossier),
    role: 'leader',
    idempotencyKey: null,
  } as const;
  const prepared = { kind: 'prepare', data: { number: '1/QĐ-UBND', dated } } as const;
  const signed = { kind: 'sign', data: { certificates: [] } } as const;
  await recordAct(deps, trx, actor, { ...decision, ...prepared, afterSeq: 0 });
  await recordAct(deps, trx, actor, { ...decision, ...signed, afterSeq: 1 });
}

function decisionOf({ id }: TestDossier): string {
  return id.replace(/^.{8}/, 'decdecde');
}

/** A code of the right form that differs for every test dossier. */
function codeOf(id: string): string {
  return `15-02839-${String(Number.parseInt(id.slice(-6), 16)).padStart(2, '0')}-2026`;
}

function actData(deps: Deps, dossier: TestDossier, sessionId: string): DossierActData {
  const { id } = dossier;
  const today = deps.clock.today();
  const reasons = [{ text: 'Giấy đủ điều kiện ATTP ghi sai tên. Cấp lại đúng tên.' }];
  const answerBy = addDays(today, 10);
  const decisionId = decisionOf(dossier);
  return {
    create: { kind: 'first' },
    submit: { version: 1, sha256: '', answers: [] },
    withdraw: { reason: 'Chưa kịp chuẩn bị' },
    askHelp: { desk: 'commune' },
    endHelp: {},
    note: { note: 'Chủ thể hẹn bổ sung ảnh nhãn.' },
    receive: { slipNumber: '01/PĐK-15-02839-2026', paperReceived: true, dueOn: addDays(today, 21) },
    moveDeadline: {
      from: addDays(today, 21),
      dueOn: addDays(today, 22),
      noticeNumber: '12/TB-BNV',
      noticeDated: today,
    },
    requestCompletion: { reasons, answerBy },
    returnToProducer: { reasons },
    forward: {
      letterNumber: '47/TTr-UBND',
      letterDate: today,
      samples: 5,
      productCode: codeOf(id),
      reportSha256: '0'.repeat(64),
    },
    officeReceive: { slipNumber: '12/PĐK-15-02839-2026' },
    officeReturn: { reasons, answerBy },
    accept: { note: '' },
    assign: { sessionId },
    recordResult: {
      sessionId,
      averageNumerator: 517,
      averageDenominator: 7,
      band: 4,
      star: 4,
      missingMarks: [],
      knockedOut: null,
    },
    defer: { sessionId, reasons: ['SPREAD'] },
    recognize: { decisionId, certificateId: '00000000-0000-4000-8000-00000000ce71', star: 4 },
    proposeToMinistry: { decisionId },
    concludeWithout: { decisionId, star: 2 },
    keepMinistryPaper: { fileId: id, sha256: 'f00d' },
    enterMinistryAnswer: {
      answer: 'notReached',
      paper: {
        number: `${id.slice(-4)}/BNNMT-KTHT`,
        dated: today,
        signerName: 'Trần Văn Bộ',
        signerTitle: 'Thứ trưởng',
      },
      hundredths: 8800,
      note: 'Đánh giá lại tại tỉnh',
      step: 'assessAgain',
      certificateNumber: '',
      decision: null,
    },
    sendBackMinistryAnswer: { reason: 'Sai ngày' },
    askMinistryAgain: { note: 'Đã bổ sung' },
    recognizeNational: { certificateId: '00000000-0000-4000-8000-00000000ce75', star: 5 },
    useMinistryResult: { certificateId: '00000000-0000-4000-8000-00000000ce74', star: 4 },
    keepProvincialStar: { star: 4 },
    assessAgain: { note: 'Đánh giá lại tại tỉnh' },
    tellResult: { decisionId, number: '215/TB-VPĐP', dated: today },
    readResult: { decisionId, as: 'producer' },
    remindResult: { decisionId, to: ['producer'] },
    askRedo: { number: '88/BNNMT-KTHT', dated: today, ground: 'Sai', redo: true, withdraws: false },
    dropRedo: { reason: 'Nhập nhầm' },
    redo: { number: '88/BNNMT-KTHT', dated: today, withdrawn: false },
    withdrawRecognition: { number: '88/BNNMT-KTHT', dated: today },
  };
}
