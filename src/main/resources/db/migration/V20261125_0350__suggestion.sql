-- What somebody, known or not, suggests for a resource. Who it was is stored nowhere.
create table suggestion (
    id uuid not null constraint suggestion_pk primary key,
    -- Moves with people's decisions only.
    version bigint not null default 1,
    -- What its author follows it by: unguessable, made to be copied by hand.
    reference text not null constraint suggestion_reference_unique unique,
    resource_id uuid not null constraint suggestion_resource_fk references resource on delete cascade,
    kind text not null,
    state text not null,
    -- Encrypted, without e-mail addresses and telephone numbers; gone some time after the end.
    text bytea,
    -- A keyed hash of the words, which recognises the same ones again.
    fingerprint bytea not null,
    ticket_url text,
    reason text,
    received_at timestamptz not null,
    moved_at timestamptz not null,
    constraint suggestion_reference_word check (reference ~ '^S(-[A-Z2-9]{4}){3}$'),
    constraint suggestion_kind_known check (kind in ('improvement', 'bug')),
    constraint suggestion_state_known check (state in ('received', 'sent', 'undeliverable', 'refused', 'closed')),
    constraint suggestion_sent_with_ticket check (state <> 'sent' or ticket_url is not null),
    constraint suggestion_reason_bounded check (length(reason) between 1 and 1000)
);
create index suggestion_resource_idx on suggestion (resource_id, id);
create index suggestion_same_words_idx on suggestion (resource_id, fingerprint, id);
create index suggestion_state_idx on suggestion (state, id);
create index suggestion_moved_idx on suggestion (moved_at);

-- Challenges that were answered, until they would have expired: each is good for one suggestion.
create table suggestion_challenge (
    nonce bytea not null constraint suggestion_challenge_pk primary key,
    expires_at timestamptz not null
);
create index suggestion_challenge_expires_idx on suggestion_challenge (expires_at);
