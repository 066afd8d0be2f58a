import { DECISION_PAPERS, type DecisionPaper } from '#domain/recognition/papers.ts';
import { refuse } from '#domain/result.ts';
import { orErrorPage } from '#request/form.ts';
import { PAPER_PARAMS } from './params.ts';

/** The kind of paper in an address; anything else is no page. */
export function paperOf(param: string): DecisionPaper {
  const paper = DECISION_PAPERS.find((one) => PAPER_PARAMS[one] === param);
  return paper ?? orErrorPage(refuse('NOT_FOUND'));
}
