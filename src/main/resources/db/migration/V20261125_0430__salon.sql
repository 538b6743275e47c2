-- Rooms of Tchap (Matrix). A user id of Matrix encodes an e-mail address: none stands in any column.
create table salon (
    id uuid not null constraint salon_pk primary key,
    -- Moves with people's edits only, not with what the homeserver says.
    version bigint not null default 1,
    -- What the room is to Matrix for ever, whatever it is called.
    room_id text not null constraint salon_room_unique unique,
    -- Servers by which another server finds the room.
    via text[] not null default '{}',
    -- Every alias under which it was known, the latest first.
    aliases text[] not null default '{}',
    kind text not null,
    -- The role to ask for an invitation; never a person.
    contact text,
    -- What people call it here, and what the homeserver last called it; the first is shown where there is one.
    name text,
    topic text,
    seen_name text,
    seen_topic text,
    members integer,
    joinable boolean,
    checked_at timestamptz,
    seen_at timestamptz,
    missing_since timestamptz,
    -- When it is next asked about, if nobody asks before.
    due_at timestamptz not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint salon_room_form check (room_id ~ '^![A-Za-z0-9_-]+(:[a-z0-9.-]+(:[0-9]{1,5})?)?$' and length(room_id) <= 255),
    constraint salon_kind_known check (kind in ('forum', 'private', 'external')),
    constraint salon_contact_known check (contact in ('maintainers', 'moderators', 'curators')),
    constraint salon_named check (name is not null or seen_name is not null),
    constraint salon_name_bounded check (length(name) between 1 and 200),
    constraint salon_topic_bounded check (length(topic) between 1 and 1000),
    constraint salon_seen_name_bounded check (length(seen_name) between 1 and 200),
    constraint salon_seen_topic_bounded check (length(seen_topic) between 1 and 1000),
    constraint salon_members_positive check (members >= 0)
);
create index salon_due_idx on salon (due_at, id);

-- Which resources are talked about where.
create table salon_resource (
    salon_id uuid not null constraint salon_resource_salon_fk references salon on delete cascade,
    resource_id uuid not null constraint salon_resource_resource_fk references resource on delete cascade,
    -- The salon was made known for this resource, so its maintainers keep it; those of the others only show it.
    keeps boolean not null,
    since timestamptz not null,
    constraint salon_resource_pk primary key (salon_id, resource_id)
);
create index salon_resource_resource_idx on salon_resource (resource_id, salon_id);
