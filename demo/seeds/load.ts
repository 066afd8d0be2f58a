import { Readable } from 'node:stream';
import { asConfirmed } from '#app/access/confirmed-actor.ts';
import { answerRows } from '#app/imports/answer-rows.ts';
import { enterList } from '#app/imports/enter-list.ts';
import { layDown } from '#app/imports/lay-down.ts';
import { takeList } from '#app/imports/take-list.ts';
import type { Deps } from '#app/deps.ts';
import { IMPORT } from '#domain/imports/import-acts.ts';
import { findSecretByName } from '#storage/access/accounts.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { inOneTransaction } from '#storage/one-transaction.ts';
import { addPerson, hashOnce } from '../load-people.ts';
import { done, openStage, type Stage } from '../stage.ts';
import { OPENING } from '../timeline.ts';
import { PEOPLE } from './people.ts';
import { REGISTERS, type SeedRegister } from './registers.ts';
import { enterSalesPoints } from './sales-points.ts';
import { writeList } from './write-list.ts';

/** From here on telephones are numbered, as those of officials of the other demonstration. */
const FIRST_SERIAL = 500;

/**
 * Fills an empty register with what documents of 2022 and 2023 count of Lào Cai, Trà Vinh and Yên Bái, through the
 * import of lists: taken by one person, answered, laid down, confirmed by another. All of it is there
 * afterwards or nothing.
 */
export async function loadSeeds(deps: Deps): Promise<void> {
  const passwordHash = await hashOnce();
  await inOneTransaction(deps.db, async (db) => {
    const stage = openStage({ ...deps, db }, OPENING);
    for (const [index, person] of PEOPLE.entries()) {
      stage.begin(`account/${person.key}`, OPENING, 8 * 60 + index * 2);
      await addPerson(stage, person, { passwordHash, serial: FIRST_SERIAL + index });
    }
    for (const [index, register] of REGISTERS.entries()) {
      stage.begin(`list/${register.key}`, OPENING, 9 * 60 + index * 30);
      await enter(stage, register);
    }
    await enterSalesPoints(stage);
  });
}

/** Whether a demonstration is this one. */
export async function holdsSeeds({ db, demo }: Deps): Promise<boolean> {
  const names = PEOPLE.map(({ key }) => findSecretByName(db, key));
  const found = await Promise.all(names);
  return demo && found.every((one) => one?.isDemo);
}

async function enter({ deps, actor }: Stage, register: SeedRegister): Promise<void> {
  const { key, listOf } = register;
  const officer = actor(register.officer);
  const content = Readable.from([Buffer.from(writeList(register, deps.units))]);
  const name = `minh-hoa-${key}.csv`;
  const { importId } = done(key, await takeList(deps, officer, { listOf, name, content }));
  if (register.rounds.some(({ potential }) => potential > 0)) {
    // `Tiềm năng 5 sao` is no star: nobody says that it has another one, so the product stands without.
    const answer = { code: 'STAR_NOT_GIVEN', found: null, answer: 'printed' } as const;
    done(key, await answerRows(deps, officer, { importId, ...answer }));
  }
  const request = async () => {
    const { seq: seenSeq, sha256 } = await readStanding(deps.db, IMPORT, importId);
    return { importId, seenSeq, idempotencyKey: deps.newId(), shown: sha256 ?? '' };
  };
  done(key, await layDown(deps, officer, { ...(await request()), withoutPaper: false }));
  done(key, await enterList(deps, asConfirmed(actor(register.head)), await request()));
}
