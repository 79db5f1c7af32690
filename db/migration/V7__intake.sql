-- Documents that carry no facts of their own, and problems that are questions.

alter type document_kind add value 'ALIASES';
alter type document_kind add value 'UNRECOGNISED';
comment on type document_kind is 'FICHA: a monitoring ficha. MONITORING: a table of monitored programs. BUDGET: a table of budget execution. ALIASES: other names of programs. UNRECOGNISED: none of these, and rejected.';

alter table document_problem drop constraint document_problem_severity_check;
alter table document_problem add check (severity in ('REJECTED', 'FIELD_LEFT_OUT', 'QUESTION'));
comment on column document_problem.severity is 'REJECTED: the document was not used. FIELD_LEFT_OUT: one field was left out as not reported. QUESTION: nothing was left out, but somebody has to say what is meant.';
