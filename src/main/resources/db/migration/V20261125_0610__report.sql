-- What the public reports of something that is shown, and what a curator decided. Who reported is stored nowhere.
create table report (
    id uuid not null constraint report_pk primary key,
    version bigint not null default 1,
    -- What its author follows it by: unguessable, made to be copied by hand.
    reference text not null constraint report_reference_unique unique,
    -- The thing is of a room above, so no key holds it; that room says when it is gone.
    kind text not null,
    thing uuid not null,
    ground text not null,
    -- Encrypted, without e-mail addresses and telephone numbers; gone some time after the decision.
    text bytea,
    -- A keyed hash of the words, which recognises the same ones again.
    fingerprint bytea not null,
    state text not null,
    reason text,
    received_at timestamptz not null,
    decided_at timestamptz,
    constraint report_reference_word check (reference ~ '^R(-[A-Z2-9]{4}){3}$'),
    constraint report_kind_word check (kind ~ '^[a-z]+(-[a-z]+)*$'),
    constraint report_ground_known check (ground in ('impersonation', 'personal-data', 'offensive', 'advertising', 'other')),
    constraint report_state_known check (state in ('open', 'hidden', 'kept')),
    constraint report_decided check ((state = 'open') = (decided_at is null)),
    constraint report_reason_bounded check (length(reason) between 1 and 1000)
);
create index report_thing_idx on report (kind, thing, id);
create index report_state_idx on report (state, id);
create index report_decided_idx on report (decided_at);
