-- Who wants to be told of changes, where, and how far they were told.
create table webhook (
    id uuid not null constraint webhook_pk primary key,
    version bigint not null default 1,
    account_id uuid not null constraint webhook_account_fk references account on delete cascade,
    -- Encrypted: an address may hold a word that opens a door. So are the secrets.
    address bytea not null,
    secret bytea not null,
    former_secret bytea,
    former_until timestamptz,
    kinds text[] not null,
    -- Of resources: the selection only, and which levels and disciplines; empty for all.
    selected_only boolean not null,
    levels text[] not null,
    disciplines text[] not null,
    state text not null,
    -- Why it was disabled, a word.
    disabled_because text,
    disabled_at timestamptz,
    -- How far the feed was read for it, and up to where it was only looked at what its receiver holds already.
    xid xid8 not null,
    seq bigint not null,
    known_xid xid8 not null default '0',
    -- Attempts in a row that failed, since when, and until when nothing is tried.
    failures integer not null default 0,
    failing_since timestamptz,
    resting_until timestamptz,
    delivered_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint webhook_kinds_known check (kinds <@ '{resource,contributor,salon,collection,call}'),
    constraint webhook_state_known check (state in ('active', 'paused', 'disabled')),
    constraint webhook_disabled_because_known check (disabled_because in ('failing', 'gone', 'copied')),
    constraint webhook_disabled_explained check ((state = 'disabled') = (disabled_because is not null)
        and (disabled_because is null) = (disabled_at is null)),
    constraint webhook_former_secret_whole check ((former_secret is null) = (former_until is null))
);
create index webhook_account_idx on webhook (account_id, id);

-- What a receiver holds of what it filters: what leaves the filter must be told as gone.
create table webhook_held (
    webhook_id uuid not null constraint webhook_held_webhook_fk references webhook on delete cascade,
    thing uuid not null,
    constraint webhook_held_pk primary key (webhook_id, thing)
);

-- What is still to be told. Of a thing one message at a time, so that they arrive in order; what it says is written when it is sent.
create table webhook_message (
    id uuid not null constraint webhook_message_pk primary key,
    webhook_id uuid not null constraint webhook_message_webhook_fk references webhook on delete cascade,
    kind text not null,
    thing uuid not null,
    at timestamptz not null,
    -- What the receiver knows it by: another one once the thing changed again after an attempt.
    message uuid not null,
    attempts integer not null,
    due_at timestamptz not null,
    lease uuid,
    lease_until timestamptz,
    constraint webhook_message_once unique (webhook_id, kind, thing)
);
create index webhook_message_due_idx on webhook_message (due_at, id);
create index webhook_message_leased_idx on webhook_message (webhook_id, lease_until) where lease_until is not null;

-- Each attempt, for whoever wonders what arrived.
create table webhook_attempt (
    id uuid not null constraint webhook_attempt_pk primary key,
    webhook_id uuid not null constraint webhook_attempt_webhook_fk references webhook on delete cascade,
    message uuid not null,
    kind text not null,
    thing uuid not null,
    number integer not null,
    at timestamptz not null,
    milliseconds integer not null,
    -- What was answered, or why nothing was.
    status integer,
    error text,
    outcome text not null,
    constraint webhook_attempt_answer check ((status is null) <> (error is null)),
    constraint webhook_attempt_error_word check (error ~ '^[a-z]+(-[a-z]+)*$'),
    constraint webhook_attempt_outcome_known check (outcome in ('delivered', 'retrying', 'given-up'))
);
create index webhook_attempt_webhook_idx on webhook_attempt (webhook_id, id);
create index webhook_attempt_at_idx on webhook_attempt (at);
