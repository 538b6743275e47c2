-- Who signed in once. Its id is the opaque actor of the audit; erasing a person deletes this row, never what they did.
create table account (
    id uuid not null constraint account_pk primary key,
    -- HMAC-SHA-256 of the identity provider's subject under a key derived from the privacy key.
    subject_hash bytea not null constraint account_subject_hash_unique unique,
    -- Made here, from nothing that the person is called.
    handle text not null constraint account_handle_unique unique,
    machine boolean not null,
    created_at timestamptz not null,
    constraint account_handle_word check (handle ~ '^(membre|service)-[a-z0-9]{10}$')
);

-- Who did what to which thing, when, from which values to which: one row an act, in the act's own transaction.
create table audit_act (
    id uuid not null constraint audit_act_pk primary key,
    at timestamptz not null,
    actor uuid not null,
    role text not null,
    name text not null,
    kind text not null,
    thing uuid not null,
    changes jsonb not null,
    constraint audit_act_role_word check (role ~ '^[a-z]+$'),
    constraint audit_act_name_word check (name ~ '^[a-z]+(-[a-z]+)*$'),
    constraint audit_act_kind_word check (kind ~ '^[a-z]+(-[a-z]+)*$')
);
create index audit_act_thing_idx on audit_act (kind, thing, id);
create index audit_act_actor_idx on audit_act (actor, id);

-- What a person wrote to explain an act. It is apart because it may speak of people: it can be erased, the act cannot.
create table audit_reason (
    act_id uuid not null constraint audit_reason_pk primary key
        constraint audit_reason_act_fk references audit_act on delete restrict,
    reason text not null,
    constraint audit_reason_bounded check (length(reason) between 1 and 2000)
);

create function public.refuse_rewriting_history() returns trigger language plpgsql as $$
begin
    raise exception 'the history of acts is only ever added to';
end
$$;
create trigger audit_act_only_grows before update or delete on audit_act
    for each row execute function public.refuse_rewriting_history();
create trigger audit_act_never_empties before truncate on audit_act
    for each statement execute function public.refuse_rewriting_history();
