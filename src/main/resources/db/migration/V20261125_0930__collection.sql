-- Ordered lists of resources that an academy or a person makes. One is kept by exactly one of the two.
create table collection (
    id uuid not null constraint collection_pk primary key,
    version bigint not null,
    -- Given once: the words of the first title and some letters that nobody guesses.
    slug text not null constraint collection_slug_unique unique,
    title text not null,
    summary text,
    description text,
    cover_url text,
    cover_alt text,
    visibility text not null,
    academy text,
    owner_id uuid constraint collection_owner_fk references account on delete cascade,
    -- To whom its owner offers it, until they take it.
    offered_to uuid constraint collection_offered_fk references account on delete set null,
    offered_at timestamptz,
    hidden_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint collection_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100),
    constraint collection_title_bounded check (length(title) between 1 and 200),
    constraint collection_cover_has_address check (cover_url is not null or cover_alt is null),
    constraint collection_visibility_known check (visibility in ('public', 'unlisted', 'private')),
    constraint collection_kept_by_one check ((academy is null) <> (owner_id is null)),
    constraint collection_offer_dated check (offered_to is null or offered_at is not null),
    constraint collection_offered_by_owner check (offered_to is null or owner_id is not null)
);
create index collection_owner_idx on collection (owner_id, id) where owner_id is not null;
create index collection_offered_idx on collection (offered_to) where offered_to is not null;
create index collection_academy_idx on collection (academy, id) where academy is not null;
create index collection_listed_idx on collection (id) where visibility = 'public' and hidden_at is null;

-- What is in them, in their order. A resource that is withdrawn or vanishes keeps its place.
create table collection_resource (
    collection_id uuid not null constraint collection_resource_collection_fk references collection on delete cascade,
    position integer not null,
    resource_id uuid not null constraint collection_resource_resource_fk references resource on delete cascade,
    note text,
    constraint collection_resource_pk primary key (collection_id, position),
    constraint collection_resource_once unique (resource_id, collection_id),
    constraint collection_resource_position_counted check (position > 0),
    constraint collection_resource_note_bounded check (length(note) between 1 and 1000)
);
