import * as v from 'valibot';
import { ACT_FIELDS } from '#app/input-fields.ts';
import { REASON_FIELDS } from '../dossier/reason-fields.ts';

/** Why a dossier is given back. */
export const returnDossierInput = v.object({ ...ACT_FIELDS, ...REASON_FIELDS });
