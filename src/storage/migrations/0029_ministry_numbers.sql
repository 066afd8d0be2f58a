-- A paper of the ministry is noted once the leader has confirmed it. Before, its number was noted when the office
-- entered it: a day entered wrongly stayed, and the right one was refused for ever. Those that nobody confirmed go.
delete from issued_number
 where issuer = 'ministry'
   and not exists (
     select from act answer
     join act confirmed on confirmed.subject_kind = 'dossier' and confirmed.subject_id = answer.subject_id
       and confirmed.seq = answer.seq + 1 and confirmed.kind <> 'sendBackMinistryAnswer'
     where answer.subject_kind = 'dossier' and answer.kind = 'enterMinistryAnswer'
       and answer.data #>> '{paper,number}' = issued_number.number
       and (answer.data #>> '{paper,dated}')::date = issued_number.dated);
