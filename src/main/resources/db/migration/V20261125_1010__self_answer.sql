-- What teams answer to the criteria of the grid, each under the version of the grid that it was given to.
create table self_answer (
    id uuid not null constraint self_answer_pk primary key,
    application_id uuid not null constraint self_answer_application_fk references application on delete cascade,
    criterion text not null,
    version bigint not null,
    grid integer not null,
    level integer not null,
    comment text,
    evidence jsonb not null,
    updated_at timestamptz not null,
    constraint self_answer_criterion_form check (criterion ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(criterion) <= 60),
    constraint self_answer_level_bounded check (level between 0 and 100),
    constraint self_answer_once unique (application_id, criterion)
);
