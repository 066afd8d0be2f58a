import { plainDate } from '#domain/calendar/plain-date.ts';
import type { DecisionPaper } from '#domain/recognition/papers.ts';
import { decisionPaper } from '../decision-paper.ts';
import { toMinistry, type DecisionFacts, type PaperItem } from '../facts.ts';
import { ministryLetter } from '../ministry-letter.ts';
import { noticePaper } from '../notice-paper.ts';
import type { Paper } from '../paper.ts';
import { submissionPaper } from '../submission.ts';
import { templateData, type TemplateData } from './data.ts';

const ITEM: PaperItem = {
  dossierId: '1',
  producerId: '1',
  unitId: '1',
  product: 'Mận sấy dẻo',
  producer: 'Hợp tác xã Nông sản Bản Mây',
  address: 'thôn Bản Mây, xã Bắc Hà, tỉnh Lào Cai',
  commune: 'xã Bắc Hà',
  set: '7. Chế biến từ rau, củ, quả, hạt',
  score: '73,86',
  star: 4,
  heldStar: null,
  outcome: 'certificate',
  kind: 'first',
  samples: 5,
  certificate: '0001/2026/GCN-OCOP',
};

/** An invented decision in which every list of every paper has a row. */
const FACTS: DecisionFacts = {
  committee: 'Ủy ban nhân dân tỉnh Lào Cai',
  chairman: 'Chủ tịch Ủy ban nhân dân tỉnh Lào Cai',
  place: 'Lào Cai',
  office: 'Văn phòng Điều phối nông thôn mới tỉnh Lào Cai',
  number: '3127/QĐ-UBND',
  dated: plainDate(2026, 12, 4),
  signer: { name: 'Hoàng Minh Đức', title: 'Chủ tịch' },
  signed: false,
  legalBasis: ['Quyết định số 26/2026/QĐ-TTg ngày 22 tháng 5 năm 2026 của Thủ tướng Chính phủ'],
  session: { name: 'Phiên họp đợt 2', heldOn: plainDate(2026, 12, 1) },
  validTo: plainDate(2029, 12, 4),
  numbers: { submission: { number: '214/TTr-VPĐP', dated: plainDate(2026, 12, 3) } },
  items: [
    ITEM,
    { ...ITEM, dossierId: '2', producerId: '2', product: 'Chè Shan', score: '53,00', star: 3 },
    { ...ITEM, dossierId: '3', product: 'Mật ong bạc hà', score: '91,20', outcome: 'ministry' },
    {
      ...ITEM,
      dossierId: '4',
      product: 'Rượu ngô',
      score: '61,00',
      star: 3,
      heldStar: 4,
      outcome: 'kept',
    },
  ],
  demo: true,
};

/** What a template is filled with to be looked at before it is used. */
export function exampleData(kind: DecisionPaper): TemplateData {
  return templateData(
    kind,
    FACTS,
    drawn(kind),
    kind === 'ministryLetter' ? toMinistry(FACTS) : FACTS.items,
  );
}

function drawn(kind: DecisionPaper): Paper {
  switch (kind) {
    case 'submission':
      return submissionPaper(FACTS);
    case 'decision':
      return decisionPaper(FACTS);
    case 'ministryLetter':
      return ministryLetter(FACTS);
    case 'notice':
      return noticePaper(FACTS, { name: ITEM.producer, items: FACTS.items, of: 'producer' });
  }
}
