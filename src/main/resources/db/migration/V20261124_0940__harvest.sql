create table harvest (
    id uuid not null constraint harvest_pk primary key,
    mode text not null,
    state text not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    -- The process that runs it proves that it lives by moving the lease; a lapsed one is anyone's to end.
    holder uuid not null,
    lease_until timestamptz not null,
    outcome text,
    listed integer not null default 0,
    read integer not null default 0,
    created integer not null default 0,
    updated integer not null default 0,
    unchanged integer not null default 0,
    failed integer not null default 0,
    vanished integer not null default 0,
    requests bigint not null default 0,
    constraint harvest_mode_known check (mode in ('full', 'incremental')),
    constraint harvest_state_known check (state in ('running', 'completed', 'failed', 'interrupted')),
    constraint harvest_ended check ((state = 'running') = (ended_at is null))
);
-- The database is the judge of "one at a time", whatever the number of instances.
create unique index harvest_one_running on harvest ((true)) where state = 'running';
create index harvest_completed_idx on harvest (started_at) where state = 'completed';

create table harvest_problem (
    id uuid not null constraint harvest_problem_pk primary key,
    harvest_id uuid not null constraint harvest_problem_harvest_fk references harvest on delete cascade,
    project_id bigint,
    path text,
    severity text not null,
    code text not null,
    detail text not null,
    constraint harvest_problem_severity_known check (severity in ('unreadable', 'remark')),
    constraint harvest_problem_detail_bounded check (length(detail) <= 500)
);
create index harvest_problem_harvest_idx on harvest_problem (harvest_id, id);

-- What the last reading of a project saw, so that the next one reads only what changed.
create table harvested_project (
    project_id bigint not null constraint harvested_project_pk primary key,
    -- Moves when the details (licence, history, files) may have; null when they must be read again.
    fingerprint text,
    -- Hash of what the list said, to write nothing when it says the same.
    listed_hash text not null,
    missing_runs integer not null default 0
);
create index harvested_project_missing_idx on harvested_project (project_id) where missing_runs > 0;
create index harvested_project_pending_idx on harvested_project (project_id) where fingerprint is null;
