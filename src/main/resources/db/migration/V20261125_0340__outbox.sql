-- What was promised to the outside, written in the transaction of the promise.
create table outbox_message (
    id uuid not null constraint outbox_message_pk primary key,
    -- Which courier delivers it, and the thing that it is about.
    kind text not null,
    about uuid not null,
    -- Encrypted; gone once delivered.
    payload bytea,
    state text not null,
    -- Counted before each attempt is made: more than one, and an earlier one may have arrived.
    attempts integer not null,
    due_at timestamptz not null,
    -- Whose it is at the moment, and until when.
    lease uuid,
    lease_until timestamptz,
    -- A word that quotes nothing.
    last_error text,
    created_at timestamptz not null,
    ended_at timestamptz,
    constraint outbox_message_about_unique unique (kind, about),
    constraint outbox_message_kind_word check (kind ~ '^[a-z]+(-[a-z]+)*$'),
    constraint outbox_message_state_known check (state in ('waiting', 'delivered', 'dead', 'withdrawn')),
    constraint outbox_message_error_word check (last_error ~ '^[a-z]+(-[a-z]+)*$'),
    constraint outbox_message_ended check ((state = 'waiting') = (ended_at is null)),
    constraint outbox_message_content check (state <> 'waiting' or payload is not null),
    constraint outbox_message_no_content_left check (state not in ('delivered', 'withdrawn') or payload is null)
);
create index outbox_message_due_idx on outbox_message (due_at, id) where state = 'waiting';
create index outbox_message_ended_idx on outbox_message (ended_at) where state <> 'waiting';
create index outbox_message_dead_idx on outbox_message (kind, id) where state = 'dead';
