-- What harvesters of OAI-PMH are told of each resource that was ever shown. Rows stay when resources go, so no key holds them.
create table oai_record (
    resource_id uuid not null constraint oai_record_pk primary key,
    -- When the record last said something else. A star moves the sheet and not the record (ADR 032).
    datestamp timestamptz(0) not null,
    deleted boolean not null,
    sets text[] not null,
    -- Of all that the formats show.
    digest uuid not null
);
create index oai_record_datestamp_idx on oai_record (datestamp, resource_id);
create index oai_record_sets_idx on oai_record using gin (sets);

-- Sets that a record left while it lived on, or with its resource: who harvests the set alone must hear of it.
create table oai_departure (
    set_spec text not null,
    resource_id uuid not null,
    left_at timestamptz(0) not null,
    constraint oai_departure_pk primary key (set_spec, resource_id)
);
create index oai_departure_resource_idx on oai_departure (resource_id);
create index oai_departure_left_at_idx on oai_departure (left_at);

-- The sets that a resource is in: also those of what its levels and disciplines lie in, and the whole of each sort.
create function public.oai_sets(r resource) returns text[]
    language sql stable
    return array(
        with recursive carried (vocabulary, code) as (
            select 'level', l from unnest((r).levels) l
            union
            select 'discipline', d from unnest((r).disciplines) d
            union
            select k.vocabulary, k.broader from carried c
            join public.concept k on k.vocabulary = c.vocabulary and k.code = c.code and k.broader is not null
        )
        select s collate "C" from (
            select 'ressourcerie' as s where (r).selected
            union select 'educommun' where 'educommun' = any((r).labels)
            union select vocabulary from carried
            union select vocabulary || ':' || code from carried
            union select v.s from public.contribution n
                join public.contributor c on c.id = n.contributor_id and c.academy is not null
                cross join lateral (values ('academy'), ('academy:' || c.academy)) v (s)
                where n.resource_id = (r).id) found
        order by 1);

-- Of all that the formats show of it: its own words, the names of its makers in their order, the labels of its concepts.
create function public.oai_digest(r resource) returns uuid
    language sql stable
    return cast(md5(cast(row(
        (r).slug, (r).title, (r).summary, (r).kind, (r).levels, (r).disciplines, (r).audiences, (r).keywords,
        (r).languages, (r).licence, (r).licence_code, (r).access_url, (r).source_url, (r).documentation_url,
        extract(epoch from (r).created_at),
        array(select row(c.kind, c.name) from public.contribution n
            join public.contributor c on c.id = n.contributor_id and c.name is not null
            where n.resource_id = (r).id
            order by n.role = 'publisher' desc, n.commits desc, c.handle),
        array(select row(k.uri, k.label, k.notation) from public.concept k
            where k.vocabulary = 'level' and k.code = any((r).levels)
               or k.vocabulary = 'discipline' and k.code = any((r).disciplines)
               or k.vocabulary = 'audience' and k.code = any((r).audiences)
               or k.vocabulary = 'kind' and k.code = (r).kind
               or k.vocabulary = 'licence' and k.code = (r).licence_code
            order by k.vocabulary, k.code)) as text)) as uuid);

-- Brings the records of these resources up to what the resources are now. Called at the end of a transaction; the records
-- are locked in one order, so that two writers never wait for each other in a circle.
create function public.oai_refresh(ids uuid[]) returns void
    language plpgsql as $$
declare
    -- Later than the commit, which comes within a second: a harvester that reads between the two asks again from an
    -- instant that is not later than this one.
    stamp timestamptz := date_trunc('second', clock_timestamp()) + interval '2 seconds';
begin
    perform 1 from public.oai_record o where o.resource_id = any(ids) order by o.resource_id for update;
    with fresh as materialized (
        select i.id, coalesce(r.alive, false) as alive,
            -- A tombstone says nothing of people, not even of their academies.
            case when r.alive then public.oai_digest(r) else '00000000-0000-0000-0000-000000000000' end as digest,
            case when r.alive then public.oai_sets(r)
                else array(select s from unnest(o.sets) s where s !~ '^academy(:|$)') end as sets
        from (select distinct id from unnest(ids) id) i
        left join public.resource r on r.id = i.id
        left join public.oai_record o on o.resource_id = i.id
        where r.alive or o.resource_id is not null
    ), back as (
        delete from public.oai_departure d using fresh f where d.resource_id = f.id and d.set_spec = any(f.sets)
    ), away as (
        insert into public.oai_departure (set_spec, resource_id, left_at)
        select s, f.id, stamp from fresh f
        join public.oai_record o on o.resource_id = f.id
        cross join unnest(o.sets) s
        where s <> all(f.sets)
        on conflict (set_spec, resource_id) do update set left_at = excluded.left_at
    )
    insert into public.oai_record as o (resource_id, datestamp, deleted, sets, digest)
    select f.id, stamp, not f.alive, f.sets, f.digest from fresh f order by f.id
    on conflict (resource_id) do update
        set datestamp = excluded.datestamp, deleted = excluded.deleted, sets = excluded.sets, digest = excluded.digest
        where (o.deleted, o.sets, o.digest) is distinct from (excluded.deleted, excluded.sets, excluded.digest);
end $$;

-- Whatever the change feed notes of a resource may change its record: asked once, when the transaction is about to end,
-- for all that it noted.
create function public.oai_follow_change() returns trigger
    language plpgsql as $$
declare
    asked text := coalesce(current_setting('oai.settled', true), '');
    things uuid[];
    last bigint;
begin
    if asked like pg_current_xact_id() || ':%' and cast(split_part(asked, ':', 2) as bigint) >= new.seq then
        return null;
    end if;
    select array_agg(c.thing), max(c.seq) into things, last from public.change c
    where c.kind = 'resource' and c.xid = pg_current_xact_id();
    perform set_config('oai.settled', pg_current_xact_id() || ':' || last, true);
    perform public.oai_refresh(things);
    return null;
end $$;
create constraint trigger oai_change_noted after insert on change
    deferrable initially deferred
    for each row when (new.kind = 'resource') execute function public.oai_follow_change();

-- Two things move sets and no sheet: an academy that somebody shows or no longer shows, and a concept that lies elsewhere.
create function public.oai_follow_academy() returns trigger
    language plpgsql as $$
begin
    perform public.oai_refresh(array(
        select n.resource_id from public.contribution n where n.contributor_id = new.id));
    return null;
end $$;
create constraint trigger oai_academy_shown after update on contributor
    deferrable initially deferred
    for each row when (old.academy is distinct from new.academy) execute function public.oai_follow_academy();

create function public.oai_follow_concept() returns trigger
    language plpgsql as $$
begin
    perform public.oai_refresh(array(
        with recursive inside (code) as (
            select new.code
            union
            select k.code from public.concept k join inside i on k.broader = i.code where k.vocabulary = new.vocabulary
        ), codes as (select array(select code from inside) as these)
        select r.id from public.resource r, codes c where r.alive
        and (new.vocabulary = 'level' and r.levels && c.these
            or new.vocabulary = 'discipline' and r.disciplines && c.these)));
    return null;
end $$;
create constraint trigger oai_concept_moved after update on concept
    deferrable initially deferred
    for each row when (new.vocabulary in ('level', 'discipline') and old.broader is distinct from new.broader)
    execute function public.oai_follow_concept();

-- What is there already, as old as it last changed.
insert into oai_record (resource_id, datestamp, deleted, sets, digest)
select r.id, least(date_trunc('second', r.updated_at), now()), false, public.oai_sets(r), public.oai_digest(r)
from resource r where r.alive order by r.id;
