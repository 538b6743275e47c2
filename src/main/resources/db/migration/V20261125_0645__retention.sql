-- Each time that what was kept long enough went, and how much of it: the proof that the terms are kept.
create table retention_run (
    id uuid not null constraint retention_run_pk primary key,
    state text not null,
    -- Null for the nightly ones; opaque like the actor of an act.
    started_by uuid,
    started_at timestamptz not null,
    -- While it runs: the moment after which it is held for dead.
    lease_until timestamptz not null,
    ended_at timestamptz,
    -- How many rows went or were emptied, by the name of the term.
    counts jsonb not null,
    constraint retention_run_state_known check (state in ('running', 'completed', 'interrupted')),
    constraint retention_run_ended check ((state = 'running') = (ended_at is null))
);
create unique index retention_run_one_running on retention_run (state) where state = 'running';
