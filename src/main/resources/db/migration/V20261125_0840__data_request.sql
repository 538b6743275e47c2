-- What people with no account ask about what is held of them.
create table data_request (
    id uuid not null constraint data_request_pk primary key,
    -- Moves with the officer's decisions only.
    version bigint not null default 1,
    -- What its author follows it by: unguessable, made to be copied by hand.
    reference text not null constraint data_request_reference_unique unique,
    kind text not null,
    state text not null,
    -- Where to answer, encrypted; a keyed hash of it finds what the same person asked before. Both go some time after the end.
    contact bytea,
    contact_hash bytea,
    -- What was written and what was answered, encrypted; gone some time after the end.
    text bytea,
    answer bytea,
    received_at timestamptz not null,
    due_at timestamptz not null,
    ended_at timestamptz,
    constraint data_request_reference_word check (reference ~ '^D(-[A-Z2-9]{4}){3}$'),
    constraint data_request_kind_known check (kind in ('access', 'erasure', 'rectification', 'objection')),
    constraint data_request_state_known check (state in ('open', 'answered', 'refused')),
    constraint data_request_ended check ((state = 'open') = (ended_at is null)),
    constraint data_request_contact_whole check (state <> 'open' or contact is not null and contact_hash is not null)
);
create index data_request_contact_idx on data_request (contact_hash) where contact_hash is not null;
create index data_request_state_idx on data_request (state, due_at, id);
create index data_request_due_idx on data_request (due_at, id);
