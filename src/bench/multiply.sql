-- Makes a harvested catalogue a hundred times as large; see README.md beside this. It needs uuidv7() of PostgreSQL 18.
\set ON_ERROR_STOP 1
set jit = off;
set maintenance_work_mem = '1GB';
alter table resource disable trigger user;
drop index resource_search_idx;

create function pg_temp.invented(n integer) returns text language sql as $$
    select string_agg(substr('bcdfglmnprstv', 1 + (n / (17 ^ i)::integer) % 13, 1)
        || substr('aeiou', 1 + (n / (11 ^ i)::integer) % 5, 1), '' order by i) from generate_series(0, 3) i
$$;

insert into resource (id, project_id, slug, title, summary, description, kind, levels, disciplines, audiences, keywords,
    languages, labels, licence, licence_code, licence_verified, access_url, source_url, documentation_url, issues_url,
    service_desk, thumbnail_url, forge_path, forge_state, stars, forks, open_issues, last_activity_at, organisation,
    contributor_count, selection, selected_at, provenance, created_at, updated_at, harvested_at)
select uuidv7(), project_id + k * 100000, left(slug, 88) || '-x' || k,
    left(regexp_replace(title, '[0-9]+', ((project_id + k * 100000)::integer)::text), 200),
    left(summary || ' ' || pg_temp.invented((60000 * random() ^ 3)::integer), 500), description, kind, levels,
    disciplines, audiences, keywords, languages, labels, licence, licence_code, licence_verified, access_url, source_url,
    documentation_url, issues_url, service_desk, thumbnail_url, forge_path || k, forge_state,
    (250 * random() ^ 6)::integer, forks, open_issues, last_activity_at - random() * interval '300 days', organisation,
    contributor_count, selection, selected_at, provenance, created_at, updated_at - random() * interval '300 days',
    harvested_at
from resource, generate_series(1, 99) k
order by random();

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
alter table resource enable trigger user;
vacuum analyze;
