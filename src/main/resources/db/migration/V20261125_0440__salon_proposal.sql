-- A room of the homeserver's public directory that may be about a resource: a curator says whether it is.
create table salon_proposal (
    id uuid not null constraint salon_proposal_pk primary key,
    room_id text not null,
    alias text,
    name text not null,
    topic text,
    members integer,
    joinable boolean,
    resource_id uuid not null constraint salon_proposal_resource_fk references resource on delete cascade,
    -- What the two have in common.
    because text not null,
    state text not null,
    found_at timestamptz not null,
    constraint salon_proposal_once unique (room_id, resource_id),
    constraint salon_proposal_room_form check (room_id ~ '^![A-Za-z0-9_-]+(:[a-z0-9.-]+(:[0-9]{1,5})?)?$' and length(room_id) <= 255),
    constraint salon_proposal_name_bounded check (length(name) between 1 and 200),
    constraint salon_proposal_topic_bounded check (length(topic) between 1 and 1000),
    constraint salon_proposal_because_known check (because in ('name', 'link')),
    constraint salon_proposal_state_known check (state in ('proposed', 'confirmed', 'dismissed'))
);
create index salon_proposal_resource_idx on salon_proposal (resource_id);
create index salon_proposal_state_idx on salon_proposal (state, id);
