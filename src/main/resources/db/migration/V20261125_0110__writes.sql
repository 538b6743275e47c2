-- The first answers of POST requests with an Idempotency-Key, for a day. Nothing in it can be read without the privacy key.
create table idempotent_answer (
    -- Who asked, where, under which key: an HMAC.
    scope bytea not null constraint idempotent_answer_pk primary key,
    -- What was asked: an HMAC of query and body.
    request bytea not null,
    at timestamptz not null,
    -- Status, headers and body, encrypted; null only inside the transaction that writes it.
    answer bytea
);
create index idempotent_answer_at_idx on idempotent_answer (at);

-- Buckets of the limits on clients and users, shared by all instances; losing them in a crash costs nothing.
create unlogged table rate_limit (
    -- Which limit of whom: an HMAC.
    id text not null constraint rate_limit_pk primary key,
    state bytea,
    expires_at bigint
);
create index rate_limit_expires_at_idx on rate_limit (expires_at);
