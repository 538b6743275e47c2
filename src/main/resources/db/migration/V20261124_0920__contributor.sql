-- A person is known only by the keyed hash of an address seen in a history; a collective by its published group.
create table contributor (
    id uuid not null constraint contributor_pk primary key,
    kind text not null,
    -- HMAC-SHA-256 of the normalised address under a key derived from the privacy key: recognises, cannot be reversed.
    address_hash bytea constraint contributor_address_hash_unique unique,
    group_id bigint constraint contributor_group_id_unique unique,
    handle text constraint contributor_handle_unique unique,
    name text,
    url text,
    created_at timestamptz not null default now(),
    constraint contributor_kind_known check (kind in ('person', 'collective')),
    constraint contributor_person_unnamed check (kind <> 'person' or (address_hash is not null and name is null and url is null and group_id is null)),
    constraint contributor_collective_named check (kind <> 'collective' or (group_id is not null and name is not null and handle is not null and address_hash is null)),
    constraint contributor_handle_word check (handle ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(handle) <= 100)
);

create table contribution (
    resource_id uuid not null,
    contributor_id uuid not null constraint contribution_contributor_fk references contributor on delete cascade,
    role text not null,
    commits integer not null,
    constraint contribution_pk primary key (resource_id, contributor_id, role),
    constraint contribution_role_known check (role in ('contributor', 'publisher')),
    constraint contribution_commits_positive check (commits >= 0)
);
create index contribution_contributor_idx on contribution (contributor_id, resource_id);
