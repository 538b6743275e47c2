-- Makes a harvested catalogue a hundred times as large; see README.md beside this. It needs uuidv7() of PostgreSQL 18
-- and a superuser.
\set ON_ERROR_STOP 1
set jit = off;
set maintenance_work_mem = '1GB';
-- Neither triggers nor foreign keys: what is copied was right.
set session_replication_role = replica;
drop index resource_search_idx;

create function pg_temp.invented(n integer) returns text language sql as $$
    select string_agg(substr('bcdfglmnprstv', 1 + (n / (17 ^ i)::integer) % 13, 1)
        || substr('aeiou', 1 + (n / (11 ^ i)::integer) % 5, 1), '' order by i) from generate_series(0, 3) i
$$;

-- Ids grow with the place in the table, as they do when resources come one by one.
create temp table copied as
select original, k, uuidv7() as id
from (select id as original, k from resource, generate_series(1, 99) k order by random()) x;
create index on copied (original, k);

insert into resource (id, project_id, slug, title, summary, description, kind, levels, disciplines, audiences, keywords,
    languages, labels, licence, licence_code, licence_verified, access_url, source_url, documentation_url, issues_url,
    service_desk, thumbnail_url, forge_path, forge_state, stars, forks, open_issues, last_activity_at, organisation,
    contributor_count, selection, selected_at, provenance, created_at, updated_at, harvested_at, usage_rank, usage_value,
    usage_unit, usage_period, usage_first_day, usage_last_day, usage_source, usage_qualifier, usage_measured_at)
select c.id, project_id + k * 100000, left(slug, 88) || '-x' || k,
    left(regexp_replace(title, '[0-9]+', ((project_id + k * 100000)::integer)::text), 200),
    left(summary || ' ' || pg_temp.invented((60000 * random() ^ 3)::integer), 500), description, kind, levels,
    disciplines, audiences,
    -- One in three has a keyword that few or many share.
    case when (r.project_id + k) % 3 = 0 then keywords || pg_temp.invented((60000 * random() ^ 3)::integer) else keywords end,
    languages, labels, licence, licence_code, licence_verified, access_url, source_url,
    documentation_url, issues_url, service_desk, thumbnail_url, forge_path || k, forge_state,
    (250 * random() ^ 6)::integer, forks, open_issues, last_activity_at - random() * interval '300 days', organisation,
    contributor_count, selection, selected_at - random() * interval '300 days', provenance, created_at,
    updated_at - random() * interval '300 days', harvested_at, coalesce(u.people, -1), u.people, u.unit, u.period,
    u.first_day, u.last_day, u.source, u.qualifier, u.measured_at
from copied c
join resource r on r.id = c.original
-- One in twenty says how much it is used.
left join lateral (
    select (1000 * random() ^ 4)::bigint as people, 'people' as unit, 'month' as period, date '2026-09-01' as first_day,
        date '2026-09-30' as last_day, 'declared' as source, 'exact' as qualifier, timestamptz '2026-10-01' as measured_at
    ) u on (r.project_id + c.k) % 20 = 0
order by c.id;

-- As many people, each with the same part; collectives stay and publish a hundred times as much.
create temp table people as
select p.id as original, k, uuidv7() as id from contributor p, generate_series(1, 99) k where p.kind = 'person';
create index on people (original, k);
insert into contributor (id, kind, created_at)
select m.id, p.kind, p.created_at from people m join contributor p on p.id = m.original;
insert into contributor_address (address_hash, contributor_id)
select sha256(a.address_hash || int4send(m.k)), m.id
from people m join contributor_address a on a.contributor_id = m.original;
insert into contribution (resource_id, contributor_id, role, commits)
select c.id, coalesce(p.id, n.contributor_id), n.role, n.commits
from contribution n
join copied c on c.original = n.resource_id
left join people p on p.original = n.contributor_id and p.k = c.k;

do $$
declare
    batch uuid[];
begin
    for batch in select array_agg(id) from (
        select id, (row_number() over (order by id)) / 5000 as part from resource) r group by part
    loop
        perform resource_search_refresh(batch);
        commit;
    end loop;
end $$;

create index resource_search_idx on resource_search using gin (words, title_words, facets, marks)
    with (gin_pending_list_limit = 256) where alive;
vacuum analyze;
