-- Which mails were promised, so that each is promised once; what they say and to whom is in the outbox, encrypted.
create table mail (
    -- What the outbox knows it by.
    id uuid not null constraint mail_pk primary key,
    -- Its kind and what it is about; nothing of a person.
    key text collate "C" not null,
    promised_at timestamptz not null,
    constraint mail_key_unique unique (key),
    constraint mail_key_form check (length(key) <= 200 and key ~ '^[a-z]+(-[a-z]+)*(/[A-Za-z0-9._-]+)+$')
);
create index mail_promised_idx on mail (promised_at);
