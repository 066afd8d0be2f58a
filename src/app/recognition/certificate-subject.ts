import { CERTIFICATE } from '#domain/recognition/certificate-acts.ts';
import { projectCertificate } from '#storage/recognition/certificates.ts';

/** A certificate in the tables; its acts follow from a decision's, or from the ministry's answer. */
export const CERTIFICATES = { rules: CERTIFICATE, project: projectCertificate } as const;
